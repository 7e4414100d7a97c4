// How much one household gains or loses at most, by halving.

import { compare, parseDecimal, zero, type Rational, type ThingRef } from "@andersom/runtime";
import { shapes } from "../encode/shape.js";
import { NotEncoded } from "../encode/value.js";
import { atLeast, atMost, type Literal } from "../solver/literal.js";
import type { Extreme } from "./data.js";
import type { Gain, Item } from "./item.js";
import type { Pair } from "./pair.js";
import type { Search } from "./search.js";

/** The largest gain and loss over the forms of households, each decided under both versions. */
export function extremes(search: Search, item: Item): { readonly gain?: Extreme; readonly loss?: Extreme } {
  if (item.gain === undefined) return {};
  let gain: Extreme | undefined;
  let loss: Extreme | undefined;
  let proven = true;
  for (const shape of shapes) {
    const pair = search.pair(shape, "gelijk");
    for (const subject of pair.subjects(item.thing)) {
      const asked = gainIn(item, pair, subject);
      if (asked === "onbekend") proven = false;
      if (asked === undefined || asked === "onbekend") continue;
      const most = furthest(search, item, pair, subject, asked, "gain");
      const least = furthest(search, item, pair, subject, asked, "loss");
      proven &&= most.proven && least.proven;
      if (most.found !== undefined && beats(most.found, gain, 1)) gain = most.found;
      if (least.found !== undefined && beats(least.found, loss, -1)) loss = least.found;
    }
    // Incomes that differ per month are not looked at here.
    proven &&= !pair.readsMonths && pair.opaque.length === 0;
  }
  return {
    ...(gain === undefined ? {} : { gain: { ...gain, proven } }),
    ...(loss === undefined ? {} : { loss: { ...loss, proven } }),
  };
}

function gainIn(item: Item, pair: Pair, subject: ThingRef): Gain | "onbekend" | undefined {
  try {
    return item.gain?.(pair, subject);
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    return "onbekend";
  }
}

function furthest(
  search: Search,
  item: Item,
  pair: Pair,
  subject: ThingRef,
  { variable, known }: Gain,
  which: "gain" | "loss",
): { readonly found?: Extreme; readonly proven: boolean } {
  const { store } = pair.formulas;
  const sign = which === "gain" ? 1 : -1;
  const beyond = (amount: number): Literal =>
    sign === 1 ? atLeast(variable, amount) : atMost(variable, -amount);
  const question = store.question([known, beyond(1)]);
  const { low, high } = store.bounds(variable);
  let best = 0;
  let limit = sign === 1 ? high : -low;
  let proven = true;
  while (best < limit) {
    // First whether there is anything at all, then by halving.
    const middle = best === 0 ? 1 : best + Math.ceil((limit - best) / 2);
    const answer = search.ask(question, [known, beyond(middle)]);
    if (answer.kind === "kan") best = sign * answer.model[variable]!;
    else {
      proven &&= answer.kind === "kan niet";
      limit = middle - 1;
    }
  }
  if (best === 0) return { proven };
  const found = search.find(pair, [known, beyond(best)]);
  if (found.kind !== "kan") return { proven: false };
  const witness = search.witness(pair, subject, found.model);
  const seen = search
    .see(item, witness)
    .flatMap(({ gain }) => (gain === undefined ? [] : [{ gain, worth: valueOf(gain) }]))
    .find(({ worth }) => compare(worth, zero) === sign);
  return seen === undefined
    ? { proven: false }
    : { found: { gain: seen.gain, proven: true, witness }, proven };
}

function beats({ gain }: Extreme, other: Extreme | undefined, sign: 1 | -1): boolean {
  return other === undefined || compare(valueOf(gain), valueOf(other.gain)) === sign;
}

function valueOf(gain: string): Rational {
  return parseDecimal(gain) ?? zero;
}
