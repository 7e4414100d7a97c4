// Which facts and notions a piece of the model needs, directly or through other notions.

import { oncePer } from "@andersom/runtime";
import type { Definition, Expr } from "@andersom/semantics";
import type { Literal } from "./literal.js";
import type { ModelIndex } from "./model-index.js";
import { isRuledOut } from "./simplify.js";

export interface Reach {
  /** Ids in the order in which they are first met. */
  readonly facts: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
  readonly rights: ReadonlySet<string>;
}

/**
 * Follows definitions, but not rights: what another right needs is told where that right is told. `known`: what is so for whoever asks;
 * what a notion or a sure judgement says of something else needs nothing then.
 */
export function reachOf(index: ModelIndex, data: unknown, known: readonly Literal[] = []): Reach {
  const facts = new Set<string>();
  const definitions = new Set<string>();
  const rights = new Set<string>();
  const follow = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(follow);
    else if (typeof part === "object" && part !== null) for (const expr of namesIn(part)) add(expr);
  };
  const add = (expr: Expr): void => {
    if (expr.op === "fact") addFact(index, facts, expr.fact, known, follow);
    if (expr.op === "has-right") rights.add(expr.right);
    const id =
      expr.op === "peildatum"
        ? index.model.peildatum
        : expr.op === "definition"
          ? expr.definition
          : undefined;
    if (id === undefined || definitions.has(id)) return;
    definitions.add(id);
    const definition = index.definitions.get(id);
    if (definition === undefined) return;
    const names =
      known.length === 0 ? namesOfDefinition(definition) : rulesOpen(definition, known).flatMap(namesIn);
    for (const one of names) add(one);
  };
  follow(data);
  return { facts, definitions, rights };
}

function addFact(
  index: ModelIndex,
  facts: Set<string>,
  id: string,
  known: readonly Literal[],
  follow: (part: unknown) => void,
): void {
  if (facts.has(id)) return;
  facts.add(id);
  const cases = index.facts.get(id)?.sureCases ?? [];
  follow(known.length === 0 ? cases : cases.filter(({ when }) => !isRuledOut(when, known)));
}

/** Calls `visit` for every expression in any plain data of the model, outermost first. */
export function visitExpressions(data: unknown, visit: (expr: Expr) => void): void {
  if (Array.isArray(data)) for (const part of data) visitExpressions(part, visit);
  else if (typeof data === "object" && data !== null) expressionsIn(data).forEach(visit);
}

/** A declaration or rule is looked through once, however many look into it. */
const expressionsIn = oncePer((data: object): readonly Expr[] => {
  const found: Expr[] = [];
  collect(data, found);
  return found;
});

/** The rules of a notion that can say something where these hold. */
function rulesOpen({ rules, caps }: Definition, known: readonly Literal[]): readonly object[] {
  return [...rules, ...caps].filter(
    ({ scope, when }) => !isRuledOut(scope, known) && !isRuledOut(when, known),
  );
}

/** Those that name something else. */
const namesIn = oncePer((data: object): readonly Expr[] =>
  expressionsIn(data).filter(
    ({ op }) => op === "fact" || op === "has-right" || op === "definition" || op === "peildatum",
  ),
);

/** What follows on a notion is asked from every part of a page that reads it. */
const namesOfDefinition = oncePer(({ rules, caps }: Definition): readonly Expr[] =>
  [...rules, ...caps].flatMap(namesIn),
);

function collect(data: object, found: Expr[]): void {
  if ("op" in data) found.push(data as Expr);
  for (const key in data) {
    if (key === "place" || key === "type") continue;
    const part = (data as Readonly<Record<string, unknown>>)[key];
    if (typeof part === "object" && part !== null) collect(part, found);
  }
}
