// Everything in the decision model that a resident must be able to read in the public version of one day.

import type { DecisionModel } from "@andersom/semantics";
import { indexModel } from "../phrase/model-index.js";
import { onDate } from "../phrase/on-date.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { appliesOn } from "../public/validity.js";
import type { Item } from "./item.js";
import { Maker } from "./maker.js";
import { processItems } from "./process-items.js";
import { ruleItems } from "./rule-items.js";
import { valueItems } from "./value-items.js";

/** The items, in the order of the model; rules that do not apply on the day are left out, for the page may leave them out. */
export function inventory(model: DecisionModel, on: string): readonly Item[] {
  const dated = inForce(onDate(model, on), on);
  const maker = new Maker(indexModel(dated, on), on);
  const items = [...ruleItems(maker), ...valueItems(maker), ...processItems(maker)];
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify([item.kind, item.rule, item.place.source, item.text, item.ways]);
    return !seen.has(key) && seen.add(key).size > 0;
  });
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
