// One thing that completion offers, and how its text is made.

import type { Span } from "@andersom/syntax";

/** What an item is, for its icon. */
export type CompletionKind =
  | "woord"
  | "naam"
  | "ja-nee"
  | "voorziening"
  | "effect"
  | "keuze"
  | "eenheid"
  | "label"
  | "blok"
  | "zin"
  | "verwijzing"
  | "wet"
  | "ding"
  | "waarde";

export interface CompletionItem {
  readonly label: string;
  /** Snippet text: `${1:…}` and `${1|a,b|}` are places to fill in; `$`, `}` and `\` of the text itself stand behind a `\`. */
  readonly insert: string;
  /** What the text takes the place of; on one line, around or before the cursor. */
  readonly replace: Span;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  readonly sort: string;
  /** What an editor compares with the typed text. */
  readonly filter: string;
  /** The name that it is, to ask more about. */
  readonly symbol?: string;
}

/** An item without its place in the list; `rank` is small for what fits best. */
export interface Offer {
  readonly label: string;
  /** Plain text unless `snippet` says otherwise; the label when absent. */
  readonly insert?: string;
  readonly snippet?: boolean;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly documentation?: string;
  readonly symbol?: string;
  readonly rank: number;
  /** Where the replaced text begins when that is before the word at the cursor. */
  readonly from?: number;
  readonly filter?: string;
}

/** Plain text as snippet text. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, (sign) => `\\${sign}`);
}

/** Snippet text with every place filled by its default, for editors without snippets. */
export function filled(insert: string): string {
  return insert
    .replace(/\$\{\d+\|((?:[^|\\]|\\.)*)\|\}/gu, (_, options: string) => options.split(/(?<!\\),/u)[0] ?? "")
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/gu, "$1")
    .replace(/\$\{?\d+\}?/gu, "")
    .replace(/\\([\\$},|])/gu, "$1");
}

/** A place to fill in, with a choice when there is more than one option. */
export function hole(number: number, ...options: readonly string[]): string {
  const [first = ""] = options;
  const sign = options.length > 1 ? /[\\$},|]/gu : /[\\$}]/gu;
  const safe = options.map((option) => option.replace(sign, (one) => `\\${one}`));
  return options.length > 1
    ? `\${${String(number)}|${safe.join(",")}|}`
    : `\${${String(number)}:${safe[0] ?? first}}`;
}
