// What an outcome rests on: every fact, definition and right that its rules read, however deep.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Expr, Fact, Right } from "@andersom/semantics";
import type { Lookup } from "../../following.js";
import { byId } from "../../lists.js";

export interface Reads {
  readonly facts: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
  readonly rights: ReadonlySet<string>;
}

/** Every expression within this data; kept with it, because an edit leaves alone what it does not touch. */
export function within(data: unknown): readonly Expr[] {
  if (typeof data !== "object" || data === null) return [];
  return expressionsIn(data);
}

const expressionsIn = oncePer((data: object): readonly Expr[] => {
  const found: Expr[] = [];
  const stack: unknown[] = [data];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if ("op" in next && "type" in next) found.push(next as Expr);
    for (const [key, value] of Object.entries(next))
      if (key !== "place" && key !== "type" && typeof value === "object" && value !== null) stack.push(value);
  }
  return found;
});

/** The expressions that are about the holder: not those inside a quantifier or a total over others. */
export function ofHolder(data: unknown): readonly Expr[] {
  if (typeof data !== "object" || data === null) return [];
  return holderIn(data);
}

const holderIn = oncePer((data: object): readonly Expr[] => {
  const found: Expr[] = [];
  const stack: unknown[] = [data];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if ("op" in next && "type" in next) found.push(next as Expr);
    if ("variable" in next && "list" in next) continue;
    for (const [key, value] of Object.entries(next)) if (key !== "place" && key !== "type") stack.push(value);
  }
  return found;
});

/** All that these rules read. `enter` says which definitions are followed; without it all are. */
export function readsOf(
  model: DecisionModel,
  data: unknown,
  enter: (definition: Definition) => boolean = () => true,
): Reads {
  const facts = new Set<string>();
  const definitions = new Set<string>();
  const rights = new Set<string>();
  const factOf = byId(model.facts);
  const definitionOf = byId(model.definitions);
  const rightOf = byId(model.rights);
  const stack: unknown[] = Array.isArray(data) ? [...(data as readonly unknown[])] : [data];
  const follow = (seen: Set<string>, id: string, next: () => readonly unknown[]): void => {
    if (seen.has(id)) return;
    seen.add(id);
    stack.push(...next());
  };
  while (stack.length > 0)
    for (const expr of within(stack.pop()))
      if (expr.op === "fact") follow(facts, expr.fact, () => factOf.get(expr.fact)?.sureCases ?? []);
      else if (expr.op === "definition")
        follow(definitions, expr.definition, () => {
          const found = definitionOf.get(expr.definition);
          return found === undefined || !enter(found) ? [] : [found.rules, found.caps];
        });
      else if (expr.op === "has-right") follow(rights, expr.right, () => rulesOf(rightOf.get(expr.right)));
      else if (expr.op === "duty-applies") stack.push(model.duties.find(({ id }) => id === expr.duty) ?? []);
  return { facts, definitions, rights };
}

function rulesOf(right: Right | undefined): readonly unknown[] {
  return right === undefined ? [] : [right.grants, right.refusals, right.powers];
}

/** The one ground of several that is meant, or the whole condition. */
export function groundOf(condition: Expr, isMeant: (ground: Expr, text: string) => boolean): Expr {
  if (condition.op === "some") return { ...condition, body: groundOf(condition.body, isMeant) };
  if (condition.op !== "any") return condition;
  return (
    condition.items.find((item) => isMeant(item.expr, item.text ?? item.expr.text ?? ""))?.expr ?? condition
  );
}

/** The rules of a right and of what it is worth: whether somebody gets it, how much and how long. */
export function outcomeOf(model: DecisionModel, right: Right): unknown {
  const values = [right.amount, right.extent, right.duration, right.start, right.end];
  return [
    rulesOf(right),
    model.definitions.filter(({ id }) => values.includes(id)).map((one) => [one.rules, one.caps]),
  ];
}

/** The facts by id. */
export function factsById(model: DecisionModel): Lookup<Fact> {
  return byId(model.facts);
}
