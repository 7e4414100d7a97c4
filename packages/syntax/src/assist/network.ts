/** The rules of the parser as networks: nodes with steps to the next node, so that a half sentence can be followed. */
import {
  Alternation,
  NonTerminal,
  Option,
  RepetitionMandatory,
  Terminal,
  type Alternative,
  type IProduction,
  type Rule,
  type TokenType,
} from "chevrotain";
import { grammarRules } from "../parser.js";

export interface Node {
  readonly id: number;
  readonly network: Network;
  /** Nodes that are reached without a token. */
  readonly free: Node[];
  token?: { readonly type: TokenType; readonly to: Node };
  call?: { readonly network: Network; readonly to: Node };
}
export interface Network {
  readonly rule: string;
  start: Node;
  end: Node;
  /** A rule of words only, which takes all that it can get, as the parser does. */
  run: TokenType | undefined;
}

const networks = new Map<string, Network>();
let nodes = 0;

/** The network of a rule of the parser. */
export function networkOf(rule: string): Network {
  if (networks.size === 0) build();
  return networks.get(rule)!;
}

/** How many nodes there are, so that a node and an index make one number. */
export function nodeCount(): number {
  return nodes;
}

function build(): void {
  const productions = Object.values(grammarRules());
  for (const { name } of productions) {
    const network = { rule: name, run: undefined } as unknown as Network;
    network.start = node(network);
    network.end = node(network);
    networks.set(name, network);
  }
  for (const production of productions) {
    const network = networks.get(production.name)!;
    network.run = runOf(production);
    if (network.run === undefined) join(sequence(network, network.start, production.definition), network.end);
  }
}

function node(network: Network): Node {
  return { id: nodes++, network, free: [] };
}

function join(from: Node, to: Node): void {
  from.free.push(to);
}

function runOf({ definition }: Rule): TokenType | undefined {
  const [only, ...more] = definition;
  if (!(only instanceof RepetitionMandatory) || more.length > 0) return undefined;
  const [token, ...others] = only.definition;
  return token instanceof Terminal && others.length === 0 ? token.terminalType : undefined;
}

function sequence(network: Network, from: Node, parts: readonly IProduction[]): Node {
  return parts.reduce((at, part) => one(network, at, part), from);
}

/** Adds a part behind a node, and gives the node behind the part. */
function one(network: Network, from: Node, part: IProduction): Node {
  if (part instanceof Terminal || part instanceof NonTerminal) {
    const before = node(network);
    const to = node(network);
    join(from, before);
    if (part instanceof Terminal) before.token = { type: part.terminalType, to };
    else before.call = { network: networks.get(part.nonTerminalName)!, to };
    return to;
  }
  const inner = node(network);
  const end = node(network);
  join(from, inner);
  if (part instanceof Alternation) {
    for (const alternative of part.definition)
      join(sequence(network, inner, (alternative as Alternative).definition), end);
    return end;
  }
  const last = sequence(network, inner, (part as Option).definition);
  join(last, end);
  if (!(part instanceof RepetitionMandatory)) join(from, end);
  if (!(part instanceof Option)) join(last, inner);
  return end;
}
