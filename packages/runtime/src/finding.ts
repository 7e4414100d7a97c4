// What is wrong with an input or a computation, as a value: a code, a Dutch sentence and the places it is about.

/** A place in an ordinance or law as it is cited; `instrument` is absent for the ordinance itself. */
export interface Place {
  readonly instrument?: string;
  readonly article?: string;
  readonly lid?: string;
  /** The letter of the onderdeel ("a") and the number below it ("1°"). */
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
  /** A declaration outside the articles: "begrip peildatum". */
  readonly declaration?: string;
  readonly source?: SourceSpan;
}

/** Where a place stands in a source file: offsets in UTF-16 units, `end` exclusive; line and column from 1. */
export interface SourceSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type FindingCode =
  // The rules themselves.
  | "bedrag verlopen"
  | "buiten de grens"
  | "cirkel"
  | "deling door nul"
  | "gat"
  | "geen regel"
  | "grenzen botsen"
  | "niet om te rekenen"
  | "niet van toepassing"
  | "overlap"
  | "reeks zonder maand"
  | "te groot"
  | "tegenspraak"
  | "zeker ja en zeker nee"
  // The input.
  | "onbekende keuze"
  | "onbekende naam"
  | "ongeldig getal"
  | "ongeldige datum"
  | "ongeldige maand"
  | "peildatum ontbreekt"
  | "verkeerd type"
  // Maatwerk.
  | "maatwerk geweigerd";

export interface Finding {
  readonly code: FindingCode;
  /** A whole Dutch sentence for the person who has to act on it. */
  readonly message: string;
  /** The places in the ordinance that are involved, for example both rules of a contradiction. */
  readonly places: readonly Place[];
  /** Where in the input, as a JSON Pointer (RFC 6901): "/inwoner/geboortedatum". */
  readonly path?: string;
  /** The name that was probably meant. */
  readonly suggestion?: string;
}

/** "artikel 4.1 lid 2 onderdeel a van de Participatiewet"; "de verordening" for an empty place. */
export function placeText(place: Place): string {
  const parts = [
    place.article === undefined ? "" : `artikel ${place.article}`,
    place.lid === undefined ? "" : `lid ${place.lid}`,
    place.onderdeel === undefined ? "" : `onderdeel ${place.onderdeel}`,
    place.onderdeelNumber === undefined ? "" : `onder ${place.onderdeelNumber}`,
  ].filter((part) => part !== "");
  const text = parts.length > 0 ? parts.join(" ") : (place.declaration ?? "");
  if (place.instrument === undefined) return text === "" ? "de verordening" : text;
  if (text === "") return place.instrument;
  // `bedragen bij artikel 21 Participatiewet` names its law already.
  return parts.length === 0 && text.endsWith(place.instrument) ? text : `${text} van de ${place.instrument}`;
}

/** Whether `inner` is the place that `outer` cites, or lies within it: artikel 3 holds artikel 3 lid 1. */
export function liesWithin(inner: Place, outer: Place): boolean {
  const parts = ["article", "lid", "onderdeel", "onderdeelNumber"] as const;
  if ((inner.instrument ?? "") !== (outer.instrument ?? "")) return false;
  return parts.every((part) => outer[part] === undefined || outer[part] === inner[part]);
}
