// Days and periods of the fast path: the calendar in whole numbers, without objects in between.

import { addMonths, addWorkdays, completedMonths, durationInMonths, type Day } from "@andersom/runtime";
import { absent, absentUnit, bitsOf, fault, missingFact, need, notApplicable } from "./values.js";

/** Year × 372 + (month − 1) × 31 + (day − 1): in the order of the days, and a year later is 372 more. */
function civil(day: Day): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 2 : marchMonth - 10;
  const year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0);
  return year * 372 + month * 31 + dayOfYear - Math.floor((153 * marchMonth + 2) / 5);
}

/** Days that were read not long ago with their year, month and date, so that these need not be worked out again. */
const [recentDays, recentCivils] = [new Int32Array(1024).fill(-1), new Int32Array(1024)];
recentDays[recentDays.length - 1] = 0;

/** The day of a date that exists; what was read is remembered. */
export function readDay(year: number, month: number, date: number): Day {
  const day = dayNumber(year, month, date);
  const at = day & 1023;
  recentDays[at] = day;
  recentCivils[at] = year * 372 + (month - 1) * 31 + date - 1;
  return day;
}

function recentCivil(day: Day): number {
  const at = day & 1023;
  return recentDays[at] === day ? recentCivils[at]! : civil(day);
}

/** As `monthKey` of the runtime. */
export function monthOf(day: Day): number {
  return Math.floor(civil(day) / 31);
}

function firstOf(day: Day): Day {
  const at = civil(day);
  return day - (at - Math.floor(at / 31) * 31);
}

/** The first day of a month key. */
export function firstDay(month: number): Day {
  const year = Math.floor(month / 12);
  return dayNumber(year, month - year * 12 + 1, 1);
}

/** So many years on, a multiple of 400, every year in reach is positive, and whole divisions need no rounding down. */
const onward = 400_000;
const daysOnward = (onward / 400) * 146_097 + 719_468;

export function dayNumber(year: number, month: number, day: number): Day {
  const marchYear = (month <= 2 ? year - 1 : year) + onward;
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  const leapDays = ((marchYear / 4) | 0) - ((marchYear / 100) | 0) + ((marchYear / 400) | 0);
  return marchYear * 365 + leapDays + dayOfYear - daysOnward;
}

/** Ages are asked on the same day again and again. */
let [lastDay, lastCivil] = [0, civil(0)];

export function years(from: number, to: number): number {
  if (from >= absentUnit || to >= absentUnit) return absent(need(bitsOf(from) | bitsOf(to)));
  if (to !== lastDay) {
    lastCivil = recentCivil(to);
    lastDay = to;
  }
  return Math.floor((lastCivil - recentCivil(from)) / 372);
}

export function months(from: number, to: number): number {
  if (from >= absentUnit || to >= absentUnit) return absent(need(bitsOf(from) | bitsOf(to)));
  return completedMonths(from, to);
}

export function days(from: number, to: number): number {
  if (from >= absentUnit || to >= absentUnit) return absent(need(bitsOf(from) | bitsOf(to)));
  return to - from;
}

export interface Days {
  readonly from: Day;
  readonly to: Day;
}
/** A whole number of units. */
export interface Length {
  readonly count: number;
  readonly unit: string;
}

/** A count on a scale as a length; a fraction, or a length without end, is a fault. */
export function lengthOf(count: number, scale: number, unit: string): Length | number {
  if (count >= absentUnit) return count / absentUnit;
  if (count % scale !== 0 || Math.abs(count / scale) > 100_000) return fault;
  return { count: count / scale, unit };
}

function moved(day: Day, count: number, unit: string): Day {
  switch (unit) {
    case "dag":
      return day + count;
    case "week":
      return day + 7 * count;
    case "werkdag":
      return addWorkdays(day, count);
    case "jaar":
      return addMonths(day, 12 * count);
    default:
      return addMonths(day, count);
  }
}

export function shifted(day: number, length: Length | number, sign: 1 | -1): number {
  if (day >= absentUnit || typeof length === "number")
    return absent(need(bitsOf(day) | (typeof length === "number" ? length : 0)));
  return moved(day, sign * length.count, length.unit);
}

