// A thread's share of a run: reads ranges of the population, decides them and counts. Everything that it needs travels as data.

import type { DecisionModel } from "@andersom/semantics";
import type { Binding } from "./bind.js";
import { compileVersion, frameOf, openDecider } from "./decide.js";
import type { Layout } from "./layout.js";
import { createLoader } from "./load.js";
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
  /** Where DuckDB may put what does not fit in memory. */
  readonly spill: string;
}

export interface Part {
  readonly frame: Frame;
  /** Facts that the rules of each version read for a row. */
  readonly asked: readonly (readonly string[])[];
  /** Counts one range: the state of each tally, in the order of the requests. */
  run(
    range: number,
    requests: readonly TallyRequest[],
    progress: (persons: number) => void,
  ): Promise<readonly unknown[]>;
  close(): void;
}

export async function openPart(job: Job): Promise<Part> {
  const { models, given, binding, layout, exactStep } = job;
  const database = await openDatabase(1, job.spill);
  const homes = await database.another();
  const versions = models.map((model, at) => compileVersion(model, given, binding, at, layout.largest));
  const frame = frameOf(versions, binding);
  const loader = createLoader({ layout, slots: binding.slots, connections: [database.connection, homes] });
  const decide = openDecider(versions, binding, loader.piece, exactStep);
  return {
    frame,
    asked: versions.map(({ kernel }) => kernel.asked),
    async run(at, requests, progress) {
      const range = layout.ranges[at]!;
      const tallies = createTallies(requests, frame);
      let household = range.household;
      for await (const { piece } of loader.pieces(range)) {
        for (const chunk of decide(household)) for (const tally of tallies) tally.add(chunk);
        household += piece.households;
        progress(piece.persons);
      }
      return tallies.map((tally) => tally.state());
    },
    close: () => {
      homes.closeSync();
      database.close();
    },
  };
}
