// How a letter speaks: to the one who holds the right, about the text of the day.

import type { DecisionModel, Place, Right } from "@andersom/semantics";
import { liesWithin, placeText, type Place as CitedPlace } from "@andersom/runtime";
import type { Address } from "../dutch/verb.js";
import { joined } from "../dutch/number-words.js";
import { indexModel } from "../phrase/model-index.js";
import { rightName, withoutRight } from "../phrase/naming.js";
import type { Teller } from "../phrase/teller.js";
import { say } from "../public/context.js";

export interface Voice extends Teller {
  readonly address: Address;
}

/** The reader of a letter about a right is who holds it: an employer is `u` in a letter about a subsidy. */
export function voiceOf(model: DecisionModel, right: Right, on: string): Voice {
  const address = model.instrument.formOfAddress;
  const index = indexModel(model, on);
  const holder = index.things.get(right.thing);
  const own = holder?.root === true && holder.name !== "huishouden" && holder.name !== "aanvraag";
  return {
    index: own ? { ...index, reader: right.thing } : index,
    person: { kind: "reader", address },
    address,
    on,
    // Amounts of the day say nothing about this household, for which others may have been given: they stand among the facts.
    calculator: { value: () => undefined },
  };
}

/** A fixed sentence about a right: `{recht}` is "de inkomenstoeslag", `{nietrecht}` "de inkomenstoeslag niet". */
export function about(voice: Voice, right: Right, template: string): string {
  return say(voice, template, {
    recht: rightName(voice, right),
    nietrecht: withoutRight(voice, right),
  });
}

/** The places from a rule to what decided, each as precise as it gets: not "artikel 3" before "artikel 3 lid 1". */
export function pathOf(places: readonly CitedPlace[]): string[] {
  const steps = places.filter((place, at) => {
    const next = places[at + 1];
    return next === undefined || !liesWithin(next, place);
  });
  return [...new Set(steps.map(placeText))];
}

/** `artikel 3 lid 2 onderdeel a en artikel 36 lid 1 onderdeel a van de Participatiewet`. */
export function cited(places: readonly Place[] | readonly CitedPlace[]): string {
  return joined(pathOf(places), "en");
}
