// Stories: the voorbeelden of the ordinance that were run and passed, with the outcome as it was computed.

import { formatDutchMonth, oncePer, parseIsoMonth } from "@andersom/runtime";
import type {
  Assignment,
  DecisionModel,
  Example,
  Expectation,
  Fact,
  PlainValue,
  Right,
} from "@andersom/semantics";
import { bullets, item, paragraph, strong } from "../document/build.js";
import type { Block, ListItem, Story } from "../document/document.js";
import { subjectOf, type Person } from "../dutch/address.js";
import { sentence } from "../dutch/clause.js";
import { countedAs } from "../dutch/counted.js";
import { joined } from "../dutch/number-words.js";
import { isPlural as isPluralName } from "../dutch/plural.js";
import { looksFinite } from "../dutch/verb.js";
import { spokenTo } from "../phrase/fragment.js";
import { isSentence } from "../phrase/is-sentence.js";
import { anyRight, factName, rightName, withArticle, withoutRight } from "../phrase/naming.js";
import { valueText } from "../phrase/plain-value.js";
import { about } from "../phrase/teller.js";
import { originOf } from "../phrase/told.js";
import { valuePhrase } from "../phrase/value.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import type { PublicContext, RightResult } from "./context.js";
import { proseText } from "./prose.js";

/** The stories of rights that are told together; a voorbeeld about more of them is told once, of what may be had. */
export function storiesOf(context: PublicContext, rights: readonly Right[], together: Right): Story[] {
  const chosen = rights.flatMap((right) => chosenOf(context, right));
  return chosen.flatMap(({ right, example, person, ofRight }) => {
    const same = chosen.filter((one) => one.example === example);
    const open = same.length > 1 && same.every((one) => one.ofRight.outcome === "ter beoordeling");
    if (open && same[0]?.right !== right) return [];
    const who = ofRight.person === undefined ? person : named(ofRight.person);
    return story(context, example, person, outcome(context, open ? together : right, ofRight, who));
  });
}

interface Chosen {
  readonly right: Right;
  readonly example: Example;
  readonly person: Person;
  readonly ofRight: RightResult;
}

/**
 * At most one story that is granted, one that is refused and one with an exception: enough to see how the rule works. Of what
 * is no right nothing is granted by the rules alone: there somebody whom it may be given to shows who it is for.
 */
function chosenOf(context: PublicContext, right: Right): Chosen[] {
  // What a passed voorbeeld expects is what came out: only those that can be told are run.
  const first = (wanted: Wanted, departed: boolean): Chosen | undefined => {
    for (const example of plainFirst(context.index.model)) {
      const person = personIn(example);
      if (
        person === undefined ||
        example.departures.length > 0 !== departed ||
        !example.expect.some((one) => expects(one, right, wanted)) ||
        (wanted === "ter beoordeling" && isAboutOthers(context, example, right))
      )
        continue;
      const result = context.results.get(example.id);
      const ofRight = result?.rights.find((one) => one.right === right.id);
      if (result?.passed === true && ofRight?.outcome === wanted) return { right, example, person, ofRight };
    }
    return undefined;
  };
  return [
    first("toegekend", false) ?? first("ter beoordeling", false),
    first("geweigerd", false),
    first("toegekend", true),
  ].filter((one) => one !== undefined);
}

type Wanted = "toegekend" | "geweigerd" | "ter beoordeling";

/** A voorbeeld about an employer too: the name in its title may be his, and the help is for the resident. */
function isAboutOthers({ index }: PublicContext, { expect }: Example, { thing }: Right): boolean {
  return expect.some((one) => {
    const other = index.rights.get(rightIn(one) ?? "");
    return other !== undefined && other.thing !== thing;
  });
}

/** The voorbeelden as they stand, but those that need a single cent to try a limit come last: as a story they raise a question. */
const plainFirst = oncePer(({ examples }: DecisionModel): readonly Example[] => [
  ...examples.filter((one) => !hasLooseCents(one)),
  ...examples.filter(hasLooseCents),
]);

/** `Gegeven de aflossing is € 0,01.`, or a part of a cent. */
function hasLooseCents({ given }: Example): boolean {
  return given.some(({ text }) => /€ (?:0,0[1-9]\b|[\d.]+,\d{3})/u.test(text));
}

/** Only a story that is about this right, with this outcome. */
function expects(one: Expectation, right: Right, wanted: Wanted): boolean {
  return wanted === "ter beoordeling"
    ? one.form === "ter beoordeling" && one.right === right.id
    : one.form === "recht" && one.right === right.id && one.granted === (wanted === "toegekend");
}

/** The right of which a voorbeeld expects that it is given, refused or still to be decided. */
export function rightIn(one: Expectation): string | undefined {
  return one.form === "recht" || one.form === "ter beoordeling" ? one.right : undefined;
}

