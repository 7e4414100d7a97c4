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
import { rightState } from "./right.js";
import type { Outline, World } from "./world.js";

/** `granted`: asks for the right; otherwise for a refusal, with `because` on no other ground than these places. */
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
  const { bare: outcome } = rightState(outline, world, right, subject);
  switch (outcome.kind) {
    case "toegekend":
      return granted;
    case "geweigerd":
      return !granted && (because === undefined || onlyBecause(outcome, because));
    case "niet aan de orde":
      return !granted && because === undefined;
    case "nog onbekend":
      return { kind: "onbekend", facts: outcome.facts, judgements: outcome.judgements, holes: outcome.holes };
    case "ter beoordeling":
      if (outcome.judgements.length > 0)
        return { kind: "onbekend", facts: [], judgements: outcome.judgements, holes: [] };
      return openJudgement({ judgement: right.powers[0]?.id ?? right.id, thing: subject.key });
    case "fout":
      return fault(...outcome.findings);
  }
}

/** Whether every ground of a refusal passes through one of these places. */
export function onlyBecause(outcome: RightOutcome, because: readonly Place[]): boolean {
  return outcome.grounds.every((ground) =>
    ground.places.some((place) => because.some((cited) => liesWithin(place, cited))),
  );
}
