// A lid gives a right, and another lid refuses it to everybody whom the first one gives it to.

import { placeText, type ThingRef } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { alwaysRefused as kind } from "../../diagnostics/contradiction.js";
import type { Encoding } from "../../encode/encoding.js";

export const alwaysRefused: Analysis = {
  name: "altijd-geweigerd",
  *run(context) {
    const itself = (right: Right): readonly Right[] => [right];
    yield* context.over("altijd-geweigerd", context.model.rights, itself, (right) => lookAt(context, right));
  },
};

/** One right: whoever gets it is refused as well. */
function* lookAt(context: Context, right: Right): Findings {
  const refusals = right.refusals.filter(({ place }) => context.isOwn(place));
  if (refusals.length === 0) return;
  for (const grant of right.grants) {
    if (!context.isOwn(grant.place)) continue;
    yield pause;
    const rules = (encoding: Encoding, subject: ThingRef | undefined) => {
      const { rules: all } = encoding.right(right.id, subject!);
      return {
        own: all.find(({ rule }) => rule.id === grant.id)!,
        against: all.filter(({ role }) => role === "refusal"),
      };
    };
    const question = { about: right.thing, parts: [right] };
    const open = {
      ...question,
      asks: ["open", grant.id],
      // A lid that begins later gives nobody anything before that.
      days: context.days,
      literals: (encoding: Encoding, subject: ThingRef | undefined) => {
        const { own, against } = rules(encoding, subject);
        return [own.applies.holds, ...against.map(({ holds }) => holds.fails)];
      },
    };
    if (context.quick(open) !== "kan niet") continue;
    const answer = context.find({
      ...question,
      asks: ["altijd geweigerd", grant.id],
      days: context.days,
      literals: (encoding, subject) => [rules(encoding, subject).own.applies.holds],
      confirms: (probe) => probe.right(right.id, undefined).some(({ kind }) => kind === "geweigerd"),
    });
    if (typeof answer === "string" || !context.never(open)) continue;
    const refusing = refusals.find(
      ({ condition }) =>
        condition === undefined || answer.probe.evaluate(condition, right.thing, answer.subject) === true,
    );
    yield kind.at(
      context.span(grant.place),
      {
        right: right.name,
        grant: placeText(grant.place),
        refusal: placeText((refusing ?? refusals[0]!).place),
      },
      {
        related: [
          {
            span: context.span((refusing ?? refusals[0]!).place),
            message: "Dit weigert het aan dezelfde inwoners.",
          },
        ],
        witness: answer.witness,
      },
    );
    context.dead.add(grant.id);
  }
}
