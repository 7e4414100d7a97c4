// Conditions and values of the decision model in DMN; what cannot be said throws NotInDmn and is prepared outside.

import {
  isKnown,
  isPeriod,
  isRational,
  completedOp,
  convertOp,
  dateOfMonthOp,
  fromInteger,
  shiftOp,
  type Operand,
  type Value,
} from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import { fromPlain } from "../input/plain.js";
import { distance, extreme, inverse, isConstant, product, round, scaled, sum } from "./arithmetic.js";
import { compareCodes, compareDates, monotoneNumber } from "./compare.js";
import { constant, junction, negation, textCondition, type Condition } from "./condition.js";
import { addDecision, keyOf, staticValue, type Draft } from "./draft.js";
import { NotInDmn, quoted } from "./data.js";
import { computed } from "./stand.js";
import { factCode, factCondition, isRoot, preparedCode, preparedCondition, remember } from "./input.js";
import {
  absentRows,
  faultRows,
  numberOf,
  openOf,
  standOf,
  type Code,
  type DateCode,
  type MonotoneCode,
  type NumberCode,
  type Source,
} from "./value.js";

/** The words of an expression, or the words around it. */
export function labelOf(expr: Expr, around: string): string {
  const own = (expr.text ?? "").trim().replace(/\s+/g, " ");
  return own === "" ? around : own;
}

export function staticCondition(value: Operand): Condition {
  if (typeof value === "boolean") return constant(value);
  const stand = standOf(value);
  return constant(stand === undefined || stand === "niet van toepassing" ? "fout" : stand);
}

/** A condition, by its own forms as far as they go; the rest of it is put in from outside. */
export function condition(draft: Draft, expr: Expr, around: string): Condition {
  return remember(draft, `condition ${keyOf(expr)}`, () => {
    try {
      return conditionOf(draft, expr, around);
    } catch (error) {
      if (!(error instanceof NotInDmn)) throw error;
      return preparedCondition(draft, expr, error.message);
    }
  });
}

/** Comparisons with a count are decided before everything is known; that is looked at outside. */
const counted: ReadonlySet<Expr["op"]> = new Set<Expr["op"]>(["count", "count-months", "help-count"]);

function conditionOf(draft: Draft, expr: Expr, around: string): Condition {
  if (draft.isStatic(expr)) return staticCondition(staticValue(draft, expr));
  const label = labelOf(expr, around);
  const within = (part: Expr): Condition => condition(draft, part, label);
  switch (expr.op) {
    case "fact": {
      const fact = draft.index.facts.get(expr.fact);
      if (draft.index.circles.has(`fact ${expr.fact}`))
        throw new NotInDmn("een oordeel dat van zichzelf afhangt");
      if (fact?.sureCases !== undefined && fact.sureCases.length > 0)
        return draft.named.sureCondition(draft, expr);
      return factCondition(draft, expr);
    }
    case "definition":
      if (expr.clause !== undefined) throw new NotInDmn("een bepaling zonder haar uitzonderingen");
      if (expr.of !== undefined && !isRoot(draft, expr.of))
        throw new NotInDmn("een begrip over iemand of iets anders");
      return draft.named.definitionCondition(draft, expr.definition);
    case "all":
    case "any": {
      const items = expr.items.map((item) => ({
        condition: condition(draft, item.expr, item.text ?? label),
        note: item.text ?? item.expr.text,
      }));
      return junction(
        draft,
        expr.op,
        items,
        label,
        `${expr.op === "all" ? "Alle" : "Een of meer"} van deze voorwaarden: ${label}.`,
        expr.place,
      );
    }
    case "not":
      return negation(within(expr.arg));
    case "compare": {
      if ([expr.left, expr.right].some(({ op }) => counted.has(op))) throw new NotInDmn("een telling");
      if (expr.left.type.kind === "ja-nee") {
        if (!draft.isStatic(expr.right))
          throw new NotInDmn("twee voorwaarden die met elkaar worden vergeleken");
        const wanted = staticValue(draft, expr.right);
        if (typeof wanted !== "boolean" || (expr.comparison !== "=" && expr.comparison !== "<>"))
          throw new NotInDmn("een vergelijking van ja en nee");
        return wanted === (expr.comparison === "=") ? within(expr.left) : negation(within(expr.left));
      }
      return compareCodes(
        draft,
        expr.comparison,
        value(draft, expr.left, label),
        value(draft, expr.right, label),
        label,
        expr.place,
      );
    }
    case "one-of": {
      const arg = value(draft, expr.arg, label);
      const items = expr.options.map((option) => ({
        condition: compareCodes(draft, "=", arg, value(draft, option, label), label, expr.place),
        note: option.text,
      }));
      return junction(draft, "any", items, label, `Een van deze: ${label}.`, expr.place);
    }
    case "lies": {
      if (!draft.isStatic(expr.target)) {
        if (expr.target.type.kind === "periode")
          throw new NotInDmn("een periode die per huishouden verschilt");
        return compareDates(
          draft,
          expr.relation,
          value(draft, expr.date, label),
          value(draft, expr.target, label),
          label,
          expr.place,
        );
      }
      const target = staticValue(draft, expr.target);
      if (!isKnown<Value>(target)) throw new NotInDmn("een periode zonder vaste dagen");
      const period = isPeriod(target) ? target : { from: target as number, to: target as number };
      return compareDates(draft, expr.relation, value(draft, expr.date, label), period, label, expr.place);
    }
    case "is-unknown":
    case "is-not-applicable":
      return aboutStand(draft, expr, label);
    case "has-right":
      if (expr.because !== undefined) throw new NotInDmn("een weigering om een bepaalde reden");
      if (!isRoot(draft, expr.of)) throw new NotInDmn("een recht van iemand anders");
      return expr.granted
        ? draft.named.rightCondition(draft, expr.right)
        : negation(draft.named.rightCondition(draft, expr.right));
    case "ladder-reaches":
      if (expr.body === undefined || expr.of !== undefined)
        throw new NotInDmn("een volgorde van hulp van iemand anders");
      return condition(draft, expr.body, label);
    case "hole":
      return constant("gat");
    default:
      throw new NotInDmn(reasonFor(expr));
  }
}

