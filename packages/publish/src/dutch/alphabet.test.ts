// The order of words is that of `localeCompare` in Dutch, whichever way it is found.
import fc from "fast-check";
import { expect, it } from "vitest";
import { byAlphabet } from "./alphabet.js";

const word = fc.stringMatching(/^[aAbBijzéëÉöñç3 ,.()/-]{0,4}$/);
const other = fc.constantFrom(
  "één",
  "(a)",
  "a's",
  "3a",
  "ALO-kop",
  "Alo kop",
  "alo",
  "Drieëntwintigste",
  "Seizoen (Sportwet)",
  "straße",
);

it("is that of localeCompare", () => {
  fc.assert(
    fc.property(fc.oneof(word, other), fc.oneof(word, other), (a, b) => {
      expect(Math.sign(byAlphabet(a, b))).toBe(Math.sign(a.localeCompare(b, "nl")));
    }),
    { numRuns: 4000 },
  );
});

it("is what a reader expects", () => {
  expect(
    ["Peiljaar", "inkomen", "Inkomen per maand", "één", "inkomen-eis", "Inkomen"].sort(byAlphabet),
  ).toEqual(["één", "inkomen", "Inkomen", "Inkomen per maand", "inkomen-eis", "Peiljaar"]);
});
