// The order of words, and of article numbers, is that of `localeCompare`, whichever way it is found.
import fc from "fast-check";
import { expect, it } from "vitest";
import { byAlphabet, byNumber } from "./alphabet.js";

const word = fc.stringMatching(/^[aAbBijzéëÉöñç3 ,:.()/-]{0,4}$/);
const other = fc.constantFrom("één", "a's", "3a", "ALO-kop", "Alo kop", "alo", "Drieëntwintigste", "straße");
const part = fc.stringMatching(/^(?:\d{1,4}|\d{1,3}[a-z]{1,2}\d?|[a-z])$/);
const number = fc
  .tuple(part, fc.array(fc.tuple(fc.constantFrom(".", ":"), part), { maxLength: 2 }))
  .map(([first, others]) => first + others.flat().join(""));
const text = fc.constantFrom(
  "artikel 10",
  "Artikel 9 lid 2",
  "artikel 15 van de Wet",
  "1234567890",
  "",
  "§ 2",
);

it.each([
  ["byAlphabet", byAlphabet, fc.oneof(word, other), { numeric: false }],
  ["byNumber", byNumber, fc.oneof(number, text, word), { numeric: true }],
] as const)("%s is that of localeCompare", (_, order, one, options) => {
  fc.assert(
    fc.property(one, one, (a, b) => {
      expect(Math.sign(order(a, b))).toBe(Math.sign(a.localeCompare(b, "nl", options)));
    }),
    { numRuns: 5000 },
  );
});

it("is what a reader expects", () => {
  expect(
    ["Peiljaar", "inkomen", "Inkomen per maand", "één", "inkomen-eis", "Inkomen"].sort(byAlphabet),
  ).toEqual(["één", "inkomen", "Inkomen", "Inkomen per maand", "inkomen-eis", "Peiljaar"]);
  expect(["10", "4.10", "3a", "4.1", "3", "4"].sort(byNumber)).toEqual(["3", "3a", "4", "4.1", "4.10", "10"]);
});
