// Every snippet, filled with its defaults, is read without a message of the parser.

import { parse } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { filled, hole } from "./item.js";
import { phraseTexts } from "./phrases.js";
import { snippets } from "./snippets.js";

/** What must stand above a sentence of a snippet. */
const above: Readonly<Record<string, string>> = {
  artikel: "artikel 1 Toeslag\n  Effect: rondkomen.\n",
  lid: "artikel 1 Toeslag\n\nlid 1\n",
  voorbeeld: "voorbeeld Ans\n",
  begrip: "begrip norm\n",
  bedragen: "bedragen norm\n",
  maatwerk: "maatwerk\n",
  stap: "stap 1 melding\n",
};

describe("snippets", () => {
  it.each(snippets.map((snippet) => [snippet.name, snippet] as const))("%s", (_, { body, within, name }) => {
    const text = filled(body);
    expect(text, name).not.toMatch(/[$\\]|\{\d/u);
    for (const block of within ?? [""]) {
      const sentence = within === undefined ? text : text.replace(/^/gmu, "  ");
      const { diagnostics } = parse(`${above[block] ?? ""}${sentence}\n`);
      expect(diagnostics.map(({ code, message }) => `${block} ${code} ${message}`)).toEqual([]);
    }
  });

  it("have names and prefixes of their own", () => {
    expect(new Set(snippets.map(({ name }) => name)).size).toBe(snippets.length);
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
  });
});

describe("snippet text", () => {
  it("is filled by its defaults", () => {
    expect(filled("a ${1:b} ${2|c,d|} $0${3:e\\}}")).toBe("a b c e}");
    expect(filled(hole(1, "a, b", "c|d"))).toBe("a, b");
    expect(filled(hole(2, "€ 5}"))).toBe("€ 5}");
  });

  it("of every phrase is text", () => {
    for (const phrases of Object.values(phraseTexts))
      for (const { insert } of phrases) expect(filled(insert)).not.toMatch(/[$\\{}]/u);
  });
});
