// The voorbeelden of an ordinance as tests: each expectation met or not, with the reason, and what was covered.

import type { DecisionModel, Example, HouseholdInput } from "@andersom/semantics";
import type { Decision } from "../decision/decision.js";
import { runPlan } from "../decision/plan.js";
import type { Plan } from "../decision/plan-data.js";
import { atOnce } from "../steps.js";
import { indexModel, interpreter, type Interpreter } from "../interpreter/world.js";
import type { ModelIndex } from "../interpreter/run.js";
import { rulesBehind } from "./behind.js";
import { appliedRules, coverageOf, type LidCoverage } from "./coverage.js";
import { checkExpectation, type ExampleRuns } from "./expectation.js";
import { exampleHousehold } from "./household.js";
import { peopleOf } from "./people.js";
import { householdOn, runsOf } from "./runs.js";
import { verdictOf, type ExampleVerdict } from "./verdict.js";

export interface ExampleReport extends ExampleVerdict {
  /** Ids of the rules that held and that an expectation stands on: they decided what it tells. */
  readonly applied: readonly string[];
  /** About the first person, when there are more. */
  readonly decision: Decision;
  /** Of a voorbeeld with more people. */
  readonly plan?: Plan;
}

export interface ExamplesReport {
  readonly examples: readonly ExampleReport[];
  /** Per article and lid: the rules in it, and those that some example made apply. */
  readonly coverage: readonly LidCoverage[];
}

export function runExamples(written: DecisionModel): ExamplesReport {
  return atOnce(examplesInSteps(written));
}

/** The same with a pause behind every example, for who has something more urgent to do in between. */
export function* examplesInSteps(written: DecisionModel): Generator<undefined, ExamplesReport> {
  const index = indexModel(written);
  const { model } = index;
  const executor = interpreter(index);
  const behind = rulesBehind(model);
  const examples: ExampleReport[] = [];
  for (const example of model.examples) {
    examples.push(runExample(index, executor, example, behind));
    yield undefined;
  }
  return { examples, coverage: coverageOf(model, new Set(examples.flatMap(({ applied }) => applied))) };
}

/** The household file of one example, for tools that want to start from it. */
export function exampleInput(model: DecisionModel, example: Example): HouseholdInput {
  return exampleHousehold(indexModel(model), example).input;
}

function runExample(
  index: ModelIndex,
  executor: Interpreter,
  example: Example,
  behind: ReturnType<typeof rulesBehind>,
): ExampleReport {
  const { input, problems } = exampleHousehold(index, example);
  const own = runsOn(index, executor, example, input, undefined);
  const applied = new Set(appliedFor(executor, own, behind(example.expect)));
  const expectations = example.expect.map((expectation) => checkExpectation(index.model, own, expectation));
  for (const { date, expect } of example.later ?? []) {
    const later = runsOn(index, executor, example, exampleHousehold(index, example, date).input, date);
    for (const rule of appliedFor(executor, later, behind(expect))) applied.add(rule);
    expectations.push(...expect.map((expectation) => checkExpectation(index.model, later, expectation)));
  }
  return {
    ...verdictOf(example, { input, problems, findings: own.plan.findings, expectations }),
    applied: [...applied],
    decision: own.runs[0]!.run.decision,
    ...(peopleOf(example).length === 0 ? {} : { plan: own.plan }),
  };
}

/** The rules that held in these runs and that an expectation stands on. */
function appliedFor(executor: Interpreter, { runs }: ExampleRuns, behind: ReadonlySet<string>): readonly string[] {
  return behind.size === 0 ? [] : runs.flatMap(({ run }) => appliedRules(executor.runOf(run.world), run)).filter((rule) => behind.has(rule));
}

/** Everyone's run on the voorbeeld's own day, or on a later one with the same givens. */
export function runsOn(
  index: ModelIndex,
  executor: Interpreter,
  example: Example,
  input: HouseholdInput,
  date: string | undefined,
): ExampleRuns & { readonly plan: Plan } {
  const household = householdOn(index, input, date);
  const { plan, runs } = runPlan(executor, household, {});
  return { plan, ...runsOf(example, household, runs, date) };
}
