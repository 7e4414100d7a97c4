// Conditions as written: lists, conjunctions, comparisons, predicates, quantifiers.

import type { BaseNode, Hole, Label, Negation, Word, WordGroup } from "./base.js";
import type { Expression, MonthLiteral } from "./expression.js";
import type { Reference } from "./reference.js";

export type Condition =
  | ConditionList
  | Conjunction
  | IsCondition
  | LiesCondition
  | Predicate
  | Exists
  | Quantified
  | CountMonths
  | HasRight
  | Fulfils
  | EffectNotReached
  | LadderOutcome
  | StillUnknown
  | DutyApplies
  | Hole;

/** `aan al deze voorwaarden is voldaan: a. …; b. ….` (mode alle), `minstens een van deze gronden geldt: …` (mode een). */
export interface ConditionList extends BaseNode {
  readonly kind: "ConditionList";
  readonly mode: "alle" | "een";
  readonly items: readonly ConditionItem[];
}
export interface ConditionItem extends BaseNode {
  readonly kind: "ConditionItem";
  readonly label: Label;
  readonly condition: Condition;
}
/** `A en B`, `A of B`; never both kinds in one conjunction. */
export interface Conjunction extends BaseNode {
  readonly kind: "Conjunction";
  readonly operator: "en" | "of";
  readonly parts: readonly Condition[];
}

export type Comparator = "minstens" | "hoogstens" | "meer dan" | "minder dan" | "hoger dan" | "lager dan";
/** One comparison; no comparator means equal. Several (`minstens 18 jaar en minder dan 21 jaar`) must all hold. */
export interface Comparison {
  readonly comparator?: Comparator;
  readonly value: Expression;
}

/** The month in which series are read: after `is`, before the comparator. */
export type Moment =
  | {
      readonly form: "in elke maand van" | "gemiddeld in" | "in totaal in";
      readonly period: Expression;
      readonly span: BaseNode["span"];
    }
  /** `op de peildatum`, `op de aanvraagdatum`. */
  | { readonly form: "op"; readonly date: Expression; readonly span: BaseNode["span"] }
  | { readonly form: "in maand"; readonly month: MonthLiteral; readonly span: BaseNode["span"] };

/**
 * `left is [niet] [moment] [comparator] right`, also verb-final (`left hoogstens right is`).
 * With one comparison without comparator and a NameExpression right, the binder decides between a yes/no name
 * ("de huurtoeslag is toereikend"), a choice value and equality. Verb-final with no comparator: `left` holds
 * ALL words of the group ("de leefvorm alleenstaande ouder … is") and `comparisons` is empty.
 */
export interface IsCondition extends BaseNode {
  readonly kind: "IsCondition";
  readonly left: Expression;
  readonly verb: "is" | "zijn";
  readonly negation?: Negation;
  readonly moment?: Moment;
  readonly comparisons: readonly Comparison[];
  readonly verbFinal?: boolean;
}
/** `de datum ligt (niet) in|voor|na|uiterlijk op X`. */
export interface LiesCondition extends BaseNode {
  readonly kind: "LiesCondition";
  readonly left: Expression;
  readonly negation?: Negation;
  readonly relation: "in" | "op" | "voor" | "na" | "uiterlijk op" | "vanaf";
  readonly right: Expression;
}
/** Words with at most one negation: `de inwoner volgt geen opleiding`, `de inwoner een studie volgt`. */
export interface Predicate extends BaseNode {
  readonly kind: "Predicate";
  readonly words: readonly Word[];
  readonly negation?: Negation;
}
/** `er is|zijn (geen|minstens 2) X (waarvoor geldt: …)`, also verb-final (`er een bedreigende schuld is`). */
export interface Exists extends BaseNode {
  readonly kind: "Exists";
  readonly verb: "is" | "zijn";
  readonly negation?: Negation;
  readonly count?: { readonly comparator?: Comparator; readonly decimal: string };
  readonly name: WordGroup;
  readonly where?: Condition;
}
/** `voor een van|elk van|geen van de huisgenoten geldt dat …`. */
export interface Quantified extends BaseNode {
  readonly kind: "Quantified";
  readonly quantifier: "een" | "elk" | "geen";
  readonly list: WordGroup;
  readonly that: Condition;
}
/** `in minstens 36 (opeenvolgende) kalendermaanden van|sinds X geldt: …`. */
export interface CountMonths extends BaseNode {
  readonly kind: "CountMonths";
  readonly comparator: Comparator;
  readonly decimal: string;
  readonly consecutive: boolean;
  readonly relation: "van" | "sinds" | "in";
  readonly period: Expression;
  readonly that: Condition;
}
/** `de inwoner heeft (geen) recht op X (wegens artikel 3)`, `de inwoner recht heeft op X`, `… omdat artikel 6.2 lid 1 onderdeel b niet is vervuld`. */
export interface HasRight extends BaseNode {
  readonly kind: "HasRight";
  readonly subject: WordGroup;
  readonly negation?: Negation;
  readonly right: WordGroup;
  readonly because?: readonly Reference[];
}
/** `de inwoner voldoet (niet) aan artikel 36 lid 1 van de Participatiewet`. */
export interface Fulfils extends BaseNode {
  readonly kind: "Fulfils";
  readonly subject: WordGroup;
  readonly negation?: Negation;
  readonly reference: Reference;
}
/** `het effect rondkomen wordt anders niet bereikt` (either order); `effect` empty for `het effect van het artikel`. */
export interface EffectNotReached extends BaseNode {
  readonly kind: "EffectNotReached";
  readonly effect?: WordGroup;
}
/** `de volgorde van hulp (van Tim over jeugdhulp) komt uit bij hulp op maat`. */
export interface LadderOutcome extends BaseNode {
  readonly kind: "LadderOutcome";
  readonly subject: WordGroup;
  readonly step: WordGroup;
  readonly negation?: Negation;
}
/** `de nalatenschap is nog niet bekend`. */
export interface StillUnknown extends BaseNode {
  readonly kind: "StillUnknown";
  readonly value: Expression;
}
/** `de plicht werk zoeken geldt (niet) voor Noor`. */
export interface DutyApplies extends BaseNode {
  readonly kind: "DutyApplies";
  readonly duty: WordGroup;
  readonly subject: WordGroup;
  readonly negation?: Negation;
}
