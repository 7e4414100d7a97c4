// The powers under which a person chooses the value of a definition.

import { oncePer } from "@andersom/runtime";
import type { Power } from "@andersom/semantics";

const none: readonly Power[] = [];

/** Those of a list of powers that decide one definition, in the order of the list. */
export function choicesOf(powers: readonly Power[], definition: string): readonly Power[] {
  return byDefinition(powers).get(definition) ?? none;
}

/** An edit elsewhere leaves the list alone. */
const byDefinition = oncePer((powers: readonly Power[]): ReadonlyMap<string, readonly Power[]> => {
  const made = new Map<string, Power[]>();
  for (const power of powers) {
    if (power.decides === undefined) continue;
    const others = made.get(power.decides);
    if (others === undefined) made.set(power.decides, [power]);
    else others.push(power);
  }
  return made;
});
