// What is wrong with an input or a computation, as a value: a code, a Dutch sentence and the places it is about.

/** A place in the ordinance as lawyers name it. All fields are as written: "4.1", "2", "a", "1°". */
export interface Place {
  /** The text it stands in, when that is not the ordinance itself: "Participatiewet". */
  readonly source?: string;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  readonly subitem?: string;
}

/** Characters `start` up to, not including, `end` of a source file, counted in UTF-16 units from zero. */
export interface SourceSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type FindingCode =
  /** The rules themselves. */
  | "bedrag verlopen"
  | "cirkel"
  | "deling door nul"
  | "gat"
  | "geen regel"
  | "grenzen botsen"
  | "niet van toepassing"
  | "overlap"
  | "te groot"
  | "tegenspraak"
  | "zeker ja en zeker nee"
  /** The input. */
  | "geen lijst"
  | "geen object"
  | "onbekende keuze"
  | "onbekende naam"
  | "onbekend ding"
  | "ongeldig getal"
  | "ongeldige datum"
  | "ongeldige maand"
  | "ongeldige peildatum"
  | "verkeerd type"
  /** Maatwerk. */
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
    place.paragraph === undefined ? "" : `lid ${place.paragraph}`,
    place.item === undefined ? "" : `onderdeel ${place.item}`,
    place.subitem === undefined ? "" : `onder ${place.subitem}`,
  ].filter((part) => part !== "");
  const text = parts.join(" ");
  if (place.source === undefined) return text === "" ? "de verordening" : text;
  return text === "" ? place.source : `${text} van de ${place.source}`;
}
