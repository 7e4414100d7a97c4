// Sums of whole-number variables with exact coefficients: (Σ coefficient × variable + constant) / scale.

import { gcd, type Rational } from "@andersom/runtime";

export interface Sum {
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
  const terms = new Map(a.terms.map(([v, c]) => [v, c * x]));
  for (const [v, c] of b.terms) terms.set(v, (terms.get(v) ?? 0n) + c * y);
  return {
    terms: [...terms].filter(([, c]) => c !== 0n).sort(([v], [w]) => v - w),
    constant: a.constant * x + b.constant * y,
    scale,
  };
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
