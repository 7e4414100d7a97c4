// Sums of whole-number variables with exact coefficients: (Σ coefficient × variable + constant) / scale.

import { gcd, type Rational } from "@andersom/runtime";

export interface Sum {
  /** By variable, each of them once. */
  readonly terms: readonly (readonly [variable: number, coefficient: bigint])[];
  readonly constant: bigint;
  /** Above zero. */
  readonly scale: bigint;
}

export function constantSum({ n, d }: Rational): Sum {
  return { terms: [], constant: n, scale: d };
}

/** `variable / scale`. */
export function variableSum(v: number, scale = 1n): Sum {
  return { terms: [[v, 1n]], constant: 0n, scale };
}

export function plus(a: Sum, b: Sum, sign: 1n | -1n = 1n): Sum {
  const scale = a.scale === b.scale ? a.scale : (a.scale / gcd(a.scale, b.scale)) * b.scale;
  const x = scale / a.scale;
  const y = (sign * scale) / b.scale;
  const terms: (readonly [number, bigint])[] = [];
  let left = 0;
  let right = 0;
  while (left < a.terms.length || right < b.terms.length) {
    const one = a.terms[left];
    const other = b.terms[right];
    if (other === undefined || (one !== undefined && one[0] < other[0])) {
      terms.push(x === 1n ? one! : [one![0], one![1] * x]);
      left++;
    } else if (one === undefined || other[0] < one[0]) {
      terms.push(y === 1n ? other : [other[0], other[1] * y]);
      right++;
    } else {
      const both = one[1] * x + other[1] * y;
      if (both !== 0n) terms.push([one[0], both]);
      left++;
      right++;
    }
  }
  return { terms, constant: a.constant * x + b.constant * y, scale };
}

export function minus(a: Sum, b: Sum): Sum {
  return plus(a, b, -1n);
}

/** The lowest and highest value of the sum, times its scale. */
export function sumRange(
  { terms, constant }: Sum,
  bounds: (v: number) => { readonly low: number; readonly high: number },
): readonly [low: bigint, high: bigint] {
  let low = constant;
  let high = constant;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!;
    const a = term[1];
    const range = bounds(term[0]);
    const atLow = a * BigInt(range.low);
    const atHigh = a * BigInt(range.high);
    low += a > 0n ? atLow : atHigh;
    high += a > 0n ? atHigh : atLow;
  }
  return [low, high];
}

/** The value of a sum without variables. */
export function fixedValue(sum: Sum): Rational | undefined {
  if (sum.terms.length > 0) return undefined;
  const shared = gcd(sum.constant < 0n ? -sum.constant : sum.constant, sum.scale);
  return shared === 0n ? { n: 0n, d: 1n } : { n: sum.constant / shared, d: sum.scale / shared };
}
