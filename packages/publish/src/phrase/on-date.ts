// A page is made for one day: what text applies then is known, and is no condition for the reader.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";

/**
 * The same model with each "the peildatum lies on or after …" answered for the day of the page; what has none stays what it is, and so do
 * the examples, which have days of their own.
 */
export function onDate(model: DecisionModel, on: string): DecisionModel {
  let copy: Record<string, unknown> | undefined;
  for (const [name, part] of Object.entries(model) as [string, unknown][]) {
    if (name === "examples") continue;
    const own = Array.isArray(part) ? answeredList(part, on, declared) : declared(part, on);
    if (own !== part) (copy ??= { ...model })[name] = own;
  }
  return (copy as DecisionModel | undefined) ?? model;
}

/** Most declarations say nothing about the day: they are looked through once, however many days and models they are in. */
function declared(part: unknown, on: string): unknown {
  return isPart(part) && saysDay(part) ? answered(part, on) : part;
}

const saysDay = oncePer((part: object): boolean => asksDay(part));

function asksDay(part: object): boolean {
  if (Array.isArray(part)) {
    for (let at = 0; at < part.length; at++) {
      const one: unknown = part[at];
      if (isPart(one) && asksDay(one)) return true;
    }
    return false;
  }
  if ((part as Lies).op === "lies" && holdsOn(part, "") !== undefined) return true;
  for (const key in part)
    if (key !== "place" && key !== "type") {
      const value = (part as Readonly<Record<string, unknown>>)[key];
      if (isPart(value) && asksDay(value)) return true;
    }
  return false;
}

function answered(part: unknown, on: string): unknown {
  if (!isPart(part)) return part;
  if (Array.isArray(part)) return answeredList(part, on, answered);
  const holds = holdsOn(part, on);
  if (holds !== undefined) return { op: "constant", value: holds, type: { kind: "ja-nee" } };
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(part)) {
    if (!isPart(value) || key === "place" || key === "type") continue;
    const own = answered(value, on);
    if (own !== value) (copy ??= { ...part })[key] = own;
  }
  return copy ?? part;
}

function answeredList(
  list: readonly unknown[],
  on: string,
  answer: (part: unknown, on: string) => unknown,
): readonly unknown[] {
  const answers = list.map((one) => answer(one, on));
  return answers.every((one, at) => one === list[at]) ? list : answers;
}

function isPart(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

interface Lies {
  readonly op?: unknown;
  readonly relation?: unknown;
  readonly date?: { readonly op?: unknown };
  readonly target?: { readonly op?: unknown; readonly value?: unknown };
}

function holdsOn({ op, relation, date, target }: Lies, on: string): boolean | undefined {
  if (op !== "lies" || date?.op !== "peildatum" || target?.op !== "constant") return undefined;
  if (typeof target.value !== "string") return undefined;
  switch (relation) {
    case "vanaf":
      return on >= target.value;
    case "uiterlijk op":
      return on <= target.value;
    case "voor":
      return on < target.value;
    case "na":
      return on > target.value;
    default:
      return undefined;
  }
}
