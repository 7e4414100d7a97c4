// Special personal data that count for more than one purpose, without a limit on when they may be asked.

import { isProtected } from "@andersom/publish";
import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Fact, Right } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { specialDataUnlimited } from "../../diagnostics/reversed.js";
import { outcomeOf, readsOf } from "./reads.js";

export const specialData: Analysis = {
  name: "bijzondere-gegevens",
  *run(context) {
    const { model } = context;
    const special = protectedIn(model.facts).filter(
      (fact) => fact.kind === "gegeven" && fact.askOnly === undefined && context.isOwn(fact.place),
    );
    if (special.length === 0) return;
    const rights = model.rights
      .filter(({ grants }) => grants.some(({ place }) => context.isOwn(place)))
      .map((right) => ({
        right,
        effects: effectsOf(model, right),
        reads: readsOf(model, outcomeOf(model, right)),
      }));
    for (const fact of special) {
      const using = rights.filter(({ reads }) => reads.facts.has(fact.id));
      const other = using.find(
        ({ effects }) => !effects.some((effect) => using[0]!.effects.includes(effect)),
      );
      if (other === undefined) continue;
      yield specialDataUnlimited.at(context.span(fact.place), {
        fact: fact.name,
        dataClass: fact.dataClass!,
        first: using[0]!.right.name,
        second: other.right.name,
      });
    }
  },
};

const protectedIn = oncePer((facts: readonly Fact[]) => facts.filter(isProtected));

/** The effects of the articles that give a right. */
function effectsOf({ articles }: DecisionModel, { grants }: Right): readonly string[] {
  const numbers = grants.map(({ place }) => place.article);
  return articles
    .filter(({ number, place }) => place.instrument === undefined && numbers.includes(number))
    .flatMap(({ effects }) => effects);
}
