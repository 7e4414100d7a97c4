// Numbers and money as a report writes them, in Dutch.

import { capital, formatMoney, parseDecimal, type Rational } from "@andersom/runtime";
import type { ChangeBlock, Comparison, Count, Group, Money, RightReport, Undecided } from "./report.js";

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

/** Who reads that nobody gets more or less, also reads of how many that is not sure. */
export function undecidedLines({ undecided: { now, before }, name }: Comparison): readonly string[] {
  if ([now, before].every(({ judgement, unknown }) => judgement === 0 && unknown === 0)) return [];
  const line = (version: string, { judgement, unknown }: Undecided): string =>
    `${version}: ${counted(judgement, "huishouden wacht", "huishoudens wachten")} op een oordeel, en van ${counted(unknown, "huishouden", "huishoudens")} zijn gegevens niet bekend.`;
  return [line("Nu", now), line(capital(name), before)];
}

/** Households of which it is not sure what changes; not said where a part of them is hidden. */
export function notSure(households: ChangeBlock["households"]): Count {
  const parts = unsure.map((one) => households[one]);
  return parts.reduce<Count>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

const unsure = ["gelijk voor zover bekend", "misschien meer", "misschien minder", "onbekend"] as const;
