// Amounts of different periods as one: what a right costs in a year.

import { gcd } from "@andersom/runtime";
import type { Per, ValueType } from "@andersom/semantics";
import type { FrameRight } from "../tally.js";

const timesAYear: Readonly<Partial<Record<Per["unit"], number>>> = {
  dag: 365,
  week: 52,
  maand: 12,
  kwartaal: 4,
  jaar: 1,
  kalenderjaar: 1,
};

/** How often an amount is paid in a year, as a fraction; undefined for what is no amount of money, or is paid per hour or per time. */
export function yearFactor(
  type: ValueType | undefined,
): { readonly n: number; readonly d: number } | undefined {
  if (type?.kind !== "bedrag") return undefined;
  const { per } = type;
  if (per === undefined) return { n: 1, d: 1 };
  const times = timesAYear[per.unit];
  return times === undefined ? undefined : { n: times, d: per.count };
}

/** Money of every right counts in whole numbers of 1/`scale` euros a year. */
export interface Yearly {
  readonly scale: bigint;
  /** What the kernel's amount of a right is multiplied by; 0 for a right without a yearly amount. */
  readonly times: readonly (readonly number[])[];
}

export function yearly(versions: readonly (readonly FrameRight[])[]): Yearly {
  const parts = versions.map((rights) =>
    rights.map(({ amount }) => {
      const factor = yearFactor(amount?.type);
      return factor === undefined || amount === undefined ? undefined : { ...factor, scale: amount.scale };
    }),
  );
  const scale = parts.flat().reduce((all, one) => {
    if (one === undefined) return all;
    const own = one.scale * BigInt(one.d);
    return (all / gcd(all, own)) * own;
  }, 100n);
  const times = parts.map((rights) =>
    rights.map((one) =>
      one === undefined ? 0 : Number((scale * BigInt(one.n)) / (one.scale * BigInt(one.d))),
    ),
  );
  return { scale, times };
}
