// A household file told as a person would: "Een alleenstaande ouder van 34 jaar met een kind van 8 jaar en een inkomen van
// € 1.472 per maand." Only what is there is told; a nee only where it makes the difference.

import { formatDutchMonth, parseIsoMonth } from "@andersom/runtime";
import {
  capital,
  dateText,
  indexModel,
  isPlural,
  joined,
  lowerFirst,
  negate,
  sentence,
  splitClause,
  statement,
  valueText,
  type ModelIndex,
} from "@andersom/publish";
import type {
  DecisionModel,
  Fact,
  HouseholdInput,
  InputValue,
  PlainValue,
  ThingInput,
} from "@andersom/semantics";
import { homeThing, personThing } from "../encode/shape.js";
import { factsIn, formOfLiving, peopleOf, relations, tellsAge, type Someone } from "./people.js";

export interface Telling {
  /** Whether a fact that is nee (or zero) is told as well: where it decides. `owner` is the name in the file, or the thing. */
  readonly told?: (owner: string, key: string) => boolean;
}

/** A household file in Dutch: who it is, and the facts that are there. */
export function tell(model: DecisionModel, household: HouseholdInput, { told }: Telling = {}): string {
  const index = indexModel(model, household.peildatum);
  const people = peopleOf(model, household);
  const [lead] = people;
  const homes = household.huishoudens ?? [];
  const home: ThingInput = homes[0] ?? household.gegevens?.[homeThing] ?? {};
  const rest = (owner: string, thing: string, fields: ThingInput, called: string): Teller => ({
    index,
    household,
    thing,
    fields,
    called,
    isTold: (fact) => told?.(owner, fact.key) ?? false,
  });
  const sentences: string[] = [];
  const inHead = new Set<string>();
  if (lead !== undefined) sentences.push(headOf(index, people, home, inHead));
  for (const person of people)
    sentences.push(
      ...sentencesOf(
        rest(person.name ?? personThing, personThing, person.fields, person.called),
        person === lead ? inHead : new Set(),
      ),
    );
  sentences.push(...sentencesOf(rest(homeThing, homeThing, home, "het huishouden"), inHead));
  for (const [thing, fields] of Object.entries(household.gegevens ?? {}))
    if (thing !== personThing && thing !== homeThing) {
      const declared = model.things.find(({ id, name }) => id === thing || name === thing);
      const called = `${declared?.article ?? "de"} ${declared?.name ?? thing}`;
      sentences.push(...sentencesOf(rest(thing, declared?.id ?? thing, fields, called), new Set()));
    }
  sentences.push(...amounts(index, household), ...occasions(household));
  if (household.peildatum !== undefined) sentences.push(`Peildatum: ${dateText(household.peildatum)}.`);
  return sentences.join(" ");
}

interface Teller {
  readonly index: ModelIndex;
  readonly household: HouseholdInput;
  readonly thing: string;
  readonly fields: ThingInput;
  readonly called: string;
  readonly isTold: (fact: Fact) => boolean;
}

/** "Een alleenstaande ouder van 34 jaar met een kind van 8 jaar en een inkomen van € 1.472 per maand." */
function headOf(index: ModelIndex, people: readonly Someone[], home: ThingInput, used: Set<string>): string {
  const lead = people[0]!;
  const partner = people.find(({ role }) => role === "partner");
  const children = people.filter(({ role }) => role === "kind");
  // Who lives there but has nothing to tell in this question is left out.
  const others = people.filter(({ role, fields }) => role === "ander" && Object.keys(fields).length > 0);
  const withWhom = [
    ...(partner === undefined ? [] : [`een partner${aged(partner.age)}`]),
    ...childrenTold(children),
    ...(others.length === 0 ? [] : [others.length === 1 ? "een huisgenoot" : `${others.length} huisgenoten`]),
  ];
  for (const fact of factsIn(index.model, personThing, lead.fields)) {
    const value = lead.fields[fact.key];
    if (fact.type.kind !== "bedrag" || fact.name.includes(" ")) continue;
    const single = oneValue(fact, value);
    if (single === undefined || single === null || isNothing(single)) continue;
    used.add(fact.id);
    withWhom.push(
      `${isPlural(fact.name) ? "" : "een "}${fact.name} van ${valueText(single, fact.type, { withPer: true })}`,
    );
  }
  const noun = nounOf(index, lead, { partner, children }, home, used);
  // The age belongs to the one who asks: "een gehuwde van 35 jaar met kinderen".
  const [, own = noun, company = ""] = /^(.+?)( (?:met|zonder) .+)$/u.exec(noun) ?? [];
  const tail = withWhom.length === 0 ? "" : `${company === "" ? "" : ","} met ${joined(withWhom, "en")}`;
  return `Een ${own}${aged(lead.age)}${company}${tail}.`;
}

