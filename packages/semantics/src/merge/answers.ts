// What judges answer in voorbeelden, now that it is known which judgements are given per soort hulp.

import type { Diagnostic } from "@andersom/syntax";
import { judgementWithoutRight, ladderStepComputed } from "../diagnostics/plan.js";
import type { ExamplePart, GivenPart, LadderAnswer } from "../lower/part.js";
import type { Assignment, Example, Expr, Fact, Ladder } from "../model/index.js";
import { spanOf } from "./examples.js";
import { keeper } from "./kept.js";

type Value = Extract<Assignment, { form: "value" }>;
type Report = (diagnostic: Diagnostic) => void;

/** The givens of every voorbeeld as plain assignments. */
export function resolveAnswers(
  examples: readonly ExamplePart[],
  facts: readonly Fact[],
  ladder: Ladder | undefined,
  report: Report,
): Example[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const plain = (given: GivenPart): Assignment[] => {
    if (given.form === "ladder") return ofLadder(given, ladder, byId, report);
    if (given.form === "answer") return aboutRight(given.assignment, given.about, given.judge, byId, report);
    return given.form === "value" ? aboutRight(given, undefined, "", byId, report) : [given];
  };
  return examples.map((example) => {
    const given = example.given.flatMap(plain);
    return keepExample(example, given, () => ({ ...example, given }));
  });
}

const keepExample = keeper<Example>();
const keepAnswer = keeper<Value>();

function aboutRight(
  assignment: Value,
  about: string | undefined,
  judge: string,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): Assignment[] {
  const fact = facts.get(assignment.target);
  if (fact?.perRight === true && about === undefined) {
    report(judgementWithoutRight.at(spanOf(assignment.place), { name: fact.name }));
    return [];
  }
  const right = fact?.perRight === true ? about : undefined;
  const by = fact?.together === true && judge === "inwoner" ? judge : undefined;
  if (right === undefined && by === undefined) return [assignment];
  const made = (): Value => ({
    ...assignment,
    ...(right === undefined ? {} : { about: right }),
    ...(by === undefined ? {} : { by }),
  });
  return [keepAnswer(assignment, [right, by], made)];
}

/** Every earlier trede is not enough, and this one is: each of them must be a judgement that can be answered. */
function ofLadder(
  answer: LadderAnswer,
  ladder: Ladder | undefined,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): Assignment[] {
  const steps = ladder?.steps ?? [];
  const last = steps.findIndex(({ id }) => id === answer.step);
  const given: Assignment[] = [];
  for (const [at, step] of steps.slice(0, last + 1).entries()) {
    if (step.enough === undefined) {
      if (at === last) continue;
      report(ladderStepComputed.at(spanOf(answer.place), { step: step.name }));
      return [];
    }
    const judged = judgementIn(step.enough, facts);
    if (judged === undefined) {
      report(ladderStepComputed.at(spanOf(answer.place), { step: step.name }));
      return [];
    }
    if (judged.fact.perRight === true && answer.about === undefined) {
      report(judgementWithoutRight.at(spanOf(answer.place), { name: answer.text }));
      return [];
    }
    const { text, place, of, about } = answer;
    given.push({
      form: "value",
      target: judged.fact.id,
      of,
      value: (at === last) === judged.positive,
      text,
      place,
      ...(judged.fact.perRight === true && about !== undefined ? { about } : {}),
    });
  }
  return given;
}

function judgementIn(
  expr: Expr,
  facts: ReadonlyMap<string, Fact>,
): { readonly fact: Fact; readonly positive: boolean } | undefined {
  if (expr.op === "not") {
    const inner = judgementIn(expr.arg, facts);
    return inner === undefined ? undefined : { ...inner, positive: !inner.positive };
  }
  const fact = expr.op === "fact" ? facts.get(expr.fact) : undefined;
  return fact?.kind === "oordeel" ? { fact, positive: true } : undefined;
}
