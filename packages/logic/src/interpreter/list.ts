// Lists of things: some, every, none, and counts and sums over them.

import {
  absenceOf,
  and,
  divideOp,
  extremeOp,
  faultAt,
  fromInteger,
  isNotApplicable,
  isThing,
  isThingList,
  mergeUnknowns,
  not,
  notApplicable,
  or,
  plusOp,
  type Absent,
  type Operand,
  type ThingList,
  type ThingRef,
  type Truth,
} from "@andersom/runtime";
import type { Aggregate, Expr, ListFilter, ListUnion, Quantifier } from "@andersom/semantics";
import { firstOf } from "../decision/first.js";
import { fromPlain } from "../input/plain.js";
import type { Scope } from "../decision/world.js";
import type { Bounds } from "../decision/bounds.js";
import type { Run } from "./run.js";

/** The things of a list; nobody for `nul of een` that is not there. */
function listOf(run: Run, list: Expr, scope: Scope): ThingList | Absent {
  const value = run.evaluate(list, scope);
  if (isThingList(value)) return value;
  if (isThing(value)) return { things: [value] };
  if (isNotApplicable(value)) return { things: [] };
  return absenceOf([value]) ?? faultAt("niet om te rekenen", "Hier hoort een lijst te staan.", list.place);
}

function conditions(
  run: Run,
  list: ThingList,
  variable: string,
  body: Expr | undefined,
  scope: Scope,
): Truth[] {
  if (body === undefined) return list.things.map(() => true);
  return list.things.map((thing) => run.truth(body, inner(scope, variable, thing)));
}

function inner(scope: Scope, variable: string, thing: ThingList["things"][number]): Scope {
  return { ...scope, things: { ...scope.things, [variable]: thing } };
}

/** A part of an open list is open too: one more thing could still come. */
export function filterList(run: Run, expr: ListFilter, scope: Scope): Operand {
  const list = listOf(run, expr.list, scope);
  if ("kind" in list) return list;
  const held = conditions(run, list, expr.variable, expr.where, scope);
  const absent = absenceOf(held);
  if (absent !== undefined) return absent;
  return { ...list, things: list.things.filter((_, index) => held[index] === true) };
}

export function uniteLists(run: Run, expr: ListUnion, scope: Scope): Operand {
  const lists = expr.items.map((item) => listOf(run, item, scope));
  const absent = absenceOf(lists);
  if (absent !== undefined) return absent;
  const parts = lists.filter((one): one is ThingList => !("kind" in one));
  const things = new Map<string, ThingRef>();
  for (const { things: more } of parts)
    for (const thing of more) if (!things.has(thing.key)) things.set(thing.key, thing);
  const open = parts.flatMap((one) => one.open ?? []);
  return { things: [...things.values()], ...(open.length === 0 ? {} : { open: mergeUnknowns(open) }) };
}

/** While a list is open, one more thing could still come. */
export function quantify(run: Run, expr: Quantifier, scope: Scope): Operand {
  const list = listOf(run, expr.list, scope);
  if ("kind" in list) return list;
  const held = conditions(run, list, expr.variable, expr.body, scope);
  const open: Truth[] = list.open === undefined ? [] : [list.open];
  if (expr.op === "every") return and([...held, ...open]);
  return expr.op === "some" ? or([...held, ...open]) : not(or([...held, ...open]));
}

export function aggregate(run: Run, expr: Aggregate, scope: Scope): Operand {
  const list = listOf(run, expr.list, scope);
  if ("kind" in list) return list;
  const held = conditions(run, list, expr.variable, expr.where, scope);
  const absent = absenceOf(list.open === undefined ? held : [...held, list.open]);
  if (absent !== undefined) return absent;
  const chosen = list.things.filter((_, index) => held[index] === true);
  if (expr.op === "count") return fromInteger(chosen.length);
  const values = chosen.map((thing) => run.evaluate(expr.body!, inner(scope, expr.variable, thing)));
  if (expr.op === "sum") return values.length === 0 ? fromInteger(0) : plusOp(1, values, expr.place);
  if (values.length === 0) return expr.none === undefined ? notApplicable : fromPlain(expr.none, expr.type);
  if (expr.op === "first")
    return firstOf(
      values,
      chosen.map((thing) => run.evaluate(expr.by!, inner(scope, expr.variable, thing))),
    );
  if (expr.op === "average")
    return divideOp([plusOp(1, values, expr.place), fromInteger(values.length)], expr.place);
  return extremeOp(expr.op === "highest" ? "max" : "min", values, expr.place);
}

/** The count if every undecided thing fails, and if every one holds; none while the list is open. */
export function countBounds(run: Run, expr: Aggregate, scope: Scope): Bounds | undefined {
  const list = listOf(run, expr.list, scope);
  if ("kind" in list || list.open !== undefined) return undefined;
  const held = conditions(run, list, expr.variable, expr.where, scope);
  return {
    low: fromInteger(held.filter((one) => one === true).length),
    high: fromInteger(held.filter((one) => one !== false).length),
  };
}
