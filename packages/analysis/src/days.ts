// The days on which the rules of an ordinance may say something else than on the day before.

import { parseIsoDate, type Day } from "@andersom/runtime";
import type { DecisionModel, Validity } from "@andersom/semantics";

/** Where an ordinance says nothing about time at all. */
const otherwise = "2026-01-01";

/** The peildatum first, then each later day on which a text of the ordinance or an amount of it begins to hold. */
export function daysOf(model: DecisionModel, asked?: Day): readonly Day[] {
  const { inForce } = model.instrument;
  const texts: (Validity | undefined)[] = [
    ...model.articles.flatMap((article) => [article.validity, ...article.leden.map((lid) => lid.validity)]),
    ...model.definitions.flatMap(({ place, rules }) =>
      place.instrument === undefined ? rules.map(({ validity }) => validity) : [],
    ),
    ...model.definitions.flatMap(({ rules }) =>
      rules.flatMap(({ body, place }) =>
        body.form === "table" && place.instrument === undefined
          ? body.rows.map(({ validFrom: from }) => (from === undefined ? undefined : { from }))
          : [],
      ),
    ),
  ];
  const begins = texts.flatMap((one) => (one?.from === undefined ? [] : [one.from]));
  const first = inForce ?? latestExample(model) ?? begins.toSorted().at(0) ?? otherwise;
  const start = asked ?? parseIsoDate(first) ?? parseIsoDate(otherwise)!;
  const later = begins
    .toSorted()
    .flatMap((iso) => parseIsoDate(iso) ?? [])
    .filter((day) => day > start);
  return [...new Set([start, ...later])];
}

/** An ordinance without a first day is looked at on the day of its newest voorbeeld. */
function latestExample({ examples }: DecisionModel): string | undefined {
  return examples
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
}

/** Days around every date that these parts name, from the first day of the ordinance on. */
export function everyDay(first: Day, parts: readonly object[]): readonly Day[] {
  const found = new Set<Day>([first]);
  const stack: unknown[] = [...parts];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (typeof value === "string" && isDay(key, value)) {
        const day = parseIsoDate(value)!;
        for (const near of [day - 1, day, day + 1]) if (near >= first) found.add(near);
      } else if (typeof value === "object" && value !== null && key !== "place") stack.push(value);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function isDay(key: string, value: string): boolean {
  return (
    ["value", "validFrom", "validTo", "from", "to"].includes(key) &&
    /^\d{4}-\d\d-\d\d$/u.test(value) &&
    parseIsoDate(value) !== undefined
  );
}
