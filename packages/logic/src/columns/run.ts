// Running a kernel over a population: chunk by chunk, so that memory stays bounded by the chunk and the results.

import type { ColumnKernel } from "./compile.js";
import type { ColumnShape } from "./compiler.js";
import type { Column, Population, SeriesColumn } from "./population.js";

/** What is proved about each column of a population. */
export function shapesOf(population: Population): ReadonlyMap<string, ColumnShape> {
  return new Map([...population.columns].map(([fact, column]) => [fact, shapeOf(column)]));
}

function shapeOf(column: Column | SeriesColumn): ColumnShape {
  switch (column.kind) {
    case "series": {
      const months = column.months.map(shapeOf);
      const [first] = months;
      if (first === undefined)
        return { kind: "series", first: column.first, count: 0, month: { kind: "day", total: false } };
      const month = months.reduce(wider, first);
      return { kind: "series", first: column.first, count: months.length, month };
    }
    case "ja-nee":
      return { kind: "ja-nee", total: column.values.every((one) => one <= 1) };
    case "number":
      return {
        kind: "number",
        scale: BigInt(column.scale),
        low: BigInt(column.low),
        high: BigInt(column.high),
        total: isTotal(column.states),
      };
    case "list":
      return {
        kind: "list",
        total: isTotal(column.states),
        inOrder: column.values.every((row, at) => row === at),
      };
    default:
      return { kind: column.kind, total: isTotal(column.states) };
  }
}

function isTotal(states: Uint8Array | undefined): boolean {
  return states === undefined || states.every((one) => one === 0);
}

function wider(a: ColumnShape, b: ColumnShape): ColumnShape {
  if (a.kind === "series" || b.kind === "series") return a;
  const total = a.total && b.total;
  if (a.kind !== "number" || b.kind !== "number") return { ...a, total };
  return { ...a, low: a.low < b.low ? a.low : b.low, high: a.high > b.high ? a.high : b.high, total };
}

/** The longest list of people, and the most people in one household. */
export function longestListOf(population: Population): number {
  let longest = 1;
  for (const column of population.columns.values()) {
    if (column.kind !== "list") continue;
    for (let row = 0; row + 1 < column.offsets.length; row++)
      longest = Math.max(longest, column.offsets[row + 1]! - column.offsets[row]!);
  }
  for (let home = 0; home < population.households; home++)
    longest = Math.max(longest, population.firstPerson[home + 1]! - population.firstPerson[home]!);
  return longest;
}

/** One chunk of results: rows `first` up to `end` of the table, in arrays that the next chunk uses again. */
export interface Chunk {
  readonly persons: readonly [first: number, end: number];
  readonly households: readonly [first: number, end: number];
  readonly buffer: (name: string) => Float64Array | Int32Array | Uint8Array;
}

export interface RunOptions {
  /** About so many people per chunk. */
  readonly chunk?: number;
  readonly first?: number;
  readonly end?: number;
}

/** Calls `take` for every chunk of whole households. */
export function runColumns(
  kernel: ColumnKernel,
  population: Population,
  take: (chunk: Chunk) => void,
  { chunk = 8192, first = 0, end = population.households }: RunOptions = {},
): void {
  const run = openColumns(kernel, population, chunk);
  for (let h0 = first; h0 < end;) {
    const h1 = chunkEnd(population.firstPerson, h0, end, chunk);
    take(run(h0, h1));
    h0 = h1;
  }
}

/** The household after a chunk that starts at `first`: about `chunk` people, and always whole households. */
export function chunkEnd(firstPerson: Int32Array, first: number, end: number, chunk = 8192): number {
  let last = first + 1;
  while (last < end && firstPerson[last + 1]! - firstPerson[first]! <= chunk) last++;
  return last;
}

/**
 * Binds a kernel to the arrays of a population once; the arrays may be filled with other rows between two runs. The
 * result of a run stands in arrays that the next run uses again.
 */
export function openColumns(
  kernel: ColumnKernel,
  population: Population,
  chunk = 8192,
): (firstHousehold: number, endHousehold: number) => Chunk {
  const bound = bind(kernel, population);
  const size = { persons: 0, households: 0 };
  let buffers: (Float64Array | Int32Array | Uint8Array)[] = [];
  const { firstPerson } = population;
  const places = new Map(kernel.program.buffers.map(({ name }, at) => [name, at]));
  const buffer = (name: string): Float64Array | Int32Array | Uint8Array => buffers[places.get(name) ?? -1]!;
  return (h0, h1) => {
    const [i0, i1] = [firstPerson[h0]!, firstPerson[h1]!];
    if (i1 - i0 > size.persons || h1 - h0 > size.households) {
      size.persons = Math.max(size.persons, i1 - i0, chunk);
      size.households = Math.max(size.households, h1 - h0, chunk);
      buffers = kernel.program.buffers.map(({ table, array }) => new arrays[array](size[table]));
    }
    bound(i0, i1, h0, h1, buffers);
    return { persons: [i0, i1], households: [h0, h1], buffer };
  };
}

const arrays = { Float64Array, Int32Array, Uint8Array };

type Bound = (
  i0: number,
  i1: number,
  h0: number,
  h1: number,
  buffers: readonly (Float64Array | Int32Array | Uint8Array)[],
) => void;

/** The text of a kernel is made of numbers and fixed words; nothing of the ordinance or the data is in it. */
function bind(kernel: ColumnKernel, population: Population): Bound {
  const columns: unknown[] = [kernel.calendar, population.householdOf];
  const places = new Map<string, number>(kernel.dictionary.map((text, at) => [text, at]));
  for (const fact of kernel.facts) columns.push(...arraysOf(population.columns.get(fact), places));
  const constants = kernel.constants.map((values) => Float64Array.from(values));
  const scratch = Array.from({ length: kernel.scratch }, () => new Int32Array(64 * kernel.longestList));
  // A function of its own for each population, so that the engine can take its arrays for fixed.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated from numbers, see above
  const make = new Function("columns", "constants", "scratch", kernel.program.text) as (
    columns: readonly unknown[],
    constants: readonly Float64Array[],
    scratch: readonly Int32Array[],
  ) => Bound;
  return make(columns, constants, scratch);
}

function arraysOf(
  column: Column | SeriesColumn | undefined,
  places: Map<string, number>,
): readonly unknown[] {
  if (column === undefined) return [undefined, undefined, undefined];
  if (column.kind === "series") {
    const months = column.months.map((month) => arraysOf(month, places));
    return [months.map(([values]) => values), months.map(([, states]) => states), undefined];
  }
  const offsets = column.kind === "list" ? column.offsets : undefined;
  const values = column.kind === "text" ? recoded(column, places) : column.values;
  const states =
    column.kind === "ja-nee" ? undefined : (column.states ?? new Uint8Array(column.values.length));
  return [values, states, offsets];
}

/**
 * A text that no rule names gets a place of its own, so that it equals itself only. Codes that are those of the kernel
 * already are used where they stand.
 */
function recoded(
  column: Extract<Column, { kind: "text" }>,
  places: Map<string, number>,
): Uint8Array | Uint16Array | Int32Array {
  const codes = column.dictionary.map((text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  if (codes.every((code, at) => code === at)) return column.values;
  return Int32Array.from(column.values, (code) => codes[code] ?? -1);
}
