// An amount that is not known on a day: which was the last day it was, and what to do about it.

import { faultAt, formatDutchDate, parseIsoDate, type Day, type Fault, type Place } from "@andersom/runtime";
import type { Definition, Validity } from "@andersom/semantics";

/** First and last day, both included; undefined: without. */
export type Days = readonly [from: Day | undefined, to: Day | undefined];

/** The fault that a value has on a day on which no amount or rule for it applies. */
export function expired(
  name: string,
  periods: readonly Days[],
  day: Day,
  ...places: readonly Place[]
): Fault {
  const last = Math.max(...periods.flatMap(([, to]) => (to !== undefined && to < day ? [to] : [])));
  const first = Math.min(...periods.flatMap(([from]) => (from !== undefined && from > day ? [from] : [])));
  const today = formatDutchDate(day);
  const [known, todo] = Number.isFinite(last)
    ? [
        `“${name}” is vastgesteld tot en met ${formatDutchDate(last)} en dus niet bekend op ${today}.`,
        `Zet in de tekst wat er geldt vanaf ${formatDutchDate(last + 1)}; een verlopen bedrag wordt niet gebruikt.`,
      ]
    : Number.isFinite(first)
      ? [
          `“${name}” is pas vastgesteld vanaf ${formatDutchDate(first)} en dus niet bekend op ${today}.`,
          "Zet in de tekst wat er daarvoor gold; een later bedrag wordt niet gebruikt.",
        ]
      : [`“${name}” is niet bekend op ${today}.`, "Zet in de tekst wat er op die dag geldt."];
  return faultAt("bedrag verlopen", `${known} ${todo}`, ...places);
}

/** Days as they are written. */
export function daysOf({ from, to }: Validity): Days {
  const day = (iso: string | undefined): Day | undefined =>
    iso === undefined ? undefined : parseIsoDate(iso);
  return [day(from), day(to)];
}

/** The days of all rules of a value, when each rule has days; else the reason that none applies may be another. */
export function outOfDate({ rules }: Pick<Definition, "rules">): readonly Days[] | undefined {
  const days = rules.map(({ validity }) => validity);
  return days.length === 0 || days.includes(undefined) ? undefined : days.map((one) => daysOf(one ?? {}));
}
