// Which thing of a list a computed value is about: the one that the sentences defining it speak of.

import { sentenceOf, type Definer } from "../declare/definers.js";
import { lowerBody } from "../lower/definition.js";
import type { LowerContext } from "../lower/context.js";
import { silentContext, type LowerInput } from "../lower/site-context.js";
import { question } from "../names/heard.js";
import { onlyInLists } from "../names/scope.js";
import type { ValueSymbol } from "../names/symbols.js";

/**
 * `De categorie is de categorie van de geschonden plicht` is about a gedraging, because the geschonden plicht is a fact of one. Things
 * that a quantifier or a list brings in do not count. More than one thing is a mistake, told where the sentence is lowered.
 */
export function thingsOfDefiners(
  symbol: ValueSymbol,
  definers: readonly Definer[],
  input: LowerInput,
): ReadonlySet<string> {
  const things = new Set<string>();
  if (!hasThingsOfLists(input.index, "")) return things;
  for (const definer of definers)
    for (const name of variablesIn(lowered(definer, symbol, input)))
      if (onlyInLists(name, input.index)) things.add(name);
  return things;
}

/** Without a thing that is only in lists no value is about one, and no sentence has to be read for it. */
const hasThingsOfLists = question((index): boolean =>
  [...index.things.keys()].some((thing) => onlyInLists(thing, index)),
);

/** The sentence as expressions, in which a name may be of a thing that nobody brought in. */
function lowered(definer: Definer, symbol: ValueSymbol, input: LowerInput): readonly unknown[] {
  const { site, content } = sentenceOf(definer);
  if (content === undefined) return [];
  const outer = silentContext(input, site);
  const context: LowerContext = { ...outer, implicit: true, inMonth: true };
  if (
    content.kind !== "DefinitionStatement" &&
    content.kind !== "PredicateDefinition" &&
    content.kind !== "ActStatement"
  )
    return [];
  const { condition } = content;
  const names = content.kind === "DefinitionStatement" ? content.names.length : 0;
  return [
    ...(content.kind === "DefinitionStatement"
      ? lowerBody(
          content,
          Array.from({ length: Math.max(1, names) }, () => symbol),
          context,
        )
      : []),
    ...(condition === undefined ? [] : [context.lower.condition(condition, context)]),
  ];
}

/** Names of the variables in a piece of the model; that of a quantifier never is the bare name of a thing. */
function variablesIn(part: unknown, found: string[] = []): readonly string[] {
  if (typeof part !== "object" || part === null) return found;
  const { op, name } = part as { readonly op?: unknown; readonly name?: unknown };
  if (op === "variable" && typeof name === "string") found.push(name);
  else for (const key in part) variablesIn(part[key as keyof typeof part], found);
  return found;
}
