// Names of declarations that are no values: rights, effects, duties, treden.

import type { Span, WordGroup } from "@andersom/syntax";
import { unknownEffect, unknownRight } from "../diagnostics/names.js";
import { question } from "../names/heard.js";
import type { NameIndex } from "../names/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import type { ValueSymbol } from "../names/symbols.js";
import type { LowerContext } from "./context.js";

/** The declared right with this name, or a message. */
export function rightNamed(group: WordGroup, context: LowerContext): string | undefined {
  return otherNamed("voorziening", group, "De voorziening", group.span, context);
}

/** The declared effect, right, duty … with this name; a message with "bedoelt u" when there is none. */
export function otherNamed(
  kind: string,
  group: WordGroup,
  sort: string,
  span: Span,
  context: LowerContext,
): string | undefined {
  const key = keyText(keyOf(group.words));
  const found = context.index.others.get(key)?.find((entry) => entry.symbol.kind === kind);
  if (found !== undefined) {
    context.counts.lookedUp += 1;
    context.saw(group.words, found.symbol.id);
    return found.symbol.id;
  }
  context.counts.unknown += 1;
  const names = namesOfKind(context.index, kind);
  const name = printed(group.words);
  const suggestions = context.unread === true ? [] : suggest(name, names);
  context.report(
    kind === "voorziening"
      ? unknownRight.at(span, { name, suggestions })
      : unknownEffect.at(span, { name, sort, suggestions }),
  );
  return undefined;
}

/** The names of all declarations of a kind. */
export const namesOfKind = question((index, kind): readonly string[] =>
  [...index.others.values()].flat().flatMap(({ symbol }) => (symbol.kind === kind ? [symbol.name] : [])),
);

/** The rights that are declared. */
export const declaredRights = question((index): readonly { readonly id: string; readonly key: string }[] =>
  [...index.others.values()]
    .flat()
    .flatMap(({ symbol }) => (symbol.kind === "voorziening" ? [{ id: symbol.id, key: symbol.key }] : [])),
);

/** The begrip or value that the ordinance, or this law, declares: asked as `begrip norm`. */
export function declaredValue(
  index: NameIndex,
  kindAndKey: string,
  law: string | undefined,
): ValueSymbol | undefined {
  return valuesDeclared(index, kindAndKey).find(({ origin }) => origin === law)?.symbol;
}

const valuesDeclared = question(
  (index, asked): readonly { readonly symbol: ValueSymbol; readonly origin: string | undefined }[] =>
    valuesByKind(index, "").get(asked) ?? [],
);

const valuesByKind = question((index) => {
  const found = new Map<string, { readonly symbol: ValueSymbol; readonly origin: string | undefined }[]>();
  for (const { symbol, origin } of index.symbols.values()) {
    if (symbol.kind !== "begrip" && symbol.kind !== "waarde") continue;
    const asked = `${symbol.kind} ${symbol.key}`;
    const mine = found.get(asked);
    if (mine === undefined) found.set(asked, [{ symbol, origin }]);
    else mine.push({ symbol, origin });
  }
  return found;
});

/** The step with this compared name. */
export function stepId(key: string, context: LowerContext): string | undefined {
  return context.index.others.get(key)?.find(({ symbol }) => symbol.kind === "stap")?.symbol.id;
}

/** Somebody or something that a sentence is about, where it is a thing of the ordinance. */
export function sawThing(group: WordGroup, context: LowerContext): void {
  const thing = context.index.thingForms.get(keyText(keyOf(group.words)));
  if (thing !== undefined) context.saw(group.words, `ding:${thing}`);
}

/** The duty or power of a sentence (`plicht voor …: …`, `het college kan …`) that has these words, or an item with these words. */
export function ruleThatDoes(
  kind: "plicht" | "bevoegdheid",
  key: string,
  context: LowerContext,
): string | undefined {
  return ruleDoing(context.index, `${kind} ${key}`);
}

const ruleDoing = question((index, asked): string | undefined => {
  const named = index.rules.filter(
    ({ kind, does }) => does?.some((key) => `${kind} ${key}` === asked) === true,
  );
  // A sentence of the ordinance itself goes before one of a law.
  const found = named.find((rule) => rule.law === undefined) ?? named[0];
  return found?.id;
});
