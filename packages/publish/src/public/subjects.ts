// What the reader meets as one subject: a right, or several rights of one article that ask the same.

import { oncePer } from "@andersom/runtime";
import type { Right, RightRule } from "@andersom/semantics";
import { capital } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import type { ModelIndex } from "../phrase/model-index.js";
import type { PublicContext } from "./context.js";

export interface Subject {
  /** One right, or all rights that are told together. */
  readonly rights: readonly [Right, ...Right[]];
  /** The right whose words are told: the only one, or one that stands for all of them. */
  readonly told: Right;
  /** As a resident would say it. */
  readonly title: string;
}

/** All rights of the ordinance as subjects, in written order. */
export function subjectsOf({ index }: Pick<PublicContext, "index">): readonly Subject[] {
  return subjectsIn(index);
}

const subjectsIn = oncePer((index: ModelIndex): readonly Subject[] => {
  const groups = new Map<string, [Right, ...Right[]]>();
  for (const right of index.model.rights) {
    const key = sameness(right);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [right]);
    else group.push(right);
  }
  return [...groups.values()].map((rights) => subjectOf({ index }, rights));
});

type Indexed = Pick<PublicContext, "index">;

function subjectOf(context: Indexed, rights: [Right, ...Right[]]): Subject {
  const [first, ...others] = rights;
  const title = others.length === 0 ? ownTitle(context, first) : groupTitle(context, rights);
  return { rights, told: others.length === 0 ? first : { ...first, name: GROUP }, title };
}

/** How several rights are called together; `rightName` leaves it as it is. */
export const GROUP = "deze hulp";

/** The name of the right; an abbreviation alone says little, so there the title of its article is taken. */
function ownTitle(context: Indexed, right: Right): string {
  const article = articleOfRight(context, right);
  const short = right.name.length <= 4 && !right.name.includes(" ");
  const words = article?.title.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  return capital(short && words.includes(right.name.toLowerCase()) ? article!.title : right.name);
}

/** The title of the article where that is one; else the names, the first three of a long list. */
function groupTitle(context: Indexed, rights: readonly Right[]): string {
  const [first] = rights;
  const article = first === undefined ? undefined : articleOfRight(context, first);
  const single = /^(?:aanbod|voorzieningen|rechten|recht|algemeen|hoogte)$/iu;
  if (article !== undefined && article.title !== "" && !single.test(article.title))
    return capital(article.title);
  const names = rights.map(({ name }) => name);
  return capital(names.length <= 3 ? joined(names, "of") : `${names.slice(0, 2).join(", ")} en meer`);
}

function articleOfRight({ index }: Indexed, right: Right) {
  const [rule] = [...right.grants, ...right.powers];
  const number = rule?.place.instrument === undefined ? rule?.place.article : undefined;
  return number === undefined ? undefined : index.articles.get(number);
}

/**
 * What two rights must share to be told together: the article, who gets it, who starts, and every condition and ground, word for word.
 * Amounts and lengths may differ: each is told under its own name. A limit or a choice of forms is told by itself.
 */
const sameness = oncePer((right: Right): string => {
  const [first] = [...right.grants, ...right.powers];
  const alone = right.once || [right.limit, right.ceiling, right.forms].some((one) => one !== undefined);
  if (alone || first?.place.article === undefined) return right.id;
  return JSON.stringify([
    first.place.instrument,
    first.place.article,
    right.thing,
    right.opens,
    right.ladder?.length,
    ...[right.grants, right.powers, right.refusals].map((rules) => rules.map(bare)),
  ]);
});

/** A rule without its place, so that the same words at two places are the same. */
function bare({ scope, condition, overrides, validity, actor }: RightRule): string {
  return JSON.stringify([scope, condition, overrides, validity, actor], (key, value: unknown) =>
    key === "place" || key === "label" ? undefined : value,
  );
}
