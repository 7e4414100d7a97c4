// Drafting rules on one sentence of legal text and one of explanation: what is told, and what is left alone.
import { analyse } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { applyEdits } from "@andersom/syntax";
import { describe, expect, it, test } from "vitest";
import {
  draftingDefects,
  draftingNearMisses,
  draftingText as text,
  type Left,
  type Profile,
  type Row,
} from "./drafting.js";

function found(written: string, profile?: Profile): readonly { code: string; fixed: readonly string[] }[] {
  const files = [{ uri: "verordening.andersom", text: written }];
  const { ordinances, diagnostics, parse } = compileProject(files);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  return analyse({ model: ordinances[0]!.model, files, parse, diagnostics }, { profile })
    .findings.filter(({ code }) => /^AND4(?:09|10[0-5])/u.test(code))
    .map(({ code, fixes = [] }) => ({ code, fixed: fixes.map(({ edits }) => applyEdits(written, edits)) }));
}

describe.each<Row>(draftingDefects)("%j: %s", (...[profiles, legal, code, mended]: Row) => {
  test.each([...profiles])("%s", (profile) => {
    const [first, ...others] = found(text(legal), profile);
    expect(first?.code).toBe(code);
    expect(others).toEqual([]);
    if (mended !== undefined) expect(first?.fixed[0]).toBe(text(mended));
  });
});

describe.each<Left>(draftingNearMisses)("%j: %s", (...[profiles, legal, uitleg]: Left) => {
  test.each([...profiles])("%s: nothing is told", (profile) => {
    expect(found(text(legal, uitleg), profile)).toEqual([]);
  });
});

it("counts the words of a sentence by profile", () => {
  const sentence = `De gemeente betaalt ${"mee ".repeat(24)}aan sport.`;
  expect(found(text(sentence), "omgekeerd").map(({ code }) => code)).toEqual(["AND4094"]);
  expect(found(text(sentence), "klassiek")).toEqual([]);
});

it("runs with the profile of the header, and not without one", () => {
  const legal = "De gemeente betaalt onverwijld.";
  expect(found(text(legal))).toEqual([]);
  const [first] = found(text(legal, undefined, "  Schrijfwijze: klassiek.\n"));
  expect(first?.code).toBe("AND4095");
});
