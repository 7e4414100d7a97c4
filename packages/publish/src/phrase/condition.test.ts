// Conditions of a model in words, positive and denied, in the u-form and the je-form.
import { describe, expect, it } from "vitest";
import type { Expr } from "@andersom/semantics";
import {
  all,
  any,
  before,
  compare,
  constant,
  euro,
  liesIn,
  named,
  not,
  onPeildatum,
  percentOf,
  read,
  sampleModel,
  years,
} from "../sample-model.js";
import { conditionList, toldCondition } from "./condition.js";
import { indexModel } from "./model-index.js";
import type { Teller } from "./teller.js";

const teller: Teller = {
  index: indexModel(sampleModel),
  person: { kind: "reader", address: "u" },
  on: "2026-03-01",
  calculator: { value: () => undefined },
};
const withJe: Teller = { ...teller, person: { kind: "reader", address: "je" } };
const samira: Teller = { ...teller, person: { kind: "named", name: "Samira", plural: false } };

const age = named("leeftijd", { kind: "getal", unit: "jaar" }, "inwoner");
const income = named("inkomen", { kind: "bedrag" }, "huishouden");
const norm = named("bijstandsnorm", { kind: "bedrag" }, "huishouden");
const studies = read("de inwoner volgt een opleiding");
const end = read("einde van de laatste opleiding", "inwoner", { kind: "datum" });
const children = read("leefvorm", "huishouden", { kind: "keuze", options: [] });

const cases: readonly (readonly [expr: Expr, positive: string, negative: string])[] = [
  [studies, "U volgt een opleiding.", "U volgt geen opleiding."],
  [not(studies), "U volgt geen opleiding.", "U volgt een opleiding."],
  [compare(age, ">=", years("21")), "U bent 21 jaar of ouder.", "U bent jonger dan 21 jaar."],
  [compare(age, "<", years("27")), "U bent jonger dan 27 jaar.", "U bent 27 jaar of ouder."],
  [
    compare(income, "<=", euro("1500")),
    "Het inkomen van uw huishouden is niet hoger dan € 1.500.",
    "Het inkomen van uw huishouden is hoger dan € 1.500.",
  ],
  [
    compare(income, ">=", euro("1500")),
    "Het inkomen van uw huishouden is € 1.500 of hoger.",
    "Het inkomen van uw huishouden is lager dan € 1.500.",
  ],
  [
    onPeildatum(compare(income, "<=", percentOf("130", norm))),
    "Het inkomen van uw huishouden is op de dag van uw aanvraag niet hoger dan 130% van de bijstandsnorm.",
    "Het inkomen van uw huishouden is op de dag van uw aanvraag hoger dan 130% van de bijstandsnorm.",
  ],
  [
    liesIn(end, before(12, "maand")),
    "Het einde van uw laatste opleiding ligt in de twaalf maanden voor de dag van uw aanvraag.",
    "Het einde van uw laatste opleiding ligt niet in de twaalf maanden voor de dag van uw aanvraag.",
  ],
  [
    compare(children, "=", constant("alleenstaande ouder", { kind: "tekst" })),
    "U bent alleenstaande ouder.",
    "U bent geen alleenstaande ouder.",
  ],
];

describe("a condition", () => {
  it.each(cases.map(([expr, positive, negative]) => [positive, negative, expr] as const))(
    "%s | %s",
    (positive, negative, expr) => {
      expect(toldCondition(teller, expr).text).toBe(positive);
      expect(toldCondition(teller, expr, false).text).toBe(negative);
    },
  );

  it("speaks the je-form", () => {
    expect(toldCondition(withJe, compare(age, ">=", years("21"))).text).toBe("Je bent 21 jaar of ouder.");
    expect(toldCondition(withJe, liesIn(end, before(36, "maand"))).text).toBe(
      "Het einde van je laatste opleiding ligt in de drie jaar voor de dag van je aanvraag.",
    );
  });

  it("tells about a named person", () => {
    expect(toldCondition(samira, studies, false).text).toBe("Samira volgt geen opleiding.");
    expect(toldCondition(samira, compare(income, "<", euro("5"))).text).toBe(
      "Het inkomen van Samira is lager dan € 5.",
    );
  });

  it("says who judges, and what is weighed", () => {
    const one = toldCondition(teller, read("de inwoner heeft uitzicht op een hoger inkomen"), false);
    expect(one.text).toBe("U hebt geen uitzicht op een hoger inkomen.");
    expect(one.after).toEqual([
      "Wij beoordelen dit. Wij letten daarbij op: wat u kunt en wat u hebt gedaan om meer te verdienen.",
    ]);
  });

  it("names a notion and says what it means", () => {
    const one = toldCondition(
      teller,
      named("de inwoner heeft een langdurig laag inkomen", { kind: "ja-nee" }, "inwoner"),
    );
    expect(one.text).toBe(
      "U hebt een langdurig laag inkomen. Dat betekent: het inkomen van uw huishouden was niet hoger dan 105% van de bijstandsnorm. Dat was zo in elke maand van de drie jaar voor de maand van uw aanvraag.",
    );
  });
});

describe("a list of conditions", () => {
  const older = compare(age, ">=", years("18"));
  const other = compare(age, "<", years("12"));

  it("makes one list of lists of the same kind", () => {
    expect(conditionList(teller, all(studies, all(older, other))).items).toHaveLength(3);
  });

  it("keeps a list of another kind below its own sentence", () => {
    const list = conditionList(teller, all(studies, any(older, other)));
    expect(list.items.map((one) => one.text)).toEqual([
      "U volgt een opleiding.",
      "Een van deze twee dingen klopt:",
    ]);
    expect(list.items[1]?.below.map((one) => one.text)).toEqual([
      "U bent 18 jaar of ouder.",
      "U bent jonger dan 12 jaar.",
    ]);
  });

  it("turns all into any when it is denied", () => {
    const list = conditionList(teller, all(studies, compare(age, "<", years("18"))), false);
    expect(list.mode).toBe("any");
    expect(list.items.map((one) => one.text)).toEqual([
      "U volgt geen opleiding.",
      "U bent 18 jaar of ouder.",
    ]);
  });
});
