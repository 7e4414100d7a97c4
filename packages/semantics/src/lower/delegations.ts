// Delegation: which topics the ordinance leaves to the college, and which it keeps to itself.

import type { ActStatement, PowerStatement, Reference, TextItem, WordGroup } from "@andersom/syntax";
import type { Delegation, DelegationTopic } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { definedSymbol } from "./definition.js";
import type { ModelPart } from "./part.js";
import { checkReference, citation, rulesAt } from "./references.js";
import type { SiteInfo } from "./site-info.js";

/** `kan nadere regels stellen over …` and `stelt (geen) nadere regels over …`: the words after it, if it is one. */
export function delegates(statement: PowerStatement | ActStatement): boolean {
  return opening(statement) !== undefined;
}

function opening(statement: PowerStatement | ActStatement): number | undefined {
  const key = keyText(keyOf(statement.words.words));
  const words =
    statement.kind === "PowerStatement" ? "nadere regels stellen over" : "stelt nadere regels over";
  return key === words || key.startsWith(`${words} `) ? words.split(" ").length : undefined;
}

/** Lowers a sentence of delegation; false when it is another sentence. */
export function lowerDelegation(
  statement: PowerStatement | ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const size = opening(statement);
  if (size === undefined) return false;
  const topics = topicsOf(statement, size).map((item) => topic(item, site, context));
  const delegation: Delegation = {
    id: site.ruleId,
    actor: printed(statement.actor.words),
    force: statement.negation !== undefined ? "niet" : statement.kind === "PowerStatement" ? "kan" : "moet",
    topics,
    text: context.source(statement.span),
    place: context.placeOf(statement.span),
  };
  part.delegations.push(delegation);
  return true;
}

type Item = Pick<TextItem, "label" | "words" | "references" | "span">;

/** The items behind the colon, or the rest of the sentence as one topic. */
function topicsOf(statement: PowerStatement | ActStatement, size: number): readonly Item[] {
  if (statement.items !== undefined && statement.items.length > 0) return statement.items;
  const words = statement.words.words.slice(size);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = { ...first.span, end: last.span.end };
  const references =
    statement.kind === "PowerStatement"
      ? [...statement.references, ...(statement.mentioned ?? [])]
      : (statement.references ?? []);
  return [{ words: { kind: "WordGroup", span, words }, references, span }];
}

function topic(item: Item, site: SiteInfo, context: LowerContext): DelegationTopic {
  const references = item.references ?? [];
  for (const reference of references) checkReference(reference, context, site);
  const rules = references.flatMap((reference) => rulesAt(reference, context, site).map((rule) => rule.id));
  const about = withoutPlace(item.words, references);
  const named = definedSymbol(about, context);
  context.saw(about.words, named?.id);
  return {
    ...(item.label === undefined ? {} : { label: item.label.text }),
    text: printed(item.words.words),
    citations: references.map((reference) => citation(reference, context, site)),
    rules: [...new Set(rules)].filter((id) => id !== site.ruleId),
    ...(named === undefined ? {} : { definition: named.id }),
    place: context.placeOf(
      item.span,
      item.label === undefined ? undefined : { onderdeel: item.label.text.replace(/\W/gu, "") },
    ),
  };
}

/** `de hoogte van de toeslag` of `de hoogte van de toeslag in artikel 1 lid 2`. */
function withoutPlace(group: WordGroup, references: readonly Reference[]): WordGroup {
  const [first] = references;
  if (first === undefined) return group;
  const before = group.words.filter((word) => word.span.end <= first.span.start);
  const words = /^(?:in|van|uit|bij)$/iu.test(before.at(-1)?.text ?? "") ? before.slice(0, -1) : before;
  return { ...group, words };
}
