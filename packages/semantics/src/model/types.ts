// Types of values: what a fact, a definition or an expression holds, with unit and period.

/** A flow's period: `per maand` is { unit: "maand", count: 1 }, `per 12 maanden` { unit: "maand", count: 12 }. */
export interface Per {
  readonly unit: "uur" | "dag" | "week" | "maand" | "kwartaal" | "jaar" | "kalenderjaar" | "keer";
  readonly count: number;
}

export type DurationUnit = "dag" | "werkdag" | "week" | "maand" | "kalendermaand" | "jaar";

/**
 * The type of a value.
 * - `bedrag` is euros (exact decimal), a flow when `per` is given; `getal` counts `unit` ("uur", "persoon", …; empty = plain number);
 * - `duur` is a calendar duration; `leeftijd`-like numbers of years are `getal` with unit "jaar" and compare with `21 jaar`;
 * - `reeks`: one value for every calendar month; `nvt`: the value may be *niet van toepassing*.
 */
export type ValueType = (
  | { readonly kind: "ja-nee" }
  | { readonly kind: "bedrag"; readonly per?: Per }
  | { readonly kind: "getal"; readonly unit: string; readonly per?: Per }
  | { readonly kind: "percentage" }
  | { readonly kind: "datum" }
  | { readonly kind: "duur" }
  | { readonly kind: "periode" }
  | { readonly kind: "tekst" }
  | { readonly kind: "keuze"; readonly options: readonly string[] }
  /** One other thing (`aanvrager: een inwoner`); `optional` for `nul of een`. */
  | { readonly kind: "ding"; readonly thing: string; readonly optional: boolean }
  /** A list of things (`maatregelen: nul of meer maatregelen`). */
  | { readonly kind: "lijst"; readonly thing: string; readonly atLeastOne: boolean }
) & { readonly reeks?: boolean; readonly nvt?: boolean };

/**
 * A known value as plain data: ja/nee → boolean; bedrag, getal, percentage → exact decimal or fraction as text ("1401.50", "1/3";
 * a percentage counts in hundredths: 105% is "105"); datum → "2026-03-15"; keuze, tekst → the text;
 * duur → { count, unit }; periode → { from, to } (both days included); null → niet van toepassing.
 */
export type PlainValue =
  | boolean
  | string
  | null
  | { readonly count: number; readonly unit: DurationUnit }
  | { readonly from: string; readonly to: string };
