// Values as FEEL expressions: whole numbers on a scale, dates and choices, each with what it is when it is absent.

import { isKnown, isNotApplicable, isRational, isUnknown, type Operand, type Value } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import {
  NotInDmn,
  listed,
  opens,
  quoted,
  type DmnColumn,
  type DmnRow,
  type Open,
  type Stand,
} from "./data.js";

/** What a value stands on: a variable, the cell that says it is known, and a cell per way of being absent. */
export interface Source {
  readonly column: DmnColumn;
  readonly known: string;
  /** Undefined for the one that is left when no value is given. */
  readonly absent: ReadonlyMap<Stand, string | undefined>;
}

/** `expr` is a whole number of 1/scale; `low` and `high` bound it. Missing operands make it null. */
export interface NumberCode {
  readonly kind: "number";
  readonly expr: string;
  readonly scale: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly sources: readonly Source[];
}
export interface DateCode {
  readonly kind: "date";
  readonly expr: string;
  readonly sources: readonly Source[];
}
/** A function of one date variable that only rises or only falls: a comparison with it is a comparison of that date. */
export interface MonotoneCode {
  readonly kind: "monotone";
  readonly expr: string;
  readonly sources: readonly Source[];
  readonly result: "date" | "number";
  of(day: number): Operand;
  /** It counts whole years from the date to this day. */
  readonly years?: number | undefined;
  /** The decision that gives the number itself. */
  readonly variable?: string;
}
export interface TextCode {
  readonly kind: "text";
  readonly expr: string;
  readonly options: readonly string[];
  readonly sources: readonly Source[];
}
/** The same for everybody. */
export interface StaticCode {
  readonly kind: "static";
  readonly value: Operand;
  readonly type: ValueType;
}
export type Code = NumberCode | DateCode | MonotoneCode | TextCode | StaticCode;

/** The largest amount (in cents) and number that may be put in; with these every computation is proved exact. */
export const mostCents = 1_000_000_000n;
export const mostCount = 1_000_000n;
const exact = 2n ** 53n - 1n;

export function checkedNumber(code: Omit<NumberCode, "kind">): NumberCode {
  if (code.low < -exact || code.high > exact || code.scale > exact)
    throw new NotInDmn("een getal dat groter kan worden dan een engine precies kan rekenen");
  return { kind: "number", ...code };
}

/** A static number as code. */
export function numberOf(value: Operand): NumberCode {
  if (!isRational(value)) throw new NotInDmn("een waarde die geen getal is");
  const { n, d } = value;
  return checkedNumber({ expr: literal(n), scale: d, low: n, high: n, sources: [] });
}

export function literal(n: bigint): string {
  return n < 0n ? `(0 - ${-n})` : String(n);
}

/** As the end point of a cell, where a sign is part of the number. */
export function endPoint(n: bigint): string {
  return String(n);
}

export function standOf(value: Operand): Stand | undefined {
  if (isKnown<Value>(value)) return undefined;
  if (isNotApplicable(value)) return "niet van toepassing";
  if (!isUnknown(value)) return "fout";
  return value.facts.length > 0 ? "onbekend" : value.judgements.length > 0 ? "ter beoordeling" : "gat";
}

/** A variable that says in words whether the value is there. */
export function standSource(name: string, stands: readonly Stand[]): Source {
  return {
    column: { expr: name, type: "string" },
    known: quoted("bekend"),
    absent: new Map(stands.map((one) => [one, quoted(one)])),
  };
}

export function mergeSources(...lists: readonly (readonly Source[])[]): readonly Source[] {
  const found = new Map<string, Source>();
  for (const source of lists.flat()) {
    const before = found.get(source.column.expr);
    // What was computed with comes first: there niet van toepassing is a fault whatever else is not known.
    if (before === undefined || before.absent.has("niet van toepassing"))
      found.set(source.column.expr, source);
  }
  return [...found.values()];
}

/** A cell for "known, or absent in one of these ways". */
export function standCell(source: Source, set: ReadonlySet<Stand>): string {
  const { absent, known } = source;
  if ([...absent.keys()].every((one) => set.has(one))) return "-";
  const others = [...absent].flatMap(([one, cell]) => (set.has(one) && cell !== undefined ? [cell] : []));
  return [known, ...others].join(",");
}

export function canBe(sources: readonly Source[], stand: Stand): boolean {
  return sources.some(({ absent }) => absent.has(stand));
}

/** In which ways a result over these values can be absent: a value that is niet van toepassing is a fault in a computation. */
export function openOf(sources: readonly Source[]): ReadonlySet<Open> {
  const found = new Set<Open>();
  for (const { absent } of sources)
    for (const stand of absent.keys()) found.add(stand === "niet van toepassing" ? "fout" : stand);
  return found;
}

/** Above the answers: a fault goes before everything. */
export function faultRows(sources: readonly Source[], width: number): readonly DmnRow[] {
  return sources.flatMap((source, at) => {
    const cell = source.absent.get("fout");
    return cell === undefined ? [] : [{ cells: row(width, at, cell), output: quoted("fout") }];
  });
}

function row(width: number, at: number, cell: string): readonly string[] {
  return Array.from({ length: width }, (_, column) => (column === at ? cell : "-"));
}

/** Below the answers: the ways in which a needed value is absent; the columns after the sources are not looked at. */
export function absentRows(sources: readonly Source[], width: number, strict = true): readonly DmnRow[] {
  const rows: DmnRow[] = [];
  const set = new Set<Stand>();
  const push = (stand: Stand, output: string): void => {
    set.add(stand);
    if (!canBe(sources, stand)) return;
    const cells = sources.map((source) =>
      stand === "onbekend" && !faultWhenEmpty(source) ? "-" : standCell(source, set),
    );
    rows.push({ cells: [...cells, ...Array.from({ length: width - cells.length }, () => "-")], output });
  };
  push("niet van toepassing", quoted(strict ? "fout" : "niet van toepassing"));
  for (const one of opens.slice(1)) push(one, quoted(one));
  if (sources.some(faultWhenEmpty))
    rows.push({ cells: Array.from({ length: width }, () => "-"), output: quoted("fout") });
  return rows;
}

/** No cell matches what is not given: where that is a fault, it is what is left when no other row fits. */
function faultWhenEmpty({ absent }: Source): boolean {
  return absent.has("fout") && absent.get("fout") === undefined;
}

export function choiceCell(options: readonly string[]): string {
  return listed(options);
}
