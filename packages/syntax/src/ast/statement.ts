// Sentences of articles: rights, powers, duties, definitions, precedence.

import type { BaseNode, Hole, Label, Negation, PerPeriod, PeriodUnit, Word, WordGroup } from "./base.js";
import type { Comparator, Condition } from "./condition.js";
import type { DeclarationSentence } from "./declaration.js";
import type { ExampleSentence } from "./example.js";
import type { Expression } from "./expression.js";
import type { Reference } from "./reference.js";
import type { Table } from "./table.js";

/** Any sentence. Every sentence may be preceded by `In afwijking van …:` or `Onverminderd …:`. */
export type Statement =
  | RightStatement
  | PowerStatement
  | ActStatement
  | DutyStatement
  | DefinitionStatement
  | CapStatement
  | PredicateDefinition
  | ScopeStatement
  | NotApplicable
  | OrderStatement
  | RequirementStatement
  | ContentStatement
  | ConsequenceStatement
  | OccasionStatement
  | GuaranteeStatement
  | SureCase
  | FixedStatement
  | Lapsed
  | HoleStatement
  | BrokenSentence
  | DeclarationSentence
  | ExampleSentence;

interface Sentence extends BaseNode {
  readonly override?: Override;
}
/** `In afwijking van lid 4 geldt: …`, `in afwijking van lid 4: …`, `onverminderd artikel 48 van de Participatiewet: …`. */
export interface Override extends BaseNode {
  readonly kind: "Override";
  readonly form: "in afwijking van" | "onverminderd";
  readonly references: readonly Reference[];
}

/** `De inwoner heeft (geen) recht op X(, eenmalig) als …`. */
export interface RightStatement extends Sentence {
  readonly kind: "RightStatement";
  readonly subject: WordGroup;
  readonly refuses: boolean;
  readonly right: WordGroup;
  readonly tails: readonly Tail[];
  readonly condition?: Condition;
}
/**
 * `het college kan X verlenen …`, `de gemeente mag X lager vaststellen …`, `het college bepaalt X, hoogstens 12 maanden`.
 * `words` are the words after the modal (`afwijken`, `woonkostentoeslag verlenen`, `de duur van X`).
 */
export interface PowerStatement extends Sentence {
  readonly kind: "PowerStatement";
  readonly actor: WordGroup;
  readonly modal: "kan" | "mag" | "bepaalt";
  readonly words: WordGroup;
  /** Behind `van`: `afwijken van artikel 3`. */
  readonly references: readonly Reference[];
  /** Other places named among the words; absent when there are none. */
  readonly mentioned?: readonly Reference[];
  readonly tails: readonly Tail[];
  readonly condition?: Condition;
  readonly negation?: Negation;
  readonly items?: readonly TextItem[];
  readonly table?: Table;
}
/** Bound act of an actor in free Dutch: `De gemeente bevestigt de melding binnen 5 werkdagen na de melding.` `items` for `…: a. …; b. ….`. */
export interface ActStatement extends Sentence {
  readonly kind: "ActStatement";
  readonly actor: WordGroup;
  readonly words: WordGroup;
  /** Places named among the words; absent when there are none. */
  readonly references?: readonly Reference[];
  readonly negation?: Negation;
  readonly tails: readonly Tail[];
  readonly items: readonly TextItem[];
  readonly table?: Table;
  readonly condition?: Condition;
}
/** `plicht voor de inwoner(, in ieder geval): …(, binnen …)(, als geldt: …).` */
export interface DutyStatement extends Sentence {
  readonly kind: "DutyStatement";
  readonly holder: WordGroup;
  readonly open: boolean;
  readonly words?: WordGroup;
  readonly items: readonly TextItem[];
  readonly tails: readonly Tail[];
  readonly condition?: Condition;
}
/**
 * `de hoogte van X (per kalenderjaar) is …`. `names` is empty for the body of a `begrip` (`is de 36 …`).
 * `per maand` at the end of a name stays in its words; the binder takes it off.
 */
export interface DefinitionStatement extends Sentence {
  readonly kind: "DefinitionStatement";
  readonly names: readonly WordGroup[];
  readonly verb: "is" | "zijn";
  readonly body: DefinitionBody;
  readonly tails: readonly Tail[];
  readonly condition?: Condition;
}
export type DefinitionBody =
  | { readonly form: "value"; readonly value: Expression }
  | { readonly form: "table"; readonly table: Table }
  /** `per schijf van X: | … |` (base given) or `het totaal van deze delen(, omgerekend per jaar): | … |` (base in the header). */
  | { readonly form: "brackets"; readonly base?: Expression; readonly table: Table }
  /** `a. X als geldt: …; b. Y in alle andere gevallen.` */
  | { readonly form: "cases"; readonly cases: readonly DefinitionCase[] };
