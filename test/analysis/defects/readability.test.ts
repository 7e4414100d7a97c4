// Every planted sentence that reads badly is found with its own message, and gone once mended; near misses are left alone.
import { describe, expect, it } from "vitest";
import { mend, seen } from "./planted.js";
import { readabilityDefects } from "./readability.js";

const group = /^AND412/u;

describe.each(readabilityDefects)("$name", ({ text, finds, mended }) => {
  it(finds.length === 0 ? "is left alone" : "is found", () => {
    expect(seen(text, group).map(({ code }) => code)).toEqual(finds);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(text, mended!), group)).toEqual([]);
  });
});
