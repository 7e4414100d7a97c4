// What another engine answered, as files in the order of the population: read along with each piece of it.

import type { sqlParts } from "@andersom/logic";
import { columnState, type ColumnKernel } from "@andersom/logic";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openCursor, type Cursor, type Numbers } from "../cursor.js";
import type { Range } from "../layout.js";
import { relation } from "../source.js";
import type { DecidedRight } from "../tally.js";

/** One file of answers. Plain data, so that a worker can be sent it. */
export interface AnswerFile {
  readonly table: "persons" | "households";
  /** A row per row of the table, in the order of the population: `u…`, `h…` and `t…` of each right. */
  readonly parquet: string;
  readonly rights: readonly { readonly right: string; readonly amount: boolean }[];
}

/** Of one version. */
export interface Answers {
  readonly files: readonly AnswerFile[];
  /** Rights that the engine has no words for, with the reason. */
  readonly not: readonly { readonly right: string; readonly name: string; readonly reason: string }[];
}

/** The columns of a file of answers. */
export function answerColumns(rights: AnswerFile["rights"]): readonly string[] {
  return rights.flatMap(({ amount }, at) => [`u${at}`, ...(amount ? [`h${at}`, `t${at}`] : [])]);
}

/** The rights of a query in the form of a file. */
export function rightsOf({ rights }: sqlParts.AnswerQuery): AnswerFile["rights"] {
  return rights.map(({ right, amount }) => ({ right, amount: amount?.kind === "number" }));
}

export interface AnswerReader {
  /** In the order of the rights of the kernel that were answered; rows of the whole piece. */
  readonly decided: readonly DecidedRight[];
  /** Starts at the first row of a range. */
  open(range: Range): Promise<void>;
  /** Fills the rows of the next piece. */
  take(persons: number, households: number): Promise<void>;
  /** After the last piece of a range. */
  done(): Promise<void>;
}

/** `connect`: a connection for each file, read side by side. */
export async function openAnswers(
  { files }: Answers,
  rights: ColumnKernel["rights"],
  capacity: number,
  connect: () => Promise<DuckDBConnection>,
): Promise<AnswerReader> {
  const empty = (
    amount: boolean,
  ): { outcome: Uint8Array; amount?: Float64Array; amountState?: Uint8Array } => ({
    outcome: new Uint8Array(capacity),
    ...(amount ? { amount: new Float64Array(capacity), amountState: new Uint8Array(capacity) } : {}),
  });
  const readers = await Promise.all(
    files.map(async (file) => ({
      ...file,
      connection: await connect(),
      filled: file.rights.map(({ amount }) => empty(amount)),
    })),
  );
  const decided = rights.map(({ right }): DecidedRight => {
    const reader = readers.find((one) => one.rights.some((own) => own.right === right))!;
    return reader.filled[reader.rights.findIndex((own) => own.right === right)]!;
  });
  let open: { readonly cursor: Cursor; row: number }[] = [];
  return {
    decided,
    async open({ first, household }) {
      open = await Promise.all(
        readers.map(async ({ table, parquet, rights: own, connection }) => {
          const start = table === "persons" ? first : household;
          const fields = answerColumns(own).map(
            (name) => `CAST(${name} AS ${name.startsWith("h") ? "DOUBLE" : "UTINYINT"})`,
          );
          const cursor = await openCursor(
            connection,
            `SELECT ${fields.join(", ")} FROM ${relation(parquet, start === 0 ? "" : ", file_row_number = true")}${start === 0 ? "" : ` WHERE file_row_number >= ${start}`}`,
          );
          return { cursor, row: 0 };
        }),
      );
    },
    async take(persons, households) {
      for (const [at, { table, filled }] of readers.entries()) {
        const reading = open[at]!;
        const rows = table === "persons" ? persons : households;
        for (let to = 0; to < rows;) {
          if (reading.row >= reading.cursor.rows) {
            if (!(await reading.cursor.next())) throw new Error("the engine gave fewer rows than there are");
            reading.row = 0;
          }
          const count = Math.min(rows - to, reading.cursor.rows - reading.row);
          fill(filled, reading.cursor, reading.row, to, count);
          reading.row += count;
          to += count;
        }
      }
    },
    async done() {
      await Promise.all(open.map(({ cursor }) => cursor.close()));
      open = [];
    },
  };
}

function fill(
  rights: readonly { outcome: Uint8Array; amount?: Float64Array; amountState?: Uint8Array }[],
  cursor: Cursor,
  from: number,
  to: number,
  count: number,
): void {
  let column = 0;
  const put = (into: Uint8Array | Float64Array, values: Numbers): void => {
    into.set(values.subarray(from, from + count), to);
  };
  for (const { outcome, amount, amountState } of rights) {
    put(outcome, cursor.numbers(column++));
    if (amount === undefined || amountState === undefined) continue;
    put(amount, cursor.numbers(column++));
    put(amountState, cursor.numbers(column++));
  }
}

/** What an engine counted by itself of one right, to hold against what was counted from its rows. */
export interface EngineCount {
  readonly right: string;
  /** By place in `columnOutcomes`. */
  readonly counts: readonly number[];
  /** Whole numbers of 1/scale of what is granted with a known amount. */
  readonly granted: bigint;
}

/** Per right how many of each outcome and the sum of what is granted, in SQL that every engine reads. */
export function countFields(rights: AnswerFile["rights"], outcomes: number): readonly string[] {
  return rights.flatMap(({ amount }, at) => [
    ...Array.from(
      { length: outcomes },
      (_, outcome) => `sum(CASE WHEN u${at} = ${outcome} THEN 1 ELSE 0 END)`,
    ),
    amount ? `sum(CASE WHEN u${at} = 1 AND t${at} = ${columnState.known} THEN h${at} ELSE 0 END)` : "0",
  ]);
}

/** The row that `countFields` gives, as text. */
export function countsIn(
  rights: AnswerFile["rights"],
  outcomes: number,
  row: readonly (string | null)[],
): readonly EngineCount[] {
  return rights.map(({ right }, at) => {
    const own = row.slice(at * (outcomes + 1), (at + 1) * (outcomes + 1));
    return {
      right,
      counts: own.slice(0, outcomes).map((one) => Number(one ?? 0)),
      granted: BigInt(own[outcomes] ?? 0),
    };
  });
}

/** Counts of several machines together. */
export function together(parts: readonly (readonly EngineCount[])[]): readonly EngineCount[] {
  const [first, ...rest] = parts;
  return (first ?? []).map((one, at) =>
    rest.reduce(
      (sum, part): EngineCount => ({
        right: sum.right,
        counts: sum.counts.map((count, place) => count + part[at]!.counts[place]!),
        granted: sum.granted + part[at]!.granted,
      }),
      one,
    ),
  );
}
