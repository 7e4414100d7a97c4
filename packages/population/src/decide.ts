// Decides whole households chunk by chunk: every version's kernel over the same rows, side by side.

import {
  chunkEnd,
  openColumns,
  type Chunk,
  type Column,
  type ColumnKernel,
  type Population,
} from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import type { Binding } from "./bind.js";
import type { DecidedChunk, DecidedRight, DecidedVersion, Frame, FrameRight } from "./tally.js";

/** An ordinance with its kernel for the columns at hand. */
export interface Version {
  readonly model: DecisionModel;
  readonly kernel: ColumnKernel;
}

/** What tallies know beforehand. */
export function frameOf(versions: readonly Version[], { bound }: Binding): Frame {
  return {
    versions: versions.map(({ model, kernel }) => ({
      rights: kernel.rights.map(({ right, name, table, amount }): FrameRight => {
        const id = model.rights.find((one) => one.id === right)?.amount;
        const type = model.definitions.find((one) => one.id === id)?.type;
        const paid = amount === undefined || type === undefined ? undefined : { scale: amount.scale, type };
        return { right, name, table, ...(paid === undefined ? {} : { amount: paid }) };
      }),
    })),
    columns: bound.map(({ fact, table, column }) => ({
      facts: [fact.id],
      fact,
      table: table === "personen" ? "persons" : "households",
      column,
    })),
  };
}

/** Every chunk of a piece of the population, decided. */
export function* decidedChunks(
  versions: readonly Version[],
  frame: Frame,
  piece: Population,
): Generator<DecidedChunk> {
  const runs = versions.map(({ kernel }) => openColumns(kernel, piece));
  for (let first = 0; first < piece.households;) {
    const end = chunkEnd(piece.firstPerson, first, piece.households);
    const chunks = runs.map((run) => run(first, end));
    yield chunkOf(versions, frame, piece, chunks, [first, end]);
    first = end;
  }
}

function chunkOf(
  versions: readonly Version[],
  frame: Frame,
  piece: Population,
  chunks: readonly Chunk[],
  [first, end]: readonly [number, number],
): DecidedChunk {
  const [from, to] = [piece.firstPerson[first]!, piece.firstPerson[end]!];
  const decided = versions.map(({ kernel }, at): DecidedVersion => {
    const { buffer } = chunks[at]!;
    return {
      rights: kernel.rights.map(({ outcome, amount }): DecidedRight => ({
        outcome: buffer(outcome) as Uint8Array,
        ...(amount === undefined ? {} : { amount: buffer(amount.value) as Float64Array }),
        ...(amount?.state === undefined ? {} : { amountState: buffer(amount.state) as Uint8Array }),
      })),
    };
  });
  const columns = new Map(frame.columns.flatMap((one) => one.facts.map((id) => [id, one] as const)));
  return {
    persons: to - from,
    households: end - first,
    firstPerson: Int32Array.from(piece.firstPerson.subarray(first, end + 1), (row) => row - from),
    householdOf: Int32Array.from(piece.householdOf.subarray(from, to), (home) => home - first),
    versions: decided,
    column(fact, month) {
      const known = columns.get(fact);
      const found = piece.columns.get(fact);
      const column = found?.kind === "series" ? found.months[(month ?? -1) - found.first] : found;
      if (known === undefined || column === undefined) return undefined;
      return known.table === "persons" ? rowsOf(column, from, to) : rowsOf(column, first, end);
    },
  };
}

/** A view on some rows. A list of people has its members counted from the first of the chunk. */
function rowsOf(column: Column, first: number, end: number): Column {
  if (column.kind === "list") {
    const offsets = column.offsets.subarray(first, end + 1);
    const start = offsets[0] ?? 0;
    const values = column.values.subarray(start, offsets[offsets.length - 1] ?? start);
    const base = values[0] ?? 0;
    return {
      kind: "list",
      offsets: offsets.map((at) => at - start),
      values: values.map((row) => row - base),
    };
  }
  if (column.kind === "ja-nee") return { ...column, values: column.values.subarray(first, end) };
  const { states } = column;
  const rows = { ...column, values: column.values.subarray(first, end) };
  return (states === undefined ? rows : { ...rows, states: states.subarray(first, end) }) as Column;
}
