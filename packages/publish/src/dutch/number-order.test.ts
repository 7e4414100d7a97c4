// The order of article numbers is that of `localeCompare` with numeric collation, whichever way it is found.
import fc from "fast-check";
import { expect, it } from "vitest";
import { byNumber } from "./number-order.js";

const part = fc.stringMatching(/^\d{1,4}$/);
const number = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
const other = fc.constantFrom("3a", "4.1a", "artikel 10", "2:14", "", "7b");

it("is that of localeCompare", () => {
  fc.assert(
    fc.property(fc.oneof(number, other), fc.oneof(number, other), (a, b) => {
      expect(Math.sign(byNumber(a, b))).toBe(Math.sign(a.localeCompare(b, "nl", { numeric: true })));
    }),
  );
});

it("is what a reader expects", () => {
  expect(["10", "4.10", "3a", "4.1", "3", "4"].sort(byNumber)).toEqual(["3", "3a", "4", "4.1", "4.10", "10"]);
});
