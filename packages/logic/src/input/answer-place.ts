// Where in a household file the answer to a question goes, as a JSON Pointer (RFC 6901).

import type { DecisionModel } from "@andersom/semantics";
import { referenceDate } from "../decision/next-question.js";

/** What was asked, as `NextQuestion` and what is missing say it. */
export interface AskedPlace {
  readonly id: string;
  readonly thing: string;
  readonly about?: string | undefined;
}

/** What an ordinance has to say of itself for this: a decision model does, and so does the outline of a module. */
export interface AnswerNames {
  readonly things: readonly { readonly root: boolean; readonly name: string }[];
  readonly facts: readonly Pick<DecisionModel["facts"][number], "id" | "key" | "kind">[];
  readonly definitions: readonly Pick<DecisionModel["definitions"][number], "id" | "key" | "kind">[];
  readonly rights: readonly Pick<DecisionModel["rights"][number], "id" | "name">[];
  readonly effects: readonly Pick<DecisionModel["effects"][number], "id" | "name">[];
  readonly powers: readonly { readonly id: string; readonly decides?: string | undefined }[];
}

type Json = Readonly<Record<string, unknown>>;

/** How the household file names the judgement whether an effect is reached. */
export function effectKey(name: string): string {
  return `het effect ${name} wordt bereikt`;
}

/** @returns undefined for what no household file can hold, such as a decision that somebody has to take. */
export function answerPlace(model: AnswerNames, household: unknown, asked: AskedPlace): string | undefined {
  const input = isObject(household) ? household : {};
  if (asked.id === referenceDate) return "/peildatum";
  const parameter = model.definitions.find(({ id, kind }) => id === asked.id && kind === "parameter");
  if (parameter !== undefined) return at("/bedragen", parameter.key);
  const fact = model.facts.find(({ id }) => id === asked.id);
  const key = fact?.key ?? keyOfJudgement(model, asked.id);
  if (key === undefined) return undefined;
  const holder = holderOf(model, input, asked.thing, fact?.kind === "gegeven" ? "gegevens" : "oordelen");
  if (holder === undefined) return undefined;
  const place = at(holder.place, writtenKey(holder.value, key));
  const about = model.rights.find(({ id }) => id === asked.about);
  return asked.about === undefined ? place : at(place, about?.name ?? asked.about);
}

/** A value that somebody decides within a power, or an effect that somebody judges. */
function keyOfJudgement(model: AnswerNames, id: string): string | undefined {
  const effect = model.effects.find((one) => `effect ${one.id}` === id);
  if (effect !== undefined) return effectKey(effect.name);
  const decides = model.powers.find((power) => power.id === id)?.decides ?? id;
  return model.definitions.find((one) => one.id === decides)?.key;
}

interface Holder {
  readonly place: string;
  readonly value: unknown;
}

/** The object that the facts of a thing stand in. */
function holderOf(
  model: AnswerNames,
  input: Json,
  thing: string,
  section: "gegevens" | "oordelen",
): Holder | undefined {
  const [first = "", ...rest] = thing.split("/");
  const found =
    personOf(input, first) ??
    homeOf(input, first) ??
    (model.things.some(({ root, name }) => root && name === first)
      ? step(
          {
            place: `/${rest.length === 0 ? section : "gegevens"}`,
            value: input[rest.length === 0 ? section : "gegevens"],
          },
          first,
        )
      : undefined);
  // A thing in a list, such as inwoner/maatregelen/0: it can only be where the file already has it.
  return rest.reduce<Holder | undefined>((holder, part) => {
    if (holder === undefined) return undefined;
    const next = step(holder, unescape(part));
    return next.value === undefined ? undefined : next;
  }, found);
}

/** Puts a value where `answerPlace` said, in an object of one's own; without a value what is there is taken away. */
export function putAnswer(household: Record<string, unknown>, place: string, value: unknown): void {
  const steps = place.split("/").slice(1).map(unescape);
  const last = steps.pop();
  if (last === undefined) return;
  let here: unknown = household;
  for (const step of steps) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (isObject(here)) {
      if (!Object.hasOwn(here, step)) define(here, step, {});
      here = here[step];
    } else return;
  }
  if (!isObject(here)) return;
  if (value === undefined) delete (here as Record<string, unknown>)[last];
  else define(here, last, value);
}

/** A name of the ordinance is never more than a name: `__proto__` is one, too. */
function define(object: Json, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

function personOf(input: Json, escaped: string): Holder | undefined {
  const people = input["personen"];
  const name = unescape(escaped);
  if (!isObject(people) || !Object.hasOwn(people, name)) return undefined;
  return { place: at("/personen", name), value: people[name] };
}

/** `huishouden`, or `huishouden 2` where the file has more of them. */
function homeOf(input: Json, name: string): Holder | undefined {
  const homes = input["huishoudens"];
  const number = /^huishouden(?: (\d+))?$/.exec(name);
  if (!Array.isArray(homes) || number === null) return undefined;
  const index = Number(number[1] ?? "1") - 1;
  return index < homes.length ? { place: at("/huishoudens", String(index)), value: homes[index] } : undefined;
}

function step({ place, value }: Holder, name: string): Holder {
  if (Array.isArray(value)) return { place: at(place, name), value: value[Number(name)] };
  const key = writtenKey(value, name);
  return { place: at(place, key), value: isObject(value) ? value[key] : undefined };
}

/** The key as this file writes it, where it already has one. */
function writtenKey(value: unknown, key: string): string {
  if (!isObject(value)) return key;
  return Object.keys(value).find((one) => plain(one) === plain(key)) ?? key;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/^(?:de|het|een) /, "");
}

function at(place: string, key: string): string {
  return `${place}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function unescape(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
