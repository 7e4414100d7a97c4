// What the interpreter says of a household, as the expectations of a voorbeeld.

import { createPlanner, type Decision } from "@andersom/logic";
import type { ModelIndex } from "@andersom/publish";
import type { RightOutcome, Shown } from "@andersom/runtime";
import type { DecisionModel, Definition, HouseholdInput, PlainValue } from "@andersom/semantics";
import type { Names } from "./givens.js";
import { literal, nameOf, NoWords } from "./wording.js";

export interface Expected {
  readonly expectations: readonly string[];
  /** Rights for which there is no outcome: the rules fail for this household. */
  readonly undecided: readonly string[];
}

/** More is not read any more. */
const MOST = 12;

/** The outcomes of a household, those that say something first. */
export function expectedOf(
  model: DecisionModel,
  index: ModelIndex,
  input: HouseholdInput,
  names: Names,
  only?: string,
): Expected {
  const plan = createPlanner(model)(input);
  const expectations: string[] = [];
  const quiet: string[] = [];
  const undecided: string[] = [];
  for (const { name: person, decision } of plan.persons) {
    const who = names.get(person);
    for (const outcome of decision.rights) {
      const right = model.rights.find(({ id }) => id === outcome.right);
      if (right === undefined || (only !== undefined && only !== right.id)) continue;
      if (outcome.kind === "fout") undecided.push(outcome.name);
      else if (outcome.kind === "niet aan de orde") quiet.push(`niet aan de orde: ${of(outcome.name, who)}`);
      else {
        // With more people, only what one of them gets can be said of somebody.
        const whole = told(model, index, outcome, who, right.thing);
        expectations.push(...(names.size > 1 && right.thing !== "inwoner" ? [] : whole));
        if (outcome.kind === "toegekend" && outcome.amount?.kind === "fout")
          undecided.push(`de hoogte van ${outcome.name}`);
      }
    }
  }
  if (expectations.length === 0 && quiet.length === 0 && undecided.length === 0)
    for (const { name: person, decision } of plan.persons)
      expectations.push(...values(model, index, decision, names.get(person)));
  const all = expectations.length > 0 ? expectations : quiet;
  return { expectations: [...new Set(all)].slice(0, MOST), undecided: [...new Set(undecided)] };
}

function of(name: string, who: string | undefined): string {
  return who === undefined ? name : `${name} van ${who}`;
}

function told(
  model: DecisionModel,
  index: ModelIndex,
  outcome: RightOutcome,
  who: string | undefined,
  thing: string,
): readonly string[] {
  const holder = model.things.find(({ id }) => id === thing);
  const own = `${holder?.article ?? (thing === "huishouden" ? "het" : "de")} ${holder?.name ?? thing}`;
  const subject = thing === "inwoner" ? (who ?? own) : own;
  const right = model.rights.find(({ id }) => id === outcome.right)!;
  switch (outcome.kind) {
    case "toegekend": {
      const amount = amountOf(
        model,
        index,
        right.amount,
        outcome.amount,
        thing === "inwoner" ? who : undefined,
      );
      return [`${subject} heeft recht op ${right.name}`, ...amount];
    }
    case "geweigerd":
      return [`${subject} heeft geen recht op ${right.name}`];
    case "ter beoordeling":
      return [`nog te beoordelen: ${of(right.name, who)}`];
    case "nog onbekend":
      return [`nog onbekend: ${of(right.name, who)}`];
    case "niet aan de orde":
    case "fout":
      return [];
  }
}

function amountOf(
  model: DecisionModel,
  index: ModelIndex,
  id: string | undefined,
  shown: Shown | undefined,
  who: string | undefined,
): readonly string[] {
  const definition = model.definitions.find((one) => one.id === id);
  if (definition === undefined || shown?.kind !== "waarde") return [];
  return valueOf(index, definition, shown.value as PlainValue, who);
}

/** A value that cannot be written as a whole is left out. */
function valueOf(
  index: ModelIndex,
  definition: Definition,
  value: PlainValue,
  who: string | undefined,
): readonly string[] {
  try {
    return [`${of(nameOf(index, definition.name), who)} is ${literal(value, definition.type)}`];
  } catch (error) {
    if (error instanceof NoWords) return [];
    throw error;
  }
}

/** Where there is no right to tell of: the values that came out. */
function values(
  model: DecisionModel,
  index: ModelIndex,
  decision: Decision,
  who: string | undefined,
): readonly string[] {
  return decision.values
    .flatMap(({ id, thing, result }): readonly string[] => {
      const definition = model.definitions.find((one) => one.id === id);
      if (definition === undefined || result.kind !== "waarde" || definition.place.instrument !== undefined)
        return [];
      if (
        definition.type.kind === "ja-nee" ||
        definition.type.reeks === true ||
        definition.kind === "parameter"
      )
        return [];
      return valueOf(
        index,
        definition,
        result.value as PlainValue,
        definition.thing === "inwoner" || thing === who ? who : undefined,
      );
    })
    .slice(0, 3);
}
