// The days on which anything can change: found on the rules and the given dates, so that other days need no look.

import {
  addMonths,
  firstDayOfMonthKey,
  isPeriod,
  lastOfMonth,
  monthKey,
  parseIsoDate,
  type Day,
} from "@andersom/runtime";
import type { DecisionModel, Definition, Expr, GrantLimit } from "@andersom/semantics";
import { isSeries, type Household } from "../input/spec.js";
import { expressionsIn } from "../interpreter/circles.js";

/** How the rules move dates: by which numbers of months and days, and how often one after the other. */
export interface Movement {
  /** Each sum of shifts that a comparison can set between the peildatum and a date. */
  readonly offsets: readonly (readonly [months: number, days: number])[];
  /** Completed years are counted: every anniversary matters. */
  readonly yearly: boolean;
  /** Completed months are counted, or a number of months that is not written down: every day of the month matters. */
  readonly monthly: boolean;
  /** Days or working days are counted in a way that may matter on any day. */
  readonly daily: boolean;
  /** Months and days, or a calendar year, after which a right may be granted again. */
  readonly limits: readonly GrantLimit[];
  /** Dates in the rules themselves. */
  readonly dates: readonly Day[];
}

/** More sums of shifts than this are not worth telling apart: then every day is looked at. */
const mostOffsets = 600;

export function movementIn(model: DecisionModel): Movement {
  const running = [
    model.facts,
    model.definitions,
    model.rights,
    model.powers,
    model.duties,
    model.departures,
    model.requirements,
    model.effects,
    model.guarantees,
    model.transitions,
  ];
  const all = expressionsIn(running);
  const steps = all.map(stepOf).filter((one) => one !== undefined);
  const known = new Map(
    steps.flatMap((one) => (typeof one === "object" ? [[one.join(), one] as const] : [])),
  );
  const sums = sumsOf([...known.values()], 2 * deepest(model, all));
  return {
    offsets: sums ?? [],
    yearly: all.some((one) => one.op === "completed" && one.unit === "jaar"),
    monthly:
      steps.includes("month") ||
      all.some(
        (one) =>
          (one.op === "completed" && one.unit === "maand") ||
          (one.op === "period-part" && one.part === "duur"),
      ),
    daily:
      sums === undefined ||
      steps.includes("day") ||
      all.some((one) => one.op === "completed" && one.unit === "dag"),
    limits: model.rights.flatMap(({ limit }) => limit ?? []),
    dates: [...all.flatMap(constantDates), ...validities(model), ...firstDays(model)],
  };
}

type Step = readonly [months: number, days: number] | "month" | "day";

/** How far one expression moves a date; "month" or "day" when the number is not written down. */
function stepOf(expr: Expr): Step | undefined {
  if (expr.op !== "date-shift" && expr.op !== "period") return undefined;
  const { count, unit } = expr;
  if (count === undefined || unit === undefined) return undefined;
  const value = count.op === "constant" ? count.value : undefined;
  const written =
    typeof value === "object" && value !== null && "count" in value ? value : { count: value, unit };
  const size = Number(written.count);
  if (value === undefined || !Number.isSafeInteger(size))
    return count.type.kind === "duur" || unit === "dag" || unit === "week" || unit === "werkdag"
      ? "day"
      : "month";
  switch (written.unit) {
    case "dag":
      return [0, size];
    case "week":
      return [0, 7 * size];
    case "werkdag":
      return "day";
    case "maand":
    case "kalendermaand":
      return [size, 0];
    case "jaar":
      return [12 * size, 0];
  }
}

/** The most shifts that stand within each other, also by way of definitions. */
function deepest(model: DecisionModel, all: readonly Expr[]): number {
  const depths = new Map<string, number>();
  const depthOf = (expr: Expr): number => {
    const own = expr.op === "date-shift" || expr.op === "period" ? 1 : 0;
    const inner = expr.op === "definition" ? definitionDepth(expr.definition) : 0;
    const { op: _, ...parts } = expr;
    return own + Math.max(inner, ...outermost(parts).map(depthOf));
  };
  const definitionDepth = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    depths.set(id, 0); // A circle has no value, so it adds nothing.
    const definition: Definition | undefined = model.definitions.find((one) => one.id === id);
    const depth = Math.max(0, ...outermost([definition?.rules, definition?.caps]).map(depthOf));
    depths.set(id, depth);
    return depth;
  };
  return Math.max(0, ...all.filter((one) => one.op === "definition").map(depthOf), ...all.map(depthOf));
}

/** The expressions in a piece of the model that do not stand in another one. */
function outermost(part: unknown): readonly Expr[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(outermost);
  if ("op" in part) return [part as Expr];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "place" || key === "type" ? [] : outermost(value),
  );
}

