// Which thing of a list a computed value is about: the one that the sentences defining it speak of.

import { lawNameOf } from "../declare/exports.js";
import { lowerBody } from "../lower/definition.js";
import { contextOf, type LowerFileInput } from "../lower/file.js";
import type { LowerContext } from "../lower/context.js";
import { onlyInLists } from "../names/scope.js";
import type { ValueSymbol } from "../names/symbols.js";
import { definersOf, type Definer } from "./infer-definition.js";

/**
 * `De categorie is de categorie van de geschonden plicht` is about a gedraging, because the geschonden plicht is a fact of one. Things
 * that a quantifier or a list brings in do not count. More than one thing is a mistake, told where the sentence is lowered.
 */
export function thingsInFile(symbol: ValueSymbol, input: LowerFileInput): ReadonlySet<string> {
  const things = new Set<string>();
  for (const definer of definersOf(input.file).get(symbol.key) ?? [])
    for (const name of variablesIn(lowered(definer, symbol, input)))
      if (onlyInLists(name, input.index)) things.add(name);
  return things;
}

/** The sentence as expressions, in which a name may be of a thing that nobody brought in. */
function lowered({ site, content }: Definer, symbol: ValueSymbol, input: LowerFileInput): readonly unknown[] {
  // Messages are reported when the file itself is lowered.
  const outer = contextOf(input, lawNameOf(input.file), site, [], {
    lookedUp: 0,
    unknown: 0,
    twoReadings: 0,
  });
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
function variablesIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  const { op, name } = part as { readonly op?: unknown; readonly name?: unknown };
  if (op === "variable" && typeof name === "string") return [name];
  return Object.values(part).flatMap(variablesIn);
}
