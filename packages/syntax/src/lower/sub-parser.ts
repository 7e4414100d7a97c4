/** Reads a part of a sentence again with the rule that fits its place: values of properties, cells, headings. */
import type { IToken } from "chevrotain";
import type { Condition, Expression, Reference } from "../ast/index.js";
import { parseRule } from "../parser.js";
import { condition as lowerCondition } from "./condition.js";
import { expression as lowerExpression } from "./expression.js";
import { referencesFrom } from "./reference.js";
import type { LowerContext } from "./tree.js";
import { RefPart } from "../tokens/categories.js";

/** Each reader answers undefined when the tokens do not read that way; it reports nothing. */
export interface SubParser {
  expression(tokens: readonly IToken[]): Expression | undefined;
  condition(tokens: readonly IToken[]): Condition | undefined;
  references(tokens: readonly IToken[]): Reference[] | undefined;
}

export function subParser(context: LowerContext): SubParser {
  return {
    expression(tokens) {
      if (tokens.length === 0) return undefined;
      const { cst } = parseRule("expression", tokens);
      return cst === undefined ? undefined : lowerExpression(context, cst);
    },
    condition(tokens) {
      if (tokens.length === 0) return undefined;
      const { cst } = parseRule("condition", tokens);
      return cst === undefined ? undefined : lowerCondition(context, cst);
    },
    references(tokens) {
      const all = tokens.length > 0 && tokens.every((token) => token.tokenType.CATEGORIES?.includes(RefPart));
      return all ? referencesFrom(context, tokens) : undefined;
    },
  };
}
