// What comes with a right: what it costs, whether one may buy it oneself, and what more we may do for who has it.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Right } from "@andersom/semantics";
import { bullets, linkTo, paragraph, sectionIfAny } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { visitExpressions } from "../phrase/reach.js";
import { articlesOf, explanation, placesOf } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { powerItem } from "./duties.js";
import { fixed } from "./fixed-text.js";
import { subjectsOf } from "./subjects.js";
import { powersUnder, subjectsAskedBy } from "./under-right.js";

/** `Wat betaalt u?`, `Wilt u de hulp zelf kopen?` and `Wat kan daarbij horen?`, as far as there is something. */
export function besideSections(context: PublicContext, rights: readonly Right[]): Section[] {
  const powers = powersUnder(context, rights);
  const items = powers.map((power) => powerItem(context, power));
  return [
    ...sectionIfAny(say(context, fixed.cost), costBlocks(context, rights)),
    ...budgetSections(context, rights),
    ...sectionIfAny(fixed.beside, items.length === 0 ? [] : [bullets(items)]),
  ];
}

/** A contribution is told in full once; here what the officer wrote about it. */
function costBlocks(context: PublicContext, rights: readonly Right[]): Block[] {
  return contributions(context)
    .filter((definition) => rights.some(({ id }) => asksRight(definition, id)))
    .flatMap((definition) => {
      const [article] = articlesOf(context, placesOf(definition));
      if (article === undefined) return [];
      return [...explanation(context, [article]), paragraph([fixed.alsoRead, linkTo(article.title), "."])];
    });
}

/** Amounts that the reader pays for help: called a contribution, and asked of who has a right. */
export function contributions({ index }: PublicContext): readonly Definition[] {
  return contributionsIn(index.model);
}

const contributionsIn = oncePer(({ definitions, rights }: DecisionModel): readonly Definition[] =>
  definitions.filter(
    (one) =>
      one.kind === "waarde" &&
      one.type.kind === "bedrag" &&
      one.place.instrument === undefined &&
      /^(?:eigen )?bijdrage\b/iu.test(one.name) &&
      rights.some(({ id }) => asksRight(one, id)),
  ),
);

function asksRight({ rules }: Definition, right: string): boolean {
  let found = false;
  visitExpressions(rules, (expr) => {
    if (expr.op === "has-right" && expr.right === right && expr.granted) found = true;
  });
  return found;
}

/** A budget for who has this right: the right to a pgb, by its name or that of its article. */
function budgetSections(context: PublicContext, rights: readonly Right[]): Section[] {
  const budgets = subjectsOf(context).filter(
    ({ told }) =>
      /\b(?:pgb|persoonsgebonden budget)\b/iu.test(told.name) &&
      told.grants.some(({ condition }) =>
        subjectsAskedBy(context, condition).some(({ rights: asked }) =>
          asked.some((one) => rights.includes(one)),
        ),
      ),
  );
  return sectionIfAny(
    say(context, fixed.buyIt),
    budgets.map(({ title }) =>
      paragraph([`${say(context, fixed.buyItHow)} ${fixed.alsoRead}`, linkTo(title), "."]),
    ),
  );
}
