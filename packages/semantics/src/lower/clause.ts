// `de duur van de verlaging in artikel 5.4 lid 1`: what that one sentence says, before exceptions.

import type { Reference, Span } from "@andersom/syntax";
import { unknownReference } from "../diagnostics/names.js";
import type { Expr } from "../model/index.js";
import { hole, type LowerContext } from "./context.js";
import { checkReference, citation, rulesAt } from "./references.js";

/** The read of a value, narrowed to the one sentence at a place that decides it. */
export function inClause(read: Expr, reference: Reference, span: Span, context: LowerContext): Expr {
  if (read.op !== "definition") return read;
  if (!checkReference(reference, context)) return hole("die plaats bestaat niet", read.type);
  const symbol = context.index.symbols.get(read.definition)?.symbol;
  const found = rulesAt(reference, context, numberingOf(reference, context)).flatMap((rule) => {
    const names = rule.decides?.split(" | ") ?? [];
    const at = names.findIndex(
      (name) => name === symbol?.key || ("base" in (symbol ?? {}) && name === baseOf(symbol)),
    );
    return at < 0 ? [] : [names.length === 1 ? rule.id : `${rule.id}/${at + 1}`];
  });
  const [clause, other] = found;
  if (clause !== undefined && other === undefined) return { ...read, clause };
  const place = context.source(reference.span);
  context.report(
    unknownReference.at(span, {
      reference: place,
      missing:
        clause === undefined
          ? `een zin die ‘${read.text ?? ""}’ bepaalt`
          : `één zin die ‘${read.text ?? ""}’ bepaalt (er zijn er ${found.length}; noem het lid)`,
    }),
  );
  return hole("welke zin bedoeld is, is niet bekend", read.type);
}

function baseOf(symbol: unknown): string | undefined {
  return (symbol as { readonly base?: string } | undefined)?.base;
}

function numberingOf(reference: Reference, context: LowerContext): { readonly article?: string } {
  const { article } = citation(reference, context);
  return article === undefined ? {} : { article };
}
