// What would come out if everybody who judges decides in favour of the reader: the amount of it, or why there is none.

import { answerPlace, moduleKernel, putAnswer, type Decision, type ModuleProgram } from "@andersom/logic";
import type { OpenJudgement, RightOutcome } from "@andersom/runtime";

/** More judgements than these are not tried: the outcome is then told without. */
const most = 12;

/**
 * Tries each open judgement with yes and with no, and keeps the answer that refuses nothing. What is still open then, is
 * not for a judge. Undefined where no answer is favourable, or where a judgement is more than yes or no.
 */
export function favourable(
  program: ModuleProgram,
  household: Record<string, unknown>,
  outcome: RightOutcome,
  outcomeIn: (decision: Decision) => RightOutcome | undefined,
): RightOutcome | undefined {
  let [now, file]: [RightOutcome | undefined, Record<string, unknown>] = [outcome, household];
  for (let tried = 0; tried < most; tried++) {
    const open: readonly OpenJudgement[] = now?.kind === "ter beoordeling" ? now.judgements : [];
    const [judgement] = open;
    if (judgement === undefined) return now;
    const next = [true, false]
      .map((value) => given(program, file, judgement, value))
      .flatMap((one) =>
        one === undefined ? [] : [{ file: one, now: outcomeIn(moduleKernel.decide(program, one)) }],
      )
      .find((one) => one.now !== undefined && one.now.kind !== "geweigerd" && !same(one.now, judgement));
    if (next === undefined) return undefined;
    [now, file] = [next.now, next.file];
  }
  return undefined;
}

function given(
  program: ModuleProgram,
  household: Record<string, unknown>,
  { judgement, thing, about }: OpenJudgement,
  value: boolean,
): Record<string, unknown> | undefined {
  const place = answerPlace(program.outline, household, { id: judgement, thing, about });
  if (place === undefined) return undefined;
  const copy = structuredClone(household);
  putAnswer(copy, place, value);
  return copy;
}

/** An answer that was not read leaves its judgement open. */
function same(outcome: RightOutcome, { judgement, thing, about }: OpenJudgement): boolean {
  return (
    outcome.kind === "ter beoordeling" &&
    outcome.judgements.some(
      (one) => one.judgement === judgement && one.thing === thing && one.about === about,
    )
  );
}
