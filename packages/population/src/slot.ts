// One column of a file as it is read: SQL that gives whole numbers, what stands for a value that is not there, and what is proved.

import { columnState, type ColumnShape } from "@andersom/logic";
import type { Fact } from "@andersom/semantics";
import { identifier, text, type Table } from "./source.js";

export type Transport = "Uint8Array" | "Int32Array" | "Float64Array";

/** A column on its way to the kernel. Plain data, so that a worker can be sent it. */
export interface Slot {
  readonly table: Table["name"];
  readonly column: string;
  readonly kind: "ja-nee" | "number" | "day" | "text";
  /** Gives a whole number for every row, `missing` and `notApplicable` included. */
  readonly sql: string;
  readonly transport: Transport;
  readonly low: number;
  readonly high: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** The state of a row without a value: an open judgement, or a fact that is not known. */
  readonly absent: number;
  readonly total: boolean;
  /** Of numbers: whole numbers of 1/scale. */
  readonly scale: number;
  /** Of choices. */
  readonly dictionary: readonly string[];
  /** A value of the household that stands with its people: each of them must have the same. */
  readonly perHousehold: boolean;
}

/** How the values of a column are recognised, before anything is known about them. */
export interface Draft {
  readonly table: Table["name"];
  readonly column: string;
  readonly kind: Slot["kind"];
  readonly absent: number;
  dictionary: readonly string[];
  /** Of free text: SQL for the text itself, until it is known which texts there are. */
  readonly words?: string;
  readonly perHousehold: boolean;
  /** SQL: whether the cell is empty, whether it says "niet van toepassing", and its value; NULL when it cannot be read. */
  readonly empty: string;
  readonly nvt: string;
  value: string;
  /** False when the type of the column rules it out, so that nobody has to look. */
  readonly mayBeWrong: boolean;
  /** Digits after the point that the type of the column allows at most. */
  readonly digits: number;
  readonly money: boolean;
  /** What should stand there, in Dutch. */
  readonly expected: string;
}

/** Undefined for a kind of value that no column can hold. */
export function draftOf(fact: Fact, table: Table, column: string): Draft | undefined {
  const name = identifier(column);
  const type = table.columns.find((one) => one.name === column)?.type ?? "VARCHAR";
  const textual = type === "VARCHAR" || type.startsWith("ENUM");
  const word = `trim(CAST(${name} AS VARCHAR))`;
  const base = {
    table: table.name,
    column,
    absent: fact.kind === "oordeel" ? columnState.openJudgement : columnState.missingFact,
    dictionary: [] as readonly string[],
    perHousehold: table.name === "personen" && fact.thing === "huishouden",
    empty: textual ? `(${name} IS NULL OR ${word} = '')` : `(${name} IS NULL)`,
    nvt:
      fact.type.nvt === true && textual
        ? `(lower(${word}) IN ('niet van toepassing', 'nvt', 'n.v.t.'))`
        : "false",
    mayBeWrong: true,
    digits: 0,
    money: fact.type.kind === "bedrag",
  };
  switch (fact.type.kind) {
    case "ja-nee": {
      const value =
        type === "BOOLEAN"
          ? `CAST(${name} AS TINYINT)`
          : `CASE WHEN lower(${word}) IN ('ja', 'true', '1', 'waar') THEN 1 WHEN lower(${word}) IN ('nee', 'false', '0', 'onwaar') THEN 0 END`;
      return { ...base, kind: "ja-nee", value, mayBeWrong: type !== "BOOLEAN", expected: "ja of nee" };
    }
    case "bedrag":
    case "getal":
    case "percentage":
      return { ...base, kind: "number", expected: "een getal", ...numberIn(type, name, word, textual) };
    case "datum": {
      const value = type === "DATE" ? name : `TRY_CAST(${textual ? word : name} AS DATE)`;
      const day = `CASE WHEN year(${value}) BETWEEN 1 AND 9999 THEN date_diff('day', DATE '1970-01-01', ${value}) END`;
      return { ...base, kind: "day", value: day, expected: "een datum zoals 2026-03-15" };
    }
    case "keuze": {
      const dictionary = fact.type.options;
      const list = `[${dictionary.map((one) => text(one.toLowerCase())).join(", ")}]`;
      const value = `nullif(list_position(${list}, lower(${word})), 0) - 1`;
      return { ...base, kind: "text", value, dictionary, expected: dictionary.join(", ") };
    }
    case "tekst":
      return { ...base, kind: "text", words: word, value: "NULL", mayBeWrong: false, expected: "een tekst" };
    default:
      return undefined;
  }
}

/** Types of DuckDB that hold whole numbers of at most 64 bits. */
export const wholeTypes = /^U?(?:TINY|SMALL|BIG)?(?:INT|INTEGER)$/u;

