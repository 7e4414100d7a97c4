// The reasons of a condition as JavaScript: the same paths that the interpreter finds.

import type { Definition, DefinitionRule, Expr } from "@andersom/semantics";
import type { Emitter } from "./emitter.js";
import { conditionFn, truthCode, valueCode } from "./expression.js";
import { literal } from "./text.js";

/** JavaScript for a function from a frame to the reasons of this condition. */
export function whyCode(emit: Emitter, expr: Expr): string {
  const text = literal(expr.text ?? "");
  const at = emit.place(expr.place);
  const holds = `(x) => ${truthCode(emit, expr)}`;
  switch (expr.op) {
    case "all":
    case "any": {
      const parts = expr.items.map((item) => {
        const part = conditionFn(emit, item.expr, "");
        return `[${part}, ${whyCode(emit, item.expr)}, ${literal(item.text ?? item.expr.text ?? "")}, ${emit.place(item.place)}]`;
      });
      const list = `$.why.items(${holds}, ${String(expr.op === "any")}, [${parts.join(", ")}])`;
      return `$.why.decided(${holds}, ${list})`;
    }
    case "not":
      return `$.why.decided(${holds}, $.why.within(${text}, undefined, ${whyCode(emit, expr.arg)}))`;
    case "ladder-reaches": {
      if (expr.body === undefined) return `$.why.decided(${holds}, $.why.leaf(${text}, ${at}))`;
      const of = expr.of === undefined ? "undefined" : valueCode(emit, expr.of);
      return `$.why.decided(${holds}, $.why.within(${text}, ${at}, $.why.ladder((x) => ${of}, ${whyCode(emit, expr.body)})))`;
    }
    case "definition": {
      const of = expr.of === undefined ? "undefined" : valueCode(emit, expr.of);
      return `$.why.decided(${holds}, $.why.definition(${literal(expr.definition)}, (x) => ${of}, ${text}, ${at}))`;
    }
    default:
      return `$.why.decided(${holds}, $.why.leaf(${text}, ${at}))`;
  }
}

/** The reasons of a notion: those of its rules that apply. `applies` names the function of each rule. */
export function definitionWhyCode(
  emit: Emitter,
  definition: Definition,
  applies: ReadonlyMap<DefinitionRule, string>,
): string {
  const parts = definition.rules.map((rule) => {
    const body =
      rule.body.form === "value" && rule.body.value.type.kind === "ja-nee" ? rule.body.value : undefined;
    const conditions = [rule.scope, rule.when, body].filter(
      (one) => one !== undefined && one.op !== "constant",
    );
    return `[${applies.get(rule)!}, ${literal(rule.text)}, ${emit.place(rule.place)}, [${conditions.map((one) => whyCode(emit, one)).join(", ")}]]`;
  });
  return `$.why.rules([${parts.join(", ")}])`;
}
