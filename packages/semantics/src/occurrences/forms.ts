// Under which compared words a symbol may stand in a sentence, and what is named inside its own name.

import { leadingThing, wordOrders, verbFinalWhole, type NameIndex } from "../names/index.js";
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

/** The forms of every symbol of an ordinance, made when they are asked for. */
export class Forms {
  readonly #known = new Map<string, readonly Form[]>();
  #elements: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(readonly index: NameIndex) {}

  /** The forms of a symbol, the longest first; none for an id that names nothing. */
  of(id: string): readonly Form[] {
    let known = this.#known.get(id);
    if (known === undefined) {
      known = this.#make(id);
      this.#known.set(id, known);
    }
    return known;
  }

  #make(id: string): readonly Form[] {
    if (id.startsWith("ding:")) return this.#ofThing(id.slice("ding:".length));
    const symbol = this.index.symbols.get(id)?.symbol;
    if (symbol === undefined) return [];
    const keys = [...new Set(keysOf(symbol, this.index))].filter((key) => key !== "");
    return keys
      .map((key) => ({ words: key.split(" "), inner: this.#inner(key, symbol) }))
      .sort((a, b) => b.words.length - a.words.length);
  }

  /** Singular, plural, what it is also called, and the words for one element of its lists. */
  #ofThing(thing: string): readonly Form[] {
    const symbol = this.index.things.get(thing);
    const words = [
      symbol?.singular ?? thing,
      symbol?.plural,
      symbol?.also,
      ...(this.#elementsOf(thing) ?? []),
    ];
    return [...new Set(words)]
      .flatMap((word) => (word === undefined || word === "" ? [] : [{ words: word.split(" "), inner: [] }]))
      .sort((a, b) => b.words.length - a.words.length);
  }

  #elementsOf(thing: string): readonly string[] | undefined {
    if (this.#elements === undefined) {
      const found = new Map<string, string[]>();
      for (const { symbol } of this.index.symbols.values()) {
        if (!("element" in symbol) || symbol.element === undefined || symbol.type.kind !== "lijst") continue;
        const mine = found.get(symbol.type.thing);
        if (mine === undefined) found.set(symbol.type.thing, [symbol.element]);
        else mine.push(symbol.element);
      }
      this.#elements = found;
    }
    return this.#elements.get(thing);
  }

  #inner(key: string, symbol: AnySymbol): readonly Inner[] {
    const found: Inner[] = [];
    const words = key.split(" ");
    if ("yesNo" in symbol && symbol.yesNo) {
      const lead = leadingThing(key, this.index.thingForms);
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
      const named = this.#named(words.slice(at + 1, size).join(" "), symbol);
      if (named === undefined) continue;
      found.push({ from: at + 1, size: size - at - 1, symbol: named });
      break;
    }
    const choice = words[1] === "van" ? this.#other(words[0] ?? "", ["keuze"]) : undefined;
    if (choice !== undefined) found.push({ from: 0, size: 1, symbol: choice });
    return found;
  }

  /** What stands after `van` in a name: a right, a step, another value, a thing. */
  #named(key: string, within: AnySymbol): string | undefined {
    const other = this.#other(key, ["voorziening", "stap", "plicht"]);
    if (other !== undefined) return other;
    const value = this.index.values.get(key)?.find(({ symbol }) => symbol.id !== within.id)?.symbol;
    if (value !== undefined) return value.id;
    const thing = this.index.thingForms.get(key);
    return thing === undefined ? undefined : `ding:${thing}`;
  }

  #other(key: string, kinds: readonly AnySymbol["kind"][]): string | undefined {
    return this.index.others.get(key)?.find(({ symbol }) => kinds.includes(symbol.kind))?.symbol.id;
  }
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