export interface DefinitionCase extends BaseNode {
  readonly kind: "DefinitionCase";
  readonly label: Label;
  readonly value: Expression;
  readonly condition?: Condition;
  readonly otherwise: boolean;
}
/** `de hoogte van X is hoogstens € 4.300.`; with `dan` in a maatwerk block (`… is dan hoogstens 8 uur per week`). */
export interface CapStatement extends Sentence {
  readonly kind: "CapStatement";
  readonly names: readonly WordGroup[];
  readonly then: boolean;
  readonly bounds: readonly { readonly comparator: Comparator; readonly value: Expression }[];
  readonly condition?: Condition;
}
/**
 * A computed yes/no notion: `de inwoner heeft een langdurig laag inkomen als …`, `Er is X als …`, `X is in ieder geval (niet) Y als …`,
 * `X zijn ook Y als …`, `een inkomensdeel telt (niet) mee(, tenzij anders bepaald | als … | zolang …)`. `words` empty for the body of a `begrip` (`als …`).
 * `is`/`zijn` stays in `words` as a word.
 */
export interface PredicateDefinition extends Sentence {
  readonly kind: "PredicateDefinition";
  readonly words: readonly Word[];
  readonly negation?: Negation;
  readonly certainly: boolean;
  readonly also: boolean;
  readonly asLongAs: boolean;
  readonly tails: readonly Tail[];
  readonly condition?: Condition;
}
/** `dit lid geldt niet als …`, `dit artikel geldt alleen als …`, `Geldt zolang …`, `Geldt niet als …`, `Geldt voor het huishouden als …`, `Nagekomen als …`, `Genoeg als …`, `Bereikt als …`. */
export interface ScopeStatement extends Sentence {
  readonly kind: "ScopeStatement";
  readonly form:
    | "geldt niet als"
    | "geldt alleen als"
    | "geldt zolang"
    | "geldt als"
    | "geldt voor"
    | "nagekomen als"
    | "genoeg als"
    | "bereikt als"
    | "vragen alleen";
  readonly subject?: "dit lid" | "dit artikel" | "dit recht";
  readonly holder?: WordGroup;
  readonly condition?: Condition;
  readonly text?: WordGroup;
}
/** `niet van toepassing is|zijn artikel 3.1 lid 3 onderdeel c(, als … | zolang …).` */
export interface NotApplicable extends Sentence {
  readonly kind: "NotApplicable";
  readonly references: readonly Reference[];
  readonly asLongAs: boolean;
  readonly condition?: Condition;
}
/** `in deze volgorde: a. …; b. …`. */
export interface OrderStatement extends Sentence {
  readonly kind: "OrderStatement";
  readonly items: readonly TextItem[];
}
/** `vereiste voor de aanvraag: de inwoner gebruikt het formulier van het college.` */
export interface RequirementStatement extends Sentence {
  readonly kind: "RequirementStatement";
  readonly for: WordGroup;
  readonly condition: Condition;
}
/** `In het besluit staat: a. …`, `het besluit vermeldt: a, b.` */
export interface ContentStatement extends Sentence {
  readonly kind: "ContentStatement";
  readonly document: WordGroup;
  /** Words between `staat` and the colon. */ readonly words?: WordGroup;
  readonly items: readonly TextItem[];
}
/** `bij niet nakomen van lid 2: …`. */
export interface ConsequenceStatement extends Sentence {
  readonly kind: "ConsequenceStatement";
  readonly references: readonly Reference[];
  readonly statement: Statement;
}
/** `Bij herhaling binnen 12 maanden na … geldt: …`, `Bij een gedraging die meer plichten schendt geldt: …`. */
export interface OccasionStatement extends Sentence {
  readonly kind: "OccasionStatement";
  readonly repeatWithin?: { readonly count: string; readonly unit: PeriodUnit };
  readonly words: WordGroup;
  readonly statement?: Statement;
  readonly text?: WordGroup;
}
/** `Voor elk(e) X geldt: …` in a waarborg; `Behalve bij …, omdat ….` */
export interface GuaranteeStatement extends Sentence {
  readonly kind: "GuaranteeStatement";
  readonly forAll?: WordGroup;
  readonly condition?: Condition;
  /** `bounded`: `een lening van meer dan € 500` as the comparison that it is. */
  readonly except?: { readonly words: WordGroup; readonly because: WordGroup; readonly bounded?: Condition };
}
/** `In ieder geval nee als …` in an oordeel. */
export interface SureCase extends Sentence {
  readonly kind: "SureCase";
  readonly answer: WordGroup;
  readonly condition: Condition;
}
/** A sentence with one fixed form and a few holes; `form` names it, `parts` are what stood in the holes. */
export interface FixedStatement extends Sentence {
  readonly kind: "FixedStatement";
  readonly form: FixedForm;
  readonly parts: readonly (WordGroup | Expression | Reference)[];
  readonly condition?: Condition;
  readonly items?: readonly TextItem[];
  readonly table?: Table;
}
export type FixedForm =
  | "recht op aanvraag"
  | "recht ambtshalve"
  | "recht keer per"
  | "waar staat beslist"
  | "rechten ontleend"
  | "geen rechten ontleend"
  | "schuift door"
  | "vervalt daarna"
  | "vervalt op"
  | "begint op"
  | "geldt vanaf"
  | "geldt tot en met"
  | "geldt van tot en met"
  | "termijn staat stil"
  | "algemene termijnenwet"
  | "zonder toestemming"
  | "geldt duur"
  | "toestemming geeft"
  | "tussen"
  | "rust"
  | "gaat voor"
  | "oude regels"
  | "gunstigste regels"
  | "nieuwe regels daarna"
  | "oude regels begrensd"
  | "voor de inwoner"
  | "schrijft op waarom"
  | "onredelijk in ieder geval"
  | "niet ten nadele"
  | "bestaat uit"
  | "anders"
  | "recht vraagt dat"
  | "recht hoogstens keer";
