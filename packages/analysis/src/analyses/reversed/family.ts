// An amount that is reckoned for a whole family, and that both partners get.

import type { Definition, Right } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { partnerOf, personThing } from "../../encode/shape.js";
import type { Lookup } from "../../following.js";
import { byId } from "../../lists.js";
import { familyRightTwice } from "../../diagnostics/reversed.js";
import { factsById, ofHolder, readsOf, within } from "./reads.js";

export const familyRights: Analysis = {
  name: "dubbel-gezinsrecht",
  *run(context) {
    const { definitions, rights } = context.model;
    const named = byId(definitions);
    const rests = (right: Right): readonly object[] => {
      const amount = amountIn(named, right);
      return amount === undefined ? [right] : [right, amount];
    };
    yield* context.over("dubbel-gezinsrecht", rights, rests, (right) => lookAt(context, right, named));
  },
};

/** One right: whether both of a couple get it. */
function* lookAt(context: Context, right: Right, named: Lookup<Definition>): Findings {
  const place = right.grants.find((rule) => context.isOwn(rule.place))?.place;
  if (place === undefined || right.thing !== personThing || right.limit?.circle !== undefined) return;
  const amount = amountIn(named, right);
  if (amount === undefined || !isForFamily(context, amount)) return;
  yield pause;
  const answer = context.find({
    about: personThing,
    asks: ["gezinsrecht"],
    parts: [right, amount],
    literals: (encoding, subject) => {
      const partner = partnerOf(encoding.cast, subject!);
      // Without a partner nobody can get it twice.
      if (partner === undefined) return [encoding.formulas.or([])];
      return [encoding.right(right.id, subject!).granted, encoding.right(right.id, partner).granted];
    },
    confirms: (probe, subject) =>
      [subject, { thing: personThing, key: "partner" }].every((person) =>
        probe.right(right.id, person).some(({ kind }) => kind === "toegekend"),
      ),
  });
  if (typeof answer !== "string")
    yield familyRightTwice.at(context.span(place), { right: right.name }, { witness: answer.witness });
}

function amountIn(named: Lookup<Definition>, right: Right): Definition | undefined {
  return named.get(right.amount ?? right.extent ?? "");
}

/**
 * The amount counts people of the family (a partner, children), and nothing that one of them has alone: costs and hours of one
 * person make two rights of it.
 */
function isForFamily({ model }: Context, amount: Definition): boolean {
  const facts = factsById(model);
  const people = [...readsOf(model, amount.rules).facts].some((id) => {
    const { type } = facts.get(id) ?? { type: undefined };
    return (type?.kind === "lijst" || type?.kind === "ding") && type.thing === personThing;
  });
  if (!people) return false;
  const near = sameArticle(model.definitions, amount);
  return !near.some((definition) =>
    ofHolder(definition.rules).some((expr) => {
      const fact = expr.op === "fact" ? facts.get(expr.fact) : undefined;
      return fact?.thing === personThing && fact.type.kind !== "lijst" && fact.type.kind !== "ding";
    }),
  );
}

/** The amount, and the values of its own article that it is made of. */
function sameArticle(definitions: readonly Definition[], amount: Definition): readonly Definition[] {
  const articles = new Set(amount.rules.map(({ place }) => place.article));
  const found = new Set([amount]);
  for (const one of found)
    for (const expr of within(one.rules)) {
      const next =
        expr.op === "definition" ? definitions.find(({ id }) => id === expr.definition) : undefined;
      if (next?.rules.some(({ place }) => articles.has(place.article)) === true) found.add(next);
    }
  return [...found];
}
