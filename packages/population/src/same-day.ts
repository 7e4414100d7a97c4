// A day that the peildatum rests on and that is the same in every row is said of everybody: then the peildatum is one day for all, and the
// months before it are the same months for all, which the column kernel can count.

import { factsBehindPeildatum } from "@andersom/logic";
import { formatIsoDate } from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { columnsOf, isGiven, lookAt } from "./bind.js";
import type { Source } from "./source.js";

export interface SameDays {
  /** What holds for everybody, with these days. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly used: readonly { readonly fact: string; readonly column: string }[];
}

/** @param given a household file with what holds for everybody; what it says itself is left as it is. */
export async function withSameDays(
  models: readonly DecisionModel[],
  source: Source,
  given: Readonly<Record<string, unknown>>,
): Promise<SameDays> {
  const places = [source.persons, ...(source.households === undefined ? [] : [source.households])];
  let said = given;
  const used: SameDays["used"][number][] = [];
  const [model] = models;
  for (const fact of model === undefined ? [] : factsBehindPeildatum(model).filter(isDay)) {
    // Of two ordinances both must know it, as what is said of everybody is said of both.
    const known = models.every(({ facts }) =>
      facts.some((one) => one.id === fact.id && one.key === fact.key),
    );
    if (!known || models.some((one) => isGiven(one, fact, given))) continue;
    const draft = columnsOf(fact, places)?.drafts[0];
    const table = places.find(({ name }) => name === draft?.table);
    if (draft === undefined || table === undefined) continue;
    const [seen] = await lookAt(source, table, [draft]);
    if (seen?.low === undefined || seen.low !== seen.high || seen.absent || seen.nvt) continue;
    said = saying(said, fact, formatIsoDate(seen.low));
    used.push({ fact: fact.name, column: draft.column });
  }
  return { given: said, used };
}

function isDay({ type, sureCases = [] }: Fact): boolean {
  return type.kind === "datum" && type.reeks !== true && sureCases.length === 0;
}

/** What was given, with a day of a fact. */
function saying(given: SameDays["given"], { thing, key }: Fact, day: string): SameDays["given"] {
  const sections = (given["gegevens"] ?? {}) as Record<string, object | undefined>;
  return { ...given, gegevens: { ...sections, [thing]: { ...sections[thing], [key]: day } } };
}
