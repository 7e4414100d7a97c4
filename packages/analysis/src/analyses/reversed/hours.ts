// Hours of one inwoner that are asked twice, where no botsing says what then.

import type { Compare, Duty, Expr, Fact } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { sameHoursTwice } from "../../diagnostics/reversed.js";
import { dutyApplies } from "../shared/standing.js";
import type { Lookup } from "../../following.js";
import { factsById, within } from "./reads.js";

/** Hours of work in a week; what is asked on top of it does not fit beside a job. */
const WORKING_WEEK = 40;

export const hours: Analysis = {
  name: "dezelfde-uren",
  *run(context) {
    const { model } = context;
    const duties = model.duties.filter((duty) => duty.fulfilled !== undefined && context.isOwn(duty.place));
    for (const duty of duties)
      if (!model.conflicts.some(({ between }) => between.some(({ id }) => id === duty.id)))
        yield* sameHours(context, duty);
  },
};

/** A duty that asks hours of the week, beside hours that another rule of the ordinance counts. */
function* sameHours(context: Context, duty: Duty): Findings {
  const { model } = context;
  const facts = factsById(model);
  const asked = hoursAsked(duty.fulfilled!, facts);
  if (asked === undefined) return;
  const mine = new Set(readHours(duty, facts).map(({ id }) => id));
  // What a duty or a botsing counts comes first: that is time that somebody does not have.
  const other = [
    model.duties.filter(({ id }) => id !== duty.id),
    model.conflicts,
    model.rights.map(({ grants, refusals }) => [grants, refusals]),
  ]
    .flatMap((rules) => readHours(rules, facts))
    .find(({ id }) => !mine.has(id));
  if (other === undefined) return;
  // The least that does not fit any more beside the duty.
  const spare = Math.max(1, WORKING_WEEK - asked.count + 1);
  const enough: Expr = {
    op: "compare",
    comparison: ">=",
    left: { op: "fact", fact: other.id, of: holder, type: other.type },
    right: { op: "constant", value: String(spare), type: other.type },
    type: { kind: "ja-nee" },
  };
  yield pause;
  const answer = context.find({
    about: "inwoner",
    asks: ["uren"],
    parts: [duty, enough],
    literals: (encoding, subject) => {
      const scope = encoding.scope("inwoner", subject);
      return [dutyApplies(encoding, duty, subject), encoding.condition(enough, scope).holds];
    },
    confirms: (probe, subject) => probe.evaluate(enough, "inwoner", subject) === true,
  });
  if (typeof answer === "string") return;
  yield sameHoursTwice.at(
    context.span(duty.place),
    {
      duty: duty.name,
      needs: `${String(asked.count)} uur per week`,
      fact: other.name,
      hours: `${String(spare)} uur per week`,
      together: `${String(asked.count + spare)} uur`,
    },
    { witness: answer.witness },
  );
}

const holder: Expr = {
  op: "variable",
  name: "inwoner",
  type: { kind: "ding", thing: "inwoner", optional: false },
};

/** `de beschikbare uren minstens 36 uur per week zijn`: 36. */
function hoursAsked(fulfilled: Expr, facts: Lookup<Fact>): { readonly count: number } | undefined {
  const found = within(fulfilled).find((expr): expr is Compare => {
    if (expr.op !== "compare" || (expr.comparison !== ">=" && expr.comparison !== ">")) return false;
    const fact = expr.left.op === "fact" ? facts.get(expr.left.fact) : undefined;
    return fact !== undefined && isHours(fact) && expr.right.op === "constant";
  });
  const value = found?.right.op === "constant" ? found.right.value : undefined;
  return typeof value === "string" && /^\d+(?:\.\d+)?$/u.test(value) ? { count: Number(value) } : undefined;
}

function readHours(data: unknown, facts: Lookup<Fact>): readonly Fact[] {
  return within(data).flatMap((expr) => {
    const fact = expr.op === "fact" ? facts.get(expr.fact) : undefined;
    return fact !== undefined && isHours(fact) ? [fact] : [];
  });
}

function isHours({ type, thing }: Fact): boolean {
  return thing === "inwoner" && type.kind === "getal" && type.unit === "uur" && type.per?.unit === "week";
}
