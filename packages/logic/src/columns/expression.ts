// Expressions as values over columns: the same cases as the interpreter, on proved whole numbers.

import {
  convertOp,
  fromInteger,
  isRational,
  monthKey,
  isKnown,
  type MonthKey,
  type Operand,
  type Value,
} from "@andersom/runtime";
import type { Expr, LadderReaches } from "@andersom/semantics";
import { asCondition, asDay, asNumber, asNumeric, asText, asTruth, stateOf } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { completedCode, dateOfMonthCode, liesCode, periodCode, shiftCode, todayCode } from "./date.js";
import { factCode } from "./fact.js";
import { aggregateCode, filterCode, quantifierCode, rowWhere, unionCode } from "./list.js";
import { monthsCode } from "./months.js";
import {
  absolute,
  clamp,
  compareNumbers,
  divide,
  extreme,
  percent,
  plus,
  round,
  scaled,
  test,
  times,
  type Comparison,
} from "./number.js";
import {
  absenceOf,
  allStates,
  commonScale,
  condition,
  conjunction,
  disjunction,
  firstAbsence,
  negation,
  onScale,
  Unsupported,
  type Code,
  type ConditionCode,
  type ThingCode,
} from "./operand.js";
import type { ValueId } from "./ir.js";
import { state } from "./population.js";
import { variableNamed, type Writer } from "./scope.js";
import { about, thingCode } from "./thing.js";

export function conditionCode(compiler: Compiler, writer: Writer, expr: Expr): ConditionCode {
  return asTruth(compiler.builder, compiler.expression(writer, expr));
}

export function expressionCode(compiler: Compiler, writer: Writer, expr: Expr): Code {
  if (compiler.statics.isStatic(expr)) return staticCode(compiler, writer, expr);
  const { builder: b } = compiler;
  const value = (part: Expr): Code => compiler.expression(writer, part);
  const number = (part: Expr) => asNumeric(b, value(part));
  const numbers = (parts: readonly Expr[]) => parts.map(number);
  const truth = (part: Expr): ConditionCode => compiler.condition(writer, part);
  switch (expr.op) {
    case "constant":
    case "hole":
      throw new Unsupported("een vaste waarde die niet vast is");
    case "fact":
      return factCode(compiler, writer, expr);
    case "definition":
      if (expr.clause !== undefined) throw new Unsupported("de waarde van één bepaling");
      return compiler.definition(writer, expr.definition, expr.of && thingCode(compiler, writer, expr.of));
    case "variable":
      return variableNamed(writer, expr.name);
    case "peildatum":
      return todayCode(compiler, writer);

    case "add":
      return plus(b, 1, numbers(expr.args));
    case "subtract":
      return plus(b, -1, numbers(expr.args));
    case "multiply":
      return times(b, numbers(expr.args));
    case "divide":
      return divide(b, numbers(expr.args));
    case "percent":
      return percent(b, number(expr.args[0]!), number(expr.args[1]!));
    case "min":
    case "max":
      return extreme(b, expr.op, numbers(expr.args));
    case "difference":
      return absolute(b, plus(b, -1, numbers(expr.args)));
    case "pro-rata":
      return divide(b, [times(b, [number(expr.base), number(expr.part)]), number(expr.whole)]);
    case "round":
      return round(b, number(expr.arg), expr.step, expr.direction);
    case "clamp": {
      const [least, most] = [expr.atLeast && number(expr.atLeast), expr.atMost && number(expr.atMost)];
      const result = clamp(b, number(expr.arg), least, most);
      if (least === undefined || most === undefined) return result;
      const fits = compareNumbers(b, "<=", least, most);
      const crossed = b.equal(fits.value, b.constant(0));
      return { ...result, state: b.select(crossed, b.constant(16), result.state) };
    }
    case "convert": {
      const ratio = convertOp(fromInteger(1), expr.from, expr.to);
      if (!isRational(ratio)) throw new Unsupported("een periode die niet is om te rekenen");
      return scaled(b, number(expr.arg), ratio);
    }

    case "compare":
      return compareCode(compiler, expr.comparison, value(expr.left), value(expr.right));
    case "one-of": {
      const arg = value(expr.arg);
      const same = expr.options.map((option) => compareCode(compiler, "=", arg, value(option)));
      return disjunction(b, same);
    }
    case "all":
      return conjunction(
        b,
        expr.items.map((item) => truth(item.expr)),
      );
    case "any":
      return disjunction(
        b,
        expr.items.map((item) => truth(item.expr)),
      );
    case "not":
      return negation(b, truth(expr.arg));

    case "some":
    case "every":
    case "none":
      return quantifierCode(compiler, writer, expr);
    case "filter":
      return filterCode(compiler, writer, expr);
    case "union":
      return unionCode(compiler, writer, expr);
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
      return aggregateCode(compiler, writer, expr);
    case "every-month":
    case "count-months":
    case "average-over-months":
    case "sum-over-months":
      return monthsCode(compiler, writer, expr);
    case "at-month": {
      const date = value(expr.date);
      if (date.kind !== "static" || typeof date.value !== "number")
        throw new Unsupported("een maand die per rij verschilt");
      const key = monthKey(date.value);
      const month = { key: b.constant(key), first: key, last: key };
      return compiler.expression({ ...writer, month }, expr.body);
    }

    case "lies":
      return liesCode(compiler, writer, expr);
    case "period":
      return periodCode(compiler, writer, expr);
    case "date-shift":
      return shiftCode(compiler, writer, expr);
    case "date-of-month":
      return dateOfMonthCode(compiler, writer, expr);
    case "completed":
      return completedCode(compiler, writer, expr);

    case "is-unknown": {
      const open = openState(b, value(expr.arg));
      const [fault, none] = [b.constant(16), b.constant(0)];
      return condition(
        b.choose(
          [
            [b.unequal(b.and(open, fault), none), fault],
            [b.unequal(b.and(open, b.constant(38)), none), b.constant(1)],
          ],
          none,
        ),
      );
    }
    case "is-not-applicable": {
      const open = openState(b, value(expr.arg));
      return condition(b.select(b.equal(open, b.constant(8)), b.constant(1), open));
    }
    case "ladder-reaches":
      return ladderCode(compiler, writer, expr);
    case "has-right":
      return compiler.hasRight(writer, expr, thingCode(compiler, writer, expr.of));
    default:
      throw new Unsupported(`de vorm ${expr.op}`);
  }
}

