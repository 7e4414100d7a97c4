// Amounts as people pay and read them: whole cents, with "ongeveer" where the rules go on with a part of a cent.

import { formatMoney, formatNumber, parseDecimal, rational, roundTo } from "@andersom/runtime";

/** An amount with a part of a cent, or a number that never ends. */
const long = /^(?:€ -?[\d.]+,\d{3,}…?|-?[\d.]+,\d+…)/u;

/**
 * A known value, exact and as it is shown, for a reader who is no lawyer: `ongeveer € 79,18 per maand` for € 79,175, rounded as the interpreter rounds what is
 * paid. Other numbers keep their decimals; only one that never ends is cut.
 */
export function readable({ value, text }: { readonly value: unknown; readonly text: string }): string {
  const number = typeof value === "string" ? parseDecimal(value) : undefined;
  if (number === undefined || !long.test(text)) return text;
  const near = roundTo(number, rational(1n, 100n), "dichtstbij");
  return `ongeveer ${text.replace(long, text.startsWith("€") ? formatMoney(near) : formatNumber(near))}`;
}

/** That what stands here is not the whole number. */
export function isApproximate(text: string): boolean {
  return /\bongeveer (?:€ )?-?\d/u.test(text);
}
