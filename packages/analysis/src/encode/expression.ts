// Expressions: the same cases as the interpreter, for all households at once.

import {
  fromInteger,
  isRational,
  convertOp,
  monthKey,
  parseDecimal,
  rational,
  type ThingRef,
} from "@andersom/runtime";
import type { Expr, PlainValue, ValueType } from "@andersom/semantics";
import { no, opposite, yes, type Literal } from "../solver/literal.js";
import { constantSum, minus, plus } from "../solver/sum.js";
import { times } from "../solver/formulas.js";
import {
  anchored,
  before,
  completedBetween,
  dayOfValue,
  fixedDay,
  movedByDays,
  notAfter,
  ofMonth,
  shifted,
  wholeNumber,
} from "./date.js";
import { onlyBecause } from "./because.js";
import type { Encoding, Scope } from "./encoding.js";
import { any, chosen, comparison, every, existing, negated } from "./combine.js";
import { aggregated, filtered, quantified, united } from "./list.js";
import { averaged, countedMonths, everyMonth } from "./month.js";
import { computed, conditionWhere, extreme, numeric, product, quotient, rounded } from "./number.js";
import {
  NotEncoded,
  present,
  surely,
  type Condition,
  type DayValue,
  type Encoded,
  type Length,
  type PeriodValue,
} from "./value.js";

