// Why something changed: the deepest rule, amount or date whose value is other than the day before.

import {
  isKnown,
  isThing,
  show,
  type Operand,
  type Place,
  type ThingRef,
  type Value,
} from "@andersom/runtime";
import type { DefinitionRule, Expr, TableRow } from "@andersom/semantics";
import { plainOperands } from "../interpreter/operands.js";
import type { Scope } from "../decision/world.js";
import { dayInForce } from "../interpreter/peildatum.js";
import { isValid } from "../interpreter/rule-body.js";
import type { Run } from "../interpreter/run.js";
import type { ChangeReason } from "./data.js";

/** The same run a day apart. */
export interface Days {
  readonly before: Run;
  readonly after: Run;
}

/** A piece of text that a reason is told with when it has none of its own. */
interface Where {
  readonly text: string;
  readonly place: Place;
}

/** Deeper than this a chain of definitions is told by what was found so far. */
const deepest = 40;

/** The reasons that these expressions are other than the day before; empty when they are not. */
export function whyChanged(
  days: Days,
  exprs: readonly Expr[],
  scope: Scope,
  where: Where,
): readonly ChangeReason[] {
  return distinct(exprs.flatMap((expr) => why(days, expr, scope, where, 0)));
}

function why(days: Days, expr: Expr, scope: Scope, where: Where, depth: number): readonly ChangeReason[] {
  if (expr.op === "peildatum") return [];
  const [before, after] = [days.before.evaluate(expr, scope), days.after.evaluate(expr, scope)];
  if (same(before, after) || depth > deepest) return [];
  const here: Where = { text: expr.text ?? where.text, place: expr.place ?? where.place };
  const leaf = (): ChangeReason => ({
    kind: "regel",
    ...here,
    before: show(before, expr.type),
    after: show(after, expr.type),
  });
  // A day that stands in the rules: `dit lid geldt vanaf …`, `de peildatum ligt voor …`.
  if (expr.op === "lies" && expr.date.op === "peildatum" && expr.target.op === "constant")
    return [{ kind: "datum", ...here }];
  if (expr.op === "completed" && expr.from.op === "fact") return [birthday(days.after, expr, scope, leaf())];
  if (expr.op === "definition") {
    const inner = whyDefinition(days, expr, scope, depth);
    return inner.length > 0 ? inner : [leaf()];
  }
  const found = partsOf(expr).flatMap((part) => why(days, part, scope, here, depth + 1));
  return found.length > 0 ? found : [leaf()];
}

/** A fact does not change by itself, so what is completed since it does so on an anniversary. */
function birthday(
  run: Run,
  expr: Extract<Expr, { op: "completed" }>,
  scope: Scope,
  leaf: ChangeReason,
): ChangeReason {
  const of = expr.from.op === "fact" ? expr.from : undefined;
  const subject = of === undefined ? undefined : run.evaluate(of.of, scope);
  const name = run.index.facts.get(of?.fact ?? "")?.name ?? leaf.text;
  return {
    ...leaf,
    kind: "verjaardag",
    text: name,
    ...(subject !== undefined && isThing(subject) ? { thing: subject.key } : {}),
  };
}

function whyDefinition(
  days: Days,
  expr: Extract<Expr, { op: "definition" }>,
  scope: Scope,
  depth: number,
): readonly ChangeReason[] {
  const definition = days.after.index.definitions.get(expr.definition);
  const subject = expr.of === undefined ? undefined : days.after.evaluate(expr.of, scope);
  if (definition === undefined || days.after.index.circles.has(`definition ${expr.definition}`)) return [];
  if (subject !== undefined && !isThing(subject)) return [];
  return whyValue(days, definition.id, subject, scope, depth + 1);
}

