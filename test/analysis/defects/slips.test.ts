// Slips of the pen are found with their household, and gone once mended; near misses are left alone.

import { describe, expect, it } from "vitest";
import { moneySlips } from "./money-slips.js";
import { mend, seen } from "./planted.js";
import { slipDefects } from "./slips.js";
import { tableSlips } from "./table-slips.js";

const group = /^AND4(?:013|075|149|15\d|16[0-3])/u;

describe.each([...slipDefects, ...moneySlips, ...tableSlips])("$name", ({ text, finds, says, mended }) => {
  it(finds.length === 0 ? "is left alone" : "is found", () => {
    const found = seen(text, group);
    expect(found.map(({ code }) => code)).toEqual(finds);
    if (says !== undefined)
      expect(found.map(({ message, witness = "" }) => `${message} ${witness}`).join()).toMatch(says);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(text, mended!), group)).toEqual([]);
  });
});
