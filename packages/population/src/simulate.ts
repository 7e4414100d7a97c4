// One ordinance over one population, or two side by side: per right how many and how much, and how much waits for a person.

import { availableParallelism } from "node:os";
import { chosenFacts, columnOutcomes } from "@andersom/logic";
import { rational, toDecimalString } from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { bindColumns, isGiven, type Binding } from "./bind.js";
import {
  answerAll,
  type Answered,
  type EngineChoice,
  type EngineName,
  type ShardShare,
} from "./engine/engine.js";
import { checkCounts } from "./engine/check.js";
import { defaultExactLimit, exactStep, type ExactLimit } from "./exact.js";
import { layOut } from "./layout.js";
import { checkPlace, writeOutcomes, type OutcomeFile } from "./outcome-file.js";
import { openPart, type Job } from "./part.js";
import { rightCounts, type RightCount, type RightCountsState } from "./right-counts.js";
import { withSameDays } from "./same-day.js";
import { openSource, type Files } from "./source.js";
import { createTallies } from "./tally-kinds.js";
import type { Frame, FrameRight, TallyRequest } from "./tally.js";
import { runInWorkers } from "./workers.js";

export interface SimulateOptions extends Files {
  /** A household file with what holds for everybody: `peildatum`, `bedragen`, facts of the aanvraag. */
  readonly given: Record<string, unknown>;
  /** Another ordinance over the same people, side by side. */
  readonly other?: DecisionModel;
  /** What decides; the column kernel by default. */
  readonly engine?: EngineChoice;
  /** Threads; by default as many as the machine has when there is enough to do for them. */
  readonly workers?: number;
  /** How many households take the exact path at most, for rights that need it; `defaultExactLimit` by default. */
  readonly exact?: ExactLimit;
  /** A file for the outcome of every person and household: Parquet or CSV. */
  readonly out?: string;
  /** `exact`: households that were decided along the exact path so far. */
  readonly progress?: (persons: number, total: number, exact: number) => void;
  /** What else to count while the population passes, now that it is known which columns there are. */
  readonly tallies?: (frame: Frame) => readonly TallyRequest[];
}

export interface RightTotals {
  readonly right: string;
  readonly name: string;
  /** Of whom: `inwoner` or `huishouden`. */
  readonly holder: string;
  readonly counts: Readonly<Record<(typeof columnOutcomes)[number], number>>;
  /** Exact sums: what is granted for sure, and what would come with it if every open judgement and power said yes. */
  readonly granted?: string;
  readonly toBeJudged?: string;
  /** How many of those two have an amount that could not be worked out. */
  readonly withoutAmount: number;
  /** Decided household by household, and why; of a large population a sample, and `notDecided` is what is outside it. */
  readonly exact?: { readonly reason: string; readonly households: number; readonly notDecided: number };
}

/** What one ordinance does. */
export interface Totals {
  readonly rights: readonly RightTotals[];
  /** Facts that rules read and no file has: they are not known for anybody. */
  readonly missing: readonly string[];
}

export interface Simulation extends Totals {
  readonly persons: number;
  readonly households: number;
  /** The other ordinance, when there is one. */
  readonly other?: Totals;
  readonly used: readonly { readonly fact: string; readonly column: string }[];
  readonly unused: readonly string[];
  /** Lists in which somebody of another household is named; for their owners the list is not known. */
  readonly elsewhere: readonly { readonly list: string; readonly owners: number }[];
  readonly workers: number;
  readonly engine: EngineName;
  /** What each server of ClickHouse had. */
  readonly shards: readonly ShardShare[];
  /** The files with everybody's outcomes. */
  readonly written: readonly OutcomeFile[];
}

/** A simulation, with what the tallies that were asked for counted: a state each, in the order of the requests. */
export interface Tallied extends Simulation {
  readonly tallied: readonly unknown[];
  /** What the tallies knew beforehand. */
  readonly frame: Frame;
}

/** Starting a thread costs most of a second: fewer people than this are done before. */
const enoughForWorkers = 2_000_000;

