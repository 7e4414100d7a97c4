// Values as Dutch writes them: amounts, percentages, dates, durations, numbers with their unit.

import { formatDutchDate, formatMoney, formatNumber, parseDecimal, parseIsoDate } from "@andersom/runtime";
import type { Per, PlainValue, ValueType } from "@andersom/semantics";
import { counted, spanWords } from "../dutch/number-words.js";

/** `€ 1.401,50 per maand`, `105%`, `15 maart 2026`, `21 jaar`, `alleenstaande`. */
export function valueText(
  value: PlainValue,
  type: ValueType,
  options: { readonly withPer: boolean; readonly inWords?: boolean },
): string {
  if (value === null) return "niet van toepassing";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "object") {
    if ("count" in value)
      return options.inWords === true
        ? spanWords(value.count, value.unit)
        : counted(String(value.count), value.unit);
    return `${dateText(value.from)} tot en met ${dateText(value.to)}`;
  }
  const per = options.withPer && "per" in type && type.per !== undefined ? ` ${perText(type.per)}` : "";
  const number = parseDecimal(value);
  if (type.kind === "datum") return dateText(value);
  if (number === undefined) return value;
  if (type.kind === "bedrag") return formatMoney(number) + per;
  if (type.kind === "percentage") return `${formatNumber(number)}%`;
  if (type.kind === "getal") return counted(formatNumber(number), type.unit) + per;
  return value;
}

/** Amounts below each other have cents all or none: `€ 35,40` and `€ 30,00`. */
export function evenCents(texts: readonly string[]): readonly string[] {
  const some = texts.some((text) => /^€ [\d.]+,\d{2}$/u.test(text));
  return some ? texts.map((text) => (/^€ [\d.]+$/u.test(text) ? `${text},00` : text)) : texts;
}

/** `15 maart 2026`; a text that is no date stays as it is. */
export function dateText(iso: string): string {
  const day = parseIsoDate(iso);
  return day === undefined ? iso : formatDutchDate(day);
}

/** `per maand`, `per 12 maanden`. */
export function perText(per: Per): string {
  return per.count === 1 ? `per ${per.unit}` : `per ${counted(String(per.count), per.unit)}`;
}
