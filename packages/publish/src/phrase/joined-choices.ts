// Conditions of which one is enough, and that differ in what is chosen alone, are one: `Het gaat om rechtsbijstand, griffierecht of kinderopvang.`

import type { Origin } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import type { Told } from "./told.js";

/** The conditions in their order; a later one with the same first words is taken into the first. */
export function joinedChoices(items: readonly Told[]): readonly Told[] {
  const made: Told[] = [];
  for (const one of items) {
    const own = choicesOf(one);
    const at = own === undefined ? -1 : made.findIndex((other) => choicesOf(other)?.start === own.start);
    const same = made[at];
    const first = same && choicesOf(same);
    if (own === undefined || same === undefined || first === undefined) {
      made.push(one);
      continue;
    }
    const { behind: _alone, ...joinedOne } = withOrigin(same, one);
    const chosen = [...first.chosen, ...own.chosen];
    made[at] = {
      ...joinedOne,
      text: `${own.start}${joined(chosen, "of")}.`,
      choices: { start: own.start, chosen },
    };
  }
  // One sentence with a colon cannot stand behind "als": then each keeps its own.
  const [only, ...others] = made;
  return others.length === 0 && items.length > 1 && only?.text.includes(": ") === true ? items : made;
}

/** `Het gaat om ` and `een bril`, `De reden van het bezoek is: ` and `detentie`; undefined for what has more below it. */
function choicesOf({ text, below, after, tables, choices }: Told): Told["choices"] {
  if (below.length + after.length + tables.length > 0) return undefined;
  if (choices !== undefined) return choices;
  const [, start, chosen = ""] = /^(Het gaat om |[^.:]+ is: )([^.,:]+)\.$/u.exec(text) ?? [];
  // A choice that is a list already keeps its own "of".
  return start === undefined || / of /u.test(chosen) ? undefined : { start, chosen: [chosen] };
}

/** The first, which leads back to the second as well. */
function withOrigin(one: Told, other: Told): Told {
  if (other.origin === undefined) return one;
  if (one.origin === undefined) return { ...one, origin: other.origin };
  const { also = [], ...second } = other.origin;
  const origin: Origin = { ...one.origin, also: [...(one.origin.also ?? []), second, ...also] };
  return { ...one, origin };
}
