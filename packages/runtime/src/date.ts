// Calendar days as day numbers, and the arithmetic with months and years that Dutch law uses.

/** Whole days since 1 January 1970 in the proleptic Gregorian calendar; no time of day, no time zone. */
export type Day = number;

/** A calendar month as year × 12 + month - 1, so that the next month is one more. */
export type MonthKey = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 for January to 12 for December. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const daysIn400Years = 146_097;

/** The day number of a calendar date. The date must exist; see `isCalendarDate`. */
export function dayOf({ year, month, day }: CalendarDate): Day {
  // Years start on 1 March here, so that the leap day is the last of its year.
  // Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - 719_468;
}

/** The inverse of `dayOf`. Source: the same, civil_from_days. */
export function calendarDate(day: Day): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function addDays(day: Day, days: number): Day {
  return day + days;
}

/** The same day number in another month; 31 January plus one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const from = calendarDate(day);
  const key = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(key / 12);
  const month = key - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** The same day in another year; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/**
 * The age in whole years. Someone born on 29 February has a birthday on 1 March in a common year:
 * an age is reached when the day of birth has come round, and on 28 February it has not.
 * Negative before birth.
 */
export function completedYears(birth: Day, on: Day): number {
  const start = calendarDate(birth);
  const end = calendarDate(on);
  const birthdayPassed = end.month > start.month || (end.month === start.month && end.day >= start.day);
  return end.year - start.year - (birthdayPassed ? 0 : 1);
}

/**
 * The whole months from one day to another: the largest n for which `addMonths(from, n)` is not after `to`.
 * Negative when `to` lies before `from`.
 */
export function completedMonths(from: Day, to: Day): number {
  const guess = monthKey(to) - monthKey(from);
  return addMonths(from, guess) <= to ? guess : guess - 1;
}

export function firstOfMonth(day: Day): Day {
  return day - calendarDate(day).day + 1;
}

export function lastOfMonth(day: Day): Day {
  const { year, month } = calendarDate(day);
  return firstOfMonth(day) + daysInMonth(year, month) - 1;
}

export function monthKey(day: Day): MonthKey {
  const { year, month } = calendarDate(day);
  return year * 12 + month - 1;
}

export function firstDayOfMonthKey(key: MonthKey): Day {
  const year = Math.floor(key / 12);
  return dayOf({ year, month: key - year * 12 + 1, day: 1 });
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}
