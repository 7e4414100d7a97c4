// The trace of a right: its rules, their conditions down to each onderdeel, and the values they saw.

import {
  isKnown,
  isThing,
  monthKey as monthOf,
  monthKeyToIso,
  show,
  type Bypassed,
  type Operand,
  type Place,
  type SeenValue,
  type TraceNode,
  type Value,
} from "@andersom/runtime";
import type { DefinitionRule, Expr, JunctionItem } from "@andersom/semantics";
import type { RightState, RuleState } from "../decision/right.js";
import type { Scope } from "../decision/world.js";
import { innerScope } from "./evaluate.js";
import { plainOperands } from "./operands.js";
import { monthsIn } from "./month.js";
import { standings } from "./select-rule.js";
import type { Run } from "./run.js";

const yesNo = { kind: "ja-nee" } as const;

/** How deep a trace follows definitions; deeper ones are shown by their value only. */
const deepestTrace = 12;

export function traceRight(run: Run, state: RightState<Expr>): TraceNode {
  const { right, outcome } = state;
  const scope = run.world.scope(right.thing, state.subject);
  return {
    place: right.place,
    text: right.name,
    result: { kind: "waarde", value: outcome.kind, text: outcome.kind },
    seen: [],
    children: state.rules.map((rule) => traceRule(run, rule, state, scope)),
  };
}

function traceRule(
  run: Run,
  state: RuleState<Expr>,
  { rules: all, subject }: RightState<Expr>,
  scope: Scope,
): TraceNode {
  const { rule, holds, inScope } = state;
  const winner = all.find((other) => other.rule.overrides.includes(rule.id) && other.holds === true)?.rule
    .place;
  const conditions = [
    ...(rule.scope === undefined ? [] : [rule.scope]),
    ...(rule.condition === undefined ? [] : [rule.condition]),
  ];
  return {
    place: rule.place,
    text: rule.text,
    result: show(holds, yesNo),
    seen: [],
    ...bypass(run.departures.sets(rule.id, subject) === true, inScope, holds, winner),
    children: conditions.map((condition) => traceCondition(run, condition, rule.place, scope, 0)),
  };
}

function bypass(
  departed: boolean,
  inScope: Operand,
  holds: Operand,
  by: Place | undefined,
): { bypassed?: Bypassed; by?: Place } {
  if (departed) return { bypassed: "maatwerk" };
  if (holds !== false) return {};
  if (by !== undefined) return { bypassed: "wijkt voor een andere regel", by };
  return { bypassed: inScope === false ? "niet van toepassing verklaard" : "voorwaarde niet vervuld" };
}

function traceCondition(run: Run, expr: Expr, at: Place, scope: Scope, depth: number): TraceNode {
  const place = expr.place ?? at;
  const children = depth > deepestTrace ? [] : childrenOf(run, expr, place, scope, depth);
  return {
    place,
    text: expr.text ?? "",
    result: show(run.evaluate(expr, scope), expr.type),
    seen: expr.op === "all" || expr.op === "any" ? [] : seenIn(run, expr, scope),
    children,
  };
}

function childrenOf(run: Run, expr: Expr, place: Place, scope: Scope, depth: number): readonly TraceNode[] {
  switch (expr.op) {
    case "all":
    case "any":
      return expr.items.map((item) => traceItem(run, item, place, scope, depth));
    case "not":
      return [traceCondition(run, expr.arg, place, scope, depth + 1)];
    case "ladder-reaches": {
      const inner = innerScope(run, expr, scope);
      if (expr.body === undefined || !("things" in inner)) return [];
      return expr.body.items.map((item) => traceItem(run, item, place, inner, depth));
    }
    case "definition": {
      const subject = expr.of === undefined ? undefined : run.evaluate(expr.of, scope);
      const definition = run.index.definitions.get(expr.definition);
      if (definition === undefined || (subject !== undefined && !isThing(subject))) return [];
      const base = run.world.scope(definition.thing, subject);
      const inner = scope.month === undefined ? base : { ...base, month: scope.month };
      return standings(run, definition, inner).map(({ rule, holds }) =>
        traceDefinitionRule(run, rule, holds, inner, depth),
      );
    }
    default:
      return [];
  }
}

function traceItem(run: Run, item: JunctionItem, at: Place, scope: Scope, depth: number): TraceNode {
  const node = traceCondition(run, item.expr, item.place ?? at, scope, depth + 1);
  return { ...node, place: item.place ?? node.place, text: item.text ?? node.text };
}

function traceDefinitionRule(
  run: Run,
  rule: DefinitionRule,
  holds: Operand,
  scope: Scope,
  depth: number,
): TraceNode {
  const parts = [rule.scope, rule.when, rule.body.form === "value" ? rule.body.value : undefined].filter(
    (one) => one !== undefined,
  );
  return {
    place: rule.place,
    text: rule.text,
    result: show(holds, yesNo),
    seen: [],
    ...(holds === false ? { bypassed: "voorwaarde niet vervuld" as const } : {}),
    children: parts.map((part) => traceCondition(run, part, rule.place, scope, depth + 1)),
  };
}

/** The facts and definitions that a condition reads, in the month that decided it when it is about months. */
function seenIn(run: Run, expr: Expr, scope: Scope): readonly SeenValue[] {
  if (expr.op === "every-month") {
    const months = monthsIn(run, expr, scope);
    const period = seenIn(run, expr.period, scope);
    if ("kind" in months) return period;
    const deciding =
      months.find((month) => run.truth(expr.body, { ...scope, month }) !== true) ?? months.at(-1);
    return deciding === undefined
      ? period
      : [...period, ...seenIn(run, expr.body, { ...scope, month: deciding })];
  }
  if (expr.op === "at-month") {
    const date = run.evaluate(expr.date, scope);
    const dates = seenIn(run, expr.date, scope);
    if (typeof date !== "number") return dates;
    return [...dates, ...seenIn(run, expr.body, { ...scope, month: monthOf(date) })];
  }
  if (expr.op === "fact" || expr.op === "definition") return [seenRead(run, expr, scope)];
  if (expr.op === "peildatum")
    return [{ name: "de peildatum", thing: "", result: show(run.evaluate(expr, scope), { kind: "datum" }) }];
  return directParts(expr).flatMap((part) => seenIn(run, part, scope));
}

function seenRead(run: Run, expr: Extract<Expr, { op: "fact" | "definition" }>, scope: Scope): SeenValue {
  const declared =
    expr.op === "fact" ? run.index.facts.get(expr.fact) : run.index.definitions.get(expr.definition);
  const subject = expr.of === undefined ? undefined : run.evaluate(expr.of, scope);
  return {
    name: declared?.name ?? expr.text ?? "",
    thing: subject !== undefined && isKnown<Value>(subject) && isThing(subject) ? subject.key : "",
    ...(scope.month === undefined ? {} : { month: monthKeyToIso(scope.month) }),
    result: show(run.evaluate(expr, scope), expr.type),
  };
}

/** Operands of plain operators; lists and counts are shown by their own value, not per element. */
function directParts(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case "compare":
      return [expr.left, expr.right];
    case "lies":
      return [expr.date, expr.target];
    case "period":
      return [expr.anchor];
    case "date-shift":
    case "date-of-month":
      return [expr.date];
    case "completed":
      return [expr.from, expr.to];
    case "period-part":
      return [expr.period];
    case "some":
    case "every":
    case "none":
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
    case "filter":
      return [expr.list];
    case "union":
      return expr.items;
    default:
      return plainOperands(expr) ?? [];
  }
}
