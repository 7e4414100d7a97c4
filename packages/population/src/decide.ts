// Decides whole households chunk by chunk: every version's kernel over the same rows, side by side.

import {
  chunkEnd,
  compileColumns,
  openColumns,
  type Chunk,
  type Column,
  type ColumnKernel,
} from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { shapesOf, type Binding, type Bound } from "./bind.js";
import type { Answers } from "./engine/answers.js";
import { exactRights, openExact, type ExactRight } from "./exact.js";
import { longestOf, type Layout } from "./layout.js";
import { plainColumn, viewOf, type Piece } from "./piece.js";
import type { DecidedChunk, DecidedRight, DecidedVersion, Frame, FrameColumn, FrameRight } from "./tally.js";

/** An ordinance with its kernel for the columns at hand, and what the kernel or another engine leaves to the exact path. */
export interface Version {
  readonly model: DecisionModel;
  readonly given: Readonly<Record<string, unknown>>;
  readonly kernel: ColumnKernel;
  /** Rights that are decided by the kernel, or by the engine that takes its place. */
  readonly rights: ColumnKernel["rights"];
  readonly exact: readonly ExactRight[];
}

export function compileVersion(
  model: DecisionModel,
  given: Readonly<Record<string, unknown>>,
  binding: Binding,
  version: number,
  layout: Layout,
  without: Answers["not"] = [],
): Version {
  const shapes = shapesOf(binding, version, layout.lists);
  const kernel = compileColumns(model, { shapes, longestList: longestOf(layout), given });
  const rights = kernel.rights.filter(({ right }) => without.every((one) => one.right !== right));
  return { model, given, kernel, rights, exact: exactRights(model, [...kernel.exact, ...without]) };
}

/** What tallies know beforehand. Rights of the kernel come first, then those of the exact path. */
export function frameOf(versions: readonly Version[], { slots, versions: bounds }: Binding): Frame {
  return {
    versions: versions.map(({ model, rights, exact }) => {
      const paid = (id: string, scale: bigint | undefined): Pick<FrameRight, "amount"> => {
        const amount = model.rights.find((one) => one.id === id)?.amount;
        const type = model.definitions.find((one) => one.id === amount)?.type;
        return scale === undefined || type === undefined ? {} : { amount: { scale, type } };
      };
      return {
        rights: [
          ...rights.map(({ right, name, table, amount }): FrameRight => ({
            right,
            name,
            table,
            ...paid(right, amount?.scale),
          })),
          ...exact.map(({ right: { id, name }, table, scale, reason }): FrameRight => ({
            right: id,
            name,
            table,
            ...paid(id, scale),
            exact: { reason },
          })),
        ],
      };
    }),
    // What a thing in a list has says nothing about a person or household as a whole.
    columns: columnsOf(
      slots,
      bounds.flat().filter(({ list, within }) => list === undefined && within === undefined),
    ),
  };
}

/** A column is named once, with the facts of every version that it holds. */
function columnsOf(slots: Binding["slots"], bounds: readonly Bound[]): readonly FrameColumn[] {
  const keyOf = ({ fact, slots: own, members }: Bound): string =>
    members === true ? "members" : `${own.join(" ")} ${fact.thing}`;
  return bounds.flatMap((bound, at): readonly FrameColumn[] => {
    const same = bounds.filter((one) => keyOf(one) === keyOf(bound));
    if (bounds.indexOf(same[0]!) !== at) return [];
    const [slot] = bound.slots;
    return [
      {
        facts: [...new Set(same.map(({ fact }) => fact.id))],
        fact: bound.fact,
        table: bound.fact.thing === "huishouden" ? "households" : "persons",
        column: slot === undefined ? undefined : slots[slot]!.column,
        ...(bound.first === undefined ? {} : { months: { first: bound.first, count: bound.slots.length } }),
      },
    ];
  });
}

/** Every chunk of the piece that is in memory, decided. */
export type Decider = (firstHousehold: number) => Generator<DecidedChunk>;

/**
 * Binds the kernels to the arrays of a piece once. `step`: every so manieth household takes the exact path. `answers`: what
 * another engine answered about the piece, per version; then no kernel runs.
 */
