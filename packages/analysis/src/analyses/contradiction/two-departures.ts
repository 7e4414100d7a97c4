// Two maatwerk clauses for one rule, of which one has a limit and the other has none: then the limit does not work.

import { liesWithin, placeText } from "@andersom/runtime";
import type { Departure } from "@andersom/semantics";
import type { Witness } from "@andersom/syntax";
import { pause, type Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { twoDepartures as kind } from "../../diagnostics/contradiction.js";
import { personThing } from "../../encode/shape.js";

export const twoDepartures: Analysis = {
  name: "twee-maatwerkregels",
  *run(context) {
    const { departures, definitions } = context.model;
    for (const limited of departures) {
      if (limited.bounds.length === 0 || !context.isOwn(limited.place)) continue;
      for (const free of departures) {
        if (free === limited || !context.isOwn(free.place)) continue;
        if (!isSwallowed(limited, free)) continue;
        const what =
          definitions.find(({ id }) => id === limited.decides)?.name ??
          limited.targetPlaces[0]?.text ??
          "deze regel";
        yield pause;
        yield kind.at(
          context.span(free.place),
          { what, limited: placeText(limited.place), free: placeText(free.place) },
          {
            related: [{ span: context.span(limited.place), message: "Hier staat de grens." }],
            witness: inBoth(context, limited, free),
          },
        );
      }
    }
  },
};

/** Somebody for whom both may be used; undefined where nobody knows one. */
function inBoth(context: Context, limited: Departure, free: Departure): Witness | undefined {
  const conditions = [limited, free]
    .flatMap(({ scope, condition }) => [scope, condition])
    .filter((one) => one !== undefined);
  if (conditions.length === 0) return undefined;
  const answer = context.find({
    about: personThing,
    asks: ["twee-maatwerkregels"],
    parts: conditions,
    literals: (encoding, subject) => {
      const seen = encoding.scope(personThing, subject);
      return conditions.map((one) => encoding.condition(one, seen).holds);
    },
    confirms: (probe, subject) =>
      conditions.every((one) => probe.evaluate(one, personThing, subject) === true),
  });
  return typeof answer === "string" ? undefined : answer.witness;
}

/** The free clause lets the same person do the same without the limit. */
function isSwallowed(limited: Departure, free: Departure): boolean {
  if (free.bounds.length > 0 || free.actor !== limited.actor) return false;
  const reaches = free.wholeOrdinance
    ? !limited.targetPlaces.some((place) => free.except.some((one) => liesWithin(place, one)))
    : limited.targets.length > 0 && limited.targets.every((rule) => free.targets.includes(rule));
  if (!reaches) return false;
  return [limited.direction, "vrij", "ten gunste"].includes(free.direction);
}
