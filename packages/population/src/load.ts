// Reads a range of the population into pieces of whole households: people and households in step, in the order of their key.

import type { DuckDBConnection } from "@duckdb/node-api";
import { openCursor, type Cursor } from "./cursor.js";
import type { KeyKind, Layout, Range } from "./layout.js";
import { openList } from "./load-list.js";
import { emptyPiece, fill, pieceSize, vectorSize, type Filled, type Piece } from "./piece.js";
import type { Slot } from "./slot.js";
import { identifier, PopulationError, relation } from "./source.js";

export type Key = number | string;

/** A piece with who its people and households are; the arrays are filled again for the next piece. */
export interface LoadedPiece {
  readonly piece: Piece;
  readonly homeKeys: readonly Key[];
  /** Who the people are, when that was asked for and a column says so. */
  readonly personKeys: readonly Key[] | undefined;
}

export interface LoadOptions {
  readonly layout: Layout;
  readonly slots: readonly Slot[];
  /** Households are read over a connection of their own, beside the people. */
  readonly connections: readonly [DuckDBConnection, DuckDBConnection];
  /** One for each list of the layout. */
  readonly listConnections?: readonly DuckDBConnection[];
  readonly withPersonKeys?: boolean;
}

export interface Loader {
  /** The arrays, to bind kernels to before the first rows are there. */
  readonly piece: Piece;
  /** Every piece of a range in turn. */
  pieces(range: Range): AsyncGenerator<LoadedPiece>;
}

