// The edges that rules set to a gegeven (`het inkomen is hoogstens € 900`): the values that a voorbeeld tells most with.

import type { DecisionModel, Expr, PlainValue } from "@andersom/semantics";

type Side = "<" | "<=" | ">" | ">=" | "=";

const opposite: Readonly<Record<string, Side>> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "<>": "=" };
const mirrored: Readonly<Record<string, Side>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" };

/**
 * Per fact the value at its edge, on the side where the right is given: an amount or number as a decimal.
 * The rules of the right come first, what they are worked out from after that.
 * @param constant what a definition is that is the same for everybody.
 */
export function edgesOf(
  { rights, definitions }: DecisionModel,
  right: string,
  constant: (definition: string) => PlainValue | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const own = rights.find(({ id }) => id === right);

  const note = (fact: Expr, side: Side | undefined, edge: Expr): void => {
    if (fact.op !== "fact" || found.has(fact.fact) || side === undefined) return;
    const value =
      edge.op === "constant"
        ? edge.value
        : edge.op === "definition" && edge.of === undefined
          ? constant(edge.definition)
          : undefined;
    const inside = typeof value === "string" ? within(value, side) : undefined;
    if (inside !== undefined) found.set(fact.fact, inside);
  };
  const look = (value: unknown, holds: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    const { op, left, right, comparison } = value as Partial<Extract<Expr, { op: "compare" }>>;
    if (op === "compare" && left !== undefined && right !== undefined && comparison !== undefined) {
      const side = holds && comparison !== "<>" ? comparison : opposite[comparison];
      if (side !== undefined) {
        note(left, side, right);
        note(right, mirrored[side], left);
      }
    }
    const inside = (value as { readonly op?: string }).op === "not" ? !holds : holds;
    for (const part of Object.values(value)) look(part, inside);
  };
  for (const { condition } of own?.grants ?? []) look(condition, true);
  for (const { condition } of own?.refusals ?? []) look(condition, false);
  for (const { rules } of definitions) look(rules, true);
  return found;
}

/** A value on the right side of an edge; the edge itself where it belongs to that side. */
function within(edge: string, side: Side): string | undefined {
  if (side !== "<" && side !== ">") return /^\d+(?:\.\d+)?$/u.test(edge) ? edge : undefined;
  if (!/^\d+$/u.test(edge)) return undefined;
  const next = BigInt(edge) + (side === ">" ? 1n : -1n);
  return next < 0n ? undefined : next.toString();
}
