// One ordinance over one population: per right how many and how much, and how much of that waits for a person.

import { columnOutcomes, compileColumns, runColumns, type Chunk, type ColumnKernel } from "@andersom/logic";
import { rational, toDecimalString } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { bindColumns } from "./bind.js";
import { piecesOf } from "./load.js";
import { openSource, type Files } from "./source.js";

export interface SimulateOptions extends Files {
  /** A household file with what holds for everybody: `peildatum`, `bedragen`, facts of the aanvraag. */
  readonly given: Record<string, unknown>;
  readonly progress?: (persons: number) => void;
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

interface Sum {
  readonly counts: number[];
  /** Whole numbers of 1/scale; a piece stays far below what a double holds, the total is a bigint. */
  granted: bigint;
  judged: bigint;
  withoutAmount: number;
}

/** @throws PopulationError when a file cannot be read or holds a value that its fact cannot have. */
export async function simulate(model: DecisionModel, options: SimulateOptions): Promise<Simulation> {
  const source = await openSource(options);
  try {
    const binding = await bindColumns(model, source);
    const shapes = new Map(binding.bound.map(({ fact, shape }) => [fact.id, shape]));
    const kernel = compileColumns(model, { shapes, longestList: 10_000, given: options.given });
    const sums = kernel.rights.map((): Sum => ({
      counts: columnOutcomes.map(() => 0),
      granted: 0n,
      judged: 0n,
      withoutAmount: 0,
    }));
    let [persons, households] = [0, 0];
    for await (const piece of piecesOf(source, binding)) {
      runColumns(kernel, piece, (chunk) => addChunk(kernel, sums, chunk));
      persons += piece.persons;
      households += piece.households;
      options.progress?.(persons);
    }
    const columned = new Set(binding.bound.map(({ fact }) => fact.id));
    return {
      persons,
      households,
      rights: kernel.rights.map((right, at) => totalsOf(right, sums[at]!)),
      notCounted: kernel.exact.map(({ name, reason }) => ({ name, reason })),
      used: binding.bound.flatMap(({ fact, column }) =>
        column === undefined ? [] : [{ fact: fact.name, column }],
      ),
      missing: model.facts
        .filter(({ id }) => kernel.asked.includes(id) && !columned.has(id))
        .map(({ name }) => name),
      unused: binding.unused,
    };
  } finally {
    source.close();
  }
}

function addChunk(kernel: ColumnKernel, sums: readonly Sum[], chunk: Chunk): void {
  const granted = columnOutcomes.indexOf("toegekend");
  const judged = columnOutcomes.indexOf("ter beoordeling");
  kernel.rights.forEach((right, at) => {
    const sum = sums[at]!;
    const outcomes = chunk.buffer(right.outcome);
    const amounts = right.amount === undefined ? undefined : chunk.buffer(right.amount.value);
    const states = right.amount?.state === undefined ? undefined : chunk.buffer(right.amount.state);
    const [first, end] = chunk[right.table];
    let [sure, open] = [0, 0];
    for (let row = 0; row < end - first; row++) {
      const outcome = outcomes[row]!;
      sum.counts[outcome]! += 1;
      if (amounts === undefined || (outcome !== granted && outcome !== judged)) continue;
      if (states !== undefined && states[row] !== 0) sum.withoutAmount += 1;
      else if (outcome === granted) sure += amounts[row]!;
      else open += amounts[row]!;
    }
    sum.granted += BigInt(sure);
    sum.judged += BigInt(open);
  });
}

function totalsOf(right: ColumnKernel["rights"][number], sum: Sum): RightTotals {
  const { amount } = right;
  const counts = Object.fromEntries(
    columnOutcomes.map((name, at) => [name, sum.counts[at]!]),
  ) as RightTotals["counts"];
  return {
    right: right.right,
    name: right.name,
    holder: right.table === "households" ? "huishouden" : "inwoner",
    counts,
    ...(amount === undefined
      ? {}
      : {
          granted: toDecimalString(rational(sum.granted, amount.scale)),
          toBeJudged: toDecimalString(rational(sum.judged, amount.scale)),
        }),
    withoutAmount: sum.withoutAmount,
  };
}
