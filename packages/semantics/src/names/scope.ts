// Who is meant: the thing variables in force where a name stands.

import type { Expr, Variable } from "../model/index.js";
import { question } from "./heard.js";
import type { NameIndex } from "./index.js";
import type { FactSymbol } from "./symbols.js";

/** A variable of an enclosing quantifier, innermost last. */
export interface ScopeVariable {
  readonly name: string;
  readonly thing: string;
  /** Compared forms that name it in the text. */ readonly forms: readonly string[];
}
export type Scope = readonly ScopeVariable[];

/** Where a name stands, as far as it says which thing is meant. */
export interface InForce {
  readonly index: NameIndex;
  readonly scope: Scope;
  /** True while it is found out of which thing of a list a sentence speaks: a name that is nothing else may be of such a thing. */
  readonly implicit?: boolean;
  /** True in what a voorbeeld gives: `de gedraging` of a person is the one in the list of that person. */
  readonly givens?: boolean;
}

/** A variable as expression. */
export function variable(name: string, thing: string): Variable {
  return { op: "variable", name, type: { kind: "ding", thing, optional: false } };
}

/** The innermost variable for a thing, else the run's own one; undefined when there is neither. */
export function variableFor(thing: string, context: InForce): Expr | undefined {
  const { scope, index, implicit } = context;
  const inner = [...scope].reverse().find((candidate) => candidate.thing === thing);
  if (inner !== undefined) return variable(inner.name, thing);
  if (index.roots.has(thing)) return variable(thing, thing);
  if (!index.things.has(thing)) return undefined;
  if (implicit === true) return variable(thing, thing);
  return context.givens === true ? onlyListOf(thing, context) : undefined;
}

/** The list of a thing that exists only in one list, as the fact of its owner in force. */
export function onlyListOf(thing: string, context: InForce, owner?: Expr): Expr | undefined {
  const fact = listFactOf(thing, context.index);
  if (fact === undefined) return undefined;
  const of = owner ?? variableFor(fact.thing, context);
  return of === undefined || of.type.kind !== "ding" || of.type.thing !== fact.thing
    ? undefined
    : { op: "fact", fact: fact.id, of, type: fact.type, text: fact.name };
}

/** The one list fact that holds things of this kind. */
export function listFactOf(thing: string, index: NameIndex): FactSymbol | undefined {
  const lists = listFactsOf(index, thing);
  return lists.length === 1 ? lists[0] : undefined;
}

/** All list facts that hold things of this kind. */
export const listFactsOf = question((index, thing): readonly FactSymbol[] =>
  [...index.symbols.values()].flatMap(({ symbol }) =>
    (symbol.kind === "gegeven" || symbol.kind === "oordeel") &&
    symbol.type.kind === "lijst" &&
    symbol.type.thing === thing
      ? [symbol]
      : [],
  ),
);

/** True for a thing of which a run has none by itself. */
export function onlyInLists(thing: string | undefined, index: NameIndex): thing is string {
  return thing !== undefined && index.things.has(thing) && !index.roots.has(thing);
}

/** A fresh variable name for a quantifier over a thing; names are stable for equal text. */
export function freshName(thing: string, scope: Scope): string {
  return `${thing}#${scope.filter((candidate) => candidate.thing === thing).length + 1}`;
}
