// What the extension and its pages say to each other. What a page sends is looked at before it is believed.

/** To the page of the public version. */
export type ToPublic =
  | {
      readonly soort: "toon";
      readonly html: string;
      /** The values of `data-regel` of which the place in the text is known. */
      readonly ankers: readonly string[];
      /** What a click on them does, in words. */
      readonly hint: string;
      /** What is missing; empty when nothing is. */
      readonly waarschuwing: string;
      /** The style sheets of the page in the look of the municipality; none where it has the colours of the editor. */
      readonly stijlen: readonly string[];
    }
  | { readonly soort: "melding"; readonly titel: string; readonly regels: readonly string[] }
  | { readonly soort: "ga"; readonly anker: string };

export type FromPublic =
  { readonly soort: "klaar" } | { readonly soort: "naar" | "gescrold"; readonly anker: string };

/** What the page of the public version may say. */
export function readPublic(message: unknown): FromPublic | undefined {
  const { soort, anker } = record(message);
  if (soort === "klaar") return { soort };
  if ((soort === "naar" || soort === "gescrold") && isText(anker)) return { soort, anker };
  return undefined;
}

export function record(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === "object" && message !== null ? (message as Record<string, unknown>) : {};
}

/** A text that is not of an absurd length. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= 10_000;
}

/** What a question can be answered with. */
export interface Question {
  readonly sleutel: string;
  readonly vraag: string;
  /** Who knows the answer, and what waits for it. */
  readonly toelichting: readonly string[];
  readonly vorm: "ja of nee" | "keuze" | "datum" | "getal";
  readonly keuzes: readonly string[];
  /** What stands behind a number: "euro per maand", "jaar". */
  readonly eenheid: string;
}

/** A line of an explanation; one with a number leads to a place in the text. */
export interface Reason {
  readonly tekst: string;
  readonly bron?: number;
}

export interface Outcome {
  readonly naam: string;
  readonly uitkomst: string;
  readonly redenen: readonly Reason[];
}

/** Everything that the page of trying shows. */
export interface TryState {
  readonly soort: "stand";
  readonly titel: string;
  /** The day in words; empty when there is nothing to say. */
  readonly peildatum: string;
  /** Whether somebody may choose another day. */
  readonly kiesDag: boolean;
  readonly vraag?: Question;
  readonly gegeven: readonly {
    readonly sleutel: string;
    readonly vraag: string;
    readonly antwoord: string;
  }[];
  readonly uitkomsten: readonly Outcome[];
  /** What stands in the way: an answer that does not fit, an ordinance with errors. */
  readonly meldingen: readonly string[];
  readonly teksten: Readonly<Record<TryText, string>>;
}

/** The words of the page itself. */
export const tryTexts = [
  "ja",
  "nee",
  "onbekend",
  "verder",
  "gegeven",
  "wijzig",
  "uitkomst",
  "klaar",
  "opnieuw",
  "bewaar",
  "naam",
  "peildatum",
  "andereDag",
] as const;
export type TryText = (typeof tryTexts)[number];

export type FromTry =
  | { readonly soort: "klaar" | "opnieuw" }
  | { readonly soort: "antwoord"; readonly sleutel: string; readonly waarde: string }
  | { readonly soort: "dag"; readonly waarde: string }
  | { readonly soort: "overslaan" | "terug"; readonly sleutel: string }
  | { readonly soort: "bron"; readonly nummer: number }
  | { readonly soort: "bewaar"; readonly titel: string };

/** What the page of trying may say. */
export function readTry(message: unknown): FromTry | undefined {
  const { soort, sleutel, waarde, nummer, titel } = record(message);
  switch (soort) {
    case "klaar":
    case "opnieuw":
      return { soort };
    case "antwoord":
      return isText(sleutel) && isText(waarde) ? { soort, sleutel, waarde } : undefined;
    case "dag":
      return isText(waarde) ? { soort, waarde } : undefined;
    case "overslaan":
    case "terug":
      return isText(sleutel) ? { soort, sleutel } : undefined;
    case "bron":
      return typeof nummer === "number" && Number.isInteger(nummer) && nummer >= 0
        ? { soort, nummer }
        : undefined;
    case "bewaar":
      return isText(titel) ? { soort, titel } : undefined;
    default:
      return undefined;
  }
}

/** What a household gets in a year against what it earns; in whole cents. */
export interface ChartData {
  readonly inkomen: string;
  readonly inkomens: readonly string[];
  readonly voorbeeld: string;
  readonly voorbeelden: readonly string[];
  readonly punten: readonly { readonly inkomen: number; readonly totaal: number | null }[];
  /** The last income before the largest drop. */
  readonly knik?: number;
}

export interface ToDrops {
  readonly soort: "stand";
  readonly titel: string;
  readonly uitleg: readonly string[];
  readonly grafiek?: ChartData;
  readonly teksten: Readonly<Record<"tabel" | "totaal" | "onbekend" | "inkomen" | "voorbeeld", string>>;
}

export type FromDrops =
  | { readonly soort: "klaar" }
  | { readonly soort: "kies"; readonly inkomen: string; readonly voorbeeld: string };

/** What the page of the poverty trap may say. */
export function readDrops(message: unknown): FromDrops | undefined {
  const { soort, inkomen, voorbeeld } = record(message);
  if (soort === "klaar") return { soort };
  return soort === "kies" && isText(inkomen) && isText(voorbeeld) ? { soort, inkomen, voorbeeld } : undefined;
}
