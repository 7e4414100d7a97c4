// A yes/no name as printed words in each order that a sentence may have it in.

/** Which order: `main` as declared, `final` with the verb at the end, `noun` without `er is`. */
export type Order = "main" | "bare main" | "bare final" | "bare fused" | "bare inner" | "final" | "noun";

/**
 * The printed words of a name in each order; the ones called bare leave out the thing that the name begins with. `lead` is how many
 * words that is, 0 for a name that begins with its verb.
 */
export function printedOrders(words: readonly string[], lead: number): ReadonlyMap<Order, readonly string[]> {
  const orders = new Map<Order, readonly string[]>();
  orders.set(lead > 0 ? "main" : "bare main", words);
  if (lead === 0) bare(words, orders);
  else if (words.length > lead) {
    orders.set("bare main", words.slice(lead));
    bare(words.slice(lead), orders);
  }
  const is = words.findIndex((word) => /^(?:is|zijn)$/iu.test(word));
  if (is > 0 && lead >= 0) orders.set("final", [...words.slice(0, is), ...words.slice(is + 1), words[is]!]);
  if (/^er$/iu.test(words[0] ?? "") && is === 1) orders.set("noun", words.slice(2));
  return orders;
}

function bare(words: readonly string[], orders: Map<Order, readonly string[]>): void {
  const [verb, ...rest] = words;
  const last = rest.at(-1);
  if (verb === undefined || last === undefined) return;
  orders.set("bare final", [...rest, verb]);
  orders.set("bare fused", [...rest.slice(0, -1), last + verb]);
  const tail = rest.at(-2) === "te" ? 2 : 1;
  if (rest.length > tail) orders.set("bare inner", [...rest.slice(0, -tail), verb, ...rest.slice(-tail)]);
}
