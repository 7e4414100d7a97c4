// `Gaat het om een bril?`: where the rules for many things stand together, what each is about comes first, so that the reader finds his own.

import { addressed } from "../dutch/address.js";
import { lowerFirst } from "../dutch/clause.js";
import { paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { asQuestion } from "../dutch/subordinate.js";
import { longFrom } from "../readability/measure.js";
import type { ConditionList } from "../phrase/told.js";

export interface Topic {
  readonly question: string;
  /** The other conditions; undefined when there are none. */
  readonly rest: ConditionList | undefined;
}

/** What a list of conditions is about, when its first condition says just that. */
export function topicOf(list: ConditionList): Topic | undefined {
  const [first, ...items] = list.items;
  if (first === undefined || list.mode !== "all") return undefined;
  const bare = first.below.length + first.after.length + first.tables.length === 0;
  const topic = bare ? /^Het gaat om ([^:]+)\.$/u.exec(first.text)?.[1] : undefined;
  if (topic === undefined) return undefined;
  return { question: `Gaat het om ${topic}?`, rest: items.length === 0 ? undefined : { ...list, items } };
}

/** One short condition as the question whether it holds; undefined for a list, or for what needs more words. */
export function questionTopic({ items }: ConditionList): Topic | undefined {
  const [only, ...others] = items;
  if (only === undefined || others.length + only.below.length + only.after.length + only.tables.length > 0)
    return undefined;
  const question = asQuestion(only.text);
  return question === undefined ? undefined : { question, rest: undefined };
}

/** `De bijdrage is € 5.` becomes `Gaat het om een bril? Dan is de bijdrage € 5.`; undefined for what does not begin with `opening`. */
export function aboutTopic(
  { question }: Topic,
  opening: string,
  blocks: readonly Block[],
): readonly Block[] | undefined {
  return withOpening(`${question} Dan`, opening, blocks);
}

/** The same behind any first words that turn subject and verb: `Anders is de bijdrage € 5.` */
export function withOpening(
  first: string,
  opening: string,
  [head, ...others]: readonly Block[],
): readonly Block[] | undefined {
  const text = head?.kind === "paragraph" ? head.content[0] : undefined;
  if (head?.kind !== "paragraph" || typeof text !== "string" || head.content.length > 1) return undefined;
  const turned = turnedSentence(text, opening);
  if (turned === undefined || turned.split(" ").length >= longFrom) return undefined;
  return [paragraph(`${first} ${turned}`, head.origin), ...others];
}

/** `Wij mogen de duur bepalen.` is `mogen wij de duur bepalen.`; undefined for what does not begin with `opening`. */
export function turnedSentence(text: string, opening: string): string | undefined {
  const [, subject, verb = ""] = /^(.+) (\S+)$/u.exec(opening) ?? [];
  if (subject === undefined || !text.startsWith(`${opening} `)) return undefined;
  const turned = subject === "Je" ? addressed(`{${verb} u}`, "je") : `${verb} ${lowerFirst(subject)}`;
  return `${turned}${text.slice(opening.length)}`;
}
