// Conditions of the rules that are one bound of one value, with whom they are about.

import { oncePer } from "@andersom/runtime";
import type {
  Comparison,
  Compare,
  Definition,
  Duty,
  Expr,
  Lies,
  Place,
  Power,
  Right,
} from "@andersom/semantics";
import type { Context } from "../../context.js";
import { allIn } from "../../lists.js";

/** `de leeftijd is minstens 18 jaar`, as a condition of a rule. */
export interface Limit {
  readonly expr: Compare | DateLimit;
  readonly place: Place;
  /** Whom its rule is about. */
  readonly thing: string | undefined;
  /** The rule applies on some days only: another text of it may say something else. */
  readonly timed: boolean;
}

/** `de geboortedatum ligt voor 1 maart 2009`. */
export type DateLimit = Lies & { readonly relation: "voor" | "na" | "uiterlijk op" | "vanaf" };

/** How a condition compares: a date that lies before another is less. */
export function comparisonOf(expr: Limit["expr"]): Comparison {
  return expr.op === "lies" ? relations[expr.relation] : expr.comparison;
}

const relations = { voor: "<", "uiterlijk op": "<=", na: ">", vanaf: ">=" } as const;

function isDateLimit(expr: Expr): expr is DateLimit {
  return expr.op === "lies" && expr.relation !== "in";
}

/** The two sides of a condition. */
export function sidesOf(expr: Limit["expr"]): readonly [left: Expr, right: Expr] {
  return expr.op === "lies" ? [expr.date, expr.target] : [expr.left, expr.right];
}

const ends: ReadonlySet<Comparison> = new Set<Comparison>(["<", "<=", ">", ">="]);

/** Every such condition of the ordinance itself, in the order of the model. */
export function limitsOf({ model: { rights, definitions, duties, powers } }: Context): readonly Limit[] {
  return [...inRights(rights), ...inDefinitions(definitions), ...inDuties(duties), ...inPowers(powers)];
}

const inRights = inEach(({ thing, grants, refusals, powers }: Right) =>
  [...grants, ...refusals, ...powers].flatMap(({ condition, scope, place, validity }) =>
    limitsIn([condition, scope], place, thing, validity !== undefined),
  ),
);
const inDefinitions = inEach(({ thing, rules }: Definition) =>
  rules.flatMap(({ when, scope, body, place, validity }) =>
    limitsIn(
      [when, scope, body.form === "value" ? body.value : undefined],
      place,
      thing,
      validity !== undefined,
    ),
  ),
);
const inDuties = inEach(({ condition, scope, exception, place }: Duty) =>
  limitsIn([condition, scope, exception], place, undefined, false),
);
const inPowers = inEach(({ condition, scope, place }: Power) =>
  limitsIn([condition, scope], place, undefined, false),
);

/** What an edit leaves alone has the limits that it had; their places move with it. */
function inEach<T extends object>(
  make: (one: T) => readonly Limit[],
): (list: readonly T[]) => readonly Limit[] {
  return allIn(oncePer(make));
}

function limitsIn(
  all: readonly (Expr | undefined)[],
  place: Place,
  thing: string | undefined,
  timed: boolean,
): readonly Limit[] {
  // What a law says is no text of the municipality.
  if (place.instrument !== undefined) return [];
  const found: Limit[] = [];
  const waiting: { readonly expr: Expr; readonly place: Place }[] = all.flatMap((expr) =>
    expr === undefined ? [] : [{ expr, place }],
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { expr } = next;
    if (expr.op === "all" || expr.op === "any")
      for (const item of expr.items) waiting.push({ expr: item.expr, place: item.place ?? next.place });
    else if (expr.op === "not") waiting.push({ expr: expr.arg, place: next.place });
    else if (isDateLimit(expr) || (expr.op === "compare" && ends.has(expr.comparison)))
      found.push({ expr, place: placed(expr, next.place), thing, timed });
  }
  return found;
}

/** The article and lid of its rule, at the words of the condition itself. */
function placed({ place }: Limit["expr"], around: Place): Place {
  return place === undefined ? around : { ...around, source: place.source };
}

/** What is bounded by what; undefined for what is worked out. */
export function keyOf({ expr, thing }: Pick<Limit, "expr" | "thing">): string | undefined {
  const [left, right] = sidesOf(expr);
  const of = (expr: Expr): string | undefined => {
    switch (expr.op) {
      case "fact":
        return expr.of.op === "variable" ? `${expr.fact} ${expr.of.name} ${expr.about ?? ""}` : undefined;
      case "definition":
        return expr.of === undefined || expr.of.op === "variable" ? expr.definition : undefined;
      case "constant":
        return expr.text?.toLowerCase() ?? JSON.stringify([expr.value, expr.type]);
      default:
        return expr.text?.toLowerCase();
    }
  };
  const [a, b] = [left.op === "fact" || left.op === "definition" ? of(left) : undefined, of(right)];
  return a === undefined || b === undefined ? undefined : `${thing ?? ""}|${a}|${b}`;
}
