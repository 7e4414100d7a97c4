// "De inwoner heeft (geen) recht op …" as a condition, with "wegens artikel 3" as its reason.

import {
  fault,
  hole,
  liesWithin,
  openJudgement,
  type Place,
  type RightOutcome,
  type ThingRef,
  type Truth,
} from "@andersom/runtime";
import { refusedBecause } from "./refused-because.js";
import { rightState, type RightState } from "./right.js";
import type { Outline, World } from "./world.js";

/** `granted`: asks for the right; otherwise for its absence, with `because` for a refusal on no other ground than these places. */
export function hasRight<X>(
  outline: Outline<X>,
  world: World<X>,
  id: string,
  subject: ThingRef,
  granted: boolean,
  because?: readonly Place[],
): Truth {
  const right = outline.rights.find((one) => one.id === id);
  if (right === undefined) return hole(`het recht ${id} is niet gevonden`);
  const state = rightState(outline, world, right, subject);
  if (!granted && because !== undefined)
    return refusedBecause(outline, world, state, because) ?? undecided(state);
  if (state.bare.kind === "toegekend") return granted;
  return isDenied(state.bare) ? !granted : undecided(state);
}

function isDenied({ kind }: RightOutcome): boolean {
  return kind === "geweigerd" || kind === "niet aan de orde";
}

/** What a right that is neither there nor refused leaves a condition about it to wait for. */
function undecided<X>({ bare, right, subject }: RightState<X>): Truth {
  switch (bare.kind) {
    case "nog onbekend":
      return { kind: "onbekend", facts: bare.facts, judgements: bare.judgements, holes: bare.holes };
    case "ter beoordeling":
      if (bare.judgements.length > 0)
        return { kind: "onbekend", facts: [], judgements: bare.judgements, holes: [] };
      return openJudgement({ judgement: right.powers[0]?.id ?? right.id, thing: subject.key });
    case "fout":
      return fault(...bare.findings);
    default:
      return false;
  }
}

/** Whether every ground of a refusal passes through one of these places. */
export function onlyBecause(outcome: RightOutcome, because: readonly Place[]): boolean {
  return outcome.grounds.every((ground) =>
    ground.places.some((place) => because.some((cited) => liesWithin(place, cited))),
  );
}
