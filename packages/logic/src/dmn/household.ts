// A household file as inputs for the files of the rights, for each person who may have them.

import { runPlan } from "../decision/plan.js";
import { readHousehold } from "../input/household.js";
import { homeThing } from "../input/spec.js";
import { interpreter } from "../interpreter/world.js";
import type { DmnExport, DmnRight } from "./compile.js";
import { feed, unfit, type DmnValue } from "./feed.js";

export interface DmnQuestion {
  /** The person, or "huishouden". */
  readonly subject: string;
  readonly right: Extract<DmnRight, { form: "dmn" }>;
  readonly inputs: Readonly<Record<string, DmnValue>>;
  /** Inputs whose value does not fit; then the outcome is not to be relied on. */
  readonly misfits: readonly string[];
}

/** What to ask of which file, or why this household cannot be put into this export. */
export function dmnQuestions(made: DmnExport, input: unknown): readonly DmnQuestion[] | string {
  const { index } = made;
  const executor = interpreter(index);
  const { runs } = runPlan(executor, readHousehold(index.model, input), {});
  const questions: DmnQuestion[] = [];
  for (const { name, run } of runs) {
    const reason = unfit(made, run.world.household, run.world.peildatum());
    if (reason !== undefined) return reason;
    for (const { right: own, subject } of run.states) {
      const right = made.rights.find((one) => one.right === own.id);
      if (right?.form !== "dmn") continue;
      const part = made.parts.find(({ file }) => file === right.file)!;
      const { values, misfits } = feed(part.inputs, executor.runOf(run.world), own.thing, subject);
      questions.push({
        subject: own.thing === homeThing ? "huishouden" : name,
        right,
        inputs: values,
        misfits,
      });
    }
  }
  return questions;
}
