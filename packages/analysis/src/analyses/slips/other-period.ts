// A height for one period of a right that is there once in another one: nobody knows whether it is paid once or for every year.

import { oncePer } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { heightPerOther } from "../../diagnostics/slips.js";
import { allIn, byId } from "../../lists.js";

export const heightPeriods: Analysis = {
  name: "hoogte-over-andere-periode",
  *run(context) {
    const definitions = byId(context.model.definitions);
    for (const right of timedIn(context.model.rights)) {
      const often = monthsOf(right);
      const type = definitions.get(right.amount ?? "")?.type;
      if (often === undefined || right.limit === undefined || type?.kind !== "bedrag") continue;
      const months = type.per === undefined ? undefined : inMonths(type.per.unit, type.per.count);
      // A sum per month or per quarter is paid for as long as the right lasts.
      if (months === undefined || months < 12 || months === often || !context.isOwn(right.limit.place))
        continue;
      yield heightPerOther.at(context.span(right.limit.place), {
        right: right.name,
        height: told(months),
        once: told(often),
      });
    }
  },
};

/** In how many months a right is there once; undefined where it says how long it lasts, or is there more often. */
const monthsOf = oncePer(({ limit, duration, end }: Right): number | undefined => {
  if (limit?.times !== 1 || limit.within === undefined || duration !== undefined || end !== undefined)
    return undefined;
  return inMonths(limit.within.unit, limit.within.count);
});

const timedIn = allIn((right: Right) => (monthsOf(right) === undefined ? [] : [right]));

function inMonths(unit: string, count: number): number | undefined {
  if (unit === "maand" || unit === "kalendermaand") return count;
  if (unit === "kwartaal") return 3 * count;
  return unit === "jaar" || unit === "kalenderjaar" ? 12 * count : undefined;
}

function told(months: number): string {
  if (months === 12) return "jaar";
  return months % 12 === 0 ? `${String(months / 12)} jaar` : `${String(months)} maanden`;
}
