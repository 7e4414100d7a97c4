// Duties that one inwoner cannot meet together, and hours that are asked twice, where no botsing says what then.

import type { Compare, DecisionModel, Duty, Expr, Fact } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import type { Encoding, Scope } from "../../encode/encoding.js";
import type { Literal } from "../../solver/literal.js";
import { dutiesClash, sameHoursTwice } from "../../diagnostics/reversed.js";
import { factsById, within } from "./reads.js";

/** Hours of work in a week; what is asked on top of it does not fit beside a job. */
const WORKING_WEEK = 40;

export const clashes: Analysis = {
  name: "plichten-botsen",
  *run(context) {
    const { model } = context;
    const duties = model.duties.filter((duty) => duty.fulfilled !== undefined && context.isOwn(duty.place));
    for (const [at, first] of duties.entries()) {
      for (const second of duties.slice(at + 1))
        if (!isArranged(model, first, second)) yield* together(context, first, second);
      if (!model.conflicts.some(({ between }) => between.some(({ id }) => id === first.id)))
        yield* sameHours(context, first);
    }
  },
};

function isArranged({ conflicts }: DecisionModel, a: Duty, b: Duty): boolean {
  return conflicts.some(({ between }) => [a, b].every((duty) => between.some(({ id }) => id === duty.id)));
}

/** What must hold for a duty to apply. */
function applies(
  encoding: Encoding,
  { scope, condition, exception }: Duty,
  within: Scope,
): readonly Literal[] {
  return [
    ...(scope === undefined ? [] : [encoding.condition(scope, within).holds]),
    ...(condition === undefined ? [] : [encoding.condition(condition, within).holds]),
    ...(exception === undefined ? [] : [encoding.condition(exception, within).fails]),
  ];
}

function* together(context: Context, first: Duty, second: Duty): Iterable<Diagnostic> {
  const both = (encoding: Encoding, scope: Scope): readonly Literal[] => [
    ...applies(encoding, first, scope),
    ...applies(encoding, second, scope),
  ];
  const about = "inwoner";
  const met = context.possible({
    about,
    literals: (encoding, subject) => {
      const scope = encoding.scope(about, subject);
      return [
        ...both(encoding, scope),
        encoding.condition(first.fulfilled, scope).holds,
        encoding.condition(second.fulfilled, scope).holds,
      ];
    },
  });
  if (met !== "kan niet") return;
  const answer = context.find({
    about,
    literals: (encoding, subject) => both(encoding, encoding.scope(about, subject)),
    confirms: (probe, subject) =>
      [first, second].every(
        ({ scope, condition, exception }) =>
          [scope, condition].every(
            (one) => one === undefined || probe.evaluate(one, about, subject) === true,
          ) &&
          (exception === undefined || probe.evaluate(exception, about, subject) === false),
      ),
  });
  if (typeof answer === "string") return;
  yield dutiesClash.at(
    context.span(first.place),
    { first: first.name, second: second.name },
    {
      related: [{ span: context.span(second.place), message: "Dit is de andere plicht." }],
      witness: answer.witness,
    },
  );
}

/** A duty that asks hours of the week, beside hours that another rule of the ordinance counts. */
function* sameHours(context: Context, duty: Duty): Iterable<Diagnostic> {
  const { model } = context;
  const facts = factsById(model);
  const asked = hoursAsked(duty.fulfilled!, facts);
  if (asked === undefined) return;
  const mine = new Set(readHours(duty, facts).map(({ id }) => id));
  const others = [
    model.duties.filter(({ id }) => id !== duty.id),
    model.conflicts,
    model.rights.map(({ grants, refusals }) => [grants, refusals]),
  ];
  const other = readHours(others, facts).find(({ id }) => !mine.has(id));
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
  const answer = context.find({
    about: "inwoner",
    literals: (encoding, subject) => {
      const scope = encoding.scope("inwoner", subject);
      return [...applies(encoding, duty, scope), encoding.condition(enough, scope).holds];
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
function hoursAsked(
  fulfilled: Expr,
  facts: ReadonlyMap<string, Fact>,
): { readonly count: number } | undefined {
  const found = within(fulfilled).find((expr): expr is Compare => {
    if (expr.op !== "compare" || (expr.comparison !== ">=" && expr.comparison !== ">")) return false;
    const fact = expr.left.op === "fact" ? facts.get(expr.left.fact) : undefined;
    return fact !== undefined && isHours(fact) && expr.right.op === "constant";
  });
  const value = found?.right.op === "constant" ? found.right.value : undefined;
  return typeof value === "string" && /^\d+(?:\.\d+)?$/u.test(value) ? { count: Number(value) } : undefined;
}

function readHours(data: unknown, facts: ReadonlyMap<string, Fact>): readonly Fact[] {
  return within(data).flatMap((expr) => {
    const fact = expr.op === "fact" ? facts.get(expr.fact) : undefined;
    return fact !== undefined && isHours(fact) ? [fact] : [];
  });
}

function isHours({ type, thing }: Fact): boolean {
  return thing === "inwoner" && type.kind === "getal" && type.unit === "uur" && type.per?.unit === "week";
}
