// The ordinance as people see it: header, chapters, articles, leden; and the voorbeelden.

import type { Prose } from "./declarations.js";
import type { Comparison, Expr } from "./expression.js";
import type { Grondwaarde, LawBound, LawContent, LawPower, LawReference } from "./law.js";
import type { Citation, Place } from "./place.js";
import type { PlainValue } from "./types.js";

/** The days on which a text applies, both included; ISO dates. Absent: from the first day, or without end. */
export interface Validity {
  readonly from?: string;
  readonly to?: string;
  /** The end is the day before its successor begins, not written in the text itself. */
  readonly closedBySuccessor?: boolean;
}

export interface Instrument {
  readonly kind: "verordening" | "beleidsregels" | "nadere regels" | "wet";
  readonly title: string;
  readonly municipality?: string;
  readonly adoptedBy?: string;
  /** ISO dates. */
  readonly inForce?: string;
  readonly retroactiveTo?: string;
  /** `Vervalt op`: the first day on which it no longer applies. */
  readonly lapses?: string;
  readonly citationTitle?: string;
  readonly bases: readonly Citation[];
  readonly uses: readonly string[];
  readonly formOfAddress: "u" | "je";
  /** Whether rights may be derived from the public version; undefined when the header does not say (then it is printed that none may). */
  readonly publicVersionGivesRights?: boolean;
  /** Header `afronding: hele centen.` as decimal step, e.g. "0.01". */
  readonly rounding?: string;
  readonly decides?: string;
  /** `De Algemene termijnenwet geldt voor de termijnen in deze verordening.` Terms of a law follow that act anyhow. */
  readonly generalTermsAct?: boolean;
  readonly place: Place;
}
/** `Vangnet: het college beslist.`: who decides what no article is about. */
export interface CatchAll {
  readonly actor: string;
  readonly text: string;
  readonly place: Place;
}
export interface LawInfo {
  readonly name: string;
  readonly fullName: string;
  /** `Afkorting: PW.` */
  readonly abbreviation?: string;
  readonly bwb?: string;
  readonly source?: string;
  readonly articles: readonly { readonly number: string; readonly title: string }[];
  readonly grondwaarden: readonly Grondwaarde[];
  readonly contents: readonly LawContent[];
  readonly bounds: readonly LawBound[];
  readonly powers: readonly LawPower[];
  /** Places that are not any more what they were. */
  readonly references?: readonly LawReference[];
  /** `Artikelen: alle.`: the file has every article of the law, so what it lacks does not exist. */
  readonly complete?: boolean;
}

export interface Chapter {
  readonly number: string;
  readonly title: string;
  readonly coreValues: readonly { readonly id: string; readonly stars: number }[];
  readonly place: Place;
}
export interface Article {
  readonly number: string;
  readonly title: string;
  readonly chapter?: string;
  readonly effects: readonly string[];
  readonly bases: readonly Citation[];
  readonly leden: readonly Lid[];
  /** `uitleg`: prose for residents. */
  readonly explanation: readonly Prose[];
  /** `publiek bij lid 1 onderdeel a`: what stands in the public version in the place of the sentences that are made for it. */
  readonly publicTexts?: readonly PublicText[];
  /** `Dit artikel geldt vanaf …`; two articles of one number are the old and the new text. */
  readonly validity?: Validity;
  readonly place: Place;
}
/** Written text for residents about one place, or the mark that the place is left out on purpose. */
export interface PublicText {
  /** The article as a whole, a lid of it or an onderdeel; of this ordinance. */
  readonly at: Citation;
  /** Empty: the sentences that are made stay. */
  readonly prose: readonly Prose[];
  /** `Weggelaten: …`: nothing stands there, and why; the reason is empty where none is given. */
  readonly leftOut?: { readonly reason: string };
  readonly place: Place;
}
export interface Lid {
  /** Absent for an article without numbered leden. */
  readonly number?: string;
  readonly numberTo?: string;
  readonly prose: readonly Prose[];
  /** Ids of rules, powers, duties, departures, requirements, definitions that stand here, in written order. */
  readonly rules: readonly string[];
  readonly lapsed: boolean;
  /** Sentences of this lid that are read and kept as text, with no running meaning (yet). */
  readonly textOnly: readonly string[];
  /** `Dit lid geldt vanaf …`; two leden of one number are the old and the new text. */
  readonly validity?: Validity;
  readonly place: Place;
}

