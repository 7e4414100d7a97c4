// What a part of a model rests on: every definition, fact, right and other declaration that it reads, directly or further on.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Right } from "@andersom/semantics";

/** Ids of declarations that a part reads, with the declarations themselves where they say more. */
export function reachOf(model: DecisionModel, part: unknown): ReadonlySet<string> {
  const declared = declarationsOf(model);
  const seen = new Set<string>();
  const waiting = [...namesIn(part)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inner = declared.get(next);
    if (inner === undefined || seen.has(next)) continue;
    seen.add(next);
    for (const one of inner) waiting.push(...namesIn(one));
  }
  return seen;
}

/** Ids of everything that reads one declaration, directly or further on. */
export function restingOn(model: DecisionModel, id: string): ReadonlySet<string> {
  const readers = readersOf(model);
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(readers.get(next) ?? []));
  }
  return found;
}

/** Whether a part names one of these. */
export function namesOneOf(part: object, ids: ReadonlySet<string>): boolean {
  return namesIn(part).some((one) => ids.has(one));
}

/** By id: what it says. A power that decides a definition is part of it, and an effect is read by its name too. */
export const declarationsOf = oncePer((model: DecisionModel): ReadonlyMap<string, readonly unknown[]> => {
  const made = new Map<string, unknown[]>();
  const { definitions, facts, rights, duties, effects, signals, consents } = model;
  // Whether somebody has a right does not depend on what it is worth.
  const whether = rights.map(whetherOf);
  for (const one of [
    ...definitions,
    ...facts,
    ...whether,
    ...duties,
    ...effects,
    ...(signals ?? []),
    ...(consents ?? []),
  ]) {
    const others = made.get(one.id);
    if (others === undefined) made.set(one.id, [one]);
    else others.push(one);
  }
  for (const power of model.powers)
    if (power.decides !== undefined) made.set(power.decides, [...(made.get(power.decides) ?? []), power]);
  return made;
});

/** A right without what it is worth; the same one each time. */
const whetherOf = oncePer(({ id, grants, refusals, powers }: Right) => ({ id, grants, refusals, powers }));

/** By id: the declarations that name it. */
const readersOf = oncePer((model: DecisionModel): ReadonlyMap<string, readonly string[]> => {
  const made = new Map<string, string[]>();
  for (const [id, parts] of declarationsOf(model))
    for (const part of parts)
      for (const name of namesIn(part)) {
        const list = made.get(name);
        if (list === undefined) made.set(name, [id]);
        else list.push(id);
      }
  return made;
});

/** Ids of rules have a number sign, all others a colon. */
const isName = /[:#]/u;

/**
 * Every text in a part that may be the id of something that is declared (`waarde:norm`), each once, and its forms (`op:add`).
 * What a model says does not change, where it stands does.
 */
export function namesIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part !== "object" || part === null) return [];
  return namesWithin(part);
}

const namesWithin = oncePer((part: object): readonly string[] => {
  const found = new Set<string>();
  const stack: unknown[] = [part];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === "string") {
      if (isName.test(next)) found.add(next);
    } else if (Array.isArray(next)) for (const one of next) stack.push(one ?? "");
    else if (typeof next === "object" && next !== null)
      for (const key in next)
        if (key !== "place" && key !== "text" && key !== "prose" && key !== "id") {
          const value: unknown = (next as Record<string, unknown>)[key];
          if (key === "op") found.add(`op:${String(value)}`);
          else if (typeof value === "string" || (typeof value === "object" && value !== null))
            stack.push(value);
        }
  }
  return [...found];
});
