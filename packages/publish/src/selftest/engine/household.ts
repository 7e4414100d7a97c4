// The household file that the answers make, and the place of each answer in it.

import { answerPlace, putAnswer, type AnswerNames } from "@andersom/logic";
import type { FactData, RightData, SelfTestData } from "../data.js";
import type { Answer } from "./answer.js";
import { readAnswer, readCount } from "./read-answer.js";

type Json = Record<string, unknown>;

/** How the reader is called in the file; nobody else can be called so. */
export const reader = "u";

/** Somebody who is in the test, by the name in the file. */
export interface Start {
  readonly right: RightData;
  /** The child of the reader that it is about, instead of the reader. */
  readonly child: boolean;
}

/** A question as it was asked: of which thing, and for which months. */
export interface Asked {
  readonly fact: string;
  readonly thing: string;
  readonly months: readonly string[];
}

/** Who the test is about. */
export function focusOf(data: SelfTestData, { child }: Start): string {
  return child ? (data.address === "u" ? "uw kind" : "je kind") : reader;
}

export function startHousehold(data: SelfTestData, names: AnswerNames, start: Start): Json {
  const focus = focusOf(data, start);
  const household: Json = {
    peildatum: data.on,
    ...(data.amounts === undefined ? {} : { bedragen: structuredClone(data.amounts) }),
    gevraagd: data.people ? [{ recht: start.right.name, voor: focus }] : [start.right.name],
  };
  if (data.people) {
    const children =
      data.children === undefined ? undefined : names.facts.find(({ id }) => id === data.children);
    household["aanvrager"] = focus;
    household["personen"] = start.child
      ? { [focus]: {}, [reader]: children === undefined ? {} : { [children.key]: [focus] } }
      : { [focus]: {} };
  }
  for (const { fact, thing, value } of data.fixed) {
    const place = answerPlace(names, household, { id: fact, thing });
    if (place !== undefined) putAnswer(household, place, value);
  }
  return household;
}

/** The people in the file. */
export function peopleIn(household: Json): readonly string[] {
  const people = household["personen"];
  return typeof people === "object" && people !== null ? Object.keys(people) : [];
}

/** Who of those people may be meant by a question about somebody: a child and a parent are nobody's partner here. */
export function peopleFor(household: Json, self: string, item: string): readonly string[] {
  const isChild = (name: string): boolean => /\bpartner$/u.test(item) && /^kind \d/u.test(name);
  return peopleIn(household).filter((name) => name !== self && !isChild(name) && !isChild(self));
}

/** The household with one more answer, or in Dutch what is wrong with the answer. */
export function withAnswer(
  data: SelfTestData,
  names: AnswerNames,
  before: Json,
  asked: Asked,
  answer: Answer,
): { readonly household: Json } | { readonly fault: string } {
  if (answer.form === "onbekend") return { household: before };
  const household = structuredClone(before);
  const fact = data.facts[asked.fact];
  const place = answerPlace(names, household, { id: asked.fact, thing: asked.thing });
  if (fact === undefined || place === undefined)
    return { fault: "Deze vraag kan hier niet worden beantwoord." };
  if (answer.form === "mensen") return withPeople(data, names, household, { asked, fact, place, answer });
  const read = answer.form === "geen" ? { value: null } : valueOf(fact, asked, answer);
  if ("fault" in read) return read;
  putAnswer(household, place, merged(valueAt(household, place), read.value));
  return { household };
}

function valueOf(
  fact: FactData,
  { months }: Asked,
  answer: Answer & { readonly form: "tekst" | "maanden" },
): { readonly value: unknown } | { readonly fault: string } {
  const { answer: form } = fact;
  if (answer.form === "tekst") {
    const read = readAnswer(answer.text, form);
    if ("fault" in read) return read;
    if (form.form === "aantal") return { value: Array.from({ length: read.value as number }, () => ({})) };
    if (!fact.months) return read;
    return { value: Object.fromEntries(months.map((month) => [month, read.value])) };
  }
  const values: Record<string, unknown> = {};
  let last: unknown;
  for (const [at, month] of months.entries()) {
    const text = answer.texts[at]?.trim() ?? "";
    if (text === "" && at > 0) {
      values[month] = last;
      continue;
    }
    const read = readAnswer(text, form);
    if ("fault" in read) return { fault: text === "" ? `Vul de eerste maand in. ${read.fault}` : read.fault };
    values[month] = last = read.value;
  }
  return { value: values };
}

/** Months that were given before stay. */
function merged(before: unknown, value: unknown): unknown {
  return isObject(before) && isObject(value) ? { ...before, ...value } : value;
}

interface PeopleAnswer {
  readonly asked: Asked;
  readonly fact: FactData;
  readonly place: string;
  readonly answer: Answer & { readonly form: "mensen" };
}

/** People get a name and questions of their own; who lives together is said once, for all of them. */
function withPeople(
  data: SelfTestData,
  names: AnswerNames,
  household: Json,
  { asked, fact, place, answer }: PeopleAnswer,
): { readonly household: Json } | { readonly fault: string } {
  if (fact.answer.form !== "mensen") return { fault: "Deze vraag kan hier niet worden beantwoord." };
  const { one, item, atLeastOne } = fact.answer;
  const read =
    answer.more.trim() === "" && answer.known.length > 0 ? { value: 0 } : readCount(answer.more.trim());
  if ("fault" in read) return read;
  const people = household["personen"] as Json;
  const known = answer.known.filter((name) => Object.hasOwn(people, name));
  if (one && known.length + read.value > 1) return { fault: "Kies één antwoord." };
  if (atLeastOne && known.length + read.value === 0) return { fault: "Het is er minstens één." };
  const fresh = newNames(Object.keys(people), item, read.value, one);
  for (const name of fresh) people[name] = {};
  const all = [...known, ...fresh];
  if (one) putAnswer(household, place, all[0] ?? null);
  else if (data.together.includes(asked.fact) && isOwn(household, asked.thing))
    liveTogether(household, asked.thing, all);
  else putAnswer(household, place, all);
  return { household };
}

/** "huisgenoot 1", "huisgenoot 2"; "uw partner" where there can be one. */
function newNames(taken: readonly string[], item: string, count: number, one: boolean): readonly string[] {
  if (one && !taken.includes(item)) return count === 0 ? [] : [item];
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) {
    const name = `${item} ${String(number)}`;
    if (!taken.includes(name)) names.push(name);
  }
  return names;
}

/** Whether it is asked of the household, or of the person whom the test is about. */
function isOwn(household: Json, thing: string): boolean {
  return (
    household["huishoudens"] === undefined &&
    (!peopleIn(household).includes(thing) || thing === household["aanvrager"])
  );
}

/** One home with its members; what was known of the household goes along. */
function liveTogether(household: Json, thing: string, others: readonly string[]): void {
  const focus = peopleIn(household).includes(thing) ? thing : String(household["aanvrager"]);
  const facts = isObject(household["gegevens"]) ? household["gegevens"] : {};
  const { huishouden: own, ...rest } = facts;
  household["huishoudens"] = [
    { leden: [focus, ...others.filter((name) => name !== focus)], ...(isObject(own) ? own : {}) },
  ];
  household["gegevens"] = rest;
}

function valueAt(household: Json, place: string): unknown {
  return place
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (here, step) =>
        Array.isArray(here)
          ? here[Number(step)]
          : isObject(here) && Object.hasOwn(here, step)
            ? here[step]
            : undefined,
      household,
    );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
