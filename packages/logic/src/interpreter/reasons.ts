// Why a condition has the value it has: the paths to the onderdelen and rules that decided it.

import type { Ground, Place } from "@andersom/runtime";
import { isThing } from "@andersom/runtime";
import type { DefinitionRule, Expr } from "@andersom/semantics";
import type { Scope } from "../decision/world.js";
import { innerScope } from "./evaluate.js";
import { standings } from "./select-rule.js";
import type { Run } from "./run.js";

/**
 * The reasons of a decided condition. In a list of which all must hold, the items that fail; of which one must
 * hold, the items that do; and all items where none could decide alone. A notion leads on into its own rules.
 */
export function reasonsFor(run: Run, expr: Expr, scope: Scope): readonly Ground[] {
  const value = run.truth(expr, scope);
  if (typeof value !== "boolean") return [];
  const here: readonly Place[] = expr.place === undefined ? [] : [expr.place];
  switch (expr.op) {
    case "all":
    case "any": {
      const deciding = expr.op === "all" ? false : true;
      const items = expr.items.filter(
        (item) => value !== deciding || run.truth(item.expr, scope) === deciding,
      );
      return items.flatMap((item) =>
        under(
          item.place === undefined ? [] : [item.place],
          item.text ?? item.expr.text ?? "",
          reasonsFor(run, item.expr, scope),
        ),
      );
    }
    case "not":
      return under([], expr.text ?? "", reasonsFor(run, expr.arg, scope));
    case "ladder-reaches": {
      const inner = innerScope(run, expr, scope);
      if (expr.body === undefined || !("things" in inner)) break;
      return under(here, expr.text ?? "", reasonsFor(run, expr.body, inner));
    }
    case "definition": {
      const subject = expr.of === undefined ? undefined : run.evaluate(expr.of, scope);
      const definition = run.index.definitions.get(expr.definition);
      if (definition === undefined || (subject !== undefined && !isThing(subject))) break;
      const base = run.world.scope(definition.thing, subject);
      const inner = scope.month === undefined ? base : { ...base, month: scope.month };
      const rules = standings(run, definition, inner).filter(
        ({ applies }) => applies === true || definition.rules.length === 1,
      );
      return under(
        here,
        expr.text ?? "",
        rules.flatMap(({ rule }) => reasonsOfRule(run, rule, inner)),
      );
    }
    default:
      break;
  }
  return [{ text: expr.text ?? "", places: here }];
}

function reasonsOfRule(run: Run, rule: DefinitionRule, scope: Scope): readonly Ground[] {
  const conditions = [
    rule.scope,
    rule.when,
    rule.body.form === "value" && rule.body.value.type.kind === "ja-nee" ? rule.body.value : undefined,
  ];
  const inner = conditions
    .filter((one) => one !== undefined && one.op !== "constant")
    .flatMap((one) => reasonsFor(run, one, scope));
  return under([rule.place], rule.text, inner);
}

/** The same reasons, seen from one step further out; the step itself when there are none deeper. */
function under(places: readonly Place[], text: string, reasons: readonly Ground[]): readonly Ground[] {
  if (reasons.length === 0) return [{ text, places }];
  return reasons.map((reason) => ({
    text: reason.text === "" ? text : reason.text,
    places: [...places, ...reason.places],
  }));
}
