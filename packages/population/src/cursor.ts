// Rows of a query as typed arrays, a vector of DuckDB at a time.

import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from "@duckdb/node-api";

export type Numbers = Uint8Array | Int32Array | Float64Array;

/** The current rows of a query. */
export interface Cursor {
  readonly rows: number;
  /** A column of whole numbers; the array belongs to DuckDB and holds until the next rows. */
  numbers(column: number): Numbers;
  texts(column: number): readonly string[];
  /** Goes to the next rows; false at the end. */
  next(): Promise<boolean>;
  /** Waits for what is still being read, so that the connection can be closed. */
  close(): Promise<void>;
}

/** DuckDB reads the next rows while the current ones are worked on. */
export async function openCursor(connection: DuckDBConnection, sql: string): Promise<Cursor> {
  const result = await connection.stream(sql);
  const fetch = async (): Promise<DuckDBDataChunk | null> => {
    const found = await result.fetchChunk();
    return found === null || found.rowCount === 0 ? null : found;
  };
  let chunk: DuckDBDataChunk | null = null;
  let coming: Promise<DuckDBDataChunk | null> | undefined = quiet(fetch());
  return {
    get rows() {
      return chunk?.rowCount ?? 0;
    },
    numbers: (column) => itemsOf(chunk!.getColumnVector(column)),
    texts: (column) => chunk!.getColumnValues(column) as string[],
    async next() {
      chunk = (await coming) ?? null;
      coming = chunk === null ? undefined : quiet(fetch());
      return chunk !== null;
    },
    async close() {
      await coming?.catch(() => null);
    },
  };
}

/** A failure is told to whoever waits for the rows; until then it is nobody's. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The array behind a vector of numbers. Value by value would cost more than everything else together. */
function itemsOf(vector: DuckDBVector): Numbers {
  const { items } = vector as unknown as { readonly items?: Numbers };
  if (items !== undefined && ArrayBuffer.isView(items)) return items;
  return Float64Array.from({ length: vector.itemCount }, (_, at) => Number(vector.getItem(at)));
}
