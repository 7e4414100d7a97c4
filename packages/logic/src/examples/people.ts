// The people of a voorbeeld as the people of a household file: relations, who lives with whom, who asks for what.

import type { DecisionModel, Example } from "@andersom/semantics";
import { child, type Json, type Problem } from "./sections.js";

type Person = NonNullable<Example["people"]>[number];

/** The people by key; none when the voorbeeld is about the run's own inwoner. */
export function peopleOf(example: Example): readonly Person[] {
  if (example.people !== undefined) return example.people;
  const together = (example.relations ?? []).length + (example.households ?? []).length > 0;
  return together ? [{ key: "inwoner", name: "inwoner" }] : [];
}

/** Everything about people that is not a fact in a sentence of its own. */
export function peopleInput(model: DecisionModel, example: Example, problems: Problem[]): Json {
  const people = peopleOf(example);
  const nameOf = (key: string): string => people.find((one) => one.key === key)?.name ?? key;
  const rest = example.restIsNo === true ? { restIsNee: true } : {};
  const asked = (example.asks ?? []).map(({ who, right }) => {
    const name = model.rights.find(({ id }) => id === right)?.name ?? right;
    return people.length === 0 ? name : { recht: name, door: nameOf(who) };
  });
  const gevraagd = asked.length === 0 ? {} : { gevraagd: asked };
  if (people.length === 0) return { ...rest, ...gevraagd };
  const personen: Json = {};
  for (const { name } of people) personen[name] = {};
  for (const relation of example.relations ?? []) {
    const fact = model.facts.find(({ id }) => id === relation.fact);
    const names = relation.to.map(nameOf);
    if (fact === undefined) continue;
    const owner = child(personen, nameOf(relation.of));
    const known = Array.isArray(owner[fact.key]) ? (owner[fact.key] as string[]) : [];
    if (fact.type.kind === "lijst") owner[fact.key] = [...known, ...names];
    else if (names.length === 1) owner[fact.key] = names[0];
    else problems.push({ text: fact.name, message: `“${fact.name}” is één persoon, en hier staan er ${names.length}.` });
  }
  const huishoudens = (example.households ?? []).map(({ members }) => ({ leden: members.map(nameOf) }));
  const askers = [...new Set((example.asks ?? []).map(({ who }) => who))];
  return {
    personen,
    ...(huishoudens.length === 0 ? {} : { huishoudens }),
    ...(askers.length === 1 ? { aanvrager: nameOf(askers[0]!) } : {}),
    ...rest,
    ...gevraagd,
  };
}
