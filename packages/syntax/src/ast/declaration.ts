// Sentences of declarations: properties with a label, rows of facts, answers of judgements.

import type { BaseNode, Word, WordGroup } from "./base.js";
import type { Comparator } from "./condition.js";
import type { Expression } from "./expression.js";
import type { Reference } from "./reference.js";
import type { Statement, Term } from "./statement.js";

export type DeclarationSentence = Property | FactRow;

/**
 * `Effect: rondkomen.`, `gelet op: artikel 8 …`, `Treedt in werking op 1 maart 2026.`; also the upper-case and colon-less styles.
 * `key` is the label in lower case without the colon, from the closed list of labels ("treedt in werking op", "gelet op", "effect", …).
 */
export interface Property extends BaseNode {
  readonly kind: "Property";
  readonly key: string;
  readonly label: string;
  readonly values: readonly PropertyValue[];
  /** `Te laat: de inwoner mag …` and other labels whose value is a sentence. */
  readonly statement?: Statement;
}
/** One value (values are separated by `,` or `;`); every reading that fits is given, the checker picks by key. */
export interface PropertyValue extends BaseNode {
  readonly kind: "PropertyValue";
  /** The value as printed, quotes removed. */
  readonly text: string;
  readonly words: WordGroup;
  readonly references?: readonly Reference[];
  readonly expression?: Expression;
  /** `Omvang: hoogstens 8 uur per week`: what stands before the expression. */
  readonly comparator?: Comparator;
  /** `***` after a kernwaarde: 1 to 3. */
  readonly stars?: number;
  /** `waarbij ‘open term’ wordt gelezen als de referteperiode` (after `zoals in`). */
  readonly substitution?: { readonly term: Word; readonly value: Expression };
}

/** `inkomen: bedrag per maand, van elke maand, uit Suwinet.` in a block of gegevens, oordelen, voorzieningen or keuzes. */
export interface FactRow extends BaseNode {
  readonly kind: "FactRow";
  readonly name: WordGroup;
  readonly type: FactType;
  readonly attributes: readonly FactAttribute[];
}
export interface FactType extends BaseNode {
  readonly kind: "FactType";
  readonly form:
    | "datum"
    | "ja of nee"
    | "bedrag"
    | "percentage"
    | "aantal"
    | "getal"
    | "periode"
    | "tekst"
    | "keuze"
    | "een ding"
    | "nul of een ding"
    | "lijst"
    | "een of meer"
    | "voorziening"
    | "onbekend";
  /** `bedrag per maand`, `aantal uren per week`. */
  readonly per?: Expression | { readonly unit: string; readonly count: number };
  /** `aantal uren per week`: uren; `aantal jaren`: jaren. */
  readonly unit?: WordGroup;
  /** Options of a choice (`keuze uit a, b of c`, also `a of b of c`). */
  readonly options?: readonly WordGroup[];
  /** `een inwoner`, `nul of meer maatregelen`: the thing (singular or plural as written). */
  readonly thing?: WordGroup;
  /** `… of niet van toepassing`. */
  readonly orNotApplicable: boolean;
  /** The type as printed. */
  readonly text: string;
}
/** After a comma in a fact row; closed list. `words` is what follows the opener. */
export interface FactAttribute extends BaseNode {
  readonly kind: "FactAttribute";
  readonly form:
    | "uit"
    | "van"
    | "reeks"
    | "per stuk"
    | "compleet"
    | "opgezocht in"
    | "klasse"
    | "zonder toelichting"
    | "met toelichting"
    | "door"
    | "na advies"
    | "over"
    | "per soort hulp"
    | "eenmalig"
    | "overig";
  readonly words: WordGroup;
  readonly term?: Term;
}
