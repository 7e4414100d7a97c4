// What rests on what: the facts, values and rights that any part of a model reads, itself and through others.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";
import type { Lookup } from "./following.js";
import { byId } from "./lists.js";

/** Ids of what is read. */
export interface Read {
  readonly facts: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
  readonly rights: ReadonlySet<string>;
}

interface Reading {
  readonly facts: Set<string>;
  readonly definitions: Set<string>;
  readonly rights: Set<string>;
  readonly effects: Set<string>;
}

const sureIn = oncePer(
  (facts: readonly Fact[]): ReadonlyMap<string, object> =>
    new Map(facts.flatMap(({ id, sureCases }) => (sureCases ? [[id, sureCases]] : []))),
);

export class Reads {
  private readonly known = new Map<object, Read>();
  private readonly definitions: Lookup<object>;
  private readonly rights: Lookup<object>;
  private readonly sure: ReadonlyMap<string, object>;
  private readonly effects: Lookup<object>;

  constructor(model: DecisionModel) {
    this.definitions = byId(model.definitions);
    this.rights = byId(model.rights);
    this.effects = byId(model.effects);
    this.sure = sureIn(model.facts);
  }

  /** What this part reads itself. */
  direct(part: object): Read {
    return directly(part);
  }

  /**
   * The facts and values that some parts rest on, in the order in which they are met when they are read: who looks for the
   * simplest household takes them in this order, whatever was asked before.
   */
  order(parts: readonly object[]): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const seen = new Set<object>();
    const note = (id: unknown): boolean => {
      if (typeof id !== "string" || found.has(id)) return false;
      found.set(id, found.size);
      return true;
    };
    const enter = (part: object | undefined): void => {
      if (part === undefined || seen.has(part)) return;
      seen.add(part);
      each(part);
    };
    const each = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      if (Array.isArray(part)) {
        part.forEach(each);
        return;
      }
      const read = part as Readonly<Record<string, unknown>>;
      // As it is encoded: refusals before grants, what a rule asks before what it says.
      if ("grants" in read && "refusals" in read) {
        for (const rules of [read["refusals"], read["grants"], read["powers"]]) each(rules);
        return;
      }
      if ("rules" in read && "caps" in read) {
        note(read["id"]);
        const rules = read["rules"] as readonly Readonly<Record<string, unknown>>[];
        for (const { scope, when } of rules) [scope, when].forEach(each);
        for (const { body } of rules) each(body);
        each(read["caps"]);
        return;
      }
      for (const key in read) if (key !== "place" && key !== "type") each(read[key]);
      const id = read["fact"] ?? read["definition"] ?? read["right"];
      if (typeof id !== "string") return;
      if (read["op"] === "fact") {
        note(id);
        enter(this.sure.get(id));
      } else if (read["op"] === "definition") {
        note(id);
        enter(this.definitions.get(id));
      } else if (read["op"] === "has-right") enter(this.rights.get(id));
    };
    each(parts);
    return found;
  }

  /** This part with every value and right that it rests on. */
  whole(part: object): readonly object[] {
    const { definitions, rights, facts } = this.of(part);
    const all = [
      ...[...definitions].map((id) => this.definitions.get(id)),
      ...[...rights].map((id) => this.rights.get(id)),
      ...[...facts].map((id) => this.sure.get(id)),
    ];
    return [part, ...all.filter((one) => one !== undefined)];
  }

  /** What this part rests on, through every value and right that it reads. */
  of(part: object): Read {
    const known = this.known.get(part);
    if (known !== undefined) return known;
    const own = directly(part);
    const all: Reading = {
      facts: new Set(own.facts),
      definitions: new Set(own.definitions),
      rights: new Set(own.rights),
      effects: own.effects,
    };
    const waiting: object[] = [];
    const seen = new Set<object>();
    const follow = ({ facts, definitions, rights, effects }: Reading): void => {
      for (const [ids, from] of [
        [facts, this.sure],
        [definitions, this.definitions],
        [rights, this.rights],
        [effects, this.effects],
      ] as const)
        for (const id of ids) {
          const next = from.get(id);
          if (next !== undefined && !seen.has(next)) {
            seen.add(next);
            waiting.push(next);
          }
        }
    };
    follow(all);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const more = directly(next);
      for (const kind of ["facts", "definitions", "rights"] as const)
        for (const id of more[kind]) all[kind].add(id);
      follow(more);
    }
    this.known.set(part, all);
    return all;
  }
}

/** What a part reads itself. Kept with the part: an edit elsewhere leaves it alone. Nobody may add to it. */
export const directly = oncePer((part: object): Reading => {
  const found: Reading = { facts: new Set(), definitions: new Set(), rights: new Set(), effects: new Set() };
  const stack: unknown[] = [part];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const read = next as Readonly<Record<string, unknown>>;
    const note = (set: Set<string>, id: unknown): void => {
      if (typeof id === "string") set.add(id);
    };
    if (read["op"] === "fact") note(found.facts, read["fact"]);
    else if (read["op"] === "definition") note(found.definitions, read["definition"]);
    else if (read["op"] === "has-right") note(found.rights, read["right"]);
    else if (read["op"] === "effect-not-reached") note(found.effects, read["effect"]);
    for (const key in read) {
      const value = read[key];
      if (typeof value === "object" && value !== null && key !== "place" && key !== "type") stack.push(value);
    }
  }
  return found;
});

/** Whether something in this part asks if a fact is known. */
export const readsUnknown = oncePer(
  (part: object): boolean =>
    ("op" in part && part.op === "is-unknown") ||
    Object.entries(part).some(
      ([key, value]) => key !== "place" && key !== "type" && isObject(value) && readsUnknown(value),
    ),
);

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