/** The reasons that a definition is other than the day before. */
export function whyValue(
  days: Days,
  id: string,
  subject: ThingRef | undefined,
  within: Pick<Scope, "month"> = {},
  depth = 0,
): readonly ChangeReason[] {
  const definition = days.after.index.definitions.get(id);
  if (definition === undefined || days.after.index.circles.has(`definition ${id}`)) return [];
  const base = days.after.world.scope(definition.thing, subject);
  const scope: Scope = within.month === undefined ? base : { ...base, month: within.month };
  const rules = definition.rules.flatMap((rule) => whyRule(days, rule, scope, depth));
  const caps = definition.caps.flatMap((cap) =>
    [cap.scope, cap.when, cap.limit].flatMap((part) =>
      part === undefined ? [] : why(days, part, scope, cap, depth),
    ),
  );
  return distinct([...rules, ...caps]);
}

function whyRule(days: Days, rule: DefinitionRule, scope: Scope, depth: number): readonly ChangeReason[] {
  const conditions = [rule.scope, rule.when].filter((one) => one !== undefined);
  const { body } = rule;
  const parts = ((): readonly Expr[] => {
    switch (body.form) {
      case "value":
        return [body.value];
      case "table":
        return body.rows.flatMap((row) => [
          ...row.cells.flatMap(({ test }) => test ?? []),
          ...(mayDecide(days, row, scope) ? [row.result] : []),
        ]);
      case "brackets":
        return [
          body.base,
          ...body.rows.flatMap((row) => [row.from, row.to].filter((one) => one !== undefined)),
        ];
      case "cases":
        return body.cases.flatMap((one) => [...(one.when === undefined ? [] : [one.when]), one.value]);
    }
  })();
  // What a rule for another case would say is no reason.
  const silent = ![days.before, days.after].some((run) =>
    conditions.every((one) => run.truth(one, scope) !== false),
  );
  const inner = [...conditions, ...(silent ? [] : parts)].flatMap((part) =>
    why(days, part, scope, rule, depth),
  );
  return [...inner, ...(body.form === "table" ? newRows(days, rule, body, scope) : [])];
}

/** A row for another case says nothing about this one, whatever happens to its amount. */
function mayDecide({ before, after }: Days, { cells }: TableRow, scope: Scope): boolean {
  return [before, after].some((run) =>
    cells.every(({ test }) => test === null || run.truth(test, scope) !== false),
  );
}

/** Rows of amounts that begin or end on this day. */
function newRows(
  { before, after }: Days,
  rule: DefinitionRule,
  table: Extract<DefinitionRule["body"], { form: "table" }>,
  scope: Scope,
): readonly ChangeReason[] {
  const [was, is] = [dayInForce(before, scope.month), dayInForce(after, scope.month)];
  if (typeof was !== "number" || typeof is !== "number") return [];
  const changed = table.rows.filter((row) => isValid(row, was) !== isValid(row, is));
  return changed
    .filter((row) => row.cells.every(({ test }) => test === null || after.truth(test, scope) !== false))
    .map((row) => ({
      kind: "bedrag",
      text: `${table.resultHeader}: ${row.resultRaw}${row.validFrom === undefined ? "" : ` vanaf ${row.validFrom}`}${row.validTo === undefined ? "" : ` tot en met ${row.validTo}`}`,
      place: row.place ?? rule.place,
    }));
}

/** Parts that are evaluated in the same scope; those of lists and months are told by the whole. */
function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case "all":
    case "any":
      return expr.items.map((item) =>
        item.text === undefined && item.place === undefined
          ? item.expr
          : {
              ...item.expr,
              text: item.text ?? item.expr.text ?? "",
              ...(item.place === undefined ? {} : { place: item.place }),
            },
      );
    case "compare":
      return [expr.left, expr.right].filter((side) => side.type.kind !== "datum");
    default:
      return plainOperands(expr) ?? [];
  }
}

function same(a: Operand, b: Operand): boolean {
  if (!isKnown<Value>(a) || !isKnown<Value>(b))
    return !isKnown<Value>(a) && !isKnown<Value>(b) && a.kind === b.kind;
  return JSON.stringify(show(a, { kind: "" })) === JSON.stringify(show(b, { kind: "" }));
}

function distinct(reasons: readonly ChangeReason[]): readonly ChangeReason[] {
  const keys = reasons.map((one) => JSON.stringify([one.kind, one.text, one.place, one.thing]));
  return reasons.filter((_, index) => keys.indexOf(keys[index]!) === index);
}
