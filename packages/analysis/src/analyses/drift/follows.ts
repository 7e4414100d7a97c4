// Whether numbers of the logic make a number of the text together: 110% of an amount, a year of months, what is left of 30%.

import {
  add,
  compare,
  div,
  equal,
  fromInteger,
  isDivisionByZero,
  mul,
  one,
  rational,
  roundTo,
  sub,
  type Rational,
} from "@andersom/runtime";
import type { Mention } from "./mention.js";

const hundred = fromInteger(100);
const cent = rational(1n, 100n);
/** Months and weeks in a year, weeks in a month as people reckon. */
const periods = [12, 52, 4].map((count) => fromInteger(count));

/** Words of a sentence that adds up or takes off. */
const reckons =
  /\b(?:samen|totaal|opgeteld|plus|min|verschil|over|erbij|eraf|extra|nog eens|verleng\p{L}*)\b/iu;

/** Whether a writer may have reckoned this number from those. */
export function followsFrom(
  { kind, base, value }: Mention,
  all: readonly Mention[],
  sentence: string,
): boolean {
  const of = (wanted: string): readonly Rational[] =>
    all.filter((other) => other.base === wanted).map((other) => other.value);
  switch (kind) {
    case "percentage":
      return of("%").some((other) =>
        [sub(hundred, other), add(hundred, other), sub(other, hundred)].some((made) => equal(made, value)),
      );
    case "bedrag":
      return (
        (reckons.test(sentence) && isSumOrDifference(value, of("euro"))) || isPart(value, of("euro"), of("%"))
      );
    case "duur":
      return reckons.test(sentence) && isSumOrDifference(value, of(base));
    default:
      return false;
  }
}

function isSumOrDifference(value: Rational, all: readonly Rational[]): boolean {
  return all.some((a) => all.some((b) => equal(add(a, b), value) || equal(sub(a, b), value)));
}

/** A percentage of an amount, or the same amount over another period, rounded or not. */
function isPart(value: Rational, amounts: readonly Rational[], percentages: readonly Rational[]): boolean {
  const factors = [...percentages.map((hundredths) => mul(hundredths, cent)), ...periods];
  return amounts.some((amount) =>
    factors.some((factor) => {
      const divided = div(amount, factor);
      const made = [mul(amount, factor), ...(isDivisionByZero(divided) ? [] : [divided])];
      // Small amounts are not told in whole euros.
      const steps = compare(value, hundred) < 0 ? [cent] : [cent, one];
      return made.some((exact) => steps.some((step) => equal(roundTo(exact, step, "dichtstbij"), value)));
    }),
  );
}