function aged(age: number | undefined): string {
  return age === undefined ? "" : ` van ${age} jaar`;
}

function childrenTold(children: readonly Someone[]): readonly string[] {
  if (children.length === 0) return [];
  if (children.length === 1) return [`een kind${aged(children[0]!.age)}`];
  const ages = children.flatMap(({ age }) => (age === undefined ? [] : [String(age)]));
  return [
    ages.length === children.length
      ? `kinderen van ${joined(ages, "en")} jaar`
      : `${children.length} kinderen`,
  ];
}

/** What this person is: as the facts say it, or as who is there shows. */
function nounOf(
  { model }: ModelIndex,
  lead: Someone,
  { partner, children }: { partner: Someone | undefined; children: readonly Someone[] },
  home: ThingInput,
  used: Set<string>,
): string {
  const form = formOfLiving(model);
  const given = form === undefined ? undefined : (lead.fields[form.key] ?? home[form.key]);
  if (form !== undefined && typeof given === "string") {
    used.add(form.id);
    // Who is one of two is told as one: gehuwden, een gehuwde.
    return given.replace(/^(\S+)den(?= (?:met|zonder) |$)/u, "$1de");
  }
  const isChild = lead.age !== undefined && lead.age < 18;
  if (isChild) return children.length > 0 ? "jonge ouder" : "kind";
  if (partner !== undefined) return children.length > 0 ? "ouder" : "inwoner";
  if (relations(model, "ding").length === 0) return "inwoner";
  return children.some(({ age }) => age === undefined || age < 18) ? "alleenstaande ouder" : "alleenstaande";
}

function sentencesOf(teller: Teller, used: ReadonlySet<string>): readonly string[] {
  const { index, thing, fields } = teller;
  const facts = factsIn(index.model, thing, fields).filter(
    (fact) => fields[fact.key] !== undefined && !used.has(fact.id),
  );
  const clauses: string[] = [];
  const loose: string[] = [];
  const values: string[] = [];
  const judged = new Map<string, string[]>();
  for (const fact of facts) {
    if (tellsAge(index.model, fact, fields)) continue;
    for (const { value, about } of valuesOf(fact, fields[fact.key]!)) {
      if (isQuiet(teller, fact, value)) continue;
      if (typeof value === "boolean") {
        const told = yesNo(teller, fact, value);
        if (fact.kind === "oordeel") {
          const [who, together] = (fact.judge ?? "de gemeente").split(" samen met ");
          const judge = `${capital(who!)} oordeelt${about === undefined ? "" : ` over ${about}`}${together === undefined ? "" : ` samen met ${together}`}`;
          judged.set(judge, [...(judged.get(judge) ?? []), told.whole]);
        } else if (told.predicate === undefined) loose.push(sentence(told.whole));
        else clauses.push(told.predicate);
      } else if (Array.isArray(value)) values.push(...thingsOn(teller, fact, value));
      else values.push(valueSentence(teller, fact, value as PlainValue | ThingInput));
    }
  }
  return [
    ...(clauses.length === 0 ? [] : [sentence(`${teller.called} ${joined(clauses, "en")}`)]),
    ...loose,
    ...values,
    ...[...judged].map(([judge, answers]) => `${judge}: ${answers.join("; ")}.`),
  ];
}