export function openDecider(
  versions: readonly Version[],
  binding: Binding,
  piece: Piece,
  step: number,
  exactProgress: (households: number) => void = () => undefined,
  answers?: readonly (readonly DecidedRight[])[],
): Decider {
  const runs = versions.map((version, at) => {
    const { model, given, rights, exact } = version;
    const bounds = binding.versions[at]!;
    return {
      ...(answers === undefined
        ? kernelRun(version, binding, at, piece)
        : answersRun(rights, answers[at]!, piece)),
      tables: exact.map(({ table }) => table),
      exact: exact.length === 0 ? undefined : openExact(model, exact, { given, bounds, piece, step }),
    };
  });
  const boundOf = new Map(binding.versions.flat().map((bound) => [bound.fact.id, bound]));
  return function* decided(firstHousehold) {
    for (const { recode, exact } of runs) {
      recode();
      exact?.decide(firstHousehold, exactProgress);
    }
    for (let first = 0; first < piece.households;) {
      const end = chunkEnd(piece.firstPerson, first, piece.households);
      yield chunkOf(first, end);
      first = end;
    }
  };

  function chunkOf(first: number, end: number): DecidedChunk {
    const [from, to] = [piece.firstPerson[first]!, piece.firstPerson[end]!];
    return {
      persons: to - from,
      households: end - first,
      firstPerson: shifted(piece.firstPerson, first, end + 1, from),
      householdOf: shifted(piece.householdOf, from, to, first),
      versions: runs.map(({ decided, exact, tables }): DecidedVersion => ({
        rights: [
          ...decided(first, end),
          ...(exact?.decided ?? []).map((right, at) =>
            tables[at] === "households" ? rowsOfRight(right, first, end) : rowsOfRight(right, from, to),
          ),
        ],
      })),
      column(id, month) {
        const bound = boundOf.get(id);
        if (bound === undefined || bound.list !== undefined || bound.within !== undefined) return undefined;
        if (bound.members === true) {
          const offsets = shifted(piece.firstPerson, first, end + 1, from);
          return { kind: "list", offsets, values: piece.everybody.subarray(0, to - from) };
        }
        const slot = bound.slots[bound.first === undefined ? 0 : (month ?? -1) - bound.first];
        if (slot === undefined) return undefined;
        const column = plainColumn(piece.filled[slot]!);
        return bound.fact.thing === "huishouden" ? rowsOf(column, first, end) : rowsOf(column, from, to);
      },
    };
  }
}

/** Decides a chunk of households of the piece. */
interface Run {
  /** To be called when the arrays of the piece have been filled. */
  readonly recode: () => void;
  readonly decided: (first: number, end: number) => readonly DecidedRight[];
}

function kernelRun({ kernel }: Version, binding: Binding, version: number, piece: Piece): Run {
  const view = viewOf(piece, binding, version, kernel);
  const run = openColumns(kernel, view.population);
  return { recode: view.recode, decided: (first, end) => kernelRights(kernel, run(first, end)) };
}

/** The answers stand in arrays over the whole piece. */
function answersRun(rights: Version["rights"], answers: readonly DecidedRight[], piece: Piece): Run {
  return {
    recode: () => undefined,
    decided: (first, end) =>
      rights.map(({ table }, at) =>
        table === "households"
          ? rowsOfRight(answers[at]!, first, end)
          : rowsOfRight(answers[at]!, piece.firstPerson[first]!, piece.firstPerson[end]!),
      ),
  };
}

function kernelRights({ rights }: ColumnKernel, { buffer }: Chunk): readonly DecidedRight[] {
  return rights.map(({ outcome, amount }) => ({
    outcome: buffer(outcome) as Uint8Array,
    ...(amount === undefined ? {} : { amount: buffer(amount.value) as Float64Array }),
    ...(amount?.state === undefined ? {} : { amountState: buffer(amount.state) as Uint8Array }),
  }));
}

function rowsOfRight(
  { outcome, amount, amountState }: DecidedRight,
  first: number,
  end: number,
): DecidedRight {
  return {
    outcome: outcome.subarray(first, end),
    ...(amount === undefined ? {} : { amount: amount.subarray(first, end) }),
    ...(amountState === undefined ? {} : { amountState: amountState.subarray(first, end) }),
  };
}

function shifted(values: Int32Array, from: number, end: number, by: number): Int32Array {
  const rows = new Int32Array(end - from);
  for (let at = from; at < end; at++) rows[at - from] = values[at]! - by;
  return rows;
}

/** A view on some rows; whoever gets it counts from 0. */
function rowsOf(column: Column, first: number, end: number): Column {
  if (column.kind === "list") return column;
  if (column.kind === "ja-nee") return { ...column, values: column.values.subarray(first, end) };
  const { states } = column;
  const rows = { ...column, values: column.values.subarray(first, end) };
  return (states === undefined ? rows : { ...rows, states: states.subarray(first, end) }) as Column;
}
