// What an ordinance declares: effects, things, facts, judgements, definitions.

import type { AskLimit } from "./plan.js";
import type { Expr } from "./expression.js";
import type { Citation, Place } from "./place.js";
import type { Validity } from "./structure.js";
import type { ValueType } from "./types.js";

/** Prose with interpolated values: `{hoogte van de inkomenstoeslag}`. */
export type Prose = readonly ProsePart[];
export type ProsePart =
  | { readonly form: "text"; readonly text: string }
  | { readonly form: "value"; readonly text: string; readonly value: Expr };

export interface Effect {
  readonly id: string;
  readonly name: string;
  readonly prose: Prose;
  /** `bestaansminimum van de Participatiewet`, as printed. */
  readonly grondwaarde?: string;
  /** The grondwaarde of a law at hand that is meant: short name of the law, and the name as the law has it. */
  readonly grondwaardeOf?: { readonly law: string; readonly name: string };
  readonly measure?: string;
  /** `Bereikt als …`; absent: whether it is reached is a judgement (`reachedBy`) or cannot open a maatwerk clause. */
  readonly reached?: Expr;
  readonly reachedBy?: string;
  readonly place: Place;
}

export interface CoreValue {
  readonly id: string;
  readonly name: string;
  readonly prose: Prose;
  readonly place: Place;
}

/** A kind of thing that facts are about: inwoner, aanvraag, huishouden, maatregel. */
export interface Thing {
  readonly id: string;
  /** Singular without article ("inwoner"), and plural ("inwoners"). */
  readonly name: string;
  readonly plural?: string;
  readonly article?: "de" | "het";
  /** True when a run has one of it by itself (inwoner, aanvraag, huishouden); false for elements of a list only. */
  readonly root: boolean;
}

export interface Fact {
  readonly id: string;
  /** As printed, without leading article for value facts; whole sentence for yes/no facts ("de inwoner volgt een opleiding"). */
  readonly name: string;
  /** The key in the household file, under its thing: the declared words without leading article. */
  readonly key: string;
  readonly thing: string;
  readonly type: ValueType;
  readonly kind: "gegeven" | "oordeel";
  /** `uit Suwinet`, `van de inwoner`, `opgezocht in bijlage 1`. */
  readonly sources: readonly string[];
  /** Special personal data class as printed (`gezondheid`). */
  readonly dataClass?: string;
  /** The question as the resident (or judge) sees it. */
  readonly question?: string;
  /** Judgements: who judges, what is weighed, whether reasons are required (default true). */
  readonly judge?: string;
  readonly weighs?: readonly string[];
  readonly reasons?: boolean;
  /** `per soort hulp`: a separate answer for each right; a read names the right in question. */
  readonly perRight?: true;
  /** `door de consulent samen met de inwoner`: both answers are kept; the judge's counts, a difference is reported. */
  readonly together?: true;
  /** `Vragen alleen bij …` of its block. */
  readonly askOnly?: AskLimit;
  /** `In ieder geval nee als …`. */
  readonly sureCases?: readonly { readonly answer: boolean; readonly when: Expr; readonly place: Place }[];
  /** The list is complete as given (`nul of meer` facts that are given are complete; `compleet …` gives a date). */
  readonly completeFrom?: Expr;
  readonly place: Place;
}

/** `volgorde van hulp`: the first trede that is enough is the one reached; the last one always is. */
export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly LadderStep[];
}
export interface LadderStep {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** `Genoeg als …`; absent: always enough. */
  readonly enough?: Expr;
  readonly prose: Prose;
  readonly place: Place;
}

/**
 * A computed value or yes/no notion. `combine` "one": at most one rule may decide (precedence only as stated);
 * "any": yes/no, true when one of the rules' values is true (`ook` adds a ground).
 */
export interface Definition {
  readonly id: string;
  /** As printed without leading article; whole sentence for yes/no notions. */
  readonly name: string;
  readonly key: string;
  readonly kind: "begrip" | "waarde" | "parameter" | "open begrip";
  /** Thing variables the value is about (usually one: "inwoner"); empty when the same for all. */
  readonly thing?: string;
  readonly type: ValueType;
  readonly combine: "one" | "any";
  readonly rules: readonly DefinitionRule[];
  /** `… is hoogstens € 4.300.` anywhere: applied after the deciding rule; several: the tightest. */
  readonly caps: readonly CapRule[];
  readonly prose?: Prose;
  /** `zoals in artikel 32 van de Participatiewet`. */
  readonly asIn?: readonly Citation[];
  /** Rounding of a payable amount from the header when the rule has none of its own: decimal step ("0.01"). */
  readonly place: Place;
}

export interface DefinitionRule {
  readonly id: string;
  readonly place: Place;
  readonly text: string;
  /** `dit artikel geldt alleen als …`, `dit lid geldt niet als …`, `niet van toepassing is … als …`, folded into one condition. */
  readonly scope?: Expr;
  /** `… als …`. */
  readonly when?: Expr;
  readonly body: RuleBody;
  /** `…, tenzij anders bepaald`: any other applicable rule beats it. */
  readonly isDefault: boolean;
  /** Rule ids that this one beats where both apply (`in afwijking van`). */
  readonly overrides: readonly string[];
  /** `, te verlengen tot hoogstens 6 maanden`: the longest that a duration may become. */
  readonly extendableTo?: Expr;
  /** The days on which its lid applies, where the ordinance says so; `scope` holds the same as a condition. */
  readonly validity?: Validity;
}

export type RuleBody =
  | { readonly form: "value"; readonly value: Expr }
  | DecisionTable
  | Brackets
  | {
      readonly form: "cases";
      readonly cases: readonly {
        readonly label: string;
        readonly when?: Expr;
        readonly value: Expr;
        readonly place: Place;
      }[];
    };

/** Exactly one row must hold. A cell `test` null means *elke*. Row validity is in `validFrom`/`validTo` (ISO dates, both included). */
export interface DecisionTable {
  readonly form: "table";
  readonly columns: readonly { readonly header: string; readonly expr?: Expr }[];
  readonly resultHeader: string;
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly cells: readonly { readonly raw: string; readonly test: Expr | null }[];
  readonly result: Expr;
  readonly resultRaw: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly place: Place;
}
/** Marginal brackets over `base`: each slice (from, to] counts for `percent` hundredths; the sum is the value. */
export interface Brackets {
  readonly form: "brackets";
  readonly base: Expr;
  readonly rows: readonly {
    readonly from?: Expr;
    readonly to?: Expr;
    readonly percent: string;
    readonly raw: string;
    readonly place: Place;
  }[];
}

export interface CapRule {
  readonly id: string;
  readonly place: Place;
  readonly text: string;
  readonly scope?: Expr;
  readonly when?: Expr;
  readonly comparison: "<=" | ">=" | "<" | ">";
  readonly limit: Expr;
}
