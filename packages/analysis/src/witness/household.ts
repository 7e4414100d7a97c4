// A model of the solver as a household file, so that the interpreter can decide about it and a person can read it.

import { formatIsoDate, monthKeyToIso } from "@andersom/runtime";
import type { HouseholdInput, InputValue } from "@andersom/semantics";
import type { Encoding } from "../encode/encoding.js";
import type { FactVariable } from "../encode/facts.js";
import { homeThing } from "../encode/shape.js";
import { plainParameter, plainValues } from "./plain.js";

type Fields = { [key: string]: InputValue };

export interface HouseholdOptions {
  /**
   * Gives a plain value to facts that rules read and the question does not rest on: "de dag ligt niet voor de dag" holds
   * whatever the day is, but who decides wants to know it.
   */
  readonly complete?: boolean;
  /** The facts and amounts that the question can rest on, by id: others, that other questions read, stay out. Absent: all. */
  readonly read?: { readonly has: (id: string) => boolean } | undefined;
}

/** The household of a model; facts that no rule of the question reads are nee, zero or empty. */
export function householdOf(
  encoding: Encoding,
  model: readonly number[],
  { complete = false, read }: HouseholdOptions = {},
): HouseholdInput {
  const { cast, facts } = encoding;
  const isRead = (id: string): boolean => read === undefined || read.has(id);
  const persons = new Map<string, Fields>(cast.persons.map(({ key }) => [key, {}]));
  const home: Fields = {};
  const other = new Map<string, Fields>();
  const elements = new Map<string, Fields>();
  const present = ({ v, ge, k }: { v: number; ge: boolean; k: number }): boolean =>
    ge ? model[v]! >= k : model[v]! <= k;
  const fieldsOf = (key: string): Fields | undefined => {
    const found = persons.get(key) ?? elements.get(key) ?? (key === homeThing ? home : undefined);
    if (found !== undefined || key.includes("/")) return found;
    const made = other.get(key) ?? {};
    other.set(key, made);
    return made;
  };
  for (const { fact, subject, things } of facts.elements) {
    if (!isRead(fact.id)) continue;
    const on = things.filter(({ when }) => present(when));
    const items = on.map(({ thing }) => {
      const fields: Fields = {};
      elements.set(thing.key, fields);
      return fields;
    });
    const fields = fieldsOf(subject.key);
    if (fields !== undefined) fields[fact.key] = items;
  }
  for (const variable of facts.variables) {
    if (!isRead(variable.fact.id)) continue;
    // What the question does not rest on stays out of the household.
    const number = model[variable.variable] ?? (complete ? plainValues(encoding, variable)[0] : undefined);
    if (number === undefined) continue;
    const fields = fieldsOf(variable.subject.key);
    if (fields === undefined) continue;
    const value = present(variable.notApplicable) ? null : written(encoding, variable, number);
    const { key, type, perRight } = variable.fact;
    if (type.reeks === true)
      fields[key] = { ...(fields[key] as Fields | undefined), [variable.month ?? "elke maand"]: value };
    else if (perRight === true) {
      const right = encoding.model.rights.find(({ id }) => id === variable.about)?.name;
      if (right !== undefined) fields[key] = { ...(fields[key] as Fields | undefined), [right]: value };
    } else if (variable.end !== undefined) {
      // A period of which only one end matters is one day.
      const known = fields[key] as Fields | undefined;
      fields[key] = { from: value, to: value, ...known, [variable.end]: value };
    } else fields[key] = value;
  }
  for (const fact of encoding.model.facts)
    if (encoding.isPeildatum(fact)) {
      const fields = fieldsOf(fact.thing === "inwoner" ? cast.persons[0]!.key : fact.thing);
      if (fields !== undefined) fields[fact.key] = formatIsoDate(encoding.today);
    }
  const bedragen: { [key: string]: Fields } = {};
  for (const { definition, month, variable } of facts.parameters.values()) {
    if (!isRead(definition.id)) continue;
    const cents = model[variable] ?? (complete ? plainParameter : undefined);
    if (cents === undefined) continue;
    const months = encoding.months.all(month);
    for (const one of months.length === 0 ? [month] : months)
      (bedragen[definition.key] ??= {})[monthKeyToIso(one)] = centsText(cents);
  }
  link(encoding, persons);
  const gegevens = Object.fromEntries([...other].filter(([, fields]) => Object.keys(fields).length > 0));
  return {
    peildatum: formatIsoDate(encoding.today),
    ...(Object.keys(gegevens).length === 0 ? {} : { gegevens }),
    ...(Object.keys(bedragen).length === 0 ? {} : { bedragen }),
    personen: Object.fromEntries(persons),
    huishoudens: [{ ...home, leden: [...persons.keys()] }],
    aanvrager: cast.persons[0]!.key,
    restIsNee: true,
  };
}

/** Facts that hold people, as the shape has them. */
function link({ model, cast }: Encoding, persons: ReadonlyMap<string, Fields>): void {
  const adults = cast.shape.partner ? 2 : 1;
  for (const fact of model.facts) {
    if (fact.thing !== "inwoner") continue;
    cast.persons.forEach(({ key }, at) => {
      const fields = persons.get(key)!;
      if (fact.type.kind === "ding" && fact.type.thing === "inwoner" && fact.type.optional) {
        const partner = at < 2 && adults === 2 ? cast.persons[1 - at]!.key : null;
        fields[fact.key] = partner;
      } else if (fact.type.kind === "lijst" && fact.type.thing === "inwoner")
        fields[fact.key] = at < adults ? cast.persons.slice(adults).map((one) => one.key) : [];
    });
  }
}

function written(encoding: Encoding, { fact }: FactVariable, value: number): InputValue {
  switch (fact.type.kind) {
    case "ja-nee":
      return value >= 1;
    case "datum":
    case "periode":
      return formatIsoDate(value);
    case "bedrag":
      return centsText(value);
    case "keuze":
    case "tekst":
      return encoding.textOf(value) ?? `tekst ${value}`;
    default:
      return String(value);
  }
}

/** Whole cents as a household file has them: "1250", "99.50", "-0.01". */
export function centsText(cents: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? "-" : ""}${whole}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
}
