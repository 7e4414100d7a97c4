// Dates: a day is fixed or a variable, moved by whole months or years in a way that never turns earlier into later.

import {
  addMonths,
  addWorkdays,
  calendarMonthsBefore,
  completedMonths,
  completedYears,
  firstOfMonth,
  fromInteger,
  lastOfMonth,
  lazily,
  type Day,
} from "@andersom/runtime";
import type { DurationUnit } from "@andersom/semantics";
import { atMost, no, opposite, yes, type Literal } from "../solver/literal.js";
import { fixedValue, minus, plus, constantSum, variableSum, type Sum } from "../solver/sum.js";
import type { Encoding } from "./encoding.js";
import { presence } from "./number.js";
import { NotEncoded, present, type DayValue, type Encoded, type Move, type Numeric } from "./value.js";

export function fixedDay(day: Day): DayValue {
  return { kind: "dag", day: { fixed: day }, ...present };
}

export function dayOfValue(value: Encoded): DayValue {
  if (value.kind !== "dag") throw new NotEncoded(`een datum uit een waarde van de soort ${value.kind}`);
  return value;
}

/** A day that is computed with; what is niet van toepassing is no day to compute with. */
export function anchored(value: DayValue): DayValue {
  return { ...value, notApplicable: no };
}

/** The same day moved by a monotone function, of which the name says what it does. */
export function moved(
  written: DayValue,
  name: string,
  by: (day: Day) => Day,
  steps: Move["steps"] = monthly(by),
): DayValue {
  const value = anchored(written);
  const { day } = value;
  if ("fixed" in day) return { ...value, day: { fixed: by(day.fixed) } };
  const { map, variable } = day;
  return {
    ...value,
    day: { variable, map: map === undefined ? { by, name, steps } : inTurn(map, { by, name, steps }) },
  };
}

function inTurn(first: Move, second: Move): Move {
  return {
    by: (day) => second.by(first.by(day)),
    name: `${first.name}, ${second.name}`,
    steps(low, high) {
      const [a, b] = [first.steps(low, high), second.steps(first.by(low), first.by(high))];
      return [a[0] + b[0], a[1] + b[1]];
    },
  };
}

/**
 * The steps of a move that depends on the month: within one it moves each day as far as the first, or one day less than the day
 * before. So the first and the last day of each month show them all. No cycle of four years would do: 1900 has no 29 February.
 */
function monthly(by: (day: Day) => Day): Move["steps"] {
  return (low, high) => {
    let [least, most] = [Infinity, -Infinity];
    const look = (day: Day): void => {
      const step = by(day) - day;
      if (step < least) least = step;
      if (step > most) most = step;
    };
    for (let first = low; first <= high; first = addMonths(firstOfMonth(first), 1)) {
      look(first);
      look(Math.min(lastOfMonth(first), high));
    }
    return [least, most];
  };
}

/** Among so many days are always more workdays: a week has five, and a year fewer than twelve days off besides. */
function workdays(count: number): Move["steps"] {
  const most = 2 * Math.abs(count) + 31;
  return () => (count < 0 ? [-most, 0] : [0, most]);
}

export function movedByDays(value: DayValue, count: number): DayValue {
  const { by, name, steps } = byDays(count);
  return moved(value, name, by, steps);
}

export function byDays(count: number): Move {
  return { by: (day) => day + count, name: `${count} dag`, steps: () => [count, count] };
}

export function shifted(value: DayValue, count: number, unit: DurationUnit): DayValue {
  switch (unit) {
    case "dag":
      return movedByDays(value, count);
    case "week":
      return movedByDays(value, 7 * count);
    case "werkdag":
      return moved(value, `${count} werkdag`, (day) => addWorkdays(day, count), workdays(count));
    case "maand":
    case "kalendermaand":
      return moved(value, `${count} maand`, (day) => addMonths(day, count));
    case "jaar":
      return moved(value, `${12 * count} maand`, (day) => addMonths(day, 12 * count));
  }
}

export function wholeNumber(value: Numeric): number {
  const fixed = fixedValue(value.sum);
  if (fixed === undefined || fixed.d !== 1n) throw new NotEncoded("een termijn die per geval verschilt");
  return Number(fixed.n);
}

export function ofMonth(value: DayValue, which: "first" | "last", offset: 0 | 1): DayValue {
  return moved(value, `${which} ${offset}`, (day) => {
    const inMonth = addMonths(firstOfMonth(day), offset);
    return which === "first" ? inMonth : lastOfMonth(inMonth);
  });
}

