// Usage: npm run fuzz:programs -- [--programs 500] [--households 200] [--seed 1] [--days 4] [--executors module,columns] [--coverage] [--show 3] [--keep]
// --keep writes each difference that is shown to test/logic/random/cases, as a case that is pending for that execution.
// Random programs over random households, in every execution. Exit code 1 when one of them differs from the interpreter.

import { textOf } from "@andersom/testkit";
import { writeCase } from "./cases.js";
import { executors as all } from "./executors/index.js";
import type { Executor } from "./executor.js";
import { reduced } from "./reduce.js";
import { runPrograms, type Report } from "./run.js";

async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: string): string => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? otherwise : (args[at + 1] ?? otherwise);
  };
  const executors = await available(option("executors", all.map(({ name }) => name).join(",")).split(","));
  const [programs, households, seed, days] = ["programs", "households", "seed", "days"].map((name, at) =>
    Number(option(name, ["100", "50", "1", "4"][at]!)),
  );
  const start = performance.now();
  const report = await runPrograms({
    programs: programs!,
    households: households!,
    seed: seed!,
    days: days!,
    executors,
    onProgram(done, { found }) {
      if (done % 25 === 0) console.error(`${done} programs, ${found.length} with differences`);
    },
  });
  show(report, (performance.now() - start) / 1000, args.includes("--coverage"));
  for (const { seed: program, difference } of report.found) {
    const { executor, household, about, expected, actual } = difference;
    console.log(
      `${executor}, program ${program}, household ${household}: ${about.replace("\t", " ")}: ${expected.slice(0, 300)} | ${actual.slice(0, 300)}`,
    );
  }
  for (const found of report.found.slice(0, Number(option("show", "3")))) {
    const executor = executors.find(({ name }) => name === found.difference.executor)!;
    const least = await reduced(found, executor);
    if (args.includes("--keep"))
      writeCase(`${executor.name}-${found.seed}`, "", least.batch, [executor.name]);
    console.log(`\n== ${found.difference.executor}, program ${found.seed}: the least that still differs`);
    console.log(textOf(least.program));
    console.log(JSON.stringify(least.batch.households[0]));
    console.log(
      `${least.difference.about}\n  interpreter: ${least.difference.expected}\n  ${executor.name}: ${least.difference.actual}`,
    );
  }
  for (const executor of executors) await executor.close?.();
  return report.found.length === 0 ? 0 : 1;
}

async function available(names: readonly string[]): Promise<readonly Executor[]> {
  const found: Executor[] = [];
  for (const name of names) {
    const executor = all.find((one) => one.name === name);
    if (executor === undefined)
      throw new Error(`There is no executor ${name}; there are ${all.map((one) => one.name).join(", ")}.`);
    const missing = await executor.missing?.();
    if (missing === undefined) found.push(executor);
    else console.log(`${name}: left out, ${missing}`);
  }
  return found;
}

function show(report: Report, seconds: number, coverage: boolean): void {
  const { programs, thrownAway, households } = report;
  console.log(
    `${programs} programs (${thrownAway} thrown away: the compiler had an error), ${households} households, ${seconds.toFixed(1)} s`,
  );
  const outcomes = [...report.outcomes].sort(([, a], [, b]) => b - a);
  console.log(`outcomes: ${outcomes.map(([name, count]) => `${name} ${count}`).join(", ")}`);
  console.log("executor      programs  partly  not at all  rights compared  amounts  differences  seconds");
  for (const [name, tally] of report.tallies) {
    const cells = [
      tally.programs,
      tally.partly,
      tally.none,
      tally.compared,
      tally.amounts,
      tally.differences,
      (tally.milliseconds / 1000).toFixed(0),
    ];
    const widths = [8, 8, 12, 17, 9, 13, 9];
    console.log(name.padEnd(14) + cells.map((cell, at) => String(cell).padStart(widths[at]!)).join(""));
    const reasons = [...tally.reasons].sort(([, a], [, b]) => b - a);
    for (const [reason, count] of reasons) console.log(`    ${count} × ${reason}`);
  }
  if (!coverage) return;
  for (const [name, count] of [...report.ops].sort(([, a], [, b]) => b - a))
    console.log(`  ${name} ${count}`);
}

process.exitCode = await main(process.argv.slice(2));
