// The type words of a row of gegevens: a sort that does not exist, or a period that is none, is said at once.

import type { FactRow } from "@andersom/syntax";
import { unknownPeriod, unknownType } from "../diagnostics/types.js";
import { printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import type { LowerContext } from "./context.js";

const SORTS = [
  "ja of nee",
  "datum",
  "bedrag",
  "bedrag per week",
  "bedrag per maand",
  "bedrag per jaar",
  "aantal",
  "getal",
  "percentage",
  "periode",
  "tekst",
];

const PERIODS: readonly string[] = [
  "uur",
  "dag",
  "week",
  "maand",
  "kwartaal",
  "jaar",
  "kalenderjaar",
  "keer",
];
/** Other words for the same, and plurals, as they are read. */
const ALSO: readonly string[] = ["werkdag", "kalendermaand", "weken", "maanden", "dagen", "jaren"];

/** Without this a row of an unknown sort would fit everything, and nothing would be said. */
export function checkType({ type, name }: FactRow, context: LowerContext): void {
  if (type.form === "onbekend") {
    const counted = /^(?:getal|nummer|cijfer) (\S.*)$/iu.exec(type.text)?.[1];
    const suggestions = counted === undefined ? suggest(type.text, SORTS) : [`aantal ${counted}`];
    context.report(unknownType.at(type.span, { name: type.text, fact: printed(name.words), suggestions }));
    return;
  }
  const { per } = type;
  if (per === undefined || !("unit" in per) || "kind" in per) return;
  const unit = per.unit.toLowerCase();
  if (PERIODS.includes(unit) || ALSO.includes(unit)) return;
  context.report(unknownPeriod.at(type.span, { name: per.unit, suggestions: suggest(unit, PERIODS) }));
}
