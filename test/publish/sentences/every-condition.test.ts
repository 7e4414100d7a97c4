// Every condition of every example makes a sentence: closed, without leftovers of the model, and short.

import { publicVersion, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

/** The numbered items and the sentences behind "als" of a page. */
function conditionsOf(folder: string): readonly string[] {
  const model = compileProject(withLaws(ordinanceFiles(folder))).ordinances[0]!.model;
  const page = renderMarkdown(publicVersion(model, { on: "2026-03-01", examples: [] }));
  const found = page
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !/^#|\]\(/u.test(line))
    .filter((line) => /^\d+\. /u.test(line) || / als (?!deze |een van |dit )/u.test(line));
  return [...new Set(found.map((line) => line.replace(/^(?:\d+\.|-) /u, "")))];
}

/** Long names of bijzondere bijstand; shorter names in the source are the cure. */
const KNOWN_LONG = 6;

describe.each([...ordinanceFolders("examples")])("conditions of %s", (folder) => {
  const conditions = conditionsOf(folder);

  it("are closed by one mark and hold nothing of the model", () => {
    expect(conditions.filter((one) => !/[.:?;]\)?$/u.test(one) || /\.\.|::/u.test(one))).toEqual([]);
    expect(
      conditions.filter((one) => /\b(?:waarde|gegeven|begrip|oordeel):|undefined|\{|#\d|  /u.test(one)),
    ).toEqual([]);
  });

  it("have no doubled words", () => {
    const doubled =
      /(?<!\p{L})(?:de het|het de|een de|een het|uw uw|je je|de de|het het|als als|uw de|uw het)(?!\p{L})/iu;
    expect(conditions.filter((one) => doubled.test(one))).toEqual([]);
  });

  it("are short", () => {
    const long = conditions
      .flatMap((one) => one.split(/(?<=[.?:])\s/u))
      .filter((one) => one.split(" ").length > 20);
    expect(long.length <= KNOWN_LONG ? [] : long).toEqual([]);
  });
});