/** A number is read exactly or not at all: at most four digits after the point, and no detour through floating point. */
function numberIn(
  type: string,
  name: string,
  word: string,
  textual: boolean,
): Pick<Draft, "value" | "mayBeWrong" | "digits"> {
  if (wholeTypes.test(type)) return { value: name, mayBeWrong: false, digits: 0 };
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/u.exec(type);
  const digits = Number(decimal?.[2] ?? 4);
  if (decimal !== null && digits <= 4 && Number(decimal[1]) <= 14)
    return { value: name, mayBeWrong: false, digits };
  if (textual) {
    const whole = `regexp_full_match(${word}, '[-+]?[0-9]{1,11}([.,][0-9]{1,4}0*)?')`;
    const value = `CASE WHEN ${whole} THEN TRY_CAST(replace(${word}, ',', '.') AS DECIMAL(15, 4)) END`;
    return { value, mayBeWrong: true, digits: 4 };
  }
  // What is not the same after a round trip has more digits than can be read exactly.
  const value = `TRY_CAST(${name} AS DECIMAL(15, 4))`;
  return {
    value: `CASE WHEN CAST(${value} AS ${type}) = ${name} THEN ${value} END`,
    mayBeWrong: true,
    digits: 4,
  };
}

/** What was seen of a column in one look at all its values. */
export interface Seen {
  readonly absent: boolean;
  readonly nvt: boolean;
  /** Of numbers in units, of days since 1970; undefined when no row has a value. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Digits after the point that some value has. */
  readonly digits: number;
}

/** SQL for `Seen`, and for how many cells cannot be read. */
export function look({ empty, nvt, value, mayBeWrong, digits, kind }: Draft): readonly string[] {
  const finer = (times: number, max: number): string =>
    digits > max ? `coalesce(bool_or(${value} * ${times} <> trunc(${value} * ${times})), false)` : "false";
  const ranged = kind === "number" || kind === "day";
  return [
    mayBeWrong ? `count(*) FILTER (NOT ${empty} AND NOT ${nvt} AND (${value}) IS NULL)` : "0",
    `coalesce(bool_or(${empty}), false)`,
    nvt === "false" ? "false" : `coalesce(bool_or(${nvt}), false)`,
    ranged ? `CAST(min(${value}) AS VARCHAR)` : "NULL",
    ranged ? `CAST(max(${value}) AS VARCHAR)` : "NULL",
    kind === "number" ? finer(1, 0) : "false",
    kind === "number" ? finer(100, 2) : "false",
  ];
}

const widest = 2 ** 53 - 4;

/** The largest value, in units, that is still counted exactly. */
export function fits(seen: Seen, scale: number): boolean {
  return [seen.low ?? 0, seen.high ?? 0].every((value) => Math.abs(value) * scale < widest);
}

/** Amounts count in cents at least, since the rules do. */
export function scaleOf({ money }: Draft, { digits }: Seen): number {
  return digits > 2 ? 10_000 : digits > 0 || money ? 100 : 1;
}

export function slotOf(draft: Draft, seen: Seen, scale: number): Slot {
  const { table, column, kind, absent, dictionary, perHousehold, empty, nvt, value } = draft;
  const total = !seen.absent && !seen.nvt;
  const [low, high] = rangeOf(draft, seen, scale);
  const transport: Transport =
    kind === "ja-nee" ? "Uint8Array" : low > -(2 ** 31) + 4 && high < 2 ** 31 ? "Int32Array" : "Float64Array";
  const [missing, notApplicable] =
    kind === "ja-nee"
      ? [absent, columnState.notApplicable]
      : transport === "Int32Array"
        ? [-(2 ** 31), -(2 ** 31) + 1]
        : [-(2 ** 53), -(2 ** 53) + 1];
  const type = { Uint8Array: "UTINYINT", Int32Array: "INTEGER", Float64Array: "DOUBLE" }[transport];
  const scaled = kind === "number" && scale > 1 ? `(${value}) * ${scale}` : `(${value})`;
  const known = `CAST(${scaled} AS ${type})`;
  const cases = [
    ...(seen.nvt ? [`WHEN ${nvt} THEN ${notApplicable}`] : []),
    ...(seen.absent ? [`WHEN ${empty} THEN ${missing}`] : []),
  ];
  const sql = cases.length === 0 ? known : `CAST(CASE ${cases.join(" ")} ELSE ${known} END AS ${type})`;
  return {
    table,
    column,
    kind,
    sql,
    transport,
    low,
    high,
    missing,
    notApplicable,
    absent,
    total,
    scale,
    dictionary,
    perHousehold,
  };
}

/** Zero stands where a value is missing, so it is always within the range. */
function rangeOf({ kind, dictionary }: Draft, { low, high }: Seen, scale: number): readonly [number, number] {
  if (kind === "ja-nee") return [0, 1];
  if (kind === "text") return [0, Math.max(0, dictionary.length - 1)];
  if (kind === "day") return [-719_528, 2_932_896];
  return [Math.min(0, Math.round((low ?? 0) * scale)), Math.max(0, Math.round((high ?? 0) * scale))];
}

/** What the kernel may rely on. */
export function shapeOf({ kind, total, scale, low, high }: Slot): ColumnShape {
  if (kind === "number") return { kind, total, scale: BigInt(scale), low: BigInt(low), high: BigInt(high) };
  return { kind, total };
}
