// The order of article numbers is that of `localeCompare` with numeric collation, whichever way it is found.
import fc from "fast-check";
import { expect, it } from "vitest";
import { byNumber } from "./number-order.js";

const part = fc.stringMatching(/^(?:\d{1,4}|\d{1,3}[a-z]{1,2}\d?|[a-z])$/);
const number = fc
  .tuple(part, fc.array(fc.tuple(fc.constantFrom(".", ":"), part), { maxLength: 2 }))
  .map(([first, others]) => first + others.flat().join(""));
const other = fc.constantFrom("3a", "4.1a", "artikel 10", "2:14", "", "7b");

it("is that of localeCompare", () => {
  fc.assert(
    fc.property(fc.oneof(number, other), fc.oneof(number, other), (a, b) => {
      expect(Math.sign(byNumber(a, b))).toBe(Math.sign(a.localeCompare(b, "nl", { numeric: true })));
    }),
    { numRuns: 2000 },
  );
});

it("is what a reader expects", () => {
  expect(["10", "4.10", "3a", "4.1", "3", "4"].sort(byNumber)).toEqual(["3", "3a", "4", "4.1", "4.10", "10"]);
});
