// Rows of the files as columns in memory, a piece of whole households at a time.

import { columnState, type Column, type Population } from "@andersom/logic";
import type { Binding, Bound } from "./bind.js";
import { identifier, type Source } from "./source.js";

/** About so many people are in memory at once. */
const pieceSize = 200_000;

interface Piece {
  rows: number;
  readonly household: number[];
  readonly values: Float64Array[];
  readonly states: Uint8Array[];
}

/** Every piece of the population in turn. People without a household live alone. */
export async function* piecesOf(source: Source, binding: Binding): AsyncGenerator<Population> {
  const read = binding.bound.filter(({ kind }) => kind !== "members");
  const home = binding.household === undefined ? undefined : identifier(binding.household);
  const rank = home === undefined ? "row_number() OVER ()" : `dense_rank() OVER (ORDER BY p.${home})`;
  const fields = read.flatMap((one) => {
    const from = one.table === "personen" ? "p" : "h";
    const sql = qualified(one.sql, one, from);
    return [`CAST(coalesce(${sql}, 0) AS DOUBLE)`, `(${sql}) IS NULL`];
  });
  const join =
    read.some(({ table }) => table === "huishoudens") && home !== undefined
      ? ` LEFT JOIN huishoudens h ON CAST(h.${home} AS VARCHAR) = CAST(p.${home} AS VARCHAR)`
      : "";
  const order = home === undefined ? "" : ` ORDER BY 1`;
  const sql = `SELECT CAST(${rank} AS DOUBLE), ${fields.length === 0 ? "0" : fields.join(", ")} FROM personen p${join}${order}`;
  const result = await source.connection.stream(sql);
  let piece = emptyPiece(read.length, pieceSize * 2);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const count = chunk.rowCount;
    const homes = chunk.getColumnValues(0) as number[];
    const columns = read.map(
      (_, at) => [chunk.getColumnValues(1 + 2 * at), chunk.getColumnValues(2 + 2 * at)] as const,
    );
    for (let row = 0; row < count; row++) {
      if (piece.rows >= pieceSize && homes[row] !== piece.household[piece.rows - 1]) {
        yield populationOf(piece, binding);
        piece = emptyPiece(read.length, pieceSize * 2);
      }
      const at = piece.rows++;
      piece.household.push(homes[row]!);
      for (let column = 0; column < read.length; column++) {
        piece.values[column]![at] = columns[column]![0][row] as number;
        piece.states[column]![at] = columns[column]![1][row] === true ? 1 : 0;
      }
    }
  }
  if (piece.rows > 0) yield populationOf(piece, binding);
}

/** The SQL of a column, of the table that it stands in. */
function qualified(sql: string, { column }: Bound, table: "p" | "h"): string {
  const name = identifier(column ?? "");
  return sql.replaceAll(name, `${table}.${name}`);
}

function emptyPiece(columns: number, size: number): Piece {
  return {
    rows: 0,
    household: [],
    values: Array.from({ length: columns }, () => new Float64Array(size)),
    states: Array.from({ length: columns }, () => new Uint8Array(size)),
  };
}

function populationOf(piece: Piece, { bound }: Binding): Population {
  const persons = piece.rows;
  const householdOf = new Int32Array(persons);
  const starts: number[] = [];
  for (let row = 0; row < persons; row++) {
    if (row === 0 || piece.household[row] !== piece.household[row - 1]) starts.push(row);
    householdOf[row] = starts.length - 1;
  }
  const firstPerson = Int32Array.from([...starts, persons]);
  const columns = new Map<string, Column>();
  let at = 0;
  for (const one of bound) {
    if (one.kind === "members") {
      const values = Int32Array.from({ length: persons }, (_, row) => row);
      columns.set(one.fact.id, { kind: "list", offsets: firstPerson, values });
      continue;
    }
    const values = piece.values[at]!;
    const absent = piece.states[at]!;
    at += 1;
    const rows = one.fact.thing === "huishouden" ? starts : undefined;
    columns.set(
      one.fact.id,
      columnOf(one, rows ?? Array.from({ length: persons }, (_, row) => row), values, absent),
    );
  }
  return { persons, households: starts.length, householdOf, firstPerson, columns };
}

function columnOf(
  { kind, fact, shape, dictionary }: Bound,
  rows: readonly number[],
  values: Float64Array,
  absent: Uint8Array,
): Column {
  const missing = fact.kind === "oordeel" ? columnState.openJudgement : columnState.missingFact;
  const states = Uint8Array.from(rows, (row) => (absent[row] === 1 ? missing : columnState.known));
  switch (kind) {
    case "ja-nee":
      return {
        kind,
        values: Uint8Array.from(rows, (row, at) => (states[at] === 0 ? values[row]! : states[at]!)),
      };
    case "number": {
      const range = shape.kind === "number" ? shape : { scale: 1n, low: 0n, high: 0n };
      return {
        kind,
        values: Float64Array.from(rows, (row) => values[row]!),
        scale: Number(range.scale),
        low: Number(range.low),
        high: Number(range.high),
        states,
      };
    }
    case "text":
      return {
        kind,
        values: Int32Array.from(rows, (row) => values[row]!),
        dictionary: dictionary ?? [],
        states,
      };
    case "day":
    case "members":
      return { kind: "day", values: Int32Array.from(rows, (row) => values[row]!), states };
  }
}
