// Room to depart, and what stands against it: a refusal has maatwerk, a departure has reasons, a duty has the right it belongs to.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Departure, Duty, Right, RightRule } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import {
  departureWithoutReasons,
  dutyWithoutRight,
  refusalWithoutDeparture,
} from "../../diagnostics/reversed.js";
import { allIn } from "../../lists.js";
import { readsOf, within } from "./reads.js";

export const refusals: Analysis = {
  name: "weigering-en-maatwerk",
  *run(context) {
    const { model } = context;
    // Who applies policy rules may always depart from them (article 4:84 Awb).
    if (model.effects.length === 0 || model.instrument.kind === "beleidsregels") return;
    for (const { right, rule } of closedIn(model.departures)(model.rights))
      yield refusalWithoutDeparture.at(context.span(rule.place), {
        right: right.name,
        ...maatwerkFor(model, right, rule),
      });
  },
};

/** The refusals of the ordinance itself that none of these departures may leave. */
const closedIn = oncePer((departures: readonly Departure[]) => {
  const targets = new Set(departures.flatMap((one) => one.targets));
  const general = departures.filter(({ wholeOrdinance }) => wholeOrdinance);
  return allIn((right: Right) =>
    right.refusals
      .filter(({ id, place }) => place.instrument === undefined && !targets.has(id))
      .filter((rule) => !general.some((one) => mayLeave(one, rule)))
      .map((rule) => ({ right, rule })),
  );
});

/** The maatwerk that would give room: at the lid of the refusal, for the first effect of its article. */
function maatwerkFor({ articles, effects }: DecisionModel, { thing }: Right, { place }: RightRule) {
  const { article, lid } = place;
  const own = articles.find(({ number }) => number === article)?.effects ?? [];
  const effect = effects.find(({ id }) => own.includes(id));
  const untold = effect !== undefined && effect.reached === undefined && effect.reachedBy === undefined;
  return {
    heading: `maatwerk bij ${lid === undefined || lid === "" ? `artikel ${article ?? "…"}` : `lid ${lid}`}`,
    sentence: `De gemeente mag afwijken ten gunste van ${thing === "inwoner" ? "de inwoner" : `… (${thing})`} als het effect ${effect?.name ?? "…"} anders niet wordt bereikt.`,
    ...(untold ? { untold: effect.name } : {}),
  };
}

/** A departure from the whole ordinance, but for some places. */
function mayLeave({ except }: Departure, { place }: RightRule): boolean {
  return !except.some(
    ({ article, lid, instrument }) =>
      instrument === undefined && article === place.article && (lid === undefined || lid === place.lid),
  );
}

export const reasons: Analysis = {
  name: "maatwerk-en-motivering",
  *run(context) {
    for (const departure of context.model.departures)
      if (!departure.motivation && context.isOwn(departure.place))
        yield departureWithoutReasons.at(context.span(departure.place), {
          article: departure.place.article ?? "zonder nummer",
        });
  },
};

export const dutiesAndRights: Analysis = {
  name: "plicht-en-recht",
  *run(context) {
    const { model } = context;
    const hasOwn = model.rights.some(({ grants, powers }) =>
      [...grants, ...powers].some(({ place }) => context.isOwn(place)),
    );
    // An ordinance about duties alone stands against rights of the law, and policy rules against those of the ordinance.
    if (model.effects.length === 0 || !hasOwn || model.instrument.kind !== "verordening") return;
    for (const duty of model.duties)
      if (context.isOwn(duty.place) && isOfInwoner(duty) && !hasRight(model, duty))
        yield dutyWithoutRight.at(context.span(duty.place), { duty: duty.name });
  },
};

function isOfInwoner({ holder }: Duty): boolean {
  return /^(?:de )?inwoner$/iu.test(holder.trim());
}

/** It says which right, stands in the article of one, or its conditions speak of one. */
function hasRight(model: DecisionModel, duty: Duty): boolean {
  if (duty.belongsTo !== undefined && duty.belongsTo.length > 0) return true;
  const { article } = duty.place;
  const inArticle = model.rights.some(({ grants, powers, refusals }) =>
    [...grants, ...powers, ...refusals].some(
      ({ place }) => place.instrument === undefined && place.article === article,
    ),
  );
  if (inArticle) return true;
  const conditions = [duty.condition, duty.scope, duty.exception];
  if (within(conditions).some(({ op }) => op === "has-right")) return true;
  return readsOf(model, conditions).rights.size > 0;
}
