// Numbers and money as a report writes them, in Dutch.

import { formatMoney, parseDecimal, type Rational } from "@andersom/runtime";
import type { Count, Group, Money, RightReport } from "./report.js";

/** What stands in the place of a number that is too small to be shown. */
export const notShown = "niet getoond";

export function number(count: Count): string {
  return count === null ? notShown : count.toLocaleString("nl-NL");
}

/** A count with its word: `1 huishouden`, `1.200 huishoudens`. */
export function counted(count: Count, one: string, many: string): string {
  return count === null ? `een klein aantal ${many}` : `${number(count)} ${count === 1 ? one : many}`;
}

export function money(value: Money): string {
  return value === null ? notShown : formatMoney(parseDecimal(value) ?? { n: 0n, d: 1n });
}

/** Only for drawing: a chart has no cents. */
export function drawn(value: Money): number {
  const { n, d }: Rational = (value === null ? undefined : parseDecimal(value)) ?? { n: 0n, d: 1n };
  return Number((n * 100n) / d) / 100;
}

export function euros(value: number): string {
  return `€ ${Math.round(value).toLocaleString("nl-NL")}`;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("nl-NL");
}

/** `mensen` or `huishoudens`. */
export function holders({ holder }: RightReport, count?: Count): string {
  if (holder === "huishouden") return count === 1 ? "huishouden" : "huishoudens";
  return count === 1 ? "mens" : "mensen";
}

/** `groep 3: € 1.400 tot en met € 1.799`. */
export function incomeLabel({ label, from, to }: Group): string {
  if (from === undefined || to === undefined) return label;
  return `${label}: ${from === 0 ? "tot en met" : `${euros(from)} tot en met`} ${euros(to)}`;
}
