// Expressions of the model in one short line, so that a test can say what a sentence came to mean.

import type { DecisionModel, Expr } from "../model/index.js";

/** `(compare <= inwoner.inkomen 1500)`: the operator, then its parts in the order of the model. */
export function show(expr: Expr): string {
  switch (expr.op) {
    case "constant":
      return JSON.stringify(expr.value);
    case "variable":
      return expr.name;
    case "peildatum":
      return "peildatum";
    case "fact":
      return `${show(expr.of)}.${expr.fact.slice(expr.fact.indexOf("/") + 1).replaceAll(" ", "-")}`;
    case "definition": {
      const name = expr.definition.slice(expr.definition.indexOf(":") + 1).replaceAll(" ", "-");
      return expr.of === undefined ? name : `${show(expr.of)}.${name}`;
    }
    case "hole":
      return "(hole)";
    default:
      return `(${[expr.op, ...parts(expr)].join(" ")})`;
  }
}

const SILENT = new Set(["op", "type", "text", "place", "label"]);

function parts(node: object): string[] {
  return Object.entries(node).flatMap(([key, value]) => (SILENT.has(key) ? [] : part(value as unknown)));
}

function part(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(part);
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (typeof value === "boolean") return value ? ["yes"] : [];
  if (typeof value !== "object" || value === null) return [];
  return "op" in value ? [show(value as Expr)] : parts(value);
}

/** The condition of the first grant of the first right. */
export function firstCondition(model: DecisionModel): Expr {
  const condition = model.rights[0]?.grants[0]?.condition;
  if (condition === undefined) throw new Error("no right with a condition");
  return condition;
}
