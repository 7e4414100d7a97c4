// Three-valued logic: the laws of Kleene, and what is still asked for.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, atLeast, not, or, type Truth } from "./logic.js";
import {
  absenceOf,
  fault,
  isFault,
  isKnown,
  isUnknown,
  mergeUnknowns,
  missingFact,
  notApplicable,
  openJudgement,
} from "./maybe.js";

const unknown = (fact: string) => missingFact({ fact, thing: "inwoner" });
const gap = fault({ code: "gat", message: "De tabel heeft geen rij.", places: [] });
const truth = fc.oneof(
  fc.boolean(),
  fc.constantFrom("a", "b", "c").map(unknown),
  fc.constant(openJudgement({ judgement: "o", thing: "inwoner" })),
  fc.constant(gap),
) as fc.Arbitrary<Truth>;
const truths = fc.array(truth, { maxLength: 6 });

describe("and, or, not", () => {
  it("decide as soon as one condition decides, and drop the rest", () => {
    expect(and([unknown("a"), false, gap])).toBe(false);
    expect(or([unknown("a"), true, gap])).toBe(true);
    expect(and([])).toBe(true);
    expect(or([])).toBe(false);
  });

  it("ask for what is missing before they report a fault", () => {
    expect(and([true, unknown("b"), unknown("a"), gap])).toEqual({
      kind: "onbekend",
      facts: [
        { fact: "a", thing: "inwoner" },
        { fact: "b", thing: "inwoner" },
      ],
      judgements: [],
      holes: [],
    });
    expect(and([true, gap])).toEqual(gap);
    expect(not(gap)).toBe(gap);
  });

  it("obey De Morgan, order and grouping", () => {
    fc.assert(
      fc.property(truths, truths, (left, right) => {
        expect(not(and(left))).toEqual(or(left.map(not)));
        expect(and([...left, ...right])).toEqual(and([...right, ...left]));
        expect(and([and(left), and(right)])).toEqual(and([...left, ...right]));
        expect(atLeast(1, left)).toEqual(or(left));
        expect(atLeast(left.length, left)).toEqual(and(left));
      }),
    );
  });

  it("never change a decided outcome when a missing answer comes in", () => {
    fc.assert(
      fc.property(truths, fc.boolean(), fc.nat({ max: 7 }), (conditions, answer, minimum) => {
        const answered = conditions.map((one) => (isUnknown(one) ? answer : one));
        for (const decide of [and, or, (list: readonly Truth[]) => atLeast(minimum, list)]) {
          const before = decide(conditions);
          if (isKnown(before)) expect(decide(answered)).toBe(before);
        }
      }),
    );
  });
});

describe("absence", () => {
  it("of one operand decides: fault, then unknown, then not applicable", () => {
    expect(isFault(absenceOf([notApplicable, unknown("a"), gap, 1]))).toBe(true);
    expect(absenceOf([notApplicable, unknown("a"), 1])).toEqual(unknown("a"));
    expect(absenceOf([1, notApplicable])).toBe(notApplicable);
    expect(absenceOf([1, 2])).toBeUndefined();
  });

  it("joins the months of one series", () => {
    const series = (...months: string[]) => missingFact({ fact: "inkomen", thing: "inwoner", months });
    expect(mergeUnknowns([series("2026-02"), series("2026-01", "2026-02")]).facts).toEqual([
      { fact: "inkomen", thing: "inwoner", months: ["2026-01", "2026-02"] },
    ]);
  });
});
