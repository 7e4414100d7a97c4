// What lowering a sentence needs: names, scope, place, and where to report.

import type { Condition, Diagnostic, Expression, Span, Word } from "@andersom/syntax";
import { valueOfListThing } from "../diagnostics/duties.js";
import { textOnlyTerm, twoReadings, unknownName } from "../diagnostics/names.js";
import { notACondition } from "../diagnostics/types.js";
import type { Expr, Place, ValueType } from "../model/index.js";
import { bindPredicate, bindValue, ownThing, type BindContext, type Reading } from "../names/bind.js";
import { question } from "../names/heard.js";
import { listFactOf, onlyInLists } from "../names/scope.js";
import { keyOf, keyOfText, keyText, printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import type { AnySymbol } from "../names/symbols.js";
import { describeType } from "../types/describe.js";
import { UNKNOWN_TYPE } from "../types/fact-type.js";
import type { Saw } from "../occurrences/use.js";

/** Counts of look-ups, for the report on word groups. */
export interface BindingCounts {
  lookedUp: number;
  unknown: number;
  twoReadings: number;
}

export interface LowerContext extends BindContext {
  /** The two chapters that need each other; handed along so that no file imports in a circle. */
  readonly lower: {
    readonly expression: (expression: Expression, context: LowerContext, expected?: ValueType) => Expr;
    readonly condition: (condition: Condition, context: LowerContext) => Expr;
  };
  readonly placeOf: (
    span: Span,
    item?: { readonly onderdeel?: string; readonly onderdeelNumber?: string },
  ) => Place;
  /** The source text of a span, comments dropped, white space folded. */
  readonly source: (span: Span) => string;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Nobody reads what is reported here, so that looking for names that were meant is work for nothing. */
  readonly unread?: boolean;
  readonly counts: BindingCounts;
  /** Hears which words name what, at every place where that is settled. */
  readonly saw: Saw;
  /** True inside `in elke maand van …` and the like: series may be read. */
  readonly inMonth: boolean;
  /** Labels of the list items we are in. */
  readonly item?: { readonly onderdeel?: string; readonly onderdeelNumber?: string };
}

/** The value of what could not be bound or typed: evaluates to onbekend with this reason, fits every type. */
export function hole(reason: string, type: ValueType = UNKNOWN_TYPE): Expr {
  return { op: "hole", reason, type };
}

/** Binds a group as a value; reports unknown names and double readings. */
export function resolveValue(words: readonly Word[], span: Span, context: LowerContext): Expr {
  const key = keyText(keyOf(words));
  const readings = bindValue(key, context);
  return settle(readings, words, span, context, "waarde");
}

/** Binds a group as a yes/no sentence; reports unknown names and double readings. */
export function resolvePredicate(
  key: string,
  words: readonly Word[],
  span: Span,
  context: LowerContext,
): Expr {
  const readings = bindPredicate(key, context);
  const value = readings.length === 0 ? bindValue(key, context)[0] : undefined;
  if (value === undefined) return settle(readings, words, span, context, "voorwaarde");
  context.counts.lookedUp += 1;
  context.saw(words, value.expr);
  const text = printed(words);
  context.report(notACondition.at(span, { text, type: describeType(value.expr.type) }));
  return hole(`‘${text}’ is geen voorwaarde`);
}

/** One reading, or a message and a hole. */
export function settle(
  readings: readonly Reading[],
  words: readonly Word[],
  span: Span,
  context: LowerContext,
  sort: "waarde" | "voorwaarde",
): Expr {
  // A yes/no name is told as written in a message (with its niet or geen), and as declared in a trace (without).
  const text = sort === "voorwaarde" && span.end > span.start ? context.source(span) : printed(words);
  const [first, second] = readings;
  if (first !== undefined && second === undefined) {
    context.counts.lookedUp += 1;
    context.saw(words, first.expr);
    const told = sort === "voorwaarde" ? (first.expr.text ?? printed(words)) : text;
    return withText(first.expr, told, context.placeOf(span, context.item));
  }
  if (first !== undefined) {
    context.counts.twoReadings += 1;
    context.report(twoReadings.at(span, { name: text, readings: readings.map((reading) => reading.how) }));
    return hole(`‘${text}’ kan op meer manieren worden gelezen`);
  }
  context.counts.unknown += 1;
  reportUnknown(text, words, span, context, sort);
  return hole(`‘${text}’ is niet bekend`);
}

function reportUnknown(
  text: string,
  words: readonly Word[],
  span: Span,
  context: LowerContext,
  sort: "waarde" | "voorwaarde",
): void {
  if (context.unread === true) {
    context.report(unknownName.at(span, { name: text, suggestions: [], sort }));
    return;
  }
  const term = textOnlyNamed(keyText(keyOf(words)), context);
  if (term !== undefined) {
    context.report(textOnlyTerm.at(span, { name: term.name }));
    return;
  }
  const name = printed(words);
  const owned = listThingNamed(keyText(keyOf(words)), context);
  if (owned !== undefined) {
    context.report(valueOfListThing.at(span, owned));
    return;
  }
  const choice = choiceNamed(keyText(keyOf(words)), context);
  context.report(
    unknownName.at(span, {
      name,
      ...(text === name ? {} : { written: text }),
      suggestions: choice === undefined ? suggest(name, context.index.printable) : [],
      sort,
      ...(choice === undefined ? {} : { choice }),
    }),
  );
}

/** The fact of which these words are a choice: `blauw is`, `de categorie rood`. */
function choiceNamed(
  key: string,
  { index }: LowerContext,
): { readonly fact: string; readonly option: string } | undefined {
  for (const { symbol } of index.symbols.values()) {
    if ((symbol.kind !== "gegeven" && symbol.kind !== "oordeel") || symbol.type.kind !== "keuze") continue;
    for (const option of symbol.type.options) {
      const word = keyText(keyOfText(option));
      if ([word, `${word} is`, `is ${word}`, `${symbol.key} ${word}`].includes(key))
        return { fact: symbol.name, option };
    }
  }
  return undefined;
}

/** What a name is of, where it is a value or notion of a thing that exists only in a list. */
function listThingNamed(
  key: string,
  context: LowerContext,
): { readonly name: string; readonly thing: string; readonly list: string } | undefined {
  const bare = key.replace(/^er is /u, "");
  // "het percentage van de verlaging van de inwoner".
  const owned = key.replace(/ van \S+$/u, "");
  const found = [
    ...(context.index.values.get(owned) ?? []),
    ...(context.index.values.get(key) ?? []),
    ...(context.index.predicates.get(key) ?? []),
    ...(context.index.predicates.get(bare) ?? []),
  ];
  for (const { symbol } of found) {
    const thing = ownThing(symbol, context);
    if (onlyInLists(thing, context.index))
      return { name: symbol.name, thing, list: listFactOf(thing, context.index)?.name ?? `${thing}en` };
  }
  return undefined;
}

/** The begrip with this compared name that is text for people only. */
export function textOnlyNamed(key: string, context: LowerContext): AnySymbol | undefined {
  return textOnly(context.index, "").find((symbol) => symbol.key === key);
}

const textOnly = question((index): readonly AnySymbol[] =>
  [...index.symbols.values()].flatMap(({ symbol }) =>
    symbol.kind === "begrip" && symbol.textOnly ? [symbol] : [],
  ),
);

/** The same expression with its words and place. */
export function withText(expr: Expr, text: string, place: Place): Expr {
  return { ...expr, text, place };
}
