// "Wegens artikel 3" for executors that make code of expressions: the same grounds as `grounds.ts`, with a condition for each.

import type { Place } from "@andersom/runtime";
import type { DefinitionRule, Expr, RightRule } from "@andersom/semantics";
import { groundsOfRule } from "../interpreter/reasons.js";
import { isCited } from "./grounds.js";
import { onlyCited, together, type CitedGrounds, type Truths } from "./only-cited.js";
import type { Role } from "./roles.js";

type DefinitionExpr = Extract<Expr, { op: "definition" }>;
type Rules = readonly DefinitionRule[];

/** Conditions of an executor (`T`), in its scopes (`S`). */
export interface ConditionMaker<S, T> extends Truths<T> {
  truth(scope: S, expr: Expr): T;
  /** Both conditions of a rule of a notion. */
  applies(scope: S, rule: DefinitionRule): T;
  broken(truth: T): T;
  /** The grounds within the rules of a notion, in the scope of whom it is about; none when it is broken. */
  within(
    scope: S,
    expr: DefinitionExpr,
    given: T,
    grounds: (inside: ConditionMaker<S, T>, scope: S, rules: Rules, given: T) => CitedGrounds<T>,
  ): CitedGrounds<T>;
  /** A form that only the interpreter and the module can look into. */
  unsupported(what: string): Error;
}

export interface RuleCode<T> {
  readonly rule: RightRule;
  readonly role: Role;
  readonly inScope: T;
  readonly holds: T;
}

/** What `refusedBecause` knows of the rules alone: whether a refusal rests on the cited places only, and who may still decide. */
export function onlyBecauseCode<S, T>(
  make: ConditionMaker<S, T>,
  rules: readonly RuleCode<T>[],
  scope: S,
  cited: readonly Place[],
): { readonly only: T; readonly power: T } {
  return onlyCited<Expr, T>(
    {
      ...make,
      has: (condition, wanted) => make.comesOut(make.truth(scope, condition), wanted),
      grounds: (condition, wanted) => groundsOf(make, scope, condition, wanted, make.fixed(true), cited),
    },
    rules,
    cited,
  );
}

/** As `groundsFor` of the interpreter; `given`: what must hold besides. */
function groundsOf<S, T>(
  make: ConditionMaker<S, T>,
  scope: S,
  expr: Expr,
  wanted: boolean,
  given: T,
  cited: readonly Place[],
): CitedGrounds<T> {
  const is = make.all([given, make.comesOut(make.truth(scope, expr), wanted)]);
  switch (expr.op) {
    case "all":
    case "any": {
      const alone = (expr.op === "any") === wanted;
      const around = alone ? given : is;
      return together(
        expr.items.map((item) => {
          if (item.place === undefined || !isCited([item.place], cited))
            return groundsOf(make, scope, item.expr, wanted, around, cited);
          const own = make.comesOut(make.truth(scope, item.expr), wanted);
          return { there: [make.all([around, own])], elsewhere: [] };
        }),
      );
    }
    case "not":
      return groundsOf(make, scope, expr.arg, !wanted, given, cited);
    case "ladder-reaches":
      if (expr.place !== undefined && isCited([expr.place], cited)) break;
      if (expr.of !== undefined) throw make.unsupported("de grond van een volgorde van hulp");
      if (expr.body === undefined) break;
      return groundsOf(make, scope, expr.body, wanted, given, cited);
    case "definition":
      if (expr.place !== undefined && isCited([expr.place], cited)) break;
      return make.within(scope, expr, is, (inside, inner, rules, around) =>
        groundsOfNotion(inside, inner, rules, around, cited),
      );
    default:
      break;
  }
  return expr.place !== undefined && isCited([expr.place], cited)
    ? { there: [is], elsewhere: [] }
    : { there: [], elsewhere: [is] };
}

function groundsOfNotion<S, T>(
  make: ConditionMaker<S, T>,
  scope: S,
  rules: Rules,
  given: T,
  cited: readonly Place[],
): CitedGrounds<T> {
  const applied = rules.map((rule) =>
    rules.length === 1 ? make.fixed(true) : make.comesOut(make.applies(scope, rule), true),
  );
  const own = rules.map((rule, at): CitedGrounds<T> => {
    const around = make.all([given, applied[at]!]);
    if (isCited([rule.place], cited)) return { there: [around], elsewhere: [] };
    const conditions = groundsOfRule(rule);
    const broken = conditions.map((one) => make.broken(make.truth(scope, one)));
    const found = conditions.flatMap((one) =>
      [true, false].map((wanted) => groundsOf(make, scope, one, wanted, around, cited)),
    );
    return together([{ there: [], elsewhere: [make.all([around, ...broken])] }, ...found]);
  });
  const silent = make.all([given, make.not(make.any(applied))]);
  return together([...own, { there: [], elsewhere: [silent] }]);
}
