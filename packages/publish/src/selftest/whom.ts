// Whom the words of the self-test speak to: the resident, or the employer in a test about a right of the employer.

import type { Fact, Right } from "@andersom/semantics";
import { variableName } from "../phrase/naming.js";
import type { Teller } from "../phrase/teller.js";
import { readBy } from "../public/whom.js";

/** The words of a right, to whoever has it. */
export function tellerOf(page: Teller, right: Right): Teller {
  return readBy(page, right.thing);
}

/** The words of what is asked: to the employer where it is for his rights alone. `uses`: the facts of each right. */
export function tellerOfFact(
  page: Teller,
  { id }: Fact,
  uses: ReadonlyMap<Right, ReadonlySet<string>>,
): Teller {
  const [thing, ...others] = new Set(
    [...uses].flatMap(([right, facts]) => (facts.has(id) ? [right.thing] : [])),
  );
  return thing === undefined || others.length > 0 ? page : readBy(page, thing);
}

/** `de werkgever`: who has this right, or is asked this, where that is not the reader of the page. */
export function otherThan({ index }: Teller, id: string): string | undefined {
  const thing = index.things.get(id);
  if (thing?.root !== true || thing.id === index.reader) return undefined;
  const has = index.model.rights.some((right) => right.thing === thing.id);
  return has ? variableName({ index } as Teller, thing.name) : undefined;
}
