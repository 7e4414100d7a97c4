// Which rule decides a definition. Precedence is only ever stated; two rules that differ without it are a contradiction.

import {
  absenceOf,
  and,
  capital,
  faultAt,
  isFault,
  isKnown,
  isNotApplicable,
  isUnknown,
  mergeFaults,
  mergeUnknowns,
  not,
  or,
  placeText,
  sameValue,
  type Operand,
  type Truth,
  type Value,
} from "@andersom/runtime";
import type { Definition, DefinitionRule } from "@andersom/semantics";
import { truthOf } from "../decision/truth.js";
import { expired, outOfDate } from "../decision/expired.js";
import type { Scope } from "../decision/world.js";
import { holdsHere } from "./every-month.js";
import { bodyValue } from "./rule-body.js";
import type { Run } from "./run.js";

/** A rule that is not surely silent: `holds` is true, or not decided yet. */
export interface Standing {
  readonly rule: DefinitionRule;
  /** Its own conditions, whatever other rules say. */
  readonly applies: Truth;
  /** It applies and no rule that applies goes before it. */
  readonly holds: Truth;
}

export function standings(run: Run, definition: Definition, scope: Scope): readonly Standing[] {
  const applies = new Map(definition.rules.map((rule) => [rule, ruleApplies(run, rule, scope)]));
  return definition.rules.map((rule) => {
    const before = definition.rules.filter(
      (other) =>
        other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault)),
    );
    const own = applies.get(rule)!;
    const holds = before.length === 0 ? own : and([own, not(or(before.map((other) => applies.get(other)!)))]);
    return { rule, applies: own, holds };
  });
}

function ruleApplies(run: Run, rule: DefinitionRule, scope: Scope): Truth {
  const inScope = rule.scope === undefined ? true : holdsHere(run, rule.scope, scope);
  if (inScope === false) return false;
  return and([inScope, rule.when === undefined ? true : holdsHere(run, rule.when, scope)]);
}

export function selectRule(run: Run, definition: Definition, scope: Scope): Operand {
  const rules = standings(run, definition, scope).filter(({ holds }) => holds !== false);
  if (definition.combine === "any") {
    return or(rules.map(({ rule, holds }) => and([holds, truthOf(bodyValue(run, rule, scope), rule.place)])));
  }
  const sure = rules
    .filter(({ holds }) => holds === true)
    .map((one) => ({ ...one, value: bodyValue(run, one.rule, scope) }));
  const different = contradiction(sure);
  if (different !== undefined) {
    const [a, b] = different;
    return faultAt(
      "tegenspraak",
      `${capital(placeText(a.place))} en ${placeText(b.place)} geven een verschillende waarde voor “${definition.name}”, en er staat niet welke voorgaat.`,
      a.place,
      b.place,
    );
  }
  const undecided = rules.filter(({ holds }) => holds !== true);
  if (undecided.length === 0) {
    if (sure.length === 0) return noRule(run, definition);
    return absenceOf(sure.map(({ value }) => value)) ?? sure[0]!.value;
  }
  if (rules.some(({ applies }) => applies === true)) {
    const values = rules.map(({ rule }) => bodyValue(run, rule, scope));
    if (values.every((value) => isResultValue(value) && same(value, values[0]!))) return values[0]!;
  }
  const open: Operand[] = [...undecided.map(({ holds }) => holds), ...sure.map(({ value }) => value)];
  const unknowns = open.filter(isUnknown);
  return unknowns.length > 0 ? mergeUnknowns(unknowns) : mergeFaults(open.filter(isFault));
}

/** A notion without a ground is not the case; a value without a rule does not exist, and that is an error. */
function noRule(run: Run, definition: Definition): Operand {
  if (definition.type.kind === "ja-nee") return false;
  const day = run.peildatum();
  const out = outOfDate(definition);
  if (out !== undefined && typeof day === "number")
    return expired(definition.name, out, day, definition.place);
  return faultAt(
    "geen regel",
    `Geen regel geeft hier een waarde voor “${definition.name}”.`,
    definition.place,
  );
}

function contradiction(
  sure: readonly { rule: DefinitionRule; value: Operand }[],
): readonly [DefinitionRule, DefinitionRule] | undefined {
  const known = sure.filter(({ value }) => isResultValue(value));
  const [first, ...others] = known;
  const other = others.find(({ value }) => !same(first!.value, value));
  return other === undefined ? undefined : [first!.rule, other.rule];
}

function isResultValue(value: Operand): boolean {
  return isKnown<Value>(value) || isNotApplicable(value);
}

function same(a: Operand, b: Operand): boolean {
  if (isNotApplicable(a) || isNotApplicable(b)) return isNotApplicable(a) && isNotApplicable(b);
  return sameValue(a as Value, b as Value);
}
