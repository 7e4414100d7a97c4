// Sentences about one thing of a list: the thing is in force without being named.

import type { Span } from "@andersom/syntax";
import { twoThings } from "../diagnostics/duties.js";
import { onlyInLists } from "../names/scope.js";
import type { ValueSymbol } from "../names/symbols.js";
import type { LowerContext } from "./context.js";

/** The context of a sentence that is about one thing of this kind. */
export function aboutOne(context: LowerContext, thing: string | undefined): LowerContext {
  if (!onlyInLists(thing, context.index) || context.scope.some((one) => one.thing === thing)) return context;
  return { ...context, scope: [...context.scope, { name: thing, thing, forms: [thing] }] };
}

/** The context of a sentence that defines these values; a message when it would be about two different things of lists. */
export function aboutDefined(
  symbols: readonly (ValueSymbol | undefined)[],
  span: Span,
  context: LowerContext,
): LowerContext {
  const things = symbols.flatMap((symbol) =>
    symbol === undefined || symbol.thing !== undefined ? [] : context.thingsOf(symbol),
  );
  const [thing, other] = new Set(things);
  if (thing !== undefined && other !== undefined)
    context.report(twoThings.at(span, { first: thing, second: other }));
  // With a mistake in it, the sentence is still read as far as it goes.
  return [...new Set(things)].reduce(aboutOne, context);
}

/** Every thing that exists only in lists is in force: a departure says which value changes, not of which thing. */
export function aboutAny(context: LowerContext): LowerContext {
  return [...context.index.things.keys()].reduce((inner, thing) => aboutOne(inner, thing), context);
}
