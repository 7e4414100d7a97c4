/** What may follow a half sentence: all ways to read it are followed at once (Earley), without looking ahead. */
import type { IToken } from "chevrotain";
import { isOf } from "../grammar/dsl.js";
import { networkOf, nodeCount, type Network, type Node } from "./network.js";

/** A rule that begins at some token, and the rules that asked for it there. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

export interface Expected {
  /** The names of the token types that may come next, each with the rules that want it. */
  readonly next: Asked;
  /** Where words that are still going on may have begun, the nearest last; the number of tokens when new words may begin. */
  readonly starts: readonly number[];
  /** What may begin at one of these tokens. */
  readonly asked: (token: number) => Asked;
  /** The sentence may end here. */
  readonly complete: boolean;
  /** These tokens begin a sentence of one of the forms. */
  readonly possible: boolean;
  /** The same, with more tokens behind them. */
  readonly extended: (more: readonly IToken[]) => Expected;
}

interface Item {
  readonly node: Node;
  readonly origin: number;
}
interface Chart {
  readonly items: Item[];
  readonly known: Set<number>;
  /** Items that wait for a rule that begins here. */
  readonly waiting: Map<Network, Item[]>;
  /** Rules that took nothing here. */
  readonly empty: Set<Network>;
}

/** Follows the tokens with the rules of the given names. */
export function expectedAfter(rules: readonly string[], tokens: readonly IToken[]): Expected {
  const first = fresh();
  for (const rule of rules) add(first, networkOf(rule).start, 0);
  return followed(new Set(rules), [first], tokens);
}

/** Goes on from charts of which the last has only what stepped into it. */
function followed(rules: ReadonlySet<string>, charts: Chart[], tokens: readonly IToken[]): Expected {
  for (const token of tokens) {
    const next = step(charts, token);
    if (next.items.length === 0) return nothing;
    charts.push(next);
  }
  const before = charts.slice(0, -1);
  const stepped = copied(charts[charts.length - 1]!);
  step(charts, undefined);
  return told(charts, rules, (more) => followed(rules, [...before, copied(stepped)], more));
}

/** Works out the last chart, and gives what the token leads to. */
function step(charts: readonly Chart[], token: IToken | undefined): Chart {
  const at = charts.length - 1;
  const chart = charts[at]!;
  const next = fresh();
  // Grows while it is walked.
  for (const item of chart.items) advance(charts, item, at, next, token);
  return next;
}

function advance(
  charts: readonly Chart[],
  { node, origin }: Item,
  at: number,
  next: Chart,
  token: IToken | undefined,
): void {
  const chart = charts[at]!;
  const { network } = node;
  if (network.run !== undefined) {
    // A run goes on as long as it can; only at the end of the text nobody knows whether it does.
    if (token !== undefined && isOf(token, network.run)) add(next, network.end, origin);
    else if (node === network.end) complete(charts, network, origin, at);
    return;
  }
  for (const free of node.free) add(chart, free, origin);
  if (node.token !== undefined && token !== undefined && isOf(token, node.token.type))
    add(next, node.token.to, origin);
  if (node.call !== undefined) {
    const waiting = chart.waiting.get(node.call.network);
    if (waiting === undefined) {
      chart.waiting.set(node.call.network, [{ node: node.call.to, origin }]);
      add(chart, node.call.network.start, at);
    } else waiting.push({ node: node.call.to, origin });
    if (chart.empty.has(node.call.network)) add(chart, node.call.to, origin);
  }
  if (node === network.end) complete(charts, network, origin, at);
}

function complete(charts: readonly Chart[], network: Network, origin: number, at: number): void {
  const chart = charts[at]!;
  if (origin === at) chart.empty.add(network);
  for (const item of charts[origin]!.waiting.get(network) ?? []) add(chart, item.node, item.origin);
}

function add(chart: Chart, node: Node, origin: number): void {
  const key = origin * nodeCount() + node.id;
  if (chart.known.has(key)) return;
  chart.known.add(key);
  chart.items.push({ node, origin });
}

function copied({ items }: Chart): Chart {
  const chart = fresh();
  for (const { node, origin } of items) add(chart, node, origin);
  return chart;
}

function fresh(): Chart {
  return { items: [], known: new Set(), waiting: new Map(), empty: new Set() };
}

const nobody: Asked = new Map();
const nothing: Expected = {
  next: nobody,
  starts: [],
  asked: () => nobody,
  complete: false,
  possible: false,
  extended: () => nothing,
};

function told(
  charts: readonly Chart[],
  rules: ReadonlySet<string>,
  extended: (more: readonly IToken[]) => Expected,
): Expected {
  const end = charts.length - 1;
  const next = new Map<string, Set<string>>();
  const starts = new Set<number>();
  let complete = false;
  for (const { node, origin } of charts[end]!.items) {
    const { network } = node;
    if (network.run !== undefined) {
      note(next, network.run.name, network.rule);
      starts.add(origin);
    } else if (node.token !== undefined) {
      note(next, node.token.type.name, network.rule);
      // Names that a rule takes word by word, not as a run.
      if (node.token.type.name === "NamePart") starts.add(origin);
    } else if (node === network.end && origin === 0 && rules.has(network.rule)) complete = true;
  }
  const asked = (at: number): Asked => {
    const found = new Map<string, Set<string>>();
    for (const [network, items] of charts[at]?.waiting ?? [])
      for (const { node } of items) note(found, network.rule, node.network.rule);
    return found;
  };
  return { next, starts: [...starts].sort((a, b) => a - b), asked, complete, possible: true, extended };
}

function note(map: Map<string, Set<string>>, key: string, by: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([by]));
  else set.add(by);
}
