// The meaning of an expression: one case per form, each as plain as it can be said.

import {
  clampOp,
  compareOp,
  completedOp,
  convertOp,
  dateOfMonthOp,
  differenceOp,
  divideOp,
  extremeOp,
  faultAt,
  hole,
  isFault,
  isKnown,
  isNotApplicable,
  isRational,
  isThing,
  isUnknown,
  liesOp,
  monthKey,
  not,
  parseDecimal,
  percentOp,
  periodOp,
  periodPartOp,
  plusOp,
  roundOp,
  shiftOp,
  timesOp,
  type Absent,
  type Operand,
  type Truth,
  type Value,
} from "@andersom/runtime";
import type { Expr, LadderReaches } from "@andersom/semantics";
import { eventDate } from "../decision/due.js";
import { dutyApplies } from "../decision/duties.js";
import { effectNotReached } from "../decision/effects.js";
import { hasRight } from "../decision/has-right.js";
import { termsMet } from "../decision/process.js";
import { consentGiven } from "../decision/consent.js";
import { helpCount } from "../decision/help-count.js";
import { signalHolds } from "../decision/signals.js";
import { andEach, orEach, truthOf } from "../decision/truth.js";
import type { Scope } from "../decision/world.js";
import { personThing } from "../input/spec.js";
import { fromPlain } from "../input/plain.js";
import { decidedByBounds, type Bounds } from "../decision/bounds.js";
import { lookUp } from "../decision/look-up.js";
import { factValue } from "./fact.js";
import { aggregate, countBounds, filterList, quantify, uniteLists } from "./list.js";
import { countMonths, everyMonth, monthBounds, overMonths } from "./month.js";
import type { Run } from "./run.js";
import { printed } from "./watch.js";

export function truth(run: Run, expr: Expr, scope: Scope): Truth {
  return truthOf(evaluate(run, expr, scope), expr.place);
}

/** What a constant stands for; a model never changes, so it is read from its text once. */
const constants = new WeakMap<object, Operand>();

function constantValue(expr: Extract<Expr, { op: "constant" }>): Operand {
  const known = constants.get(expr);
  if (known !== undefined) return known;
  const value = fromPlain(expr.value, expr.type);
  constants.set(expr, value);
  return value;
}

/** The forms in which a date becomes something else than a date. */
const readsDates: ReadonlySet<Expr["op"]> = new Set([
  "lies",
  "completed",
  "period-part",
  "terms-met",
  "consent",
  "duty-applies",
]);

export function evaluate(run: Run, expr: Expr, scope: Scope): Operand {
  const value = valueOf(run, expr, scope);
  const { watch } = run;
  if (watch !== undefined && (readsDates.has(expr.op) || comparesDates(expr)))
    watch.note(run, expr, scope, (other) =>
      other === run ? printed(value) : printed(valueOf(other, expr, scope)),
    );
  return value;
}

function comparesDates(expr: Expr): boolean {
  return (
    (expr.op === "compare" && expr.left.type.kind === "datum") ||
    (expr.op === "one-of" && expr.arg.type.kind === "datum")
  );
}

