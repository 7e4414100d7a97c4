// Walking plain model data for what it reads of the rest of the model. Expressions that did not change are walked once.

import type { Definition, Expr } from "../model/index.js";

/** Expressions that speak of another part of the model. */
const READS = new Set<Expr["op"]>(["definition", "signal", "help-count", "consent", "has-right"]);

type Read = Extract<Expr, { op: "definition" | "signal" | "help-count" | "consent" | "has-right" }>;

const none: readonly Read[] = [];

/** By expression, and by what has a place of its own (a rule, a fact): they are the same objects until their text changes. */
const remembered = new WeakMap<object, readonly Read[]>();

/** All reads anywhere within this data. */
export function readsIn(data: unknown): readonly Read[] {
  const found: Read[] = [];
  collect(data, found);
  return found;
}

/** As `readsIn`, without the reads of definitions: nearly all there are, and of no use to most who look. */
export function otherReadsIn(data: unknown): readonly Exclude<Read, { op: "definition" }>[] {
  const found: Other[] = [];
  collectOthers(data, found);
  return found;
}

/** As `otherReadsIn`, for lists of a model: what is in a list is remembered with the list. */
export function otherReadsInLists(lists: readonly (readonly object[])[]): readonly Other[] {
  return lists.flatMap((list) => {
    let mine = inLists.get(list);
    if (mine === undefined) inLists.set(list, (mine = otherReadsIn(list)));
    return mine;
  });
}

const inLists = new WeakMap<readonly object[], readonly Other[]>();

type Other = Exclude<Read, { op: "definition" }>;

const others = new WeakMap<readonly Read[], readonly Other[]>();

function collectOthers(data: unknown, found: Other[]): void {
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data)) for (const one of data) collectOthers(one, found);
  else if ("op" in data || "place" in data) {
    const reads = readsOf(data);
    if (reads === none) return;
    let mine = others.get(reads);
    if (mine === undefined)
      others.set(reads, (mine = reads.filter((one): one is Other => one.op !== "definition")));
    for (const one of mine) found.push(one);
  } else
    for (const key in data)
      if (key !== "place" && key !== "type") collectOthers((data as Record<string, unknown>)[key], found);
}

function collect(data: unknown, found: Read[]): void {
  if (typeof data !== "object" || data === null) return;
  if ("op" in data || "place" in data) for (const read of readsOf(data)) found.push(read);
  else if (Array.isArray(data)) for (const one of data) collect(one, found);
  else collectParts(data, found);
}

function collectParts(data: object, found: Read[]): void {
  for (const key in data)
    if (key !== "place" && key !== "type") collect((data as Record<string, unknown>)[key], found);
}

/** The reads within one part of a model; of an expression itself included. */
function readsOf(part: object): readonly Read[] {
  const known = remembered.get(part);
  if (known !== undefined) return known;
  const found: Read[] = [];
  if ("op" in part && READS.has((part as Expr).op)) found.push(part as Read);
  collectParts(part, found);
  const reads = found.length === 0 ? none : found;
  remembered.set(part, reads);
  return reads;
}

/** Ids of all definitions read anywhere within this data. */
export function definitionsIn(data: unknown): Set<string> {
  return new Set(readsIn(data).flatMap((read) => (read.op === "definition" ? [read.definition] : [])));
}

/**
 * Ids of the definitions that this one needs. A read of one clause (`… in artikel 5.4 lid 1`) needs only what that sentence reads, so
 * that an exception may build on the rule it departs from.
 */
export function wholeDefinitionsIn(
  definition: Definition,
  byId: ReadonlyMap<string, Definition>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (data: unknown): void => {
    for (const read of readsIn(data)) {
      if (read.op !== "definition") continue;
      const { clause } = read;
      if (clause === undefined) found.add(read.definition);
      else if (!seen.has(clause)) {
        seen.add(clause);
        visit(byId.get(read.definition)?.rules.find((rule) => rule.id === clause)?.body);
      }
    }
  };
  visit(definition);
  return found;
}
