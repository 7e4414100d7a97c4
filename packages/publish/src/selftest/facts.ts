// The questions of the self-test: the words of each fact, to the reader and about somebody else, and the form of its answer.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";
import { question as asQuestion, subjectOf, type Person } from "../dutch/address.js";
import { capital, splitClause } from "../dutch/clause.js";
import { isPlural } from "../dutch/plural.js";
import { whether } from "../dutch/subordinate.js";
import { conjugate } from "../dutch/verb.js";
import { actorName, isMunicipality } from "../phrase/fragment.js";
import { factName, withArticle } from "../phrase/naming.js";
import { perText } from "../phrase/plain-value.js";
import { about, type Teller } from "../phrase/teller.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { otherThan } from "./whom.js";
import {
  personMark,
  spokenOf,
  type AnswerForm,
  type FactData,
  type JudgementData,
  type Spoken,
} from "./data.js";

const person = "inwoner";
/** The other person of a sentence, by a mark that the page puts a name in the place of. */
export const somebody: Person = { kind: "named", name: personMark, plural: false };

/** Whom a test can speak of beside the reader. */
export interface Others {
  /** A child of the reader, whom it is about then: "uw kind" is not the reader. */
  readonly children: boolean;
  /** Anybody: the test asks for people. */
  readonly people: boolean;
}

/** `teller`: to whoever reads what it is. */
export function factData(page: Teller, fact: Fact, teller: Teller, others: Others): FactData {
  const words = wordsOf(teller, fact, others);
  const spoken = fact.question ?? capital(words.reader);
  const ofChild = fact.thing === person && ofOwnChild.test(spoken);
  const question = spokenOf(
    ofChild && others.children ? questionAbout(teller, fact, teller.person) : spoken,
    fact.thing !== person || ofChild || !others.people ? spoken : questionAbout(page, fact, somebody),
  );
  const source = fact.sources.find((one) => !isAsked(page, one));
  const asked = fact.sources.some((one) => isAsked(page, one));
  const whom = otherThan(page, fact.thing);
  return {
    question,
    words,
    answer: answerForm(teller, fact),
    ...(whom === undefined ? {} : { whom }),
    months: fact.type.reeks === true,
    ofItem: teller.index.things.get(fact.thing)?.root !== true,
    mayBeNone: fact.type.nvt === true,
    ...(source === undefined || asked ? {} : { source: sourceName(source) }),
    hard: hardWords(teller, `${spoken} ${fact.name}`),
  };
}

export function judgementData(teller: Teller, fact: Fact, others: Others): JudgementData {
  return { words: wordsOf(teller, fact, others), by: judgeWords(fact.judge) };
}

/** `door de consulent samen met de inwoner`: "Een consulent". */
export function judgeWords(judge = "de gemeente"): string {
  const [name = ""] = judge.split(/,| samen met | na /u);
  if (isMunicipality(name)) return "De gemeente";
  return capital(actorName(name.trim()).replace(/^(?:de|het) /u, "een "));
}

/** `uw vermogen`, `of u een opleiding volgt`; of somebody else `het vermogen van …`. */
function wordsOf(teller: Teller, fact: Fact, others: Others): Spoken {
  return spokenOf(words(teller, fact), others.people ? words(about(teller, somebody), fact) : undefined);
}

function words(teller: Teller, fact: Fact): string {
  if (asksItself.test(fact.name)) return fact.name;
  if (fact.type.kind !== "ja-nee") return ownName(teller, fact);
  const told = yesNoSentence(teller, fact.name, { thing: fact.thing, positive: true });
  const subject = teller.person.kind === "reader" ? teller.person.address : teller.person.name;
  return whether(told, [subject]);
}

/** A name has no genitive that is always right: what is of somebody else is "van" them. */
function ownName(teller: Teller, fact: Fact): string {
  if (teller.person.kind === "reader" || fact.thing !== person) return factName(teller, fact, undefined);
  return `${withArticle(teller, fact.name)} van ${teller.person.name}`;
}

/** A question that a parent is asked about his child. */
const ofOwnChild = /(?<!\p{L})(?:uw|je) kind(?!\p{L})/iu;

/** `van de inwoner`, `van de werkgever`: somebody whom a question speaks to knows it himself. */
function isAsked({ index }: Teller, source: string): boolean {
  const [, name = ""] = /^van (?:de|het) (\p{L}+)/iu.exec(source) ?? [];
  return name !== "" && index.things.get(name.toLowerCase())?.root === true;
}

