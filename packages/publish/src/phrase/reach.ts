// Which facts and notions a piece of the model needs, directly or through other notions.

import type { Expr } from "@andersom/semantics";
import type { ModelIndex } from "./model-index.js";

export interface Reach {
  /** Ids in the order in which they are first met. */
  readonly facts: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
  readonly rights: ReadonlySet<string>;
}

/** Follows definitions, but not rights: what another right needs is told where that right is told. */
export function reachOf(index: ModelIndex, data: unknown): Reach {
  const facts = new Set<string>();
  const definitions = new Set<string>();
  const rights = new Set<string>();
  const follow = (part: unknown): void => {
    visitExpressions(part, (expr) => {
      if (expr.op === "fact") addFact(index, facts, expr.fact, follow);
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
      follow([definition?.rules, definition?.caps]);
    });
  };
  follow(data);
  return { facts, definitions, rights };
}

function addFact(index: ModelIndex, facts: Set<string>, id: string, follow: (part: unknown) => void): void {
  if (facts.has(id)) return;
  facts.add(id);
  follow(index.facts.get(id)?.sureCases);
}

/** Calls `visit` for every expression in any plain data of the model, outermost first. */
export function visitExpressions(data: unknown, visit: (expr: Expr) => void): void {
  if (Array.isArray(data)) {
    for (const part of data) visitExpressions(part, visit);
    return;
  }
  if (typeof data !== "object" || data === null) return;
  if ("op" in data) visit(data as Expr);
  for (const part of Object.values(data)) visitExpressions(part, visit);
}
