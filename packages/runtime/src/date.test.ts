// The calendar, held against JavaScript's UTC dates, which know the same proleptic Gregorian calendar.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  addYears,
  calendarDate,
  completedMonths,
  completedYears,
  dayOf,
  daysInMonth,
  firstDayOfMonthKey,
  firstOfMonth,
  lastOfMonth,
  monthKey,
  weekday,
} from "./date.js";
import {
  formatDutchDate,
  formatDutchMonth,
  formatIsoDate,
  monthKeyToIso,
  parseDutchDate,
  parseIsoDate,
  parseIsoMonth,
} from "./date-text.js";

const iso = (text: string) => parseIsoDate(text)!;
const day = fc.integer({
  min: dayOf({ year: 1, month: 1, day: 1 }),
  max: dayOf({ year: 9999, month: 12, day: 31 }),
});
const nearDay = fc.integer({ min: iso("1890-01-01"), max: iso("2150-12-31") });

describe("day numbers", () => {
  it("agree with UTC dates", () => {
    fc.assert(
      fc.property(day, (number) => {
        const utc = new Date(number * 86_400_000);
        const date = calendarDate(number);
        expect(date).toEqual({
          year: utc.getUTCFullYear(),
          month: utc.getUTCMonth() + 1,
          day: utc.getUTCDate(),
        });
        expect(dayOf(date)).toBe(number);
        expect(weekday(number)).toBe(utc.getUTCDay());
        expect(formatIsoDate(number)).toBe(utc.toISOString().slice(0, 10));
      }),
      { numRuns: 2_000 },
    );
  });

  it("read and write ISO and Dutch dates and months", () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(parseIsoDate(formatIsoDate(number))).toBe(number);
        expect(parseDutchDate(formatDutchDate(number).replace(/\d+$/, (year) => year.padStart(4, "0")))).toBe(
          number,
        );
        expect(parseIsoMonth(monthKeyToIso(monthKey(number)))).toBe(monthKey(number));
      }),
    );
    expect(formatDutchDate(iso("2026-03-15"))).toBe("15 maart 2026");
    expect(parseDutchDate("1 Januari 2026")).toBe(iso("2026-01-01"));
    expect(formatDutchMonth(monthKey(iso("2024-12-31")))).toBe("december 2024");
  });

  it.each([
    "2023-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "26-01-01",
    "2026-1-1",
    "",
    "2026-01-01T00:00",
  ])("refuse %j", (text) => expect(parseIsoDate(text)).toBeUndefined());

  it.each(["31 april 2026", "1 foo 2026", "0 mei 2026", "15-03-2026"])("refuse %j", (text) => {
    expect(parseDutchDate(text)).toBeUndefined();
  });
});

describe("months and years", () => {
  it("keep the day number or take the last of the month", () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -600, max: 600 }), (number, months) => {
        const from = calendarDate(number);
        const to = calendarDate(addMonths(number, months));
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
    expect(addMonths(iso("2024-01-31"), 1)).toBe(iso("2024-02-29"));
    expect(addYears(iso("2024-02-29"), 1)).toBe(iso("2025-02-28"));
    expect(addYears(iso("2024-02-29"), 4)).toBe(iso("2028-02-29"));
  });

  it("count completed months as the largest step that is not too far", () => {
    fc.assert(
      fc.property(nearDay, nearDay, (from, to) => {
        const months = completedMonths(from, to);
        expect(addMonths(from, months)).toBeLessThanOrEqual(to);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
      }),
    );
  });

  it("know the first and last day of a month", () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(calendarDate(firstOfMonth(number)).day).toBe(1);
        expect(calendarDate(lastOfMonth(number) + 1).day).toBe(1);
        expect(firstDayOfMonthKey(monthKey(number))).toBe(firstOfMonth(number));
      }),
    );
  });
});

describe("age", () => {
  it.each([
    ["1991-05-02", "2026-05-01", 34],
    ["1991-05-02", "2026-05-02", 35],
    ["2004-02-29", "2022-02-28", 17],
    ["2004-02-29", "2022-03-01", 18],
    ["2004-02-29", "2024-02-28", 19],
    ["2004-02-29", "2024-02-29", 20],
    ["2026-03-15", "2026-03-15", 0],
    ["2026-03-15", "2026-03-14", -1],
  ])("born %s is on %s %i", (birth, on, age) => expect(completedYears(iso(birth), iso(on))).toBe(age));

  it("never falls as days go by and rises once a year", () => {
    fc.assert(
      fc.property(nearDay, fc.nat({ max: 40_000 }), (birth, later) => {
        const age = completedYears(birth, birth + later);
        expect(completedYears(birth, birth + later + 1) - age).toBeLessThanOrEqual(1);
        expect(completedYears(birth, birth + later + 1)).toBeGreaterThanOrEqual(age);
        expect(age).toBeLessThanOrEqual(later / 365);
      }),
    );
  });
});
