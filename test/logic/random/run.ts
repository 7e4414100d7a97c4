// Many random programs, each over many random households, in several executions; with what was covered and what differed.

import { compileProject, type DecisionModel } from "@andersom/semantics";
import { randomProgram, textOf, type Phrase } from "@andersom/testkit";
import { compareBatch, randomBatch, type Difference } from "./compare.js";
import { countOps } from "./coverage.js";
import type { Batch, Executor } from "./executor.js";

export interface Found {
  readonly seed: number;
  readonly program: Phrase;
  readonly batch: Batch;
  readonly difference: Difference;
}

export interface ExecutorTally {
  programs: number;
  /** Programs of which something could not be expressed. */
  partly: number;
  none: number;
  compared: number;
  amounts: number;
  differences: number;
  programsWithDifferences: number;
  milliseconds: number;
  readonly reasons: Map<string, number>;
}

export interface Report {
  programs: number;
  /** Made, but the compiler had an error. */
  thrownAway: number;
  households: number;
  readonly ops: Map<string, number>;
  readonly outcomes: Map<string, number>;
  readonly tallies: Map<string, ExecutorTally>;
  readonly found: Found[];
}

export interface RunOptions {
  readonly programs: number;
  readonly households: number;
  readonly seed: number;
  readonly executors: readonly Executor[];
  /** Households of a program are spread over this many peildata. */
  readonly days?: number;
  readonly onProgram?: (done: number, report: Report) => void;
}

/** The model of a text without errors; undefined when the compiler has one. */
export function modelOf(text: string): DecisionModel | undefined {
  const { ordinances, diagnostics } = compileProject([{ uri: "proef.andersom", text }]);
  return diagnostics.some(({ severity }) => severity === "fout") ? undefined : ordinances[0]?.model;
}

export async function runPrograms(options: RunOptions): Promise<Report> {
  const { executors } = options;
  const report: Report = {
    programs: 0,
    thrownAway: 0,
    households: 0,
    ops: new Map(),
    outcomes: new Map(),
    tallies: new Map(executors.map(({ name }) => [name, emptyTally()])),
    found: [],
  };
  for (let at = 0; at < options.programs; at++) {
    const seed = options.seed * 1_000_003 + at;
    const program = randomProgram(seed);
    const text = textOf(program);
    const model = modelOf(text);
    if (model === undefined) report.thrownAway += 1;
    else {
      countOps(model, report.ops);
      await runProgram(options, report, seed, program, text, model);
      report.programs += 1;
    }
    options.onProgram?.(at + 1, report);
  }
  return report;
}

async function runProgram(
  { households, executors, days = 4 }: RunOptions,
  report: Report,
  seed: number,
  program: Phrase,
  text: string,
  model: DecisionModel,
): Promise<void> {
  const differing = new Set<string>();
  const left = new Map<string, Set<string>>();
  const compared = new Map<string, number>();
  for (let day = 0; day < days; day++) {
    const size = Math.floor((households * (day + 1)) / days) - Math.floor((households * day) / days);
    if (size === 0) continue;
    const batch = randomBatch(model, text, size, seed * 31 + day);
    report.households += size;
    const all = await compareBatch(batch, executors, (outcome) =>
      report.outcomes.set(outcome, (report.outcomes.get(outcome) ?? 0) + 1),
    );
    for (const outcome of all) {
      const tally = report.tallies.get(outcome.executor)!;
      tally.milliseconds += outcome.milliseconds;
      tally.compared += outcome.compared;
      tally.amounts += outcome.amounts;
      tally.differences += outcome.differences.length;
      compared.set(outcome.executor, (compared.get(outcome.executor) ?? 0) + outcome.compared);
      const reasons = left.get(outcome.executor) ?? new Set<string>();
      for (const { reason } of outcome.left) reasons.add(reason);
      left.set(outcome.executor, reasons);
      const [difference] = outcome.differences;
      if (difference === undefined || differing.has(outcome.executor)) continue;
      differing.add(outcome.executor);
      report.found.push({ seed, program, batch, difference });
    }
  }
  for (const { name } of executors) {
    const tally = report.tallies.get(name)!;
    const reasons = left.get(name) ?? new Set();
    tally.programs += 1;
    if (differing.has(name)) tally.programsWithDifferences += 1;
    if (reasons.size > 0) tally[(compared.get(name) ?? 0) > 0 ? "partly" : "none"] += 1;
    for (const reason of reasons) tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
  }
}

function emptyTally(): ExecutorTally {
  return {
    programs: 0,
    partly: 0,
    none: 0,
    compared: 0,
    amounts: 0,
    differences: 0,
    programsWithDifferences: 0,
    milliseconds: 0,
    reasons: new Map(),
  };
}
