// One voorbeeld by itself, for who shows it beside its text: no more is computed than it is about.

import type { Finding, RightOutcome } from "@andersom/runtime";
import type { DecisionModel, Example, Expectation, Expr, HouseholdInput } from "@andersom/semantics";
import { openRun, outcomesIn, worldsOf, type DecisionRun, type PersonWorld } from "../decision/decide.js";
import { leadOf, nameOf } from "../decision/people.js";
import { isOwn } from "../decision/plan.js";
import type { Outline } from "../decision/world.js";
import { cell, personThing, type Household } from "../input/spec.js";
import type { ModelIndex } from "../interpreter/run.js";
import { indexModel, interpreter, type Interpreter } from "../interpreter/world.js";
import { appliedIn } from "./coverage.js";
import { checkExpectation, type CheckedExpectation } from "./expectation.js";
import { exampleHousehold } from "./household.js";
import { householdOn, runsOf } from "./runs.js";
import { verdictOf, type ExampleVerdict } from "./verdict.js";

export interface ToldExample extends ExampleVerdict {
  /**
   * What came out for a right on the voorbeeld's own day: for the person of this name as the plan has it, else for the first person.
   * Undefined where there is nothing about it.
   */
  outcome(right: string, person?: string): RightOutcome | undefined;
  /** Ids of the rules that held in the definitions that it expects a value of. */
  applied(): ReadonlySet<string>;
}

/**
 * Runs examples one by one, each when it is asked for; the others are not run.
 * @returns a function from the id of an example to what came of it. Undefined for an id that no example has.
 */
export function exampleTeller(written: DecisionModel): (id: string) => ToldExample | undefined {
  const index = indexModel(written);
  const executor = interpreter(index);
  const examples = new Map(index.model.examples.map((example) => [example.id, example]));
  return (id) => {
    const example = examples.get(id);
    return example === undefined ? undefined : told(index, executor, example);
  };
}

/** One example. @returns undefined for an id that no example has. */
export function tellExample(written: DecisionModel, id: string): ToldExample | undefined {
  return exampleTeller(written)(id);
}

interface Day {
  readonly household: Household;
  readonly people: readonly OnePerson[];
  readonly checked: readonly CheckedExpectation[];
  readonly expect: readonly Expectation[];
}
interface OnePerson {
  readonly name: string;
  readonly own: PersonWorld<Expr>;
  readonly run: DecisionRun<Expr>;
}

function told(index: ModelIndex, executor: Interpreter, example: Example): ToldExample {
  const { input, problems } = exampleHousehold(index, example);
  const first = dayOf(index, executor, example, input, example.expect);
  const later = (example.later ?? []).map(({ date, expect }) =>
    dayOf(index, executor, example, exampleHousehold(index, example, date).input, expect, date),
  );
  const days = [first, ...later];
  const expectations = days.flatMap(({ checked }) => checked);
  const findings = findingsOf(executor.outline, first);
  return {
    ...verdictOf(example, { input, problems, findings, expectations }),
    outcome: (right, person) => outcomeFor(executor, first, right, person),
    applied: () => new Set(days.flatMap((day) => appliedOn(executor, day))),
  };
}

function dayOf(
  index: ModelIndex,
  executor: Interpreter,
  example: Example,
  input: HouseholdInput,
  expect: readonly Expectation[],
  date?: string,
): Day {
  const household = householdOn(index, input, date);
  const people = worldsOf(executor, household, {}).map((own): OnePerson => {
    const instance = own.view.household.instances.get(personThing)?.[0];
    const name = own.view.person === undefined ? (instance?.key ?? "") : nameOf(own.view.person);
    return { name, own, run: openRun(executor, own, {}) };
  });
  const runs = runsOf(example, household, people, date);
  return {
    household,
    people,
    expect,
    checked: expect.map((one) => checkExpectation(index.model, runs, one)),
  };
}

/** What is wrong with the household. Beside how it is written that is a choice out of its bounds, where somebody chose. */
function findingsOf<X>(outline: Outline<X>, { household, people }: Day): readonly Finding[] {
  const chosen = outline.powers.some(
    ({ decides }) =>
      decides !== undefined &&
      [...household.instances.values()].flat().some(({ key }) => household.values.has(cell(key, decides))),
  );
  return [...household.findings, ...(chosen ? people.flatMap(({ run }) => run.decision.findings) : [])];
}

function outcomeFor(
  executor: Interpreter,
  { household, people }: Day,
  id: string,
  name: string | undefined,
): RightOutcome | undefined {
  const one = name === undefined ? people[0] : people.find((other) => other.name === name);
  const right = executor.outline.rights.find((other) => other.id === id);
  if (one === undefined || right === undefined) return undefined;
  const { run, own } = one;
  if (name !== undefined && !isOwn(run, right.thing, own.view.person, leadOf(household))) return undefined;
  return outcomesIn(executor, own, id, {})[0];
}

function appliedOn(executor: Interpreter, { people, expect }: Day): readonly string[] {
  const asked = new Set(expect.flatMap((one) => (one.form === "waarde" ? definitionsIn(one.left) : [])));
  return people.flatMap(({ run }) => appliedIn(executor.runOf(run.world), (id) => asked.has(id)));
}

/** The definition whose value is expected, or a part of it: the duration of a period. */
function definitionsIn(expr: Expr): readonly string[] {
  if (expr.op === "period-part") return definitionsIn(expr.period);
  return expr.op === "definition" ? [expr.definition] : [];
}
