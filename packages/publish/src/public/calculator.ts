// Amounts for a date, computed by the interpreter itself: what is printed has the meaning that decisions have.

import { decide } from "@andersom/logic";
import type {
  DecisionModel,
  Definition,
  Expr,
  HouseholdInput,
  PlainValue,
  ThingInput,
} from "@andersom/semantics";
import { onlyValue } from "../phrase/value.js";
import type { Calculator, Known } from "../phrase/teller.js";

const probe = "publieksversie:waarde";

/** Evaluates an expression as one more definition of the ordinance, for a household with only the known facts. */
export function interpreterCalculator(model: DecisionModel): Calculator {
  return {
    value(expr, on, known) {
      const decision = decide(withProbe(model, expr), household(model, on, known), { peildatum: on });
      const result = decision.values.find((value) => value.id === probe)?.result;
      return result?.kind === "waarde" ? (result.value as PlainValue) : undefined;
    },
  };
}

/** Only definitions matter for a value; rights, duties and powers would be decided for nothing. */
function withProbe(model: DecisionModel, expr: Expr): DecisionModel {
  const place = model.instrument.place;
  const rule = {
    id: probe,
    place,
    text: "",
    body: { form: "value" as const, value: expr },
    isDefault: false,
    overrides: [],
  };
  const definition: Definition = {
    id: probe,
    name: probe,
    key: probe,
    kind: "waarde",
    type: expr.type,
    combine: "one",
    rules: [rule],
    caps: [],
    place,
  };
  return {
    ...model,
    definitions: [...model.definitions, definition],
    rights: [],
    powers: [],
    duties: [],
    departures: [],
    requirements: [],
  };
}

function household(model: DecisionModel, on: string, known: readonly Known[]): HouseholdInput {
  const gegevens: Record<string, ThingInput> = {};
  for (const { fact: id, value } of [...dateFacts(model, on), ...known]) {
    const fact = model.facts.find((one) => one.id === id);
    const thing = model.things.find((one) => one.id === fact?.thing)?.name;
    if (fact !== undefined && thing !== undefined)
      gegevens[thing] = { ...gegevens[thing], [fact.key]: value };
  }
  return { peildatum: on, gegevens };
}

/** Where the ordinance takes its peildatum from a fact, such as the day of the application, that fact is the date. */
function dateFacts(model: DecisionModel, on: string): Known[] {
  const definition = model.definitions.find((one) => one.id === model.peildatum);
  const value = definition && onlyValue(definition);
  return value?.op === "fact" ? [{ fact: value.fact, value: on }] : [];
}
