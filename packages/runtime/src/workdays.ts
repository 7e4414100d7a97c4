// Working days, Dutch public holidays, and the shift of a term under the Algemene termijnenwet.

import { calendarDate, dayOf, weekday, type Day } from "./date.js";
import { addDuration, type Duration } from "./period.js";

/** A generally recognised public holiday, with its Dutch name. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/**
 * Easter Sunday in the Gregorian calendar.
 * Source: the "Meeus/Jones/Butcher" algorithm, in J. Meeus, Astronomical Algorithms, chapter 8.
 */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayOf({ year, month, day });
}

/**
 * The day on which the birthday of the King (from 2014) or the Queen (to 2013) is celebrated.
 * On a Sunday it is held a day earlier; 30 April moved to 1 May until 1979.
 */
export function kingsDay(year: number): Day {
  const day = dayOf({ year, month: 4, day: year >= 2014 ? 27 : 30 });
  if (weekday(day) !== 0) return day;
  return year >= 1980 ? day - 1 : day + 1;
}

/**
 * The holidays of article 3 of the Algemene termijnenwet, Good Friday included (article 3, second paragraph).
 * 5 May counts every year. Days that a royal decree adds for one year are not known here.
 */
export function holidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return [
    { day: dayOf({ year, month: 1, day: 1 }), name: "Nieuwjaarsdag" },
    { day: easter - 2, name: "Goede Vrijdag" },
    { day: easter + 1, name: "tweede paasdag" },
    { day: kingsDay(year), name: year >= 2014 ? "Koningsdag" : "Koninginnedag" },
    { day: dayOf({ year, month: 5, day: 5 }), name: "Bevrijdingsdag" },
    { day: easter + 39, name: "Hemelvaartsdag" },
    { day: easter + 50, name: "tweede pinksterdag" },
    { day: dayOf({ year, month: 12, day: 25 }), name: "eerste kerstdag" },
    { day: dayOf({ year, month: 12, day: 26 }), name: "tweede kerstdag" },
  ];
}

export function isHoliday(day: Day): boolean {
  return holidays(calendarDate(day).year).some((holiday) => holiday.day === day);
}

/** Monday to Friday, and no public holiday. */
export function isWorkday(day: Day): boolean {
  const inWeek = weekday(day);
  return inWeek !== 0 && inWeek !== 6 && !isHoliday(day);
}

/** The n-th working day after (n > 0) or before (n < 0) a day; the day itself does not count. */
export function addWorkdays(day: Day, workdays: number): Day {
  const step = workdays < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(workdays); left > 0;) {
    current += step;
    if (isWorkday(current)) left -= 1;
  }
  return current;
}

/** The day itself when it is a working day, otherwise the first working day after it. */
export function nextWorkday(day: Day): Day {
  let current = day;
  while (!isWorkday(current)) current += 1;
  return current;
}

/**
 * The last day of a term that starts after `start`.
 *
 * With `termijnenwet` the term ends on a working day (article 1), and a term of three days or more holds at
 * least two working days (article 2). Terms of more than 90 days, 12 weeks or 3 months, and terms in years,
 * are left alone (article 4 under a); 12 weeks and 90 days meet in one bound here, because a week is 7 days.
 */
export function endOfTerm(start: Day, term: Duration, options: { readonly termijnenwet: boolean }): Day {
  const end = addDuration(start, term);
  if (!options.termijnenwet || term.months > 3 || term.days > 90) return end;
  const shifted = nextWorkday(end);
  return end - start < 3 ? shifted : Math.max(shifted, addWorkdays(start, 2));
}
