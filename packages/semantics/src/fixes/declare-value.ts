// Repair of an unknown value: a row of gegevens, of the sort that it is compared with.

import type { Diagnostic, Fix } from "@andersom/syntax";
import { keyOf, keyText } from "../names/normalise.js";
import { addRow, type FixedFile } from "./place.js";

const PERIOD = "(?:uur|dag|week|maand|kwartaal|jaar|kalenderjaar)";
const MONTHS = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";

/** What stands behind a comparison, and the sort of what is compared with it. */
const sorts: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [new RegExp(`^€ ?[\\d.,]+ per (${PERIOD})\\b`, "iu"), (per) => `bedrag per ${per}`],
  [/^€ ?\d/u, () => "bedrag"],
  [/^[\d.,]+ ?%/u, () => "percentage"],
  [new RegExp(`^\\d{1,2} ${MONTHS} \\d{4}\\b`, "iu"), () => "datum"],
  [
    new RegExp(`^[\\d.,]+ (jaar|maanden|weken|dagen|uur|uren|keer|kilometer) per (${PERIOD})\\b`, "iu"),
    (unit, per) => `aantal ${plural(unit)} per ${per}`,
  ],
  [
    /^[\d.,]+ (jaar|maand(?:en)?|weken|dagen|uur|keer|kilometer|personen|kinderen)\b/iu,
    (unit) => `aantal ${plural(unit)}`,
  ],
  [/^\d[\d.,]*(?=\s|[.,;]|$)/u, () => "getal"],
];

const plurals: Readonly<Record<string, string>> = {
  jaar: "jaren",
  maand: "maanden",
  uur: "uren",
  kilometer: "kilometers",
};

function plural(unit: string): string {
  const lower = unit.toLowerCase();
  return plurals[lower] ?? lower;
}

/** Between the name and the value that it is compared with. */
const comparison =
  /^\s+(?:is|zijn|was|waren|ligt)\s+(?:niet\s+)?(?:op\s+de\s+peildatum\s+)?(?:(?:minstens|hoogstens|meer\s+dan|minder\s+dan|gelijk\s+aan|hoger\s+dan|lager\s+dan|voor|na|op|vanaf)\s+)?/iu;

/**
 * `het spaargeld is hoogstens € 5.000` makes `spaargeld: bedrag, van de inwoner.`; nothing where the sort cannot be told from the
 * sentence itself, because a guess would only move the mistake.
 */
export function declareValue({ span }: Diagnostic, name: string, source: FixedFile): Fix[] {
  const behind = source.text.slice(span.end, span.end + 200);
  const between = comparison.exec(behind)?.[0];
  if (between === undefined || !/^(?:(?:de|het) )?[\p{L}'’-]+(?: [\p{L}'’-]+)*$/iu.test(name)) return [];
  const value = behind.slice(between.length).replace(/\s+/gu, " ");
  const sort = sorts
    .flatMap(([pattern, make]) => {
      const found = pattern.exec(value);
      return found === null ? [] : [make(...found.slice(1))];
    })
    .at(0);
  if (sort === undefined) return [];
  const row = `${name.replace(/^(?:de|het) /iu, "")}: ${sort}, van de inwoner.`;
  const ofInwoner = addRow(
    source,
    ({ keyword, heading }) =>
      keyword === "gegevens van" && keyText(keyOf(heading.name?.words ?? [])) === "inwoner",
    "gegevens van de inwoner",
    row,
  );
  return [{ title: `Maak hier een gegeven van: ‘${row}’`, safe: false, edits: [ofInwoner] }];
}
