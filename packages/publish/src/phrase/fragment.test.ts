// Free words of the ordinance, spoken to the reader.
import { expect, it } from "vitest";
import { sampleModel } from "../sample-model.js";
import { actorName, spokenTo } from "./fragment.js";
import { indexModel } from "./model-index.js";
import type { Teller } from "./teller.js";

const speaking = (address: "u" | "je"): Teller => ({
  index: indexModel(sampleModel),
  person: { kind: "reader", address },
  on: "2026-03-01",
  calculator: { value: () => undefined },
});

it.each([
  ["wat de inwoner kan", "wat u kunt", "wat je kunt"],
  [
    "de gedraging valt de inwoner te verwijten",
    "de gedraging valt u te verwijten",
    "de gedraging valt je te verwijten",
  ],
  ["de situatie van de inwoner vraagt meer", "uw situatie vraagt meer", "je situatie vraagt meer"],
  ["het formulier van het college", "het formulier van de gemeente", "het formulier van de gemeente"],
  ["Het college heeft dat gevraagd", "De gemeente heeft dat gevraagd", "De gemeente heeft dat gevraagd"],
  ["de inwoners van de wijk", "de inwoners van de wijk", "de inwoners van de wijk"],
])("%s", (text, u, je) => {
  expect(spokenTo(speaking("u"), text)).toBe(u);
  expect(spokenTo(speaking("je"), text)).toBe(je);
});

it("calls the municipality wij", () => {
  expect(["het college", "Het college", "de gemeente", "de consulent", "de raad"].map(actorName)).toEqual([
    "wij",
    "wij",
    "wij",
    "de consulent",
    "de gemeenteraad",
  ]);
});