export function encodeExpression(encoding: Encoding, expr: Expr, scope: Scope): Encoded {
  const { formulas } = encoding;
  const value = (part: Expr): Encoded => encoding.value(part, scope);
  const number = (part: Expr) => numeric(encoding, value(part));
  const day = (part: Expr): DayValue => dayOfValue(value(part));
  const condition = (part: Expr): Condition => encoding.condition(part, scope);
  switch (expr.op) {
    case "constant":
      return constant(encoding, expr.value, expr.type);
    case "fact": {
      const of = value(expr.of);
      if (of.kind !== "ding") throw new NotEncoded("een gegeven van iets dat geen ding is");
      return existing(encoding, encoding.read(expr.fact, of.thing, expr.about, scope.month), of.there);
    }
    case "definition": {
      const of = expr.of === undefined ? undefined : value(expr.of);
      if (of !== undefined && of.kind !== "ding")
        throw new NotEncoded("een begrip van iets dat geen ding is");
      const made =
        expr.clause === undefined
          ? encoding.definition(expr.definition, of?.thing, scope.month).value
          : encoding.clause(expr.definition, expr.clause, of?.thing, scope.month);
      return of === undefined ? made : existing(encoding, made, of.there);
    }
    case "variable":
      return thing(scope.things.get(expr.name), expr.name);
    case "peildatum":
      return fixedDay(encoding.today);

    case "add":
    case "subtract": {
      const parts = expr.args.map(number);
      const sum = parts
        .slice(1)
        .reduce((total, one) => plus(total, one.sum, expr.op === "add" ? 1n : -1n), parts[0]!.sum);
      return computed(encoding, parts, sum);
    }
    case "multiply":
      return product(encoding, expr.args.map(number));
    case "divide":
      return quotient(encoding, expr.args.map(number));
    case "percent": {
      const made = product(encoding, expr.args.map(number));
      return { ...made, sum: times(made.sum, rational(1n, 100n)) };
    }
    case "min":
    case "max":
      return extreme(encoding, expr.op, expr.args.map(number));
    case "difference": {
      const [a, b] = [number(expr.args[0]), number(expr.args[1])];
      const gap = computed(encoding, [a, b], minus(a.sum, b.sum));
      return extreme(encoding, "max", [gap, { ...gap, sum: times(gap.sum, rational(-1n)) }]);
    }
    case "pro-rata":
      return quotient(encoding, [
        product(encoding, [number(expr.base), number(expr.part)]),
        number(expr.whole),
      ]);
    case "round":
      return rounded(encoding, number(expr.arg), expr.step, expr.direction);
    case "clamp": {
      const arg = number(expr.arg);
      const [least, most] = [expr.atLeast && number(expr.atLeast), expr.atMost && number(expr.atMost)];
      const lowered = most === undefined ? arg : extreme(encoding, "min", [arg, most]);
      const made = least === undefined ? lowered : extreme(encoding, "max", [lowered, least]);
      if (least === undefined || most === undefined) return made;
      // A floor above the cap is a fault.
      const fits = formulas.compare("<=", least.sum, most.sum);
      return { ...made, there: formulas.and([made.there, fits]) };
    }
    case "convert": {
      const ratio = convertOp(fromInteger(1), expr.from, expr.to);
      if (!isRational(ratio)) throw new NotEncoded("een periode die niet is om te rekenen");
      const arg = number(expr.arg);
      return computed(encoding, [arg], times(arg.sum, ratio));
    }

    case "compare":
      return comparison(encoding, expr.comparison, value(expr.left), value(expr.right));
    case "one-of": {
      const arg = value(expr.arg);
      return any(
        encoding,
        expr.options.map((option) => comparison(encoding, "=", arg, value(option))),
      );
    }
    case "all":
      return every(
        encoding,
        expr.items.map((item) => condition(item.expr)),
      );
    case "any":
      return any(
        encoding,
        expr.items.map((item) => condition(item.expr)),
      );
    case "not":
      return negated(condition(expr.arg));

    case "some":
    case "every":
    case "none":
      return quantified(encoding, expr, scope);
    case "filter":
      return filtered(encoding, expr, scope);
    case "union":
      return united(encoding, expr.items.map(value));
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
      return aggregated(encoding, expr, scope);
    case "lookup": {
      const arg = value(expr.arg);
      if (arg.kind !== "keuze") throw new NotEncoded("opzoeken bij iets dat geen keuze is");
      const cases = expr.entries.map(({ option, value: told }) => ({
        when: formulas.compare("=", arg.code, constantSum(fromInteger(encoding.textCode(option)))),
        value: constant(encoding, told, expr.type),
      }));
      return chosen(
        encoding,
        cases.map((one) => ({ ...one, when: formulas.and([one.when, arg.there]) })),
      );
    }
    case "every-month":
      return everyMonth(encoding, expr, scope);
    case "average-over-months":
    case "sum-over-months":
      return averaged(encoding, expr, scope);
    case "count-months":
      return countedMonths(encoding, expr, scope);
    case "at-month": {
      const date = day(expr.date);
      if (!("fixed" in date.day)) throw new NotEncoded("een maand die per geval verschilt");
      return encoding.value(expr.body, { ...scope, month: monthKey(date.day.fixed) });
    }

    case "lies": {
      const [date, target] = [day(expr.date), value(expr.target)];
      return lies(
        encoding,
        expr.relation,
        date,
        target.kind === "periode" ? target : period(dayOfValue(target)),
      );
    }
    case "period": {
      const anchor = anchored(day(expr.anchor));
      if (expr.relation === "sinds" || expr.count === undefined || expr.unit === undefined)
        return { kind: "periode", from: anchor, to: fixedDay(encoding.today) };
      const length = value(expr.count);
      const count = wholeNumber(numeric(encoding, length));
      const unit = length.kind === "duur" ? unitOf(length, expr.unit) : expr.unit;
      if (expr.relation === "voor" && unit === "kalendermaand")
        return { kind: "periode", ...before(anchor, count) };
      if (expr.relation === "voor")
        return { kind: "periode", from: shifted(anchor, -count, unit), to: movedByDays(anchor, -1) };
      const end = shifted(anchor, count, unit);
      return expr.relation === "na"
        ? { kind: "periode", from: movedByDays(anchor, 1), to: end }
        : { kind: "periode", from: anchor, to: movedByDays(end, -1) };
    }
    case "date-shift": {
      const length = value(expr.count);
      const count = wholeNumber(numeric(encoding, length));
      return shifted(
        day(expr.date),
        expr.sign * count,
        length.kind === "duur" ? unitOf(length, expr.unit) : expr.unit,
      );
    }
    case "date-of-month":
      return ofMonth(day(expr.date), expr.which, expr.monthOffset);
    case "completed":
      return completedBetween(encoding, expr.unit, day(expr.from), day(expr.to));
    case "period-part": {
      const arg = value(expr.period);
      if (arg.kind !== "periode" || expr.part === "duur") throw new NotEncoded("de lengte van een periode");
      // An empty period has no first and no last day.
      const there = formulas.and([arg.from.there, arg.to.there]);
      const some = notAfter(encoding, arg.from, arg.to);
      return {
        ...(expr.part === "begindatum" ? arg.from : arg.to),
        there: formulas.and([there, some]),
        notApplicable: formulas.and([there, opposite(some)]),
      };
    }

    case "is-unknown": {
      const arg = value(expr.arg);
      return { kind: "ja-nee", holds: no, fails: formulas.or(known(arg)) };
    }
    case "is-not-applicable": {
      const arg = value(expr.arg);
      if (!("notApplicable" in arg)) {
        if (arg.kind === "ja-nee" && expr.arg.type.nvt === true)
          throw new NotEncoded("of een ja of nee van toepassing is");
        return { kind: "ja-nee", holds: no, fails: formulas.or(known(arg)) };
      }
      return { kind: "ja-nee", holds: arg.notApplicable, fails: arg.there };
    }
    case "has-right": {
      const of = value(expr.of);
      if (of.kind !== "ding") throw new NotEncoded("een recht van iets dat geen ding is");
      const { granted, refused, notAtIssue } = encoding.right(expr.right, of.thing);
      if (expr.because !== undefined && !expr.granted) {
        const reason = onlyBecause(encoding, expr.right, of.thing, expr.because);
        return {
          kind: "ja-nee",
          holds: formulas.and([of.there, refused, reason]),
          fails: formulas.and([
            of.there,
            formulas.or([granted, notAtIssue, formulas.and([refused, opposite(reason)])]),
          ]),
        };
      }
      const has: Condition = {
        kind: "ja-nee",
        holds: formulas.and([of.there, granted]),
        fails: formulas.and([of.there, formulas.or([refused, notAtIssue])]),
      };
      return expr.granted ? has : negated(has);
    }
    case "ladder-reaches": {
      if (expr.body === undefined) throw new NotEncoded("een volgorde van hulp zonder recht");
      const of = expr.of === undefined ? undefined : value(expr.of);
      if (of !== undefined && of.kind !== "ding") throw new NotEncoded("een volgorde van hulp van niemand");
      return encoding.condition(
        expr.body,
        of === undefined ? scope : encoding.scope(of.thing.thing, of.thing),
      );
    }
    case "hole":
      return encoding.open("een waarde die nog niet is ingevuld", expr.type);
    case "effect-not-reached":
    case "duty-applies":
    case "event-date":
    case "terms-met":
    case "signal":
    case "consent":
    case "help-count":
      throw new NotEncoded(`de vorm ${expr.op}`);
  }
}

