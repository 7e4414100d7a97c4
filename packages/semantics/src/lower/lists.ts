// Lists of things, and the variable that stands for one of them.

import type { WordGroup } from "@andersom/syntax";
import type { Expr } from "../model/index.js";
import { bindValue } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { question } from "../names/heard.js";
import { freshName, listFactOf, listFactsOf, type ScopeVariable } from "../names/scope.js";
import type { FactSymbol } from "../names/symbols.js";
import type { LowerContext } from "./context.js";

/** Things of a list, bound to a fresh variable for the words after `waarvoor geldt`. */
export function overList(
  words: WordGroup,
  context: LowerContext,
  listExpr?: Expr,
): { list: Expr; scope: ScopeVariable; inner: LowerContext } | undefined {
  const list = listExpr ?? listNamed(words, context);
  if (list?.type.kind !== "lijst") return undefined;
  const thing = list.type.thing;
  const name = freshName(thing, context.scope);
  const symbol = context.index.things.get(thing);
  const forms = [thing, symbol?.also, elementWord(words, thing, list, context)].filter(
    (form): form is string => form !== undefined,
  );
  const scope: ScopeVariable = { name, thing, forms };
  return { list, scope, inner: { ...context, scope: [...context.scope, scope] } };
}

/** The word for one element: of the list fact itself, or of the list that this one is a part of (`minderjarige kinderen`). */
function elementWord(words: WordGroup, thing: string, list: Expr, context: LowerContext): string | undefined {
  const key = keyText(keyOf(words.words));
  for (const symbol of listFactsOf(context.index, thing)) {
    if (symbol.element === undefined) continue;
    if (list.op === "fact" ? symbol.id === list.fact : ` ${key}`.endsWith(` ${symbol.key}`))
      return symbol.element;
  }
  return undefined;
}

/** The list that a group names: a list fact, or a thing whose one list it is (`een maatregel` → maatregelen). */
export function listNamed(words: WordGroup, context: LowerContext): Expr | undefined {
  const key = keyText(keyOf(words.words)).replace(/^alle /u, "");
  const direct = bindValue(key, context).filter((reading) => reading.expr.type.kind === "lijst");
  if (direct.length === 1) return direct[0]?.expr;
  const thing = context.index.thingForms.get(key);
  if (thing === undefined) return listOfElement(key, context);
  const only = listFactOf(thing, context.index);
  if (only === undefined) return undefined;
  return bindValue(only.key, context).find((reading) => reading.expr.type.kind === "lijst")?.expr;
}

const listsWithElement = question((index, key): readonly FactSymbol[] =>
  [...index.symbols.values()].flatMap(({ symbol }) =>
    (symbol.kind === "gegeven" || symbol.kind === "oordeel") &&
    symbol.type.kind === "lijst" &&
    symbol.element === key
      ? [symbol]
      : [],
  ),
);

/** `er is een kind`: the one list whose elements are called so (`kinderen: …, per stuk kind`). */
function listOfElement(key: string, context: LowerContext): Expr | undefined {
  const [only, other] = listsWithElement(context.index, key);
  if (only === undefined || other !== undefined) return undefined;
  return bindValue(only.key, context).find((reading) => reading.expr.type.kind === "lijst")?.expr;
}
