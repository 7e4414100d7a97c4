// One ordinance over one population: per right how many and how much, and how much of that waits for a person.

import { columnOutcomes, compileColumns } from "@andersom/logic";
import { rational, toDecimalString } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { bindColumns } from "./bind.js";
import { decidedChunks, frameOf } from "./decide.js";
import { piecesOf } from "./load.js";
import { rightCounts, type RightCount, type RightCountsState } from "./right-counts.js";
import { openSource, type Files } from "./source.js";
import { createTallies } from "./tally-kinds.js";
import type { Frame, FrameRight, TallyRequest } from "./tally.js";

export interface SimulateOptions extends Files {
  /** A household file with what holds for everybody: `peildatum`, `bedragen`, facts of the aanvraag. */
  readonly given: Record<string, unknown>;
  readonly progress?: (persons: number) => void;
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
}

export interface Simulation {
  readonly persons: number;
  readonly households: number;
  readonly rights: readonly RightTotals[];
  /** Rights that have no proved column code, with the reason; nothing is reported about them. */
  readonly notCounted: readonly { readonly name: string; readonly reason: string }[];
  readonly used: readonly { readonly fact: string; readonly column: string }[];
  /** Facts that rules read and no file has: they are not known for anybody. */
  readonly missing: readonly string[];
  readonly unused: readonly string[];
}

/** A simulation, with what the tallies that were asked for counted: a state each, in the order of the requests. */
export interface Tallied extends Simulation {
  readonly tallied: readonly unknown[];
  readonly frame: Frame;
}

/** @throws PopulationError when a file cannot be read or holds a value that its fact cannot have. */
export async function simulate(model: DecisionModel, options: SimulateOptions): Promise<Tallied> {
  const source = await openSource(options);
  try {
    const binding = await bindColumns(model, source);
    const shapes = new Map(binding.bound.map(({ fact, shape }) => [fact.id, shape]));
    const kernel = compileColumns(model, { shapes, longestList: 10_000, given: options.given });
    const versions = [{ model, kernel }];
    const frame = frameOf(versions, binding);
    const counts = rightCounts.create(frame);
    const asked = createTallies(options.tallies?.(frame) ?? [], frame);
    const tallies = [counts, ...asked];
    let persons = 0;
    for await (const piece of piecesOf(source, binding)) {
      for (const chunk of decidedChunks(versions, frame, piece))
        for (const tally of tallies) tally.add(chunk);
      persons += piece.persons;
      options.progress?.(persons);
    }
    const columned = new Set(binding.bound.map(({ fact }) => fact.id));
    const total: RightCountsState = counts.state();
    return {
      persons: total.persons,
      households: total.households,
      rights: frame.versions[0]!.rights.map((right, at) => totalsOf(right, total.versions[0]![at]!)),
      notCounted: kernel.exact.map(({ name, reason }) => ({ name, reason })),
      used: binding.bound.flatMap(({ fact, column }) =>
        column === undefined ? [] : [{ fact: fact.name, column }],
      ),
      missing: model.facts
        .filter(({ id }) => kernel.asked.includes(id) && !columned.has(id))
        .map(({ name }) => name),
      unused: binding.unused,
      tallied: asked.map((tally) => tally.state()),
      frame,
    };
  } finally {
    source.close();
  }
}

function totalsOf({ right, name, table, amount }: FrameRight, count: RightCount): RightTotals {
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
  };
}