export interface Example {
  readonly id: string;
  readonly title: string;
  /** Prose lines (`>`) of the example. */
  readonly story: readonly Prose[];
  /** Article in whose block it stands, for showing it there. */
  readonly article?: string;
  readonly basedOn?: string;
  readonly date?: string;
  /** All givens, those of the base examples first; a later one replaces an earlier one on the same target (and month). */
  readonly given: readonly Assignment[];
  readonly departures: readonly DepartureInput[];
  /** Empty: a base case for other examples. */
  readonly expect: readonly Expectation[];
  /** Two or more people by name; absent when the example is about one inwoner, the run's own. Keys are the variables of givens and expectations. */
  readonly people?: readonly { readonly key: string; readonly name: string }[];
  readonly relations?: readonly ExampleRelation[];
  /** `Het huishouden bestaat uit …`: who lives together; `of` the person it is named after. */
  readonly households?: readonly { readonly of?: string; readonly members: readonly string[] }[];
  /** `De rest is nee, nul of leeg.`: facts that are not given are nee, zero or empty; never judgements. */
  readonly restIsNo?: boolean;
  /** `Henk vraagt: bijzondere bijstand.` */
  readonly asks?: readonly { readonly who: string; readonly right: string }[];
  /** `Melding op 9 maart 2026.` */
  readonly events?: readonly { readonly event: string; readonly date: string }[];
  /** `En op 15 juni 2026, als Noor 18 jaar wordt: …`: what holds on a later date, with the same givens. */
  readonly later?: readonly {
    readonly date: string;
    readonly when?: string;
    readonly expect: readonly Expectation[];
  }[];
  readonly place: Place;
}
/** `Tim en Eva zijn kinderen van Ruud en Anja`: a fact of Ruud that holds Tim and Eva. `fact` is a relation (one) or a list (more). */
export interface ExampleRelation {
  readonly fact: string;
  readonly of: string;
  readonly to: readonly string[];
}
export type Assignment =
  | {
      readonly form: "value";
      readonly target: string;
      readonly of: readonly string[];
      readonly value: PlainValue;
      readonly text: string;
      readonly place: Place;
      readonly months?: AssignedMonths;
      /** The right that a judgement *per soort hulp* is about. */
      readonly about?: string;
      /** The answer of the inwoner to a judgement that is given together with him; absent: the judge's own. */
      readonly by?: "inwoner";
    }
  /** One more thing on a list, with its facts. */
  | {
      readonly form: "add";
      readonly list: string;
      readonly of: readonly string[];
      readonly facts: readonly { readonly fact: string; readonly value: PlainValue }[];
      readonly text: string;
      readonly place: Place;
    }
  /** A right that was granted before, on these days; none: it never was (`de inwoner kreeg eerder X op …`). */
  | {
      readonly form: "earlier";
      readonly right: string;
      readonly of: readonly string[];
      readonly dates: readonly string[];
      readonly text: string;
      readonly place: Place;
    }
  /** The list is complete and empty (`er is geen maatregel`). */
  | {
      readonly form: "close";
      readonly list: string;
      readonly of: readonly string[];
      readonly text: string;
      readonly place: Place;
    };
export type AssignedMonths =
  | { readonly form: "period"; readonly period: Expr }
  | { readonly form: "date"; readonly date: Expr }
  | { readonly form: "month"; readonly month: string };

/** A departure as input: in the household file under `maatwerk`, and in examples. */
export interface DepartureInput {
  /** Article and lid of the maatwerk clause relied on. */
  readonly clause: Citation;
  /** Who decides; absent in an example = the authority the clause names. */
  readonly by?: string;
  readonly direction?: "ten gunste" | "ten nadele" | "hoger" | "lager";
  readonly effect?: string;
  readonly motivation: string;
  readonly value?: { readonly definition: string; readonly value: PlainValue };
}

export type Expectation = { readonly text: string; readonly place: Place } & (
  | {
      readonly form: "recht";
      readonly right: string;
      /** Person, by key; absent: the run's own inwoner. */
      readonly of?: string;
      readonly granted: boolean;
      readonly because?: readonly Citation[];
    }
  | { readonly form: "waarde"; readonly left: Expr; readonly comparison: Comparison; readonly right: Expr }
  | { readonly form: "voorwaarde"; readonly condition: Expr }
  | {
      readonly form: "ter beoordeling";
      readonly right?: string;
      readonly of?: string;
      readonly power?: string;
      readonly by?: string;
    }
  | {
      readonly form: "nog onbekend" | "niet aan de orde" | "niet gevraagd";
      readonly names: readonly { readonly id: string; readonly name: string; readonly of?: string }[];
    }
  /** `gesprek is uiterlijk op 30 maart 2026`: the last day that a step or act may still have. */
  | { readonly form: "termijn"; readonly name: string; readonly of?: string; readonly date: string }
  /** The signal is there for the household or someone in it, or for nobody. */
  | { readonly form: "signaal"; readonly signal: string; readonly present: boolean }
  /** The departures of this example are accepted or refused (with a word of the reason). */
  | { readonly form: "afwijking"; readonly accepted: boolean; readonly reason?: string }
  /** The value that was chosen for this definition, or each value that was chosen, lies within its bounds or not. */
  | { readonly form: "keuze"; readonly accepted: boolean; readonly definition?: string }
  /** `de aanvraag voldoet niet aan artikel 3 lid 1`: the requirements of that place are met, or one is not. */
  | { readonly form: "vereiste"; readonly rules: readonly string[]; readonly met: boolean }
  | { readonly form: "niet uitvoerbaar"; readonly reason: string }
);
