// A fact with its value as a voorbeeld says it: "het inkomen is € 900 per maand", "de inwoner volgt geen studie".

import {
  addMonths,
  formatDutchDate,
  formatDutchMonth,
  formatIsoDate,
  formatNumber,
  parseDecimal,
  parseIsoDate,
  parseIsoMonth,
} from "@andersom/runtime";
import { isPlural, negate, splitClause, statement, valueText, type ModelIndex } from "@andersom/publish";
import type { DecisionModel, Fact, InputValue, PlainValue, ThingInput, ValueType } from "@andersom/semantics";

/** What cannot be said in the sentences of a voorbeeld; whoever asks then offers none. */
export class NoWords extends Error {
  override readonly name = "NoWords";
}

/** A yes/no sentence in two parts; the subject is empty where the fact is declared without one. */
export interface Said {
  readonly subject: string;
  readonly predicate: string;
}

/** Words that end a name wherever they stand, so that a name with one of them is quoted. */
const HARD =
  /(?:^|\s)(?:als|en|of|niet|geen|tenzij|plus|min|maal|keer|minstens|hoogstens|meer|minder|tussen|dan|is|zijn)(?=\s|$)|[.,;:]/iu;

/** `€ 1.401,50 per maand`, `15 maart 2026`, `alleenstaande ouder`: a value as the language reads it. */
export function literal(value: InputValue, type: ValueType): string {
  if (value === null) return "niet van toepassing";
  const plain = typeof value === "number" ? String(value) : value;
  switch (type.kind) {
    case "datum":
      return typeof plain === "string" ? dutchDate(plain) : noWords();
    case "keuze":
      return typeof plain === "string" ? (HARD.test(plain) ? `‘${plain}’` : plain) : noWords();
    case "tekst":
      return typeof plain === "string" && !/[‘’\n]/u.test(plain) ? `‘${plain}’` : noWords();
    case "periode":
      return periodText(plain as PlainValue);
    case "bedrag":
    case "getal":
    case "percentage": {
      const number = typeof plain === "string" ? parseDecimal(plain) : undefined;
      if (number === undefined || number.n < 0n || formatNumber(number).endsWith("…")) return noWords();
      return valueText(plain as PlainValue, type, { withPer: true });
    }
    case "duur":
      if (typeof plain !== "object" || !("count" in plain)) return noWords();
      return valueText(plain as PlainValue, type, { withPer: true }).replace("hele maand", "kalendermaand");
    case "ja-nee":
    case "ding":
    case "lijst":
      return noWords();
  }
}

function dutchDate(iso: string): string {
  const day = parseIsoDate(iso);
  return day === undefined ? noWords() : formatDutchDate(day);
}

export function noWords(): never {
  throw new NoWords();
}

const mostMonths = 1_200;

/** A period of whole months, the only one that one sentence can give: `12 maanden vanaf 1 maart 2026`. */
function periodText(value: PlainValue): string {
  if (typeof value !== "object" || value === null || !("from" in value)) return noWords();
  const start = parseIsoDate(value.from);
  const end = parseIsoDate(value.to);
  if (start === undefined || end === undefined || end < start) return noWords();
  for (let months = 1; months <= mostMonths; months++) {
    const last = addMonths(start, months) - 1;
    if (formatIsoDate(last) === value.to)
      return `${months === 1 ? "1 maand" : `${months} maanden`} vanaf ${formatDutchDate(start)}`;
    if (last > end) break;
  }
  return noWords();
}

/** The name of a value with its article, and quotes where the language would read a word of it otherwise. */
export function nameOf(index: ModelIndex, name: string, withArticle = true): string {
  const article = withArticle ? `${index.articleOf(name) ?? "de"} ` : "";
  return article + (HARD.test(name) ? `‘${name}’` : name);
}

/** `inkomen is € 900 per maand`, once per month where months differ. */
export function valueClauses(
  index: ModelIndex,
  fact: Pick<Fact, "name" | "type">,
  value: InputValue,
  withArticle: boolean,
): readonly string[] {
  const name = nameOf(index, fact.name, withArticle);
  const verb = isPlural(fact.name) ? "zijn" : "is";
  if (fact.type.reeks !== true || typeof value !== "object" || value === null)
    return [`${name} ${verb} ${literal(value, fact.type)}`];
  const months = Object.entries(value as ThingInput);
  // What is said of every month goes first: a month by itself takes its place.
  const every = months.filter(([month]) => parseIsoMonth(month) === undefined && !month.includes("/"));
  const one = months.filter(([month]) => !every.some(([other]) => other === month));
  return [
    ...every.map(([, each]) => `${name} ${verb} ${literal(each, fact.type)}`),
    ...one.flatMap(([month, each]) =>
      monthsIn(month).map((text) => `${name} ${verb} in ${text} ${literal(each, fact.type)}`),
    ),
  ];
}

/** A month, or the months of "2023-03/2026-02", as Dutch writes them. */
export function monthsIn(range: string): readonly string[] {
  const [from = "", to = from] = range.split("/");
  const [first, last] = [parseIsoMonth(from), parseIsoMonth(to)];
  if (first === undefined || last === undefined || last - first > mostMonths) return noWords();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => formatDutchMonth(first + at));
}

/** A yes/no fact said or denied. The denial is Dutch where that is sure to be read as the same name. */
export function yesNo(model: DecisionModel, { name, thing }: Fact, holds: boolean): Said {
  const declared = model.things.find(({ id }) => id === thing);
  const own = `${declared?.article ?? (thing === "huishouden" ? "het" : "de")} ${declared?.name ?? thing}`;
  const subjects = [own, ...model.things.flatMap((one) => [`de ${one.name}`, `het ${one.name}`])];
  const bare =
    !/^(?:de|het|een|er) /iu.test(name) && !model.things.some((one) => name.startsWith(`${one.name} `));
  const clause = bare
    ? { subject: "", verb: name.split(" ")[0]!, rest: name.split(" ").slice(1).join(" ") }
    : splitClause(name, subjects);
  if (clause === undefined) return { subject: "", predicate: holds ? name : `${name} niet` };
  const denied = negate(clause);
  const said = holds
    ? clause
    : sameWords(statement(denied), name)
      ? denied
      : { ...clause, rest: `${clause.rest} niet` };
  return { subject: said.subject, predicate: quotedRest(said.verb, said.rest) };
}

/** The words behind the verb, quoted where one of them would be read otherwise: ‘kleding en schoeisel’. */
function quotedRest(verb: string, rest: string): string {
  const negation = /^(?:niet|geen) |(?: niet)$/u.exec(rest)?.[0] ?? "";
  const words = negation.endsWith(" ")
    ? rest.slice(negation.length)
    : rest.slice(0, rest.length - negation.length);
  if (!/(?:^|\s)(?:als|en|of|plus|min|maal|keer|tenzij)(?=\s|$)/u.test(words))
    return `${verb} ${rest}`.trim();
  return `${verb} ${negation.trim()} ‘${words}’`.replace(/\s+/gu, " ");
}

/** Equal but for the negation and articles, which are not part of a name. */
function sameWords(denied: string, name: string): boolean {
  const key = (text: string): string =>
    text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => !/^(?:niet|geen|de|het|een|nog)$/u.test(word))
      .map((word) => (word === "zijn" ? "is" : word))
      .join(" ");
  return key(denied) === key(name);
}
