// To what a value is rounded, as Dutch says it: "hele centen", "hele euro's", "halve uren".

import { equal, formatMoney, formatNumber, parseDecimal, rational } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";

/** Units that stand alone need their plural; behind a number Dutch keeps "uur" and "jaar". */
const plurals: Readonly<Record<string, string>> = {
  minuut: "minuten",
  uur: "uren",
  dag: "dagen",
  werkdag: "werkdagen",
  week: "weken",
  maand: "maanden",
  kalendermaand: "maanden",
  kwartaal: "kwartalen",
  jaar: "jaren",
  kilometer: "kilometers",
  meter: "meters",
  persoon: "personen",
};

/** The words behind `afronden op`; a step without a word of its own is `een veelvoud van …`. */
export function stepWords(step: string, type: ValueType): string {
  const size = parseDecimal(step);
  if (size === undefined) return `een veelvoud van ${step}`;
  if (type.kind === "bedrag") {
    if (equal(size, rational(1n, 100n))) return "hele centen";
    return equal(size, rational(1n)) ? "hele euro’s" : `een veelvoud van ${formatMoney(size)}`;
  }
  const many = pluralOf(type);
  if (many !== undefined && equal(size, rational(1n))) return `hele ${many}`;
  if (many !== undefined && equal(size, rational(1n, 2n))) return `halve ${many}`;
  if (many === "uren" && equal(size, rational(1n, 4n))) return "hele kwartieren";
  const unit = type.kind === "percentage" ? "%" : "unit" in type && type.unit !== "" ? ` ${type.unit}` : "";
  return `een veelvoud van ${formatNumber(size)}${unit}`;
}

function pluralOf(type: ValueType): string | undefined {
  if (type.kind === "percentage") return "procenten";
  if (!("unit" in type)) return undefined;
  return type.unit === "" ? "getallen" : plurals[type.unit];
}
