// The outcome of a right: which rule wins, what is still asked, and why it was refused.

import { decide, type Decision } from "@andersom/logic";
import { placeText, type RightOutcome } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import {
  aFact,
  all,
  any,
  at,
  compare,
  def,
  definition,
  fact,
  money,
  model,
  no,
  num,
  right,
  rightRule,
  rule,
  variable,
  yes,
  yesNo,
} from "./model.js";

const months = { kind: "getal", unit: "maand" } as const;
const facts = ["a", "b", "c", "oordeel"].map((id) =>
  id === "oordeel" ? aFact(id, undefined, { kind: "oordeel", judge: "de consulent" }) : aFact(id),
);

function one(
  parts: Parameters<typeof right>[1],
  given: object,
  more: Partial<DecisionModel> = {},
): RightOutcome {
  return run(parts, given, more).rights[0]!;
}

function run(parts: Parameters<typeof right>[1], given: object, more: Partial<DecisionModel> = {}): Decision {
  return decide(model({ facts, rights: [right("toeslag", parts)], ...more }), {
    peildatum: "2026-03-15",
    gegevens: { inwoner: given },
  });
}

const grounds = (outcome: RightOutcome): string[] =>
  outcome.grounds.map((ground) => ground.places.map(placeText).join(" > "));

describe("a right", () => {
  const grants = [rightRule("g", "1.1", all(fact("a"), fact("b")))];
  const refusals = [rightRule("w", "5.1", fact("c"))];

  it("is granted when the grant holds and no refusal does", () => {
    expect(one({ grants, refusals }, { a: true, b: true, c: false }).kind).toBe("toegekend");
  });

  it("is refused by a refusal, whatever the grant says or lacks", () => {
    const outcome = one({ grants, refusals }, { c: true });
    expect(outcome.kind).toBe("geweigerd");
    expect(grounds(outcome)).toEqual(["artikel 5 lid 1"]);
  });

  it("is refused by the condition that fails, as soon as one does", () => {
    const outcome = one({ grants, refusals }, { b: false });
    expect(outcome.kind).toBe("geweigerd");
    expect(grounds(outcome)).toEqual(["artikel 1 lid 1 > artikel 1 lid 1 onderdeel b"]);
  });

  it("is not known while facts can change it, and asks for nothing else", () => {
    const outcome = one({ grants, refusals }, { a: true });
    expect(outcome).toMatchObject({ kind: "nog onbekend", facts: [{ fact: "b" }, { fact: "c" }] });
  });

  it("waits for a person when only judgements are missing", () => {
    const outcome = one({ grants: [rightRule("g", "1.1", all(fact("a"), fact("oordeel")))] }, { a: true });
    expect(outcome).toMatchObject({
      kind: "ter beoordeling",
      by: ["de consulent"],
      judgements: [{ judgement: "oordeel", thing: "inwoner" }],
    });
  });

  it("is a power where the rules say kan", () => {
    const powers = [rightRule("k", "2", fact("a"), { actor: "het college" })];
    expect(one({ powers }, { a: true })).toMatchObject({
      kind: "ter beoordeling",
      by: ["het college"],
      judgements: [],
    });
    expect(one({ powers }, { a: false }).kind).toBe("geweigerd");
  });

  it("is not in play outside its scope, and when nobody asked", () => {
    expect(one({ grants: [rightRule("g", "6.1", yes, { scope: no })] }, {}).kind).toBe("niet aan de orde");
    const decision = decide(
      model({ facts, rights: [right("toeslag", { grants }), right("bijstand", { grants })] }),
      { gevraagd: ["Bijstand"] },
    );
    expect(decision.rights.map(({ kind }) => kind)).toEqual(["niet aan de orde", "nog onbekend"]);
    expect(decision.nextQuestion?.count).toBe(1);
  });

  it("survives a refusal that another rule departs from", () => {
    const both = {
      grants: [rightRule("g", "1.2", fact("b"), { overrides: ["w"] })],
      refusals: [rightRule("w", "5.1", fact("a"))],
    };
    expect(one(both, { a: true, b: true }).kind).toBe("toegekend");
    expect(one(both, { a: true, b: false }).kind).toBe("geweigerd");
  });

  it("names the rule of a notion as the ground of a refusal", () => {
    const definitions = [definition("laag inkomen", { kind: "ja-nee" }, [rule("d", "3.1", fact("b"))])];
    const outcome = one(
      { grants: [rightRule("g", "3.2", all(fact("a"), def("laag inkomen")))] },
      { a: true, b: false },
      { definitions },
    );
    expect(grounds(outcome)).toEqual(["artikel 3 lid 2 > artikel 1 lid 1 onderdeel b > artikel 3 lid 1"]);
  });

  it("is an error, not an outcome, when the rules fail", () => {
    const definitions = [definition("hoogte", money, [])];
    const grant = rightRule("g", "1.1", compare(def("hoogte", money), "<", num("10")));
    expect(one({ grants: [grant] }, {}, { definitions })).toMatchObject({
      kind: "fout",
      findings: [{ code: "geen regel" }],
    });
  });

  it("is worth its amount, rounded once", () => {
    const definitions = [
      definition("hoogte", money, [
        rule("h", "4", { op: "divide", args: [num("100"), num("3")], type: money }),
      ]),
    ];
    const instrument = { ...model({}).instrument, rounding: "0.01" };
    expect(
      one({ grants: [rightRule("g", "1", yes)], amount: "hoogte" }, {}, { definitions, instrument }),
    ).toMatchObject({
      kind: "toegekend",
      amount: { kind: "waarde", value: "33.33", text: "€ 33,33" },
    });
  });
});

