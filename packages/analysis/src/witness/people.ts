// Who is who in a household file: the inwoner it is about, the partner, the children, and how a sentence calls each of them.

import { completedYears, oncePer, parseIsoDate } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, InputValue, ThingInput } from "@andersom/semantics";
import { ordinals } from "@andersom/syntax";
import { personThing } from "../encode/shape.js";

export interface Someone {
  /** The name in the household file; absent for an inwoner under `gegevens`. */
  readonly name: string | undefined;
  readonly role: "inwoner" | "partner" | "kind" | "ander";
  readonly age: number | undefined;
  readonly fields: ThingInput;
  /** As a later sentence calls this person: "deze inwoner", "het kind van 8 jaar". */
  readonly called: string;
}

/** The people of a household file, the one it is about first. */
export function peopleOf(model: DecisionModel, household: HouseholdInput): readonly Someone[] {
  const own = household.gegevens?.[personThing];
  const named = Object.entries(household.personen ?? {});
  if (named.length === 0)
    return own === undefined
      ? []
      : [
          {
            name: undefined,
            role: "inwoner",
            age: ageOf(model, own, household),
            fields: own,
            called: "deze inwoner",
          },
        ];
  const lead = household.aanvrager ?? named[0]![0];
  const leadFields = household.personen?.[lead] ?? {};
  const [partners, children] = [related(model, leadFields, "ding"), related(model, leadFields, "lijst")];
  const people = named
    .map(([name, fields]) => ({
      name,
      fields,
      age: ageOf(model, fields, household),
      role:
        name === lead
          ? ("inwoner" as const)
          : partners.includes(name)
            ? ("partner" as const)
            : children.includes(name)
              ? ("kind" as const)
              : ("ander" as const),
    }))
    .sort((a, b) => rank[a.role] - rank[b.role]);
  return people.map((one) => ({ ...one, called: callOf(one, people) }));
}

const rank = { inwoner: 0, partner: 1, kind: 2, ander: 3 } as const;

type Unnamed = Omit<Someone, "called">;

function callOf(one: Unnamed, all: readonly Unnamed[]): string {
  if (one.role === "inwoner") return "deze inwoner";
  if (one.role === "partner") return "de partner";
  const [alike, what] =
    one.role === "kind"
      ? [all.filter(({ role }) => role === "kind"), "kind"]
      : [all.filter(({ role }) => role === "ander"), "huisgenoot"];
  const article = what === "kind" ? "het" : "de";
  if (alike.length === 1) return `${article} ${what}`;
  if (one.age !== undefined && alike.filter(({ age }) => age === one.age).length === 1)
    return `${article} ${what} van ${one.age} jaar`;
  return `${article} ${ordinals[alike.indexOf(one)] ?? `${alike.indexOf(one) + 1}e`} ${what}`;
}

/** The names that facts about other people hold: one person (a partner), or the children among the lists. */
function related(model: DecisionModel, fields: ThingInput, kind: "ding" | "lijst"): readonly string[] {
  return relations(model, kind).flatMap(({ key }) => {
    const value = fields[key];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  });
}

/** The choice between ways of living together. */
export function formOfLiving(model: DecisionModel): Fact | undefined {
  return indexOf(model.facts).form;
}

/** Facts of an inwoner that hold a partner, or children. */
export function relations(model: DecisionModel, kind: "ding" | "lijst"): readonly Fact[] {
  const { partners, children } = indexOf(model.facts);
  return kind === "ding" ? partners : children;
}

/** The facts of a thing that a household file gives, in the order of the ordinance. */
export function factsIn(model: DecisionModel, thing: string, fields: ThingInput): readonly Fact[] {
  const { byKey } = indexOf(model.facts);
  return Object.keys(fields)
    .flatMap((key) => byKey.get(key) ?? [])
    .filter(({ fact }) => fact.thing === thing)
    .sort((a, b) => a.at - b.at)
    .map(({ fact }) => fact);
}

interface Index {
  readonly byKey: ReadonlyMap<string, readonly { readonly fact: Fact; readonly at: number }[]>;
  readonly partners: readonly Fact[];
  readonly children: readonly Fact[];
  readonly birthday: Fact | undefined;
  readonly age: Fact | undefined;
  readonly form: Fact | undefined;
}

const indexOf = oncePer((facts: readonly Fact[]): Index => {
  const byKey = new Map<string, { fact: Fact; at: number }[]>();
  facts.forEach((fact, at) => {
    const same = byKey.get(fact.key);
    if (same === undefined) byKey.set(fact.key, [{ fact, at }]);
    else same.push({ fact, at });
  });
  const own = facts.filter(({ thing }) => thing === personThing);
  return {
    byKey,
    partners: own.filter(({ type }) => type.kind === "ding" && type.thing === personThing && type.optional),
    children: own.filter(
      ({ type, key }) => type.kind === "lijst" && type.thing === personThing && key.includes("kind"),
    ),
    birthday: own.find(isBirthday),
    age: own.find(isAge),
    form: byKey.get("leefvorm")?.find(({ fact }) => fact.type.kind === "keuze")?.fact,
  };
});

/** The date of birth, by its name. */
export function isBirthday({ type, key }: Fact): boolean {
  return type.kind === "datum" && key.includes("geboorte");
}

/** How many people there are of some kind: `aantal kinderen`, `aantal personen in het huis`. */
export function isHeadCount({ type, key }: Fact): boolean {
  return (
    type.kind === "getal" &&
    /^aantal (?:\S+ ){0,2}?(?:\S*kinderen|personen|bewoners|huisgenoten|gezinsleden|volwassenen)\b/u.test(key)
  );
}

/** How old somebody is, where that is asked instead of the date of birth. */
export function isAge({ type, key }: Fact): boolean {
  return type.kind === "getal" && type.unit === "jaar" && key === "leeftijd";
}

/** Whether a fact is told with who somebody is: "een kind van 8 jaar". */
export function tellsAge({ facts }: DecisionModel, fact: Fact, fields: ThingInput): boolean {
  const { birthday } = indexOf(facts);
  return isBirthday(fact) || (birthday === undefined && isAge(fact) && years(fields[fact.key]) !== undefined);
}

function years(value: InputValue | undefined): number | undefined {
  return typeof value === "string" && /^\d+$/u.test(value) ? Number(value) : undefined;
}

function ageOf(model: DecisionModel, fields: ThingInput, { peildatum }: HouseholdInput): number | undefined {
  const { birthday, age } = indexOf(model.facts);
  if (birthday === undefined) return age && years(fields[age.key]);
  const written = fields[birthday.key];
  const [born, today] = [
    typeof written === "string" ? parseIsoDate(written) : undefined,
    peildatum === undefined ? undefined : parseIsoDate(peildatum),
  ];
  return born === undefined || today === undefined ? undefined : completedYears(born, today);
}
