// A duty that never applies to those who have a right that serves the same effect, though neither says so.

import { placeText } from "@andersom/runtime";
import type { Duty, Right } from "@andersom/semantics";
import { pause, type Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { dutyPassesBy } from "../../diagnostics/terms.js";
import { personThing } from "../../encode/shape.js";
import { readsOf, within } from "../reversed/reads.js";
import { dutyApplies } from "../shared/standing.js";

export const dutyReach: Analysis = {
  name: "voor-wie-een-plicht-geldt",
  *run(context) {
    const { model } = context;
    for (const duty of model.duties) {
      if (!context.isOwn(duty.place) || duty.condition === undefined) continue;
      for (const right of model.rights) {
        const grant = right.grants.find(({ place }) => context.isOwn(place));
        if (grant === undefined || right.thing !== personThing) continue;
        const effect = sharedEffect(context, duty, right);
        if (effect === undefined || !mayExclude(context, duty, right)) continue;
        yield pause;
        const answer = passedBy(context, duty, right);
        if (typeof answer === "string") continue;
        yield dutyPassesBy.at(
          context.span(duty.place),
          { duty: duty.name, right: right.name, place: placeText(grant.place), effect },
          {
            witness: answer.witness,
            related: [{ span: context.span(grant.place), message: "Dit is het recht." }],
          },
        );
      }
    }
  },
};

function sharedEffect({ model }: Context, duty: Duty, right: Right): string | undefined {
  const effectsAt = (article: string | undefined): readonly string[] =>
    model.articles.find(({ number }) => number === article)?.effects ?? [];
  const served = right.grants.flatMap(({ place }) => effectsAt(place.article));
  const shared = effectsAt(duty.place.article).find((id) => served.includes(id));
  return model.effects.find(({ id }) => id === shared)?.name;
}

/** They look at the same fact, and the duty does not itself speak of the right. */
function mayExclude({ model }: Context, duty: Duty, right: Right): boolean {
  const said = [duty.condition, duty.exception];
  if (within(said).some((expr) => expr.op === "has-right" && expr.right === right.id)) return false;
  const mine = readsOf(model, said).facts;
  const theirs = readsOf(model, [right.grants, right.refusals]).facts;
  return [...mine].some((id) => theirs.has(id));
}

/** Somebody has the duty and somebody the right, but nobody both; the one with the duty is shown. */
function passedBy(context: Context, duty: Duty, right: Right) {
  const parts = [duty, right.grants, right.refusals];
  const both = {
    about: personThing,
    asks: ["plicht en recht"],
    parts,
    literals: (...[encoding, subject]: Parameters<Parameters<Context["find"]>[0]["literals"]>) => [
      dutyApplies(encoding, duty, subject),
      encoding.right(right.id, subject!).granted,
    ],
  };
  if (context.quick(both) !== "kan niet") return "kan niet";
  const granted = context.quick({
    ...both,
    asks: ["alleen het recht"],
    literals: (...at) => both.literals(...at).slice(1),
  });
  if (granted !== "kan" || !context.never(both)) return "kan niet";
  return context.find({
    about: personThing,
    parts: [duty],
    literals: (...at) => both.literals(...at).slice(0, 1),
    confirms: (probe) => {
      const seen = probe.decision.duties.find(({ id }) => id === duty.id)?.applies;
      return seen?.kind === "waarde" && seen.value === true;
    },
  });
}
