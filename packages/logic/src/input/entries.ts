// The names under which facts, judgements and chosen values of a thing may be given; made once per ordinance.

import { acceptedNames } from "./names.js";
import type { Entry } from "./reading.js";
import { effectJudgement, type InputSpec } from "./spec.js";

const made = new WeakMap<InputSpec, Map<string, ReadonlyMap<string, Entry>>>();

/** By the name as it is compared; where two go by one name, the first that was declared has it. */
export function entriesOf(spec: InputSpec, thing: string): ReadonlyMap<string, Entry> {
  const known = made.get(spec) ?? new Map<string, ReadonlyMap<string, Entry>>();
  made.set(spec, known);
  const found = known.get(thing) ?? namesOf(spec, thing);
  known.set(thing, found);
  return found;
}

function namesOf(spec: InputSpec, thing: string): ReadonlyMap<string, Entry> {
  const declared = spec.things.find((one) => one.id === thing);
  const names = new Map<string, Entry>();
  const register = (entry: Entry, keys: readonly string[]): void => {
    for (const name of acceptedNames(keys, declared?.name)) if (!names.has(name)) names.set(name, entry);
  };
  for (const fact of spec.facts) if (fact.thing === thing) register(fact, [fact.key, fact.name]);
  const decided = new Set(spec.powers.map((power) => power.decides));
  for (const definition of spec.definitions) {
    const about = definition.thing ?? spec.things.find((one) => one.root)?.id;
    if (about === thing && decided.has(definition.id))
      register({ ...definition, kind: "oordeel" }, [definition.key, definition.name]);
  }
  for (const effect of spec.effects) {
    if (effect.reachedBy === undefined || declared?.root !== true) continue;
    const name = `het effect ${effect.name} wordt bereikt`;
    register({ id: effectJudgement(effect.id), name, type: { kind: "ja-nee" }, kind: "oordeel" }, [name]);
  }
  return names;
}
