// One value as a JavaScript expression, in terms of those that have a name.

import { lastBirthdays } from "../birthdays.js";
import type { ColumnIr, IrValue, ValueId } from "../ir.js";
import { costOf, free, isBranchFree, isInt } from "./cost.js";

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
  if (context.nameOf(id) === undefined) {
    const value = context.ir.values[id]!;
    if (isComparison(value)) return comparison(context, value);
    // Two cheap tests are one without a branch between them; otherwise the second is left out where the first decides.
    if ((value.op === "and" || value.op === "or") && value.high <= 1 && costOf(context, id) > free)
      return `(${test(context, value.left)} ${value.op === "and" ? "&&" : "||"} ${test(context, value.right)})`;
  }
  return `${operand(context, id)} === 1`;
}

type Comparison = Extract<IrValue, { op: "equal" | "unequal" | "less" | "at-most" }>;
const signs = { equal: "===", unequal: "!==", less: "<", "at-most": "<=" } as const;

function isComparison(value: IrValue): value is Comparison {
  return value.op in signs;
}

function comparison(context: Context, { op, left, right }: Comparison): string {
  return `${operand(context, left)} ${signs[op]} ${operand(context, right)}`;
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
      return whole(value, `${of(value.left)} + ${of(value.right)}`);
    case "subtract":
      return whole(value, `${of(value.left)} - ${of(value.right)}`);
    case "multiply":
      return isInt(value) && isInt(context.ir.values[value.left]!) && isInt(context.ir.values[value.right]!)
        ? `Math.imul(${of(value.left)}, ${of(value.right)})`
        : `${of(value.left)} * ${of(value.right)}`;
    case "minimum":
    case "maximum":
      return extreme(context, value);
    case "divide":
      return divided(context, value);
    case "absolute":
      return `Math.abs(${of(value.arg)})`;
    case "select":
      return selected(context, value);
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
      return `(${comparison(context, value)}) | 0`;
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

/** The sum or difference of whole numbers of 32 bits needs no check where the outcome is proved to be one. */
function whole(value: IrValue, text: string): string {
  return isInt(value) ? `${text} | 0` : text;
}

type Pair = Extract<IrValue, { op: "add" | "subtract" | "multiply" | "minimum" | "maximum" }>;

/** Without a branch where the difference is a whole number of 32 bits; then the operands have names. */
function extreme(context: Context, value: Pair): string {
  const [left, right] = [operand(context, value.left), operand(context, value.right)];
  if (!isBranchFree(context.ir, value))
    return `Math.${value.op === "minimum" ? "min" : "max"}(${left}, ${right})`;
  if (value.op === "maximum" && right === "0") return `${left} & ~(${left} >> 31)`;
  const below = `((${left} - ${right}) & ((${left} - ${right}) >> 31))`;
  return value.op === "minimum" ? `${right} + ${below} | 0` : `${left} - ${below} | 0`;
}

/** A choice between cheap values is made by their bits: nothing has to be guessed about which it will be. */
function selected(context: Context, value: Extract<IrValue, { op: "select" }>): string {
  const [yes, no] = [operand(context, value.yes), operand(context, value.no)];
  const cheap = [value.yes, value.no].every((arm) => costOf(context, arm) <= free);
  if (!isBranchFree(context.ir, value) || !cheap) return `${test(context, value.test)} ? ${yes} : ${no}`;
  const holds = operand(context, value.test);
  if (no === "0") return `${yes} & -${holds}`;
  if (yes === "0") return `${no} & (${holds} - 1)`;
  const [a, b] = [context.ir.values[value.yes]!, context.ir.values[value.no]!];
  const differ = a.op === "constant" && b.op === "constant" ? String(a.value ^ b.value) : `(${yes} ^ ${no})`;
  return `${no} ^ (${differ} & -${holds})`;
}

/**
 * The floor of a quotient of whole numbers is exact in doubles while the dividend stays below 2^52: the quotient of
 * one less than a multiple lies further from the whole number than rounding can move it.
 */
function divided(context: Context, value: Extract<IrValue, { op: "divide" }>): string {
  const [left, right] = [operand(context, value.left), operand(context, value.right)];
  const dividend = context.ir.values[value.left]!;
  const divisor = context.ir.values[value.right]!;
  if (isInt(dividend) && dividend.low >= 0 && isInt(divisor)) {
    if (value.rounding === "floor") return `${left} / ${right} | 0`;
    const most = 2 * dividend.high + divisor.high;
    if (value.rounding === "half-away" && most < 2 ** 31 && divisor.op === "constant")
      return `(2 * ${left} + ${right} | 0) / ${2 * divisor.value} | 0`;
  }
  if (value.rounding === "floor") return `Math.floor(${left} / ${right})`;
  if (value.rounding === "ceiling") return `Math.ceil(${left} / ${right})`;
  if (dividend.low < 0 || divisor.op !== "constant") return `nearest(${left}, ${right})`;
  return `Math.floor((2 * ${left} + ${right}) / ${2 * divisor.value})`;
}
