// Names as the reader meets them: a declared name stays whole, and "uw" goes in front of what is the reader's.
import { expect, it } from "vitest";
import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";
import type { Person } from "../dutch/address.js";
import { fact, sampleModel } from "../sample-model.js";
import { spokenTo } from "./fragment.js";
import { indexModel } from "./model-index.js";
import { factName } from "./naming.js";
import type { Teller } from "./teller.js";

const amount: ValueType = { kind: "bedrag" };
const facts = [
  fact("kosten van het vervoer", "inwoner", amount),
  fact("kosten van de griffie", "aanvraag", amount),
  fact("kostensoort", "aanvraag", amount),
  fact("vermogen", "huishouden", amount),
];
const written = ["de kosten van het vervoer", "de kosten van de griffie", "de kostensoort", "het vermogen"];
const model: DecisionModel = {
  ...sampleModel,
  facts: [...sampleModel.facts, ...facts],
  requirements: sampleModel.requirements.map((one) => ({ ...one, text: written.join(", ") })),
};
const speaking = (person: Person): Teller => ({
  index: indexModel(model),
  person,
  on: "2026-03-01",
  calculator: { value: () => undefined },
});
const named = (name: string): Fact => model.facts.find((one) => one.name === name)!;

it.each([
  ["kosten van het vervoer", "uw kosten van het vervoer"],
  ["kosten van de griffie", "de kosten van de griffie"],
  ["kostensoort", "de kostensoort van uw aanvraag"],
  ["vermogen", "het vermogen van uw huishouden"],
  ["aanvraagdatum", "de dag van uw aanvraag"],
])("%s is spoken of to the reader as %s", (name, words) => {
  expect(factName(speaking({ kind: "reader", address: "u" }), named(name), undefined)).toBe(words);
});

it.each([
  ["de kosten van het vervoer van de inwoner tellen mee", "uw kosten van het vervoer tellen mee"],
  ["het vervoer van de inwoner telt mee", "uw vervoer telt mee"],
])("free words: %s", (text, words) => {
  expect(spokenTo(speaking({ kind: "reader", address: "u" }), text)).toBe(words);
});