/** Whether something is unknown or does not exist: what its sources say. */
function aboutStand(
  draft: Draft,
  expr: Extract<Expr, { op: "is-unknown" | "is-not-applicable" }>,
  label: string,
): Condition {
  const sources = expr.arg.type.kind === "ja-nee" ? undefined : sourcesOf(value(draft, expr.arg, label));
  if (sources === undefined) throw new NotInDmn("of een voorwaarde onbekend is");
  const unknown = expr.op === "is-unknown";
  const width = sources.length;
  const computed = expr.arg.op !== "fact" && expr.arg.op !== "definition";
  if (computed && sources.length !== 1) throw new NotInDmn("of een berekening onbekend is");
  const rows = [
    ...faultRows(sources, width),
    { cells: sources.map(({ known }) => known), output: quoted("nee") },
    ...(unknown
      ? absentRows(sources, width, sources.length > 1).map((row) => ({
          ...row,
          output:
            row.output === quoted("niet van toepassing")
              ? quoted("nee")
              : row.output === quoted("fout")
                ? row.output
                : quoted("ja"),
        }))
      : absentRows(sources, width, sources.length > 1).map((row) => ({
          ...row,
          output: row.output === quoted("niet van toepassing") ? quoted("ja") : row.output,
        }))),
  ];
  const name = addDecision(
    draft,
    label,
    `${label}.`,
    "string",
    { hit: "FIRST", columns: sources.map(({ column }) => column), rows },
    expr.place,
  );
  return textCondition(name, openOf(sources));
}

function sourcesOf(code: Code): readonly Source[] | undefined {
  return code.kind === "static" ? undefined : code.sources;
}

/** A value, by its own forms as far as they go. */
export function value(draft: Draft, expr: Expr, around: string): Code {
  return remember(draft, `value ${keyOf(expr)}`, () => {
    try {
      return valueOf(draft, expr, around);
    } catch (error) {
      if (!(error instanceof NotInDmn)) throw error;
      return preparedCode(draft, expr, error.message);
    }
  });
}

export function number(draft: Draft, expr: Expr, around: string): NumberCode {
  return asNumber(value(draft, expr, around));
}

