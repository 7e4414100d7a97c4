// Ages by birthday: "at least 18 years old" on a fixed day is "born no later than" another fixed day.

import { completedYears, type Day } from "@andersom/runtime";

/** The last day of birth on which somebody has completed k years on a day, for k = 0 to 130. */
export function lastBirthdays(on: Day): readonly number[] {
  return Array.from({ length: 131 }, (_, years) => lastBirthday(on, years));
}

export function lastBirthday(on: Day, years: number): Day {
  let day = on - Math.floor(years * 365.2425) + 3;
  while (completedYears(day, on) < years) day -= 1;
  return day;
}
