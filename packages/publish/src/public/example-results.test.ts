// The ground of a refusal: as the voorbeeld names it, else the onderdeel of the rule about the right.
import { expect, it } from "vitest";
import type { Expectation, Place } from "@andersom/semantics";
import { at } from "../sample-model.js";
import { groundTexts } from "./example-results.js";

const right = "right:vervoer";
const source = at("1").source;
const law: Place = { instrument: "Participatiewet", article: "36", lid: "1", source };
const refusedAt = (...places: Place[]) => ({ right, grounds: [{ text: "", places }] });
const expected = (...because: string[]): { expect: Expectation[] } => ({
  expect: [
    {
      form: "recht",
      right,
      granted: false,
      because: because.map((text) => ({ text })),
      text: "",
      place: { source },
    },
  ],
});
const deep = [at("2", "1"), at("2", "1", "c"), at("1", undefined, "a")];

it("is what the voorbeeld names", () => {
  expect(groundTexts(refusedAt(...deep), expected("artikel 2 lid 1"))).toEqual(["artikel 2 lid 1"]);
});

it.each<[string, Place[], string]>([
  ["of the rule, not of the notion behind it", deep, "artikel 2 lid 1 onderdeel c"],
  ["of the rule, not of the law behind it", [at("2", "1", "b"), law], "artikel 2 lid 1 onderdeel b"],
  ["the rule itself when it has none", [at("4", "2"), at("4", "3")], "artikel 4 lid 2"],
  [
    "of a rule of the law",
    [law, { ...law, onderdeel: "a" }],
    "artikel 36 lid 1 onderdeel a van de Participatiewet",
  ],
])("is else the onderdeel: %s", (_what, places, text) => {
  expect(groundTexts(refusedAt(...places), { expect: [] })).toEqual([text]);
  expect(groundTexts(refusedAt(...places), expected())).toEqual([text]);
});

it("names a place once", () => {
  const twice = {
    right,
    grounds: [...refusedAt(...deep).grounds, ...refusedAt(...deep.slice(0, 2)).grounds],
  };
  expect(groundTexts(twice, undefined)).toEqual(["artikel 2 lid 1 onderdeel c"]);
});
