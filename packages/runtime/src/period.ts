// Periods of days, and the windows of Dutch law, each fixed to the day and none derived from another.

import {
  addMonths,
  completedMonths,
  firstDayOfMonthKey,
  firstOfMonth,
  lastOfMonth,
  monthKey,
  type Day,
  type MonthKey,
} from "./date.js";

/** All days from `from` to `to`, both included. A period with `to` before `from` holds no day. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A length that follows the calendar: months first, then days. A year is 12 months, a week 7 days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

export function addDuration(day: Day, { months, days }: Duration): Day {
  return (months === 0 ? day : addMonths(day, months)) + days;
}

export function subtractDuration(day: Day, { months, days }: Duration): Day {
  return (months === 0 ? day : addMonths(day, -months)) - days;
}

/** "36 kalendermaanden voor D": the n whole calendar months before the month in which D lies. */
export function calendarMonthsBefore(day: Day, months: number): Period {
  const first = firstOfMonth(day);
  return { from: addMonths(first, -months), to: first - 1 };
}

/** "n kalendermaanden na D": the n whole calendar months after the month in which D lies. */
export function calendarMonthsAfter(day: Day, months: number): Period {
  const first = lastOfMonth(day) + 1;
  return { from: first, to: addMonths(first, months) - 1 };
}

/** "de 12 maanden voor D": from the same day number twelve months earlier up to the day before D. */
export function windowBefore(day: Day, duration: Duration): Period {
  return { from: subtractDuration(day, duration), to: day - 1 };
}

/** `windowBefore` for a number of months. */
export function monthsBefore(day: Day, months: number): Period {
  return windowBefore(day, { months, days: 0 });
}

/**
 * "binnen 12 maanden na D": from the day after D up to the same day number twelve months later.
 *
 * This is not `windowBefore` seen from the other end. A decision of 28 February 2023 and conduct on
 * 29 February 2024: the conduct is not within 12 months after the decision (that ends on 28 February 2024),
 * yet the decision lies in the 12 months before the conduct (those begin on 28 February 2023).
 */
export function withinAfter(day: Day, duration: Duration): Period {
  return { from: day + 1, to: addDuration(day, duration) };
}

export function calendarYear(year: number): Period {
  const january = firstDayOfMonthKey(year * 12);
  return { from: january, to: firstDayOfMonthKey(year * 12 + 12) - 1 };
}

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

export function isEmpty(period: Period): boolean {
  return period.to < period.from;
}

/** Whether the period starts on the first and ends on the last day of a month, as a series per month needs. */
export function isWholeMonths(period: Period): boolean {
  return (
    !isEmpty(period) && firstOfMonth(period.from) === period.from && lastOfMonth(period.to) === period.to
  );
}

/** The months that have a day in the period, oldest first. */
export function monthsOf(period: Period): MonthKey[] {
  if (isEmpty(period)) return [];
  const first = monthKey(period.from);
  return Array.from({ length: monthKey(period.to) - first + 1 }, (_, index) => first + index);
}

/** The whole months that fit in the period; its last day counts in full. */
export function durationInMonths(period: Period): number {
  return isEmpty(period) ? 0 : completedMonths(period.from, period.to + 1);
}

export function durationInDays(period: Period): number {
  return isEmpty(period) ? 0 : period.to - period.from + 1;
}
