// Expressions as JavaScript over columns: the same cases as the interpreter, on proved whole numbers.

import {
  convertOp,
  fromInteger,
  isRational,
  monthKey,
  monthsOf,
  isPeriod,
  isKnown,
  parseDecimal,
  type MonthKey,
  type Operand,
  type Value,
} from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import { asCondition, asDay, asNumber, asText, asTruth, stateOf } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { completedCode, dateOfMonthCode, liesCode, periodCode, shiftCode, todayCode } from "./date.js";
import { factCode } from "./fact.js";
import { aggregateCode, filterCode, quantifierCode, unionCode } from "./list.js";
import { clamp, compareNumbers, divide, extreme, percent, plus, round, scaled, times } from "./number.js";
import {
  allStates,
  commonScale,
  conjunction,
  disjunction,
  negation,
  onScale,
  Unsupported,
  type Code,
  type ConditionCode,
} from "./operand.js";
import { state } from "./population.js";
import {
  freshName,
  local,
  localCondition,
  localNumber,
  nested,
  stateName,
  variableNamed,
  type Writer,
} from "./scope.js";
import { thingCode } from "./thing.js";

export function conditionCode(compiler: Compiler, writer: Writer, expr: Expr): ConditionCode {
  return localCondition(writer, asTruth(compiler.expression(writer, expr)));
}

export function expressionCode(compiler: Compiler, writer: Writer, expr: Expr): Code {
  if (compiler.statics.isStatic(expr)) return staticCode(compiler, writer, expr);
  const value = (part: Expr): Code => compiler.expression(writer, part);
  const number = (part: Expr) => asNumber(value(part));
  const numbers = (parts: readonly Expr[]) => parts.map(number);
  const condition = (part: Expr): ConditionCode => compiler.condition(writer, part);
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
      return plus(writer, 1, numbers(expr.args));
    case "subtract":
      return plus(writer, -1, numbers(expr.args));
    case "multiply":
      return times(writer, numbers(expr.args));
    case "divide":
      return divide(writer, numbers(expr.args));
    case "percent":
      return percent(writer, number(expr.args[0]!), number(expr.args[1]!));
    case "min":
    case "max":
      return extreme(writer, expr.op, numbers(expr.args));
    case "difference": {
      const gap = localNumber(writer, plus(writer, -1, numbers(expr.args)));
      const high = gap.high > -gap.low ? gap.high : -gap.low;
      return { ...gap, code: local(writer, `Math.abs(${gap.code})`), low: 0n, high };
    }
    case "pro-rata":
      return divide(writer, [times(writer, [number(expr.base), number(expr.part)]), number(expr.whole)]);
    case "round":
      return round(writer, number(expr.arg), expr.step, expr.direction);
    case "clamp": {
      const [least, most] = [expr.atLeast && number(expr.atLeast), expr.atMost && number(expr.atMost)];
      const result = clamp(writer, number(expr.arg), least, most);
      if (least === undefined || most === undefined) return result;
      const fits = compareNumbers(writer, "<=", least, most);
      if (fits.code === "1") return result;
      return { ...result, state: stateName(writer, `${fits.code} === 0 ? 16 : ${result.state ?? 0}`) };
    }
    case "convert": {
      const ratio = convertOp(fromInteger(1), expr.from, expr.to);
      if (!isRational(ratio)) throw new Unsupported("een periode die niet is om te rekenen");
      return scaled(writer, number(expr.arg), ratio);
    }

    case "compare":
      return compareCode(compiler, writer, expr.comparison, value(expr.left), value(expr.right));
    case "one-of": {
      const arg = value(expr.arg);
      const same = expr.options.map((option) => compareCode(compiler, writer, "=", arg, value(option)));
      return localCondition(writer, disjunction(same.map((one) => localCondition(writer, one))));
    }
    case "all":
      return localCondition(writer, conjunction(expr.items.map((item) => condition(item.expr))));
    case "any":
      return localCondition(writer, disjunction(expr.items.map((item) => condition(item.expr))));
    case "not":
      return localCondition(writer, negation(condition(expr.arg)));

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
      return compiler.expression({ ...writer, month: { code: undefined, first: key, last: key } }, expr.body);
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
      const open = openState(writer, value(expr.arg));
      return open === undefined
        ? { kind: "ja-nee", code: "0", total: true }
        : {
            kind: "ja-nee",
            code: local(writer, `(${open} & 16) !== 0 ? 16 : (${open} & 38) !== 0 ? 1 : 0`),
            total: false,
          };
    }
    case "is-not-applicable": {
      const open = openState(writer, value(expr.arg));
      return open === undefined
        ? { kind: "ja-nee", code: "0", total: true }
        : { kind: "ja-nee", code: local(writer, `${open} === 8 ? 1 : ${open}`), total: false };
    }
    case "has-right":
      if (expr.because !== undefined) throw new Unsupported("de grond van een weigering als voorwaarde");
      return compiler.hasRight(writer, expr.right, thingCode(compiler, writer, expr.of), expr.granted);
    default:
      throw new Unsupported(`de vorm ${expr.op}`);
  }
}

