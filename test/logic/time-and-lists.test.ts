// Monthly series, windows, lists that may still grow, and what is not applicable.

import { decide } from "@andersom/logic";
import type { Shown } from "@andersom/runtime";
import type { Expr, Fact } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import {
  aFact,
  all,
  compare,
  count,
  date,
  definition,
  fact,
  list,
  model,
  money,
  not,
  num,
  peildatum,
  rule,
  text,
  variable,
  yesNo,
} from "./model.js";

const monthly = { ...money, reeks: true } as const;
const maatregel = (id: string, type: Fact["type"]): Fact => aFact(id, type, { thing: "maatregel" });
const facts = [
  aFact("inkomen", monthly),
  aFact("einde opleiding", { ...date, nvt: true }),
  aFact("partnerinkomen", { ...money, nvt: true }),
  aFact("heeft partner"),
  aFact("maatregelen", list("maatregel")),
  maatregel("percentage", { kind: "percentage" }),
  maatregel("datum", date),
  aFact("norm", money),
];

function answer(expr: Expr, given: object = {}, more: readonly Fact[] = []): Shown {
  const definitions = [definition("x", expr.type, [rule("r", "1", expr)])];
  const decision = decide(model({ facts: [...facts, ...more], definitions }), {
    peildatum: "2026-03-15",
    gegevens: { inwoner: given },
  });
  expect(decision.findings).toEqual([]);
  return decision.values[0]!.result;
}

const brief = (shown: Shown): string =>
  shown.kind === "waarde" ? shown.text : shown.kind === "fout" ? shown.findings[0]!.code : shown.kind;
const months = (amount: string): Expr => ({
  op: "period",
  relation: "voor",
  count: num(amount, count),
  unit: "kalendermaand",
  anchor: peildatum,
  type: { kind: "periode" },
});
const income = fact("inkomen", monthly);
const low = compare(income, "<=", num("1260"));

describe("a monthly series", () => {
  const everyMonth: Expr = { op: "every-month", period: months("36"), body: low, type: yesNo };
  const full = { inkomen: { "2023-03/2026-02": "1200" } };

  it("is read in each of the 36 months before the month of the peildatum", () => {
    expect(brief(answer(everyMonth, full))).toBe("ja");
    expect(
      brief(
        answer(everyMonth, { inkomen: { "2023-03/2026-02": "1200", "2023-02": "9999", "2026-03": "9999" } }),
      ),
    ).toBe("ja");
    expect(brief(answer(everyMonth, { inkomen: { "2023-03/2026-02": "1200", "2024-12": "1260.01" } }))).toBe(
      "nee",
    );
  });

  it("is unknown for a missing month, which is named, unless another month decides", () => {
    const missing = answer(everyMonth, { inkomen: { "2023-03/2026-01": "1200" } });
    expect(missing).toMatchObject({ kind: "onbekend", facts: [{ fact: "inkomen", months: ["2026-02"] }] });
    expect(brief(answer(everyMonth, { inkomen: { "2026-01": "1300" } }))).toBe("nee");
  });

  it("each month and average are different questions", () => {
    const average: Expr = { op: "average-over-months", period: months("36"), body: income, type: money };
    const given = { inkomen: { "2023-03/2026-02": "1100", "2024-12": "1400" } };
    expect(brief(answer(everyMonth, given))).toBe("nee");
    expect(brief(answer(average, given))).toBe("€ 1.108,3333…");
  });

  it("counts months, and stops asking once enough hold", () => {
    const counted = (consecutive: boolean): Expr => ({
      op: "count-months",
      period: months("12"),
      body: low,
      consecutive,
      type: count,
    });
    const atLeast = (needed: string, consecutive = false): Expr =>
      compare(counted(consecutive), ">=", num(needed, count));
    const given = { inkomen: { "2025-03/2025-08": "1000", "2025-10/2025-12": "1000", "2025-09": "2000" } };
    expect(brief(answer(atLeast("9"), given))).toBe("ja");
    expect(brief(answer(atLeast("10"), given))).toBe("onbekend");
    expect(brief(answer(atLeast("12"), given))).toBe("nee");
    expect(brief(answer(atLeast("6", true), given))).toBe("ja");
    expect(brief(answer(atLeast("7", true), given))).toBe("nee");
  });

  it("is read in the month of a date", () => {
    const now: Expr = { op: "at-month", date: peildatum, body: income, type: money };
    expect(brief(answer(now, { inkomen: { "2026-03": "1401.50" } }))).toBe("€ 1.401,50");
    expect(brief(answer(fact("inkomen", money), full))).toBe("reeks zonder maand");
  });
});