function valueOf(run: Run, expr: Expr, scope: Scope): Operand {
  const at = expr.place;
  const value = (part: Expr): Operand => evaluate(run, part, scope);
  const values = (parts: readonly Expr[]): Operand[] => parts.map(value);
  switch (expr.op) {
    case "constant":
      return constantValue(expr);
    case "fact":
      return factValue(run, expr, scope);
    case "definition": {
      const subject = expr.of === undefined ? undefined : value(expr.of);
      if (subject !== undefined && !isThing(subject)) return subject;
      return run.definition(expr.definition, subject, scope.month, expr.clause);
    }
    case "variable":
      return scope.things[expr.name] ?? hole(`${expr.name} is hier niet bekend`);
    case "peildatum":
      return run.peildatum();

    case "add":
      return plusOp(1, values(expr.args), at);
    case "subtract":
      return plusOp(-1, values(expr.args), at);
    case "multiply":
      return timesOp(values(expr.args), at);
    case "divide":
      return divideOp(values(expr.args), at);
    case "percent":
      return percentOp(value(expr.args[0]!), value(expr.args[1]!), at);
    case "min":
    case "max":
      return extremeOp(expr.op, values(expr.args), at);
    case "difference":
      return differenceOp(value(expr.args[0]), value(expr.args[1]), at);
    case "pro-rata":
      return divideOp([timesOp([value(expr.base), value(expr.part)], at), value(expr.whole)], at);
    case "round":
      return roundOp(value(expr.arg), parseDecimal(expr.step)!, expr.direction, at);
    case "clamp":
      return clampOp(
        value(expr.arg),
        expr.atLeast && value(expr.atLeast),
        expr.atMost && value(expr.atMost),
        at,
      );
    case "convert":
      return convertOp(value(expr.arg), expr.from, expr.to, at);

    case "compare": {
      const [left, right] = [value(expr.left), value(expr.right)];
      const decided = decidedByBounds(
        expr.comparison,
        boundsOf(run, expr.left, left, scope),
        boundsOf(run, expr.right, right, scope),
      );
      return decided ?? compareOp(expr.comparison, left, right, at);
    }
    case "one-of": {
      const arg = value(expr.arg);
      return orEach(expr.options, (option) => compareOp("=", arg, value(option), at));
    }
    case "all":
      return andEach(expr.items, (item) => truth(run, item.expr, scope));
    case "any":
      return orEach(expr.items, (item) => truth(run, item.expr, scope));
    case "not":
      return not(truth(run, expr.arg, scope));

    case "some":
    case "every":
    case "none":
      return quantify(run, expr, scope);
    case "filter":
      return filterList(run, expr, scope);
    case "union":
      return uniteLists(run, expr, scope);
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
      return aggregate(run, expr, scope);
    case "lookup":
      return lookUp(expr.entries, value(expr.arg), expr.type, at);
    case "every-month":
      return everyMonth(run, expr, scope);
    case "average-over-months":
    case "sum-over-months":
      return overMonths(run, expr, scope);
    case "count-months":
      return countMonths(run, expr, scope);
    case "at-month": {
      const date = value(expr.date);
      if (typeof date !== "number")
        return isNotApplicable(date)
          ? faultAt("niet van toepassing", "Deze maand is niet van toepassing.", at)
          : date;
      run.watch?.note(run, expr, scope, (other) => {
        const day = evaluate(other, expr.date, scope);
        return typeof day === "number" ? String(monthKey(day)) : printed(day);
      });
      return evaluate(run, expr.body, { ...scope, month: monthKey(date) });
    }

    case "lies":
      return liesOp(expr.relation, value(expr.date), value(expr.target), at);
    case "period": {
      const today = expr.relation === "sinds" ? run.peildatum() : 0;
      return periodOp(
        expr.relation,
        value(expr.anchor),
        expr.count && value(expr.count),
        expr.unit,
        today,
        at,
      );
    }
    case "date-shift":
      return shiftOp(value(expr.date), value(expr.count), expr.unit, expr.sign, at);
    case "date-of-month":
      return dateOfMonthOp(value(expr.date), expr.which, expr.monthOffset, at);
    case "completed":
      return completedOp(expr.unit, value(expr.from), value(expr.to), at);
    case "period-part":
      return periodPartOp(expr.part, value(expr.period), expr.type.kind === "getal", at);

    case "is-unknown": {
      const arg = value(expr.arg);
      return isFault(arg) ? arg : isUnknown(arg);
    }
    case "is-not-applicable": {
      const arg = value(expr.arg);
      return isKnown<Value>(arg) ? false : isNotApplicable(arg) ? true : arg;
    }
    case "has-right": {
      const subject = value(expr.of);
      if (!isThing(subject)) return subject;
      return hasRight(run.index.outline, run.world, expr.right, subject, expr.granted, expr.because);
    }
    case "effect-not-reached":
      return effectNotReached(run.index.outline, run.world, expr.effect, scope);
    case "duty-applies": {
      const subject = expr.of === undefined ? undefined : value(expr.of);
      if (subject !== undefined && !isThing(subject)) return subject;
      return dutyApplies(
        run.index.outline,
        run.world,
        expr.duty,
        subject === undefined ? scope : run.world.scope(subject.thing, subject),
      );
    }
    case "ladder-reaches": {
      if (expr.body === undefined)
        return hole("bij deze volgorde van hulp staat niet over welke hulp het gaat");
      const inner = innerScope(run, expr, scope);
      return "things" in inner ? evaluate(run, expr.body, inner) : inner;
    }
    case "event-date":
      return eventDate(run.world, expr.event, expr.orGiven === true);
    case "terms-met":
      return termsMet(run.index.outline, run.world);
    case "signal":
      return signalHolds(run.index.outline, run.world, expr.signal, scope);
    case "consent":
      return consentGiven(run.index.outline, run.world, expr.consent, scope.things[personThing]);
    case "help-count":
      return helpCount(run.index.outline, run.world, scope).value;
    case "hole":
      return hole(expr.reason);
  }
}

/** Where the ladder is climbed: for the person it names, or for the one in force. */
export function innerScope(run: Run, expr: LadderReaches, scope: Scope): Scope | Absent {
  if (expr.of === undefined) return scope;
  const subject = evaluate(run, expr.of, scope);
  return isThing(subject) ? run.world.scope(subject.thing, subject) : (subject as Absent);
}

/** The lowest and highest value an operand of a comparison can still turn out to have. */
function boundsOf(run: Run, expr: Expr, value: Operand, scope: Scope): Bounds | undefined {
  if (expr.op === "help-count") return helpCount(run.index.outline, run.world, scope).bounds;
  if (isRational(value)) return { low: value, high: value };
  if (expr.op === "count") return countBounds(run, expr, scope);
  return expr.op === "count-months" ? monthBounds(run, expr, scope) : undefined;
}