export interface Lapsed extends Sentence {
  readonly kind: "Lapsed";
}
export interface HoleStatement extends Sentence {
  readonly kind: "HoleStatement";
  readonly hole: Hole;
}
/** A sentence that could not be read: a diagnostic stands on its span, and every other sentence is intact. */
export interface BrokenSentence extends BaseNode {
  readonly kind: "BrokenSentence";
  readonly text: string;
}

/** An item of free text (`In het besluit staat: a. …`), with its own term or condition where written. */
export interface TextItem extends BaseNode {
  readonly kind: "TextItem";
  readonly label?: Label;
  readonly words: WordGroup;
  /** Places named among the words (`de vormen van jeugdhulp in artikel 3.1 lid 2`); absent when there are none. */
  readonly references?: readonly Reference[];
  readonly tails: readonly Tail[];
  readonly condition?: Condition;
  readonly items: readonly TextItem[];
}

/** What may follow a comma at the end of a sentence (for acts, the term also without comma). */
export type Tail =
  | {
      readonly kind: "Clamp";
      readonly span: BaseNode["span"];
      readonly comparator: "minstens" | "hoogstens";
      readonly value: Expression;
    }
  | {
      readonly kind: "Rounding";
      readonly span: BaseNode["span"];
      readonly direction: "omhoog" | "omlaag" | "dichtstbij";
      readonly unit: WordGroup;
      readonly multipleOf?: Expression;
    }
  | { readonly kind: "Converted"; readonly span: BaseNode["span"]; readonly per: PerPeriod }
  | { readonly kind: "UnlessStated"; readonly span: BaseNode["span"] }
  | { readonly kind: "Once"; readonly span: BaseNode["span"] }
  | {
      readonly kind: "InTotal";
      readonly span: BaseNode["span"];
      readonly comparator?: Comparator;
      readonly value: Expression;
    }
  | {
      readonly kind: "Bounds";
      readonly span: BaseNode["span"];
      readonly bounds: readonly { readonly comparator: Comparator; readonly value: Expression }[];
    }
  | { readonly kind: "During"; readonly span: BaseNode["span"]; readonly value: Expression }
  | { readonly kind: "ExtendableTo"; readonly span: BaseNode["span"]; readonly value: Expression }
  | { readonly kind: "InFavourOf"; readonly span: BaseNode["span"]; readonly who: WordGroup }
  | { readonly kind: "Against"; readonly span: BaseNode["span"]; readonly who: WordGroup }
  | { readonly kind: "ForEffect"; readonly span: BaseNode["span"]; readonly effect: WordGroup }
  | { readonly kind: "WithMotivation"; readonly span: BaseNode["span"] }
  | { readonly kind: "InForm"; readonly span: BaseNode["span"]; readonly form: WordGroup }
  | { readonly kind: "Term"; readonly span: BaseNode["span"]; readonly term: Term }
  | { readonly kind: "InOrderOf"; readonly span: BaseNode["span"]; readonly words: WordGroup }
  | { readonly kind: "FreeTail"; readonly span: BaseNode["span"]; readonly words: WordGroup };
/** `binnen 5 werkdagen na de melding`, `uiterlijk 12 maanden voor X`, `uiterlijk op 31 mei 2026`, `elk jaar voor 1 juli`, `meteen`, `gedurende X`. */
export interface Term extends BaseNode {
  readonly kind: "Term";
  readonly form:
    | "binnen"
    | "uiterlijk voor"
    | "uiterlijk na"
    | "uiterlijk op"
    | "elk jaar voor"
    | "meteen"
    | "gedurende"
    | "tabel";
  readonly count?: string;
  readonly unit?: PeriodUnit;
  readonly anchor?: WordGroup;
  readonly date?: Expression;
  readonly day?: { readonly day: number; readonly month: number };
  readonly table?: Table;
}
