// What is told at a word: names, places in laws with a link, fixed words of the language.

import { describe, expect, it } from "vitest";
import { exampleWorkspace } from "../testing/example.js";
import { hover } from "./hover.js";

const workspace = exampleWorkspace("individuele-inkomenstoeslag");
const folder = "file:///individuele-inkomenstoeslag";

/** What is told in the middle of the words, of which the first place counts. */
function told(file: string, words: string): string | undefined {
  const uri = `${folder}/${file}.andersom`;
  const at = workspace.source(uri)!.text.indexOf(words);
  expect(at).toBeGreaterThan(0);
  return hover(workspace, uri, at + Math.floor(words.length / 2), "2026-02-01")?.markdown;
}

describe("hover", () => {
  it("tells a gegeven with its question, type, source and uses", () => {
    const words = told("participatiewet", "inkomen zonder bijstand: ")!;
    expect(words).toContain(
      "**inkomen zonder bijstand** — gegeven van het huishouden (een bedrag per maand, van elke maand)",
    );
    expect(words).toContain("Bron: uit Suwinet.");
    expect(words).toMatch(/Op \d+ plaatsen gebruikt/u);
  });

  it("tells a voorziening, a begrip and an oordeel", () => {
    expect(told("verordening", "inkomenstoeslag: bedrag")).toContain("voorziening (een bedrag");
    expect(told("verordening", "van de referteperiode")).toContain("de 36 kalendermaanden voor de peildatum");
    expect(told("verordening", "er zijn bijzondere individuele omstandigheden")).toContain("oordeel van");
  });

  it("tells an article of a law with its heading and a link for the day", () => {
    const words = told("verordening", "artikel 36 lid 1")!;
    expect(words).toContain("Individuele inkomenstoeslag");
    expect(words).toContain("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1&g=2026-02-01");
  });

  it("tells a fixed word in one line, the longest phrase first", () => {
    expect(told("verordening", "in elke maand van")).toContain("**in elke maand van** — ");
    expect(told("verordening", "hoogstens 105%")).toContain("Het getal zelf telt mee.");
    expect(told("verordening", "  > Wie al lang weinig geld heeft")).toBeUndefined();
  });
});