/** The ways in which there is a value, or surely none. */
function known(value: Encoded): readonly Literal[] {
  if (value.kind === "ja-nee") return [value.holds, value.fails];
  if (value.kind === "periode") return [yes];
  return value.kind === "lijst" ? [value.there] : [value.there, value.notApplicable];
}

function thing(found: ThingRef | undefined, name: string): Encoded {
  if (found === undefined) throw new NotEncoded(`${name} is hier niet bekend`);
  return { kind: "ding", thing: found, ...present };
}

function constant(encoding: Encoding, value: PlainValue, type: ValueType): Encoded {
  if (typeof value === "boolean") return surely(value ? yes : no);
  if (typeof value === "string") {
    if (type.kind === "datum") return fixedDay(encoding.day(value));
    if (type.kind === "keuze" || type.kind === "tekst")
      return { kind: "keuze", code: constantSum(fromInteger(encoding.textCode(value))), ...present };
    const number = parseDecimal(value);
    if (number === undefined) throw new NotEncoded("een onleesbaar getal");
    return { kind: "getal", sum: constantSum(number), ...present };
  }
  if (value === null)
    return { kind: "getal", sum: constantSum(fromInteger(0)), there: no, notApplicable: yes };
  if ("count" in value) {
    const counts =
      value.unit === "dag" || value.unit === "week" ? "dag" : value.unit === "werkdag" ? "werkdag" : "maand";
    const size = value.unit === "week" ? 7 : value.unit === "jaar" ? 12 : 1;
    return { kind: "duur", sum: constantSum(fromInteger(value.count * size)), counts, ...present };
  }
  return { kind: "periode", from: fixedDay(encoding.day(value.from)), to: fixedDay(encoding.day(value.to)) };
}

/** What a length counts in; a number of kalendermaanden stays one. */
function unitOf(
  { counts }: Length,
  written: "dag" | "werkdag" | "week" | "maand" | "kalendermaand" | "jaar",
) {
  if (counts === "maand") return written === "kalendermaand" ? written : "maand";
  return counts;
}

function period(day: DayValue): PeriodValue {
  return { kind: "periode", from: day, to: day };
}

function lies(
  encoding: Encoding,
  relation: "in" | "voor" | "na" | "uiterlijk op" | "vanaf",
  date: DayValue,
  { from, to }: PeriodValue,
): Condition {
  const { formulas } = encoding;
  const there = formulas.and([date.there, from.there, to.there]);
  const literal = {
    in: () => formulas.and([notAfter(encoding, from, date), notAfter(encoding, date, to)]),
    voor: () => opposite(notAfter(encoding, from, date)),
    na: () => opposite(notAfter(encoding, date, to)),
    "uiterlijk op": () => notAfter(encoding, date, to),
    vanaf: () => notAfter(encoding, from, date),
  }[relation]();
  const made = conditionWhere(encoding, there, literal);
  // A date that is niet van toepassing lies nowhere.
  return { ...made, fails: formulas.or([made.fails, date.notApplicable]) };
}
