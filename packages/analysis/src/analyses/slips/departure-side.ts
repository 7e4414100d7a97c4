// Maatwerk that may go lower and has only a highest value, or higher and only a lowest: the limit does not hold what it should hold.

import type { Departure } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { departureSide } from "../../diagnostics/slips.js";
import { byId, those } from "../../lists.js";

export const departureSides: Analysis = {
  name: "maatwerk-aan-de-verkeerde-kant",
  *run(context) {
    const { departures } = context.model;
    const definitions = byId(context.model.definitions);
    for (const departure of oneSided(departures)) {
      const { decides = "", place, direction, bounds } = departure;
      const what = definitions.get(decides)?.name;
      if (what === undefined || !context.isOwn(place)) continue;
      // A limit that also belongs to the other direction stands where it should.
      const other = direction === "hoger" ? "lager" : "hoger";
      const both = departures.some(
        (one) =>
          one.decides === decides &&
          one.direction === other &&
          one.place.declaration === place.declaration &&
          one.place.article === place.article,
      );
      if (both) continue;
      const [{ limit }] = bounds as [Departure["bounds"][number]];
      yield departureSide.at(context.span(place), {
        what,
        limit: limit.text ?? "",
        higher: direction === "hoger",
      });
    }
  },
};

const oneSided = those(({ direction, bounds, decides }: Departure) => {
  if (decides === undefined || bounds.length === 0) return false;
  if (direction === "lager") return bounds.every(({ comparison }) => comparison.startsWith("<"));
  return direction === "hoger" && bounds.every(({ comparison }) => comparison.startsWith(">"));
});
