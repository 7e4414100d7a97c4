// A thread's share of a run: reads ranges of the population, decides them and counts. Everything that it needs travels as data.

import type { DecisionModel } from "@andersom/semantics";
import type { Binding } from "./bind.js";
import { compileVersion, frameOf, openDecider } from "./decide.js";
import type { Layout } from "./layout.js";
import { openAnswers, type Answers } from "./engine/answers.js";
import { createLoader } from "./load.js";
import { openRowWriter, type OutcomeTable } from "./outcome-rows.js";
import { openDatabase } from "./source.js";
import { createTallies } from "./tally-kinds.js";
import type { Frame, TallyRequest } from "./tally.js";

/** What a run is, as structured cloning carries it to a worker. */
export interface Job {
  /** The ordinance, and with a comparison the other one. */
  readonly models: readonly DecisionModel[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly binding: Binding;
  readonly layout: Layout;
  /** Every so manieth household takes the exact path; 0: none. */
  readonly exactStep: number;
  /** What another engine than the kernel answered, per version. */
  readonly answers?: readonly Answers[];
  /** A folder for the outcomes per row, when they are asked for. */
  readonly rows?: string;
  /** Where DuckDB may put what does not fit in memory. */
  readonly spill: string;
}

/** People who were read and decided, or households that were decided along the exact path. */
export type Progress = (persons: number, exact: number) => void;

export interface RangeDone {
  /** The state of each tally, in the order of the requests. */
  readonly states: readonly unknown[];
  /** Files with the outcomes per row, by table. */
  readonly rows: Readonly<Record<OutcomeTable, readonly string[]>> | undefined;
}

export interface Part {
  readonly frame: Frame;
  /** Facts that the rules of each version read for a row. */
  readonly asked: readonly (readonly string[])[];
  /** Decides and counts one range. */
  run(range: number, requests: readonly TallyRequest[], progress: Progress): Promise<RangeDone>;
  close(): void;
}

export async function openPart(job: Job): Promise<Part> {
  const { models, given, binding, layout, exactStep } = job;
  const database = await openDatabase(1, job.spill);
  const [homes, writing] = [await database.another(), await database.another()];
  const versions = models.map((model, at) =>
    compileVersion(model, given, binding, at, layout, job.answers?.[at]?.not),
  );
  const frame = frameOf(versions, binding);
  const loader = createLoader({
    layout,
    slots: binding.slots,
    connections: [database.connection, homes],
    listConnections: await Promise.all(layout.lists.map(() => database.another())),
    withPersonKeys: job.rows !== undefined,
  });
  const readers =
    job.answers === undefined
      ? undefined
      : await Promise.all(
          job.answers.map((answers, at) =>
            openAnswers(answers, versions[at]!.rights, loader.piece.capacity, () => database.another()),
          ),
        );
  let tell: Progress = () => undefined;
  const decide = openDecider(
    versions,
    binding,
    loader.piece,
    exactStep,
    (exact) => tell(0, exact),
    readers?.map(({ decided }) => decided),
  );
  return {
    frame,
    asked: versions.map(({ kernel }) => kernel.asked),
    async run(at, requests, progress) {
      const range = layout.ranges[at]!;
      const tallies = createTallies(requests, frame);
      const writer =
        job.rows === undefined ? undefined : await openRowWriter(writing, frame, layout, job.rows, at);
      let household = range.household;
      tell = progress;
      for (const reader of readers ?? []) await reader.open(range);
      for await (const loaded of loader.pieces(range)) {
        for (const reader of readers ?? []) await reader.take(loaded.piece.persons, loaded.piece.households);
        await writer?.piece(loaded);
        for (const chunk of decide(household)) {
          for (const tally of tallies) tally.add(chunk);
          writer?.add(chunk);
        }
        household += loaded.piece.households;
        progress(loaded.piece.persons, 0);
      }
      for (const reader of readers ?? []) await reader.done();
      return { states: tallies.map((tally) => tally.state()), rows: await writer?.finish() };
    },
    close: () => {
      homes.closeSync();
      writing.closeSync();
      database.close();
    },
  };
}
