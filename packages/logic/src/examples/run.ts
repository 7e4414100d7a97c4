// The voorbeelden of an ordinance as tests: each expectation met or not, with the reason, and what was covered.

import { parseIsoDate, type Place } from "@andersom/runtime";
import type { DecisionModel, Example, HouseholdInput } from "@andersom/semantics";
import type { Decision } from "../decision/decision.js";
import { movedTo, peildatumFacts } from "../decision/moved.js";
import { leadOf, nameOf } from "../decision/people.js";
import { runPlan } from "../decision/plan.js";
import type { Plan } from "../decision/plan-data.js";
import { readHousehold } from "../input/household.js";
import { personThing } from "../input/spec.js";
import { indexModel, interpreter, type Interpreter } from "../interpreter/world.js";
import type { ModelIndex } from "../interpreter/run.js";
import { rulesBehind } from "./behind.js";
import { appliedRules, coverageOf, type LidCoverage } from "./coverage.js";
import { checkExpectation, type CheckedExpectation, type ExampleRuns } from "./expectation.js";
import { exampleHousehold } from "./household.js";
import { peopleOf } from "./people.js";

export interface ExampleReport {
  readonly id: string;
  readonly title: string;
  readonly article?: string;
  readonly place: Place;
  /** `niet uit te voeren`: nothing failed, but something that is expected cannot be run. */
  readonly status: "geslaagd" | "mislukt" | "niet uit te voeren";
  /** True when every expectation was run and met and every given sentence was understood. */
  readonly passed: boolean;
  /** True for a base case: it expects nothing and only serves other examples. */
  readonly base: boolean;
  readonly expectations: readonly CheckedExpectation[];
  /** Ids of the rules that held and that an expectation stands on: they decided what it tells. */
  readonly applied: readonly string[];
  /** Given sentences that could not be used, with the reason. */
  readonly problems: readonly { readonly text: string; readonly message: string }[];
  /** The household file that the example comes down to. */
  readonly input: HouseholdInput;
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
  const index = indexModel(written);
  const { model } = index;
  const executor = interpreter(index);
  const behind = rulesBehind(model);
  const examples = model.examples.map((example) => runExample(index, executor, example, behind));
  return { examples, coverage: coverageOf(model, new Set(examples.flatMap(({ applied }) => applied))) };
}

/**
 * One example by itself, for who shows it beside its text: the others are not run, and what it covers is not looked at.
 * @returns undefined for an id that no example has.
 */
export function runOneExample(written: DecisionModel, id: string): ExampleReport | undefined {
  return exampleRunner(written)(id);
}

/**
 * Runs examples one by one, each when it is asked for.
 * @returns a function from the id of an example to its report; `covers` also looks at the rules that it stands on. Undefined for an
 *   id that no example has.
 */
export function exampleRunner(
  written: DecisionModel,
): (id: string, options?: { readonly covers?: boolean }) => ExampleReport | undefined {
  const index = indexModel(written);
  const executor = interpreter(index);
  const examples = new Map(index.model.examples.map((example) => [example.id, example]));
  let behind: ReturnType<typeof rulesBehind> | undefined;
  return (id, { covers = false } = {}) => {
    const example = examples.get(id);
    if (example === undefined) return undefined;
    if (covers) behind ??= rulesBehind(index.model);
    return runExample(index, executor, example, covers ? behind! : () => new Set());
  };
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
  // A choice out of bounds is a mistake in a household, but what a voorbeeld may be about.
  const refuses = [...example.expect, ...(example.later ?? []).flatMap(({ expect }) => expect)].some(
    (one) => one.form === "keuze" && !one.accepted,
  );
  const findings = own.plan.findings.filter(({ code }) => !refuses || code !== "buiten de grens");
  const found = [...problems, ...findings.map(({ path, message }) => ({ text: path ?? "", message }))];
  const failed = found.length > 0 || expectations.some(({ status }) => status === "mislukt");
  const run = expectations.every(({ status }) => status === "geslaagd");
  return {
    id: example.id,
    title: example.title,
    ...(example.article === undefined ? {} : { article: example.article }),
    place: example.place,
    status: failed ? "mislukt" : run ? "geslaagd" : "niet uit te voeren",
    passed: !failed && run,
    base: expectations.length === 0,
    expectations,
    applied: [...applied],
    problems: found,
    input,
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
  const read = readHousehold(index.model, input);
  const day = date === undefined ? undefined : parseIsoDate(date);
  const household = day === undefined ? read : movedTo(read, peildatumFacts(index.model), day);
  const { plan, runs } = runPlan(executor, household, {});
  const asker = leadOf(household);
  const people = new Map(peopleOf(example).map(({ key, name }) => [name, key]));
  const keyed = runs.map(({ name, run }) => ({ key: people.get(name), run }));
  const things = keyed.flatMap(({ key, run }) => {
    const person = run.world.scope(undefined, undefined).things[personThing];
    return key === undefined || person === undefined ? [] : [[key, person] as const];
  });
  const lead = asker === undefined ? undefined : people.get(nameOf(asker));
  return { plan, runs: keyed, things: Object.fromEntries(things), ...(lead === undefined ? {} : { lead }), ...(date === undefined ? {} : { date }) };
}