/** The period next to a day, as `periodOp` of the runtime has it. */
export function around(
  relation: "voor" | "na" | "vanaf",
  day: number,
  length: Length | number,
): Days | number {
  if (day >= absentUnit || typeof length === "number")
    return need(bitsOf(day) | (typeof length === "number" ? length : 0));
  const { count, unit } = length;
  if (relation === "voor" && unit === "kalendermaand") {
    const first = firstOf(day);
    return { from: addMonths(first, -count), to: first - 1 };
  }
  if (relation === "voor") return { from: moved(day, -count, unit), to: day - 1 };
  if (relation === "na") return { from: day + 1, to: moved(day, count, unit) };
  return { from: day, to: moved(day, count, unit) - 1 };
}

export function since(day: number, today: number): Days | number {
  if (day >= absentUnit || today >= absentUnit) return need(bitsOf(day) | bitsOf(today));
  return { from: day, to: today };
}

/** Where a day lies; one that does not apply lies nowhere. */
export function lies(
  relation: "in" | "voor" | "na" | "uiterlijk op" | "vanaf",
  day: number,
  period: Days | number,
): number {
  if (day === notApplicable * absentUnit) return 0;
  if (day >= absentUnit || typeof period === "number")
    return need(bitsOf(day) | (typeof period === "number" ? period : 0));
  switch (relation) {
    case "in":
      return period.from <= day && day <= period.to ? 1 : 0;
    case "voor":
      return day < period.from ? 1 : 0;
    case "na":
      return day > period.to ? 1 : 0;
    case "uiterlijk op":
      return day <= period.to ? 1 : 0;
    case "vanaf":
      return day >= period.from ? 1 : 0;
  }
}

export function liesAt(
  relation: "in" | "voor" | "na" | "uiterlijk op" | "vanaf",
  day: number,
  other: number,
): number {
  if (day === notApplicable * absentUnit) return 0;
  if (day >= absentUnit || other >= absentUnit) return need(bitsOf(day) | bitsOf(other));
  switch (relation) {
    case "in":
      return day === other ? 1 : 0;
    case "voor":
      return day < other ? 1 : 0;
    case "na":
      return day > other ? 1 : 0;
    case "uiterlijk op":
      return day <= other ? 1 : 0;
    case "vanaf":
      return day >= other ? 1 : 0;
  }
}

export function inMonth(day: number, which: "first" | "last", offset: 0 | 1): number {
  if (day >= absentUnit) return absent(need(day / absentUnit));
  const month = monthOf(day) + offset;
  return which === "first" ? firstDay(month) : firstDay(month + 1) - 1;
}

export function partOf(part: "begindatum" | "einddatum" | "duur", period: Days | number): number {
  if (typeof period === "number") return absent(need(period));
  if (part === "duur") return durationInMonths(period);
  if (period.to < period.from) return absent(notApplicable);
  return part === "begindatum" ? period.from : period.to;
}

/** The most months that a period is looked at by month, as in the interpreter. */
const mostDays = 2_400 * 31;

/** The absence of the months of a period, or 0. */
export function monthsClosed(period: Days | number): number {
  if (typeof period === "number") return period === notApplicable ? period : need(period);
  return period.to - period.from > mostDays ? fault : 0;
}

/** The first month of a period, and the last: before the first when it holds no day. */
export function firstMonth(period: Days | number): number {
  return typeof period === "number" ? 0 : monthOf(period.from);
}
export function lastMonth(period: Days | number): number {
  if (typeof period === "number") return -1;
  return period.to < period.from ? monthOf(period.from) - 1 : monthOf(period.to);
}

/** The day on which dated rows are read: today in its own month, else the first day of the month in force. */
export function dayInForce(today: number, month: number): number {
  return today >= absentUnit || monthOf(today) === month ? today : firstDay(month);
}

/** The month of a date that is there, as in "in de maand van". */
export function monthState(day: number): number {
  if (day < absentUnit) return 0;
  return day === notApplicable * absentUnit ? fault : day / absentUnit;
}

export const noDay = missingFact * absentUnit;