export function asNumber(code: Code): NumberCode {
  if (code.kind === "static") {
    if (standOf(code.value) !== undefined) throw new NotInDmn("een vaste waarde die er op deze dag niet is");
    return numberOf(code.value);
  }
  if (code.kind === "monotone") return monotoneNumber(code);
  if (code.kind !== "number") throw new NotInDmn("een waarde die geen getal is");
  return code;
}

/** Arithmetic: all operands must be there. */
function calculated(draft: Draft, expr: Expr, label: string): NumberCode | undefined {
  const numbers = (parts: readonly Expr[]): readonly NumberCode[] =>
    parts.map((part) => number(draft, part, label));
  switch (expr.op) {
    case "add":
      return sum(1n, numbers(expr.args));
    case "subtract":
      return sum(-1n, numbers(expr.args));
    case "multiply":
      return numbers(expr.args).reduce(product);
    case "divide": {
      const [first, ...rest] = numbers(expr.args);
      return rest.reduce((total, next) => scaled(total, inverse(next)), first!);
    }
    case "percent": {
      const [percentage, quantity] = numbers(expr.args);
      return scaled(product(percentage!, quantity!), { n: 1n, d: 100n });
    }
    case "pro-rata":
      return scaled(
        product(number(draft, expr.base, label), number(draft, expr.part, label)),
        inverse(number(draft, expr.whole, label)),
      );
    case "min":
    case "max":
      if (expr.type.kind === "datum") throw new NotInDmn("de vroegste of laatste van twee datums");
      return numbers(expr.args).reduce((a, b) => extreme(draft, expr.op, a, b, label, expr.place));
    case "difference":
      return distance(
        draft,
        number(draft, expr.args[0], label),
        number(draft, expr.args[1], label),
        label,
        expr.place,
      );
    case "round":
      return round(draft, number(draft, expr.arg, label), expr.step, expr.direction, label, expr.place);
    case "clamp": {
      const [low, high] = [expr.atLeast, expr.atMost].map((one) =>
        one === undefined ? undefined : number(draft, one, label),
      );
      if (
        low !== undefined &&
        high !== undefined &&
        (!isConstant(low) || !isConstant(high) || low.low * high.scale > high.low * low.scale)
      )
        throw new NotInDmn("twee grenzen die kunnen botsen");
      const own = number(draft, expr.arg, label);
      const raised = low === undefined ? own : extreme(draft, "max", own, low, label, expr.place);
      return high === undefined ? raised : extreme(draft, "min", raised, high, label, expr.place);
    }
    case "convert": {
      const factor = convertOp(fromInteger(1), expr.from, expr.to);
      if (!isRational(factor)) throw new NotInDmn("een omrekening die niet precies kan");
      return scaled(number(draft, expr.arg, label), factor);
    }
    default:
      return undefined;
  }
}

function valueOf(draft: Draft, expr: Expr, around: string): Code {
  if (draft.isStatic(expr)) {
    const found = staticValue(draft, expr);
    return { kind: "static", value: found, type: expr.type };
  }
  const label = labelOf(expr, around);
  if (!["bedrag", "getal", "percentage", "datum", "keuze"].includes(expr.type.kind))
    throw new NotInDmn(`een waarde van de soort ${expr.type.kind}`);
  const found = calculated(draft, expr, label);
  if (found !== undefined) return computed(draft, found, label, expr.place);
  switch (expr.op) {
    case "constant":
      return { kind: "static", value: fromPlain(expr.value, expr.type), type: expr.type };
    case "fact":
      return factCode(draft, expr);
    case "definition":
      if (expr.clause !== undefined) throw new NotInDmn("een bepaling zonder haar uitzonderingen");
      if (expr.of !== undefined && !isRoot(draft, expr.of))
        throw new NotInDmn("een waarde van iemand of iets anders");
      return draft.named.definitionCode(draft, expr.definition);
    case "lookup":
      return lookup(draft, expr, label);
    case "date-shift":
      return shifted(draft, expr, label);
    case "date-of-month": {
      const { which, monthOffset } = expr;
      return composed(oneDate(value(draft, expr.date, label)), "date", (day) =>
        dateOfMonthOp(day, which, monthOffset),
      );
    }
    case "completed":
      return completed(draft, expr, label);
    default:
      throw new NotInDmn(reasonFor(expr));
  }
}