describe("not applicable", () => {
  const window: Expr = {
    op: "period",
    relation: "voor",
    count: num("12", count),
    unit: "maand",
    anchor: peildatum,
    type: { kind: "periode" },
  };
  const recent: Expr = {
    op: "lies",
    relation: "in",
    date: fact("einde opleiding", { ...date, nvt: true }),
    target: window,
    type: yesNo,
  };

  it("a date that does not exist lies nowhere", () => {
    expect(brief(answer(recent, { "einde opleiding": null }))).toBe("nee");
    expect(brief(answer(recent, { "einde opleiding": "2025-03-15" }))).toBe("ja");
    expect(brief(answer(recent, { "einde opleiding": "2025-03-14" }))).toBe("nee");
    expect(brief(answer(recent, { "einde opleiding": "2026-03-15" }))).toBe("nee");
    expect(brief(answer(recent))).toBe("onbekend");
  });

  it("an amount that does not exist must be guarded before it is compared", () => {
    const poor = compare(fact("partnerinkomen", money), "<=", num("100"));
    expect(brief(answer(poor, { partnerinkomen: null }))).toBe("niet van toepassing");
    const guarded = all(fact("heeft partner"), poor);
    expect(brief(answer(guarded, { "heeft partner": false, partnerinkomen: null }))).toBe("nee");
    expect(
      brief(
        answer(
          { op: "is-not-applicable", arg: fact("partnerinkomen"), type: yesNo },
          { partnerinkomen: null },
        ),
      ),
    ).toBe("ja");
  });

  it("only is nog niet bekend turns unknown into ja", () => {
    const open: Expr = { op: "is-unknown", arg: fact("norm", money), type: yesNo };
    expect([brief(answer(open)), brief(answer(not(open))), brief(answer(open, { norm: 1 }))]).toEqual([
      "ja",
      "nee",
      "nee",
    ]);
  });
});

