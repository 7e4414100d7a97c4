// Maatwerk is accepted only from the named authority, in the named direction, within its bounds, with reasons.

import { decide, type Decision } from "@andersom/logic";
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
  departure,
  fact,
  model,
  money,
  num,
  right,
  rightRule,
  rule,
  yesNo,
} from "./model.js";

const citation = (text: string, article: string, lid?: string) => ({
  article,
  ...(lid === undefined ? {} : { lid }),
  text,
});
const ordinance = model({
  facts: [aFact("volgt opleiding"), aFact("bijzonder", yesNo, { kind: "oordeel", judge: "het college" })],
  effects: [{ id: "rondkomen", name: "rondkomen", prose: [], place: at("0") }],
  rights: [
    right("toeslag", {
      grants: [rightRule("g", "3.2", any(fact("volgt opleiding"), fact("volgt opleiding")))],
      refusals: [rightRule("w", "5.1", fact("volgt opleiding"))],
    }),
  ],
  departures: [
    departure("m", "5.2", {
      targets: ["w"],
      targetPlaces: [citation("lid 1", "5", "1")],
      effect: "rondkomen",
      condition: fact("bijzonder"),
    }),
  ],
});
const entry = {
  clausule: "artikel 5 lid 2",
  door: "het college",
  richting: "ten gunste",
  effect: "rondkomen",
  motivering: "Weigeren brengt hem in de schulden.",
};

function run(change: object, judgement: boolean | "open" = true, of: DecisionModel = ordinance): Decision {
  return decide(of, {
    peildatum: "2026-03-15",
    gegevens: { inwoner: { "volgt opleiding": true } },
    ...(judgement === "open" ? {} : { oordelen: { inwoner: { bijzonder: judgement } } }),
    maatwerk: [{ ...entry, ...change }],
  });
}

describe("a departure", () => {
  it("sets the refusal aside when everything is in order", () => {
    const decision = run({});
    expect(decision.departures).toMatchObject([
      { kind: "aanvaard", clause: "artikel 5 lid 2", targets: ["lid 1"] },
    ]);
    expect(decision.rights[0]!.kind).toBe("toegekend");
  });

  it.each([
    [{ clausule: "artikel 9" }, "“artikel 9” is geen bepaling over maatwerk."],
    [{ door: "de consulent" }, "de consulent mag hier niet afwijken; dat mag alleen het college."],
    [{ door: undefined }, "Er staat niet wie afwijkt. Dat mag alleen het college."],
    [{ richting: "ten nadele" }, "Afwijken mag hier alleen “ten gunste”, niet “ten nadele”."],
    [{ effect: "meedoen" }, "Afwijken mag hier alleen voor het effect rondkomen, niet voor “meedoen”."],
    [{ effect: undefined }, "Er staat niet voor welk effect wordt afgeweken. Dat moet zijn: rondkomen."],
    [{ motivering: "  " }, "De motivering ontbreekt."],
  ])("is refused with its reason: %j", (change, message) => {
    const decision = run(change);
    expect(decision.departures[0]).toMatchObject({
      kind: "geweigerd",
      findings: [{ code: "maatwerk geweigerd", message }],
    });
    expect(decision.rights[0]!.kind).toBe("geweigerd");
  });

  it("is refused with every reason at once", () => {
    expect(run({ door: "ik", motivering: "" }).departures[0]!.findings).toHaveLength(2);
  });

  it("is refused when its condition fails, and waits while that is not known", () => {
    expect(run({}, false).departures[0]).toMatchObject({ kind: "geweigerd" });
    expect(run({}, "open").departures[0]).toMatchObject({
      kind: "nog onbekend",
      missing: { judgements: [{ judgement: "bijzonder" }] },
    });
  });
});

describe("a departure that waits for a judgement", () => {
  it("leaves the right ter beoordeling, with the judgement and who gives it", () => {
    const decision = run({}, "open");
    expect(decision.rights[0]).toMatchObject({
      kind: "ter beoordeling",
      judgements: [{ judgement: "bijzonder", thing: "inwoner" }],
      by: ["het college"],
    });
    expect(decision.nextQuestion).toMatchObject({ kind: "oordeel", id: "bijzonder" });
  });

  it("changes nothing when it would be refused whatever the judgement", () => {
    expect(run({ richting: "ten nadele" }, "open").rights[0]!.kind).toBe("geweigerd");
    expect(run({ motivering: "" }, "open").rights[0]!.kind).toBe("geweigerd");
  });

  it("leaves a right alone that another rule refuses", () => {
    const stricter = model({
      ...ordinance,
      rights: [
        {
          ...ordinance.rights[0]!,
          refusals: [...ordinance.rights[0]!.refusals, rightRule("w2", "6", fact("volgt opleiding"))],
        },
      ],
    });
    expect(run({}, "open", stricter).rights[0]!.kind).toBe("geweigerd");
  });

  it("leaves an amount open that it may change", () => {
    const amounts = model({
      facts: [aFact("volgt opleiding"), aFact("bijzonder", yesNo, { kind: "oordeel" })],
      definitions: [definition("omvang", money, [rule("o", "4.3", num("2"))])],
      departures: [
        departure("m", "5.2", { direction: "hoger", decides: "omvang", condition: fact("bijzonder") }),
      ],
    });
    const set = { richting: "hoger", effect: undefined, waarde: { omvang: "5" } };
    expect(run(set, "open", amounts).values[0]!.result).toMatchObject({
      judgements: [{ judgement: "bijzonder" }],
    });
    expect(run(set, false, amounts).values[0]!.result).toMatchObject({ value: "2" });
    expect(run(set, true, amounts).values[0]!.result).toMatchObject({ value: "5" });
  });
});

