// A term that counts back from a date in somebody's life, and was over for some when the ordinance came into force.

import type { Probe } from "@andersom/logic";
import {
  addMonths,
  addWorkdays,
  formatDutchDate,
  formatIsoDate,
  parseIsoDate,
  type Day,
} from "@andersom/runtime";
import type { Act, Expr, Term } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { expiredTerm } from "../../diagnostics/terms.js";
import { personThing } from "../../encode/shape.js";
import { dayOf } from "./day.js";

export const expiredTerms: Analysis = {
  name: "termijnen-voor-de-ingang",
  *run(context) {
    const start = parseIsoDate(context.model.instrument.inForce ?? "");
    if (start === undefined) return;
    yield* fixedDays(context, start);
    yield* oldTransitions(context, start);
    for (const act of context.model.acts) {
      const { term } = act;
      if (!context.isOwn(act.place) || term?.anchorDate === undefined || term.count === undefined) continue;
      // The latest date in somebody's life for which the last day lies before the first day of the ordinance.
      const latest = lastBefore(start, term);
      if (latest === undefined) continue;
      yield pause;
      const already = isUntil(term.anchorDate, latest);
      const others = context.model.acts.filter(({ overrides }) => overrides.includes(act.id));
      const answer = context.find({
        about: personThing,
        days: [start],
        parts: [act, ...others],
        literals: (encoding, subject) => {
          const scope = encoding.scope(personThing, subject);
          return [
            encoding.condition(act.scope, scope).holds,
            encoding.condition(act.condition, scope).holds,
            encoding.condition(already, scope).holds,
            ...others.map(({ condition }) => encoding.condition(condition, scope).fails),
          ];
        },
        confirms: (probe) => (dueIn(probe, act) ?? start) < start,
      });
      if (typeof answer === "string") continue;
      yield expiredTerm.at(
        context.span(act.place),
        {
          what: nameOf(context, act),
          due: formatDutchDate(dueIn(answer.probe, act)!),
          start: formatDutchDate(start),
          everybody: false,
        },
        { witness: answer.witness },
      );
    }
  },
};

/** A day that is written out, and was over for everybody. */
function* fixedDays(context: Context, start: Day): Findings {
  const { acts, duties, instrument } = context.model;
  // Who reaches back to an earlier day may set a term in that time.
  const from = parseIsoDate(instrument.retroactiveTo ?? "") ?? start;
  const named = [
    ...acts.map((act) => ({ ...act, name: nameOf(context, act) })),
    ...duties.map(({ name, place, term }) => ({ name, place, term })),
  ];
  for (const { name, place, term } of named) {
    const due = term?.form === "uiterlijk op" ? parseIsoDate(term.date ?? "") : undefined;
    if (due === undefined || due >= from || !context.isOwn(place)) continue;
    const data = { what: name, due: formatDutchDate(due), start: formatDutchDate(start), everybody: true };
    yield expiredTerm.at(context.span(place), data);
  }
}

/** An overgang to an earlier day than the one on which it begins. */
function* oldTransitions(context: Context, start: Day): Findings {
  for (const { title, until, place } of context.model.transitions ?? []) {
    const end = parseIsoDate(until ?? "");
    if (end === undefined || end > start || !context.isOwn(place)) continue;
    const data = {
      what: title,
      due: formatDutchDate(end - 1),
      start: formatDutchDate(start),
      everybody: true,
    };
    yield expiredTerm.at(context.span(place), { ...data, transition: true });
  }
}

function nameOf({ model }: Context, act: Act): string {
  return model.steps.find(({ id }) => id === act.step)?.name ?? act.event ?? act.name;
}

/** The last day of the act in a household, where it applies. */
function dueIn(probe: Probe, act: Act): Day | undefined {
  const { steps, tasks } = probe.decision;
  const own = [
    ...steps
      .filter(({ id }) => id === act.step)
      .flatMap(({ terms, due }) =>
        terms.some(
          ({ text, place }) => text === act.term?.text && place.source?.start === act.place.source.start,
        )
          ? [due]
          : [],
      ),
    ...tasks
      .filter(({ id, applies }) => id === act.id && applies.kind === "waarde" && applies.value === true)
      .map(({ due }) => due),
  ][0];
  return dayOf(own);
}

/** Roughly when the term ends for this date; an interpreter says it exactly. */
function endOf({ form, count = 0, unit, birthday = 0 }: Term, anchor: Day): Day {
  const from = addMonths(anchor, 12 * birthday);
  const by = form === "uiterlijk voor" ? -count : count;
  if (unit === "werkdag") return addWorkdays(from, by);
  if (unit === "dag" || unit === "week") return from + by * (unit === "week" ? 7 : 1);
  return addMonths(from, by * (unit === "jaar" ? 12 : 1));
}

/** A century of dates is enough for a human life. */
const CENTURY = 36_525;

/** The latest date from which the term ends before a day: the end grows with the date. */
function lastBefore(day: Day, term: Term): Day | undefined {
  let [low, high] = [day - CENTURY, day + CENTURY];
  if (endOf(term, low) >= day) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (endOf(term, middle) < day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isUntil(date: Expr, day: Day): Expr {
  return {
    op: "lies",
    relation: "uiterlijk op",
    date,
    target: { op: "constant", value: formatIsoDate(day), type: { kind: "datum" } },
    type: { kind: "ja-nee" },
  };
}
