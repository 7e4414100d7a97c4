// A duty or a power with when it holds, in as few sentences as say it: "Gaat het om schulden? Dan moet u kwijtschelding vragen."

import type { Expr } from "@andersom/semantics";
import type { Block } from "../document/document.js";
import { behindIf } from "../dutch/subordinate.js";
import { conditionList } from "../phrase/condition.js";
import { allOf } from "../phrase/simplify.js";
import type { ConditionList, Told } from "../phrase/told.js";
import { furtherBlocks, listBlocks, openCondition, wordsBehindQuestion } from "./conditions.js";
import type { PublicContext } from "./context.js";
import { questionTopic, topicOf, turnedSentence } from "./topic.js";

/** The sentence, and the conditions that do not fit in it. */
export interface Stated {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** @param opening the subject and verb that the sentence begins with; @param lead `Dit geldt als`, before conditions of their own. */
export function statedIf(
  context: PublicContext,
  text: string,
  opening: string,
  guards: { readonly scope?: Expr | undefined; readonly condition?: Expr | undefined },
  lead: string,
): Stated {
  const open = openCondition(context, allOf([guards.scope, guards.condition]));
  if (open === undefined) return { text, blocks: [] };
  const list = conditionList(context, open);
  const topic = topicOf(list);
  const asked = topic && turnedSentence(text, opening);
  if (topic === undefined || asked === undefined) return joinedTo(text, opening, list, lead);
  const then = `${topic.question} Dan ${asked}`;
  return topic.rest === undefined ? { text: then, blocks: [] } : joinedTo(then, "", topic.rest, lead);
}

/** One short condition joins the sentence; a list stands below it. */
function joinedTo(text: string, opening: string, list: ConditionList, lead: string): Stated {
  const [only, ...others] = list.items;
  const simple = only !== undefined && others.length + only.below.length + only.tables.length === 0;
  const clause = simple ? (only.behind ?? behindIf(only.text)) : undefined;
  if (only === undefined || clause === undefined)
    return { text, blocks: furtherBlocks(listBlocks(lead, list)) };
  const whole = `${text.replace(/\.$/u, "")} als ${clause}.`;
  if (wordsBehindQuestion(whole) <= longest && !/ (?:als|om|dat) /u.test(text))
    return { text: whole, blocks: after(only) };
  const question =
    opening === "" ? undefined : questionTopic({ ...list, items: [{ ...only, after: [] }] })?.question;
  const asked = question && turnedSentence(text, opening);
  return asked === undefined || question === undefined
    ? { text, blocks: furtherBlocks(listBlocks(lead, list)) }
    : { text: `${question} Dan ${asked}`, blocks: after(only) };
}

/** As many words as one breath takes. */
const longest = 15;

/** Who judges the condition. */
function after(one: Told): Block[] {
  return one.after.map((part) => (typeof part === "string" ? { kind: "paragraph", content: [part] } : part));
}
