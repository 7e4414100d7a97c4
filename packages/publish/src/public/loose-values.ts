// Values that an article gives without a right: what a contribution is, how means are counted, what a measure takes off.

import type { Article, Definition } from "@andersom/semantics";
import { linkTo, paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { reachOf } from "../phrase/reach.js";
import { fixed } from "./fixed-text.js";
import { definitionBlocks } from "./amount.js";
import { say, type PublicContext } from "./context.js";
import { articlesAt, sanctionTargets } from "./homes.js";
import { contributions } from "./related.js";
import { namedBlocks } from "./values.js";

/** The values of which a rule stands in this article, as far as no right tells them. */
export function looseValues(context: PublicContext, article: Article): Block[] {
  const told = toldWithRights(context);
  const pays = contributions(context);
  const here = context.index.model.definitions
    .filter((one) => one.kind === "waarde" && one.type.kind !== "ja-nee" && !told.has(one.id))
    .filter((one) => standsIn(one, article))
    .map((one) => ({ one, home: homeOf(context, one) }));
  const elsewhere = new Set(here.flatMap(({ home }) => (home === undefined || home === article ? [] : home)));
  return [
    ...here
      .filter(({ home }) => home === undefined || home === article)
      .flatMap(({ one }) =>
        pays.includes(one)
          ? definitionBlocks(context, one, say(context, fixed.youPay))
          : namedBlocks(context, one),
      ),
    ...[...elsewhere].map(({ title }) => paragraph([fixed.alsoRead, linkTo(capital(title)), "."])),
  ];
}

/** Where a value is told: in the first article with a rule about it, though others change it. */
function homeOf(context: PublicContext, definition: Definition): Article | undefined {
  return articlesAt(context, "own").find((article) => article.title !== "" && standsIn(definition, article));
}

function standsIn({ rules }: Definition, article: Article): boolean {
  return rules.some(
    (rule) =>
      !isSwitchedOff(rule) && rule.place.instrument === undefined && rule.place.article === article.number,
  );
}

/** The values of all rights with their middle steps, and those of measures. */
function toldWithRights(context: PublicContext): ReadonlySet<string> {
  const { index } = context;
  const known = cache.get(index.model);
  if (known !== undefined) return known;
  const values: Definition[] = index.model.rights.flatMap((right) =>
    [right.amount, right.extent, right.duration, right.aidForm, right.start, right.end].flatMap(
      (id) => index.definitions.get(id ?? "") ?? [],
    ),
  );
  const reached = reachOf(
    index,
    values.map(({ rules, caps }) => [rules, caps]),
  ).definitions;
  const all = new Set([...values.map(({ id }) => id), ...reached, ...sanctionTargets(context)]);
  cache.set(index.model, all);
  return all;
}

const cache = new WeakMap<object, ReadonlySet<string>>();
