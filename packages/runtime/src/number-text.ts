// Numbers to and from text: the exact form in JSON, and Dutch amounts, percentages and numbers for people.

import { abs, isInteger, rational, roundTo, type Rational } from "./rational.js";

/**
 * Reads "1401.50", "-3", "1/3": the exact form that `toDecimalString` writes.
 * @returns undefined when the text is no number, or is longer than 400 characters.
 */
export function parseDecimal(text: string): Rational | undefined {
  if (text.length > 400) return undefined;
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    const divisor = BigInt(fraction[2]!);
    return divisor === 0n ? undefined : rational(BigInt(fraction[1]!), divisor);
  }
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!decimal) return undefined;
  return fromParts(decimal[1] === "-", decimal[2]!, decimal[3] ?? "");
}

/**
 * Reads a number as Dutch writes it: "1.401,50", "1401,5", "2". Dots may only stand at thousands.
 * @returns undefined when the text is no number; "1.5" is refused, because it could be meant as 1,5.
 */
export function parseDutchNumber(text: string): Rational | undefined {
  if (text.length > 400) return undefined;
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  if (!match) return undefined;
  return fromParts(match[1] === "-", match[2]!.replaceAll(".", ""), match[3] ?? "");
}

function fromParts(negative: boolean, whole: string, decimals: string): Rational {
  const n = BigInt(whole + decimals);
  return rational(negative ? -n : n, 10n ** BigInt(decimals.length));
}

/** The exact value as text: "1401.5", "-3", or a fraction "1/3" when no finite decimal exists. */
export function toDecimalString(value: Rational): string {
  const digits = decimalsNeeded(value.d);
  return digits === undefined ? `${value.n}/${value.d}` : decimal(value, digits, ".", "");
}

/** An amount as Dutch law writes it: "€ 200", "€ 1.401,50", and "€ 79,175" while it is not rounded yet. */
export function formatMoney(value: Rational): string {
  if (isInteger(value)) return `€ ${formatNumber(value)}`;
  const digits = decimalsNeeded(value.d);
  if (digits === undefined) return `€ ${approximate(value)}`;
  return `€ ${decimal(value, Math.max(2, digits), ",", ".")}`;
}

/** A percentage, counted in hundredths: 105 is "105%". */
export function formatPercentage(hundredths: Rational): string {
  return `${formatNumber(hundredths)}%`;
}

/** A number as Dutch writes it: "2,5", "1.234"; "0,3333…" when it has no finite decimal form. */
export function formatNumber(value: Rational): string {
  const digits = decimalsNeeded(value.d);
  return digits === undefined ? approximate(value) : decimal(value, digits, ",", ".");
}

function approximate(value: Rational): string {
  const towardsZero = value.n < 0n ? "omhoog" : "omlaag";
  const cut = roundTo(value, rational(1n, 10_000n), towardsZero);
  return `${value.n < 0n && cut.n === 0n ? "-" : ""}${decimal(cut, 4, ",", ".")}…`;
}

/** How many decimals write a fraction with this divisor exactly; undefined when no number of them does. */
function decimalsNeeded(divisor: bigint): number | undefined {
  let twos = 0;
  let fives = 0;
  let rest = divisor;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Exact when `digits` is at least what `decimalsNeeded` says. */
function decimal(value: Rational, digits: number, comma: string, thousands: string): string {
  const scaled = (abs(value).n * 10n ** BigInt(digits)) / value.d;
  const text = scaled.toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const sign = value.n < 0n ? "-" : "";
  return digits === 0 ? sign + whole : `${sign}${whole}${comma}${text.slice(text.length - digits)}`;
}
