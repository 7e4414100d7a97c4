// The catch-all: what was asked for and no article is about, is for a person to decide. Never a refusal.

import { isUnknown, or, type RightOutcome } from "@andersom/runtime";
import type { RightState } from "./right.js";
import type { Outline } from "./world.js";

/**
 * The states with the catch-all applied. It only speaks when no article is about anything that was asked: an article that
 * decides about one of several rights shows that the ordinance does provide for the situation. While a refusal may still apply it waits:
 * nobody has to decide what is refused.
 */
export function withCatchAll<X>(
  { catchAll }: Outline<X>,
  states: readonly RightState<X>[],
  isAsked: (state: RightState<X>) => boolean,
): readonly RightState<X>[] {
  if (catchAll === undefined) return states;
  const asked = states.filter(isAsked);
  const silent = ({ bare }: RightState<X>): boolean =>
    bare.kind === "niet aan de orde" && bare.reason === undefined && bare.grounds.length > 0;
  if (asked.length === 0 || !asked.every(silent)) return states;
  return states.map((state) => {
    if (!isAsked(state)) return state;
    const { right, name, thing } = state.bare;
    const base = { right, name, thing, grounds: [{ text: catchAll.text, places: [catchAll.place] }] };
    const refused = or(state.rules.filter(({ role }) => role === "refusal").map(({ holds }) => holds));
    const outcome: RightOutcome =
      isUnknown(refused) && refused.facts.length > 0
        ? { ...base, ...refused, kind: "nog onbekend" }
        : { ...base, kind: "ter beoordeling", judgements: [], by: [catchAll.actor] };
    const { subject, rules, bare, outside } = state;
    const said = outside === undefined ? {} : { outside };
    return { right: state.right, subject, rules, bare, ...said, outcome, brief: outcome };
  });
}
