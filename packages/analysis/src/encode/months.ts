// Months in which every rule says the same, so that one of them stands for all: where a series has one value for all months,
// they differ only by the dates of tables.

import {
  firstDayOfMonthKey,
  monthKey,
  oncePer,
  parseIsoDate,
  type Day,
  type MonthKey,
} from "@andersom/runtime";
import type { Definition } from "@andersom/semantics";

export interface SameMonths {
  /** The first month that was looked at with the same rows of every table in force. */
  like(month: MonthKey): MonthKey;
  /** The months that were looked at and are like this one. */
  all(month: MonthKey): readonly MonthKey[];
}

/** Every month by itself. */
export const eachMonth: SameMonths = { like: (month) => month, all: (month) => [month] };

/** An amount of a law that says nothing of a month comes with the household: one amount for all such months in a row. */
export function sameMonths(definitions: readonly Definition[], today: Day): SameMonths {
  const edges = edgesOf(definitions);
  const first = new Map<number, MonthKey>();
  const known = new Map<MonthKey, MonthKey>();
  const find = (month: MonthKey): MonthKey => {
    const day = monthKey(today) === month ? today : firstDayOfMonthKey(month);
    const stretch = edges.filter((edge) => edge <= day).length;
    const same = first.get(stretch) ?? month;
    first.set(stretch, same);
    return same;
  };
  return {
    like(month) {
      const same = known.get(month) ?? find(month);
      known.set(month, same);
      return same;
    },
    all: (month) => [...known].filter(([, same]) => same === known.get(month)).map(([one]) => one),
  };
}

/** The days on which another row of a table begins to hold. */
const edgesOf = oncePer((definitions: readonly Definition[]): readonly Day[] => {
  const all = new Set(definitions.flatMap((one) => edgesIn(one)));
  return [...all].sort((a, b) => a - b);
});

const edgesIn = oncePer(({ rules }: Definition): readonly Day[] =>
  rules
    .flatMap(({ body }) => (body.form === "table" ? body.rows.map(daysOf) : []))
    .flatMap(([from, to]) => [from, to + 1])
    .filter(Number.isFinite),
);

function daysOf(row: { readonly validFrom?: string; readonly validTo?: string }): readonly [Day, Day] {
  const day = (iso: string | undefined, otherwise: number): number =>
    iso === undefined ? otherwise : (parseIsoDate(iso) ?? otherwise);
  return [day(row.validFrom, -Infinity), day(row.validTo, Infinity)];
}
