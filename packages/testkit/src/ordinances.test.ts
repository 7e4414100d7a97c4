// The folders of this repository are found, with the files of each.
import { expect, it } from "vitest";
import { ordinanceFiles, ordinanceFolders, withLaws } from "./ordinances.js";

it("finds the examples and their files", () => {
  expect(ordinanceFolders("examples")).toContain("examples/individuele-inkomenstoeslag");
  const files = ordinanceFiles("examples/individuele-inkomenstoeslag");
  expect(files.map(({ uri }) => uri)).toContain("verordening.andersom");
  expect(files.every(({ text }) => text.length > 0)).toBe(true);
});

it("adds the laws that the files use and do not hold", () => {
  const added = (folder: string) => {
    const files = ordinanceFiles(folder);
    return withLaws(files)
      .slice(files.length)
      .map(({ uri }) => uri);
  };
  expect(added("examples/re-integratie")).toEqual(["wet/participatiewet.andersom"]);
  expect(added("examples/individuele-inkomenstoeslag")).toEqual([]);
});
