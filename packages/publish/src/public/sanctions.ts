// What follows when somebody does not keep an agreement: how much, for how long, when not, and when we depart from it.

import type { ConcurrenceChoice, Measure } from "@andersom/semantics";
import { further, paragraph, sectionIfAny, table } from "../document/build.js";
import type { Block, Section, Table } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { spanWords } from "../dutch/number-words.js";
import { withArticle } from "../phrase/naming.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { valuePhrase } from "../phrase/value.js";
import { definitionBlocks } from "./amount.js";
import { restOfArticle } from "./article-section.js";
import { explanation } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { departuresBlocks } from "./departure.js";
import { categoryOf, dutyItem } from "./duties.js";
import { fixed } from "./fixed-text.js";
import { articlesAt, sanctionDefinitions, sanctionTargets } from "./homes.js";
import { sourcesLine } from "./sources.js";

/** One section for all measures; nothing where the ordinance has none. */
export function sanctionSections(context: PublicContext): Section[] {
  const { measures, departures } = context.index.model;
  if (measures.length === 0) return [];
  const articles = articlesAt(context, "sanctions");
  const targets = sanctionTargets(context);
  const departed = departures.filter((one) => one.targets.some((target) => targets.has(target)));
  const source = sourcesLine(
    context,
    articles.map(({ place }) => place),
  );
  return sectionIfAny(
    say(context, fixed.sanctions),
    [
      ...explanation(context, articles),
      ...articles.flatMap((article) => restOfArticle(context, article)),
      ...(source === undefined ? [] : [source]),
    ],
    [
      ...sectionIfAny(fixed.sanctionHow, [
        ...withMonths(measures, valueBlocks(context)),
        ...measures.flatMap((measure) => measureBlocks(context, measure)),
      ]),
      ...sectionIfAny(say(context, fixed.exception), departuresBlocks(context, departed)),
    ],
  );
}

/** The tables and sums: percentage, length, amount per month. */
function valueBlocks(context: PublicContext): Block[] {
  return sanctionDefinitions(context)
    .filter(({ type, kind, rules }) => {
      const own = rules.filter((rule) => !isSwitchedOff(rule) && rule.place.article !== undefined);
      return kind === "waarde" && type.kind !== "ja-nee" && own.length > 0;
    })
    .flatMap((one) => definitionBlocks(context, one, `${withArticle(context, one.name)} is`))
    .reduce<Block[]>(besideTable, dutyTable(context));
}

/** Two tables that ask the same are one, with a column for each answer. */
function besideTable(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1);
  if (block.kind !== "table" || last?.kind !== "table" || last.caption !== block.caption)
    return [...blocks, block];
  const asked = (one: Table): string => JSON.stringify([one.headers[0], one.rows.map(([first]) => first)]);
  if (asked(last) !== asked(block)) return [...blocks, block];
  const origin = last.origin ?? block.origin;
  const also = [last.origin, block.origin].flatMap((one) =>
    one === undefined || one === origin ? [] : [one],
  );
  const whole: Table = {
    ...last,
    headers: [...last.headers, ...block.headers.slice(1)],
    rows: last.rows.map((row, at) => [...row, ...(block.rows[at] ?? []).slice(1)]),
    ...(origin === undefined ? {} : { origin: { ...origin, also: [...(origin.also ?? []), ...also] } }),
  };
  return [...blocks.slice(0, -1), whole];
}

/** Which agreement is of which category, before what a category costs. */
function dutyTable(context: PublicContext): Block[] {
  const rows = context.index.model.duties
    .filter((duty) => duty.place.instrument === undefined && !isSwitchedOff(duty))
    .flatMap((duty) => {
      const category = categoryOf(duty);
      return category === undefined
        ? []
        : [
            [
              dutyItem(context, duty)
                .content.filter((part) => typeof part === "string")
                .join(""),
              capital(category),
            ],
          ];
    });
  if (rows.length < 2) return [];
  return [paragraph(say(context, fixed.dutyCategories)), table("", ["Afspraak", "Categorie"], rows)];
}

/** When it begins, and what more than one at once comes to. */
function measureBlocks(context: PublicContext, measure: Measure): Block[] {
  const origin = originOf(measure.place);
  const name = withArticle(context, measure.name);
  const begins =
    measure.start === undefined
      ? []
      : [paragraph(sentence(`${name} begint op ${valuePhrase(context, measure.start)}`), origin)];
  const more: (readonly [string, ConcurrenceChoice | undefined])[] = [
    [fixed.sameAct, measure.sameAct],
    [fixed.sameMonth, measure.sameMonth],
  ];
  return [
    ...begins,
    ...more.flatMap(([lead, choice]) =>
      choice === undefined ? [] : [paragraph(`${lead} ${capital(choiceWords(context, measure, choice))}`)],
    ),
  ];
}

/** How many months one rule of the amount runs, and what happens with the rest of a month, stands with that rule, behind its limits. */
function withMonths(measures: readonly Measure[], blocks: readonly Block[]): Block[] {
  const rules = new Map(measures.flatMap((one) => one.rules.map((rule) => [rule.rule, rule] as const)));
  let waiting: readonly Block[] = [];
  return [...blocks, undefined].flatMap((block) => {
    if (block !== undefined && isLimit(block)) return [block];
    const rule = block?.kind === "paragraph" ? rules.get(block.origin?.rule ?? "") : undefined;
    const due = waiting;
    waiting = [
      ...(rule?.months === undefined ? [] : [further(`Dat duurt ${spanWords(rule.months, "maand")}.`)]),
      ...(rule?.carry === undefined
        ? []
        : [
            further(
              `Wat er in een maand niet af kan, gaat de maand daarna af, hoogstens ${spanWords(rule.carry, "maand")} lang.`,
            ),
          ]),
    ];
    return [...due, ...(block === undefined ? [] : [block])];
  });
}

/** `Dat is nooit meer dan …`, `Wij ronden dit … af`: what is said of the amount right before it. */
function isLimit(block: Block): boolean {
  const text = block.kind === "paragraph" ? block.content[0] : undefined;
  return typeof text === "string" && /^(?:Dat is nooit |Is dat minder dan |Wij ronden dit )/u.test(text);
}

function choiceWords(context: PublicContext, { limit }: Measure, choice: ConcurrenceChoice): string {
  switch (choice) {
    case "alleen de hoogste":
      return "dan telt alleen de hoogste.";
    case "na elkaar":
      return "dan komen ze na elkaar, de oudste eerst.";
    case "elk apart":
      return "dan telt elk apart.";
    case "samen hoogstens":
      return limit === undefined
        ? "dan geldt voor alles samen een grens."
        : sentence(`dan is het samen hoogstens ${valuePhrase(context, limit)}`);
  }
}
