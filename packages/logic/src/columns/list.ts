// Lists of people as folds: some, every, none, counts, sums and extremes.

import { isKnown, isThingList, type Operand, type Value } from "@andersom/runtime";
import type { Aggregate, Expr, ListFilter, ListUnion, Quantifier } from "@andersom/semantics";
import { fromPlain } from "../input/plain.js";
import type { Builder } from "./builder.js";
import { asDay, asNumber, asNumeric, stateOf } from "./convert.js";
import { common, divide, fractionOf, overOf } from "./number.js";
import type { Compiler } from "./compiler.js";
import type { IrFold, ValueId } from "./ir.js";
import {
  absenceOf,
  allStates,
  condition,
  firstAbsence,
  opposite,
  Unsupported,
  type Code,
  type ConditionCode,
  type Elements,
  type ListCode,
  type NumberCode,
  type Numeric,
  type PlainCode,
  type ThingCode,
} from "./operand.js";
import { nested, type Writer } from "./scope.js";
import { stateOfAll } from "./standing.js";

/** One other person is a list of one, or of nobody where there is none. */
function listCode(compiler: Compiler, writer: Writer, expr: Expr): ListCode {
  const code = compiler.expression(writer, expr);
  const { builder: b } = compiler;
  if (code.kind === "list") return { ...code, state: present(b, code.state) };
  if (code.kind === "static") return nobody(b, writer, expr, code.value);
  if (code.kind !== "thing") throw new Unsupported("iets anders dan een lijst");
  const there = b.equal(code.state, b.constant(0));
  return {
    kind: "list",
    thing: code.thing,
    inOrder: true,
    state: present(b, code.state),
    open: () => ({ walk: undefined, row: rowWhere(b, there, code.value), when: there }),
  };
}

/** Where there can be no list there is nobody on it. */
function present(b: Builder, state: ValueId): ValueId {
  return b.select(b.equal(state, b.constant(8)), b.constant(0), state);
}

/** What was said of everybody: that a list is empty, or that there is none. */
function nobody(b: Builder, writer: Writer, { type }: Expr, value: Operand): ListCode {
  const zero = b.constant(0);
  const empty = isThingList(value) && value.things.length === 0;
  if (isKnown<Value>(value) && !empty)
    throw new Unsupported("een lijst van anderen die voor iedereen dezelfde is");
  const state = empty ? (value.open === undefined ? 0 : stateOf(value.open)) : stateOf(value);
  return {
    kind: "list",
    thing: type.kind === "lijst" || type.kind === "ding" ? type.thing : "",
    inOrder: true,
    state: present(b, b.constant(state)),
    open: () => ({ walk: undefined, row: rowWhere(b, zero, b.ownRow(writer.table)), when: zero }),
  };
}

export function rowWhere(b: Builder, test: ValueId, row: ValueId): ValueId {
  return b.value({ op: "row-where", test, row });
}

/** A writer for what is about one element of a list. */
function within(compiler: Compiler, writer: Writer, variable: string, list: ListCode, at: Elements): Writer {
  const { builder: b } = compiler;
  const element: ThingCode = {
    kind: "thing",
    value: at.row,
    state: b.constant(0),
    thing: list.thing,
    self: false,
  };
  return nested(writer, {
    scope: at.walk === undefined ? writer.scope : b.walkOf(at.walk).scope,
    variables: new Map([...writer.variables, [variable, element]]),
  });
}

/** One value from the elements that count. */
function reduced(
  b: Builder,
  { walk, when }: Elements,
  reduce: IrFold["reduce"],
  body: ValueId,
  test: ValueId = b.constant(1),
): ValueId {
  const counts = b.and(when, test);
  return walk === undefined ? b.select(counts, body, b.constant(0)) : b.fold(walk, reduce, body, counts);
}

