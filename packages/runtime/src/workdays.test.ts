// Holidays of known years, and the shift of terms.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIsoDate, parseIsoDate } from "./date-text.js";
import {
  addWorkdays,
  easterSunday,
  endOfTerm,
  holidays,
  isWorkday,
  kingsDay,
  nextWorkday,
} from "./workdays.js";

const iso = (text: string) => parseIsoDate(text)!;
const nearDay = fc.integer({ min: iso("2000-01-01"), max: iso("2060-12-31") });

describe("holidays", () => {
  it.each([
    [1961, "1961-04-02"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
  ])("Easter of %i is %s", (year, date) => expect(formatIsoDate(easterSunday(year))).toBe(date));

  it("of 2026", () => {
    expect(holidays(2026).map((holiday) => formatIsoDate(holiday.day))).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it.each([
    [2025, "2025-04-26"],
    [2026, "2026-04-27"],
    [2014, "2014-04-26"],
    [2006, "2006-04-29"],
    [2013, "2013-04-30"],
    [1978, "1978-05-01"],
  ])("the royal birthday of %i is held on %s", (year, date) =>
    expect(formatIsoDate(kingsDay(year))).toBe(date),
  );
});

describe("working days", () => {
  it("skip weekends and holidays", () => {
    expect(formatIsoDate(addWorkdays(iso("2026-04-02"), 1))).toBe("2026-04-07");
    expect(formatIsoDate(addWorkdays(iso("2026-03-09"), 5))).toBe("2026-03-16");
    expect(formatIsoDate(addWorkdays(iso("2026-04-07"), -1))).toBe("2026-04-02");
    expect(formatIsoDate(nextWorkday(iso("2026-12-25")))).toBe("2026-12-28");
  });

  it("count forward and back to a working day", () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = addWorkdays(day, count);
        expect(isWorkday(later)).toBe(true);
        expect(addWorkdays(later + 1, -1)).toBe(later);
        const between = Array.from({ length: later - day }, (_, index) => day + 1 + index).filter(isWorkday);
        expect(between).toHaveLength(count);
      }),
    );
  });
});

describe("terms", () => {
  const end = (start: string, months: number, days: number, termijnenwet = true) =>
    formatIsoDate(endOfTerm(iso(start), { months, days }, { termijnenwet }));

  it("end as counted without the Algemene termijnenwet", () =>
    expect(end("2026-03-14", 0, 14, false)).toBe("2026-03-28"));
  it("end on the next working day with it", () => expect(end("2026-03-14", 0, 14)).toBe("2026-03-30"));
  it("hold two working days when they are three days or more", () =>
    expect(end("2026-04-02", 0, 3)).toBe("2026-04-08"));
  it("may be shorter when they are shorter", () => expect(end("2026-04-03", 0, 2)).toBe("2026-04-07"));
  it("of more than 12 weeks or 3 months stay as counted", () => {
    expect(end("2026-03-01", 0, 91)).toBe("2026-05-31");
    expect(end("2026-02-28", 4, 0)).toBe("2026-06-28");
    expect(end("2026-02-28", 3, 0)).toBe("2026-05-28");
  });
});