describe("lists", () => {
  const full: Expr = compare(
    fact("percentage", { kind: "percentage" }, variable("maatregel")),
    "=",
    num("100", { kind: "percentage" }),
  );
  const over = (op: "some" | "every" | "none"): Expr => ({
    op,
    list: fact("maatregelen", list("maatregel")),
    variable: "maatregel",
    body: full,
    type: yesNo,
  });
  const given = (...percentages: readonly (string | undefined)[]): object => ({
    maatregelen: percentages.map((percentage) => (percentage === undefined ? {} : { percentage })),
  });

  it("are complete when given, and unknown when not", () => {
    expect(brief(answer(over("some"), given("30", "100")))).toBe("ja");
    expect(brief(answer(over("some"), given("30")))).toBe("nee");
    expect(brief(answer(over("none"), given()))).toBe("ja");
    expect(brief(answer(over("every"), given()))).toBe("ja");
    expect(brief(answer(over("some")))).toBe("onbekend");
  });

  it("name the element whose fact is missing", () => {
    expect(answer(over("some"), given("30", undefined))).toMatchObject({
      facts: [{ fact: "percentage", thing: "inwoner/maatregelen/1" }],
    });
    expect(brief(answer(over("some"), given(undefined, "100")))).toBe("ja");
  });

  it("count, add up and compare, exactly as far as they are known", () => {
    const list_ = fact("maatregelen", list("maatregel"));
    const percentage = fact("percentage", { kind: "percentage" }, variable("maatregel"));
    const aggregate = (op: "count" | "sum" | "highest" | "average", where?: Expr): Expr => ({
      op,
      list: list_,
      variable: "maatregel",
      type: count,
      ...(op === "count" ? {} : { body: percentage }),
      ...(where === undefined ? {} : { where }),
    });
    expect(brief(answer(aggregate("sum"), given("30", "100")))).toBe("130");
    expect(brief(answer(aggregate("sum"), given()))).toBe("0");
    expect(brief(answer(aggregate("highest"), given()))).toBe("niet van toepassing");
    expect(brief(answer(aggregate("average"), given("30", "100")))).toBe("65");
    const fullOnes = aggregate("count", full);
    expect(brief(answer(compare(fullOnes, "<=", num("2", count)), given("100", undefined)))).toBe("ja");
    expect(brief(answer(compare(fullOnes, ">=", num("2", count)), given("100", undefined)))).toBe("onbekend");
  });

  it("can be split and joined, each thing once, in the order written", () => {
    const all_ = fact("maatregelen", list("maatregel"));
    const part: Expr = {
      op: "filter",
      list: all_,
      variable: "maatregel",
      where: full,
      type: list("maatregel"),
    };
    const last = fact("laatste", { kind: "ding", thing: "maatregel", optional: true });
    const joined = (...items: readonly Expr[]): Expr => ({ op: "union", items, type: list("maatregel") });
    const more = [aFact("laatste", { kind: "ding", thing: "maatregel", optional: true })];
    const keys = (expr: Expr, values: object): unknown => {
      const shown = answer(expr, values, more);
      return shown.kind === "waarde" ? shown.value : brief(shown);
    };
    const [first, second] = ["inwoner/maatregelen/0", "inwoner/maatregelen/1"];
    expect(keys(part, given("30", "100"))).toEqual([second]);
    expect(keys(part, given())).toEqual([]);
    expect(keys(part, given("100", undefined))).toBe("onbekend");
    expect(keys(joined(part, all_), given("30", "100"))).toEqual([second, first]);
    expect(keys(joined(last, all_), { ...given("30"), laatste: null })).toEqual([first]);
    expect(keys(joined(last, all_), { ...given("30"), laatste: {} })).toEqual(["inwoner/laatste", first]);
    expect(answer(joined(last, all_), given("30"), more)).toMatchObject({ facts: [{ fact: "laatste" }] });
  });

  it("stay open in their parts and in what they are joined to", () => {
    const closes = [aFact("bonnen", list("maatregel"), { completeFrom: text("2026-03-16", date) })];
    const bonnen = fact("bonnen", list("maatregel"));
    const part: Expr = {
      op: "filter",
      list: bonnen,
      variable: "maatregel",
      where: full,
      type: list("maatregel"),
    };
    const union: Expr = {
      op: "union",
      items: [fact("maatregelen", list("maatregel")), part],
      type: list("maatregel"),
    };
    for (const open of [part, union]) {
      const none: Expr = { op: "none", list: open, variable: "maatregel", body: full, type: yesNo };
      expect(brief(answer(none, { maatregelen: [], bonnen: [] }, closes))).toBe("onbekend");
      expect(brief(answer(none, { maatregelen: [], bonnen: [{ percentage: "100" }] }, closes))).toBe("nee");
    }
  });

  it("that close on a date may still grow until then", () => {
    const closes = (day: string): Fact =>
      aFact("bonnen", list("maatregel"), { completeFrom: text(day, date) });
    const none: Expr = {
      op: "none",
      list: fact("bonnen", list("maatregel")),
      variable: "maatregel",
      body: full,
      type: yesNo,
    };
    expect(brief(answer(none, {}, [closes("2026-03-15")]))).toBe("ja");
    expect(brief(answer(none, { bonnen: [] }, [closes("2026-03-16")]))).toBe("onbekend");
    expect(brief(answer(none, { bonnen: [{ percentage: "100" }] }, [closes("2026-03-16")]))).toBe("nee");
  });
});

describe("judgements", () => {
  it("are never filled in, except where a sure case answers", () => {
    const judged = aFact("noodzakelijk", yesNo, {
      kind: "oordeel",
      sureCases: [
        { answer: true, when: fact("heeft partner"), place: facts[0]!.place },
        { answer: false, when: compare(fact("norm", money), ">", num("5")), place: facts[0]!.place },
      ],
    });
    const ask = (given: object): string => brief(answer(fact("noodzakelijk"), given, [judged]));
    expect(ask({ "heeft partner": true, norm: 1 })).toBe("ja");
    expect(ask({ "heeft partner": false, norm: 9 })).toBe("nee");
    expect(ask({ "heeft partner": false, norm: 1 })).toBe("onbekend");
    expect(ask({ "heeft partner": true, norm: 9 })).toBe("zeker ja en zeker nee");
  });
});