export function filterCode(compiler: Compiler, writer: Writer, expr: ListFilter): ListCode {
  const { builder: b } = compiler;
  const list = listCode(compiler, writer, expr.list);
  const opened = (scope: Writer["scope"]): { readonly at: Elements; readonly holds: ValueId } => {
    const at = list.open(scope);
    const inner = within(compiler, { ...writer, scope }, expr.variable, list, at);
    return { at, holds: compiler.condition(inner, expr.where).value };
  };
  // Whether each holds must be known before the part of the list is.
  const { at, holds } = opened(writer.scope);
  const open = b.need(reduced(b, at, "or", absenceOf(b, holds)));
  return {
    kind: "list",
    thing: list.thing,
    ...(list.inOrder === undefined ? {} : { inOrder: list.inOrder }),
    state: firstAbsence(b, [list.state, open]),
    open: (scope) => {
      const part = opened(scope);
      return { ...part.at, when: b.and(part.at.when, b.equal(part.holds, b.constant(1))) };
    },
  };
}

/** Each thing once. */
export function unionCode(compiler: Compiler, writer: Writer, expr: ListUnion): ListCode {
  const { builder: b } = compiler;
  const lists = expr.items.map((item) => listCode(compiler, writer, item));
  return {
    kind: "list",
    thing: lists[0]?.thing ?? "",
    state: allStates(
      b,
      lists.map(({ state }) => state),
    ),
    open: (scope) => {
      const parts = lists.map((list) => {
        const { walk, row, when } = list.open(scope);
        if (walk === undefined) return { walk: b.walk({ kind: "one", row, when }, scope, 1) };
        return b.constantOf(when) === 1 ? { walk } : { walk, when };
      });
      const most = parts.reduce((sum, { walk }) => sum + b.walkOf(walk).most, 0);
      const walk = b.walk({ kind: "union", parts }, scope, most);
      return { walk, row: b.element(walk), when: b.constant(1) };
    },
  };
}

export function quantifierCode(compiler: Compiler, writer: Writer, expr: Quantifier): ConditionCode {
  const { builder: b } = compiler;
  const list = listCode(compiler, writer, expr.list);
  const at = list.open(writer.scope);
  const { value: holds } = compiler.condition(within(compiler, writer, expr.variable, list, at), expr.body);
  const answer = expr.op === "every" ? every(b, at, holds) : some(b, at, holds);
  const turned = expr.op === "none" ? opposite(b, answer) : answer;
  return condition(firstAbsenceOr(b, list.state, turned));
}

function firstAbsenceOr(b: Builder, state: ValueId, otherwise: ValueId): ValueId {
  return b.select(b.equal(state, b.constant(0)), otherwise, state);
}

function some(b: Builder, at: Elements, holds: ValueId): ValueId {
  const all = reduced(b, at, "or", holds);
  if (b.isTruth(holds)) return all;
  const yes = b.and(all, b.constant(1));
  return b.select(yes, b.constant(1), b.truth(all));
}

/** Every element holds where none does not. */
export function every(b: Builder, at: Elements, holds: ValueId): ValueId {
  return opposite(b, some(b, at, opposite(b, holds)));
}

export function aggregateCode(compiler: Compiler, writer: Writer, expr: Aggregate): Code {
  const { builder: b } = compiler;
  const list = listCode(compiler, writer, expr.list);
  const at = list.open(writer.scope);
  const inner = within(compiler, writer, expr.variable, list, at);
  const holds = expr.where === undefined ? b.constant(1) : compiler.condition(inner, expr.where).value;
  if (expr.op === "count") return countCode(compiler, list, at, holds);
  const value = together(b, at, asNumeric(b, compiler.expression(inner, expr.body!)));
  const chosen = b.equal(holds, b.constant(1));
  if (expr.op === "first") {
    const day = asDay(b, compiler.expression(inner, expr.by!));
    const first = firstCode(b, list, at, { value, day, chosen });
    const open = b.need(reduced(b, at, "or", absenceOf(b, holds)));
    const state = firstAbsence(b, [list.state, open, first.state]);
    return orNone(b, { ...first, state }, reduced(b, at, "or", b.constant(1), chosen), expr);
  }
  const reduce = { sum: "sum", average: "sum", highest: "maximum", lowest: "minimum" } as const;
  const found = fractionOf(
    b,
    {
      value: reduced(b, at, reduce[expr.op], value.value, chosen),
      state: firstAbsence(b, [
        list.state,
        b.need(reduced(b, at, "or", absenceOf(b, holds))),
        b.need(reduced(b, at, "or", value.state, chosen)),
      ]),
      scale: value.scale,
    },
    overOf(value),
  );
  if (expr.op === "sum") return found;
  const somebody = reduced(b, at, "or", b.constant(1), chosen);
  if (expr.op !== "average") return orNone(b, found, somebody, expr);
  const known = b.constant(0);
  const count: NumberCode = {
    kind: "number",
    value: reduced(b, at, "sum", b.constant(1), chosen),
    state: known,
    scale: 1n,
  };
  // Of nobody there is no average; then what is divided by does not matter.
  const average = { ...divide(b, [{ ...found, state: known }, count]), state: found.state };
  return orNone(b, average, somebody, expr);
}

