// Runs one program over households in several executions, and tells where one of them differs from the interpreter.

import type { DecisionModel } from "@andersom/semantics";
import { diceOf } from "@andersom/testkit";
import type { Answer, Batch, Executor, HouseholdFile, Results, Unexpressed } from "./executor.js";
import { fixedFacts, onDay } from "../columns-compare.js";
import { interpret } from "./executors/interpreter.js";
import { randomAmounts, randomHousehold, randomPeildatum } from "./households.js";

export interface Difference {
  readonly executor: string;
  readonly household: number;
  /** Whom and what it is about, or "plan" or "gegooid". */
  readonly about: string;
  readonly expected: string;
  readonly actual: string;
}

/** What came of one batch in one execution. */
export interface Outcome {
  readonly executor: string;
  readonly compared: number;
  readonly amounts: number;
  readonly left: readonly Unexpressed[];
  readonly differences: readonly Difference[];
  readonly milliseconds: number;
}

/** Households of one program on one peildatum, the same for the same seed. */
export function randomBatch(model: DecisionModel, text: string, households: number, seed: number): Batch {
  const dice = diceOf(seed);
  const peildatum = randomPeildatum(dice);
  const amounts = dice.chance(0.15) ? randomAmounts(model, dice) : {};
  return batchOf(
    model,
    text,
    peildatum,
    Array.from({ length: households }, () => ({ ...randomHousehold(model, peildatum, dice), ...amounts })),
    amounts,
  );
}

/** Every household says when, as the whole batch does. */
export function batchOf(
  model: DecisionModel,
  text: string,
  peildatum: string,
  households: readonly HouseholdFile[],
  given: HouseholdFile = {},
): Batch {
  const here = (file: HouseholdFile): HouseholdFile => onDay(model, file, peildatum);
  const fixed = new Set(fixedFacts(model).map(({ id }) => id));
  return { model, text, peildatum, given: here(given), fixed, households: households.map(here) };
}

/** `tell` hears every outcome of the interpreter. */
export async function compareBatch(
  batch: Batch,
  executors: readonly Executor[],
  tell: (outcome: string) => void = () => undefined,
): Promise<readonly Outcome[]> {
  let expected: Results;
  try {
    expected = interpret(batch);
  } catch (error) {
    return executors.map(({ name }) => thrown(name, `interpreter: ${String(error)}`));
  }
  for (const answers of expected.answers) for (const { outcome } of answers.values()) tell(outcome);
  const outcomes: Outcome[] = [];
  for (const executor of executors) {
    const start = performance.now();
    const outcome = await compareOne(batch, executor, expected);
    outcomes.push({ ...outcome, milliseconds: performance.now() - start });
  }
  return outcomes;
}

async function compareOne(batch: Batch, executor: Executor, expected: Results): Promise<Outcome> {
  const { name } = executor;
  let results: Results;
  try {
    results = await executor.run(batch);
  } catch (error) {
    return thrown(name, String(error));
  }
  const differences: Difference[] = [];
  let [compared, amounts] = [0, 0];
  expected.answers.forEach((answers, household) => {
    for (const [about, actual] of results.answers[household] ?? []) {
      const wanted = answers.get(about);
      compared += 1;
      if (actual.amount !== undefined && wanted?.amount !== undefined) amounts += 1;
      if (!sameAnswer(wanted, actual))
        differences.push({
          executor: name,
          household,
          about,
          expected: shown(wanted),
          actual: shown(actual),
        });
    }
    const [whole, own] = [expected.plans?.[household], results.plans?.[household]];
    if (own === undefined) return;
    const [wanted, actual] = [JSON.stringify(whole), JSON.stringify(own)];
    if (wanted !== actual)
      differences.push({ executor: name, household, about: "plan", ...around(wanted, actual) });
  });
  return { executor: name, compared, amounts, left: results.left, differences, milliseconds: 0 };
}

/** Deciding never throws, whatever it decides about. */
function thrown(executor: string, actual: string): Outcome {
  const difference = { executor, household: 0, about: "gegooid", expected: "geen fout", actual };
  return { executor, compared: 0, amounts: 0, left: [], differences: [difference], milliseconds: 0 };
}

/** An amount counts where the interpreter shows one: with a right that is granted or to be judged. */
function sameAnswer(expected: Answer | undefined, actual: Answer): boolean {
  if (expected?.outcome !== actual.outcome) return false;
  return actual.amount === undefined || expected.amount === undefined || expected.amount === actual.amount;
}

function shown(answer: Answer | undefined): string {
  if (answer === undefined) return "geen uitkomst";
  return answer.amount === undefined ? answer.outcome : `${answer.outcome}, ${answer.amount}`;
}

/** The stretch of two texts in which they begin to differ. */
function around(expected: string, actual: string): { readonly expected: string; readonly actual: string } {
  let at = 0;
  while (expected[at] === actual[at] && at < expected.length) at++;
  const from = Math.max(0, at - 120);
  return { expected: expected.slice(from, at + 200), actual: actual.slice(from, at + 200) };
}
