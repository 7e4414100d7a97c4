// Names as the reader meets them: a declared name stays whole, and "uw" goes in front of what is the reader's.
import { expect, it } from "vitest";
import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";
import type { Person } from "../dutch/address.js";
import { fact, sampleModel } from "../sample-model.js";
import { spokenTo } from "./fragment.js";
import { indexModel } from "./model-index.js";
import { factName } from "./naming.js";
import type { Teller } from "./teller.js";
import { yesNoSentence } from "./yes-no.js";

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
  ["kosten van het vervoer", "de kosten van het vervoer"],
  ["kosten van de griffie", "de kosten van de griffie"],
  ["kostensoort", "de kostensoort"],
  ["vermogen", "het vermogen van uw huishouden"],
  ["aanvraagdatum", "de dag van uw aanvraag"],
])("%s is spoken of to the reader as %s", (name, words) => {
  expect(factName(speaking({ kind: "reader", address: "u" }), named(name), undefined)).toBe(words);
});

it.each([
  ["kosten van het vervoer", "de kosten van het vervoer van Annemiek"],
  ["vermogen", "het vermogen van Annemiek"],
  ["kosten van de griffie", "de kosten van de griffie"],
  ["kostensoort", "de kostensoort"],
  ["aanvraagdatum", "de dag van de aanvraag"],
])("%s is in a story about Annemiek %s", (name, words) => {
  const annemiek: Person = { kind: "named", name: "Annemiek", plural: false };
  expect(factName(speaking(annemiek), named(name), undefined)).toBe(words);
});

it("gives a person no sentence that is about another thing", () => {
  const annemiek = speaking({ kind: "named", name: "Annemiek", plural: false });
  const of = (name: string, thing: string): string =>
    yesNoSentence(annemiek, name, { thing, positive: true });
  expect(of("de aanvraag is volledig", "aanvraag")).toBe("De aanvraag is volledig.");
  expect(of("het huishouden is verhuisd", "huishouden")).toBe("Annemieks huishouden is verhuisd.");
  expect(of("de inwoner is verhuisd", "inwoner")).toBe("Annemiek is verhuisd.");
});

it.each([
  ["de kosten van het vervoer van de inwoner tellen mee", "uw kosten van het vervoer tellen mee"],
  ["het vervoer van de inwoner telt mee", "uw vervoer telt mee"],
])("free words: %s", (text, words) => {
  expect(spokenTo(speaking({ kind: "reader", address: "u" }), text)).toBe(words);
});
