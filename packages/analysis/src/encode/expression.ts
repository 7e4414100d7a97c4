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
import { no, opposite, yes } from "../solver/literal.js";
import { constantSum, fixedValue, minus, plus } from "../solver/sum.js";
import { times } from "../solver/formulas.js";
import {
  before,
  completedBetween,
  dayOfValue,
  fixedDay,
  moved,
  notAfter,
  ofMonth,
  shifted,
  wholeNumber,
} from "./date.js";
import type { Encoding, Scope } from "./encoding.js";
import { aggregated, filtered, quantified, united } from "./list.js";
import { averaged, countedMonths, everyMonth } from "./month.js";
import {
  compared,
  computed,
  conditionWhere,
  extreme,
  numeric,
  product,
  quotient,
  rounded,
} from "./number.js";
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
      if (expr.clause !== undefined) throw new NotEncoded("de waarde van één bepaling");
      const of = expr.of === undefined ? undefined : value(expr.of);
      if (of !== undefined && of.kind !== "ding")
        throw new NotEncoded("een begrip van iets dat geen ding is");
      const { value: made } = encoding.definition(expr.definition, of?.thing, scope.month);
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
      const lowered = expr.atMost === undefined ? arg : extreme(encoding, "min", [arg, number(expr.atMost)]);
      return expr.atLeast === undefined ? lowered : extreme(encoding, "max", [lowered, number(expr.atLeast)]);
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
      const anchor = day(expr.anchor);
      if (expr.relation === "sinds" || expr.count === undefined || expr.unit === undefined)
        return { kind: "periode", from: anchor, to: fixedDay(encoding.today) };
      const length = value(expr.count);
      const count = wholeNumber(numeric(encoding, length));
      const unit = length.kind === "duur" ? unitOf(length, expr.unit) : expr.unit;
      if (expr.relation === "voor" && unit === "kalendermaand")
        return { kind: "periode", ...before(anchor, count) };
      if (expr.relation === "voor")
        return { kind: "periode", from: shifted(anchor, -count, unit), to: moved(anchor, (one) => one - 1) };
      const end = shifted(anchor, count, unit);
      return expr.relation === "na"
        ? { kind: "periode", from: moved(anchor, (one) => one + 1), to: end }
        : { kind: "periode", from: anchor, to: moved(end, (one) => one - 1) };
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
      return expr.part === "begindatum" ? arg.from : arg.to;
    }

    case "is-unknown":
      return surely(no);
    case "is-not-applicable": {
      const arg = value(expr.arg);
      return "notApplicable" in arg ? surely(arg.notApplicable) : surely(no);
    }
    case "has-right": {
      if (expr.because !== undefined) throw new NotEncoded("de reden van een weigering");
      const of = value(expr.of);
      if (of.kind !== "ding") throw new NotEncoded("een recht van iets dat geen ding is");
      const { granted } = encoding.right(expr.right, of.thing);
      const has = conditionWhere(encoding, of.there, granted);
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
    case "average":
    case "first":
    case "effect-not-reached":
    case "duty-applies":
    case "event-date":
    case "terms-met":
    case "signal":
    case "consent":
    case "help-count":
    case "hole":
      throw new NotEncoded(`de vorm ${expr.op}`);
  }
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

/** A value of something that may not be there. */
export function existing(encoding: Encoding, value: Encoded, there: typeof yes): Encoded {
  if (there === yes) return value;
  const { formulas } = encoding;
  if (value.kind === "ja-nee")
    return { ...value, holds: formulas.and([value.holds, there]), fails: formulas.and([value.fails, there]) };
  if (value.kind === "lijst")
    return { ...value, items: value.items.map((one) => ({ ...one, when: formulas.and([one.when, there]) })) };
  if (value.kind === "periode") throw new NotEncoded("een periode van iemand die er niet hoeft te zijn");
  const both = formulas.and([value.there, there]);
  // Nothing of a thing that is niet van toepassing is there either.
  return {
    ...value,
    there: both,
    notApplicable: formulas.or([value.notApplicable, opposite(there)]),
  } as Encoded;
}

export function every({ formulas }: Encoding, parts: readonly Condition[]): Condition {
  return {
    kind: "ja-nee",
    holds: formulas.and(parts.map(({ holds }) => holds)),
    fails: formulas.or(parts.map(({ fails }) => fails)),
  };
}

export function any({ formulas }: Encoding, parts: readonly Condition[]): Condition {
  return {
    kind: "ja-nee",
    holds: formulas.or(parts.map(({ holds }) => holds)),
    fails: formulas.and(parts.map(({ fails }) => fails)),
  };
}

