// Rights, powers, duties, departures and guarantees.

import type { LadderStep } from "./declarations.js";
import type { Expr } from "./expression.js";
import type { Citation, Place } from "./place.js";
import type { Validity } from "./structure.js";
import type { DurationUnit } from "./types.js";

/** A right or provision. Outcome: refused when a refusal holds; else granted when a grant holds; else *ter beoordeling* when a power holds. */
export interface Right {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  /** The thing that holds it (usually "inwoner"). */
  readonly thing: string;
  readonly grants: readonly RightRule[];
  readonly refusals: readonly RightRule[];
  /** `het college kan X verlenen als …`. */
  readonly powers: readonly RightRule[];
  /** Definition ids: `hoogte van X`, `omvang van X`, `duur van X`, `vorm van X`. */
  readonly amount?: string;
  readonly extent?: string;
  readonly duration?: string;
  readonly aidForm?: string;
  /** Definition ids: `begindatum van X` (or `ingangsdatum`), `einddatum van X`. */
  readonly start?: string;
  readonly end?: string;
  /** The longest that it may last with every extension: `te verlengen tot hoogstens …`, `in totaal hoogstens …`. */
  readonly longest?: readonly Expr[];
  /** `eenmalig`; `Dit recht geldt 1 keer per gezin per 12 maanden`. */
  /** The treden of the volgorde van hulp, about this right, where its rules ask where that comes out. */
  readonly ladder?: readonly Omit<LadderStep, "prose">[];
  readonly once: boolean;
  readonly limit?: GrantLimit;
  readonly ceiling?: Ceiling;
  readonly opens: "op aanvraag" | "ambtshalve";
  /** What a hulpvraag about it is about: `over …`, or else the words of its chapter's title and of its own name. */
  readonly subjects?: readonly string[];
  /** `De ondersteuning bestaat uit een of meer van deze vormen: …`: what it may be given as. */
  readonly forms?: RightForms;
  readonly place: Place;
}
/** The forms that a right may take. Which one somebody gets is chosen by people. */
export interface RightForms {
  readonly choose: "een" | "een of meer" | "alle";
  readonly items: readonly { readonly label: string; readonly text: string }[];
  readonly text: string;
  readonly place: Place;
}

/** `Plafond: € 250.000 per kalenderjaar`: what is left of it is input (`uitgegeven`), by application in the order of arrival. */
export interface Ceiling {
  /** Euros per calendar year, as decimal text. */
  readonly amount: string;
  readonly text: string;
  readonly place: Place;
}

/**
 * `overgang`: for whom older rules still hold. What those say is not in this model: under them a right is *ter beoordeling*.
 * Without `condition` it is a person who says whether it holds (`overgang` in the household file).
 */
export interface Transition {
  readonly id: string;
  readonly title: string;
  readonly regime: "oude regels" | "gunstigste regels" | "oude regels begrensd";
  /** `Voor de inwoner met een besluit van voor 1 maart 2026`, as written. */
  readonly about?: string;
  readonly condition?: Expr;
  /** `uiterlijk tot 1 maart 2027`: the first day on which the new rules hold for all. */
  readonly until?: string;
  /** `tot het einde van het besluit`, as written: what ends the old rules for one person. Its last day still has them. */
  readonly ends?: {
    readonly text: string;
    /** That day is past; absent when the ordinance has no such date. */ readonly past?: Expr;
  };
  /** `Daarna gelden de nieuwe regels, na een gesprek`: what must have been done before the new rules hold. */
  readonly then?: { readonly text: string; readonly place: Place };
  /** Ids of the rights that `about` names; empty: every right of the ordinance. */
  readonly rights: readonly string[];
  readonly text: string;
  readonly place: Place;
}

/** How often a right may be granted. Earlier grants are input (`eerder`); the ordinance does not keep them. */
export interface GrantLimit {
  readonly times: number;
  /** `per gezin`: the word for the circle that shares the limit; absent: each holder by itself. */
  readonly circle?: string;
  /** `per 12 maanden`, counted back from the peildatum, or the calendar year of it; absent: ever. */
  readonly within?: { readonly count: number; readonly unit: DurationUnit | "kalenderjaar" };
  readonly text: string;
  readonly place: Place;
}

