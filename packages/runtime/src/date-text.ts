// Dates and months to and from text: ISO 8601 in data, "15 maart 2026" for people.

import { calendarDate, dayOf, isCalendarDate, type Day, type MonthKey } from "./date.js";

export const monthNames = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** Reads "2026-03-15". @returns undefined when the text has another form or the day does not exist. */
export function parseIsoDate(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  return existing(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Writes "2026-03-15". Years outside 0000–9999 get the sign and six digits of ISO 8601. */
export function formatIsoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${isoYear(year)}-${two(month)}-${two(dayOfMonth)}`;
}

/** Reads "15 maart 2026", in any case. @returns undefined when it is no existing day. */
export function parseDutchDate(text: string): Day | undefined {
  const match = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(text.toLowerCase());
  if (!match) return undefined;
  const month = (monthNames as readonly string[]).indexOf(match[2]!) + 1;
  return existing(Number(match[3]), month, Number(match[1]));
}

/** Writes "15 maart 2026". */
export function formatDutchDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${dayOfMonth} ${monthNames[month - 1]!} ${year}`;
}

/** Reads "2026-03". */
export function parseIsoMonth(text: string): MonthKey | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? Number(match[1]) * 12 + month - 1 : undefined;
}

/** Writes "2026-03". */
export function monthKeyToIso(key: MonthKey): string {
  const year = Math.floor(key / 12);
  return `${isoYear(year)}-${two(key - year * 12 + 1)}`;
}

/** Writes "maart 2026". */
export function formatDutchMonth(key: MonthKey): string {
  const year = Math.floor(key / 12);
  return `${monthNames[key - year * 12]!} ${year}`;
}

function existing(year: number, month: number, day: number): Day | undefined {
  const date = { year, month, day };
  return isCalendarDate(date) ? dayOf(date) : undefined;
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return (year < 0 ? "-" : "+") + String(Math.abs(year)).padStart(6, "0");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