export function negated({ holds, fails }: Condition): Condition {
  return { kind: "ja-nee", holds: fails, fails: holds };
}

export function comparison(
  encoding: Encoding,
  sign: "=" | "<>" | "<" | "<=" | ">" | ">=",
  left: Encoded,
  right: Encoded,
): Condition {
  const { formulas } = encoding;
  if (left.kind === "duur" && right.kind === "duur" && left.counts !== right.counts)
    throw new NotEncoded("twee termijnen in verschillende eenheden");
  if (left.kind === "dag" || right.kind === "dag") {
    const [a, b] = [dayOfValue(left), dayOfValue(right)];
    const there = formulas.and([a.there, b.there]);
    const [up, down] = [notAfter(encoding, a, b), notAfter(encoding, b, a)];
    const literal = {
      "<=": up,
      ">=": down,
      "<": opposite(down),
      ">": opposite(up),
      "=": formulas.and([up, down]),
      "<>": opposite(formulas.and([up, down])),
    }[sign];
    return conditionWhere(encoding, there, literal);
  }
  if (left.kind === "keuze" && right.kind === "keuze")
    return conditionWhere(
      encoding,
      formulas.and([left.there, right.there]),
      formulas.compare(sign, left.code, right.code),
    );
  if (left.kind === "ding" && right.kind === "ding")
    return conditionWhere(
      encoding,
      formulas.and([left.there, right.there]),
      (left.thing.key === right.thing.key) === (sign === "=") ? yes : no,
    );
  if (left.kind === "ja-nee" && right.kind === "ja-nee") {
    const there = formulas.and([
      formulas.or([left.holds, left.fails]),
      formulas.or([right.holds, right.fails]),
    ]);
    const same = formulas.same(left.holds, right.holds);
    return conditionWhere(encoding, there, sign === "=" ? same : opposite(same));
  }
  return compared(encoding, sign, numeric(encoding, left), numeric(encoding, right));
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

/** The value of the case that holds; there where exactly the value of such a case is. */
export function chosen(
  encoding: Encoding,
  cases: readonly { readonly when: typeof yes; readonly value: Encoded }[],
): Encoded {
  const { formulas } = encoding;
  const [first] = cases;
  if (first === undefined) throw new NotEncoded("een keuze zonder gevallen");
  const { kind } = first.value;
  if (cases.some(({ value }) => value.kind !== kind && !isAbsent(value)))
    throw new NotEncoded("gevallen met verschillende soorten waarden");
  if (kind === "ja-nee") {
    const conditions = cases as readonly { when: typeof yes; value: Condition }[];
    return {
      kind,
      holds: formulas.or(conditions.map(({ when, value }) => formulas.and([when, value.holds]))),
      fails: formulas.or(conditions.map(({ when, value }) => formulas.and([when, value.fails]))),
    };
  }
  if (kind === "ding" || kind === "lijst" || kind === "periode") {
    if (cases.length === 1 && first.when === yes) return first.value;
    throw new NotEncoded(`een keuze tussen waarden van de soort ${kind}`);
  }
  const there = formulas.or(
    cases.map(({ when, value }) => formulas.and([when, "there" in value ? value.there : yes])),
  );
  const notApplicable = formulas.or(
    cases.map(({ when, value }) => formulas.and([when, "notApplicable" in value ? value.notApplicable : no])),
  );
  const known = cases.filter(({ value }) => !isAbsent(value));
  if (known.length === 0) return { ...first.value, there, notApplicable } as Encoded;
  const sumOf = (value: Encoded) =>
    value.kind === "keuze"
      ? value.code
      : value.kind === "dag"
        ? encoding.daySum(value)
        : (value as { sum: typeof noSum }).sum;
  const sum = formulas.choose(known.map(({ when, value }) => ({ when, value: sumOf(value) })));
  if (kind === "keuze") return { kind, code: sum, there, notApplicable };
  if (kind === "dag") return { kind, day: dayOfSum(sum), there, notApplicable };
  if (kind === "duur") return { ...first.value, sum, there, notApplicable } as Encoded;
  return { kind: "getal", sum, there, notApplicable };
}
const noSum = constantSum(fromInteger(0));

function isAbsent(value: Encoded): boolean {
  return "there" in value && value.there === no;
}

function dayOfSum(sum: typeof noSum): DayValue["day"] {
  const fixed = fixedValue(sum);
  if (fixed !== undefined) return { fixed: Number(fixed.n) };
  const [only] = sum.terms;
  if (sum.terms.length !== 1 || only![1] !== 1n) throw new NotEncoded("een datum uit een keuze");
  const shift = Number(sum.constant);
  return { variable: only![0], map: shift === 0 ? undefined : (day) => day + shift };
}
