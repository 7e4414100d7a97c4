// Every planted defect is found by the analysis that owns it, near misses are left alone, and the examples are clean.

import { analyse, analyses } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { describe, expect, test } from "vitest";
import { planted, type Planted } from "./cases.js";
import { plantedText } from "./text.js";

/** What others find in so small a text is theirs. */
const owned = new Set<string | undefined>(planted.map(({ code }) => code));

/** What is found in one planted text; compiling it finds no errors. */
function findingsOf(one: Planted): readonly Diagnostic[] {
  const files = [{ uri: "verordening.andersom", text: plantedText(one) }];
  const { ordinances, diagnostics, parse } = compileProject(files);
  expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message)).toEqual([]);
  return analyse({ model: ordinances[0]!.model, files, parse, diagnostics }).findings.filter(({ code }) =>
    owned.has(code),
  );
}

describe.each(planted)("$analysis: $name", (one) => {
  test(one.code === undefined ? "is left alone" : `is ${one.code}`, () => {
    expect(analyses.map(({ name }) => name)).toContain(one.analysis);
    const found = findingsOf(one);
    expect(found.map(({ code }) => code)).toEqual(one.code === undefined ? [] : [one.code]);
    if (one.tells !== undefined)
      expect(found.map(({ message, witness }) => `${message} ${witness?.text ?? ""}`).join("")).toContain(
        one.tells,
      );
  });
});
