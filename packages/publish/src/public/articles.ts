// Articles behind a right: where it is given, refused and measured, and the `uitleg` written there.

import { oncePerPair } from "@andersom/runtime";
import type { Article, Definition, Place, Right } from "@andersom/semantics";
import { paragraph, strong } from "../document/build.js";
import type { Block, Inline } from "../document/document.js";
import type { ModelIndex } from "../phrase/model-index.js";
import { reachOf } from "../phrase/reach.js";
import { originOf } from "../phrase/told.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { proseText } from "./prose.js";

/** Each article once, with the first part of the story that it belongs to. */
export interface RightArticles {
  readonly grant: readonly Article[];
  readonly refusal: readonly Article[];
  readonly amount: readonly Article[];
}

export function articlesOfRight({ index }: PublicContext, right: Right): RightArticles {
  return articlesBehind(index, right);
}

const articlesBehind = oncePerPair((index: ModelIndex, right: Right): RightArticles => {
  const context = { index };
  const amountOf = right.amount === undefined ? undefined : index.definitions.get(right.amount);
  const places = (rules: readonly { readonly place: Place }[]): Place[] => rules.map((rule) => rule.place);
  const grant = articlesOf(context, places([...right.grants, ...right.powers]));
  const refusal = articlesOf(context, places(right.refusals)).filter((one) => !grant.includes(one));
  const amount = articlesOf(context, amountOf === undefined ? [] : placesOf(amountOf)).filter(
    (one) => !grant.includes(one) && !refusal.includes(one),
  );
  return { grant, refusal, amount };
});

/** The articles of the ordinance itself in which these places lie, each once. */
export function articlesOf(context: Pick<PublicContext, "index">, places: readonly Place[]): Article[] {
  const numbers = places.flatMap((place) => (place.instrument === undefined ? (place.article ?? []) : []));
  return [...new Set(numbers)].flatMap((number) => context.index.articles.get(number) ?? []);
}

export function placesOf(definition: Definition): Place[] {
  return definition.rules.map((rule) => rule.place);
}

/** The middle steps of a computation: the values that an amount is computed from, in the order in which they are met. */
export function stepsOf({ index }: Pick<PublicContext, "index">, amount: Definition): Definition[] {
  return [...reachOf(index, [amount.rules, amount.caps]).definitions].flatMap((id) => {
    const step = index.definitions.get(id);
    const isStep = step?.kind === "waarde" && step.name !== "leeftijd" && step.type.kind !== "ja-nee";
    return isStep && id !== amount.id ? [step] : [];
  });
}

/** The written `uitleg` of articles; numbers in it come from the model. */
export function explanation(context: PublicContext, articles: readonly Article[]): Block[] {
  return articles
    .map((article) => ({ text: proseText(context, article.explanation), place: article.place }))
    .filter(({ text }) => text !== "")
    .map(({ text, place }) => paragraph(spokenToParent(context, text), originOf(place)));
}

/** Among rules that call the child "u", what is said to a parent begins with saying so. */
function spokenToParent({ forChild }: PublicContext, text: string): string | readonly Inline[] {
  return forChild === true && /(?<!\p{L})(?:uw|je) kind(?!\p{L})/iu.test(text)
    ? [strong(fixed.toParents), ` ${text}`]
    : text;
}
