// A household with a plain value for every gegeven that a right needs: where a writer begins a voorbeeld.

import { createInterpreter, createProbe } from "@andersom/logic";
import { show } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, InputValue, PlainValue } from "@andersom/semantics";
import { edgesOf } from "./edges.js";

const personThing = "inwoner";
/** Rounds of asking: a value that is given may open the next question. */
const MOST_ROUNDS = 8;

/** The household; its values are edges of rules or placeholders, and what they lead to is worked out by whoever writes it down. */
export function skeletonHousehold(model: DecisionModel, right: string): HouseholdInput {
  const decide = createInterpreter(model);
  const probe = createProbe(model);
  const day = model.instrument.inForce;
  const gegevens: { [thing: string]: { [key: string]: InputValue } } = {};
  const oordelen: { [thing: string]: { [key: string]: InputValue } } = {};
  const household = (): HouseholdInput => ({
    ...(day === undefined ? {} : { peildatum: day }),
    gegevens,
    oordelen,
  });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outcome = decide(household()).rights.find((one) => one.right === right);
    if (outcome === undefined) break;
    const needed = [...neededBy(outcome)];
    const facts = needed.flatMap((id) => model.facts.filter((fact) => fact.id === id));
    const edges = edgesOf(model, right, (id) => {
      const definition = model.definitions.find((one) => one.id === id);
      if (definition === undefined || definition.thing !== undefined) return undefined;
      const shown = show(probe(household()).definition(id, undefined), definition.type);
      return shown.kind === "waarde" ? (shown.value as PlainValue) : undefined;
    });
    let added = false;
    for (const fact of facts) {
      const value = plainValue(model, fact, right, day, edges.get(fact.id));
      const thing = model.things.find(({ id, root }) => id === fact.thing && root);
      if (value === undefined || thing === undefined) continue;
      const section = fact.kind === "oordeel" ? oordelen : gegevens;
      const fields = (section[thing.name] ??= {});
      if (fact.key in fields) continue;
      fields[fact.key] = value;
      added = true;
    }
    if (!added) break;
  }
  return household();
}

/** Ids of what an outcome, or an amount in it, still waits for. */
function neededBy(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (key === "facts" && Array.isArray(part))
      for (const { fact } of part as readonly { readonly fact: string }[]) found.add(fact);
    else if (key === "judgements" && Array.isArray(part))
      for (const { judgement } of part as readonly { readonly judgement: string }[]) found.add(judgement);
    else neededBy(part, found);
  }
  return found;
}

function plainValue(
  model: DecisionModel,
  fact: Fact,
  right: string,
  day: string | undefined,
  edge: string | undefined,
): InputValue | undefined {
  const { type } = fact;
  const one = ((): InputValue | undefined => {
    switch (type.kind) {
      case "ja-nee":
        return true;
      case "bedrag":
      case "percentage":
        return edge ?? "100";
      case "getal":
        return edge ?? "1";
      case "datum":
        return /geboorte/u.test(fact.key) ? "1990-05-04" : (day ?? "2026-01-01");
      case "keuze":
        return type.options[0];
      case "tekst":
        return "tekst";
      case "duur":
        return { count: 12, unit: "maand" };
      case "lijst":
        return [];
      case "ding":
        return type.optional && type.thing === personThing ? null : undefined;
      case "periode":
        return undefined;
    }
  })();
  if (one === undefined) return undefined;
  if (type.reeks === true) return { "elke maand": one };
  if (fact.perRight !== true) return one;
  const name = model.rights.find(({ id }) => id === right)?.name;
  return name === undefined ? undefined : { [name]: one };
}