describe("the clause of a departure", () => {
  const twice = model({
    ...ordinance,
    departures: [
      ...ordinance.departures,
      departure("m2", "9.1", {
        direction: "lager",
        decides: "x",
        targetPlaces: [citation("artikel 4", "4")],
      }),
      departure("m3", "9.1", {
        direction: "hoger",
        decides: "x",
        targetPlaces: [citation("artikel 4", "4")],
      }),
    ],
  });
  const clause = (clausule: string, richting = "ten gunste"): unknown => {
    const [outcome] = run({ clausule, richting }, true, twice).departures;
    return outcome!.findings[0]?.reason === "bepaling" ? outcome!.findings[0].message : outcome!.clause;
  };

  it("is cited by the place where it stands, or by the place it departs from", () => {
    expect(clause("artikel 5 lid 2")).toBe("artikel 5 lid 2");
    expect(clause("artikel 5")).toBe("artikel 5 lid 2");
    expect(clause("artikel 5 lid 1")).toBe("artikel 5 lid 2");
    expect(clause("artikel 5 lid 1 onderdeel a")).toBe("artikel 5 lid 2");
    expect(clause("artikel 5 lid 3")).toBe("“artikel 5 lid 3” is geen bepaling over maatwerk.");
  });

  it("is never guessed: the direction may tell, else it is refused", () => {
    expect(clause("artikel 4", "hoger")).toBe("artikel 9 lid 1");
    expect(clause("artikel 4", "ten gunste")).toBe(
      "“artikel 4” kan meer dan één bepaling over maatwerk zijn: artikel 9 lid 1 of artikel 9 lid 1.",
    );
  });
});

describe("a departure from a value", () => {
  const hours = model({
    facts: [aFact("volgt opleiding"), aFact("bijzonder", yesNo, { kind: "oordeel" })],
    definitions: [definition("omvang", money, [rule("o", "4.3", num("2"))])],
    departures: [
      departure("m", "5.2", {
        direction: "hoger",
        decides: "omvang",
        bounds: [{ comparison: "<=", limit: num("8") }],
      }),
    ],
  });
  const set = (omvang: string): Decision =>
    run({ richting: "hoger", effect: undefined, waarde: { omvang } }, "open", hours);

  it("replaces the value within its bounds and in its direction", () => {
    expect(set("5").values[0]!.result).toMatchObject({ value: "5" });
    expect(set("9").departures[0]).toMatchObject({
      findings: [
        {
          message: expect.stringMatching(
            /9.* is te hoog: deze bepaling laat hoogstens .*8.* toe\./,
          ) as string,
        },
      ],
    });
    expect(set("1").departures[0]).toMatchObject({
      findings: [{ message: "De waarde is niet hoger dan zonder afwijking." }],
    });
    expect(set("9").values[0]!.result).toMatchObject({ value: "2" });
    expect(run({ richting: "hoger", effect: undefined }, "open", hours).departures[0]!.kind).toBe(
      "geweigerd",
    );
  });
});

describe("a goal-bound clause", () => {
  const reached = compare(def("besteedbaar", money), ">=", num("100"));
  const goal = (amount: string): DecisionModel =>
    model({
      ...ordinance,
      effects: [{ ...ordinance.effects[0]!, reached }],
      articles: [
        {
          number: "5",
          title: "",
          effects: ["rondkomen"],
          bases: [],
          leden: [],
          explanation: [],
          place: at("5"),
        },
      ],
      definitions: [definition("besteedbaar", money, [rule("b", "1", num(amount))])],
      departures: [
        departure("m", "8.3", {
          wholeOrdinance: true,
          except: [citation("artikel 6", "6")],
          condition: { op: "effect-not-reached", type: yesNo },
        }),
      ],
    });
  const use = (amount: string, van: string | undefined): Decision =>
    run({ clausule: "artikel 8 lid 3", effect: undefined, van }, true, goal(amount));

  it("opens when the effect of the article is not reached without it", () => {
    expect(use("50", "artikel 5 lid 1").departures[0]).toMatchObject({ kind: "aanvaard" });
    expect(use("50", "artikel 5 lid 1").rights[0]!.kind).toBe("toegekend");
    expect(use("150", "artikel 5 lid 1").departures[0]).toMatchObject({ kind: "geweigerd" });
  });

  it("says from which article, and never from an excluded one", () => {
    expect(use("50", undefined).departures[0]!.kind).toBe("geweigerd");
    expect(use("50", "artikel 6 lid 2").departures[0]!.findings.map(({ message }) => message)).toContain(
      "Van artikel 6 lid 2 mag hier niet worden afgeweken.",
    );
  });
});

describe("trace", () => {
  it("goes down to onderdeel, with the values seen", () => {
    const traced = model({
      facts: [aFact("vermogen", money)],
      rights: [
        right("toeslag", {
          grants: [rightRule("g", "3.2", all(compare(fact("vermogen", money), "<=", num("8000"))))],
        }),
      ],
    });
    const [outcome] = decide(traced, { gegevens: { inwoner: { vermogen: "9000" } } }, { trace: true }).rights;
    expect(outcome!.trace?.children[0]?.children[0]?.children[0]).toMatchObject({
      place: { onderdeel: "a" },
      result: { text: "nee" },
      seen: [{ name: "vermogen", result: { text: "€ 9.000" } }],
    });
  });
});
