// Maatwerk that may set a value higher, but not as high as the rule gives somebody already; and the same downwards.

import { compareOp, isKnown, isRational, show, zero } from "@andersom/runtime";
import type { Bound, Definition, Departure } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { departureTooLow } from "../../diagnostics/slips.js";
import { fixedNumber, numeric } from "../../encode/number.js";
import { byId } from "../../lists.js";

export const departureLimits: Analysis = {
  name: "maatwerk-helpt-niet",
  *run(context) {
    const { departures } = context.model;
    const definitions = byId(context.model.definitions);
    for (const departure of departures) {
      if (!context.isOwn(departure.place)) continue;
      const definition = definitions.get(departure.decides ?? "");
      if (definition === undefined || definition.type.reeks === true) continue;
      const higher = departure.direction === "hoger";
      if (!higher && departure.direction !== "lager") continue;
      const bound = departure.bounds.find(({ comparison }) => comparison.startsWith(higher ? "<" : ">"));
      if (bound !== undefined) yield* passed(context, departure, definition, bound);
    }
  },
};

/** Somebody whose value is beyond the bound by the rule itself. */
function* passed(
  context: Context,
  { direction, place, scope, condition }: Departure,
  definition: Definition,
  { limit }: Bound,
): Findings {
  const higher = direction === "hoger";
  const beyond = higher ? ">" : "<";
  const { thing, id, name, type } = definition;
  const conditions = [scope, condition].filter((one) => one !== undefined);
  yield pause;
  const answer = context.find({
    about: thing,
    days: context.days,
    asks: ["maatwerk-helpt-niet", direction],
    parts: [definition, limit, ...conditions],
    literals: (encoding, subject) => {
      const seen = encoding.scope(thing, subject);
      const { value } = encoding.definition(id, subject, undefined);
      const [own, bound] = [numeric(encoding, value), numeric(encoding, encoding.value(limit, seen))];
      return [
        ...conditions.map((one) => encoding.condition(one, seen).holds),
        own.there,
        bound.there,
        encoding.formulas.compare(beyond, own.sum, bound.sum),
        // Of nothing there is nothing to take away.
        encoding.formulas.compare(">", own.sum, fixedNumber(zero).sum),
      ];
    },
    confirms: (probe, subject) => {
      const [value, bound] = [probe.definition(id, subject), probe.evaluate(limit, thing, subject)];
      // Whether an effect is reached otherwise is for people: then the condition is open.
      return (
        conditions.every((one) => probe.evaluate(one, thing, subject) !== false) &&
        isKnown(value) &&
        isKnown(bound) &&
        compareOp(beyond, value, bound) === true
      );
    },
  });
  if (typeof answer === "string") return;
  const { probe, subject, witness } = answer;
  const told = [probe.definition(id, subject), probe.evaluate(limit, thing, subject)].map((one) => {
    const shown = isKnown(one) && isRational(one) ? show(one, type) : undefined;
    return shown?.kind === "waarde" ? shown.text : "";
  });
  yield departureTooLow.at(
    context.span(place),
    { what: name, value: told[0]!, limit: told[1]!, higher },
    { witness },
  );
}