/** A judgement per soort hulp has a value per right. */
function valuesOf(
  fact: Fact,
  value: InputValue,
): readonly { readonly value: InputValue; readonly about?: string }[] {
  if (fact.perRight !== true || typeof value !== "object" || value === null || Array.isArray(value))
    return [{ value }];
  return Object.entries(value).map(([about, one]) => ({ about, value: one }));
}

/** What a reader takes for granted: nee, zero, nobody. */
function isQuiet({ household, isTold }: Teller, fact: Fact, value: InputValue): boolean {
  if (isTold(fact)) return false;
  if (fact.type.kind === "ding" || (fact.type.kind === "lijst" && fact.type.thing === personThing))
    return true;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.length === 0;
  if (fact.type.kind === "datum" && value === household.peildatum) return /aanvra/u.test(fact.key);
  const single = oneValue(fact, value);
  return single !== undefined && single !== null && isNothing(single);
}

function isNothing(value: PlainValue): boolean {
  return typeof value === "string" && /^-?0+(?:[.,]0+)?$/u.test(value);
}

/** The value of a fact that is the same in every month; undefined where months differ. */
function oneValue(fact: Fact, value: InputValue | undefined): PlainValue | undefined {
  if (value === undefined || Array.isArray(value)) return undefined;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (fact.type.reeks !== true) return value as PlainValue;
  const months = [...new Set(Object.values(value).map((one) => JSON.stringify(one)))];
  return months.length === 1 ? (JSON.parse(months[0]!) as PlainValue) : undefined;
}

function yesNo(
  { index, thing, called }: Teller,
  { name }: Fact,
  holds: boolean,
): { readonly whole: string; readonly predicate?: string } {
  const declared = index.things.get(thing);
  const own = `${declared?.article ?? (thing === homeThing ? "het" : "de")} ${declared?.name ?? thing}`;
  const clause = splitClause(name, [
    own,
    ...index.model.things.flatMap((one) => [`de ${one.name}`, `het ${one.name}`]),
  ]);
  if (clause === undefined) return { whole: `${holds ? "" : "het is niet zo dat "}${name}` };
  const said = holds ? clause : negate(clause);
  if (said.subject.toLowerCase() !== own)
    return { whole: statement(said).replace(new RegExp(`\\b${own}\\b`, "gu"), called) };
  return {
    whole: statement({ ...said, subject: called }),
    predicate: [said.verb, said.rest].filter((part) => part !== "").join(" "),
  };
}

/** "Het vermogen is € 8.000." "Bij de partner is het inkomen € 500 per maand." */
function valueSentence(teller: Teller, fact: Fact, value: PlainValue | ThingInput): string {
  const told = spread(fact, value);
  const bare = withoutThing(teller, fact.name);
  if (/^(?:wie|wat|hoe|waar|hoeveel)\b/u.test(bare)) return sentence(`${bare}: ${told}`);
  if (value === null && fact.type.kind === "datum") {
    const whose =
      teller.called === "deze inwoner" || teller.thing !== personThing ? "" : `bij ${teller.called} `;
    return sentence(`${whose === "" ? "er is" : `${whose}is er`} geen ${bare}`);
  }
  const name = `${teller.index.articleOf(bare) ?? "de"} ${bare}`;
  const verb = isPlural(bare) ? "zijn" : "is";
  return sentence(
    teller.called === "deze inwoner" || teller.thing !== personThing
      ? `${name} ${verb} ${told}`
      : `bij ${teller.called} ${verb} ${name} ${told}`,
  );
}

function withoutThing({ thing, called }: Teller, name: string): string {
  return thing === personThing ? name.replace(/\bde inwoner\b/gu, called) : name;
}

