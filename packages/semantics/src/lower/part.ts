// What one file contributes to the decision model, before the files of an ordinance are merged.

import type {
  Assignment,
  Act,
  Advice,
  CapRule,
  Ceiling,
  CitedPower,
  ConcurrenceChoice,
  Conflict,
  Citation,
  Consent,
  CoreValue,
  DefinitionRule,
  Delegation,
  Departure,
  DocumentContent,
  Duty,
  Effect,
  Example,
  Expr,
  Guarantee,
  Indexation,
  Instrument,
  LadderStep,
  Offer,
  Signal,
  LawInfo,
  Place,
  Power,
  Requirement,
  RightForms,
  RightRule,
  Step,
  Suspension,
  Transition,
  Article,
  CatchAll,
  Chapter,
  Fact,
  GrantLimit,
  Prose,
  Validity,
} from "../model/index.js";

/** A condition that switches rules off or on: `dit lid geldt niet als …`, `niet van toepassing is … als …`. */
export interface Switch {
  readonly rules: readonly string[];
  /** Onderdeel of the rules' list that is switched, when not the whole rule. */
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
  /** Where an onderdeel is named, in the words that name it. */
  readonly named?: { readonly text: string; readonly place: Place };
  /** The rule holds only where this is true. */
  readonly onlyIf: Expr;
  /** The days on which the rules apply, when that is what `onlyIf` says. */
  readonly validity?: Validity;
}

/** Everything about a definition that one file says. */
export interface DefinitionPart {
  readonly id: string;
  readonly rules: readonly DefinitionRule[];
  readonly caps: readonly CapRule[];
  readonly also: boolean;
  readonly prose?: Prose;
  readonly asIn?: readonly Citation[];
  readonly place: Place;
}
export interface SurePart {
  /** Id of the sentence, so that the scope of its article or lid holds for it too. */
  readonly id: string;
  readonly fact: string;
  readonly answer: boolean;
  readonly when: Expr;
  readonly place: Place;
}
export interface RightPart {
  readonly id: string;
  readonly grants: readonly RightRule[];
  readonly refusals: readonly RightRule[];
  readonly powers: readonly RightRule[];
  readonly holder?: string;
  readonly once?: boolean;
  readonly longest?: readonly Expr[];
  readonly limit?: GrantLimit;
  readonly ceiling?: Ceiling;
  readonly forms?: RightForms;
  readonly opens?: "op aanvraag" | "ambtshalve";
  /** `over opvoeden` on its row. */
  readonly subjects?: readonly string[];
  /** Place of the row in `voorzieningen`. */
  readonly declared?: Place;
  readonly name?: string;
}

/** A given of a voorbeeld as one file can know it: whether a judgement is per soort hulp shows when all files are there. */
export type GivenPart = Assignment | AnswerPart | LadderAnswer;
export interface AnswerPart {
  readonly form: "answer";
  readonly assignment: Extract<Assignment, { form: "value" }>;
  /** Key of who answers. */
  readonly judge: string;
  readonly about?: string;
}
/** `Tim komt uit bij andere voorziening`: the answers to the judgements of that trede and the earlier ones. */
export interface LadderAnswer {
  readonly form: "ladder";
  readonly step: string;
  readonly of: readonly string[];
  readonly about?: string;
  readonly text: string;
  readonly place: Place;
}
/** `Vragen alleen bij een hulpvraag over …`, for the facts of its block. */
export interface AskPart {
  readonly facts: readonly string[];
  readonly subjects: readonly string[];
  /** `of als er een X wordt berekend`: the compared name of X. */
  readonly value?: string;
  readonly text: string;
  readonly place: Place;
}
export type ExamplePart = Omit<Example, "given"> & { readonly given: readonly GivenPart[] };
/** An act, with the places of the acts that it departs from; those are looked up when the files are merged. */
export interface ActPart {
  readonly act: Act;
  readonly departsFrom: readonly ActReference[];
  /** An act of an `overgang` block: it departs from every act with the same event. */
  readonly transition: boolean;
}
export interface ActReference {
  readonly step?: string;
  readonly article?: string;
  readonly lid?: string;
  readonly onderdeel?: string;
  readonly text: string;
  readonly place: Place;
}

/** `Bij meer gedragingen in dezelfde maand geldt: …`. */
export interface ConcurrencePart {
  readonly thing: string;
  readonly noun: string;
  readonly occasion: "dezelfde gedraging" | "dezelfde maand";
  readonly choice: ConcurrenceChoice;
  readonly limit?: Expr;
  readonly place: Place;
}

export interface ModelPart {
  /** `De Algemene termijnenwet geldt voor de termijnen in deze verordening.` */
  readonly generalTermsAct?: boolean;
  readonly instrument?: Instrument;
  readonly law?: LawInfo;
  readonly effects: Effect[];
  readonly citedPowers: CitedPower[];
  /** Where an effect names its grondwaarde, for a message about it. */
  readonly grondwaardePlaces: { readonly effect: string; readonly place: Place }[];
  readonly coreValues: CoreValue[];
  readonly facts: Fact[];
  readonly definitions: DefinitionPart[];
  readonly sures: SurePart[];
  readonly rights: RightPart[];
  readonly powers: Power[];
  readonly duties: Duty[];
  readonly conflicts: Conflict[];
  readonly concurrence: ConcurrencePart[];
  readonly measureStarts: { readonly noun: string; readonly start: Expr }[];
  readonly carries: { readonly rule: string; readonly months: number }[];
  readonly spreads: { readonly rule: string; readonly months: number }[];
  /** `bij niet nakomen van lid 2: …`: what follows for the duties at that place. */
  readonly consequences: { readonly rules: readonly string[]; readonly text: string }[];
  readonly departures: Departure[];
  readonly delegations: Delegation[];
  readonly catchAll: CatchAll[];
  readonly indexations: Indexation[];
  readonly requirements: Requirement[];
  readonly guarantees: Guarantee[];
  readonly steps: Step[];
  readonly acts: ActPart[];
  readonly documents: DocumentContent[];
  readonly suspensions: Suspension[];
  readonly transitions: Transition[];
  readonly advice: Advice[];
  readonly switches: Switch[];
  readonly chapters: Chapter[];
  readonly articles: Article[];
  readonly examples: ExamplePart[];
  readonly ladderSteps: LadderStep[];
  readonly signals: Signal[];
  readonly consents: Consent[];
  readonly offers: Offer[];
  readonly asks: AskPart[];
}

/** A part with nothing in it yet. */
export function emptyPart(): ModelPart {
  return {
    effects: [],
    citedPowers: [],
    grondwaardePlaces: [],
    coreValues: [],
    facts: [],
    definitions: [],
    sures: [],
    rights: [],
    powers: [],
    duties: [],
    conflicts: [],
    concurrence: [],
    measureStarts: [],
    carries: [],
    spreads: [],
    consequences: [],
    departures: [],
    delegations: [],
    catchAll: [],
    indexations: [],
    requirements: [],
    guarantees: [],
    steps: [],
    acts: [],
    documents: [],
    suspensions: [],
    transitions: [],
    advice: [],
    switches: [],
    chapters: [],
    articles: [],
    examples: [],
    ladderSteps: [],
    signals: [],
    consents: [],
    offers: [],
    asks: [],
  };
}
