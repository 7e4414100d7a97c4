// Rows of gegevens, oordelen and voorzieningen (`naam: soort, bron.`), and the cells of tables.

import type { InRow, InSentence } from "@andersom/syntax";
import type { Offer } from "./item.js";
import { hole } from "./item.js";
import { fit, type Typed } from "./match.js";
import type { Names } from "./names.js";

interface Part {
  readonly text: string;
  readonly snippet?: string;
  readonly detail: string;
}

const part = (text: string, detail: string, snippet?: string): Part => ({
  text,
  detail,
  ...(snippet === undefined ? {} : { snippet }),
});

const kinds: readonly Part[] = [
  part("ja of nee", "de naam is dan een hele zin"),
  part("bedrag", "euro's"),
  part("bedrag per maand", "euro's per maand"),
  part("bedrag per jaar", "euro's per jaar"),
  part("datum", "een dag"),
  part("datum of niet van toepassing", "een dag, als die er is"),
  part("percentage", "30%"),
  part("aantal", "een getal"),
  part("aantal uren per week", "een getal met een eenheid"),
  part("aantal personen", "een getal met een eenheid"),
  part("keuze uit", "een van een paar woorden", "keuze uit ${1:a}, ${2:b} of ${3:c}"),
  part("periode", "van een dag tot en met een dag"),
  part("tekst", "alleen om te bewaren"),
];
const sources: readonly Part[] = [
  part("van de inwoner", "de inwoner geeft het op"),
  part("uit de BRP", "basisregistratie personen"),
  part("uit Suwinet", "inkomen en werk"),
  part("uit de eigen administratie", "de gemeente weet het zelf"),
  part("uit de zaakadministratie", "de gemeente weet het zelf"),
  part("opgezocht in", "een andere tekst", "opgezocht in ‘${1:bijlage 1}’"),
  part("van elke maand", "elke maand een eigen waarde"),
  part("per stuk", "het woord voor één", "per stuk ${1:kind}"),
  part("compleet", "tot wanneer een lijst kan groeien", "compleet ${1:1 maand} na ${2:de datum}"),
  part("gezondheid", "soort persoonsgegeven"),
  part("strafrechtelijk gegeven", "soort persoonsgegeven"),
  part("bijzonder persoonsgegeven", "soort persoonsgegeven"),
  part("per soort hulp", "een oordeel voor elke voorziening"),
  part("zonder toelichting", "bij een oordeel"),
  part("na advies van", "bij een oordeel", "na advies van ${1:een deskundige}"),
];
const provisions: readonly Part[] = [
  part("bedrag", "geld"),
  part("bedrag per maand", "geld, elke maand"),
  part("voorziening", "hulp of een ding"),
];

/** Where facts come from in the rows of a text: `uit …`, `van …`. */
export function writtenSources(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, source = ""] of text.matchAll(/, ((?:uit|van|opgezocht in|door) [^,.;:|\n]{2,60})(?=[,.])/gu))
    found.add(source);
  return [...found].filter((source) => !sources.some((known) => known.text === source));
}

/** What may follow the colon of a row; `written` are sources of other rows. */
export function rowParts(place: InSentence, names: Names | undefined, written: readonly string[]): Offer[] {
  const { core, block } = place;
  const separator = core.reduce((last, { type }, i) => (type === "Comma" || type === "Colon" ? i : last), 0);
  const typed: Typed = { words: core.slice(separator + 1), partial: place.partial, from: place.from };
  const first = core[separator]?.type === "Colon";
  const things = (names?.things() ?? []).flatMap(({ symbol }) =>
    symbol.kind !== "ding"
      ? []
      : [
          part(`een ${symbol.singular}`, "iemand of iets anders"),
          part(`nul of een ${symbol.singular}`, "iemand of niemand"),
          part(`nul of meer ${symbol.plural ?? `${symbol.singular}en`}`, "een lijst"),
          part(`een of meer ${symbol.plural ?? `${symbol.singular}en`}`, "een lijst"),
        ],
  );
  const parts = !first
    ? [...sources, ...written.map((text) => part(text, "ook elders gebruikt"))]
    : block === "voorzieningen"
      ? provisions
      : block === "keuzes"
        ? kinds.filter(({ text }) => text === "keuze uit")
        : [...kinds, ...things];
  return parts.flatMap(({ text, snippet, detail }, i): Offer[] => {
    const found = fit(text, typed);
    if (found === undefined) return [];
    const insert = snippet === undefined ? found.insert : snippet.slice(text.length - found.insert.length);
    return [
      {
        label: text,
        insert,
        snippet: snippet !== undefined,
        kind: "waarde",
        detail,
        rank: found.rank + i / 100,
        from: found.from,
        filter: found.filter,
      },
    ];
  });
}

/** What may stand in a cell: a heading is a name; below a choice stand its options. */
export function cells(place: InRow, names: Names): Offer[] {
  const column = place.cells.length;
  const [heads] = place.above;
  const typed: Typed = {
    words: place.cell === "" ? [] : [{ text: place.cell, type: "Word", start: place.from, end: place.from }],
    partial: place.partial,
    from: place.from,
  };
  const offers = (texts: readonly string[], kind: Offer["kind"], rank: number): Offer[] =>
    texts.flatMap((text): Offer[] => {
      const found = fit(text, typed);
      return found === undefined
        ? []
        : [{ label: text, insert: found.insert, kind, rank: rank + found.rank, filter: found.filter }];
    });
  const values = names.values();
  if (heads === undefined) {
    return [
      ...offers(
        values.map(({ symbol }) => symbol.name),
        "naam",
        1,
      ),
      ...offers(["geldig vanaf", "geldig tot en met"], "label", 2),
    ];
  }
  const head = (heads[column] ?? "").toLowerCase();
  const value = values.find(({ symbol }) => symbol.name.toLowerCase() === head);
  const type = value === undefined ? undefined : names.typeOf(value.symbol);
  const options = type?.kind === "keuze" ? offers(type.options, "keuze", 0) : [];
  const always =
    column < heads.length - 1
      ? offers(
          ["elke", "minstens", "hoogstens", "minder dan", "meer dan", "van", "tot en met", "daarboven"],
          "woord",
          3,
        )
      : [];
  const dates =
    head.startsWith("geldig") && place.cell === "" && place.partial === ""
      ? [
          {
            label: "een datum",
            insert: hole(1, "1 januari 2026"),
            snippet: true,
            kind: "waarde",
            rank: 0,
          } as const,
        ]
      : [];
  const last =
    column >= heads.length - 1
      ? offers(
          values.map(({ text }) => text),
          "naam",
          4,
        )
      : [];
  return [...options, ...dates, ...always, ...last];
}