/** The order of help, climbed for the person it names or for the one in force. */
function ladderCode(compiler: Compiler, writer: Writer, expr: LadderReaches): ConditionCode {
  const { builder: b } = compiler;
  if (expr.body === undefined) return condition(b.constant(state.hole));
  if (expr.of === undefined) return asCondition(b, compiler.expression(writer, expr.body));
  const subject = thingCode(compiler, writer, expr.of);
  const there = b.equal(subject.state, b.constant(0));
  const somebody: ThingCode = {
    ...subject,
    value: rowWhere(b, there, subject.value),
    state: b.constant(0),
  };
  const inner = about(compiler, writer, somebody);
  const { value } = asCondition(b, compiler.expression(inner, expr.body));
  return condition(firstAbsence(b, [subject.state, value]));
}

/** The state of any value: 0 when it is there. */
export function openState(b: Compiler["builder"], code: Code): ValueId {
  if (code.kind === "static") return b.constant(stateOf(code.value));
  return code.kind === "ja-nee" ? absenceOf(b, code.value) : code.state;
}

export function compareCode(
  compiler: Compiler,
  comparison: Comparison,
  left: Code,
  right: Code,
): ConditionCode {
  const { builder: b } = compiler;
  const kinds = [left, right].map(kindOf);
  if (kinds.includes("number") || kinds.includes("fraction"))
    return compareNumbers(b, comparison, asNumeric(b, left), asNumeric(b, right));
  type Plain = { readonly value: ValueId; readonly state: ValueId };
  const plain = (x: Plain, y: Plain): ConditionCode => {
    const open = allStates(b, [x.state, y.state]);
    return condition(b.select(b.equal(open, b.constant(0)), test(b, comparison, x.value, y.value), open));
  };
  if (kinds.includes("day")) return plain(asDay(b, left), asDay(b, right));
  if (kinds.includes("text"))
    return plain(asText(b, left, compiler.textPlace), asText(b, right, compiler.textPlace));
  if (kinds.includes("ja-nee")) {
    const [x, y] = [left, right].map((code) => {
      const { value } = asCondition(b, code);
      return { value, state: absenceOf(b, value) };
    });
    return plain(x!, y!);
  }
  if (left.kind === "thing" && right.kind === "thing") return plain(left, right);
  throw new Unsupported("een vergelijking van twee lengtes van tijd");
}

function kindOf(code: Code): Code["kind"] {
  if (code.kind !== "static") return code.kind;
  if (isRational(code.value)) return "number";
  if (typeof code.value === "number") return "day";
  if (typeof code.value === "string") return "text";
  return typeof code.value === "boolean" ? "ja-nee" : "static";
}

/** One value, or one per month where the month in force changes it. */
function staticCode(compiler: Compiler, writer: Writer, expr: Expr): Code {
  const { builder: b, statics } = compiler;
  const { month } = writer;
  if (month === undefined || month.first === month.last)
    return { kind: "static", value: statics.value(expr, month?.first) };
  const values = keysOf(month.first, month.last).map((key) => statics.value(expr, key));
  const [first] = values;
  if (values.every((one) => same(one, first!))) return { kind: "static", value: first! };
  const at = b.subtract(month.key, b.constant(month.first));
  const open = b.table(values.map(stateOf), at);
  if (values.some(isRational)) {
    const codes = values.map((one) => asNumber(b, { kind: "static", value: one }));
    const scale = commonScale(codes);
    const numbers = codes.map((one) => b.constantOf(onScale(b, one, scale).value)!);
    return { kind: "number", value: b.table(numbers, at), state: open, scale };
  }
  if (values.some((one) => typeof one === "boolean")) {
    const codes = values.map((one) => (typeof one === "boolean" ? Number(one) : stateOf(one)));
    return condition(b.table(codes, at));
  }
  if (values.some((one) => typeof one === "number")) {
    const days = values.map((one) => (typeof one === "number" ? one : 0));
    return { kind: "day", value: b.table(days, at), state: open };
  }
  throw new Unsupported("een waarde die per maand verschilt");
}

function same(a: Operand, b: Operand): boolean {
  const text = (one: Operand): string =>
    JSON.stringify(one, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
  return isKnown<Value>(a) && isKnown<Value>(b)
    ? text(a) === text(b)
    : stateOf(a) === stateOf(b) && stateOf(a) !== 0;
}

function keysOf(first: MonthKey, last: MonthKey): readonly MonthKey[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