/** The state of any value: 0 when it is there. */
function openState(writer: Writer, code: Code): string | undefined {
  if (code.kind === "static") return String(stateOf(code.value));
  if (code.kind === "ja-nee")
    return code.total ? undefined : local(writer, `${code.code} <= 1 ? 0 : ${code.code}`);
  return stateName(writer, code.state);
}

function compareCode(
  compiler: Compiler,
  writer: Writer,
  comparison: "=" | "<>" | "<" | "<=" | ">" | ">=",
  left: Code,
  right: Code,
): ConditionCode {
  const kinds = [left, right].map(kindOf);
  if (kinds.includes("number")) return compareNumbers(writer, comparison, asNumber(left), asNumber(right));
  const sign = { "=": "===", "<>": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=" }[comparison];
  const plain = (
    a: { code: string; state: string | undefined },
    b: { code: string; state: string | undefined },
  ): ConditionCode => {
    const open = stateName(writer, allStates([a.state, b.state]));
    const test = `+(${a.code} ${sign} ${b.code})`;
    return open === undefined
      ? { kind: "ja-nee", code: local(writer, test), total: true }
      : { kind: "ja-nee", code: local(writer, `${open} === 0 ? ${test} : ${open}`), total: false };
  };
  if (kinds.includes("day")) return plain(asDay(left), asDay(right));
  if (kinds.includes("text"))
    return plain(asText(left, compiler.textPlace), asText(right, compiler.textPlace));
  if (kinds.includes("ja-nee")) {
    const [a, b] = [asCondition(left), asCondition(right)].map((one) => {
      const { code } = localCondition(writer, one);
      return { code, state: one.total ? undefined : `(${code} > 1 ? ${code} : 0)` };
    });
    return plain(a!, b!);
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
  const { month } = writer;
  if (month?.code === undefined) return { kind: "static", value: compiler.statics.value(expr, month?.first) };
  const values = keysOf(month.first, month.last).map((key) => compiler.statics.value(expr, key));
  const [first] = values;
  if (values.every((one) => same(one, first!))) return { kind: "static", value: first! };
  const at = month.first === 0 ? month.code : `${month.code} - ${month.first}`;
  const states = values.map(stateOf);
  const open = states.every((one) => one === state.known)
    ? undefined
    : local(writer, `${compiler.constants(states)}[${at}]`);
  if (values.some(isRational)) {
    const codes = values.map((one) => asNumber({ kind: "static", value: one }));
    const scale = commonScale(codes);
    const numbers = codes.map((one) => onScale(one, scale).low);
    return {
      kind: "number",
      code: local(writer, `${compiler.constants(numbers.map(Number))}[${at}]`),
      state: open,
      scale,
      low: numbers.reduce((a, b) => (a < b ? a : b)),
      high: numbers.reduce((a, b) => (a > b ? a : b)),
    };
  }
  if (values.some((one) => typeof one === "boolean")) {
    const codes = values.map((one) => (typeof one === "boolean" ? Number(one) : stateOf(one)));
    return {
      kind: "ja-nee",
      code: local(writer, `${compiler.constants(codes)}[${at}]`),
      total: open === undefined,
    };
  }
  if (values.some((one) => typeof one === "number")) {
    const days = values.map((one) => (typeof one === "number" ? one : 0));
    return { kind: "day", code: local(writer, `${compiler.constants(days)}[${at}]`), state: open };
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

type Monthly = Extract<
  Expr,
  { op: "every-month" | "count-months" | "average-over-months" | "sum-over-months" }
>;

/** A loop over the months of a period that is the same for every row. */
function monthsCode(compiler: Compiler, writer: Writer, expr: Monthly): Code {
  const period = compiler.expression(writer, expr.period);
  if (period.kind !== "static" || !isPeriod(period.value))
    throw new Unsupported("een periode van maanden die per rij verschilt");
  const keys = monthsOf(period.value);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined || keys.length > 1200)
    throw new Unsupported("een lege of heel lange periode");
  const m = freshName(writer, "_m");
  const inner = nested(writer, { month: { code: m, first, last } });
  const loop = (body: readonly string[]): readonly string[] => [
    `for (let ${m} = ${first}; ${m} <= ${last}; ${m}++) {`,
    ...body,
    "}",
  ];
  const months = BigInt(keys.length);
  if (expr.op === "every-month") {
    const result = freshName(writer, "_q");
    const { code, total } = compiler.condition(inner, expr.body);
    inner.statements.push(
      ...(total
        ? [`if (${code} === 0) { ${result} = 0; break; }`]
        : [`if (${code} === 0) { ${result} = 0; break; }`, `${result} |= ${code};`]),
    );
    writer.statements.push(`let ${result} = 1;`, ...loop(inner.statements));
    return { kind: "ja-nee", code: total ? result : local(writer, `truth(${result})`), total };
  }
  if (expr.op === "count-months") {
    const { code, total } = compiler.condition(inner, expr.body);
    const [low, high, open, run, top] = (["_v", "_h", "_a", "_r", "_x"] as const).map((prefix) =>
      freshName(writer, prefix),
    );
    inner.statements.push(
      ...(expr.consecutive
        ? [
            `${run} = ${code} === 1 ? ${run} + 1 : 0; if (${run} > ${low}) ${low} = ${run};`,
            `${top} = ${code} !== 0 ? ${top} + 1 : 0; if (${top} > ${high}) ${high} = ${top};`,
          ]
        : [`if (${code} === 1) ${low}++;`, `if (${code} !== 0) ${high}++;`]),
      ...(total ? [] : [`if (${code} > 1) ${open} |= ${code};`]),
    );
    writer.statements.push(
      `let ${low} = 0, ${high} = 0, ${open} = 0, ${run} = 0, ${top} = 0;`,
      ...loop(inner.statements),
    );
    return {
      kind: "number",
      code: low!,
      state: total ? undefined : local(writer, `need(${open})`),
      ...(total ? {} : { most: high! }),
      scale: 1n,
      low: 0n,
      high: months,
    };
  }
  const value = localNumber(inner, asNumber(compiler.expression(inner, expr.body)));
  const [sum, open] = [freshName(writer, "_v"), freshName(writer, "_a")];
  inner.statements.push(
    `${sum} += ${value.code};`,
    ...(value.state === undefined ? [] : [`${open} |= ${value.state};`]),
  );
  writer.statements.push(`let ${sum} = 0, ${open} = 0;`, ...loop(inner.statements));
  const total = {
    kind: "number" as const,
    code: sum,
    state: value.state === undefined ? undefined : local(writer, `need(${open})`),
    scale: value.scale,
    low: value.low < 0n ? value.low * months : 0n,
    high: value.high > 0n ? value.high * months : 0n,
  };
  return expr.op === "sum-over-months" ? total : scaled(writer, total, parseDecimal(`1/${months}`)!);
}
