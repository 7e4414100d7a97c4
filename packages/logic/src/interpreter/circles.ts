// Which definitions are defined in terms of themselves, found on the model and not while it runs.

import type { DecisionModel, Definition, Duty, Expr, Fact, Right } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import { isDatedRule } from "../decision/dated.js";
import { isSameButFor, isSameObjects } from "../decision/same.js";

/** The longest chain of definitions that build on each other; more would exhaust the stack of some machine. */
const longestChain = 300;

/** Every expression within a piece of the model, the piece itself included. */
export function expressionsIn(part: unknown): readonly Expr[] {
  const found: Expr[] = [];
  collect(part, found);
  return found;
}

function collect(part: unknown, found: Expr[]): void {
  if (typeof part !== "object" || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) collect(one, found);
    return;
  }
  if ("op" in part) found.push(part as Expr);
  for (const key in part)
    if (key !== "place" && key !== "type") collect((part as Record<string, unknown>)[key], found);
}

const reads = new WeakMap<object, readonly string[]>();

/** What the expressions of a part read, by name; kept with the part, which an edit elsewhere leaves alone. */
function nodesIn(model: DecisionModel, part: object): readonly string[] {
  const known = reads.get(part);
  if (known !== undefined) return known;
  const all = expressionsIn(part);
  const nodes = [...new Set(all.flatMap((expr) => nodesOf(model, expr)))];
  // Which effects there are is not said in the part.
  if (!all.some((expr) => expr.op === "effect-not-reached" && expr.effect === undefined))
    reads.set(part, nodes);
  return nodes;
}

/**
 * For each node that lies on a circle, or at the end of too long a chain, a Dutch sentence that says so.
 * Nodes: "definition id", "rule definition id", "right id", "duty id", "effect id", "fact id", "peildatum", "terms".
 * Found on the model as a whole, so that the answer does not depend on what is evaluated first.
 */
export function findCircles(model: DecisionModel): ReadonlyMap<string, string> {
  const before = without?.deref();
  const found = before !== undefined && isSameDependencies(model, before) ? none : circlesIn(model);
  if (found.size === 0) without = new WeakRef(model);
  return found;
}

/** The model that was looked at last and has no circles: the next one mostly reads the same. */
let without: WeakRef<DecisionModel> | undefined;

const none: ReadonlyMap<string, string> = new Map();

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What more than one node reads. */
const shared = [
  "powers",
  "transitions",
  "conflicts",
  "steps",
  "acts",
  "effects",
  "signals",
  "offers",
] as const;

/** Whether the graph of a model is that of another one. Only what is another object in it is looked into. */
function isSameDependencies(now: DecisionModel, before: DecisionModel): boolean {
  const isSame = <T extends object>(
    a: readonly T[],
    b: readonly T[],
    put: (graph: Growing, model: DecisionModel, one: T) => void,
  ): boolean =>
    isSameButFor(a, b, (one, other) => {
      const mine: Growing = new Map();
      const its: Growing = new Map();
      put(mine, now, one);
      put(its, before, other);
      return isSameGraph(mine, its);
    });
  return (
    now.peildatum === before.peildatum &&
    shared.every((key) => isSameObjects(now[key] ?? [], before[key] ?? [])) &&
    isSame(now.definitions, before.definitions, putDefinition) &&
    isSame(now.facts, before.facts, putFact) &&
    isSame(now.rights, before.rights, putRight) &&
    isSame(now.duties, before.duties, putDuty)
  );
}

function isSameGraph(one: Graph, other: Graph): boolean {
  if (one.size !== other.size) return false;
  for (const [node, targets] of one) {
    const others = other.get(node);
    if (others === targets) continue;
    if (others?.size !== targets.size) return false;
    for (const target of targets) if (!others.has(target)) return false;
  }
  return true;
}

function circlesIn(model: DecisionModel): ReadonlyMap<string, string> {
  const graph = dependencies(model);
  const found = new Map<string, string>();
  const groups = components(graph);
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    if (group.length > 1 || graph.get(first)!.has(first)) {
      const names = [...new Set(group.map((node) => nameOf(model, node)))].sort();
      for (const node of group) found.set(node, `Dit hangt van zichzelf af: ${names.join(", ")}.`);
    }
  }
  for (const node of tooDeep(graph, groups, found))
    found.set(node, "Te veel begrippen bouwen hier op elkaar voort.");
  return found;
}

/** These nodes and all that they read, directly or further on. */
export function reachedFrom(graph: Graph, nodes: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...(graph.get(node) ?? []));
  }
  return seen;
}

/** What each node reads directly; the nodes are those of `findCircles`. */
export function dependencies(model: DecisionModel): Graph {
  const graph: Growing = new Map();
  const { peildatum, definitions, facts, rights, duties, effects, signals = [], offers = [] } = model;
  const put = (node: string, parts: readonly unknown[], extra: readonly string[] = []): void => {
    graph.set(node, readBy(model, undefined, parts, extra));
  };
  put("peildatum", [], peildatum === undefined ? [] : [`definition ${peildatum}`]);
  for (const one of definitions) putDefinition(graph, model, one);
  for (const one of facts) putFact(graph, model, one);
  for (const one of rights) putRight(graph, model, one);
  for (const one of duties) putDuty(graph, model, one);
  put("terms", [model.steps, model.acts]);
  for (const effect of effects)
    graph.set(`effect ${effect.id}`, readBy(model, effect, [effect.reached], undated));
  for (const one of signals) graph.set(`signal ${one.id}`, readBy(model, one, [one.condition], undated));
  const plain = offers.filter((offer) => offer.signals.length === 0);
  put(
    "help-count",
    [plain],
    rights.map(({ id }) => `right ${id}`),
  );
  for (const node of graph.values())
    for (const target of node) if (!graph.has(target)) graph.set(target, new Set());
  return graph;
}

