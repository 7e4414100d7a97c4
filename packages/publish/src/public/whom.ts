// Whom a part of the page speaks to: who reads the page, another one such as the employer, or a parent about the rules for a child.

import { oncePerPair } from "@andersom/runtime";
import type { Article, Duty, Power, Right, Thing } from "@andersom/semantics";
import { paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { withoutArticle } from "../dutch/clause.js";
import type { ModelIndex } from "../phrase/model-index.js";
import { reachOf } from "../phrase/reach.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import type { Teller } from "../phrase/teller.js";
import { articlesOf } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { proseText } from "./prose.js";

/** A right of somebody else than the resident is told to that other: `u` is the employer there. */
export function readBy<T extends Pick<PublicContext, "index">>(page: T, thing: string): T {
  const reader = page.index.things.get(thing);
  if (thing === page.index.reader || reader?.root !== true) return page;
  return { ...page, index: indexFor(page.index, reader) };
}

/** One per reader: what is remembered of a page is remembered of its index. */
const indexFor = oncePerPair((index: ModelIndex, { id }: Thing): ModelIndex => ({ ...index, reader: id }));

/** An article that asks something of an employer, and is about him alone, is told to him. */
export function articleReadBy(page: PublicContext, article: Article): PublicContext {
  const { model, things, facts, rights } = page.index;
  const here = (rules: readonly (Duty | Power)[]): readonly (Duty | Power)[] =>
    rules.filter(
      (rule) =>
        rule.place.instrument === undefined && rule.place.article === article.number && !isSwitchedOff(rule),
    );
  const duties = here(model.duties);
  const powers = here(model.powers);
  const holders = duties.flatMap((duty) =>
    "holder" in duty ? [withoutArticle(duty.holder.toLowerCase())] : [],
  );
  const [holder, ...others] = new Set(holders);
  const reader = holder === undefined || others.length > 0 ? undefined : things.get(holder);
  if (reader === undefined || reader.id === page.index.reader) return page;
  const reach = reachOf(page.index, [duties, powers]);
  const owners = [
    ...[...reach.facts].map((id) => facts.get(id)?.thing),
    ...[...reach.rights].map((id) => rights.get(id)?.thing),
  ];
  // Where the officer speaks of "uw werkgever", he speaks to somebody else.
  const speaksOfHim = new RegExp(`(?<!\\p{L})(?:uw|je) ${reader.name}(?!\\p{L})`, "iu");
  return owners.every((one) => one === reader.id) && !speaksOfHim.test(proseText(page, article.explanation))
    ? readBy(page, reader.id)
    : page;
}

/** `Dit is voor de werkgever. ‘U’ betekent hier: de werkgever.`, where a part is told to somebody else than the page. */
export function otherReaderBlocks(page: PublicContext, part: PublicContext): Block[] {
  if (part.index === page.index) return [];
  const { article, name } = part.index.things.get(part.index.reader)!;
  return [paragraph(say(page, fixed.otherReader, { wie: `${article ?? "de"} ${name}` }))];
}

/**
 * Whether the officer speaks to a parent here (`Wordt uw kind 18?`), where the rules are of the child himself. Rules of the parent
 * would have to say something of his child; these read nothing of one.
 */
export function isForChild(teller: Teller, articles: readonly Article[], rules: unknown): boolean {
  if (!articles.some(({ explanation }) => asksOfChild.test(proseText(teller, explanation)))) return false;
  const { index } = teller;
  const reach = reachOf(index, rules);
  const facts = [...reach.facts].flatMap((id) => index.facts.get(id) ?? []);
  const notions = [...reach.definitions].flatMap((id) => index.definitions.get(id) ?? []);
  const own = facts.some(({ thing }) => thing === index.reader) || reach.rights.size > 0;
  return (
    own &&
    ![...facts, ...notions].some(
      ({ name, thing }) => aChild.test(name) || aChild.test(index.things.get(thing ?? "")?.name ?? ""),
    )
  );
}

/** The same of a right, as the articles that give it explain it. */
export function isRightForChild(teller: Teller, rights: readonly Right[]): boolean {
  const amounts = rights.flatMap(({ amount }) => teller.index.definitions.get(amount ?? "") ?? []);
  const places = rights.flatMap(({ grants, powers }) => [...grants, ...powers].map(({ place }) => place));
  return isForChild(teller, articlesOf(teller, places), [rights, amounts]);
}

/** `Heeft uw kind hulp nodig?`, `Of kan je kind niet zelf reizen?` */
const asksOfChild = /(?:^|[.!?] )(?:Of )?\p{L}+ (?:uw|je) kind(?!\p{L})[^.!?]*\?/u;
const aChild = /(?<!\p{L})(?:kind|kinderen)(?!\p{L})/iu;

/** `In de regels hieronder betekent ‘u’: uw kind.` */
export function childBlocks(context: PublicContext): Block[] {
  return [paragraph(say(context, fixed.forChild))];
}
