// The days on which the rules of an ordinance may say something else than on the day before.

import { oncePer, parseIsoDate, type Day } from "@andersom/runtime";
import type { Article, DecisionModel, Definition } from "@andersom/semantics";

/** Where an ordinance says nothing about time at all. */
const otherwise = "2026-01-01";

/** The peildatum first, then each later day on which a text of the ordinance or an amount of it begins to hold. */
export function daysOf(model: DecisionModel, asked?: Day): readonly Day[] {
  const { inForce } = model.instrument;
  const begins = [...beginsIn(model.articles), ...beginsIn(model.definitions)];
  const first = inForce ?? latestExample(model) ?? begins.toSorted().at(0) ?? otherwise;
  const start = asked ?? parseIsoDate(first) ?? parseIsoDate(otherwise)!;
  const later = begins
    .toSorted()
    .flatMap((iso) => parseIsoDate(iso) ?? [])
    .filter((day) => day > start);
  return [...new Set([start, ...later])];
}

/** When the texts of an article, or the rules and rows of a value of the ordinance itself, begin to hold. */
const beginsOf = oncePer((part: Article | Definition): readonly string[] => {
  const texts =
    "leden" in part
      ? [part.validity, ...part.leden.map(({ validity }) => validity)]
      : [
          ...(part.place.instrument === undefined ? part.rules.map(({ validity }) => validity) : []),
          ...part.rules.flatMap(({ body, place }) =>
            body.form === "table" && place.instrument === undefined
              ? body.rows.map(({ validFrom: from }) => ({ from }))
              : [],
          ),
        ];
  return texts.flatMap((one) => (one?.from === undefined ? [] : [one.from]));
});

const beginsIn = oncePer((parts: readonly (Article | Definition)[]) => parts.flatMap(beginsOf));

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
  for (const part of parts)
    for (const day of daysIn(part))
      for (const near of [day - 1, day, day + 1]) if (near >= first) found.add(near);
  return [...found].sort((a, b) => a - b);
}

/** The dates that a part names; kept with the part, because many questions rest on one value. */
const daysIn = oncePer((part: object): ReadonlySet<Day> => {
  const found = new Set<Day>();
  const stack: object[] = [part];
  for (let next = stack.pop(); next !== undefined; next = stack.pop())
    for (const key in next) {
      const value = (next as Readonly<Record<string, unknown>>)[key];
      if (typeof value === "string") {
        const day = dayAt(key, value);
        if (day !== undefined) found.add(day);
      } else if (typeof value === "object" && value !== null && key !== "place") stack.push(value);
    }
  return found;
});

const dated: ReadonlySet<string> = new Set(["value", "validFrom", "validTo", "from", "to"]);

function dayAt(key: string, value: string): Day | undefined {
  return value.length === 10 && dated.has(key) && /^\d{4}-\d\d-\d\d$/u.test(value)
    ? parseIsoDate(value)
    : undefined;
}
