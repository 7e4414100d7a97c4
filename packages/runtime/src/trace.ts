// How a decision came about, as plain data: each rule, condition and value with its place in the ordinance.

import type { Finding, Place } from "./finding.js";
import type { MissingFact, OpenJudgement } from "./maybe.js";

/** The result of a rule, condition or formula, ready for JSON and for reading. */
export type Shown =
  | {
      readonly kind: "waarde";
      /** Exact and free of locale: true, "1401.5", "1/3", "2026-03-15", "alleenstaande". */
      readonly value: JsonValue;
      /** As Dutch writes it: "ja", "€ 1.401,50", "15 maart 2026". */
      readonly text: string;
    }
  | {
      readonly kind: "onbekend";
      readonly facts: readonly MissingFact[];
      readonly judgements: readonly OpenJudgement[];
      readonly holes: readonly string[];
    }
  | { readonly kind: "niet van toepassing" }
  | { readonly kind: "fout"; readonly findings: readonly Finding[] };

export type JsonValue =
  boolean | string | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A named value that a rule or condition looked at. */
export interface SeenValue {
  /** As the ordinance names it: "de leeftijd". */
  readonly name: string;
  /** The key of the thing it is about. */
  readonly thing: string;
  /** The month it was read in, as "2026-03", for a series. */
  readonly month?: string;
  readonly result: Shown;
}

/** Why a rule that was looked at did not give the answer. */
export type Bypassed =
  /** Its own condition is not met, or the article does not apply here. */
  | "voorwaarde niet vervuld"
  /** Another rule says "in afwijking van" it. */
  | "wijkt voor een andere regel"
  /** "tenzij anders bepaald", and another rule decides. */
  | "er is anders bepaald"
  /** "niet van toepassing is …" names it. */
  | "niet van toepassing verklaard"
  /** A customisation clause was used. */
  | "maatwerk"
  /** The rule is not in force on the reference date. */
  | "niet geldig op de peildatum";

export interface TraceNode {
  readonly place: Place;
  /** The rule or condition in Dutch. */
  readonly text: string;
  readonly result: Shown;
  readonly seen: readonly SeenValue[];
  readonly bypassed?: Bypassed;
  /** The rule that this one gave way to, when there is one. */
  readonly by?: Place;
  readonly children: readonly TraceNode[];
}
