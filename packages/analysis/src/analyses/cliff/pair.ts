// Two households that differ in one thing: the second has a cent more income. Everything that does not depend on that is shared.

import { createProbe, readModel, type Probe } from "@andersom/logic";
import { oncePer, type Day, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, InputValue, ThingInput } from "@andersom/semantics";
import { Encoding } from "../../encode/encoding.js";
import { Ground, ownNames } from "../../encode/ground.js";
import { personThing, type Shape } from "../../encode/shape.js";
import { namesOneOf, readersOf, restingOn } from "../../reach.js";
import type { Literal } from "../../solver/literal.js";
import { constantSum, minus, type Sum } from "../../solver/sum.js";

/** What a household earns, by the name that the ordinance gives it. */
export function incomesOf({ facts }: DecisionModel): readonly Fact[] {
  return incomesIn(facts);
}

const incomesIn = oncePer((facts: readonly Fact[]) =>
  facts.filter(
    ({ kind, type, key, thing }) =>
      kind === "gegeven" &&
      type.kind === "bedrag" &&
      thing === personThing &&
      /inkom|loon|verdien/u.test(key),
  ),
);

/** The same household of a shape twice, with this income in one of them and a cent more in the other. */
export class Pair {
  readonly before: Encoding;
  readonly after: Encoding;

  constructor(
    written: DecisionModel,
    readonly income: Fact,
    options: { readonly peildatum: Day; readonly shape: Shape },
  ) {
    const { model } = readModel(written);
    const ground = new Ground();
    const dependent = dependentOn(model, income.id);
    const meaning = (part: object): string | undefined =>
      "id" in part && typeof part.id === "string" && !dependent.has(part.id) && !("op" in part)
        ? part.id
        : undefined;
    const base = { ...options, series: "gelijk" as const, ground };
    this.before = new Encoding(written, { ...base, naming: { ...ownNames, meaning } });
    this.after = new Encoding(written, {
      ...base,
      naming: {
        ...ownNames,
        meaning,
        fact: (fact) => (fact.id === income.id ? `${fact.id} en een cent` : fact.id),
      },
    });
  }

  /** The inwoner earns a cent more, and nobody else does. */
  raise(): readonly Literal[] {
    const { formulas } = this.before;
    return this.before.cast.persons.flatMap((person, at) => {
      const [one, other] = [this.before, this.after].map((encoding) =>
        encoding.read(this.income.id, person, undefined, undefined),
      );
      if (one?.kind !== "getal" || other?.kind !== "getal") return [];
      const cent: Sum = constantSum({ n: at === 0 ? 1n : 0n, d: 100n });
      return [formulas.compare("=", minus(other.sum, one.sum), cent), one.there, other.there];
    });
  }

  get subject(): ThingRef {
    return this.before.cast.persons[0]!;
  }
}

/** Definitions and rights that depend on a fact. */
function dependentOn(model: DecisionModel, fact: string): ReadonlySet<string> {
  const all = dependents(readersOf(model));
  const known = all.get(fact);
  if (known !== undefined) return known;
  const ids = restingOn(model, fact);
  const made = new Set(
    [...model.definitions, ...model.rights].filter((one) => namesOneOf(one, ids)).map(({ id }) => id),
  );
  all.set(fact, made);
  return made;
}

/** By who names whom: for as long as that is the same, the same depends on a fact. */
const dependents = oncePer(
  (_readers: ReadonlyMap<string, readonly string[]>) => new Map<string, ReadonlySet<string>>(),
);

/** A household file with this income of the inwoner replaced. */
export function withIncome(household: HouseholdInput, income: Fact, written: string): HouseholdInput {
  const value: InputValue = income.type.reeks === true ? { "elke maand": written } : written;
  const own = (fields: ThingInput | undefined): ThingInput => ({ ...fields, [income.key]: value });
  const { personen, huishoudens, gegevens } = household;
  if (income.thing === personThing && personen !== undefined) {
    const name = household.aanvrager ?? Object.keys(personen)[0] ?? "";
    return { ...household, personen: { ...personen, [name]: own(personen[name]) } };
  }
  if (income.thing !== personThing && huishoudens !== undefined && huishoudens.length > 0)
    return { ...household, huishoudens: [own(huishoudens[0]), ...huishoudens.slice(1)] };
  return { ...household, gegevens: { ...gegevens, [income.thing]: own(gegevens?.[income.thing]) } };
}

/** The income of the inwoner in cents; undefined where months differ. */
export function incomeOf(household: HouseholdInput, income: Fact): number | undefined {
  const name = household.aanvrager ?? Object.keys(household.personen ?? {})[0] ?? "";
  const value = household.personen?.[name]?.[income.key];
  const single =
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.values(value)[0] : value;
  return typeof single === "string" ? Math.round(Number(single) * 100) : undefined;
}

export type ProbeOf = (household: HouseholdInput) => Probe;

export function probeOf(model: DecisionModel): ProbeOf {
  const make = createProbe(model);
  return (household) => make(household);
}
