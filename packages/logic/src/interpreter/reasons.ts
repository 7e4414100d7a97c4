// Why a condition has the value it has, or may get: the paths to the onderdelen and rules that decide it.

import { isThing, type Place } from "@andersom/runtime";
import type { DefinitionRule, Expr } from "@andersom/semantics";
import {
  comesOut,
  listGrounds,
  notionGrounds,
  none,
  step,
  type Cited,
  type PartOfNotion,
  type PossibleGround,
} from "../decision/grounds.js";
import type { Scope } from "../decision/world.js";
import { innerScope } from "./evaluate.js";
import { standings } from "./select-rule.js";
import type { Run } from "./run.js";

/**
 * The grounds on which a condition has this value. In a list of which all must hold, the items that fail; of which one
 * must hold, the items that do; and all items where none could decide alone. A notion leads on into its own rules.
 */
export function groundsFor(
  run: Run,
  expr: Expr,
  scope: Scope,
  wanted: boolean,
  cited: Cited,
): readonly PossibleGround[] {
  const is = comesOut(run.truth(expr, scope), wanted);
  if (is === false) return [];
  const text = expr.text ?? "";
  const at = (place: Place | undefined, deeper: () => readonly PossibleGround[]): readonly PossibleGround[] =>
    step(is, text, place, deeper, cited);
  switch (expr.op) {
    case "all":
    case "any": {
      const parts = expr.items.map((item) => ({
        value: () => run.truth(item.expr, scope),
        text: item.text ?? item.expr.text ?? "",
        place: item.place,
        grounds: (value: boolean) => groundsFor(run, item.expr, scope, value, cited),
      }));
      return listGrounds(is, wanted, expr.op, parts, cited);
    }
    case "not":
      return at(undefined, () => groundsFor(run, expr.arg, scope, !wanted, cited));
    case "ladder-reaches": {
      const { body } = expr;
      const inner = innerScope(run, expr, scope);
      if (body === undefined || !("things" in inner)) return at(expr.place, none);
      return at(expr.place, () => groundsFor(run, body, inner, wanted, cited));
    }
    case "definition": {
      const subject = expr.of === undefined ? undefined : run.evaluate(expr.of, scope);
      const definition = run.index.definitions.get(expr.definition);
      if (definition === undefined || (subject !== undefined && !isThing(subject)))
        return at(expr.place, none);
      const base = run.world.scope(definition.thing, subject);
      const inner = scope.month === undefined ? base : { ...base, month: scope.month };
      return at(expr.place, () => {
        const rules = standings(run, definition, inner).map(({ rule, applies }) =>
          partOf(run, rule, () => applies, inner, cited),
        );
        return notionGrounds(is, rules, cited);
      });
    }
    default:
      return at(expr.place, none);
  }
}

function partOf(
  run: Run,
  rule: DefinitionRule,
  applies: PartOfNotion["applies"],
  scope: Scope,
  cited: Cited,
): PartOfNotion {
  const conditions = groundsOfRule(rule).map(
    (one) => (wanted: boolean) => groundsFor(run, one, scope, wanted, cited),
  );
  return { applies, text: rule.text, place: rule.place, conditions };
}

/** The conditions of a rule of a notion that can be a ground. */
export function groundsOfRule({ scope, when, body }: DefinitionRule): readonly Expr[] {
  const own = body.form === "value" && body.value.type.kind === "ja-nee" ? body.value : undefined;
  return [scope, when, own].filter((one) => one !== undefined && one.op !== "constant");
}