/** @throws PopulationError when a file cannot be read or holds a value that its fact cannot have. */
export async function simulate(model: DecisionModel, options: SimulateOptions): Promise<Tallied> {
  const cores = availableParallelism();
  const { out } = options;
  if (out !== undefined) checkPlace(out, [options.persons, options.households]);
  const source = await openSource(options, cores);
  try {
    const models = options.other === undefined ? [model] : [model, options.other];
    const { given, used: sameDays } = await withSameDays(models, source, options.given);
    const binding = await bindColumns(models, source, given);
    const { rows } = source.persons;
    const workers = Math.max(1, options.workers ?? (rows < enoughForWorkers ? 1 : cores));
    const layout = await layOut(
      source,
      workers === 1 ? rows : Math.max(1, Math.ceil(rows / (4 * workers))),
      binding.lists,
    );
    const step = exactStep(options.exact ?? defaultExactLimit, layout.households);
    const { engine = { name: "columns" } } = options;
    const answers: readonly Answered[] | undefined =
      engine.name === "columns"
        ? undefined
        : await answerAll(engine, models, given, { source, binding, layout });
    const job: Job = {
      models,
      given,
      binding,
      layout,
      exactStep: step,
      spill: source.spill,
      ...(answers === undefined ? {} : { answers: answers.map(({ files, not }) => ({ files, not })) }),
      ...(out === undefined ? {} : { rows: source.scratch() }),
    };
    const so = { far: 0, exact: 0 };
    const progress = (persons: number, exact: number): void => {
      so.far += persons;
      so.exact += exact;
      if (persons > 0 || so.exact % 20 === 0) options.progress?.(so.far, layout.persons, so.exact);
    };
    const part = await openPart(job);
    try {
      const requests = [{ kind: rightCounts.name }, ...(options.tallies?.(part.frame) ?? [])];
      const done =
        workers === 1
          ? [await part.run(0, requests, progress)]
          : await runInWorkers({ job, requests }, workers, progress);
      const tallies = createTallies(requests, part.frame);
      for (const { states } of done) tallies.forEach((tally, at) => tally.merge(states[at]));
      const written =
        out === undefined ? [] : await writeOutcomes(source.connection, part.frame, layout, done, out);
      const [counted, ...tallied] = tallies.map((tally) => tally.state());
      if (answers !== undefined) checkCounts(part.frame, counted as RightCountsState, answers);
      const totals = totalsOf(part.frame, counted as RightCountsState, step, layout.households);
      const named = totals.map((rights, at) => ({
        rights,
        missing: missingOf(models[at]!, given, binding, at, part.asked[at]!),
      }));
      return {
        persons: layout.persons,
        households: layout.households,
        ...named[0]!,
        ...(named[1] === undefined ? {} : { other: named[1] }),
        used: [...sameDays, ...usedOf(binding)],
        unused: binding.unused.filter((name) => sameDays.every(({ column }) => column !== name)),
        elsewhere: layout.lists
          .filter(({ elsewhere }) => elsewhere > 0)
          .map(({ name, elsewhere }) => ({ list: name, owners: elsewhere })),
        workers,
        engine: engine.name,
        shards: answers?.[0]?.shards ?? [],
        written,
        tallied,
        frame: part.frame,
      };
    } finally {
      part.close();
    }
  } finally {
    source.close();
  }
}

function missingOf(
  model: DecisionModel,
  given: SimulateOptions["given"],
  { versions }: Binding,
  version: number,
  asked: readonly string[],
): readonly string[] {
  const columned = new Set(versions[version]!.map(({ fact }) => fact.id));
  const isSaid = (fact: Fact): boolean => isGiven(model, fact, given);
  // What things are is said together with the lists that hold them.
  const said = new Set(
    model.things.flatMap(({ id, root }) => {
      const lists = model.facts.filter(({ type }) => type.kind === "lijst" && type.thing === id);
      return !root && lists.length > 0 && lists.every(isSaid) ? [id] : [];
    }),
  );
  return [...model.facts, ...chosenFacts(model)]
    .filter(({ id, thing }) => asked.includes(id) && !columned.has(id) && !said.has(thing))
    .filter((fact) => !isSaid(fact))
    .map(({ name }) => name);
}

function usedOf({ slots, versions, lists }: Binding): Simulation["used"] {
  const used = versions
    .flat()
    .flatMap(({ fact, slots: own, list }) => [
      ...[...new Set(own)].map((at) => ({ fact: fact.name, column: slots[at]!.column })),
      ...(list === undefined ? [] : [{ fact: fact.name, column: lists[list]!.column ?? fact.key }]),
    ]);
  return used.filter(
    ({ fact, column }, at) => used.findIndex((one) => one.fact === fact && one.column === column) === at,
  );
}

function totalsOf(
  { versions }: Frame,
  { versions: counts }: RightCountsState,
  step: number,
  households: number,
): readonly (readonly RightTotals[])[] {
  const decided = step === 0 ? 0 : Math.ceil(households / step);
  return versions.map(({ rights }, version) =>
    rights.map((right, at) => rightTotals(right, counts[version]![at]!, decided)),
  );
}

function rightTotals(
  { right, name, table, amount, exact }: FrameRight,
  count: RightCount,
  decided: number,
): RightTotals {
  const counts = Object.fromEntries(
    columnOutcomes.map((outcome, at) => [outcome, count.counts[at]!]),
  ) as RightTotals["counts"];
  return {
    right,
    name,
    holder: table === "households" ? "huishouden" : "inwoner",
    counts,
    ...(amount === undefined
      ? {}
      : {
          granted: toDecimalString(rational(count.granted, amount.scale)),
          toBeJudged: toDecimalString(rational(count.judged, amount.scale)),
        }),
    withoutAmount: count.withoutAmount,
    ...(exact === undefined
      ? {}
      : { exact: { reason: exact.reason, households: decided, notDecided: count.notDecided } }),
  };
}
