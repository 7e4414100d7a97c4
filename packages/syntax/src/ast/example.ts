// Sentences of voorbeelden, in both styles: `gegeven …`/`dan …` and `Op …`, `Naam: …`, `Dan: a. …`.

import type { BaseNode, Label, WordGroup } from "./base.js";
import type { Condition } from "./condition.js";
import type { DateLiteral, Expression } from "./expression.js";
import type { Reference } from "./reference.js";

export type ExampleSentence =
  | Given
  | GivenDeparture
  | Expect
  | BasedOn
  | OnDate
  | PersonRow
  | HouseholdOf
  | Relation
  | RestIsNo
  | Asks
  | ReportedOn
  | JudgeSays
  | DepartsFrom
  | ExpectList;

/** `gegeven het inkomen is in december 2024 € 1.260,01.`; `gegeven een maatregel: …` adds one thing to a list. */
export interface Given extends BaseNode {
  readonly kind: "Given";
  readonly newThing?: WordGroup;
  readonly condition: Condition;
}
/** `gegeven maatwerk van artikel 5 lid 2(, door het college)(, voor het effect rondkomen)(: X is Y)?: ‘motivering’.` */
export interface GivenDeparture extends BaseNode {
  readonly kind: "GivenDeparture";
  readonly references: readonly Reference[];
  readonly by?: WordGroup;
  readonly effect?: WordGroup;
  readonly favour?: "ten gunste" | "ten nadele";
  readonly value?: { readonly name: WordGroup; readonly value: Expression };
  readonly motivation: string;
}
/** `dan de inwoner heeft recht op X.` / `dan ter beoordeling door het college: X verlenen.` / `dan niet van toepassing is …`. */
export interface Expect extends BaseNode {
  readonly kind: "Expect";
  readonly expectation: Expectation;
}
export type Expectation =
  | { readonly form: "condition"; readonly condition: Condition }
  | { readonly form: "ter beoordeling"; readonly by?: WordGroup; readonly what: WordGroup }
  | {
      readonly form: "nog te beoordelen" | "nog onbekend" | "niet gevraagd" | "niet aan de orde";
      readonly names: readonly WordGroup[];
    }
  | { readonly form: "niet van toepassing"; readonly references: readonly Reference[] }
  | { readonly form: "term"; readonly name: WordGroup; readonly date: DateLiteral }
  | { readonly form: "afwijking"; readonly accepted: boolean; readonly reason?: WordGroup }
  /** `de keuze voor de duur van de proefplaats is geweigerd`: a chosen value, within its bounds or not. */
  | { readonly form: "keuze"; readonly accepted: boolean; readonly name?: WordGroup }
  | { readonly form: "signaal"; readonly name: WordGroup; readonly present: boolean };
/** `als in voorbeeld: ‘…’.` */
export interface BasedOn extends BaseNode {
  readonly kind: "BasedOn";
  readonly title: string;
}
/** `Op 16 maart 2026.` */
export interface OnDate extends BaseNode {
  readonly kind: "OnDate";
  readonly date: DateLiteral;
}
/** `Henk: geboren op 4 mei 1973, heeft geen werk, inkomen is € 0 per maand.`; `Het huishouden: heeft huurachterstand.` Each part is a predicate or an is-condition without subject. */
export interface PersonRow extends BaseNode {
  readonly kind: "PersonRow";
  readonly name: WordGroup;
  readonly parts: readonly Condition[];
}
/** `Het huishouden (van Sanne) bestaat uit Henk, Anja en Tim.` */
export interface HouseholdOf extends BaseNode {
  readonly kind: "HouseholdOf";
  readonly of?: WordGroup;
  readonly members: readonly WordGroup[];
}
/** `Ruud en Anja zijn partners.` `Tim en Eva zijn kinderen van Ruud en Anja.` */
export interface Relation extends BaseNode {
  readonly kind: "Relation";
  readonly subjects: readonly WordGroup[];
  readonly relation: WordGroup;
  readonly of: readonly WordGroup[];
}
/** `De rest is nee, nul of leeg.` */
export interface RestIsNo extends BaseNode {
  readonly kind: "RestIsNo";
}
/** `Henk vraagt: bijzondere bijstand.` */
export interface Asks extends BaseNode {
  readonly kind: "Asks";
  readonly who: WordGroup;
  readonly what: readonly WordGroup[];
}
/** `Melding op 9 maart 2026.` (any event name) */
export interface ReportedOn extends BaseNode {
  readonly kind: "ReportedOn";
  readonly event: WordGroup;
  readonly date: DateLiteral;
}
/** `De consulent oordeelt (over jeugdhulp): …; ….` */
export interface JudgeSays extends BaseNode {
  readonly kind: "JudgeSays";
  readonly judge: WordGroup;
  readonly about?: WordGroup;
  readonly answers: readonly Condition[];
}
/** `De gemeente wijkt af van artikel 5.4 lid 1: het percentage van de verlaging is 4%.` */
export interface DepartsFrom extends BaseNode {
  readonly kind: "DepartsFrom";
  readonly actor: WordGroup;
  readonly references: readonly Reference[];
  readonly value?: Condition;
  readonly motivation?: string;
}
/** `Dan: a. …; b. ….` and `En op 15 juni 2026, als Noor 18 jaar wordt: a. …`. */
export interface ExpectList extends BaseNode {
  readonly kind: "ExpectList";
  readonly date?: DateLiteral;
  readonly when?: WordGroup;
  readonly items: readonly ExpectItem[];
}
export interface ExpectItem extends BaseNode {
  readonly kind: "ExpectItem";
  readonly label: Label;
  readonly expectation: Expectation;
}
