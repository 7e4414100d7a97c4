// A clause to depart from the whole ordinance: which parts (klassiek), or for which effect (omgekeerd).

import { wideClause } from "../../diagnostics/drafting.js";
import { within } from "../reversed/reads.js";
import type { DraftingRule } from "./rule.js";

export const hardshipRule: DraftingRule = {
  *run(_, context, profile) {
    for (const { wholeOrdinance, except, effect, condition, place } of context.model.departures) {
      if (!wholeOrdinance || !context.isOwn(place)) continue;
      const classical = profile === "klassiek";
      const limited = classical
        ? except.length > 0
        : effect !== undefined || within([condition]).some(({ op }) => op === "effect-not-reached");
      if (!limited) yield wideClause.at(context.span(place), { classical });
    }
  },
};
