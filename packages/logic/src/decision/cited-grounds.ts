// "Wegens artikel 3" for executors that make code of expressions: the same grounds as `grounds.ts`, with a condition for each.

import type { Place } from "@andersom/runtime";
import type { DefinitionRule, Expr, RightRule } from "@andersom/semantics";
import { groundsOfRule } from "../interpreter/reasons.js";
import { isCited } from "./grounds.js";
import type { Role } from "./roles.js";

type DefinitionExpr = Extract<Expr, { op: "definition" }>;
type Rules = readonly DefinitionRule[];

/** Conditions of an executor (`T`), in its scopes (`S`). */
export interface ConditionMaker<S, T> {
  fixed(value: boolean): T;
  all(parts: readonly T[]): T;
  any(parts: readonly T[]): T;
  not(part: T): T;
  truth(scope: S, expr: Expr): T;
  /** Both conditions of a rule of a notion. */
  applies(scope: S, rule: DefinitionRule): T;
  /** Whether a condition has this value; what is broken has none. */
  comesOut(truth: T, wanted: boolean): T;
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

/** Whether there is a ground at one of the places asked about, and one elsewhere. */
export interface CitedGrounds<T> {
  readonly there: readonly T[];
  readonly elsewhere: readonly T[];
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
  const of = (role: Role): readonly RuleCode<T>[] => rules.filter((rule) => rule.role === role);
  const holds = (role: Role): T => make.any(of(role).map((rule) => rule.holds));
  const kept = make.not(make.any(of("refusal").map((rule) => make.comesOut(rule.holds, true))));
  const denied = make.comesOut(make.all([make.not(holds("grant")), make.not(holds("power"))]), true);
  const alone = (states: readonly (readonly [rule: RuleCode<T>, given: T])[]): T => {
    const grounds = states.map(([rule, given]) => {
      const { there, elsewhere } = groundsOfRight(make, rule, scope, cited);
      return {
        there: make.all([given, make.any(there)]),
        elsewhere: make.all([given, make.any(elsewhere)]),
      };
    });
    const there = make.any(grounds.map((ground) => ground.there));
    return make.all([there, make.not(make.any(grounds.map(({ elsewhere }) => elsewhere)))]);
  };
  const refusing = alone(of("refusal").map((rule) => [rule, make.comesOut(rule.holds, true)]));
  const favourable = [...of("grant"), ...of("power")];
  const lacking = alone(favourable.map((rule) => [rule, make.not(make.comesOut(rule.inScope, false))]));
  return {
    only: make.any([refusing, make.all([kept, denied, lacking])]),
    power: make.all([kept, make.not(holds("grant")), holds("power")]),
  };
}

function groundsOfRight<S, T>(
  make: ConditionMaker<S, T>,
  { rule, role }: RuleCode<T>,
  scope: S,
  cited: readonly Place[],
): CitedGrounds<T> {
  if (isCited([rule.place], cited)) return { there: [make.fixed(true)], elsewhere: [] };
  const wanted = role === "refusal";
  const conditions = [rule.scope, rule.condition].filter((one) => one !== undefined);
  const silent = make.all(conditions.map((one) => make.not(make.comesOut(make.truth(scope, one), wanted))));
  const found = conditions.map((one) => groundsOf(make, scope, one, wanted, make.fixed(true), cited));
  return together([{ there: [], elsewhere: [silent] }, ...found]);
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

function together<T>(all: readonly CitedGrounds<T>[]): CitedGrounds<T> {
  return {
    there: all.flatMap(({ there }) => there),
    elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
  };
}
