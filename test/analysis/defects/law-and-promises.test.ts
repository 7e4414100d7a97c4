// Every planted defect against the law, of an omgekeerde verordening, in money, promises or terms is found with its own message, and is gone once it is mended.
import { describe, expect, it } from "vitest";
import { lawDefects } from "./law.js";
import { cliffDefects, guaranteeDefects, termDefects } from "./money.js";
import { mend, seen } from "./planted.js";
import { reversedDefects } from "./reversed.js";

const cases = [
  ...lawDefects.map((one) => ({ ...one, group: /^AND40[56]/u })),
  ...reversedDefects.map((one) => ({ ...one, group: /^AND40(?:6[2-9]|7)/u })),
  ...cliffDefects.map((one) => ({ ...one, group: /^AND404/u })),
  ...guaranteeDefects.map((one) => ({ ...one, group: /^AND403/u })),
  ...termDefects.map((one) => ({ ...one, group: /^AND407[4-9]/u })),
];

describe.each(cases)("$name", ({ group, text, finds, says, mended }) => {
  it("is found", () => {
    const found = seen(text, group);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(finds);
    if (says !== undefined) expect(found[0]?.message).toMatch(says);
  });

  it.runIf(mended !== undefined)("is gone when mended", () => {
    expect(seen(mend(text, mended!), group)).toEqual([]);
  });
});
