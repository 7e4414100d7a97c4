// A piece of the population in memory: arrays that are filled again and again, which the kernels are bound to once.

import {
  columnState,
  type Column,
  type ColumnKernel,
  type Population,
  type SeriesColumn,
} from "@andersom/logic";
import type { Binding, Bound } from "./bind.js";
import type { Numbers } from "./cursor.js";
import type { LaidList } from "./lists.js";
import type { Slot } from "./slot.js";
import { PopulationError } from "./source.js";

/** The most rows of a vector of DuckDB. */
export const vectorSize = 2048;

/** About so many people are in memory at once, per thread. */
export const pieceSize = 65_536;

/** One slot: a value per row, and its state where some row may lack one. */
export interface Filled {
  readonly slot: Slot;
  readonly values: Numbers;
  readonly states: Uint8Array | undefined;
}

export interface Piece {
  readonly capacity: number;
  persons: number;
  households: number;
  readonly householdOf: Int32Array;
  readonly firstPerson: Int32Array;
  readonly filled: readonly Filled[];
  readonly lists: readonly FilledList[];
  /** Everybody, in order: who the members of the households are. */
  readonly everybody: Int32Array;
  /** That every value is there, for the months of a series. */
  readonly allKnown: Uint8Array;
}

/** What the owners in the piece have in a list. */
export interface FilledList {
  readonly list: LaidList;
  /** Rows of things in the piece. */
  rows: number;
  /** Elements of owner `row`: `offsets[row]` up to `offsets[row + 1]`; of one other person none. */
  readonly offsets: Int32Array;
  /** The row of each element, or of the one other person per owner. */
  readonly values: Int32Array;
  /** Per owner. */
  readonly states: Uint8Array;
}

/** Rows of people: a piece ends with a whole household, however large, and what is read comes in vectors. */
export function capacityOf(largest: number): number {
  return pieceSize + vectorSize + largest;
}

/** Room for whole households. */
export function emptyPiece(slots: readonly Slot[], largest: number, lists: readonly LaidList[] = []): Piece {
  const capacity = capacityOf(largest);
  const arrays = { Uint8Array, Int32Array, Float64Array };
  const roomOf = ({ table }: Slot): number =>
    lists.find((one) => one.kind === "things" && one.table === table)?.most ?? capacity;
  return {
    capacity,
    persons: 0,
    households: 0,
    householdOf: new Int32Array(capacity),
    firstPerson: new Int32Array(capacity + 1),
    filled: slots.map((slot) => ({
      slot,
      values: new arrays[slot.transport](roomOf(slot)),
      states: slot.total || slot.kind === "ja-nee" ? undefined : new Uint8Array(roomOf(slot)),
    })),
    lists: lists.map((list) => ({
      list,
      rows: 0,
      offsets: new Int32Array(capacity + 1),
      // Things are numbered as they come.
      values: Int32Array.from({ length: list.kind === "one" ? capacity : list.most }, (_, row) =>
        list.kind === "things" ? row : 0,
      ),
      states: new Uint8Array(capacity),
    })),
    allKnown: new Uint8Array(capacity),
    everybody: Int32Array.from({ length: capacity }, (_, row) => row),
  };
}

/** Copies rows `from` up to `end` of what was read, and holds every value against what the kernel relies on. */
export function fill(to: Filled, at: number, source: Numbers, from: number, end: number): void {
  const { slot, values, states } = to;
  const sound =
    slot.kind === "ja-nee"
      ? fillAnswers(slot, values as Uint8Array, at, source as Uint8Array, from, end)
      : values instanceof Int32Array
        ? fillWhole(slot, values, states, at, source as Int32Array, from, end)
        : fillDoubles(slot, values as Float64Array, states, at, source as Float64Array, from, end);
  if (!sound)
    throw new PopulationError(
      `De kolom “${slot.column}” is veranderd terwijl het bestand werd gelezen; er is niets geteld.`,
    );
}

function fillAnswers(
  { total, missing }: Slot,
  values: Uint8Array,
  at: number,
  source: Uint8Array,
  from: number,
  end: number,
): boolean {
  let sound = true;
  for (let row = from; row < end; row++) {
    const value = source[row]!;
    if (value > 1 && (total || (value !== missing && value !== columnState.notApplicable))) sound = false;
    values[at + row - from] = value;
  }
  return sound;
}

// The two below are the same; each sees one kind of array, so that each becomes a tight loop.

