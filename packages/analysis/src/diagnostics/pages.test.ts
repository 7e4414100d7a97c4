// Every message of an analysis has a page, and the page is a test: Fout reports exactly this message, Goed reports nothing.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { semanticDiagnostics } from "@andersom/semantics";
import { applyEdits, syntaxDiagnostics } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { checked } from "../testing/analyse.js";
import { analysisDiagnostics } from "./index.js";

const folder = fileURLToPath(new URL("../../../../docs/reference/meldingen/", import.meta.url));
const headings = ["Wat betekent dit?", "Waarom is dit belangrijk?", "Fout", "Goed", "Wat kunt u doen?"];
const page = (code: string): string => readFileSync(`${folder}${code}.md`, "utf8");
const blocksOf = (text: string): readonly string[] =>
  [...text.matchAll(/```andersom\n([\s\S]*?\n)```/g)].map((match) => match[1] ?? "");

/** Codes that are reported; info only when the message is itself an info. */
function reported(text: string, code: string): readonly string[] {
  const counted = checked(text).filter((one) => one.severity !== "info" || one.code === code);
  return [...new Set(counted.map((one) => one.code))];
}

describe("the messages of the analyses", () => {
  it("have a code and a name of their own", () => {
    const all = [...syntaxDiagnostics, ...semanticDiagnostics, ...analysisDiagnostics];
    for (const values of [all.map(({ code }) => code), all.map(({ name }) => name)])
      expect(values.filter((one, at) => values.indexOf(one) !== at)).toEqual([]);
  });

  it("use a municipality of their own on every page", () => {
    const names = [...semanticDiagnostics, ...analysisDiagnostics].map(
      ({ code }) => /Gemeente: (.*)\./.exec(page(code))?.[1],
    );
    expect(names).not.toContain(undefined);
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
  });
});

describe.each(analysisDiagnostics)("$code $name", ({ code }) => {
  const [wrong = "", right = ""] = blocksOf(page(code));

  it("has the fixed headings", () => {
    const text = page(code);
    expect(text.startsWith(`# ${code}: `)).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(headings);
    expect(blocksOf(text)).toHaveLength(2);
  });

  it("is the only message on Fout", () => {
    expect(reported(wrong, code)).toEqual([code]);
  });

  it("is gone from Goed, which reports nothing", () => {
    expect(reported(right, code)).toEqual([]);
  });

  it("is repaired by each of its fixes", () => {
    for (const { edits } of checked(wrong).flatMap((one) => one.fixes ?? []))
      expect(reported(applyEdits(wrong, edits), code)).toEqual([]);
  });
});
