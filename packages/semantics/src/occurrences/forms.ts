// Under which compared words a symbol may stand in a sentence, and what is named inside its own name.

import { question } from "../names/heard.js";
import { leadingThing, wordOrders, verbFinalWhole, type NameIndex } from "../names/index.js";
import { listFactsOf } from "../names/scope.js";
import type { AnySymbol } from "../names/symbols.js";

/** Words of a name that name something else: `toeslag` in `hoogte van de toeslag`. Counted in compared words. */
export interface Inner {
  readonly from: number;
  readonly size: number;
  readonly symbol: string;
}

/** One way to write a name. */
export interface Form {
  readonly words: readonly string[];
  readonly inner: readonly Inner[];
}

/** The forms of a symbol, the longest first; none for an id that names nothing. */
export const formsOf = question((index, id): readonly Form[] => {
  if (id.startsWith("ding:")) return formsOfThing(index, id.slice("ding:".length));
  const symbol = index.symbols.get(id)?.symbol;
  if (symbol === undefined) return [];
  const keys = [...new Set(keysOf(symbol, index))].filter((key) => key !== "");
  return keys
    .map((key) => ({ words: key.split(" "), inner: innerOf(key, symbol, index) }))
    .sort((a, b) => b.words.length - a.words.length);
});

/** Singular, plural, what it is also called, and the words for one element of its lists. */
function formsOfThing(index: NameIndex, thing: string): readonly Form[] {
  const symbol = index.things.get(thing);
  const elements = listFactsOf(index, thing).map(({ element }) => element);
  const words = [symbol?.singular ?? thing, symbol?.plural, symbol?.also, ...elements];
  return [...new Set(words)]
    .flatMap((word) => (word === undefined || word === "" ? [] : [{ words: word.split(" "), inner: [] }]))
    .sort((a, b) => b.words.length - a.words.length);
}

function innerOf(key: string, symbol: AnySymbol, index: NameIndex): readonly Inner[] {
  const found: Inner[] = [];
  const words = key.split(" ");
  if ("yesNo" in symbol && symbol.yesNo) {
    const lead = leadingThing(key, index.thingForms);
    if (lead !== undefined)
      found.push({
        from: 0,
        size: words.length - lead.rest.split(" ").length,
        symbol: `ding:${lead.thing}`,
      });
    return found;
  }
  // `hoogte van de toeslag per jaar` holds the name of the toeslag.
  const size = "base" in symbol && symbol.base !== undefined ? symbol.base.split(" ").length : words.length;
  for (const [at, word] of words.entries()) {
    if (word !== "van" || at === 0) continue;
    const named = namedBehind(words.slice(at + 1, size).join(" "), symbol, index);
    if (named === undefined) continue;
    found.push({ from: at + 1, size: size - at - 1, symbol: named });
    break;
  }
  const choice = words[1] === "van" ? otherOf(words[0] ?? "", ["keuze"], index) : undefined;
  if (choice !== undefined) found.push({ from: 0, size: 1, symbol: choice });
  return found;
}

/** What stands after `van` in a name: a right, a step, another value, a thing. */
function namedBehind(key: string, within: AnySymbol, index: NameIndex): string | undefined {
  const other = otherOf(key, ["voorziening", "stap", "plicht"], index);
  if (other !== undefined) return other;
  const value = index.values.get(key)?.find(({ symbol }) => symbol.id !== within.id)?.symbol;
  if (value !== undefined) return value.id;
  const thing = index.thingForms.get(key);
  return thing === undefined ? undefined : `ding:${thing}`;
}

function otherOf(key: string, kinds: readonly AnySymbol["kind"][], index: NameIndex): string | undefined {
  return index.others.get(key)?.find(({ symbol }) => kinds.includes(symbol.kind))?.symbol.id;
}

function keysOf(symbol: AnySymbol, index: NameIndex): readonly string[] {
  const { key } = symbol;
  if (!("yesNo" in symbol) || !symbol.yesNo) {
    const base = "base" in symbol ? symbol.base : undefined;
    return base === undefined ? [key] : [key, base];
  }
  if ("subjectless" in symbol && symbol.subjectless) return wordOrders(key);
  const lead = leadingThing(key, index.thingForms);
  const final = verbFinalWhole(key);
  return [
    key,
    ...(final === undefined ? [] : [final]),
    ...(lead === undefined ? [] : wordOrders(lead.rest)),
    ...(key.startsWith("er is ") ? [key.slice("er is ".length)] : []),
  ];
}
