// Behind a number: the unit that it counts, those of the value it is compared with first.

import type { InSentence } from "@andersom/syntax";
import type { ValueType } from "@andersom/semantics";
import type { Offer } from "./item.js";

const durations = ["weken", "maanden", "dagen", "werkdagen", "jaar", "kalendermaanden"];
const counted = [
  "jaar",
  "maanden",
  "weken",
  "dagen",
  "uur per week",
  "uur",
  "kalendermaanden",
  "werkdagen",
  "personen",
  "keer",
  "km",
  "kinderen",
];
const periods = [
  "maand",
  "jaar",
  "week",
  "dag",
  "kwartaal",
  "kalenderjaar",
  "uur",
  "keer",
  "maanden",
  "weken",
];

/** The units that may follow here. */
export function units(place: InSentence, type: ValueType | undefined): Offer[] {
  const rules = place.expected.next.get("Word");
  if (rules === undefined) return [];
  const texts: string[] = [];
  if (rules.has("termTail") || rules.has("occasion")) texts.push(...durations);
  if (rules.has("per") || rules.has("converted")) texts.push(...periods);
  if (rules.has("quantity")) {
    if (type?.kind === "getal" && type.unit !== "")
      texts.push(plural(type.unit) + (type.per === undefined ? "" : ` per ${type.per.unit}`));
    texts.push(...counted);
  }
  const number = place.core[place.core.length - 1]?.text ?? "";
  const one = number === "1";
  const all = [...new Set(texts.map((text) => (one ? singular(text) : text)))];
  const wanted = place.partial.toLowerCase();
  return all
    .filter((text) => text.startsWith(wanted))
    .map((text, i) => ({ label: text, kind: "eenheid", detail: "eenheid", rank: i / 100 }));
}

const plurals: Readonly<Record<string, string>> = {
  maand: "maanden",
  week: "weken",
  dag: "dagen",
  werkdag: "werkdagen",
  kalendermaand: "kalendermaanden",
  persoon: "personen",
  kind: "kinderen",
};
function plural(unit: string): string {
  return plurals[unit] ?? unit;
}
function singular(unit: string): string {
  return Object.entries(plurals).find(([, many]) => many === unit)?.[0] ?? unit;
}
