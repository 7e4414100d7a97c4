// What the self-test knows of an ordinance beside its program: questions, words and names. Plain data, ready for JSON.

import type { Address } from "../dutch/verb.js";
import type { Beyond } from "../phrase/beyond.js";

/** Stands for the name of another person than the reader in a sentence ("Hoe oud is ¤?"); no text of an ordinance has it. */
export const personMark = "\uE000";

/** A text about the reader, and the same about somebody with a name. */
export interface Spoken {
  readonly reader: string;
  /** With `personMark` for the name; absent where it is the same, and where the page has nobody else to speak of. */
  readonly other?: string;
}

/** Both, as short as they can be. */
export function spokenOf(reader: string, other: string | undefined): Spoken {
  return other === undefined || other === reader ? { reader } : { reader, other };
}

export interface SelfTestData {
  readonly title: string;
  readonly municipality?: string;
  readonly address: Address;
  /** ISO date of the rules that are used, and the same in words. */
  readonly on: string;
  readonly onText: string;
  /** "de inwoner": whom the page speaks to. */
  readonly reader: string;
  /** Whether the ordinance is about people, so that the reader and others have a place of their own. */
  readonly people: boolean;
  /** The fact with somebody's children: then the test can be about a child of the reader. */
  readonly children?: string;
  /** Facts that say who lives together: of the household, and of a person. */
  readonly together: readonly string[];
  /** Facts that are fixed by the day of the page, such as the day of the application. */
  readonly fixed: readonly { readonly fact: string; readonly thing: string; readonly value: string }[];
  /** Amounts that the ordinance does not have and the municipality gave, as in a household file. */
  readonly amounts?: unknown;
  readonly rights: readonly RightData[];
  readonly facts: Readonly<Record<string, FactData>>;
  readonly judgements: Readonly<Record<string, JudgementData>>;
  /** What these rules leave to others, by the words of the ordinance that say so. */
  readonly beyond: Readonly<Record<string, Beyond>>;
}

export interface RightData {
  readonly id: string;
  readonly name: string;
  /** "de inkomenstoeslag" */
  readonly called: string;
  /** "de inkomenstoeslag niet", "geen hulp in het huishouden" */
  readonly without: string;
  /** Whether it belongs to a person, who may be a child of the reader. */
  readonly personal: boolean;
  /** "de werkgever": who has it, where that is somebody else than the reader of the page. */
  readonly whom?: string;
  /** It is for a child, of whom the page speaks to a parent. */
  readonly forChild?: true;
  /** Whether it has to be asked for. */
  readonly onRequest: boolean;
  /** Whether the municipality may depart from its rules. */
  readonly departs: boolean;
  /** Facts that the answer can depend on. */
  readonly reach: readonly string[];
  /** Facts of which a rule takes it as an answer that they are not known yet. */
  readonly mayBeUnknown?: readonly string[];
  /** Why not, by the words of the condition in the ordinance. */
  readonly against: Readonly<Record<string, Reason>>;
  /** What is right, by the words of the rule that gives it. */
  readonly favour: Readonly<Record<string, readonly Spoken[]>>;
}

export interface Reason extends Spoken {
  /** It comes from a judgement that the facts settle: somebody may look at it in another way. */
  readonly judged?: true;
}

export type AnswerForm =
  | { readonly form: "ja-nee" }
  | { readonly form: "keuze"; readonly options: readonly string[] }
  | { readonly form: "datum" }
  | { readonly form: "bedrag" | "percentage" | "getal"; readonly unit: string }
  /** How many, each with questions of its own. */
  | { readonly form: "aantal"; readonly item: string }
  /** People: who of those that are known, and how many more. `one`: at most one. */
  | { readonly form: "mensen"; readonly item: string; readonly one: boolean; readonly atLeastOne: boolean }
  /** No form of a page can ask this honestly. */
  | { readonly form: "niet" };

export interface FactData {
  readonly question: Spoken;
  /** What it is, in the middle of a sentence: "uw vermogen", "of u een opleiding volgt". */
  readonly words: Spoken;
  readonly answer: AnswerForm;
  /** "de werkgever": whom the question speaks to, where that is somebody else than the reader of the page. */
  readonly whom?: string;
  /** A value for each month. */
  readonly months: boolean;
  /** It is about each of a list of things, and only asked when there is one. */
  readonly ofItem: boolean;
  /** "niet van toepassing" is an answer. */
  readonly mayBeNone: boolean;
  /** Where the municipality finds it, when it looks it up. */
  readonly source?: string;
  /** Hard words in the question, with what they mean. */
  readonly hard: readonly { readonly term: string; readonly meaning: string }[];
}

export interface JudgementData {
  /** "of u begeleiding nodig hebt" */
  readonly words: Spoken;
  /** "Een consulent", "De gemeente" */
  readonly by: string;
}
