// Every planted defect of an omgekeerde verordening is found with its own message, and is gone once it is mended.
import { describe, expect, it } from "vitest";
import { mend, seen } from "./planted.js";
import { reversedDefects } from "./reversed.js";

const group = /^AND40(?:6[2-9]|7)/u;

describe.each(reversedDefects)("$name", ({ text, finds, says, mended }) => {
  it("is found", () => {
    const found = seen(text, group);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(finds);
    if (says !== undefined) expect(found[0]?.message).toMatch(says);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(text, mended!), group)).toEqual([]);
  });
});
