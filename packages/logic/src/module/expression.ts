// Expressions of the decision model as JavaScript that calls the kernel.

import {
  formatIsoDate,
  isKnown,
  isPeriod,
  isRational,
  isSpan,
  toDecimalString,
  type Operand,
  type Value,
} from "@andersom/runtime";
import { placeText } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import { fromPlain } from "../input/plain.js";
import type { Emitter } from "./emitter.js";

/** JavaScript for the value of an expression, where `x` is the frame. */
export function valueCode(emit: Emitter, expr: Expr): string {
  return emit.once(expr, () => writtenValue(emit, expr));
}

function writtenValue(emit: Emitter, expr: Expr): string {
  const at = emit.place(expr.place);
  const value = (part: Expr): string => valueCode(emit, part);
  const values = (parts: readonly Expr[]): string => `[${parts.map(value).join(", ")}]`;
  const optional = (part: Expr | undefined): string => (part === undefined ? "undefined" : value(part));
  switch (expr.op) {
    case "constant":
      return constantCode(emit, fromPlain(expr.value, expr.type));
    case "fact":
      return emit.read(
        `$.fact(x, ${emit.literal(expr.fact)}, ${value(expr.of)}${expr.about === undefined ? "" : `, ${emit.literal(expr.about)}`})`,
      );
    case "definition":
      return emit.read(
        `$.definition(x, ${emit.literal(expr.definition)}, ${optional(expr.of)}${expr.clause === undefined ? "" : `, ${emit.literal(expr.clause)}`})`,
      );
    case "variable":
      return emit.read(`$.variable(x, ${emit.literal(expr.name)})`);
    case "peildatum":
      return emit.read("$.peildatum(x)");

    case "add":
      return `$.plus(1, ${values(expr.args)}, ${at})`;
    case "subtract":
      return `$.plus(-1, ${values(expr.args)}, ${at})`;
    case "multiply":
      return `$.times(${values(expr.args)}, ${at})`;
    case "divide":
      return `$.divide(${values(expr.args)}, ${at})`;
    case "percent":
      return `$.percent(${value(expr.args[0]!)}, ${value(expr.args[1]!)}, ${at})`;
    case "min":
    case "max":
      return `$.extreme(${emit.literal(expr.op)}, ${values(expr.args)}, ${at})`;
    case "difference":
      return `$.difference(${value(expr.args[0])}, ${value(expr.args[1])}, ${at})`;
    case "pro-rata":
      return `$.divide([$.times([${value(expr.base)}, ${value(expr.part)}], ${at}), ${value(expr.whole)}], ${at})`;
    case "round":
      return `$.round(${value(expr.arg)}, ${numberCode(emit, expr.step)}, ${emit.literal(expr.direction)}, ${at})`;
    case "clamp":
      return `$.clamp(${value(expr.arg)}, ${optional(expr.atLeast)}, ${optional(expr.atMost)}, ${at})`;
    case "convert":
      return `$.convert(${value(expr.arg)}, ${emit.literal(expr.from)}, ${emit.literal(expr.to)}, ${at})`;

    case "compare": {
      const isCount = (side: Expr): boolean =>
        side.op === "count" || side.op === "count-months" || side.op === "help-count";
      if (!isCount(expr.left) && !isCount(expr.right))
        return `$.compare(${emit.literal(expr.comparison)}, ${value(expr.left)}, ${value(expr.right)}, ${at})`;
      return `$.compareCounted(${emit.literal(expr.comparison)}, ${countedCode(emit, expr.left)}, ${countedCode(emit, expr.right)}, ${at})`;
    }
    case "one-of":
      return `$.or([${expr.options.map((option) => `$.compare("=", ${value(expr.arg)}, ${value(option)}, ${at})`).join(", ")}])`;
    case "all":
      return `$.and([${expr.items.map((item) => `${conditionFn(emit, item.expr, itemNote(item))}(x)`).join(", ")}])`;
    case "any":
      return `$.or([${expr.items.map((item) => `${conditionFn(emit, item.expr, itemNote(item))}(x)`).join(", ")}])`;
    case "not":
      return `$.not(${truthCode(emit, expr.arg)})`;

    case "some":
    case "every":
    case "none":
      return `$.quantify(x, ${emit.literal(expr.op)}, ${value(expr.list)}, ${emit.literal(expr.variable)}, ${emit.lambda(truthCode(emit, expr.body))}, ${emit.place(expr.list.place)})`;
    case "filter":
      return `$.filter(x, ${value(expr.list)}, ${emit.literal(expr.variable)}, ${emit.lambda(truthCode(emit, expr.where))}, ${emit.place(expr.list.place)})`;
    case "union":
      return `$.unite([${expr.items.map((item) => `[${value(item)}, ${emit.place(item.place)}]`).join(", ")}])`;
    case "count":
    case "count-months":
      return `${countedCode(emit, expr)}.value`;
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first": {
      const where = expr.where === undefined ? "undefined" : emit.lambda(truthCode(emit, expr.where));
      const none =
        expr.none === undefined ? "undefined" : constantCode(emit, fromPlain(expr.none, expr.type));
      const by = expr.by === undefined ? "" : `, ${emit.lambda(value(expr.by))}`;
      const extra = expr.none === undefined && by === "" ? "" : `, ${none}${by}`;
      return `$.aggregate(x, ${emit.literal(expr.op)}, ${value(expr.list)}, ${emit.literal(expr.variable)}, ${where}, ${emit.lambda(value(expr.body!))}, ${at}, ${emit.place(expr.list.place)}${extra})`;
    }
    case "lookup":
      return `$.lookUp(${emit.literal(expr.entries)}, ${value(expr.arg)}, ${emit.literal(expr.type)}, ${at})`;
    case "every-month":
      return `$.everyMonth(x, ${value(expr.period)}, ${emit.lambda(truthCode(emit, expr.body))}, ${at})`;
    case "average-over-months":
    case "sum-over-months":
      return `$.overMonths(x, ${String(expr.op === "average-over-months")}, ${value(expr.period)}, ${emit.lambda(value(expr.body))}, ${at})`;
    case "at-month":
      return `$.atMonth(x, ${value(expr.date)}, ${emit.lambda(value(expr.body))}, ${at})`;

    case "lies":
      return `$.lies(${emit.literal(expr.relation)}, ${value(expr.date)}, ${value(expr.target)}, ${at})`;
    case "period":
      return `$.period(${emit.literal(expr.relation)}, ${value(expr.anchor)}, ${optional(expr.count)}, ${expr.unit === undefined ? "undefined" : emit.literal(expr.unit)}, ${expr.relation === "sinds" ? "$.peildatum(x)" : "0"}, ${at})`;
    case "date-shift":
      return `$.shift(${value(expr.date)}, ${value(expr.count)}, ${emit.literal(expr.unit)}, ${expr.sign}, ${at})`;
    case "date-of-month":
      return `$.dateOfMonth(${value(expr.date)}, ${emit.literal(expr.which)}, ${expr.monthOffset}, ${at})`;
    case "completed":
      return `$.completed(${emit.literal(expr.unit)}, ${value(expr.from)}, ${value(expr.to)}, ${at})`;
    case "period-part":
      return `$.periodPart(${emit.literal(expr.part)}, ${value(expr.period)}, ${String(expr.type.kind === "getal")}, ${at})`;

    case "is-unknown":
      return `$.isAbsent(${value(expr.arg)}, ${emit.literal("onbekend")})`;
    case "is-not-applicable":
      return `$.isAbsent(${value(expr.arg)}, ${emit.literal("niet van toepassing")})`;
    case "has-right":
      return `$.hasRight(x, ${emit.literal(expr.right)}, ${value(expr.of)}, ${String(expr.granted)}${expr.because === undefined ? "" : `, ${emit.literal(expr.because)}`})`;
    case "effect-not-reached":
      return `$.effectFails(x, ${expr.effect === undefined ? "undefined" : emit.literal(expr.effect)})`;
    case "duty-applies":
      return `$.duty(x, ${emit.literal(expr.duty)}, ${optional(expr.of)})`;
    case "event-date":
      return `$.eventDate(x, ${emit.literal(expr.event)}, ${String(expr.orGiven === true)})`;
    case "terms-met":
      return "$.termsMet(x)";
    case "ladder-reaches":
      return expr.body === undefined
        ? `$.hole(${emit.literal("bij deze volgorde van hulp staat niet over welke hulp het gaat")})`
        : `$.ladder(x, ${optional(expr.of)}, ${emit.lambda(value(expr.body))})`;
    case "signal":
      return `$.signal(x, ${emit.literal(expr.signal)})`;
    case "consent":
      return `$.consent(x, ${emit.literal(expr.consent)})`;
    case "help-count":
      return "$.helpCount(x).value";
    case "hole":
      return `$.hole(${emit.literal(expr.reason)})`;
  }
}