function shifted(draft: Draft, expr: Extract<Expr, { op: "date-shift" }>, label: string): Code {
  if (!draft.isStatic(expr.count) || expr.unit === "werkdag")
    throw new NotInDmn("een termijn die per huishouden verschilt");
  const count = staticValue(draft, expr.count);
  return composed(oneDate(value(draft, expr.date, label)), "date", (day) =>
    shiftOp(day, count, expr.unit, expr.sign),
  );
}

function completed(draft: Draft, expr: Extract<Expr, { op: "completed" }>, label: string): Code {
  if (draft.isStatic(expr.to)) {
    const to = staticValue(draft, expr.to);
    const from = oneDate(value(draft, expr.from, label));
    const made = composed(from, "number", (day) => completedOp(expr.unit, day, to));
    return from.kind === "date" && expr.unit === "jaar" && typeof to === "number"
      ? { ...made, years: to }
      : made;
  }
  if (!draft.isStatic(expr.from)) throw new NotInDmn("de tijd tussen twee datums");
  const from = staticValue(draft, expr.from);
  return composed(oneDate(value(draft, expr.to, label)), "number", (day) =>
    completedOp(expr.unit, from, day),
  );
}

/** A value told per choice, as a table with a row per choice. */
function lookup(draft: Draft, expr: Extract<Expr, { op: "lookup" }>, label: string): Code {
  const arg = value(draft, expr.arg, label);
  if (arg.kind !== "text" || arg.options.some((one) => !expr.entries.some(({ option }) => option === one)))
    throw new NotInDmn("een lijst waarin een keuze ontbreekt");
  const rows = expr.entries.map(
    ({ option, value: plain }) => [option, numberOf(fromPlain(plain, expr.type))] as const,
  );
  const scale = rows.reduce((all, [, one]) => all * one.scale, 1n);
  const numbers = rows.map(([option, one]) => [option, one.low * (scale / one.scale)] as const);
  const name = addDecision(
    draft,
    label,
    `${label}.`,
    "number",
    {
      hit: "UNIQUE",
      columns: [{ expr: arg.expr, type: "string" }],
      rows: numbers.map(([option, n]) => ({ cells: [quoted(option)], output: String(n) })),
    },
    expr.place,
  );
  const all = numbers.map(([, n]) => n);
  return {
    kind: "number",
    expr: name,
    scale,
    low: all.reduce((a, b) => (a < b ? a : b)),
    high: all.reduce((a, b) => (a > b ? a : b)),
    sources: arg.sources,
  };
}

function oneDate(code: Code): DateCode | MonotoneCode {
  if (code.kind === "date" || code.kind === "monotone") return code;
  throw new NotInDmn("een datum die niet van één datum afhangt");
}

function composed(
  inner: DateCode | MonotoneCode,
  result: "date" | "number",
  then: (day: number) => Operand,
): MonotoneCode {
  if (inner.kind === "monotone" && inner.result !== "date") throw new NotInDmn("een datum uit een getal");
  const of = (day: number): Operand => {
    if (inner.kind === "date") return then(day);
    const first = inner.of(day);
    return typeof first === "number" ? then(first) : first;
  };
  return { kind: "monotone", expr: inner.expr, sources: inner.sources, result, of };
}

/** Why a form of the language has no place in DMN. */
function reasonFor(expr: Expr): string {
  switch (expr.op) {
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
    case "union":
      return "iets over een lijst van mensen of dingen";
    case "every-month":
    case "average-over-months":
    case "sum-over-months":
    case "count-months":
    case "at-month":
      return "iets over kalendermaanden";
    case "period":
    case "period-part":
      return "een periode die per huishouden verschilt";
    case "peildatum":
      return "een peildatum die van andere gegevens afhangt";
    case "event-date":
    case "terms-met":
      return "iets over stappen en termijnen";
    case "effect-not-reached":
      return "of een effect anders niet wordt bereikt";
    case "duty-applies":
      return "of een plicht geldt";
    case "signal":
    case "help-count":
    case "consent":
      return "iets uit het plan van het huishouden";
    default:
      return "een vorm die DMN niet heeft";
  }
}
