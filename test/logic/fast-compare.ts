// Holds the fast path of a generated module against the interpreter on random households of an ordinance, to the cent.
//
// Usage: tsx test/logic/fast-compare.ts FOLDER [--stories] [--households N] [--seed N]

import { createPlanner, exampleInput, generateModule, type Plan } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { modelIn } from "./differential.js";
import { randomHousehold, randomNumbers } from "./households.js";
import { loadModule, type FastDecision, type FastRight } from "./load.js";

export interface FastComparison {
  readonly households: number;
  /** How many took the fast path. */
  readonly fast: number;
  readonly rights: number;
  readonly amounts: number;
  readonly differences: readonly {
    readonly input: unknown;
    readonly right: string;
    readonly expected: unknown;
    readonly actual: unknown;
  }[];
  /** Why the others did not. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly outcomes: ReadonlyMap<string, number>;
}

/** What a plan says of each right, in the words of the fast path. */
export function rowsOfPlan({ persons, households }: Plan): ReadonlyMap<string, Partial<FastRight>> {
  const outcomes = [
    ...persons.flatMap(({ decision }) => decision.rights),
    ...households.flatMap(({ rights }) => rights),
  ];
  return new Map(
    outcomes.map((outcome) => {
      const amount = "amount" in outcome ? outcome.amount : undefined;
      const cents = amount?.kind === "waarde" ? Math.round(Number(amount.value) * 100) : undefined;
      const open = amount === undefined || amount.kind === "waarde" ? undefined : amount.kind;
      return [`${outcome.right} ${outcome.thing}`, { outcome: outcome.kind, cents, open }];
    }),
  );
}

/** The inputs decided by both; only what took the fast path is counted as compared. */
export async function compareFast(model: DecisionModel, inputs: Iterable<unknown>): Promise<FastComparison> {
  const { decideFast } = await loadModule(generateModule(model).js);
  const plan = createPlanner(model);
  const differences: FastComparison["differences"][number][] = [];
  const [reasons, outcomes] = [new Map<string, number>(), new Map<string, number>()];
  let [households, fast, rights, amounts] = [0, 0, 0, 0];
  for (const input of inputs) {
    households += 1;
    const decided: FastDecision = decideFast(input);
    if (decided.path === "fast") fast += 1;
    else reasons.set(decided.reason ?? "", (reasons.get(decided.reason ?? "") ?? 0) + 1);
    const expected = rowsOfPlan(plan(input));
    if (expected.size !== decided.rights.length)
      differences.push({ input, right: "", expected: expected.size, actual: decided.rights.length });
    for (const { right, thing, outcome, cents, open } of decided.rights) {
      const wanted = expected.get(`${right} ${thing}`);
      rights += 1;
      if (cents !== undefined) amounts += 1;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const actual = { outcome, cents, open };
      if (
        wanted?.outcome !== outcome ||
        (open !== "geen bedrag" && (wanted.cents !== cents || wanted.open !== open))
      )
        differences.push({ input, right, expected: wanted, actual });
    }
  }
  return { households, fast, rights, amounts, differences, reasons, outcomes };
}

/** The households of the voorbeelden, and each again with some answers left out or changed. */
export function* changedStories(model: DecisionModel, times: number, seed: number): Generator<unknown> {
  const random = randomNumbers(seed);
  for (const example of model.examples) {
    const input = exampleInput(model, example);
    yield input;
    for (let at = 0; at < times; at++) yield changed(input, random, 0.06);
  }
}

export function changed(part: unknown, random: () => number, chance: number): unknown {
  if (Array.isArray(part)) return part.map((one) => changed(one, random, chance));
  if (typeof part === "object" && part !== null) {
    const entries = Object.entries(part).map(
      ([key, value]) => [key, changed(value, random, chance)] as const,
    );
    const isAnswers = entries.some(([, value]) => typeof value !== "object" || value === null);
    return Object.fromEntries(entries.filter(([key]) => !isAnswers || key === "leden" || random() >= chance));
  }
  if (random() >= chance) return part;
  if (typeof part === "boolean") return !part;
  if (typeof part === "string" && /^-?[0-9]+(?:\.[0-9]+)?$/u.test(part))
    return (Number(part) + [-1, -0.01, 0.01, 1, 100, -100][Math.floor(random() * 6)]!).toFixed(2);
  if (typeof part === "string" && /^[0-9]{4}-/u.test(part) && part.length === 10)
    return `${String(Number(part.slice(0, 4)) + Math.floor(random() * 3) - 1)}${part.slice(4, 8)}${["01", "15", "28"][Math.floor(random() * 3)]!}`;
  return part;
}

export function* randomHouseholds(model: DecisionModel, count: number, seed: number): Generator<unknown> {
  const random = randomNumbers(seed);
  for (let at = 0; at < count; at++) yield randomHousehold(model, random);
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at === -1 ? otherwise : Number(args[at + 1]);
  };
  const [folder] = args;
  if (folder === undefined) throw new Error("Name a folder with an ordinance.");
  const model = modelIn(folder);
  const seed = option("--seed", 1);
  const inputs = args.includes("--stories")
    ? changedStories(model, option("--households", 10), seed)
    : randomHouseholds(model, option("--households", 2000), seed);
  const result = await compareFast(model, inputs);
  console.log(
    `${folder}: ${result.households} households, ${result.fast} by the fast path, ${result.rights} outcomes, ${result.amounts} amounts, ${result.differences.length} differences`,
  );
  console.log([...result.outcomes].map(([kind, count]) => `${kind} ${count}`).join(", "));
  for (const [reason, count] of result.reasons) console.log(`  exact ${count}: ${reason}`);
  for (const one of result.differences.slice(0, 3)) console.log(JSON.stringify(one).slice(0, 3000));
  process.exitCode = result.differences.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith("fast-compare.ts") === true) await main(process.argv.slice(2));
