// Stories of articles that give no right: what a rule computed for somebody, shown where that rule stands.

import type { Article, Definition, Example, Expr } from "@andersom/semantics";
import type { Story } from "../document/document.js";
import type { Person } from "../dutch/address.js";
import { isPlural } from "../dutch/plural.js";
import { isSentence } from "../phrase/is-sentence.js";
import { valueText } from "../phrase/plain-value.js";
import { about } from "../phrase/teller.js";
import { valuePhrase } from "../phrase/value.js";
import { readable } from "../phrase/whole-cents.js";
import type { PublicContext } from "./context.js";
import { personIn, rightIn, story } from "./story.js";

/** As many as a right has at most. */
const mostStories = 3;

interface Candidate {
  readonly example: Example;
  readonly person: Person;
  readonly values: readonly string[];
}

/** A voorbeeld that expects values and nothing about a right; one with maatwerk is told with the right or not at all. */
export function isAboutValues(example: Example): boolean {
  return (
    example.departures.length === 0 &&
    example.expect.some((one) => one.form === "waarde") &&
    !example.expect.some((one) => rightIn(one) !== undefined)
  );
}

/** Per article its stories. Each voorbeeld is told once, in the article that has the fewest to choose from. */
export function articleStories(
  context: PublicContext,
  articles: readonly Article[],
): ReadonlyMap<Article, readonly Story[]> {
  const used = new Set<Example>();
  const choices = articles.map((article) => ({ article, candidates: candidatesOf(context, article) }));
  return new Map(
    [...choices]
      .sort((a, b) => a.candidates.length - b.candidates.length)
      .map(({ article, candidates }) => {
        const chosen = different(candidates.filter(({ example }) => !used.has(example)));
        for (const { example } of chosen) used.add(example);
        return [article, chosen.map((one) => told(context, one))] as const;
      }),
  );
}

function told(context: PublicContext, { example, person, values }: Candidate): Story {
  return story(context, example, person, values.join(" "));
}

/** The first of each outcome: a second story with the same outcome shows nothing new. */
function different(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter((one, index) => candidates.findIndex((other) => other.values[0] === one.values[0]) === index)
    .slice(0, mostStories);
}

function candidatesOf(context: PublicContext, article: Article): Candidate[] {
  return context.index.model.examples.flatMap((example) => {
    const person = personIn(example);
    if (person === undefined || !isAboutValues(example) || !mayTell(context, example, article)) return [];
    const result = context.results.get(example.id);
    if (result?.passed !== true) return [];
    const values = valuesFrom(context, example, person, article, new Set(result.applied ?? []));
    return values.length === 0 ? [] : [{ example, person, values }];
  });
}

/** Whether it expects a value for which a rule stands in this article. */
function mayTell(context: PublicContext, { expect }: Example, article: Article): boolean {
  return expect.some(
    (one) =>
      one.form === "waarde" &&
      definitionOf(context, one.left)?.rules.some(
        ({ place }) => place.instrument === undefined && place.article === article.number,
      ) === true,
  );
}

/** `Het percentage van de maatregel is 30%.`: the values that a rule of this article gave. */
function valuesFrom(
  context: PublicContext,
  example: Example,
  person: Person,
  article: Article,
  applied: ReadonlySet<string>,
): string[] {
  const stands = (definition: Definition): boolean =>
    definition.rules.some(
      ({ id, place }) =>
        applied.has(id) && place.instrument === undefined && place.article === article.number,
    );
  return example.expect.flatMap((one) => {
    if (one.form !== "waarde" || one.comparison !== "=" || one.right.op !== "constant") return [];
    const definition = definitionOf(context, one.left);
    if (definition === undefined || !stands(definition)) return [];
    const name = valuePhrase(about(context, person), one.left);
    const text = valueText(one.right.value, one.right.type, { withPer: true });
    const value = readable({ value: one.right.value, text });
    return [isSentence(name, value, one.right.type, isPlural(definition.name))];
  });
}

/** The definition whose value is expected, or a part of it: the duration of a period. */
function definitionOf(context: PublicContext, expr: Expr): Definition | undefined {
  if (expr.op === "period-part") return definitionOf(context, expr.period);
  return expr.op === "definition" ? context.index.definitions.get(expr.definition) : undefined;
}
