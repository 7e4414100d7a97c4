// Voorbeelden on a day on which the ordinance does not apply are found, and gone once mended; near misses are left alone.

import { describe, expect, it } from "vitest";
import { exampleDefects } from "./examples.js";
import { mend, seen } from "./planted.js";

describe.each(exampleDefects)("$name", ({ text: source, finds, says, mended }) => {
  it(finds.length === 0 ? "is left alone" : "is found", () => {
    const found = seen(source, /^AND4148/u);
    expect(found.map(({ code }) => code)).toEqual(finds);
    if (says !== undefined) expect(found[0]?.message).toMatch(says);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(source, mended!), /^AND4148/u)).toEqual([]);
  });
});
