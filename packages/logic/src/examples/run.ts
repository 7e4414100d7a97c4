// The voorbeelden of an ordinance as tests: each expectation met or not, with the reason, and what was covered.

import type { Place } from "@andersom/runtime";
import type { DecisionModel, Example, HouseholdInput } from "@andersom/semantics";
import { runDecision } from "../decision/decide.js";
import type { Decision } from "../decision/decision.js";
import { readHousehold } from "../input/household.js";
import { indexModel, interpreter, type Interpreter } from "../interpreter/world.js";
import type { ModelIndex } from "../interpreter/run.js";
import { appliedRules, coverageOf, type LidCoverage } from "./coverage.js";
import { checkExpectation, type CheckedExpectation } from "./expectation.js";
import { exampleHousehold } from "./household.js";

export interface ExampleReport {
  readonly id: string;
  readonly title: string;
  readonly article?: string;
  readonly place: Place;
  /** True when every expectation was run and met and every given sentence was understood. */
  readonly passed: boolean;
  /** True for a base case: it expects nothing and only serves other examples. */
  readonly base: boolean;
  readonly expectations: readonly CheckedExpectation[];
  /** Given sentences that could not be used, with the reason. */
  readonly problems: readonly { readonly text: string; readonly message: string }[];
  /** The household file that the example comes down to. */
  readonly input: HouseholdInput;
  readonly decision: Decision;
}

export interface ExamplesReport {
  readonly examples: readonly ExampleReport[];
  /** Per article and lid: the rules in it, and those that some example made apply. */
  readonly coverage: readonly LidCoverage[];
}

export function runExamples(model: DecisionModel): ExamplesReport {
  const index = indexModel(model);
  const executor = interpreter(index);
  const applied = new Set<string>();
  const examples = model.examples.map((example) => runExample(index, executor, example, applied));
  return { examples, coverage: coverageOf(model, applied) };
}

/** The household file of one example, for tools that want to start from it. */
export function exampleInput(model: DecisionModel, example: Example): HouseholdInput {
  return exampleHousehold(indexModel(model), example).input;
}

function runExample(index: ModelIndex, executor: Interpreter, example: Example, applied: Set<string>): ExampleReport {
  const { input, problems } = exampleHousehold(index, example);
  const run = runDecision(executor, readHousehold(index.model, input), {});
  const found = [...problems, ...run.decision.findings.map(({ path, message }) => ({ text: path ?? "", message }))];
  const expectations = example.expect.map((expectation) => checkExpectation(index.model, run, expectation));
  for (const rule of appliedRules(executor.runOf(run.world), run)) applied.add(rule);
  return {
    id: example.id,
    title: example.title,
    ...(example.article === undefined ? {} : { article: example.article }),
    place: example.place,
    passed: found.length === 0 && expectations.every(({ status }) => status === "geslaagd"),
    base: example.expect.length === 0,
    expectations,
    problems: found,
    input,
    decision: run.decision,
  };
}
