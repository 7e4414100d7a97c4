// Runs random households through the interpreter and the generated module, and counts where they disagree.
//
// Usage: npm run fuzz:executors [-- FOLDER] [--households N] [--seed N]. FOLDER holds the files of one ordinance.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterpreter, generateModule, type Decision } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { withLaws } from "@andersom/testkit";
import { compileProject } from "@andersom/semantics";
import { randomHousehold, randomNumbers } from "./households.js";
import { loadModule } from "./load.js";
import { small } from "./every-form.js";
import { toeslag } from "./toeslag.js";

/** The model of the ordinance in a folder. */
export function modelIn(folder: string): DecisionModel {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".andersom"))
    .sort();
  const files = names.map((name) => ({ uri: name, text: readFileSync(join(folder, name), "utf8") }));
  const { ordinances, diagnostics } = compileProject(withLaws(files));
  const errors = diagnostics.filter((one) => one.severity === "fout");
  for (const error of errors) console.error(`${error.code}: ${error.message}`);
  const [ordinance] = ordinances;
  if (ordinance === undefined) throw new Error(`There is no ordinance in ${folder}.`);
  return ordinance.model;
}

export interface Comparison {
  readonly households: number;
  readonly disagreements: readonly {
    readonly household: unknown;
    readonly expected: Decision;
    readonly actual: unknown;
  }[];
  /** How often each outcome came up, so that a run that only refuses is seen for what it is. */
  readonly outcomes: ReadonlyMap<string, number>;
}

export async function compareExecutors(
  model: DecisionModel,
  households: number,
  seed: number,
): Promise<Comparison> {
  const interpret = createInterpreter(model);
  const { decide } = await loadModule(generateModule(model).js);
  const random = randomNumbers(seed);
  const disagreements: Comparison["disagreements"][number][] = [];
  const outcomes = new Map<string, number>();
  for (let index = 0; index < households; index++) {
    const household = randomHousehold(model, random);
    const expected = interpret(household);
    const actual = attempt(() => decide(household));
    for (const { kind } of expected.rights) outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      disagreements.push({ household, expected, actual });
  }
  return { households, disagreements, outcomes };
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at === -1 ? otherwise : Number(args[at + 1]);
  };
  const folder = args.find(
    (arg, index) => !arg.startsWith("--") && !(args[index - 1] ?? "").startsWith("--"),
  );
  const models: (readonly [string, DecisionModel])[] =
    folder === undefined
      ? [
          ["every form of expression", small],
          ["inkomenstoeslag by hand", toeslag],
        ]
      : [[folder, modelIn(folder)]];
  let found = 0;
  for (const [name, model] of models) {
    const start = performance.now();
    const result = await compareExecutors(model, option("--households", 10_000), option("--seed", 1));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const outcomes = [...result.outcomes]
      .sort()
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ");
    console.log(
      `${name}: ${result.households} households, ${result.disagreements.length} disagreements in ${seconds} s (${outcomes})`,
    );
    for (const one of result.disagreements.slice(0, 3))
      console.log(JSON.stringify(one, undefined, 1).slice(0, 6000));
    found += result.disagreements.length;
  }
  process.exitCode = found === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith("differential.ts") === true) await main(process.argv.slice(2));
