// Operators on absent values, lengths of time, conversions and brackets.

import { describe, expect, it } from "vitest";
import { parseIsoDate } from "./date-text.js";
import { fault, missingFact, notApplicable } from "./maybe.js";
import { parseDecimal } from "./number-text.js";
import { completedOp, dateOfMonthOp, liesOp, periodOp, periodPartOp, shiftOp } from "./operators-date.js";
import {
  bracketsOp,
  clampOp,
  compareOp,
  convertOp,
  differenceOp,
  divideOp,
  extremeOp,
  percentOp,
  plusOp,
  roundOp,
  timesOp,
  type Operand,
} from "./operators.js";
import { show, type ShownType } from "./show.js";
import type { DurationUnit } from "./value.js";

const n = (text: string) => parseDecimal(text)!;
const iso = (text: string) => parseIsoDate(text)!;
const span = (count: string, unit: DurationUnit) => ({ count: n(count), unit });
const unknown = missingFact({ fact: "a", thing: "inwoner" });
const broken = fault({ code: "gat", message: "", places: [] });
const brief = (value: Operand, type: ShownType = { kind: "getal" }): string => {
  const shown = show(value, type);
  return shown.kind === "waarde" ? shown.text : shown.kind === "fout" ? shown.findings[0]!.code : shown.kind;
};

describe("absent operands", () => {
  it("a fault goes before onbekend, and niet van toepassing in a sum is a fault", () => {
    for (const operator of [
      (list: Operand[]) => plusOp(1, list),
      timesOp,
      divideOp,
      (list: Operand[]) => extremeOp("min", list),
    ]) {
      expect(operator([n("1"), unknown, broken])).toEqual(broken);
      expect(operator([n("1"), unknown, notApplicable])).toEqual(unknown);
      expect(brief(operator([n("1"), notApplicable]))).toBe("niet van toepassing");
    }
    expect(compareOp("<", notApplicable, n("1"))).toMatchObject({ kind: "fout" });
  });
});

describe("numbers", () => {
  it.each<[Operand, string]>([
    [plusOp(-1, [n("10"), n("3"), n("2.5")]), "4,5"],
    [percentOp(n("105"), n("1200")), "1.260"],
    [divideOp([n("1"), n("0")]), "deling door nul"],
    [differenceOp(n("1"), n("3")), "2"],
    [roundOp(n("1.6"), n("0.5"), "omhoog"), "2"],
    [clampOp(n("5"), n("0"), n("3")), "3"],
    [clampOp(n("5"), n("4"), n("3")), "grenzen botsen"],
    [convertOp(n("100"), { unit: "maand", count: 1 }, { unit: "jaar", count: 1 }), "1.200"],
    [convertOp(n("100"), { unit: "week", count: 1 }, { unit: "maand", count: 1 }), "niet om te rekenen"],
    [
      bracketsOp(n("1700"), [
        { from: undefined, to: n("1000"), percent: n("0") },
        { from: undefined, to: undefined, percent: n("50") },
      ]),
      "350",
    ],
    [plusOp(1, [true, n("1")]), "niet om te rekenen"],
  ])("%#", (value, text) => expect(brief(value)).toBe(text));
});

describe("lengths of time", () => {
  it("compare on their own scale only", () => {
    expect(compareOp("=", span("3", "jaar"), span("36", "kalendermaand"))).toBe(true);
    expect(compareOp(">", span("2", "week"), span("13", "dag"))).toBe(true);
    expect(compareOp("<", span("1", "maand"), span("30", "dag"))).toMatchObject({ kind: "fout" });
  });

  it("add, multiply and divide", () => {
    expect(brief(plusOp(1, [span("1", "jaar"), span("6", "maand")]))).toBe("18 maanden");
    expect(brief(timesOp([n("2"), span("1", "maand")]))).toBe("2 maanden");
    expect(brief(divideOp([span("1", "jaar"), span("6", "maand")]))).toBe("2");
    expect(brief(plusOp(1, [span("1", "jaar"), span("1", "dag")]))).toBe("niet om te rekenen");
  });
});

describe("dates", () => {
  const day = iso("2024-01-31");
  it.each<[Operand, string]>([
    [shiftOp(day, n("1"), "maand", 1), "29 februari 2024"],
    [shiftOp(day, span("1", "jaar"), "dag", -1), "31 januari 2023"],
    [shiftOp(day, n("1.5"), "maand", 1), "niet om te rekenen"],
    [shiftOp(day, n("999999999"), "werkdag", 1), "te groot"],
    [dateOfMonthOp(day, "last", 1), "29 februari 2024"],
    [completedOp("jaar", iso("2004-02-29"), iso("2022-02-28")), "17"],
    [periodPartOp("duur", { from: iso("2026-01-01"), to: iso("2026-12-31") }, false), "12 maanden"],
    [periodPartOp("begindatum", { from: 5, to: 4 }, false), "niet van toepassing"],
    [periodOp("voor", day, n("3"), "kalendermaand", 0), "1 oktober 2023 tot en met 31 december 2023"],
    [periodOp("na", day, n("1"), "maand", 0), "1 februari 2024 tot en met 29 februari 2024"],
    [periodOp("vanaf", day, n("1"), "week", 0), "31 januari 2024 tot en met 6 februari 2024"],
    [
      periodOp("sinds", day, undefined, undefined, iso("2024-02-02")),
      "31 januari 2024 tot en met 2 februari 2024",
    ],
  ])("%#", (value, text) => expect(brief(value)).toBe(text));

  it("lie before, in and after; a date that is not there lies nowhere, even where the window is unknown", () => {
    const period = { from: 10, to: 20 };
    expect([
      liesOp("in", 20, period),
      liesOp("voor", 10, period),
      liesOp("na", 21, period),
      liesOp("uiterlijk op", 20, period),
      liesOp("vanaf", 9, 10),
    ]).toEqual([true, false, true, true, false]);
    expect(liesOp("in", notApplicable, unknown)).toBe(false);
    expect(liesOp("in", 5, unknown)).toEqual(unknown);
  });
});
