// Which fact and which right of one version is which of the other: by name, or where a name is all that changed.

import type { DecisionModel, Fact, Right, ValueType } from "@andersom/semantics";
import type { Naming } from "../encode/ground.js";
import { Meaning, Meanings } from "./meaning.js";

/** One of each version; an absent one is new or lapsed. */
export interface Pairing<T> {
  readonly old?: T;
  readonly new?: T;
}

export interface Matching {
  readonly facts: readonly Pairing<Fact>[];
  readonly rights: readonly Pairing<Right>[];
  readonly naming: { readonly old: Naming; readonly new: Naming };
  /** Whether two parts have the same meaning, whatever it is written in. */
  readonly isSame: (old: object, fresh: object) => boolean;
}

export function match(old: DecisionModel, fresh: DecisionModel): Matching {
  const facts = pairs(old.facts, fresh.facts, [
    // The same name counts only where the same answers can be given.
    { key: ({ id }) => id, fits: (a, b) => compatible(a.type, b.type) },
    { key: questionOf, fits: (a, b) => a.thing === b.thing && compatible(a.type, b.type) },
  ]);
  const meanings = new Meanings();
  const sameFact = new Map<string, string>();
  for (const { old: a, new: b } of facts) if (a !== undefined && b !== undefined) sameFact.set(b.id, a.id);
  const factName = (version: "old" | "new") => (fact: Fact) =>
    version === "old" ? fact.id : (sameFact.get(fact.id) ?? `nieuw ${fact.id}`);
  const calledBefore = {
    old: new Meaning(old, meanings, { fact: factName("old"), right: (id) => id }),
    new: new Meaning(fresh, meanings, { fact: factName("new"), right: (id) => id }),
  };
  const rights = pairs(old.rights, fresh.rights, [
    { key: ({ id }) => id, fits: (a, b) => a.thing === b.thing },
    {
      key: (right, version) => calledBefore[version].of(right),
      fits: (a, b) => a.thing === b.thing,
    },
    { key: (right) => wordsOf(right), fits: (a, b) => a.thing === b.thing },
  ]);
  const sameRight = new Map<string, string>();
  for (const { old: a, new: b } of rights) if (a !== undefined && b !== undefined) sameRight.set(b.id, a.id);
  const rightName = (version: "old" | "new") => (id: string) =>
    version === "old" ? id : (sameRight.get(id) ?? `nieuw ${id}`);
  const naming = (version: "old" | "new", meaning: Meaning): Naming => ({
    fact: factName(version),
    right: rightName(version),
    parameter: ({ key, type }) => `${key} ${JSON.stringify(type)}`,
    meaning: (part) => meaning.of(part),
  });
  const own = {
    old: new Meaning(old, meanings, { fact: factName("old"), right: rightName("old") }),
    new: new Meaning(fresh, meanings, { fact: factName("new"), right: rightName("new") }),
  };
  return {
    facts,
    rights,
    naming: { old: naming("old", own.old), new: naming("new", own.new) },
    isSame: (a, b) => own.old.of(a) === own.new.of(b),
  };
}

interface Way<T> {
  /** What the two have in common; undefined for what cannot be matched in this way. */
  readonly key: (one: T, version: "old" | "new") => string | undefined;
  readonly fits: (old: T, fresh: T) => boolean;
}

/** Each way in turn, for what the ways before it left; only where it is the one and only. */
function pairs<T>(old: readonly T[], fresh: readonly T[], ways: readonly Way<T>[]): readonly Pairing<T>[] {
  const found = new Map<T, T>();
  const taken = new Set<T>();
  for (const { key, fits } of ways) {
    const left = { old: old.filter((one) => !found.has(one)), new: fresh.filter((one) => !taken.has(one)) };
    for (const one of left.old) {
      const wanted = key(one, "old");
      if (wanted === undefined || left.old.filter((other) => key(other, "old") === wanted).length > 1)
        continue;
      const others = left.new.filter((other) => key(other, "new") === wanted);
      if (others.length !== 1 || !fits(one, others[0]!)) continue;
      found.set(one, others[0]!);
      taken.add(others[0]!);
    }
  }
  return [
    ...old.map((one) => ({ old: one, ...(found.has(one) ? { new: found.get(one)! } : {}) })),
    ...fresh.filter((one) => !taken.has(one)).map((one) => ({ new: one })),
  ];
}

/** Everything that is said of a fact but its name; a fact without a question says too little. */
function questionOf({ question, thing, type, kind, sources, judge }: Fact): string | undefined {
  return question === undefined ? undefined : JSON.stringify([question, thing, type, kind, sources, judge]);
}

/** The rules of a right with its name left out. */
function wordsOf({ name, grants, refusals, powers }: Right): string | undefined {
  const rules = [...grants, ...refusals, ...powers];
  return rules.length === 0 ? undefined : rules.map(({ text }) => text.replaceAll(name, "§")).join("\n");
}

/** Whether one household can give both the same answer. */
function compatible(a: ValueType, b: ValueType): boolean {
  if (a.kind !== b.kind || (a.reeks ?? false) !== (b.reeks ?? false)) return false;
  const per = (type: ValueType): string => ("per" in type ? JSON.stringify(type.per) : "");
  if (per(a) !== per(b)) return false;
  if (a.kind === "keuze" && b.kind === "keuze") return a.options.some((one) => b.options.includes(one));
  if (a.kind === "getal" && b.kind === "getal") return a.unit === b.unit;
  if (a.kind === "ding" && b.kind === "ding") return a.thing === b.thing && a.optional === b.optional;
  if (a.kind === "lijst" && b.kind === "lijst") return a.thing === b.thing && a.atLeastOne === b.atLeastOne;
  return true;
}
