// A waarborg that holds, while the floor that it guarantees is far lower for some people than for others.

import { show } from "@andersom/runtime";
import type { Expr, Guarantee } from "@andersom/semantics";
import { pause, type Analysis, type Found } from "../../analysis.js";
import type { Context } from "../../context.js";
import { lowFloor } from "../../diagnostics/guarantee.js";
import { eachJudged } from "./verdict.js";

/** A couple has about one and a half times the floor of somebody alone: far below that is something else. */
const FAR = 3;
/** In whole euros: a floor above it has no bound. */
const HIGHEST = 1_000_000;

export const lowFloors: Analysis = {
  name: "lage-bodem",
  *run(context) {
    for (const { guarantee, answer } of eachJudged(context)) {
      const floor = floorOf(guarantee);
      if (answer !== "kan niet" || floor === undefined) continue;
      yield pause;
      const highest = reach(context, guarantee, floor);
      if (highest === undefined) continue;
      const high = found(context, guarantee, floor, ">=", highest);
      const low = lowest(context, guarantee, floor, highest / FAR);
      if (typeof high !== "object" || low === undefined) continue;
      const told = ({ probe, subject }: Found): string => {
        const shown = show(probe.evaluate(floor, guarantee.thing, subject), floor.type);
        return shown.kind === "waarde" ? shown.text : "";
      };
      yield lowFloor.at(
        context.span(guarantee.place),
        { title: guarantee.title, floor: floor.text ?? "de bodem", low: told(low), high: told(high) },
        { witness: low.witness },
      );
    }
  },
};

/** What a value must be at least: a value that the ordinance works out, of money. */
function floorOf({ condition }: Guarantee): Expr | undefined {
  const compared = comparedIn(condition);
  if (compared === undefined) return undefined;
  const { comparison, left, right } = compared;
  const floor = comparison === ">=" || comparison === ">" ? right : left;
  return floor.op === "definition" &&
    floor.type.kind === "bedrag" &&
    comparison !== "=" &&
    comparison !== "<>"
    ? floor
    : undefined;
}

function comparedIn(expr: Expr) {
  if (expr.op === "compare") return expr;
  if (expr.op !== "any") return undefined;
  return expr.items.map(({ expr: item }) => item).find((item) => item.op === "compare");
}

/** The people whom the waarborg is about, with a floor so high or so low. */
function question(guarantee: Guarantee, floor: Expr, comparison: ">=" | "<", euros: number) {
  const test: Expr = {
    op: "compare",
    comparison,
    left: floor,
    right: { op: "constant", value: String(euros), type: floor.type },
    type: { kind: "ja-nee" },
  };
  const { condition, exceptions, thing } = guarantee;
  const others =
    condition.op === "any"
      ? condition.items.flatMap(({ expr }) => (expr.op === "compare" ? [] : [expr]))
      : [];
  const excluded = [...others, ...exceptions.flatMap(({ when }) => when ?? [])];
  return { test, excluded, thing };
}

function literalsOf({ test, excluded, thing }: ReturnType<typeof question>) {
  return (...[encoding, subject]: Parameters<Parameters<Context["find"]>[0]["literals"]>) => {
    const scope = encoding.scope(thing, subject);
    return [
      encoding.condition(test, scope).holds,
      ...excluded.map((one) => encoding.condition(one, scope).fails),
    ];
  };
}

function found(
  context: Context,
  guarantee: Guarantee,
  floor: Expr,
  comparison: ">=" | "<",
  euros: number,
): Found | "kan niet" | "onbekend" {
  const asked = question(guarantee, floor, comparison, euros);
  return context.find({
    about: asked.thing,
    asks: ["bodem", comparison, euros],
    parts: [floor, ...asked.excluded],
    literals: literalsOf(asked),
    confirms: (probe, subject) => probe.evaluate(asked.test, asked.thing, subject) === true,
  });
}

/** The highest floor in whole euros, found by halving; undefined where there is none, or nobody knows. */
function reach(context: Context, guarantee: Guarantee, floor: Expr): number | undefined {
  const can = (euros: number): boolean => {
    const asked = question(guarantee, floor, ">=", euros);
    return (
      context.quick({
        about: asked.thing,
        asks: ["bodem", ">=", euros],
        parts: [floor, ...asked.excluded],
        literals: literalsOf(asked),
      }) === "kan"
    );
  };
  if (!can(1) || can(HIGHEST)) return undefined;
  let [low, high] = [1, HIGHEST];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (can(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Somebody with a floor below this, and then with half of that, until nobody has it. */
function lowest(context: Context, guarantee: Guarantee, floor: Expr, below: number): Found | undefined {
  let best: Found | undefined;
  for (let euros = Math.floor(below); euros >= 1; euros = Math.floor(euros / 2)) {
    const answer = found(context, guarantee, floor, "<", euros);
    if (typeof answer !== "object") break;
    best = answer;
  }
  return best;
}
