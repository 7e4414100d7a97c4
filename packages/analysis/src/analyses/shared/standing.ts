// What several analyses ask of an encoding: a definition in the month of the day, and whether a duty applies.

import { monthKey, parseIsoDate, type MonthKey, type ThingRef } from "@andersom/runtime";
import type { Definition, Duty, Expr, JunctionItem } from "@andersom/semantics";
import type { DefinitionStanding, RuleStanding } from "../../encode/definition.js";
import type { Encoding } from "../../encode/encoding.js";
import { no, type Literal } from "../../solver/literal.js";

/** A value of each month is looked at in the month of the day. */
export function monthOf(definition: Definition, day: number): MonthKey | undefined {
  return definition.type.reeks === true ? monthKey(day) : undefined;
}

export function standingOf(
  encoding: Encoding,
  definition: Definition,
  subject: ThingRef | undefined,
): DefinitionStanding {
  return encoding.definition(definition.id, subject, monthOf(definition, encoding.today));
}

export function ruleOf(standing: DefinitionStanding, id: string): RuleStanding {
  return standing.rules.find(({ rule }) => rule.id === id)!;
}

/** The conditions of a duty, on the day. */
export function dutyApplies(encoding: Encoding, duty: Duty, subject: ThingRef | undefined): Literal {
  const lapses = duty.lapsesOn === undefined ? undefined : parseIsoDate(duty.lapsesOn);
  if (lapses !== undefined && encoding.today >= lapses) return no;
  const scope = encoding.scope(subject?.thing, subject);
  return encoding.formulas.and([
    encoding.condition(duty.scope, scope).holds,
    encoding.condition(duty.condition, scope).holds,
    ...(duty.exception === undefined ? [] : [encoding.condition(duty.exception, scope).fails]),
  ]);
}

/** The items that must all hold, or of which one must; a condition by itself has none. */
export function itemsOf(expr: Expr | undefined): readonly JunctionItem[] {
  return expr?.op === "all" || expr?.op === "any" ? expr.items : [];
}
