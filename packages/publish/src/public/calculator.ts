// Amounts for a date, computed by the interpreter itself: what is printed has the meaning that decisions have.

import { createProbe } from "@andersom/logic";
import { oncePer, show } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, PlainValue, ThingInput } from "@andersom/semantics";
import { onlyValue } from "../phrase/value.js";
import type { Calculator, Known } from "../phrase/teller.js";

/** Evaluates an expression for a household with only the known facts. The ordinance is read once. */
export function interpreterCalculator(model: DecisionModel): Calculator {
  const probeOf = createProbe(model);
  return {
    value(expr, on, known) {
      const probe = probeOf(household(model, on, known), { peildatum: on });
      const result = show(probe.evaluate(expr, undefined, undefined), expr.type);
      return result.kind === "waarde" ? (result.value as PlainValue) : undefined;
    },
  };
}

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
