// The numbers and days at which something may change in an ordinance: those that its rules name, and the shares that rules take.

import type { DecisionModel, ValueType } from "@andersom/semantics";

export interface Limits {
  /** Limits of the kind of this type, in hundredths. */
  readonly cents: (type: ValueType) => readonly number[];
  readonly ages: readonly number[];
  readonly days: readonly string[];
}

const known = new WeakMap<DecisionModel, Limits>();

export function limitsOf(model: DecisionModel): Limits {
  const before = known.get(model);
  if (before !== undefined) return before;
  const found = new Map<string, Set<number>>();
  const days = new Set<string>();
  const shares = new Set<number>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { op, value, type } = part as { op?: unknown; value?: unknown; type?: ValueType };
    if (op === "constant" && typeof value === "string" && type !== undefined) {
      if (type.kind === "datum") days.add(value);
      const number = Number(value);
      if (Number.isFinite(number)) {
        const kind = kindOf(type);
        found.set(kind, (found.get(kind) ?? new Set()).add(Math.round(number * 100)));
        if (type.kind === "percentage") shares.add(number / 100);
      }
    }
    for (const below of Object.values(part)) visit(below);
  };
  visit([model.definitions, model.rights, model.facts]);
  const limits: Limits = {
    cents(type) {
      const own = [...(found.get(kindOf(type)) ?? [])];
      const parts =
        type.kind === "bedrag"
          ? own.flatMap((one) => [...shares].map((share) => Math.floor(one * share)))
          : [];
      return [...own, ...parts, 10_000];
    },
    ages: [...(found.get("getal jaar") ?? [1800])].map((one) =>
      Math.min(100, Math.max(0, Math.round(one / 100))),
    ),
    days: [...days],
  };
  known.set(model, limits);
  return limits;
}

/** Amounts of every period are one kind: they are converted into each other. */
function kindOf(type: ValueType): string {
  return type.kind === "getal" ? `getal ${type.unit}` : type.kind;
}
