// The conditions that a rule can come down to: what may be a ground of its outcome, with the places that lead to it.

import { placeText, type Ground, type Place, type TraceNode } from "@andersom/runtime";
import type { DefinitionRule, Expr, RightRule } from "@andersom/semantics";
import type { ModelIndex } from "../phrase/model-index.js";

/** A condition that cannot be taken apart any further. `positive` false: it is a ground where it does not hold. */
export interface Leaf {
  readonly text: string;
  readonly places: readonly Place[];
  readonly expr?: Expr;
  readonly positive: boolean;
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
 * in which it decides.
 */
export function leavesOfRule(
  index: ModelIndex,
  rule: Pick<RightRule, "place" | "text" | "scope" | "condition">,
  answer: boolean,
): Leaf[] {
  // A rule that is about others refuses nobody: then the right does not come up at all.
  const scope = answer || rule.condition === undefined ? rule.scope : undefined;
  const found = ofParts(index, [scope, rule.condition], answer, new Set());
  if (found.length === 0) return [{ text: rule.text, places: [rule.place], positive: answer }];
  return under([rule.place], rule.text, found).map((leaf) => ({
    ...leaf,
    places: withoutRepeats(leaf.places),
    ...(leaf.whole === undefined
      ? {}
      : { whole: { ...leaf.whole, places: withoutRepeats(leaf.whole.places) } }),
  }));
}

/** The conditions of one rule, which must all hold: where they do, each is a part of the whole. */
function ofParts(
  index: ModelIndex,
  parts: readonly (Expr | undefined)[],
  answer: boolean,
  open: ReadonlySet<string>,
): readonly Leaf[] {
  const own = parts.filter((one) => one !== undefined);
  const found = own.flatMap((one) => leaves(index, one, answer, open));
  if (!answer || own.length < 2) return found;
  return asWhole({ op: "all", items: own.map((expr) => ({ expr })), type: { kind: "ja-nee" } }, true, found);
}

/** Of an outer list that decides only as a whole, the inner one is a part as well: the outer one is told. */
function asWhole(expr: Expr, positive: boolean, found: readonly Leaf[]): readonly Leaf[] {
  return found.length < 2 ? found : found.map((leaf) => ({ ...leaf, whole: { expr, positive, places: [] } }));
}

function leaves(index: ModelIndex, expr: Expr, answer: boolean, open: ReadonlySet<string>): readonly Leaf[] {
  const here: readonly Place[] = expr.place === undefined ? [] : [expr.place];
  const text = expr.text ?? "";
  switch (expr.op) {
    case "all":
    case "any": {
      const found = expr.items.flatMap((item) =>
        under(
          item.place === undefined ? [] : [item.place],
          item.text ?? item.expr.text ?? "",
          leaves(index, item.expr, answer, open),
        ),
      );
      return (expr.op === "any") === answer ? found : asWhole(expr, answer, found);
    }
    case "not":
      return under([], text, leaves(index, expr.arg, !answer, open));
    case "ladder-reaches":
      if (expr.body === undefined) break;
      return under(here, text, leaves(index, expr.body, answer, open));
    case "definition": {
      const definition = index.definitions.get(expr.definition);
      if (definition === undefined || open.has(definition.id)) break;
      const inner = new Set([...open, definition.id]);
      const alone = definition.rules.length === 1;
      const below = definition.rules.flatMap((rule) => leavesOfNotion(index, rule, alone, answer, inner));
      // Of more rules none may speak, and then the notion itself is the ground.
      const itself: Leaf = { text, places: here, expr, positive: answer };
      if (alone) return under(here, text, named(expr, answer, below));
      const found = [...under(here, text, below), itself];
      return definition.combine === "any" && !answer
        ? named(expr, answer, asWhole(expr, answer, found))
        : found;
    }
    default:
      break;
  }
  return [{ text, places: here, expr, positive: answer }];
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
): readonly Leaf[] {
  const { body } = rule;
  const value = body.form === "value" && body.value.type.kind === "ja-nee" ? body.value : undefined;
  const said = value?.op === "constant" ? value.value : undefined;
  const applies = said === undefined ? answer || !alone : said === answer;
  if (said !== undefined && !applies && !alone) return [];
  const parts = [rule.scope, rule.when, value && (applies === answer ? value : denied(value))];
  const found = ofParts(
    index,
    parts.filter((one) => one !== undefined && one.op !== "constant"),
    applies,
    open,
  );
  if (found.length > 0) return under([rule.place], rule.text, found);
  return [{ text: rule.text, places: [rule.place], positive: answer }];
}

function denied(expr: Expr): Expr {
  return expr.op === "constant" ? expr : { op: "not", arg: expr, type: expr.type };
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

function withoutRepeats(places: readonly Place[]): readonly Place[] {
  const key = (place: Place | undefined): string => JSON.stringify(place ?? null);
  return places.filter((place, at) => at === 0 || key(place) !== key(places[at - 1]));
}

/** Grounds and leaves with the same words along the same places are about the same. */
export function groundKey({ text, words = text, places }: Ground): string {
  return [words, ...places.map(placeText)].join("\n");
}

/** How a condition came out; the place tells conditions with the same words apart. Undefined when it was not decided. */
export function answerTo({ text, places }: Ground, trace: TraceNode): boolean | undefined {
  const last = places.at(-1);
  const found = nodes(trace).filter(
    (node) => node.text === text && node.result.kind === "waarde" && typeof node.result.value === "boolean",
  );
  const here = found.find(({ place }) => last !== undefined && placeText(place) === placeText(last));
  const { result } = here ?? found[0] ?? {};
  return result?.kind === "waarde" ? result.value === true : undefined;
}

/** A node and all below it. */
export function nodes(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodes)];
}