type Growing = Map<string, ReadonlySet<string>>;

const dated: readonly string[] = ["peildatum"];
const undated: readonly string[] = [];

function putDefinition(graph: Growing, model: DecisionModel, definition: Definition): void {
  const { id, rules, caps } = definition;
  graph.set(
    `definition ${id}`,
    readBy(
      model,
      definition,
      [rules, caps, ...choicesOf(model.powers, id)],
      rules.some(isDatedRule) ? dated : undated,
    ),
  );
  for (const rule of rules)
    graph.set(`rule ${id} ${rule.id}`, readBy(model, rule, [rule.body], isDatedRule(rule) ? dated : undated));
}

function putFact(graph: Growing, model: DecisionModel, fact: Fact): void {
  const { id, sureCases, completeFrom } = fact;
  graph.set(
    `fact ${id}`,
    readBy(model, fact, [sureCases, completeFrom], completeFrom === undefined ? undated : dated),
  );
}

function putRight(graph: Growing, model: DecisionModel, right: Right): void {
  const { id, grants, refusals, powers } = right;
  graph.set(`right ${id}`, readBy(model, right, [grants, refusals, powers, model.transitions], undated));
}

function putDuty(graph: Growing, model: DecisionModel, duty: Duty): void {
  const { id, scope, condition, exception } = duty;
  graph.set(
    `duty ${id}`,
    readBy(model, duty, [scope, condition, exception, ...restingConditions(model, id)], undated),
  );
}

interface Kept {
  readonly parts: readonly unknown[];
  readonly nodes: ReadonlySet<string>;
}

const kept = new WeakMap<object, Kept>();

/** What some parts read; kept with their owner, for as long as it has the same parts. */
function readBy(
  model: DecisionModel,
  owner: object | undefined,
  parts: readonly unknown[],
  extra: readonly string[],
): ReadonlySet<string> {
  const known = owner && kept.get(owner);
  if (known?.parts.length === parts.length && known.parts.every((part, at) => part === parts[at]))
    return known.nodes;
  const nodes = new Set(extra);
  let isFixed = true;
  for (const one of parts)
    if (typeof one === "object" && one !== null) {
      for (const read of nodesIn(model, one)) nodes.add(read);
      isFixed &&= reads.has(one);
    }
  if (owner !== undefined && isFixed) kept.set(owner, { parts, nodes });
  return nodes;
}

function restingConditions(model: DecisionModel, duty: string): readonly (Expr | undefined)[] {
  return model.conflicts
    .filter(({ resolution }) => resolution?.form === "rust" && resolution.id === duty)
    .map(({ condition }) => condition);
}

/** The nodes that an expression itself reads. */
export function nodesOf(model: DecisionModel, expr: Expr): readonly string[] {
  switch (expr.op) {
    case "definition":
      return [
        expr.clause === undefined
          ? `definition ${expr.definition}`
          : `rule ${expr.definition} ${expr.clause}`,
      ];
    case "fact":
      return [`fact ${expr.fact}`];
    case "peildatum":
      return ["peildatum"];
    case "period":
      return expr.relation === "sinds" ? ["peildatum"] : [];
    case "has-right":
      return [`right ${expr.right}`];
    case "signal":
      return [`signal ${expr.signal}`];
    case "consent":
      return ["peildatum"];
    case "help-count":
      return ["help-count"];
    case "duty-applies":
      return [`duty ${expr.duty}`];
    case "terms-met":
      return ["terms"];
    case "effect-not-reached":
      return expr.effect === undefined
        ? model.effects.map(({ id }) => `effect ${id}`)
        : [`effect ${expr.effect}`];
    default:
      return [];
  }
}

function nameOf(model: DecisionModel, node: string): string {
  const [kind, id] = node.split(" ", 1).concat(node.slice(node.indexOf(" ") + 1));
  const named = [
    ...model.definitions,
    ...model.rights,
    ...model.duties,
    ...model.effects,
    ...model.facts,
    ...(model.signals ?? []),
  ];
  const owner =
    kind === "rule"
      ? model.definitions.find((one) => id!.startsWith(`${one.id} `))
      : named.find((one) => one.id === id);
  return owner?.name ?? (node === "terms" ? "alle termijnen" : node);
}

/** Strongly connected components (Tarjan), without recursion; each component is sorted. */
function components(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const work: { node: string; rest: Iterator<string> }[] = [];
    const enter = (node: string): void => {
      order.set(node, order.size);
      low.set(node, order.get(node)!);
      stack.push(node);
      onStack.add(node);
      work.push({ node, rest: graph.get(node)!.values() });
    };
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { node, rest } = top;
      const next = rest.next();
      if (next.done !== true) {
        if (!order.has(next.value)) enter(next.value);
        else if (onStack.has(next.value)) low.set(node, Math.min(low.get(node)!, order.get(next.value)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(node)!));
      if (low.get(node) !== order.get(node)) continue;
      const group = stack.splice(stack.lastIndexOf(node));
      for (const member of group) onStack.delete(member);
      found.push(group.sort());
    }
  }
  return found;
}

/** Nodes above a chain that is too long. Components come children first, so one pass is enough. */
function tooDeep(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  groups: readonly (readonly string[])[],
  circles: ReadonlyMap<string, string>,
): string[] {
  const depth = new Map<string, number>();
  const deep: string[] = [];
  for (const [node] of groups) {
    const below = [...graph.get(node!)!]
      .filter((next) => !circles.has(next))
      .map((next) => depth.get(next) ?? 0);
    depth.set(node!, 1 + Math.max(0, ...below));
    if (depth.get(node!)! > longestChain) deep.push(node!);
  }
  return deep;
}
