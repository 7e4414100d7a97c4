// The conditions that a rule can come down to: what may be a ground of its outcome, with the places that lead to it.

import { liesWithin, placeText, type Ground, type Place, type TraceNode } from "@andersom/runtime";
import type { DefinitionRule, Expr, RightRule } from "@andersom/semantics";
import type { ModelIndex } from "../phrase/model-index.js";

/** A condition that cannot be taken apart any further. `positive` false: it is a ground where it does not hold. */
export interface Leaf {
  readonly text: string;
  readonly places: readonly Place[];
  readonly expr?: Expr;
  readonly positive: boolean;
  /** The words are those of what denies it: `de kosten zijn niet betaald` for `de kosten zijn betaald`. */
  readonly worded?: "denied";
  /** The outermost list that it is only one part of: then it decides nothing by itself. */
  readonly whole?: Whole;
}

/** A list of which no part decides alone: alternatives of which none holds, or conditions that count only together. */
export interface Whole {
  readonly expr: Expr;
  readonly places: readonly Place[];
  readonly positive: boolean;
  /** The notion that it gives its meaning: the name says in short what the list comes down to. */
  readonly notion?: Expr & { readonly op: "definition" };
}

/**
 * Every ground that a rule can give when its conditions come out as `answer`, as the interpreter finds them, each in the sense
 * in which it decides. `node`: what became of the rule for somebody; then only what decided it there.
 */
export function leavesOfRule(
  index: ModelIndex,
  rule: Pick<RightRule, "place" | "text" | "scope" | "condition">,
  answer: boolean,
  node?: TraceNode,
): Leaf[] {
  const [scope, condition] = traced([rule.scope, rule.condition], node);
  // A rule that is about others refuses nobody: then the right does not come up at all.
  const about = scope && { ...scope, of: rule.place };
  const parts = answer || condition === undefined ? [about, condition] : [condition];
  const found = ofParts(index, parts, answer, new Set());
  const bare = parts.every((one) => one === undefined) || node === undefined;
  if (found.length === 0) return bare ? [{ text: rule.text, places: [rule.place], positive: answer }] : [];
  return under([rule.place], rule.text, found).map((leaf) => ({
    ...leaf,
    places: withoutRepeats(leaf.places),
    ...(leaf.whole === undefined
      ? {}
      : { whole: { ...leaf.whole, places: withoutRepeats(leaf.whole.places) } }),
  }));
}

/** A condition of a rule, with how it came out for somebody. `denied`: it has to come out the other way round. */
interface Part {
  readonly expr: Expr;
  readonly node?: TraceNode | undefined;
  readonly denied?: boolean;
  /** The rule that it says the scope of. */
  readonly of?: Place;
}

/** The trace of a rule has its conditions one by one, without those that it does not have. */
function traced(
  exprs: readonly (Expr | undefined)[],
  node: TraceNode | undefined,
): readonly (Part | undefined)[] {
  const below = [...(node?.children ?? [])];
  return exprs.map((expr) => (expr === undefined ? undefined : { expr, node: below.shift() }));
}

/** The conditions of one rule, which must all hold: where they do, each is a part of the whole. */
function ofParts(
  index: ModelIndex,
  parts: readonly (Part | undefined)[],
  answer: boolean,
  open: ReadonlySet<string>,
): readonly Leaf[] {
  const own = parts.filter((one) => one !== undefined);
  const found = own.map(({ expr, node, denied = false, of }) => {
    const some = leaves(index, expr, answer !== denied, open, node);
    // That no rule elsewhere sets this one aside is so of nearly everybody: for nobody it decides.
    return node === undefined || of === undefined ? some : some.filter((leaf) => !isException(leaf, of));
  });
  // Conditions that must all hold decide nothing where one of them does not.
  if (answer && own.some(({ node, denied = false }) => !cameOut(node, answer !== denied))) return [];
  if (!answer || own.length < 2) return found.flat();
  const items = own.map(({ expr, denied }) => ({ expr: denied === true ? deniedExpr(expr) : expr }));
  return asWhole({ op: "all", items, type: { kind: "ja-nee" } }, true, found.flat());
}

function isException({ places: [first], positive }: Leaf, own: Place): boolean {
  return !positive && first !== undefined && !liesWithin(first, own) && !liesWithin(own, first);
}

function deniedExpr(expr: Expr): Expr {
  return { op: "not", arg: expr, type: expr.type };
}

/** Without a trace everything may come out either way. */
function cameOut(node: TraceNode | undefined, answer: boolean): boolean {
  return node === undefined || (node.result.kind === "waarde" && node.result.value === answer);
}

/** Of an outer list that decides only as a whole, the inner one is a part as well: the outer one is told. */
function asWhole(expr: Expr, positive: boolean, found: readonly Leaf[]): readonly Leaf[] {
  return found.length < 2 ? found : found.map((leaf) => ({ ...leaf, whole: { expr, positive, places: [] } }));
}