/** One value, or per month where months differ: the value that most months have, and the others. */
function spread(fact: Fact, value: PlainValue | ThingInput): string {
  const text = (one: PlainValue): string => valueText(one, fact.type, { withPer: true });
  const single = oneValue(fact, value);
  if (single !== undefined) return text(single);
  const byValue = new Map<string, string[]>();
  for (const [month, one] of Object.entries(value as ThingInput)) {
    const key = text(one as PlainValue);
    byValue.set(key, [...(byValue.get(key) ?? []), month]);
  }
  const [most, ...others] = [...byValue].sort(
    ([, a], [, b]) =>
      Number(b.includes("elke maand")) - Number(a.includes("elke maand")) || b.length - a.length,
  );
  return `${most![0]}, maar ${joined(
    others.map(([one, months]) => `${one} in ${monthsTold(months)}`),
    "en",
  )}`;
}

function monthsTold(months: readonly string[]): string {
  const one = (month: string): string => {
    const key = parseIsoMonth(month);
    return key === undefined ? month : formatDutchMonth(key);
  };
  const told = [...months].sort().map((month) => month.split("/").map(one).join(" tot en met "));
  return told.length > 3 ? `${told.length} andere maanden` : joined(told, "en");
}

/** "Er is een gedraging: de dag van de gedraging is 2 maart 2026." */
function thingsOn(
  teller: Teller,
  { type }: Fact,
  things: readonly (ThingInput | string)[],
): readonly string[] {
  if (type.kind !== "lijst") return [];
  const declared = teller.index.things.get(type.thing);
  const name = declared?.name ?? type.thing;
  return things.flatMap((one, at) => {
    if (typeof one === "string") return [];
    const inner = sentencesOf(
      { ...teller, thing: type.thing, fields: one, called: `${declared?.article ?? "de"} ${name}` },
      new Set(),
    );
    const first = at === 0 ? `Er is een ${name}` : `Er is nog een ${name}`;
    return [
      inner.length === 0
        ? `${first}.`
        : `${first}: ${inner.map((part) => lowerFirst(part.replace(/\.$/u, ""))).join("; ")}.`,
    ];
  });
}

/** Amounts of a law that the household brings along. */
function amounts(index: ModelIndex, { bedragen, peildatum }: HouseholdInput): readonly string[] {
  return Object.entries(bedragen ?? {}).map(([key, value]) => {
    const definition = index.model.definitions.find((one) => one.key === key);
    const months = typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
    const type = { ...(definition?.type ?? { kind: "bedrag" as const }), reeks: months !== undefined };
    const name = definition?.name ?? key;
    const told = spread({ type } as Fact, value as PlainValue | ThingInput);
    const until = months === undefined ? "" : untilTold(Object.keys(months), peildatum);
    return sentence(
      `${index.articleOf(name) ?? "de"} ${name} ${isPlural(name) ? "zijn" : "is"} ${told}${until}`,
    );
  });
}

/** " tot en met december 2025": of later months the ordinance or the law knows the amount itself. */
function untilTold(months: readonly string[], peildatum: string | undefined): string {
  const last = months
    .map((month) => month.split("/").at(-1) ?? "")
    .sort()
    .at(-1);
  if (last === undefined || peildatum === undefined || last >= peildatum.slice(0, 7)) return "";
  const key = parseIsoMonth(last);
  return key === undefined ? "" : ` tot en met ${formatDutchMonth(key)}`;
}

function occasions({ gebeurtenissen, eerder }: HouseholdInput): readonly string[] {
  return [
    ...Object.entries(gebeurtenissen ?? {}).map(([event, date]) =>
      sentence(`${event} op ${joined((typeof date === "string" ? [date] : date).map(dateText), "en")}`),
    ),
    ...Object.entries(eerder ?? {}).flatMap(([right, dates]) =>
      dates.length === 0
        ? []
        : [sentence(`deze inwoner kreeg eerder ${right} op ${joined(dates.map(dateText), "en")}`)],
    ),
  ];
}
