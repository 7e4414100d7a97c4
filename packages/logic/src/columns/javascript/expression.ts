// One value as a JavaScript expression, in terms of those that have a name.

import { lastBirthdays } from "../birthdays.js";
import type { ColumnIr, IrValue, ValueId } from "../ir.js";

export interface Context {
  readonly ir: ColumnIr;
  /** The name of a value, or undefined where it is written out in place. */
  readonly nameOf: (id: ValueId) => string | undefined;
  readonly bufferOf: (
    node: number,
    part: "value" | "state",
  ) => { readonly name: string; readonly first: string };
  readonly tableOf: (numbers: readonly number[]) => string;
  readonly rowName: (table: "persons" | "households") => string;
  readonly elementName: (walk: number) => string;
}

/** A name or number, or an expression within parentheses. */
export function operand(context: Context, id: ValueId): string {
  const name = context.nameOf(id);
  if (name !== undefined) return name;
  const text = written(context, context.ir.values[id]!);
  return /^(?:-?[A-Za-z0-9_$.]+|[\w$.]+[([][^()[\]]*[)\]])$/u.test(text) ? text : `(${text})`;
}

/** As the test of a branch: any of the forms of true and false. */
export function test(context: Context, id: ValueId): string {
  const name = context.nameOf(id);
  if (name !== undefined) return `${name} === 1`;
  const value = context.ir.values[id]!;
  const signs = { equal: "===", unequal: "!==", less: "<", "at-most": "<=" } as const;
  switch (value.op) {
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
      return `${operand(context, value.left)} ${signs[value.op]} ${operand(context, value.right)}`;
    case "xor":
      for (const [one, other] of [
        [value.left, value.right],
        [value.right, value.left],
      ] as const) {
        const constant = context.ir.values[one]!;
        if (constant.op === "constant" && constant.value === 1 && context.ir.values[other]!.high <= 1)
          return context.nameOf(other) === undefined
            ? `!(${test(context, other)})`
            : `${operand(context, other)} === 0`;
      }
      break;
    case "and":
    case "or": {
      if ([value.left, value.right].every((part) => context.ir.values[part]!.high <= 1)) {
        const sign = value.op === "and" ? "&&" : "||";
        return `(${test(context, value.left)} ${sign} ${test(context, value.right)})`;
      }
      break;
    }
    default:
  }
  return `${operand(context, id)} === 1`;
}

/** A value as an expression; what it reads is written out where it has no name. */
export function written(context: Context, value: IrValue): string {
  const of = (id: ValueId): string => operand(context, id);
  switch (value.op) {
    case "constant":
      return String(value.value);
    case "own-row":
      return context.rowName(value.table);
    case "element":
      return context.elementName(value.walk);
    case "home":
      return `householdOf[${of(value.row)}]`;
    case "row-where":
      return `${test(context, value.test)} ? ${of(value.row)} : 0`;
    case "column": {
      const array = `${value.part === "value" ? "c" : "s"}${value.column}`;
      const month = value.month === undefined ? "" : `[${of(value.month)}]`;
      return `${array}${month}[${of(value.row)}]`;
    }
    case "stored": {
      const { name, first } = context.bufferOf(value.node, value.part);
      return `${name}[${of(value.row)} - ${first}]`;
    }
    case "table":
      return `K${value.table}[${of(value.at)}]`;
    case "add":
      return `${of(value.left)} + ${of(value.right)}`;
    case "subtract":
      return `${of(value.left)} - ${of(value.right)}`;
    case "multiply":
      return `${of(value.left)} * ${of(value.right)}`;
    case "minimum":
      return `Math.min(${of(value.left)}, ${of(value.right)})`;
    case "maximum":
      return `Math.max(${of(value.left)}, ${of(value.right)})`;
    case "divide":
      return divided(context, value);
    case "absolute":
      return `Math.abs(${of(value.arg)})`;
    case "select":
      return `${test(context, value.test)} ? ${of(value.yes)} : ${of(value.no)}`;
    case "equal":
    case "unequal":
    case "less":
    case "at-most": {
      const signs = { equal: "===", unequal: "!==", less: "<", "at-most": "<=" } as const;
      return `+(${of(value.left)} ${signs[value.op]} ${of(value.right)})`;
    }
    case "and":
      return `${of(value.left)} & ${of(value.right)}`;
    case "or":
      return `${of(value.left)} | ${of(value.right)}`;
    case "xor":
      return `${of(value.left)} ^ ${of(value.right)}`;
    case "need":
    case "truth":
      return `${value.op}(${of(value.arg)})`;
    case "add-months":
      return `$.addMonths(${of(value.day)}, ${value.months})`;
    case "add-workdays":
      return `$.addWorkdays(${of(value.day)}, ${value.days})`;
    case "first-of-month":
      return `$.firstOfMonth(${of(value.day)})`;
    case "last-of-month":
      return `$.lastOfMonth(${of(value.day)})`;
    case "month-key":
      return `$.monthKey(${of(value.day)})`;
    case "first-day-of-key":
      return `$.firstDayOfMonthKey(${of(value.key)})`;
    case "completed-months":
      return `$.completedMonths(${of(value.from)}, ${of(value.to)})`;
    case "completed-years": {
      const to = context.ir.values[value.to]!;
      if (to.op !== "constant") return `$.completedYears(${of(value.from)}, ${of(value.to)})`;
      return `yearsSince(${context.tableOf(lastBirthdays(to.value))}, ${of(value.from)}, ${to.value})`;
    }
    case "fold":
      throw new Error("a fold is computed by its loop");
  }
}

/**
 * The floor of a quotient of whole numbers is exact in doubles while the dividend stays below 2^52: the quotient of
 * one less than a multiple lies further from the whole number than rounding can move it.
 */
function divided(context: Context, value: Extract<IrValue, { op: "divide" }>): string {
  const [left, right] = [operand(context, value.left), operand(context, value.right)];
  if (value.rounding === "floor") return `Math.floor(${left} / ${right})`;
  if (value.rounding === "ceiling") return `Math.ceil(${left} / ${right})`;
  const by = context.ir.values[value.right]!;
  if (context.ir.values[value.left]!.low < 0 || by.op !== "constant") return `nearest(${left}, ${right})`;
  return `Math.floor((2 * ${left} + ${right}) / ${2 * by.value})`;
}