export interface RightRule {
  readonly id: string;
  readonly place: Place;
  readonly text: string;
  readonly scope?: Expr;
  readonly condition?: Expr;
  readonly overrides: readonly string[];
  /** The days on which its lid applies, where the ordinance says so; `scope` holds the same as a condition. */
  readonly validity?: Validity;
  /** Powers: who decides. */
  readonly actor?: string;
}

/** A power that is not the granting of a right: `het college kan de besteding controleren als …`, `het college bepaalt de duur, hoogstens 12 maanden`. */
export interface Power {
  readonly id: string;
  readonly actor: string;
  readonly name: string;
  /** For `bepaalt`: the definition whose value a person chooses, within `bounds`. */
  readonly decides?: string;
  readonly bounds: readonly Bound[];
  /** `kan deze hulp geven: a. …; b. ….`: what may be done, where the list holds no conditions. */
  readonly items?: readonly { readonly label?: string; readonly text: string }[];
  readonly condition?: Expr;
  readonly scope?: Expr;
  readonly place: Place;
  readonly text: string;
}
export interface Bound {
  readonly comparison: "<=" | ">=" | "<" | ">";
  readonly limit: Expr;
}

/**
 * What somebody must do: `plicht voor de inwoner: …`, or a block `plicht naam` with more about it. It applies where `condition` holds and
 * `exception` does not, until `lapsesOn`, and rests where a declared conflict says so.
 */
export interface Duty {
  readonly id: string;
  /** Of a block: the id of the sentence that says what is to be done. */
  readonly rule?: string;
  /** Of a block: the words after the holder (`zoekt werk`). */
  readonly does?: string;
  readonly holder: string;
  readonly name: string;
  readonly text: string;
  readonly items: readonly { readonly label: string; readonly text: string; readonly term?: Term }[];
  /** `in ieder geval`: the list is open. */
  readonly open: boolean;
  readonly term?: Term;
  readonly scope?: Expr;
  readonly condition?: Expr;
  /** `Geldt niet als …`. */
  readonly exception?: Expr;
  /** `Nagekomen als …`: what the facts say about whether it can be met. */
  readonly fulfilled?: Expr;
  /** `Hoort bij: bijstand`: the rights it stands against, as printed. */
  readonly belongsTo?: readonly string[];
  /** `Omvang: hoogstens 8 uur per week, hoogstens 6 maanden`. */
  readonly extent?: string;
  /** Powers or texts that follow when it is not met. */
  readonly consequence?: string;
  /** `Bij niet nakomen: tweede categorie`: the consequence as a value that rules compute with. */
  readonly category?: string;
  /** `Vervalt op 1 januari 2027`: the first day on which it no longer applies (ISO). */
  readonly lapsesOn?: string;
  readonly place: Place;
}
/** What an ordinance may choose for several measures at once. */
export type ConcurrenceChoice = "alleen de hoogste" | "samen hoogstens" | "na elkaar" | "elk apart";
/** A measure that follows on things of a list (gedragingen), and how it runs over the months. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly thing: string;
  /** The fact that lists the things of one inwoner. */
  readonly list: string;
  /** Definitions of the thing: amount per month, length, and whether there is a measure at all. */
  readonly amount: string;
  readonly duration?: string;
  readonly imposed?: string;
  /** First month: without it the ordinance does not say, and there is no schedule. */
  readonly start?: Expr;
  /** The fact with the day of the thing, which puts them in order. */
  readonly day?: string;
  readonly sameAct?: ConcurrenceChoice;
  readonly sameMonth?: ConcurrenceChoice;
  readonly limit?: Expr;
  readonly rules: readonly MeasureRule[];
  readonly place: Place;
}
/** Months of one rule of the amount: `gedurende 3 maanden`, `schuift door …, hoogstens 6 maanden`; `full` is the amount without its cap. */
export interface MeasureRule {
  readonly rule: string;
  readonly when?: Expr;
  readonly months?: number;
  readonly carry?: number;
  readonly full?: Expr;
}
/** `botsing`: two rules that one household cannot do justice to at once, and what the ordinance says then. */
export interface Conflict {
  readonly id: string;
  readonly name: string;
  readonly between: readonly {
    readonly kind: "plicht" | "recht";
    readonly id: string;
    readonly name: string;
  }[];
  readonly condition?: Expr;
  /** `rust`: the duty rests, wholly or for the `part` named; `gaat voor`: the right or duty that goes first. */
  readonly resolution?: {
    readonly form: "rust" | "gaat voor";
    readonly id: string;
    readonly name: string;
    readonly part?: string;
    /** `zolang de inwoner een cursus volgt`; without `when` the words are free text, which somebody has to judge. */
    readonly asLongAs?: { readonly text: string; readonly when?: Expr };
    readonly text: string;
  };
  /** The power on which a duty of a law may rest. */
  readonly powers: readonly Citation[];
  readonly place: Place;
}
/**
 * When something must be done. It counts from an event (`event`), a date (`anchorDate`) or a birthday (`birthday` years after the date in
 * `anchorDate`). The first day is the day after that; a month ends on the same day number, or on the last day of a shorter month.
 */