function fillWhole(
  { low, high, missing, notApplicable, absent }: Slot,
  values: Int32Array,
  states: Uint8Array | undefined,
  at: number,
  source: Int32Array,
  from: number,
  end: number,
): boolean {
  let sound = true;
  for (let row = from; row < end; row++) {
    const value = source[row]!;
    const place = at + row - from;
    if (value >= low && value <= high) {
      values[place] = value;
      if (states !== undefined) states[place] = 0;
    } else if (states !== undefined && (value === missing || value === notApplicable)) {
      values[place] = 0;
      states[place] = value === missing ? absent : columnState.notApplicable;
    } else sound = false;
  }
  return sound;
}

function fillDoubles(
  { low, high, missing, notApplicable, absent }: Slot,
  values: Float64Array,
  states: Uint8Array | undefined,
  at: number,
  source: Float64Array,
  from: number,
  end: number,
): boolean {
  let sound = true;
  for (let row = from; row < end; row++) {
    const value = source[row]!;
    const place = at + row - from;
    if (value >= low && value <= high) {
      values[place] = value;
      if (states !== undefined) states[place] = 0;
    } else if (states !== undefined && (value === missing || value === notApplicable)) {
      values[place] = 0;
      states[place] = value === missing ? absent : columnState.notApplicable;
    } else sound = false;
  }
  return sound;
}

/** The columns of one ordinance over the arrays of a piece, for a kernel to be bound to. */
export interface View {
  readonly population: Population;
  /** To be called when the arrays have been filled: brings choices into the places that the kernel counts in. */
  readonly recode: () => void;
}

export function viewOf(piece: Piece, { versions }: Binding, version: number, kernel: ColumnKernel): View {
  const places = new Map(kernel.dictionary.map((text, at) => [text, at]));
  const recodings: (() => void)[] = [];
  const columns = new Map<string, Column | SeriesColumn>();
  for (const bound of versions[version]!) columns.set(bound.fact.id, columnOf(bound));
  return {
    population: {
      // Bounds of the arrays: the kernel is told with each run which rows there are.
      persons: piece.capacity,
      households: piece.capacity,
      householdOf: piece.householdOf,
      firstPerson: piece.firstPerson,
      columns,
    },
    recode: () => {
      for (const one of recodings) one();
    },
  };

  function columnOf({ slots, first, members, list }: Bound): Column | SeriesColumn {
    if (list !== undefined) {
      const { offsets, values, states, list: laid } = piece.lists[list]!;
      return laid.kind === "one"
        ? { kind: "thing", values, states }
        : { kind: "list", offsets, values, states };
    }
    if (members === true) return { kind: "list", offsets: piece.firstPerson, values: piece.everybody };
    if (first === undefined) return coded(piece.filled[slots[0]!]!);
    const columns = new Map([...new Set(slots)].map((at) => [at, monthColumn(piece.filled[at]!)]));
    return { kind: "series", first, months: slots.map((at) => columns.get(at)!) };
  }

  /** A series has many months: none of them gets an array of states of its own that says nothing. */
  function monthColumn(filled: Filled): Column {
    const column = coded(filled);
    return column.kind === "ja-nee" || column.states !== undefined
      ? column
      : { ...column, states: piece.allKnown };
  }

  function coded(filled: Filled): Column {
    const column = plainColumn(filled);
    if (column.kind !== "text") return column;
    const codes = column.dictionary.map((text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    });
    const dictionary = [...places.keys()];
    if (codes.every((code, at) => code === at)) return { ...column, dictionary };
    const values = new Int32Array(column.values.length);
    recodings.push(() => {
      const { table, perHousehold } = filled.slot;
      const things = piece.lists.find(({ list }) => list.kind === "things" && list.table === table);
      const rows =
        things?.rows ?? (table === "huishoudens" || perHousehold ? piece.households : piece.persons);
      for (let row = 0; row < rows; row++) values[row] = codes[column.values[row]!]!;
    });
    return { ...column, values, dictionary };
  }
}

/** A slot as a column, with the choices in the order of the ordinance. */
export function plainColumn({ slot, values, states }: Filled): Column {
  const own = states === undefined ? {} : { states };
  switch (slot.kind) {
    case "ja-nee":
      return { kind: "ja-nee", values: values as Uint8Array };
    case "number": {
      const { scale, low, high } = slot;
      return { kind: "number", values: values as Int32Array, scale, low, high, ...own };
    }
    case "day":
      return { kind: "day", values: values as Int32Array, ...own };
    case "text":
      return { kind: "text", values: values as Int32Array, dictionary: slot.dictionary, ...own };
  }
}