export function before(value: DayValue, count: number): { readonly from: DayValue; readonly to: DayValue } {
  return {
    from: moved(value, `${count} kalendermaand voor, begin`, (day) => calendarMonthsBefore(day, count).from),
    to: moved(value, `${count} kalendermaand voor, einde`, (day) => calendarMonthsBefore(day, count).to),
  };
}

/** Whether a day is at most another one, where both are there. */
export function notAfter(encoding: Encoding, a: DayValue, b: DayValue): Literal {
  const { store } = encoding.formulas;
  if ("fixed" in a.day) {
    if ("fixed" in b.day) return a.day.fixed <= b.day.fixed ? yes : no;
    return opposite(notAfter(encoding, b, fixedDay(a.day.fixed - 1)));
  }
  if ("fixed" in b.day) {
    const [{ variable, map }, limit] = [a.day, b.day.fixed];
    if (map === undefined) return atMost(variable, limit);
    const { low, high } = store.bounds(variable);
    let [from, to] = [low, high + 1];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (map.by(middle) > limit) to = middle;
      else from = middle + 1;
    }
    return atMost(variable, from - 1);
  }
  return encoding.formulas.compare("<=", daySum(encoding, a), daySum(encoding, b));
}

/** A day as a number of days; a moved day lies between the nearest and the farthest that the move takes such a day. */
export function daySum(encoding: Encoding, { day }: DayValue): Sum {
  if ("fixed" in day) return constantSum(fromInteger(day.fixed));
  if (day.map === undefined) return variableSum(day.variable);
  const { variable, map } = day;
  return encoding.ground.sum(`${variable} ${map.name}`, () => movedSum(encoding, variable, map));
}

function movedSum(encoding: Encoding, variable: number, { by, steps }: Move): Sum {
  const { store } = encoding.formulas;
  const { low, high } = store.bounds(variable);
  const [near, far] = steps(low, high);
  if (near === far) return plus(variableSum(variable), constantSum(fromInteger(near)));
  const v = store.variable(low + near, high + far);
  const gap = minus(variableSum(v), variableSum(variable));
  encoding.formulas.atMostZeroWhen(v, plus(gap, constantSum(fromInteger(-far))), yes);
  encoding.formulas.atMostZeroWhen(v, minus(constantSum(fromInteger(near)), gap), yes);
  store.follows(v, variable, by);
  return variableSum(v);
}

/** Completed years, months or days between two days, of which one is fixed. */
export function completedBetween(
  encoding: Encoding,
  unit: "jaar" | "maand" | "dag",
  from: DayValue,
  to: DayValue,
): Numeric {
  const count =
    unit === "jaar" ? completedYears : unit === "maand" ? completedMonths : (a: Day, b: Day): Day => b - a;
  const there = presence(encoding, [from, to]);
  if (unit === "dag")
    return { kind: "getal", sum: minus(daySum(encoding, to), daySum(encoding, from)), ...there };
  if ("fixed" in from.day && "fixed" in to.day)
    return { kind: "getal", sum: constantSum(fromInteger(count(from.day.fixed, to.day.fixed))), ...there };
  if ("fixed" in to.day && "variable" in from.day) {
    const [end, { variable, map }] = [to.day.fixed, from.day];
    return withSteps(encoding, there, {
      day: variable,
      rising: false,
      at: (day) => count(map === undefined ? day : map.by(day), end),
      name: `${unit} ${map?.name ?? ""} tot ${end}`,
    });
  }
  if ("fixed" in from.day && "variable" in to.day) {
    const [start, { variable, map }] = [from.day.fixed, to.day];
    return withSteps(encoding, there, {
      day: variable,
      rising: true,
      at: (day) => count(start, map === undefined ? day : map.by(day)),
      name: `${unit} ${start} tot ${map?.name ?? ""}`,
    });
  }
  throw new NotEncoded("de tijd tussen twee gegeven datums");
}

/** The sum is only made where somebody computes with it. */
function withSteps(
  encoding: Encoding,
  there: { readonly there: Literal; readonly notApplicable: Literal },
  steps: NonNullable<Numeric["steps"]>,
): Numeric {
  const known = { kind: "getal", steps, ...there } as const;
  return lazily<Omit<Numeric, "range">, keyof typeof known>({ sum: () => encoding.steppedSum(steps) }, known);
}
