/** `een lening van meer dan € 500`: a noun with a bound, read as the comparison that it is. */
import type { IToken } from "chevrotain";
import type { Condition } from "../ast/index.js";
import { spanOf } from "../tokens/place.js";
import { comparator } from "./condition.js";
import { subParser } from "./sub-parser.js";
import type { LowerContext } from "./tree.js";

/** The comparison; undefined for words that are no bounded noun. */
export function boundedNoun(context: LowerContext, tokens: readonly IToken[]): Condition | undefined {
  const at = tokens.findIndex((token) =>
    token.tokenType.CATEGORIES?.some(({ name }) => name === "Comparator"),
  );
  if (at < 2 || tokens[at - 1]!.image.toLowerCase() !== "van") return undefined;
  const sub = subParser(context);
  const left = sub.expression(tokens.slice(0, at - 1));
  const value = sub.expression(tokens.slice(at + 1));
  if (left === undefined || value === undefined) return undefined;
  const comparisons = [{ comparator: comparator(tokens[at]!), value }];
  return { kind: "IsCondition", span: spanOf(context.uri, tokens), left, verb: "is", comparisons };
}
