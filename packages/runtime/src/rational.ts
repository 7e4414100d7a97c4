// Exact fractions: the only numbers that carry money, percentages, hours and counts.

/** A fraction in lowest terms. `d` is always positive, so equal values have equal fields. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** What `div` answers when the divisor is zero: a value, so that data from outside can never throw. */
export interface DivisionByZero {
  readonly kind: "deling door nul";
}

/** The way to go when a value lies between two steps. `dichtstbij` takes a half away from zero. */
export type RoundingMode = "omhoog" | "omlaag" | "dichtstbij";

export const divisionByZero: DivisionByZero = { kind: "deling door nul" };

/**
 * The fraction n/d in lowest terms.
 * @throws RangeError when `d` is zero. Only code calls this with a fixed divisor; user data goes through `div`.
 */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError("A fraction needs a divisor other than zero.");
  if (d === 1n) return { n, d };
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

/** A whole number. A JavaScript number must be a safe integer. */
export function fromInteger(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

export function isRational(value: unknown): value is Rational {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Partial<Rational>;
  return typeof fields.n === "bigint" && typeof fields.d === "bigint";
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function sub(a: Rational, b: Rational): Rational {
  return add(a, neg(b));
}

export function mul(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** a / b, or `divisionByZero`. */
export function div(a: Rational, b: Rational): Rational | DivisionByZero {
  if (b.n === 0n) return divisionByZero;
  return rational(a.n * b.d, a.d * b.n);
}

export function isDivisionByZero(value: Rational | DivisionByZero): value is DivisionByZero {
  return "kind" in value;
}

export function neg(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function abs(a: Rational): Rational {
  return a.n < 0n ? neg(a) : a;
}

/** -1, 0 or 1: whether a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

export function min(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function isInteger(a: Rational): boolean {
  return a.d === 1n;
}

/** The largest whole number that is not more than a. */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && a.n % a.d !== 0n ? quotient - 1n : quotient;
}

/**
 * The multiple of `step` that lies in the given direction from `value`.
 *
 * `omhoog` goes to the higher number and `omlaag` to the lower one, also below zero (-1,5 omhoog is -1).
 * `dichtstbij` takes the nearest multiple; exactly halfway it goes away from zero (2,5 is 3 and -2,5 is -3).
 * A step of zero changes nothing; the sign of the step does not matter.
 */
export function roundTo(value: Rational, step: Rational, mode: RoundingMode): Rational {
  const size = abs(step);
  const steps = div(value, size);
  if (isDivisionByZero(steps)) return value;
  return mul(fromInteger(roundToInteger(steps, mode)), size);
}

function roundToInteger(value: Rational, mode: RoundingMode): bigint {
  const below = floor(value);
  if (value.d === 1n) return below;
  if (mode === "omlaag") return below;
  if (mode === "omhoog") return below + 1n;
  const half = rational(1n, 2n);
  return value.n < 0n ? -floor(add(abs(value), half)) : floor(add(value, half));
}

/** The greatest common divisor of two whole numbers that are not negative. */
export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
