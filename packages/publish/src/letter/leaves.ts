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
  const conditions = [rule.scope, rule.condition].filter((one) => one !== undefined);
  const found = conditions.flatMap((one) => leaves(index, one, answer, new Set()));
  if (found.length === 0) return [{ text: rule.text, places: [rule.place], positive: answer }];
  return found.map((leaf) => ({
    ...leaf,
    text: leaf.text === "" ? rule.text : leaf.text,
    places: withoutRepeats([rule.place, ...leaf.places]),
  }));
}

function leaves(index: ModelIndex, expr: Expr, answer: boolean, open: ReadonlySet<string>): readonly Leaf[] {
  const here: readonly Place[] = expr.place === undefined ? [] : [expr.place];
  const text = expr.text ?? "";
  switch (expr.op) {
    case "all":
    case "any":
      return expr.items.flatMap((item) =>
        under(
          item.place === undefined ? [] : [item.place],
          item.text ?? item.expr.text ?? "",
          leaves(index, item.expr, answer, open),
        ),
      );
    case "not":
      return under([], text, leaves(index, expr.arg, !answer, open));
    case "ladder-reaches":
      if (expr.body === undefined) break;
      return under(here, text, leaves(index, expr.body, answer, open));
    case "definition": {
      const definition = index.definitions.get(expr.definition);
      if (definition === undefined || open.has(definition.id)) break;
      const inner = new Set([...open, definition.id]);
      const below = definition.rules.flatMap((rule) => leavesOfNotion(index, rule, answer, inner));
      // No rule may speak, and then the notion itself is the ground.
      return [...under(here, text, below), { text, places: here, expr, positive: answer }];
    }
    default:
      break;
  }
  return [{ text, places: here, expr, positive: answer }];
}

/** In the sense in which they decide: a notion that comes out as nee does so by conditions that do not hold. */
function leavesOfNotion(
  index: ModelIndex,
  rule: DefinitionRule,
  answer: boolean,
  open: ReadonlySet<string>,
): readonly Leaf[] {
  const { body } = rule;
  const value = body.form === "value" && body.value.type.kind === "ja-nee" ? body.value : undefined;
  // A rule that says nee makes the notion nee where its condition holds.
  const speaks = value?.op === "constant" ? value.value === answer : answer;
  const parts = [
    [rule.scope, speaks],
    [rule.when, speaks],
    [value?.op === "constant" ? undefined : value, answer],
  ] as const;
  const found = parts.flatMap(([one, sense]) =>
    one === undefined || one.op === "constant" ? [] : leaves(index, one, sense, open),
  );
  if (found.length > 0) return under([rule.place], rule.text, found);
  return [{ text: rule.text, places: [rule.place], positive: answer }];
}

function under(places: readonly Place[], text: string, found: readonly Leaf[]): readonly Leaf[] {
  return found.map((leaf) => ({
    ...leaf,
    text: leaf.text === "" ? text : leaf.text,
    places: [...places, ...leaf.places],
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