/** The written question speaks to the reader; about another person it is made from the name of the fact. */
function questionAbout(teller: Teller, fact: Fact, who: Person): string {
  const other = about(teller, who);
  const name = subjectOf(who);
  if (fact.type.kind === "ja-nee") {
    const told = yesNoSentence(other, fact.name, { thing: fact.thing, positive: true });
    const clause = splitClause(told, [name]);
    if (clause?.subject.toLowerCase() === name.toLowerCase()) return asQuestion(clause, who);
    return `Klopt dit voor ${name}? ${told}`;
  }
  if (asksItself.test(fact.name)) return `Over ${name}: ${fact.name}?`;
  const has = who.kind === "reader" ? conjugate("heeft", who.address, "before subject") : "heeft";
  if (fact.type.kind === "lijst") return `Hoeveel ${fact.name} ${has} ${name}?`;
  if (fact.type.kind === "ding") return `${capital(has)} ${name} een ${fact.name}?`;
  const verb = isPlural(fact.name) ? "zijn" : "is";
  return `Wat ${verb} ${ownName(other, fact)}?`;
}

/** `wie de hulp geeft`: a name that is a question already. */
const asksItself = /^(?:wie|wat|hoe|waar|welke?)\b/iu;

const people: Readonly<Record<string, string>> = {
  kinderen: "kind",
  huisgenoten: "huisgenoot",
  leden: "huisgenoot",
  partner: "uw partner",
  ouders: "ouder",
};

function answerForm(teller: Teller, { type, key }: Fact): AnswerForm {
  switch (type.kind) {
    case "ja-nee":
      return { form: "ja-nee" };
    case "keuze":
      return { form: "keuze", options: type.options };
    case "datum":
      return { form: "datum" };
    case "bedrag":
    case "percentage":
    case "getal":
      return { form: type.kind, unit: unitOf(type) };
    case "lijst":
    case "ding": {
      if (type.reeks === true) return { form: "niet" };
      if (type.thing !== person)
        return type.kind === "lijst"
          ? { form: "aantal", item: thingName(teller, type.thing) }
          : { form: "niet" };
      const one = type.kind === "ding";
      return {
        form: "mensen",
        item: people[key] ?? (one ? key : "persoon"),
        one,
        atLeastOne: one ? !type.optional : type.atLeastOne && key !== "leden",
      };
    }
    case "tekst":
    case "duur":
    case "periode":
      return { form: "niet" };
  }
}

function thingName({ index }: Teller, thing: string): string {
  return index.things.get(thing)?.name ?? thing;
}

/** "euro per maand", "uur per week", "kilometer". */
function unitOf(type: ValueType): string {
  const unit = type.kind === "bedrag" ? "euro" : type.kind === "percentage" ? "procent" : "";
  const counted = type.kind === "getal" ? type.unit : unit;
  const per = "per" in type && type.per !== undefined ? perText(type.per) : "";
  return `${counted} ${per}`.trim();
}

function sourceName(source: string): string {
  return source.trim().replace(/^(?:uit|van|bij|opgezocht in)\s+/iu, "");
}

/** The notions of the ordinance that have an explanation and stand in the text. */
function hardWords({ index }: Teller, text: string): FactData["hard"] {
  const lower = text.toLowerCase();
  return explained(index.model).flatMap(({ term, words, meaning }) =>
    hasWords(lower, words) ? [{ term, meaning }] : [],
  );
}

const explained = oncePer(({ definitions }: DecisionModel) =>
  definitions.flatMap(({ name, prose }) => {
    if (prose === undefined) return [];
    const meaning = prose
      .map((part) => part.text)
      .join("")
      .replace(/[{}]/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
    return meaning === "" ? [] : [{ term: name, words: name.toLowerCase(), meaning }];
  }),
);

/** Whether the text has these words, not as a piece of others. An expression per name would have to be compiled for each. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1 && at < text.length; at = text.indexOf(words, at + 1))
    if (!endsInLetter.test(text.slice(0, at)) && !startsWithLetter.test(text.slice(at + words.length)))
      return true;
  return false;
}

const endsInLetter = /\p{L}$/u;
const startsWithLetter = /^\p{L}/u;
