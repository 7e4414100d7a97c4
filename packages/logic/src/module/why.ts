// The grounds of a condition as JavaScript: the same paths that the interpreter finds.

import type { Definition, DefinitionRule, Expr } from "@andersom/semantics";
import type { Emitter } from "./emitter.js";
import { groundsOfRule } from "../interpreter/reasons.js";
import { conditionFn, truthCode, valueCode } from "./expression.js";

/** JavaScript for the grounds of this condition: a function of a frame, a value, and the places asked about. */
export function whyCode(emit: Emitter, expr: Expr): string {
  const text = emit.literal(expr.text ?? "");
  const at = emit.place(expr.place);
  const holds = emit.lambda(truthCode(emit, expr));
  switch (expr.op) {
    case "all":
    case "any": {
      const parts = expr.items.map((item) => {
        const part = conditionFn(emit, item.expr, "");
        return `[${part}, ${whyCode(emit, item.expr)}, ${emit.literal(item.text ?? item.expr.text ?? "")}, ${emit.place(item.place)}]`;
      });
      return `$.why.items(${holds}, ${emit.literal(expr.op)}, [${parts.join(", ")}])`;
    }
    case "not":
      return `$.why.opposite(${holds}, ${text}, ${whyCode(emit, expr.arg)})`;
    case "ladder-reaches": {
      if (expr.body === undefined) return `$.why.leaf(${holds}, ${text}, ${at})`;
      const of = expr.of === undefined ? "undefined" : valueCode(emit, expr.of);
      return `$.why.ladder(${holds}, ${emit.lambda(of)}, ${text}, ${at}, ${whyCode(emit, expr.body)})`;
    }
    case "definition": {
      const of = expr.of === undefined ? "undefined" : valueCode(emit, expr.of);
      return `$.why.definition(${holds}, ${emit.literal(expr.definition)}, ${emit.lambda(of)}, ${text}, ${at})`;
    }
    default:
      return `$.why.leaf(${holds}, ${text}, ${at})`;
  }
}

/** The grounds of a notion: those of its rules that apply. `applies` names the function of each rule. */
export function definitionWhyCode(
  emit: Emitter,
  definition: Definition,
  applies: ReadonlyMap<DefinitionRule, string>,
): string {
  const parts = definition.rules.map((rule) => {
    const conditions = groundsOfRule(rule);
    return `[${applies.get(rule)!}, ${emit.literal(rule.text)}, ${emit.place(rule.place)}, [${conditions.map((one) => whyCode(emit, one)).join(", ")}]]`;
  });
  return `$.why.rules([${parts.join(", ")}])`;
}
