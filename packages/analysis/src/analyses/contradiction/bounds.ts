// Bounds of one value that no number can keep: the highest lies below the lowest.

import { formatDutchDate, isKnown, placeText, compareOp, type Operand } from "@andersom/runtime";
import type { Comparison, Definition, Expr, Place, Power } from "@andersom/semantics";
import { pause, type Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { crossedBounds } from "../../diagnostics/contradiction.js";
import { numeric } from "../../encode/number.js";
import { those } from "../../lists.js";

/** One bound, with what it needs to apply. */
interface Limit {
  readonly comparison: Comparison;
  readonly limit: Expr;
  readonly place: Place;
  readonly conditions: readonly Expr[];
}

export const bounds: Analysis = {
  name: "grenzen",
  *run(context) {
    const powers = deciding(context.model.powers);
    const { definitions } = context.model;
    // Nearly every value has none.
    for (const { id, name, thing, caps } of powers.length > 0 ? definitions : capped(definitions)) {
      const limits: Limit[] = [
        ...caps.map(({ comparison, limit, place, scope, when }) => ({
          comparison,
          limit,
          place,
          conditions: given([scope, when]),
        })),
        ...powers
          .filter(({ decides }) => decides === id)
          .flatMap((power) =>
            power.bounds.map(({ comparison, limit }) => ({
              comparison,
              limit,
              place: power.place,
              conditions: given([power.scope, power.condition]),
            })),
          ),
      ];
      const high = limits.filter(({ comparison }) => comparison.startsWith("<"));
      const low = limits.filter(({ comparison }) => comparison.startsWith(">"));
      for (const top of high) for (const bottom of low) yield* crossed(context, name, thing, top, bottom);
    }
  },
};

const deciding = those(({ decides }: Power) => decides !== undefined);
const capped = those(({ caps }: Definition) => caps.length > 0);

function given(parts: readonly (Expr | undefined)[]): readonly Expr[] {
  return parts.filter((one) => one !== undefined);
}

function* crossed(context: Context, name: string, thing: string | undefined, top: Limit, bottom: Limit) {
  if (!context.isOwn(top.place) && !context.isOwn(bottom.place)) return;
  yield pause;
  const parts = [top.limit, bottom.limit, ...top.conditions, ...bottom.conditions];
  const answer = context.find({
    about: thing,
    days: context.days,
    asks: ["grenzen", top.comparison, bottom.comparison, top.conditions.length],
    parts,
    literals: (encoding, subject) => {
      const scope = encoding.scope(thing, subject);
      const [most, least] = [top, bottom].map(({ limit }) => numeric(encoding, encoding.value(limit, scope)));
      return [
        ...[...top.conditions, ...bottom.conditions].map((one) => encoding.condition(one, scope).holds),
        most!.there,
        least!.there,
        encoding.formulas.compare("<", most!.sum, least!.sum),
      ];
    },
    confirms: (probe, subject) => {
      const of = (expr: Expr): Operand => probe.evaluate(expr, thing, subject);
      const [most, least] = [of(top.limit), of(bottom.limit)];
      return (
        [...top.conditions, ...bottom.conditions].every((one) => of(one) === true) &&
        isKnown(most) &&
        isKnown(least) &&
        compareOp("<", most, least) === true
      );
    },
  });
  if (typeof answer === "string") return;
  yield crossedBounds.at(
    context.span(top.place),
    {
      what: name,
      high: placeText(top.place),
      low: placeText(bottom.place),
      day: formatDutchDate(answer.day),
    },
    {
      related: [{ span: context.span(bottom.place), message: "Dit is de ondergrens." }],
      witness: answer.witness,
    },
  );
}