/** The story of one voorbeeld, as given, with what came out at its end. */
export function story(context: PublicContext, example: Example, person: Person, cameOut: string): Story {
  const prose = proseText(context, example.story);
  const content: Block[] = [
    ...(prose === "" ? [] : [paragraph(prose)]),
    ...givenBlocks(context, example, person, prose === "" ? Infinity : mostBesideProse),
    ...departureBlocks(example),
    paragraph([strong(cameOut)]),
  ];
  const origin = originOf(example.place);
  return { kind: "story", title: example.title, content, ...(origin === undefined ? {} : { origin }) };
}

/** First words of a sentence that are no name, however much they stand where one could. */
const opening =
  /^(?:De|Het|Een|Er|Wie|Wat|Als|Van|Voor|Ook|In|Op|Bij|Na|Geen|Dit|Dat|Alle|Iemand|Gemiddeld|Soms|Vaak|Bijna|Nu|Later|Daarna|Toch|Dan|Hier|Daar|Zonder|Met|Tijdens|Alleen|Elke|Precies)\b/u;

/** The name that a title starts with: `Samira voedt haar zoon op`, `Ahmed en Leyla hebben drie kinderen`. */
export function personOf(title: string): Person | undefined {
  const words = title.split(/\s+/u);
  const end = words.findIndex(
    (word) => !/^\p{Lu}/u.test(word) && !/^(?:en|de|van|der|den|ten|ter)$/u.test(word),
  );
  const name = words.slice(0, end === -1 ? words.length : end).join(" ");
  const verb = words[end] ?? "";
  if (end < 1 || /[,.:;]/u.test(name) || opening.test(name)) return undefined;
  if (!looksFinite(verb) && !/(?:t|te|de|ten|den)$/u.test(verb)) return undefined;
  return { kind: "named", name, plural: / en /u.test(name) };
}

/** Who a voorbeeld is about: every right and article asks it of every voorbeeld. */
export const personIn = oncePer(({ title }: Example) => personOf(title));

/** A person of a voorbeeld about more people, who tells only of one. */
function named(name: string): Person {
  return { kind: "named", name, plural: false };
}

/** The officer's own words tell what matters; beside them a long list of all that is given is only in the way. */
const mostBesideProse = 3;

/** What is given for each person beyond the example that it builds on. */
function givenBlocks(context: PublicContext, example: Example, person: Person, most: number): Block[] {
  const base = context.index.model.examples.find(
    (one) => one.id === example.basedOn || one.title === example.basedOn,
  );
  const own = base === undefined ? example.given : example.given.slice(base.given.length);
  const of = ({ of: [key] }: Assignment): Person => {
    const name = example.people?.find((one) => one.key === key)?.name;
    return name === undefined ? person : named(name);
  };
  const alone = (example.people ?? []).length === 0;
  const sentences = [
    ...new Set(own.flatMap((given) => givenSentence(context, given, of(given), alone) ?? [])),
  ];
  const added = addedTo(base, own).flatMap((given, at) => addedItem(context, given, at > 0) ?? []);
  const count = sentences.length + added.length;
  return count === 0 || count > most ? [] : [paragraph("Dit is bekend:"), bullets([...sentences, ...added])];
}

/** What is added to a list, behind what the example that it builds on has there: who reads of a fourth time wants to see the others. */
function addedTo(base: Example | undefined, own: readonly Assignment[]): readonly Added[] {
  const isAdded = (given: Assignment): given is Added => given.form === "add";
  const added = own.filter(isAdded);
  const lists = new Set(added.map(({ list }) => list));
  return [...(base?.given ?? []).filter(isAdded).filter(({ list }) => lists.has(list)), ...added];
}

type Added = Extract<Assignment, { readonly form: "add" }>;

/** A thing on a list, with what is given of it below; `another`: there is one above it. */
function addedItem(context: PublicContext, given: Added, another: boolean): ListItem {
  const { facts, things } = context.index;
  const list = facts.get(given.list);
  const thing = list?.type.kind === "lijst" ? things.get(list.type.thing) : undefined;
  if (thing === undefined) return item(sentence(given.text), []);
  const lines = given.facts.flatMap(({ fact: id, value }) => {
    const fact = facts.get(id);
    return fact === undefined || value === null ? [] : thingLine(context, fact, value);
  });
  const there = another ? "Er is nog" : "Er is";
  return lines.length === 0
    ? item(`${there} een ${thing.name}.`, [])
    : item(`${there} een ${thing.name}:`, [bullets(lines)]);
}

function thingLine(context: PublicContext, fact: Fact, value: PlainValue): string[] {
  if (typeof value === "boolean")
    return [yesNoSentence(context, fact.name, { thing: fact.thing, positive: value })];
  const text = valueText(value, fact.type, { withPer: false });
  return [isSentence(withArticle(context, fact.name), text, fact.type, isPluralName(fact.name))];
}