/** A condition; only what may be *niet van toepassing* needs the check that it is not. */
export function truthCode(emit: Emitter, expr: Expr): string {
  const code = valueCode(emit, expr);
  const mayBeAbsent =
    expr.op === "fact" ||
    expr.op === "definition" ||
    expr.op === "constant" ||
    expr.op === "at-month" ||
    expr.op === "has-right" ||
    expr.op === "duty-applies" ||
    expr.op === "ladder-reaches" ||
    expr.op === "variable";
  return mayBeAbsent ? `$.truth(${code}, ${emit.place(expr.place)})` : code;
}

/** The name of a function for a condition that stands in a list, with its place as a comment. */
export function conditionFn(emit: Emitter, expr: Expr, note: string): string {
  return emit.fn(note, truthCode(emit, expr));
}

export function itemNote(item: {
  readonly place?: Expr["place"];
  readonly text?: string;
  readonly expr: Expr;
}): string {
  const text = item.text ?? item.expr.text ?? "";
  return item.place === undefined ? text : `${placeText(item.place)}: ${text}`;
}

function countedCode(emit: Emitter, expr: Expr): string {
  const at = emit.place(expr.place);
  if (expr.op === "count-months") {
    return `$.countMonths(x, ${String(expr.consecutive)}, ${valueCode(emit, expr.period)}, ${emit.lambda(truthCode(emit, expr.body))}, ${at})`;
  }
  if (expr.op === "help-count") return "$.helpCount(x)";
  if (expr.op === "count") {
    const where = expr.where === undefined ? "undefined" : emit.lambda(truthCode(emit, expr.where));
    return `$.count(x, ${valueCode(emit, expr.list)}, ${emit.literal(expr.variable)}, ${where}, ${emit.place(expr.list.place)})`;
  }
  return `$.exactly(${valueCode(emit, expr)})`;
}

export function numberCode(emit: Emitter, decimal: string): string {
  return emit.constant(`$.number(${emit.literal(decimal)})`);
}

function constantCode(emit: Emitter, value: Operand): string {
  if (!isKnown<Value>(value))
    return value.kind === "niet van toepassing" ? "$.notApplicable" : emit.constant(emit.literal(value));
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return `${value}${emit.remark(formatIsoDate(value))}`;
  if (isRational(value)) return numberCode(emit, toDecimalString(value));
  if (isSpan(value))
    return emit.constant(
      `{ count: $.number(${emit.literal(toDecimalString(value.count))}), unit: ${emit.literal(value.unit)} }`,
    );
  if (isPeriod(value)) return emit.constant(`{ from: ${value.from}, to: ${value.to} }`);
  return emit.literal(value);
}
