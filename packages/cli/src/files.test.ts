// Which files a path stands for, and in which order they are read.

import { describe, expect, it } from "vitest";
import { findSources } from "./files.js";
import { isProblem } from "./result.js";
import { scratch } from "./testing/scratch.js";

/** The files that are read; those that are only read along stand between brackets. */
function read(paths: readonly string[], files: readonly string[]): readonly string[] {
  const found = findSources(paths, scratch(Object.fromEntries(files.map((file) => [file, ""]))));
  if (isProblem(found)) return [found.problem];
  return found.map(({ uri, asked }) => (asked ? uri : `(${uri})`));
}

const files = [
  "b.andersom",
  "a.andersom",
  "diep/c.andersom",
  "diep/er/d.andersom",
  "e.txt",
  "node_modules/x/f.andersom",
  ".g/h.andersom",
];

describe("paths", () => {
  it.each([
    [["."], ["a.andersom", "b.andersom", "diep/c.andersom", "diep/er/d.andersom"]],
    [["./diep/"], ["diep/c.andersom", "diep/er/d.andersom"]],
    [["b.andersom"], ["(a.andersom)", "b.andersom"]],
    [
      ["a.andersom", "./a.andersom", "diep"],
      ["a.andersom", "(b.andersom)", "diep/c.andersom", "diep/er/d.andersom"],
    ],
    [["{a,b}.andersom"], ["a.andersom", "b.andersom"]],
    [["diep/**/*"], ["diep/c.andersom", "diep/er/d.andersom"]],
    [["node_modules"], ["node_modules/x/f.andersom"]],
  ])("%j", (paths, expected) => expect(read(paths, files)).toEqual(expected));

  it("with letters that mean something in a glob are first of all names", () => {
    expect(read(["[2026].andersom"], ["[2026].andersom", "2.andersom"])).toEqual([
      "(2.andersom)",
      "[2026].andersom",
    ]);
    expect(read(["map (oud)"], ["map (oud)/a.andersom"])).toEqual(["map (oud)/a.andersom"]);
  });

  it("that lead nowhere stop everything", () => {
    expect(read([".", "weg"], files)).toEqual(["Het bestand of de map ‘weg’ bestaat niet."]);
    expect(read(["diep/verordning.andersom"], ["diep/verordening.andersom"])).toEqual([
      "Het bestand of de map ‘diep/verordning.andersom’ bestaat niet. Bedoelt u ‘diep/verordening.andersom’?",
    ]);
  });
});