/** `de tijd op de proefplaats`, and not `van Tariq` behind it: the proefplaats is not his. In a story of one person it is clear whose it is. */
function shortName(name: string, person: Person): string {
  const of = person.kind === "named" ? ` van ${person.name}` : "";
  const bare = of !== "" && name.endsWith(of) ? name.slice(0, -of.length) : name;
  return / (?:aan|bij|in|met|naar|op|tot|uit|voor) /u.test(bare) ? bare : name;
}

/** `alone`: the story tells of one person. */
function givenSentence(
  context: PublicContext,
  given: Assignment,
  person: Person,
  alone: boolean,
): string | undefined {
  const teller = about(context, person);
  if (given.form === "add") return undefined;
  if (given.form !== "value") return sentence(spokenTo(teller, given.text.replace(/^gegeven /iu, "")));
  const fact = context.index.facts.get(given.target);
  if (fact === undefined) return sentence(given.text);
  if (typeof given.value === "boolean")
    return yesNoSentence(teller, fact.name, { thing: fact.thing, positive: given.value });
  const name = alone
    ? shortName(factName(teller, fact, undefined), person)
    : factName(teller, fact, undefined);
  if (given.value === null) return undefined;
  const value = valueText(given.value, fact.type, { withPer: fact.type.kind === "getal" });
  if (fact.name === "leefvorm")
    return sentence(`${subjectOf(person)} ${isPlural(person) ? "zijn" : "is"} ${value}`);
  const when = monthsText(context, given, person);
  if (/^(?:wie|wat|hoe|waar)\b/u.test(fact.name)) return sentence(`${fact.name}: ${value}`);
  // `de werkgeverslasten zijn € 500`: the writer knows a plural that its form does not show.
  const many = isPluralName(fact.name) || / zijn /iu.test(given.text);
  const was = many ? "waren" : "was";
  const number = countedAs(name, value);
  if (when === "" && number !== undefined) return sentence(`${number.subject} is ${number.count}`);
  return when === "" ? isSentence(name, value, fact.type, many) : sentence(`${when} ${was} ${name} ${value}`);
}

function monthsText(context: PublicContext, given: Assignment & { form: "value" }, person: Person): string {
  const { months } = given;
  if (months === undefined) return "";
  const teller = about(context, person);
  if (months.form === "period") return `in elke maand van ${valuePhrase(teller, months.period)}`;
  if (months.form === "date") return `op ${valuePhrase(teller, months.date)}`;
  const month = parseIsoMonth(months.month);
  return `in ${month === undefined ? months.month : formatDutchMonth(month)}`;
}

function departureBlocks(example: Example): Block[] {
  return example.departures.map((departure) =>
    paragraph(`Wij maken een uitzondering. De reden: ${sentence(departure.motivation)}`),
  );
}

function outcome(context: PublicContext, right: Right, result: RightResult, person: Person): string {
  const name = subjectOf(person);
  const gets = isPlural(person) ? "krijgen" : "krijgt";
  switch (result.outcome) {
    case "toegekend":
      if (result.amount !== undefined) return `${name} ${gets} ${result.amount}.`;
      return result.extent === undefined
        ? `${name} ${gets} ${rightName(context, right)}.`
        : `${name} ${gets} ${result.extent} ${right.name}.`;
    case "geweigerd":
      return refused(`${name} ${gets} ${withoutRight(context, right)}`, result.grounds);
    case "ter beoordeling":
      return `${name} ${isPlural(person) ? "kunnen" : "kan"} ${result.amount ?? anyRight(context, right)} krijgen. Wij beslissen daar nog over.`;
    default:
      return `Over ${rightName(context, right)} is nog geen besluit mogelijk.`;
  }
}

/** `Umar krijgt dit niet (artikel 3 lid 2).`; more than one place has a sentence of its own. */
function refused(words: string, grounds: readonly string[]): string {
  const [only, ...others] = grounds;
  if (only === undefined) return `${words}.`;
  return others.length === 0 ? `${words} (${only}).` : `${words}. Dat staat in ${placesText(grounds)}.`;
}

/** `artikel 4 lid 2 onderdeel a en b`: onderdelen of one lid share its name. */
function placesText(grounds: readonly string[]): string {
  const byLid = new Map<string, string[]>();
  for (const ground of grounds) {
    const [, lid = ground, letter] = /^(.+ onderdeel) (\p{L}{1,2})$/u.exec(ground) ?? [];
    byLid.set(lid, [...(byLid.get(lid) ?? []), ...(letter === undefined ? [] : [letter])]);
  }
  const places = [...byLid].map(([lid, letters]) => [lid, joined(letters, "en")].join(" ").trim());
  return joined(places, "en");
}

function isPlural(person: Person): boolean {
  return person.kind === "named" && person.plural;
}