/** As `firstOf`: the value of the element with the earliest day, and of those the first in the list. */
function firstCode(
  b: Builder,
  list: ListCode,
  at: Elements,
  of: { readonly value: Numeric; readonly day: PlainCode; readonly chosen: ValueId },
): Numeric {
  const { value, day, chosen } = of;
  if (at.walk !== undefined && list.inOrder !== true)
    throw new Unsupported("de eerste van een lijst waarvan de volgorde niet die van de rijen is");
  const zero = b.constant(0);
  const earliest = b.and(chosen, b.equal(day.value, reduced(b, at, "minimum", day.value, chosen)));
  const first = b.and(earliest, b.equal(at.row, reduced(b, at, "minimum", at.row, earliest)));
  // Of one alone its day does not matter.
  const alone = b.equal(reduced(b, at, "sum", b.constant(1), chosen), b.constant(1));
  const undated = b.select(alone, zero, stateOfAll(b, [reduced(b, at, "or", day.state, chosen)]));
  const own = reduced(b, at, "or", value.state, first);
  return fractionOf(
    b,
    {
      value: reduced(b, at, "maximum", value.value, first),
      state: firstAbsence(b, [undated, own]),
      scale: value.scale,
    },
    overOf(value),
  );
}

/** A number to be taken together: with a divisor that is the same for every element, or in parts that are. */
export function together(b: Builder, { walk }: Elements, value: Numeric): Numeric {
  if (value.kind === "number" || walk === undefined) return value;
  return b.valueOf(value.over).scope === b.walkOf(walk).scope ? asNumber(b, value) : value;
}

/** What is taken of nobody is a value that the rule names, or is not there. */
function orNone(b: Builder, found: Numeric, somebody: ValueId, { none, type }: Aggregate): Numeric {
  if (none === undefined)
    return {
      ...found,
      state: firstAbsence(b, [found.state, b.select(somebody, b.constant(0), b.constant(8))]),
    };
  const otherwise = asNumber(b, { kind: "static", value: fromPlain(none, type) });
  const { numbers, scale, over } = common(b, [found, otherwise]);
  const [one, other] = numbers as readonly [NumberCode, NumberCode];
  const value = b.select(somebody, one.value, other.value);
  return fractionOf(b, { value, state: found.state, scale }, over);
}

function countCode(compiler: Compiler, list: ListCode, at: Elements, holds: ValueId): NumberCode {
  const { builder: b } = compiler;
  const one = b.constant(1);
  const low = reduced(b, at, "sum", one, b.equal(holds, one));
  const open = b.need(reduced(b, at, "or", absenceOf(b, holds)));
  const count: NumberCode = {
    kind: "number",
    value: low,
    state: firstAbsence(b, [list.state, open]),
    scale: 1n,
  };
  if (b.isZero(open)) return count;
  const high = reduced(b, at, "sum", one, b.unequal(holds, b.constant(0)));
  // While the list itself is not known, the count can still be anything.
  return { ...count, bounds: { low, high, known: b.equal(list.state, b.constant(0)) } };
}
