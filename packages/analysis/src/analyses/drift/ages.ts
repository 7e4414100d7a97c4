// How old the people in the story of a voorbeeld are said to be, held against the day on which they were born.

import { calendarDate, formatDutchDate, oncePer, parseIsoDate, type Day } from "@andersom/runtime";
import type { DecisionModel, Example, Fact } from "@andersom/semantics";
import type { Block } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import { otherAge } from "../../diagnostics/drift.js";
import { blockAt } from "../shared/blocks.js";

export const ages: Analysis = {
  name: "leeftijden-in-verhalen",
  *run(context) {
    const { model, project } = context;
    const births = birthsOf(model.facts);
    if (births.size === 0) return;
    for (const example of model.examples) {
      const day = dayOf(example, model);
      const { file, start } = example.place.source;
      const source = project.files.find(({ uri }) => uri === file);
      if (day === undefined || source === undefined) continue;
      const block = blockAt(context, file, start);
      if (block === undefined) continue;
      for (const told of toldAges(block, source.text)) {
        const birth = birthOf(told.name, example, births);
        const age = birth === undefined ? undefined : ageOn(birth, day);
        if (birth === undefined || age === undefined || age === told.age) continue;
        const span = { uri: file, start: told.start, end: told.end };
        yield otherAge.at(
          span,
          {
            name: told.name,
            told: `${told.age} jaar`,
            age: `${age} jaar`,
            born: formatDutchDate(birth),
            day: formatDutchDate(day),
          },
          {
            fixes: [
              {
                title: `Verander in ${age}`,
                safe: false,
                edits: [{ ...span, newText: String(age) }],
              },
            ],
          },
        );
      }
    }
  },
};

const birthsOf = oncePer(
  (facts: readonly Fact[]): ReadonlySet<string> =>
    new Set(
      facts
        .filter(({ type, key }) => type.kind === "datum" && /^geboortedatum$/iu.test(key))
        .map(({ id }) => id),
    ),
);

interface ToldAge {
  readonly name: string;
  readonly age: number;
  /** The figure in the file. */
  readonly start: number;
  readonly end: number;
}

/** `Fatima is 34 jaar`, `Sam is 9 en …` in the title and the story. */
function toldAges({ heading, content }: Block, text: string): readonly ToldAge[] {
  const spans = [heading.span, ...content.filter(({ kind }) => kind === "Prose").map(({ span }) => span)];
  return spans.flatMap(({ start, end }) =>
    [
      ...text
        .slice(start, end)
        .matchAll(
          /(?<=(?:^|[.!?>]\s*|^voorbeeld\s+))(?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) is (?<age>\d{1,3})(?= jaar\b| en\b|[.,])(?! jaar (?:en \d|geleden))/gu,
        ),
    ].map((match) => {
      const { name = "", age = "" } = match.groups ?? {};
      const to = start + match.index + match[0].length;
      return { name, age: Number(age), start: to - age.length, end: to };
    }),
  );
}

/** The day of birth of somebody by name; with one person the story is about that one, when it names nobody else's age first. */
function birthOf(name: string, { people, given }: Example, births: ReadonlySet<string>): Day | undefined {
  const key = people?.find((one) => one.name === name)?.key;
  if (people !== undefined && key === undefined) return undefined;
  const found = given.filter(
    (one) =>
      one.form === "value" &&
      births.has(one.target) &&
      (key === undefined ? one.of.length <= 1 : one.of.at(-1) === key),
  );
  const value = found.at(-1);
  return value?.form === "value" && typeof value.value === "string" ? parseIsoDate(value.value) : undefined;
}

/** The day on which the voorbeeld looks: its own, or that of the fact that is the peildatum. */
function dayOf({ date, given }: Example, { definitions, peildatum }: DecisionModel): Day | undefined {
  if (date !== undefined) return parseIsoDate(date);
  const body = definitions.find(({ id }) => id === peildatum)?.rules[0]?.body;
  if (body?.form !== "value" || body.value.op !== "fact") return undefined;
  const { fact } = body.value;
  const value = given.findLast((one) => one.form === "value" && one.target === fact);
  return value?.form === "value" && typeof value.value === "string" ? parseIsoDate(value.value) : undefined;
}

function ageOn(birth: Day, day: Day): number {
  const [from, to] = [calendarDate(birth), calendarDate(day)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}
