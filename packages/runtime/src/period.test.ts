// Windows to the day, and the asymmetry that law has and a rewrite would lose.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "./date.js";
import { formatIsoDate, monthKeyToIso, parseIsoDate } from "./date-text.js";
import {
  calendarMonthsAfter,
  calendarMonthsBefore,
  calendarYear,
  contains,
  durationInDays,
  durationInMonths,
  isEmpty,
  isWholeMonths,
  monthsBefore,
  monthsOf,
  windowBefore,
  withinAfter,
  type Period,
} from "./period.js";

const iso = (text: string) => parseIsoDate(text)!;
const shown = (period: Period) => `${formatIsoDate(period.from)} ${formatIsoDate(period.to)}`;
const months = (count: number) => ({ months: count, days: 0 });
const nearDay = fc.integer({ min: iso("1990-01-01"), max: iso("2060-12-31") });

describe("windows", () => {
  it("before a day: whole months, or from the same day number", () => {
    expect(shown(calendarMonthsBefore(iso("2026-03-15"), 36))).toBe("2023-03-01 2026-02-28");
    expect(shown(monthsBefore(iso("2026-03-15"), 36))).toBe("2023-03-15 2026-03-14");
    expect(shown(windowBefore(iso("2026-03-15"), { months: 0, days: 14 }))).toBe("2026-03-01 2026-03-14");
    expect(shown(calendarMonthsAfter(iso("2026-03-15"), 2))).toBe("2026-04-01 2026-05-31");
  });

  it("after a day: the day itself does not count, the last one does", () => {
    expect(shown(withinAfter(iso("2026-03-15"), months(12)))).toBe("2026-03-16 2027-03-15");
    expect(shown(withinAfter(iso("2026-01-31"), months(1)))).toBe("2026-02-01 2026-02-28");
  });

  it("are not each other's mirror image", () => {
    const decision = iso("2023-02-28");
    const conduct = iso("2024-02-29");
    expect(contains(withinAfter(decision, months(12)), conduct)).toBe(false);
    expect(contains(windowBefore(conduct, months(12)), decision)).toBe(true);
  });

  it.each([[12, ["2023-02-28 2024-02-29", "2027-02-28 2028-02-29"]]])(
    "differ for %i months only around a leap day",
    (count, expected) => {
      expect(asymmetric(count, "2023-01-01", "2028-12-31")).toEqual(expected);
    },
  );

  it("differ more often for one month, because months differ in length", () => {
    expect(asymmetric(1, "2023-01-01", "2023-12-31").length).toBeGreaterThan(5);
  });

  function asymmetric(count: number, first: string, last: string): string[] {
    const found: string[] = [];
    for (let before = iso(first); before <= iso(last); before++) {
      for (
        let after = before + 28 * count - 3;
        after <= Math.min(iso(last), before + 31 * count + 3);
        after++
      ) {
        const within = contains(withinAfter(before, months(count)), after);
        const inside = contains(windowBefore(after, months(count)), before);
        if (within !== inside) found.push(`${formatIsoDate(before)} ${formatIsoDate(after)}`);
      }
    }
    return found;
  }
});

describe("months of a period", () => {
  it("are n for n whole calendar months", () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 1, max: 80 }), (day, count) => {
        const period = calendarMonthsBefore(day, count);
        expect(monthsOf(period)).toHaveLength(count);
        expect(durationInMonths(period)).toBe(count);
        expect(isWholeMonths(period)).toBe(true);
        expect(contains(period, day)).toBe(false);
      }),
    );
    expect(monthsOf(calendarMonthsBefore(iso("2026-02-28"), 3)).map(monthKeyToIso)).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
    ]);
  });

  it("hold for windows of months up to the shortening at the end of a month", () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 1, max: 80 }), (day, count) => {
        const period = withinAfter(day, months(count));
        expect(period.to).toBe(addMonths(day, count));
        expect(durationInDays(period)).toBe(period.to - day);
        expect([count - 1, count]).toContain(durationInMonths(period));
      }),
    );
  });

  it("are none for an empty period", () => {
    const empty = { from: 10, to: 9 };
    expect([isEmpty(empty), monthsOf(empty).length, durationInMonths(empty), durationInDays(empty)]).toEqual([
      true,
      0,
      0,
      0,
    ]);
  });

  it("are twelve for a calendar year", () => {
    expect(shown(calendarYear(2024))).toBe("2024-01-01 2024-12-31");
    expect(durationInMonths(calendarYear(2024))).toBe(12);
  });
});