export interface Term {
  readonly form:
    | "binnen"
    | "uiterlijk voor"
    | "uiterlijk na"
    | "uiterlijk op"
    | "elk jaar voor"
    | "elke"
    | "meteen"
    | "gedurende";
  /** `elke 2 jaar` counts too: 2 jaar. */
  readonly count?: number;
  readonly unit?: DurationUnit;
  /** The words behind `na` or `voor`, as printed. */
  readonly anchor?: string;
  readonly anchorDate?: Expr;
  /** The key of the event it counts from, when that is no date of the ordinance: "melding". */
  readonly event?: string;
  /** `de achttiende verjaardag`: 18. */
  readonly birthday?: number;
  /** `uiterlijk op 31 mei 2026`: ISO date. */
  readonly date?: string;
  /** `elk jaar voor 1 juli`. */
  readonly day?: { readonly month: number; readonly day: number };
  /** Who set it. The Algemene termijnenwet applies by itself to the terms of a law only. */
  readonly layer?: "wet" | "verordening";
  readonly text: string;
}

/**
 * Maatwerk: when somebody may depart from a rule. A departure is an input to a decision, accepted only from `actor`, in `direction`,
 * within `bounds`, for `effect` (when named), with a motivation, and where `condition` holds.
 */
export interface Departure {
  readonly id: string;
  readonly actor: string;
  readonly place: Place;
  readonly text: string;
  /** Ids of the rules (right refusals, grants, definition rules) that may be departed from; empty `targets` with `wholeOrdinance`. */
  readonly targets: readonly string[];
  readonly targetPlaces: readonly Citation[];
  readonly wholeOrdinance: boolean;
  readonly except: readonly Citation[];
  readonly direction: "ten gunste" | "ten nadele" | "hoger" | "lager" | "vrij";
  /** Whose favour (`de inwoner`). */
  readonly holder?: string;
  readonly effect?: string;
  /** True when the clause asks for reasons; a maatwerk block and `met motivering` always do. */
  readonly motivation: boolean;
  readonly condition?: Expr;
  readonly scope?: Expr;
  /** The definition whose value may be set, and its bounds. */
  readonly decides?: string;
  readonly bounds: readonly Bound[];
}

/** `vereiste voor de aanvraag: …`: a defect that can be repaired (Awb 4:5), not a refusal. */
export interface Requirement {
  readonly id: string;
  readonly for: string;
  readonly condition: Expr;
  readonly text: string;
  readonly place: Place;
}

/** `waarborg`: must hold for every household. */
export interface Guarantee {
  readonly id: string;
  readonly title: string;
  readonly thing: string;
  readonly condition: Expr;
  readonly exceptions: readonly GuaranteeException[];
  readonly place: Place;
}

/** `Behalve bij X, omdat Y`: with `when` it frees who it holds for; without, the words are told where the guarantee is broken. */
export interface GuaranteeException {
  readonly text: string;
  readonly because: string;
  readonly when?: Expr;
}

/**
 * `De gemeente kan nadere regels stellen over: a. …; b. ….`: who may (kan), must (moet) or may not (niet) fill in what.
 * A topic of `niet` stays with the raad.
 */
export interface Delegation {
  readonly id: string;
  readonly actor: string;
  readonly force: "kan" | "moet" | "niet";
  readonly topics: readonly DelegationTopic[];
  readonly text: string;
  readonly place: Place;
}
export interface DelegationTopic {
  readonly label?: string;
  readonly text: string;
  /** The places that the topic names; each exists in this ordinance. */
  readonly citations: readonly Citation[];
  /** Ids of the rules that stand at those places. */
  readonly rules: readonly string[];
  /** Id of the value that the topic names (`de hoogte van de toeslag in artikel 1 lid 2`). */
  readonly definition?: string;
  readonly place: Place;
}
