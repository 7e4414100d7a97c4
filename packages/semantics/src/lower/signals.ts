// Signals, offers, and the limit on what a block of facts may be asked for.

import type { ActStatement, Block } from "@andersom/syntax";
import { groupKey } from "../declare/facts.js";
import type { Offer, Signal } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { sawThing } from "./named.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { termOf } from "./terms.js";

/** `signaal X` with `Geldt voor het huishouden als …`. */
export function lowerSignal(block: Block, context: LowerContext, part: ModelPart): void {
  const name = block.heading.name;
  for (const content of block.content) {
    if (content.kind !== "ScopeStatement" || content.form !== "geldt voor") continue;
    if (content.condition === undefined) continue;
    if (content.holder !== undefined) sawThing(content.holder, context);
    const signal: Signal = {
      id: `signaal:${name === undefined ? block.heading.title : groupKey(name)}`,
      name: block.heading.title,
      thing: groupKey(content.holder),
      condition: context.lower.condition(content.condition, { ...context, inMonth: true }),
      text: context.source(content.span),
      place: context.placeOf(block.heading.span),
    };
    part.signals.push(signal);
  }
}

/** `De gemeente biedt … aan (binnen … na het signaal)(als …)`. False when the act is no offer. */
export function lowerOffer(
  statement: ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const [first, ...rest] = statement.words.words;
  if (first?.text.toLowerCase() !== "biedt" || rest.at(-1)?.text.toLowerCase() !== "aan") return false;
  if (statement.negation !== undefined) return false;
  const what = rest.slice(0, -1);
  const key = keyText(keyOf(what)).replace(/^(?:inwoner|huishouden) (?=.)/u, "");
  const rights = (context.index.others.get(key) ?? []).flatMap(({ symbol }) =>
    symbol.kind === "voorziening" ? [symbol.id] : [],
  );
  if (rights.length > 0) context.counts.lookedUp += 1;
  context.saw(what, rights[0]);
  const term = termOf(statement.tails, context);
  const offer: Offer = {
    id: site.ruleId,
    actor: printed(statement.actor.words),
    name: printed(what),
    text: context.source(statement.span),
    rights,
    signals: [],
    ...(term === undefined ? {} : { term }),
    ...(statement.condition === undefined
      ? {}
      : { condition: context.lower.condition(statement.condition, { ...context, inMonth: true }) }),
    coordinator: /\b(?:regisseur|coördinator)\b/iu.test(printed(what)),
    place: context.placeOf(statement.span),
  };
  part.offers.push(offer);
  return true;
}

/** `Vragen alleen bij een hulpvraag over geld of schulden, of als er een bijdrage wordt berekend.` */
export function lowerAskLimit(
  block: Block,
  facts: readonly string[],
  context: LowerContext,
  part: ModelPart,
): void {
  for (const content of block.content) {
    if (content.kind !== "ScopeStatement" || content.form !== "vragen alleen") continue;
    const text = content.text === undefined ? "" : context.source(content.text.span);
    const [about = "", value] = text.toLowerCase().split(/,? of als er (?:een |de |het )?/u);
    const subjects = about
      .replace(/^bij een (?:hulp)?vraag over /u, "")
      .split(/, | of | en /u)
      .map((subject) => subject.trim())
      .filter((subject) => subject !== "");
    part.asks.push({
      facts,
      subjects,
      ...(value === undefined
        ? {}
        : { value: value.replace(/ wordt (?:berekend|vastgesteld|betaald)$/u, "") }),
      text,
      place: context.placeOf(content.span),
    });
  }
}