describe("the next question", () => {
  it("is the fact that most outcomes wait for, with the rules that wait", () => {
    const rights = [
      right("een", { grants: [rightRule("g1", "1", all(fact("a"), fact("b")))] }),
      right("twee", { grants: [rightRule("g2", "2", all(fact("b"), fact("c")))] }),
    ];
    const decision = decide(model({ facts, rights }), {});
    expect(decision.nextQuestion).toMatchObject({
      kind: "gegeven",
      id: "b",
      thing: "inwoner",
      count: 2,
      answeredBy: "van de inwoner",
    });
    expect(decision.nextQuestion?.waiting.map(placeText)).toEqual(["artikel 1", "artikel 2"]);
  });

  it("is never a fact that no open rule needs", () => {
    const decision = run({ grants: [rightRule("g", "1", any(fact("a"), fact("b")))] }, { a: true });
    expect(decision.nextQuestion).toBeUndefined();
    expect(decision.missing).toEqual({ facts: [], judgements: [] });
  });

  it("is a judgement only when no fact is missing", () => {
    const grants = [rightRule("g", "1", all(fact("oordeel"), fact("a")))];
    expect(run({ grants }, {}).nextQuestion?.id).toBe("a");
    expect(run({ grants }, { a: true }).nextQuestion).toMatchObject({
      kind: "oordeel",
      id: "oordeel",
      answeredBy: "de consulent",
    });
  });
});

describe("before the first day of the ordinance", () => {
  const starting = (dates: object, more: object = {}) =>
    model({
      ...more,
      instrument: {
        kind: "verordening",
        title: "Proef",
        bases: [],
        uses: [],
        formOfAddress: "u",
        place: at("0"),
        ...dates,
      },
      facts: [aFact("a")],
      rights: [
        right("bijstand", { grants: [rightRule("g", "1", fact("a"))] }),
        right("bonus", {
          grants: [
            rightRule("b", "2", {
              op: "has-right",
              right: "bijstand",
              of: variable("inwoner"),
              granted: false,
              type: yesNo,
            }),
          ],
          place: { ...at("36"), instrument: "Participatiewet" },
        }),
      ],
    });
  const on = (peildatum: string, dates: object = { inForce: "2025-07-01" }): unknown =>
    decide(starting(dates), { peildatum, gegevens: { inwoner: { a: true } } }).rights.map((one) => [
      one.kind,
      ...(one.kind === "niet aan de orde" && one.reason !== undefined ? [one.reason] : []),
    ]);

  it("no right of it is in play, and the reason is told", () => {
    expect(on("2025-06-30")).toEqual([
      ["niet aan de orde", "de verordening geldt pas vanaf 1 juli 2025"],
      ["toegekend"],
    ]);
    expect(on("2025-07-01")).toEqual([["toegekend"], ["geweigerd"]]);
  });

  it("counts from the day to which it goes back", () => {
    const dates = { inForce: "2025-07-01", retroactiveTo: "2025-01-01" };
    expect(on("2025-01-01", dates)).toEqual([["toegekend"], ["geweigerd"]]);
    expect(on("2024-12-31", dates)).toEqual([
      ["niet aan de orde", "de verordening geldt pas vanaf 1 januari 2025"],
      ["toegekend"],
    ]);
  });

  it("nothing is asked", () => {
    const [own] = starting({ inForce: "2025-07-01" }).rights;
    const decision = decide(
      { ...starting({ inForce: "2025-07-01" }), rights: [own!] },
      { peildatum: "2025-06-30" },
    );
    expect([decision.nextQuestion, decision.missing]).toEqual([undefined, { facts: [], judgements: [] }]);
  });
});

describe("a value that a person chooses", () => {
  const power: DecisionModel["powers"][number] = {
    id: "bepaalt",
    actor: "het college",
    name: "de duur",
    decides: "duur",
    bounds: [{ comparison: "<=", limit: fact("grens", months) }],
    place: at("6.4"),
    text: "Het college bepaalt de duur.",
  };
  const chosen = model({
    facts: [aFact("grens", months)],
    definitions: [definition("duur", months, [])],
    rights: [right("hulp", { duration: "duur", grants: [rightRule("g", "1")] })],
    powers: [power],
  });
  const choose = (duur: string, grens?: string) =>
    decide(chosen, {
      gegevens: { inwoner: grens === undefined ? {} : { grens } },
      oordelen: { inwoner: { duur } },
    });

  it("counts within the bounds of the power", () => {
    const { values, findings } = choose("12", "12");
    expect([values[0]!.result, findings]).toMatchObject([{ value: "12" }, []]);
  });

  it("is a finding outside them, and no value", () => {
    const { values, findings, rights } = choose("13", "12");
    expect(findings).toMatchObject([
      {
        code: "buiten de grens",
        message: "De gekozen waarde voor “duur” valt buiten de grens die het college moet aanhouden.",
        places: [{ article: "6", lid: "4" }],
      },
    ]);
    expect(values[0]!.result.kind).toBe("fout");
    expect(rights[0]).toMatchObject({ kind: "toegekend", duration: { kind: "fout" } });
  });

  it("waits while the bound is not known", () => {
    expect(choose("12").values[0]!.result).toMatchObject({ facts: [{ fact: "grens" }] });
  });
});