function leaves(
  index: ModelIndex,
  expr: Expr,
  answer: boolean,
  open: ReadonlySet<string>,
  node?: TraceNode,
): readonly Leaf[] {
  if (!cameOut(node, answer)) return [];
  const here: readonly Place[] = expr.place === undefined ? [] : [expr.place];
  const text = expr.text ?? "";
  const itself: Leaf = { text, places: here, expr, positive: answer };
  // A trace goes only so deep: what lies below that is told as one condition.
  if (node?.children.length === 0) return [itself];
  switch (expr.op) {
    case "all":
    case "any": {
      const found = expr.items.flatMap((item, at) =>
        under(
          item.place === undefined ? [] : [item.place],
          item.text ?? item.expr.text ?? "",
          leaves(index, item.expr, answer, open, node?.children[at]),
        ),
      );
      return (expr.op === "any") === answer ? found : asWhole(expr, answer, found);
    }
    case "not":
      return under([], text, leaves(index, expr.arg, !answer, open, node?.children[0]).map(wordedBeyond));
    case "ladder-reaches":
      if (expr.body === undefined) break;
      // The treden stand in the trace directly below the ladder.
      return under(here, text, leaves(index, expr.body, answer, open, node));
    case "definition": {
      const definition = index.definitions.get(expr.definition);
      if (definition === undefined || open.has(definition.id)) break;
      const inner = new Set([...open, definition.id]);
      const alone = definition.rules.length === 1;
      const below = definition.rules.flatMap((rule, at) =>
        leavesOfNotion(index, rule, alone, answer, inner, node?.children[at]),
      );
      if (alone) return under(here, text, named(expr, answer, below));
      // Of more rules none may speak, and then the notion itself is the ground.
      const found = [...under(here, text, below), itself];
      return definition.combine === "any" && !answer
        ? named(expr, answer, asWhole(expr, answer, found))
        : found;
    }
    default:
      break;
  }
  return [itself];
}

/** Where the list is all that the notion says. */
function named(notion: Whole["notion"], positive: boolean, found: readonly Leaf[]): readonly Leaf[] {
  const list = found[0]?.whole?.expr;
  if (list === undefined || found.some(({ whole }) => whole?.expr !== list || whole.positive !== positive))
    return found;
  return found.map((leaf) => (leaf.whole && notion ? { ...leaf, whole: { ...leaf.whole, notion } } : leaf));
}

/**
 * In the sense in which they decide: a notion that comes out as nee does so by conditions that do not hold, or by a rule that says
 * nee and applies. `alone`: the notion has no other rule, and then this one is its ground when it does not apply as well.
 */
function leavesOfNotion(
  index: ModelIndex,
  rule: DefinitionRule,
  alone: boolean,
  answer: boolean,
  open: ReadonlySet<string>,
  node: TraceNode | undefined,
): readonly Leaf[] {
  const { body } = rule;
  const isYesNo = body.form === "value" && body.value.type.kind === "ja-nee";
  const own = isYesNo ? body.value : undefined;
  const said = own?.op === "constant" ? own.value : undefined;
  const applies = said === undefined ? answer || !alone : said === answer;
  if (said !== undefined && !applies && !alone) return [];
  const [scope, when, value] = traced([rule.scope, rule.when, own], node);
  const parts = [scope, when, value && { ...value, denied: applies !== answer }].filter(
    (one) => one !== undefined && one.expr.op !== "constant",
  );
  const found = ofParts(index, parts, applies, open);
  if (found.length > 0) return under([rule.place], rule.text, found);
  // Conditions that came out otherwise leave nothing; a rule without them is its own ground, where it speaks.
  if (node !== undefined && (parts.length > 0 || !(alone || cameOut(node, true)))) return [];
  return [{ text: rule.text, places: [rule.place], positive: answer }];
}

function under(places: readonly Place[], text: string, found: readonly Leaf[]): readonly Leaf[] {
  return found.map((leaf) => ({
    ...leaf,
    text: leaf.text === "" ? text : leaf.text,
    places: [...places, ...leaf.places],
    ...(leaf.whole === undefined
      ? {}
      : { whole: { ...leaf.whole, places: [...places, ...leaf.whole.places] } }),
  }));
}

/** A condition without words gets those of what stands around it, here of its denial. */
function wordedBeyond(leaf: Leaf): Leaf {
  if (leaf.text !== "") return leaf;
  const { worded, ...rest } = leaf;
  return worded === undefined ? { ...rest, worded: "denied" } : rest;
}

function withoutRepeats(places: readonly Place[]): readonly Place[] {
  const key = (place: Place | undefined): string => JSON.stringify(place ?? null);
  return places.filter((place, at) => at === 0 || key(place) !== key(places[at - 1]));
}

/** Grounds and leaves with the same words along the same places are about the same. */
export function groundKey({ text, words = text, places }: Ground): string {
  return [words, ...places.map(placeText)].join("\n");
}

/** How a condition came out; the place tells conditions with the same words apart. Undefined when it was not decided. */
export function answerTo({ text, places, worded }: Leaf, trace: TraceNode): boolean | undefined {
  const last = places.at(-1);
  const found = nodes(trace).filter(
    (node) => node.text === text && node.result.kind === "waarde" && typeof node.result.value === "boolean",
  );
  const here = found.find(({ place }) => last !== undefined && placeText(place) === placeText(last));
  const { result } = here ?? found[0] ?? {};
  return result?.kind === "waarde" ? (result.value === true) !== (worded === "denied") : undefined;
}

/** A node and all below it. */
export function nodes(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodes)];
}
