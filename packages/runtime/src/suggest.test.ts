// "Bedoelt u …?"

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeText } from "./finding.js";
import { editDistance, suggestion } from "./suggest.js";

describe("suggestion", () => {
  const known = ["alleenstaande", "alleenstaande ouder", "gehuwden", "lening"];
  it.each([
    ["leenng", "lening"],
    ["Alleenstande", "alleenstaande"],
    ["gehuwdne", "gehuwden"],
    ["kat", undefined],
    ["", undefined],
  ])("for %j is %j", (name, expected) => expect(suggestion(name, known)).toBe(expected));

  it("is none when two names are as close", () => expect(suggestion("bak", ["bal", "bad"])).toBeUndefined());
  it("finds a name itself", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (name) => {
        expect(suggestion(name, [name, name])).toBe(name);
      }),
    );
  });
  it("measures a distance: symmetric, zero only for equals", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe("placeText", () => {
  it.each([
    [{}, "de verordening"],
    [
      { article: "4.1", lid: "1", onderdeel: "a", onderdeelNumber: "2°" },
      "artikel 4.1 lid 1 onderdeel a onder 2°",
    ],
    [{ instrument: "Participatiewet", article: "36" }, "artikel 36 van de Participatiewet"],
  ])("%j", (place, text) => expect(placeText(place)).toBe(text));
});
