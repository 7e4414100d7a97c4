// `Gaat het om een bril?`: where the rules for many things stand together, what each is about comes first, so that the reader finds his own.

import { lowerFirst } from "../dutch/clause.js";
import { paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { asQuestion } from "../dutch/subordinate.js";
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
  const [first, ...others] = blocks;
  const text = first?.kind === "paragraph" ? first.content[0] : undefined;
  const [, subject, verb] = /^(.+) (\S+)$/u.exec(opening) ?? [];
  if (first?.kind !== "paragraph" || typeof text !== "string" || first.content.length > 1) return undefined;
  if (subject === undefined || verb === undefined || !text.startsWith(`${opening} `)) return undefined;
  const turned = subject === "Je" ? verb.replace(/t$/u, "") : verb;
  const rest = text.slice(opening.length);
  return [paragraph(`${question} Dan ${turned} ${lowerFirst(subject)}${rest}`, first.origin), ...others];
}
