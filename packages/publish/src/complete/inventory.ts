// Everything in the decision model that a resident must be able to read in the public version of one day.

import type { DecisionModel } from "@andersom/semantics";
import { closedRows } from "../phrase/closed-rows.js";
import { indexModel } from "../phrase/model-index.js";
import { onDate } from "../phrase/on-date.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { appliesOn } from "../public/validity.js";
import { isoFigure } from "./figures.js";
import type { Item } from "./item.js";
import { Maker } from "./maker.js";
import { processItems } from "./process-items.js";
import { ruleItems } from "./rule-items.js";
import { valueItems } from "./value-items.js";

/** The items, in the order of the model, and behind them what is announced; rules of another day may be left out by the page. */
export function inventory(model: DecisionModel, on: string): readonly Item[] {
  const known = new Map(itemsOn(model, on).map((item) => [keyOf(item), item]));
  const begun = beginnings(model);
  for (const day of [...new Set([...begun.values()].flat())].sort()) {
    if (day <= on) continue;
    for (const item of itemsOn(model, day)) {
      const begins = item.place.instrument === undefined && begun.get(item.rule)?.includes(day) === true;
      if (begins && !known.has(keyOf(item))) known.set(keyOf(item), { ...item, from: isoFigure(day) });
    }
  }
  return [...known.values()];
}

/** What counts on the day itself; of rules in other articles than these it may be left out. */
export function itemsOn(
  model: DecisionModel,
  on: string,
  articles?: ReadonlySet<string | undefined>,
): readonly Item[] {
  const dated = inForce(onDate(closedRows(model), on), on);
  const index = indexModel(dated, on);
  const maker = new Maker(articles === undefined ? index : { ...index, model: within(dated, articles) }, on);
  return [...ruleItems(maker), ...valueItems(maker), ...processItems(maker)];
}

/** Most rules stand with rights and values. */
function within(model: DecisionModel, articles: ReadonlySet<string | undefined>): DecisionModel {
  const wanted = ({ place }: Ruled): boolean => place.instrument === undefined && articles.has(place.article);
  return {
    ...model,
    rights: model.rights.map((right) => ({
      ...right,
      grants: right.grants.filter(wanted),
      refusals: right.refusals.filter(wanted),
      powers: right.powers.filter(wanted),
    })),
    definitions: model.definitions.map((definition) => ({
      ...definition,
      rules: definition.rules.filter(wanted),
      caps: definition.caps.filter(wanted),
    })),
  };
}

function keyOf(item: Item): string {
  return JSON.stringify([item.kind, item.rule, item.place.source, item.text, item.ways]);
}

/** For each rule that says so, the days on which it begins, or rows of its table do. */
function beginnings(model: DecisionModel): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  const begins = (id: string, day: string | undefined): void => {
    if (day !== undefined) days.set(id, [...(days.get(id) ?? []), day]);
  };
  for (const article of model.articles)
    for (const lid of article.leden)
      for (const id of lid.rules) begins(id, (lid.validity ?? article.validity)?.from);
  const dated = [
    ...model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]),
    ...model.definitions.flatMap(({ rules }) => rules),
  ];
  for (const { id, validity } of dated) begins(id, validity?.from);
  for (const { id, body } of model.definitions.flatMap(({ rules }) => rules))
    if (body.form === "table") for (const { validFrom } of body.rows) begins(id, validFrom);
  return days;
}

interface Ruled {
  readonly place: { readonly article?: string; readonly lid?: string; readonly instrument?: string };
  readonly scope?: unknown;
  readonly validity?: { readonly from?: string; readonly to?: string };
}

/** The model without rules that are switched off, or that belong to another day. */
function inForce(model: DecisionModel, on: string): DecisionModel {
  const dayOf = new Map<string, boolean>();
  for (const article of model.articles) {
    if (article.place.instrument !== undefined) continue;
    for (const lid of article.leden) {
      const applies = appliesOn(lid.validity ?? article.validity, on);
      for (const id of lid.rules) dayOf.set(id, applies);
    }
  }
  const applies = (rule: Ruled & { readonly id: string }): boolean =>
    !isSwitchedOff(rule as Parameters<typeof isSwitchedOff>[0]) &&
    appliesOn(rule.validity, on) &&
    dayOf.get(rule.id) !== false;
  return {
    ...model,
    rights: model.rights.map((right) => ({
      ...right,
      grants: right.grants.filter(applies),
      refusals: right.refusals.filter(applies),
      powers: right.powers.filter(applies),
    })),
    definitions: model.definitions.map((definition) => ({
      ...definition,
      rules: definition.rules.filter(applies),
      caps: definition.caps.filter(applies),
    })),
    duties: model.duties.filter(applies),
    powers: model.powers.filter(applies),
    departures: model.departures.filter(applies),
    acts: model.acts.filter(applies),
    requirements: model.requirements.filter(applies),
  };
}
