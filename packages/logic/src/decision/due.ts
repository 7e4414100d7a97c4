// The last day of a term: from what it counts, what does not count, and which calendar it follows.

import {
  addMonths,
  addWorkdays,
  calendarDate,
  completedYears,
  dayOf,
  endOfTerm,
  hole,
  isNotApplicable,
  isWorkday,
  missingFact,
  nextWorkday,
  parseIsoDate,
  type Day,
  type Operand,
} from "@andersom/runtime";
import type { Term } from "@andersom/semantics";
import { referenceDate } from "./next-question.js";
import type { Outline, Scope, WithCode, World } from "./world.js";

/** When a term ends, or why that is not known. */
export type Due =
  | { readonly kind: "dag"; readonly day: Day }
  /** It has not begun: this event has no date. */
  | { readonly kind: "wacht"; readonly event: string }
  /** It stands still until this event. */
  | { readonly kind: "stil"; readonly event: string }
  /** It counts from a date that is not known. */
  | { readonly kind: "open"; readonly value: Operand }
  /** It has no last day: at once, during something, every year. */
  | { readonly kind: "geen" };

/** The longest term in days or working days, so that every evaluation ends soon. */
const longest = 10_000;

export function dueOf<X>(outline: Outline<X>, world: World<X>, term: WithCode<Term, X>, scope: Scope): Due {
  switch (term.form) {
    case "uiterlijk op": {
      const day = term.date === undefined ? undefined : parseIsoDate(term.date);
      return day === undefined ? { kind: "geen" } : { kind: "dag", day };
    }
    case "elk jaar voor":
      return yearly(term, world.course.today());
    case "meteen":
    case "gedurende":
    case "elke":
      return { kind: "geen" };
    case "binnen":
    case "uiterlijk na":
    case "uiterlijk voor": {
      const { count, unit } = term;
      if (count === undefined || unit === undefined || !Number.isInteger(count) || Math.abs(count) > longest)
        return { kind: "geen" };
      const start = startOf(world, term, scope);
      if (start.kind !== "dag") return start;
      if (term.form === "uiterlijk voor") return { kind: "dag", day: before(start.day, count, unit) };
      return after(outline, world, start.day, count, unit, term.layer);
    }
  }
}

/** The day before the day named, this year or else the next: `elk jaar voor 1 juli` is 30 June at the latest. */
function yearly({ day }: Pick<Term, "day">, today: Operand): Due {
  if (day === undefined) return { kind: "geen" };
  if (typeof today !== "number") return { kind: "open", value: today };
  const { year } = calendarDate(today);
  const last = (of: number): Day => dayOf({ year: of, ...day }) - 1;
  return { kind: "dag", day: last(year) >= today ? last(year) : last(year + 1) };
}

function startOf<X>(world: World<X>, term: WithCode<Term, X>, scope: Scope): Due {
  if (term.event !== undefined) {
    const day = world.course.events.get(term.event)?.at(-1);
    return day === undefined ? { kind: "wacht", event: term.event } : { kind: "dag", day };
  }
  if (term.anchorDate === undefined) return { kind: "geen" };
  const date = world.evaluate(term.anchorDate, scope);
  if (isNotApplicable(date)) return { kind: "geen" };
  if (typeof date !== "number") return { kind: "open", value: date };
  return { kind: "dag", day: term.birthday === undefined ? date : birthday(date, term.birthday) };
}

/** The day on which somebody reaches an age; for a birthday on 29 February that is 1 March in a common year. */
function birthday(birth: Day, years: number): Day {
  const day = addMonths(birth, 12 * years);
  return completedYears(birth, day) < years ? day + 1 : day;
}

type Unit = NonNullable<Term["unit"]>;

/** Counted back from a day. The Algemene termijnenwet leaves such terms alone (article 1, second paragraph). */
function before(day: Day, count: number, unit: Unit): Day {
  if (unit === "werkdag") return addWorkdays(day, -count);
  const { months, days } = lengthOf(count, unit);
  return addMonths(day, -months) - days;
}

function lengthOf(count: number, unit: Unit): { readonly months: number; readonly days: number } {
  switch (unit) {
    case "dag":
    case "werkdag":
      return { months: 0, days: count };
    case "week":
      return { months: 0, days: 7 * count };
    case "maand":
    case "kalendermaand":
      return { months: count, days: 0 };
    case "jaar":
      return { months: 12 * count, days: 0 };
  }
}

function after<X>(
  outline: Outline<X>,
  world: World<X>,
  start: Day,
  count: number,
  unit: Unit,
  layer: Term["layer"],
): Due {
  const pauses = pausesOf(outline, world, start);
  if (unit === "werkdag") return workdays(start, count, pauses);
  const length = lengthOf(count, unit);
  const termijnenwet = layer === "wet" || outline.generalTermsAct === true;
  let end = endOfTerm(start, length, { termijnenwet: termijnenwet && pauses.length === 0 });
  if (pauses.length === 0) return { kind: "dag", day: end };
  for (const { from, to, event } of pauses) {
    if (from > end) break;
    if (to === undefined) return { kind: "stil", event };
    end += to - from + 1;
  }
  const short = length.months <= 3 && length.days <= 90;
  return { kind: "dag", day: termijnenwet && short ? nextWorkday(end) : end };
}

function workdays(start: Day, count: number, pauses: readonly Pause[]): Due {
  let day = start;
  for (let left = count; left > 0;) {
    day += 1;
    const pause = pauses.find(({ from, to }) => from <= day && (to === undefined || day <= to));
    if (pause?.to !== undefined) day = pause.to;
    else if (pause !== undefined) return { kind: "stil", event: pause.event };
    else if (isWorkday(day)) left -= 1;
  }
  return { kind: "dag", day };
}

/** `de dag van de aanvraag`: when the step happened, or for the peildatum the date of the run while it has not. */
export function eventDate<X>({ course }: Pick<World<X>, "course">, event: string, orGiven: boolean): Operand {
  const { given, moved } = course;
  if (orGiven && moved && given !== undefined) return given;
  const day = course.events.get(event)?.at(-1);
  if (day !== undefined) return day;
  if (!orGiven) return hole(`de dag van “${event}” is nog niet bekend`);
  return given ?? missingFact({ fact: referenceDate, thing: "" });
}

interface Pause {
  readonly from: Day;
  readonly to: Day | undefined;
  /** The event that ends it. */
  readonly event: string;
}

/** The days after `start` that do not count, oldest first, none of them twice. The n-th end belongs to the n-th beginning. */
function pausesOf<X>({ suspensions }: Outline<X>, { course }: World<X>, start: Day): readonly Pause[] {
  const all = suspensions.flatMap(({ from, fromOffset, to }): Pause[] => {
    const ends = course.events.get(to) ?? [];
    return (course.events.get(from) ?? []).map((day, index) => ({
      from: day + fromOffset,
      to: ends[index],
      event: to,
    }));
  });
  const found: Pause[] = [];
  let counted = start;
  for (const { from, to, event } of [...all].sort((a, b) => a.from - b.from)) {
    const first = Math.max(from, counted + 1);
    if (to !== undefined && to < first) continue;
    found.push({ from: first, to, event });
    if (to === undefined) break;
    counted = to;
  }
  return found;
}
