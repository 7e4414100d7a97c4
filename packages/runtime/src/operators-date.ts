// The operators on dates and periods, with values that may be absent.

import { addMonths, completedMonths, completedYears, firstOfMonth, lastOfMonth, type Day } from "./date.js";
import type { Place } from "./finding.js";
import type { Truth } from "./logic.js";
import { isNotApplicable, type Fault } from "./maybe.js";
import { faultAt, required, type Operand } from "./operators.js";
import { calendarMonthsBefore, contains, durationInMonths, isEmpty, type Period } from "./period.js";
import { fromInteger, isInteger, isRational, type Rational } from "./rational.js";
import { isPeriod, isSpan, type DurationUnit, type Value } from "./value.js";
import { addWorkdays } from "./workdays.js";

/** The largest count of days, months or years in a shift, so that every evaluation ends soon. */
const largestShift = 100_000n;

/** The day `count` units after (sign 1) or before a day; a fraction of a unit is a fault. */
export function shiftOp(
  date: Operand,
  count: Operand,
  unit: DurationUnit,
  sign: 1 | -1,
  at?: Place,
): Operand {
  const absent = required(at, [date, count]);
  if (absent !== undefined) return absent;
  const size = shiftSize(count as Value, unit, at);
  if (!isRational(size)) return size;
  return shift(date as Day, sign * Number(size.n), isSpan(count) ? count.unit : unit);
}

function shiftSize(count: Value, unit: DurationUnit, at: Place | undefined): Rational | Fault {
  const size = isSpan(count) ? count.count : count;
  if (!isRational(size) || !isInteger(size)) {
    return faultAt("niet om te rekenen", `Een datum verschuift met een heel aantal (${unit}).`, at);
  }
  const length = size.n < 0n ? -size.n : size.n;
  return length > largestShift ? faultAt("te groot", "Deze termijn is te lang om mee te rekenen.", at) : size;
}

function shift(day: Day, count: number, unit: DurationUnit): Day {
  switch (unit) {
    case "dag":
      return day + count;
    case "week":
      return day + 7 * count;
    case "werkdag":
      return addWorkdays(day, count);
    case "maand":
    case "kalendermaand":
      return addMonths(day, count);
    case "jaar":
      return addMonths(day, 12 * count);
  }
}

/** The period next to an anchor; see the meaning of each relation at `windowBefore` and `withinAfter`. */
export function periodOp(
  relation: "voor" | "na" | "vanaf" | "sinds",
  anchor: Operand,
  count: Operand | undefined,
  unit: DurationUnit | undefined,
  today: Operand,
  at?: Place,
): Operand {
  if (relation === "sinds" || count === undefined || unit === undefined) {
    const absent = required(at, [anchor, today]);
    return absent ?? { from: anchor as Day, to: today as Day };
  }
  const absent = required(at, [anchor, count]);
  if (absent !== undefined) return absent;
  const from = anchor as Day;
  const size = shiftSize(count as Value, unit, at);
  if (!isRational(size)) return size;
  const length = Number(size.n);
  const step = isSpan(count) ? count.unit : unit;
  if (relation === "voor" && step === "kalendermaand") return calendarMonthsBefore(from, length);
  if (relation === "voor") return { from: shift(from, -length, step), to: from - 1 };
  if (relation === "na") return { from: from + 1, to: shift(from, length, step) };
  return { from, to: shift(from, length, step) - 1 };
}

/** Where a date lies; a date that is *niet van toepassing* lies nowhere, so the answer is nee. */
export function liesOp(
  relation: "in" | "voor" | "na" | "uiterlijk op" | "vanaf",
  date: Operand,
  target: Operand,
  at?: Place,
): Truth {
  if (isNotApplicable(date)) return false;
  const absent = required(at, [date, target]);
  if (absent !== undefined) return absent;
  const day = date as Day;
  const period: Period = isPeriod(target) ? target : { from: target as Day, to: target as Day };
  switch (relation) {
    case "in":
      return contains(period, day);
    case "voor":
      return day < period.from;
    case "na":
      return day > period.to;
    case "uiterlijk op":
      return day <= period.to;
    case "vanaf":
      return day >= period.from;
  }
}

export function dateOfMonthOp(
  date: Operand,
  which: "first" | "last",
  monthOffset: 0 | 1,
  at?: Place,
): Operand {
  const absent = required(at, [date]);
  if (absent !== undefined) return absent;
  const inMonth = addMonths(firstOfMonth(date as Day), monthOffset);
  return which === "first" ? inMonth : lastOfMonth(inMonth);
}

/** Completed years, months or days; negative when `to` lies before `from`. */
export function completedOp(unit: "jaar" | "maand" | "dag", from: Operand, to: Operand, at?: Place): Operand {
  const absent = required(at, [from, to]);
  if (absent !== undefined) return absent;
  const [start, end] = [from as Day, to as Day];
  if (unit === "jaar") return fromInteger(completedYears(start, end));
  return fromInteger(unit === "maand" ? completedMonths(start, end) : end - start);
}

/** Begin, end or length of a period. The length is in whole months, as a number where `asNumber`. */
export function periodPartOp(
  part: "begindatum" | "einddatum" | "duur",
  period: Operand,
  asNumber: boolean,
  at?: Place,
): Operand {
  const absent = required(at, [period]);
  if (absent !== undefined) return absent;
  const known = period as Period;
  if (part === "duur") {
    const months = fromInteger(durationInMonths(known));
    return asNumber ? months : { count: months, unit: "maand" };
  }
  if (isEmpty(known)) return { kind: "niet van toepassing" };
  return part === "begindatum" ? known.from : known.to;
}
