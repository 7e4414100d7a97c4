// Who is meant: the thing variables in force where a name stands.

import type { Expr, Variable } from "../model/index.js";
import type { NameIndex } from "./index.js";

/** A variable of an enclosing quantifier, innermost last. */
export interface ScopeVariable {
  readonly name: string;
  readonly thing: string;
  /** Compared forms that name it in the text. */ readonly forms: readonly string[];
}
export type Scope = readonly ScopeVariable[];

/** A variable as expression. */
export function variable(name: string, thing: string): Variable {
  return { op: "variable", name, type: { kind: "ding", thing, optional: false } };
}

/** The innermost variable for a thing, else the run's own one; undefined when there is neither. */
export function variableFor(thing: string, scope: Scope, index: NameIndex): Expr | undefined {
  const inner = [...scope].reverse().find((candidate) => candidate.thing === thing);
  if (inner !== undefined) return variable(inner.name, thing);
  return index.roots.has(thing) ? variable(thing, thing) : undefined;
}

/** A fresh variable name for a quantifier over a thing; names are stable for equal text. */
export function freshName(thing: string, scope: Scope): string {
  return `${thing}#${scope.filter((candidate) => candidate.thing === thing).length + 1}`;
}
