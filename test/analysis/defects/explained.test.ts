// Every planted fault of a text in the place of a rule is found with its own message and gone once mended; near misses are left alone.
import { describe, expect, it } from "vitest";
import { explainedDefects } from "./explained.js";
import { mend, seen } from "./planted.js";

const group = /^AND414[0-4]/u;

describe.each(explainedDefects)("$name", ({ text, finds, says, mended }) => {
  it(finds.length === 0 ? "is left alone" : "is found", () => {
    const found = seen(text, group);
    expect(found.map(({ code }) => code)).toEqual(finds);
    if (says !== undefined) expect(found[0]?.message).toMatch(says);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(text, mended!), group)).toEqual([]);
  });
});
