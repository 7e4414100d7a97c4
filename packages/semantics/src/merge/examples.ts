// Voorbeelden with the givens of the examples they build on.

import type { Diagnostic, Span } from "@andersom/syntax";
import { unknownExample } from "../diagnostics/rules.js";
import type { DepartureInput, Example, Place } from "../model/index.js";
import { suggest } from "../names/suggest.js";

/** Puts the givens of base examples in front; an unknown base is a message, a circle of bases ends where it closes. */
export function mergeExamples(
  examples: readonly Example[],
  report: (diagnostic: Diagnostic) => void,
): Example[] {
  const byTitle = new Map(examples.map((example) => [example.title.toLowerCase(), example]));
  for (const example of examples) {
    if (example.basedOn !== undefined && !byTitle.has(example.basedOn.toLowerCase())) {
      report(
        unknownExample.at(spanOf(example.place), {
          title: example.basedOn,
          suggestions: suggest(
            example.basedOn,
            examples.map((other) => other.title),
          ),
        }),
      );
    }
  }
  const chain = (example: Example, seen: ReadonlySet<string>): Example => {
    const base = example.basedOn === undefined ? undefined : byTitle.get(example.basedOn.toLowerCase());
    if (base === undefined || seen.has(base.id)) return example;
    const full = chain(base, new Set([...seen, base.id]));
    const date = example.date ?? full.date;
    return {
      ...example,
      // Who there is and how they belong together goes along, unless the example says it anew.
      ...inherited(full, example),
      given: [...full.given, ...example.given],
      departures: [
        // A later departure from the same clause takes the place of an earlier one.
        ...full.departures.filter((before) => !example.departures.some((later) => sameClause(before, later))),
        ...example.departures,
      ],
      ...(date === undefined ? {} : { date }),
    };
  };
  return examples.map((example) => chain(example, new Set([example.id])));
}

function inherited(base: Example, example: Example): Partial<Example> {
  const pick = <K extends "people" | "relations" | "households" | "asks" | "events">(
    key: K,
  ): Pick<Example, K> | object => {
    const value = example[key] ?? base[key];
    return value === undefined ? {} : { [key]: value };
  };
  return {
    ...pick("people"),
    ...pick("relations"),
    ...pick("households"),
    ...pick("asks"),
    ...pick("events"),
    ...(example.restIsNo === true || base.restIsNo === true ? { restIsNo: true } : {}),
  };
}

function sameClause(a: DepartureInput, b: DepartureInput): boolean {
  return (
    a.clause.instrument === b.clause.instrument &&
    a.clause.article === b.clause.article &&
    a.clause.lid === b.clause.lid &&
    a.value?.definition === b.value?.definition
  );
}

/** The source span of a place. */
export function spanOf(place: Place): Span {
  return { uri: place.source.file, start: place.source.start, end: place.source.end };
}
