// A waarborg that a rounding breaks: with the rounding the other way it would hold.

import { compare, isRational, parseDecimal, placeText, sub, type Rational } from "@andersom/runtime";
import type { DecisionModel, Expr, Guarantee, Place, Round } from "@andersom/semantics";
import { Context } from "../../context.js";
import type { Found } from "../../analysis.js";
import { broken, failing, replaced } from "./verdict.js";

export interface Rounding {
  readonly round: Round;
  readonly place: Place;
  /** The direction in which the waarborg holds. */
  readonly instead: "omhoog" | "omlaag";
}

/** The rounding that breaks a waarborg; undefined where it is broken by more than a rounding can do. */
export function breakingRounding(
  context: Context,
  guarantee: Guarantee,
  { probe, subject }: Found,
): Rounding | undefined {
  const gaps = failing(probe, guarantee.condition, guarantee.thing, subject).flatMap((one) => {
    if (one.op !== "compare") return [];
    const [left, right] = [one.left, one.right].map((side) => probe.evaluate(side, guarantee.thing, subject));
    return isRational(left) && isRational(right) ? [sub(left, right)] : [];
  });
  const rounds = roundsOf(context.model).filter(({ round }) => {
    const step = parseDecimal(round.step);
    return step !== undefined && gaps.some((gap) => isLess(gap, step));
  });
  for (const { round, place } of rounds)
    for (const instead of ["omlaag", "omhoog"] as const) {
      if (round.direction === instead) continue;
      const model = replaced(context.model, round, { ...round, direction: instead });
      const other = new Context(
        { ...context.project, model },
        { peildatum: context.peildatum, shapes: context.shapes },
      );
      if (
        broken(
          other,
          model.guarantees.find(({ id }) => id === guarantee.id)!,
        ) === "kan niet"
      )
        return { round, place, instead };
    }
  return undefined;
}

function isLess(gap: Rational, step: Rational): boolean {
  const size = gap.n < 0n ? { ...gap, n: -gap.n } : gap;
  return compare(size, step) <= 0;
}

/** Every rounding in a rule of the ordinance itself. */
function roundsOf({
  definitions,
}: DecisionModel): readonly { readonly round: Round; readonly place: Place }[] {
  return definitions.flatMap(({ rules }) =>
    rules.flatMap(({ body, place }) =>
      place.instrument === undefined && body.form === "value"
        ? within(body.value).map((round) => ({ round, place }))
        : [],
    ),
  );
}

function within(expr: Expr): readonly Round[] {
  const inner = Object.values(expr).flatMap((part: unknown): readonly Expr[] =>
    Array.isArray(part) ? part.filter(isExpr) : isExpr(part) ? [part] : [],
  );
  return [...(expr.op === "round" ? [expr] : []), ...inner.flatMap(within)];
}

function isExpr(part: unknown): part is Expr {
  return typeof part === "object" && part !== null && "op" in part;
}

/** "artikel 5.4 lid 4 rondt naar boven af op hele centen". */
export function roundingText({ round, place }: Rounding): string {
  const how = { omhoog: "naar boven af", omlaag: "naar beneden af", dichtstbij: "af" }[round.direction];
  const unit = round.step === "0.01" ? "hele centen" : round.step === "1" ? "hele euro’s" : round.step;
  return `${placeText(place)} rondt ${how} op ${unit}`;
}
