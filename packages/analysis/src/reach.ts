// What a part of a model rests on: every definition, fact, right and other declaration that it reads, directly or further on.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Power, Right } from "@andersom/semantics";
import { Following, type Lookup } from "./following.js";
import { isSameList } from "./lists.js";

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

/** By id: what it says. */
export type Declared = Lookup<readonly unknown[]>;

/** What a model declares, list by list; a right is there without what it is worth. */
function listsOf(model: DecisionModel): readonly (readonly Declaration[])[] {
  const { definitions, facts, rights, duties, effects, signals = none, consents = none } = model;
  return [definitions, facts, withoutWorth(rights), duties, effects, signals, consents];
}

interface Declaration {
  readonly id: string;
}

const none: readonly never[] = [];

// Whether somebody has a right does not depend on what it is worth.
const withoutWorth = oncePer((rights: readonly Right[]) => rights.map((one) => whetherOf(one)));

/** What is known of a model. Of the last one another is made that has nearly all of it. */
interface Known {
  readonly lists: readonly (readonly Declaration[])[];
  readonly powers: readonly Power[];
  readonly declared: Declared;
  /** By id: the declarations that name it. Shared by models in which everything names the same. */
  readonly readers: { made?: ReadonlyMap<string, readonly string[]> };
}

const known = new WeakMap<DecisionModel, Known>();
let last: WeakRef<Known> | undefined;

function knownOf(model: DecisionModel): Known {
  const found = known.get(model);
  if (found !== undefined) return found;
  const before = last?.deref();
  const now = (before === undefined ? undefined : follows(model, before)) ?? {
    lists: listsOf(model),
    powers: model.powers,
    declared: declaredIn(model),
    readers: {},
  };
  known.set(model, now);
  last = new WeakRef(now);
  return now;
}

/** What is known of a model in which some declarations say something else than in the one before; undefined where others are declared. */
function follows(model: DecisionModel, before: Known): Known | undefined {
  const lists = listsOf(model);
  if (!isSameList(model.powers, before.powers)) return undefined;
  const changed: [old: Declaration, now: Declaration][] = [];
  for (let at = 0; at < lists.length; at++) {
    const [now, old] = [lists[at]!, before.lists[at]!];
    if (now === old) continue;
    if (now.length !== old.length) return undefined;
    for (let place = 0; place < now.length; place++) {
      const [one, other] = [now[place]!, old[place]!];
      if (one === other) continue;
      if (one.id !== other.id) return undefined;
      changed.push([other, one]);
    }
  }
  const { powers, readers, declared: told } = before;
  if (changed.length === 0) return { lists, powers, readers, declared: told };
  const others = new Map<string, readonly unknown[]>();
  let isSame = true;
  for (const [old, now] of changed) {
    const said = others.get(now.id) ?? told.get(now.id)!;
    others.set(
      now.id,
      said.map((one) => (one === old ? now : one)),
    );
    isSame &&= isSameList(namesIn(old), namesIn(now));
  }
  const declared = Following.on(told, others);
  steps.set(declared, { from: new WeakRef(told), ids: [...others.keys()] });
  return { lists, powers, declared, readers: isSame ? readers : {} };
}

/** By what a model declares: what was declared before, and what of it says something else now. */
const steps = new WeakMap<Declared, { readonly from: WeakRef<Declared>; readonly ids: readonly string[] }>();

/** The ids of what says something else, where one follows on the other; undefined where nobody noted that. */
export function changedIds(from: Declared, to: Declared): readonly string[] | undefined {
  if (from === to) return [];
  const step = steps.get(to);
  return step?.from.deref() === from ? step.ids : undefined;
}

/** By id: what it says. A power that decides a definition is part of it, and an effect is read by its name too. */
export function declarationsOf(model: DecisionModel): Declared {
  return knownOf(model).declared;
}

function declaredIn(model: DecisionModel): Declared {
  const made = new Map<string, unknown[]>();
  for (const one of listsOf(model).flat()) {
    const others = made.get(one.id);
    if (others === undefined) made.set(one.id, [one]);
    else others.push(one);
  }
  for (const power of model.powers)
    if (power.decides !== undefined) made.set(power.decides, [...(made.get(power.decides) ?? []), power]);
  return made;
}

/** A right without what it is worth; the same one each time. */
const whetherOf = oncePer(({ id, grants, refusals, powers }: Right) => ({ id, grants, refusals, powers }));

/** By id: the declarations that name it; the same map for models in which everything names the same. */
export function readersOf(model: DecisionModel): ReadonlyMap<string, readonly string[]> {
  const { readers, declared } = knownOf(model);
  return (readers.made ??= readersIn(declared));
}

function readersIn(declared: Declared): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const [id, parts] of declared)
    for (const part of parts)
      for (const name of namesIn(part)) {
        const list = made.get(name);
        if (list === undefined) made.set(name, [id]);
        else list.push(id);
      }
  return made;
}

/** Ids of rules have a number sign, all others a colon. */
const isName = /[:#]/u;

const names = new WeakMap<object, readonly string[]>();

/**
 * Every text in a part that may be the id of something that is declared (`waarde:norm`), each once, and its forms (`op:add`).
 * What a model says does not change, where it stands does.
 */
export function namesIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part !== "object" || part === null) return [];
  const cached = names.get(part);
  if (cached !== undefined) return cached;
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
  const made = [...found];
  names.set(part, made);
  return made;
}
