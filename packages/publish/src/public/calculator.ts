// Amounts for a date, computed by the interpreter itself: what is printed has the meaning that decisions have.

import { createProbe, type Probe } from "@andersom/logic";
import { oncePer, show } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, PlainValue, ThingInput } from "@andersom/semantics";
import { onlyValue } from "../phrase/value.js";
import type { Calculator, Known } from "../phrase/teller.js";

/**
 * Evaluates an expression for a household with only the known facts. The ordinance is read once, and so is each household: most amounts
 * of a page are those of a household of which nothing is known.
 */
export const interpreterCalculator = oncePer((model: DecisionModel): Calculator => {
  const probeOf = createProbe(model);
  const probes = new Map<string, Probe>();
  return {
    value(expr, on, known) {
      const key = JSON.stringify([on, known]);
      const probe = probes.get(key) ?? probeOf(household(model, on, known), { peildatum: on });
      probes.set(key, probe);
      const result = show(probe.evaluate(expr, undefined, undefined), expr.type);
      return result.kind === "waarde" ? (result.value as PlainValue) : undefined;
    },
  };
});

function household(model: DecisionModel, on: string, known: readonly Known[]): HouseholdInput {
  const gegevens: Record<string, ThingInput> = {};
  for (const { fact: id, value } of [...dateFacts(model, on), ...known]) {
    const fact = factsOf(model).get(id);
    const thing = model.things.find((one) => one.id === fact?.thing)?.name;
    if (fact !== undefined && thing !== undefined)
      gegevens[thing] = { ...gegevens[thing], [fact.key]: value };
  }
  return { peildatum: on, gegevens };
}

/** Where the ordinance takes its peildatum from a fact, such as the day of the application, that fact is the date. */
function dateFacts(model: DecisionModel, on: string): Known[] {
  const read = dateFact(model);
  return read === undefined ? [] : [{ fact: read, value: on }];
}

const dateFact = oncePer((model: DecisionModel): string | undefined => {
  const definition = model.definitions.find((one) => one.id === model.peildatum);
  const value = definition && onlyValue(definition);
  return value?.op === "fact" ? value.fact : undefined;
});

const factsOf = oncePer(
  ({ facts }: DecisionModel): ReadonlyMap<string, Fact> =>
    new Map(facts.map((one) => [one.id, one] as const).reverse()),
);
