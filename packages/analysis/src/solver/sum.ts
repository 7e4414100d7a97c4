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
  const [x, y] = [scale / a.scale, (sign * scale) / b.scale];
  const terms: (readonly [number, bigint])[] = [];
  let [left, right] = [0, 0];
  while (left < a.terms.length || right < b.terms.length) {
    const [one, other] = [a.terms[left], b.terms[right]];
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
  let [low, high] = [constant, constant];
  for (const [v, a] of terms) {
    const range = bounds(v);
    const ends = [a * BigInt(range.low), a * BigInt(range.high)] as const;
    low += a > 0n ? ends[0] : ends[1];
    high += a > 0n ? ends[1] : ends[0];
  }
  return [low, high];
}

/** The value of a sum without variables. */
export function fixedValue(sum: Sum): Rational | undefined {
  if (sum.terms.length > 0) return undefined;
  const shared = gcd(sum.constant < 0n ? -sum.constant : sum.constant, sum.scale);
  return shared === 0n ? { n: 0n, d: 1n } : { n: sum.constant / shared, d: sum.scale / shared };
}