/** Every sum of at most `rounds` steps, either way; undefined when there are too many. */
function sumsOf(
  steps: readonly (readonly [number, number])[],
  rounds: number,
): readonly (readonly [number, number])[] | undefined {
  let sums = new Map<string, readonly [number, number]>([["0,0", [0, 0]]]);
  for (let round = 0; round < rounds; round++) {
    const next = new Map(sums);
    for (const [months, days] of sums.values())
      for (const [m, d] of steps)
        for (const sign of [1, -1]) {
          const sum = [months + sign * m, days + sign * d] as const;
          next.set(sum.join(), sum);
        }
    if (next.size > mostOffsets) return undefined;
    if (next.size === sums.size) break;
    sums = next;
  }
  return [...sums.values()];
}

function constantDates(expr: Expr): readonly Day[] {
  if (expr.op !== "constant" || expr.value === null) return [];
  const { value } = expr;
  if (typeof value === "string") return expr.type.kind === "datum" ? days(value) : [];
  return typeof value === "object" && "from" in value ? days(value.from, value.to) : [];
}

/** Rows of amounts that begin or end. */
function validities(model: DecisionModel): readonly Day[] {
  return model.definitions.flatMap(({ rules }) =>
    rules.flatMap(({ body }) =>
      body.form === "table" ? body.rows.flatMap((row) => days(row.validFrom, row.validTo)) : [],
    ),
  );
}

function firstDays({ instrument, transitions = [] }: DecisionModel): readonly Day[] {
  return days(
    instrument.inForce,
    instrument.retroactiveTo,
    instrument.lapses,
    ...transitions.map(({ until }) => until),
  );
}

function days(...texts: readonly (string | undefined)[]): readonly Day[] {
  return texts.flatMap((text) => (text === undefined ? [] : (parseIsoDate(text) ?? [])));
}

/** Dates that were given, besides those that move along. */
function givenDates(household: Household, moving: ReadonlySet<string>): readonly Day[] {
  return [...household.values].flatMap(([at, value]): readonly Day[] => {
    if (isSeries(value))
      return [...value.months.values()].flatMap((one) => (typeof one === "number" ? [one] : []));
    if (typeof value === "number") return moving.has(at) ? [] : [value];
    return isPeriod(value) ? [value.from, value.to] : [];
  });
}

/** The day on which a grant of that day no longer counts. */
function againFrom(day: Day, { within }: GrantLimit): Day {
  if (within === undefined) return day;
  const { count, unit } = within;
  if (unit === "kalenderjaar") return firstDayOfMonthKey(12 * (Math.floor(monthKey(day) / 12) + count));
  if (unit === "dag" || unit === "werkdag") return day + count;
  return unit === "week" ? day + 7 * count : addMonths(day, unit === "jaar" ? 12 * count : count);
}

/** How many days beside a date a comparison can still turn: "tot en met", "voor", and a period that ends a day before. */
const margin = 2;

/** Days that rules and earlier grants name themselves: there the ordinance as a whole may begin, change or end. */
export function fixedDays(movement: Movement, household: Household, from: Day, to: Day): ReadonlySet<Day> {
  const granted = [...household.earlier.values()].flat();
  const again = movement.limits.flatMap((limit) => granted.map((day) => againFrom(day, limit)));
  const found = new Set<Day>();
  for (const day of [...movement.dates, ...again])
    for (let near = day - margin; near <= day + margin; near++)
      if (near > from && near <= to) found.add(near);
  return found;
}

/** The days after `from`, up to and with `to`, on which something can be other than on the day before. */
export function candidateDays(
  movement: Movement,
  household: Household,
  moving: ReadonlySet<string>,
  from: Day,
  to: Day,
): readonly Day[] {
  const found = new Set<Day>();
  const add = (day: Day): void => {
    for (let near = day - margin; near <= day + margin; near++)
      if (near > from && near <= to) found.add(near);
  };
  if (movement.daily) {
    for (let day = from + 1; day <= to; day++) found.add(day);
    return [...found];
  }
  for (const limit of movement.limits)
    for (const granted of household.earlier.values()) for (const day of granted) add(againFrom(day, limit));
  const [first, last] = [monthKey(from), monthKey(to)];
  // Months begin here, and a date that a shorter month does not have moves to its last day; also so many days further on.
  const furthest = Math.ceil(Math.max(0, ...movement.offsets.map(([, shift]) => Math.abs(shift))) / 28);
  for (const shift of new Set(movement.offsets.map(([, count]) => count))) {
    for (let month = first - furthest; month <= last + 1 + furthest; month++)
      add(firstDayOfMonthKey(month) + shift);
  }
  for (const date of new Set([...movement.dates, ...givenDates(household, moving)])) {
    for (const [months, shift] of movement.offsets) {
      const start = addMonths(date, months) + shift;
      add(start);
      if (!movement.yearly && !movement.monthly) continue;
      // From the first month of the window on, and one on each side for shifts that cross into it.
      for (let month = first - 1; month <= last + 1; month++) {
        const distance = month - monthKey(start);
        if (movement.monthly || distance % 12 === 0)
          add(Math.min(addMonths(start, distance), lastOfMonth(firstDayOfMonthKey(month))));
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}
