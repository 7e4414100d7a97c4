// ISO dates as the checker needs them: the day before, and the day in Dutch.

import { months } from "@andersom/syntax";

/** The day before an ISO date. */
export function dayBefore(iso: string): string {
  return shifted(iso, -1);
}

/** The day after an ISO date. */
export function dayAfter(iso: string): string {
  return shifted(iso, 1);
}

function shifted(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day + days);
  return Number.isNaN(date.getTime()) ? iso : date.toISOString().slice(0, 10);
}

/** `1 januari 2027`. */
export function dutchDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** For a sort of ISO dates; what has no first day comes before all that has one. */
export function byDay(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
