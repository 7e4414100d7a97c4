// Every planted bound that another place counts otherwise, and every chain of references, is found and gone once mended or repaired; near misses are left alone.
import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { chainDefects } from "./chains.js";
import { edgeDefects } from "./edges.js";
import { found, mend, seen } from "./planted.js";

const cases = [
  ...edgeDefects.map((one) => ({ ...one, group: /^AND4145/u, repairs: 2 })),
  ...chainDefects.map((one) => ({ ...one, group: /^AND4147/u, repairs: 1 })),
];

describe.each(cases)("$name", ({ group, repairs, text, finds, says, mended }) => {
  it(finds.length === 0 ? "is left alone" : "is found", () => {
    const all = seen(text, group);
    expect(all.map(({ code }) => code)).toEqual(finds);
    if (says !== undefined) expect(all[0]?.message).toMatch(says);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(text, mended!), group)).toEqual([]);
  });

  it.runIf(finds.length > 0)("is gone after each repair", () => {
    const fixes = found(text, group).flatMap((one) => one.fixes ?? []);
    expect(fixes).toHaveLength(repairs * finds.length);
    for (const { edits } of fixes)
      expect(seen(applyEdits(text, edits), group)).toHaveLength(finds.length - 1);
  });
});

it("shows somebody who is exactly at the bound", () => {
  const witnesses = edgeDefects.map(({ text }) => seen(text, /^AND4145/u)[0]?.witness ?? "");
  expect(witnesses[0]).toMatch(/van 18 jaar/u);
  expect(witnesses[6]).toMatch(/€ 1\.900/u);
});