/** @throws PopulationError when what is read is not what was seen before. */
export function createLoader({
  layout,
  slots,
  connections,
  listConnections = [],
  withPersonKeys = false,
}: LoadOptions): Loader {
  const piece = emptyPiece(slots, layout.largest, layout.lists);
  const { keyKind } = layout;
  const ofPersons = piece.filled.filter(({ slot }) => slot.table === "personen");
  const ofHomes = piece.filled.filter(({ slot }) => slot.table === "huishoudens");
  const direct = ofPersons.filter(({ slot }) => !slot.perHousehold);
  // A value of the household that stands with its people is read per person first.
  const shared = ofPersons
    .filter(({ slot }) => slot.perHousehold)
    .map((to) => ({ to, each: emptyPieceColumn(to, piece.capacity) }));
  const person = withPersonKeys ? layout.person : undefined;
  const personSql =
    person === undefined
      ? undefined
      : person.kind === "number"
        ? `CAST(coalesce(${identifier(person.column)}, 0) AS DOUBLE)`
        : `coalesce(CAST(${identifier(person.column)} AS VARCHAR), '')`;
  return { piece, pieces };

  async function* pieces(range: Range): AsyncGenerator<LoadedPiece> {
    const people = await openCursor(connections[0], peopleSql(range));
    const homes = ofHomes.length === 0 ? undefined : await openHomes(range);
    const lists = await Promise.all(
      piece.lists.map((list, at) => openList(listConnections[at]!, list, piece, range)),
    );
    let homeKeys: Key[] = [];
    let personKeys: Key[] = [];
    let [rows, alone] = [0, 0];
    const take = async (end: number): Promise<LoadedPiece> => {
      piece.persons = end;
      piece.households = homeKeys.length;
      piece.firstPerson[homeKeys.length] = end;
      await homes?.take(homeKeys);
      for (const list of lists) await list.take();
      for (const { to, each } of shared) spread(to, each, homeKeys);
      return { piece, homeKeys, personKeys: personSql === undefined ? undefined : personKeys };
    };
    try {
      while (await people.next()) {
        const count = people.rows;
        const keys = keysOf(people, keyKind, layout.people.key !== undefined);
        for (let row = 0; row < count; row++) {
          const key = keys === undefined ? alone++ : keys[row]!;
          if (homeKeys.length === 0 || key !== homeKeys[homeKeys.length - 1]) {
            piece.firstPerson[homeKeys.length] = rows + row;
            homeKeys.push(key);
          }
          piece.householdOf[rows + row] = homeKeys.length - 1;
        }
        direct.forEach((to, at) => fill(to, rows, people.numbers(1 + at), 0, count));
        shared.forEach(({ each }, at) => fill(each, rows, people.numbers(1 + direct.length + at), 0, count));
        if (person !== undefined) {
          const at = 1 + ofPersons.length;
          personKeys.push(...(person.kind === "number" ? people.numbers(at) : people.texts(at)));
        }
        rows += count;
        if (rows < pieceSize || homeKeys.length === 1) {
          if (rows + vectorSize > piece.capacity) throw changed();
          continue;
        }
        // The last household may go on in the next rows: it moves to the front.
        const last = homeKeys.pop()!;
        const end = piece.firstPerson[homeKeys.length]!;
        const rest = personKeys.slice(end);
        yield await take(end);
        for (const { values, states } of [...direct, ...shared.map(({ each }) => each)]) {
          values.copyWithin(0, end, rows);
          states?.copyWithin(0, end, rows);
        }
        rows -= end;
        piece.householdOf.fill(0, 0, rows);
        piece.firstPerson[0] = 0;
        homeKeys = [last];
        personKeys = rest;
      }
      if (rows > 0) yield await take(rows);
    } finally {
      await Promise.all([people.close(), homes?.close(), ...lists.map((list) => list.close())]);
    }
  }

  function peopleSql({ first, end }: Range): string {
    const { parquet, key } = layout.people;
    const fields = [
      key === undefined ? "0" : keyKind === "number" ? `CAST(${key} AS DOUBLE)` : key,
      ...[...direct, ...shared.map(({ each }) => each)].map(({ slot }) => slot.sql),
      ...(personSql === undefined ? [] : [personSql]),
    ];
    const all = first === 0 && end === layout.persons;
    const from = relation(parquet, all ? "" : ", file_row_number = true");
    return `SELECT ${fields.join(", ")} FROM ${from}${all ? "" : ` WHERE file_row_number >= ${first} AND file_row_number < ${end}`}`;
  }

  /** Fills the values of households; both files are in the order of the key, so that each is read once. */
  async function openHomes({ firstKey, endKey }: Range): Promise<{
    readonly take: (keys: readonly Key[]) => Promise<void>;
    readonly close: () => Promise<void>;
  }> {
    const { parquet, key } = layout.homes!;
    const where = [
      ...(firstKey === undefined ? [] : [`${key} >= ${firstKey}`]),
      ...(endKey === undefined ? [] : [`${key} < ${endKey}`]),
    ];
    const fields = [
      keyKind === "number" ? `CAST(${key} AS DOUBLE)` : key,
      ...ofHomes.map(({ slot }) => slot.sql),
    ];
    const cursor = await openCursor(
      connections[1],
      `SELECT ${fields.join(", ")} FROM ${relation(parquet)}${where.length === 0 ? "" : ` WHERE ${where.join(" AND ")}`}`,
    );
    let [keys, row, count]: [readonly Key[] | Float64Array, number, number] = [[], 0, 0];
    const take = async (wanted: readonly Key[]): Promise<void> => {
      for (let home = 0; home < wanted.length;) {
        if (row >= count) {
          if (!(await cursor.next())) throw withoutRow(wanted[home]!);
          [keys, row, count] = [keysOf(cursor, keyKind, true)!, 0, cursor.rows];
        }
        const key = wanted[home]!;
        // A household without people is passed over.
        while (row < count && before(keys[row]!, key)) row++;
        if (row >= count) continue;
        if (keys[row] !== key) throw withoutRow(key);
        let run = 1;
        while (row + run < count && home + run < wanted.length && keys[row + run] === wanted[home + run])
          run++;
        ofHomes.forEach((to, at) => fill(to, home, cursor.numbers(1 + at), row, row + run));
        home += run;
        row += run;
      }
    };
    return { take, close: () => cursor.close() };
  }

  /** One value per household, and everybody's has to be the same. */
  function spread(to: Filled, each: Filled, keys: readonly Key[]): void {
    const { firstPerson } = piece;
    for (let home = 0; home < piece.households; home++) {
      const first = firstPerson[home]!;
      const [value, own] = [each.values[first]!, each.states?.[first]];
      for (let row = first + 1; row < firstPerson[home + 1]!; row++)
        if (each.values[row] !== value || each.states?.[row] !== own)
          throw new PopulationError(
            `De kolom “${to.slot.column}” gaat over het huishouden, maar bij de mensen van huishouden ${String(keys[home])} staat niet overal hetzelfde.`,
          );
      to.values[home] = value;
      if (to.states !== undefined) to.states[home] = own ?? 0;
    }
  }
}

function emptyPieceColumn({ slot, values, states }: Filled, capacity: number): Filled {
  const make = values.constructor as new (length: number) => Filled["values"];
  return {
    slot,
    values: new make(capacity),
    states: states === undefined ? undefined : new Uint8Array(capacity),
  };
}

function keysOf(cursor: Cursor, kind: KeyKind, there: boolean): readonly Key[] | Float64Array | undefined {
  if (!there) return undefined;
  return kind === "number" ? (cursor.numbers(0) as Float64Array) : cursor.texts(0);
}

/** In the order of DuckDB: numbers by size, texts by their bytes. */
function before(a: Key, b: Key): boolean {
  if (typeof a === "number" || typeof b === "number") return a < b;
  if (a === b) return false;
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}

function withoutRow(key: Key): PopulationError {
  return new PopulationError(
    `Huishouden ${String(key)} heeft mensen, maar geen rij in het bestand met huishoudens. Zet er een rij bij; wat u niet weet, laat u leeg.`,
  );
}

function changed(): PopulationError {
  return new PopulationError("Het bestand is veranderd terwijl het werd gelezen; er is niets geteld.");
}
