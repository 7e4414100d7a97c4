// Who lives with whom: checks the columns of households and people, puts the rows of one household next to each other,
// and cuts the population into ranges of whole households that can be read apart.

import { join } from "node:path";
import { keyColumn, keyNames } from "./names.js";
import { layLists, type BoundList, type LaidList } from "./lists.js";
import { numberHomes } from "./rows.js";
import { wholeTypes } from "./slot.js";
import {
  identifier,
  PopulationError,
  relation,
  rowsOf,
  text,
  type Cell,
  type Source,
  type Table,
} from "./source.js";

/** Households are known by a whole number, or by a text. */
export type KeyKind = "number" | "text";

/** Where one part of the population stands. */
export interface Range {
  /** Rows of the file of people, from 0. */
  readonly first: number;
  readonly end: number;
  /** The household that the first row belongs to, counted from 0. */
  readonly household: number;
  /** SQL for the keys of its households; undefined for no bound. */
  readonly firstKey: string | undefined;
  readonly endKey: string | undefined;
}

interface Person {
  readonly column: string;
  readonly kind: KeyKind;
}

/** Plain data, so that a worker can be sent it. */
export interface Layout {
  readonly persons: number;
  readonly households: number;
  /** The most people in one household. */
  readonly largest: number;
  readonly keyKind: KeyKind;
  /** What is read, rows of one household next to each other: a Parquet file, and SQL for the key. */
  readonly people: { readonly parquet: string; readonly key: string | undefined };
  readonly homes: { readonly parquet: string; readonly key: string } | undefined;
  /** The column that says who somebody is. */
  readonly person: Person | undefined;
  readonly ranges: readonly Range[];
  /** Lists in files of their own, in the order of the binding. */
  readonly lists: readonly LaidList[];
}

/** The longest list that a kernel has to reckon with. */
export function longestOf({ largest, lists }: Layout): number {
  return Math.max(largest, ...lists.map(({ longest }) => longest));
}

interface Keyed {
  readonly table: Table;
  readonly column: string;
}

/** Looks once at the order of the rows; files in another order are sorted into the scratch folder. */
export async function layOut(
  source: Source,
  size: number,
  lists: readonly BoundList[] = [],
): Promise<Layout> {
  const layout = await layPeople(source, size);
  if (lists.length === 0) return layout;
  await numberHomes(source, layout);
  return { ...layout, lists: await layLists(source, layout, lists) };
}

async function layPeople(source: Source, size: number): Promise<Layout> {
  const { persons, households } = source;
  const named = keyColumn(persons, keyNames.person);
  const person = named === undefined ? undefined : await uniquePeople(source, named);
  const column = keyColumn(persons, keyNames.household);
  if (column === undefined) {
    if (households !== undefined)
      throw new PopulationError(
        `Het bestand ${persons.file} heeft geen kolom “huishouden”; zonder die kolom is niet bekend wie bij welk huishouden van ${households.file} hoort.`,
      );
    return everybodyAlone(persons, person, size);
  }
  const keyed: Keyed[] = [{ table: persons, column }];
  if (households !== undefined) {
    const home = keyColumn(households, keyNames.household);
    if (home === undefined)
      throw new PopulationError(
        `Het bestand ${households.file} heeft geen kolom “huishouden”. Het heeft: ${names(households)}.`,
      );
    keyed.push({ table: households, column: home });
  }
  const keyKind = await keyKindOf(source, keyed);
  const key = keyed.map((one) => keySql(one, keyKind));
  const [people, homes] = [{ parquet: persons.parquet, key: key[0]! }, key[1]];
  let parts = await startsOf(source, people, size);
  if (parts.some(({ sorted }) => !sorted)) {
    people.parquet = await sorted(source, people.parquet, people.key, "personen-op-volgorde");
    parts = await startsOf(source, people, size);
  }
  const home =
    homes === undefined || households === undefined
      ? undefined
      : { parquet: await uniqueHouseholds(source, households, homes), key: homes };
  return {
    persons: persons.rows,
    households: parts.reduce((sum, one) => sum + one.households, 0),
    largest: Math.max(1, ...parts.map((one) => one.largest)),
    keyKind,
    people,
    homes: home,
    person,
    ranges: rangesOf(parts, persons.rows, keyKind),
    lists: [],
  };
}

function names({ columns }: Table): string {
  return columns.map(({ name }) => name).join(", ");
}

function everybodyAlone({ parquet, rows: total }: Table, person: Person | undefined, size: number): Layout {
  const ranges = Array.from({ length: Math.ceil(total / size) }, (_, at): Range => ({
    first: at * size,
    end: Math.min(total, (at + 1) * size),
    household: at * size,
    firstKey: undefined,
    endKey: undefined,
  }));
  return {
    persons: total,
    households: total,
    largest: 1,
    keyKind: "number",
    people: { parquet, key: undefined },
    homes: undefined,
    person,
    ranges,
    lists: [],
  };
}

/** Whole numbers are compared as numbers, in both files or in none: 9 comes before 10, and "09" is another household than "9". */
async function keyKindOf({ connection }: Source, keyed: readonly Keyed[]): Promise<KeyKind> {
  const kinds: KeyKind[] = [];
  for (const { table, column } of keyed) {
    const name = identifier(column);
    const word = `CAST(${name} AS VARCHAR)`;
    const number = `TRY_CAST(${name} AS BIGINT)`;
    const small = `min(${name}) > -9007199254740992 AND max(${name}) < 9007199254740992`;
    // What is no number at all gives NULL, which bool_and would pass over.
    const canonical = `bool_and(coalesce(abs(${number}) < 9007199254740992 AND CAST(${number} AS VARCHAR) = regexp_replace(${word}, '\\.0$', ''), ${word} IS NULL))`;
    const [test, none] = wholeTypes.test(typeOf(table, column))
      ? [small, `${name} IS NULL`]
      : [canonical, `${name} IS NULL OR trim(${word}) = ''`];
    const result = await rowsOf(
      connection,
      `SELECT coalesce(${test}, true), count(*) FILTER (${none}) FROM ${relation(table.parquet)}`,
    );
    const [whole, empty] = result[0]!;
    if (Number(empty) > 0) await withoutHousehold(connection, table, column, Number(empty));
    kinds.push(whole === true ? "number" : "text");
  }
  return kinds.includes("text") ? "text" : "number";
}

function typeOf(table: Table, column: string): string {
  return table.columns.find(({ name }) => name === column)?.type ?? "VARCHAR";
}

async function withoutHousehold(
  connection: Source["connection"],
  { name: kind, file, parquet }: Table,
  column: string,
  count: number,
): Promise<never> {
  const name = identifier(column);
  const result = await rowsOf(
    connection,
    `SELECT place FROM (SELECT row_number() OVER () AS place, ${name} FROM ${relation(parquet)}) WHERE ${name} IS NULL OR trim(CAST(${name} AS VARCHAR)) = '' LIMIT 1`,
  );
  const [place] = result[0] ?? [];
  const who = kind === "personen" ? (count === 1 ? "persoon" : "personen") : count === 1 ? "rij" : "rijen";
  throw new PopulationError(
    `In het bestand ${file} ${count === 1 ? "staat" : "staan"} ${count} ${who} zonder huishouden, ${count === 1 ? "" : "voor het eerst "}op rij ${String(place)}.`,
  );
}

function keySql({ table, column }: Keyed, kind: KeyKind): string {
  const type = typeOf(table, column);
  const name = identifier(column);
  if (kind === "number") return type === "BIGINT" ? name : `CAST(${name} AS BIGINT)`;
  return type === "VARCHAR" ? name : `CAST(${name} AS VARCHAR)`;
}

interface Part {
  readonly first: number;
  readonly key: string;
  readonly households: number;
  readonly largest: number;
  readonly sorted: boolean;
}

/** Stretches of about `size` rows: their first household, and what is seen of their order. One pass, in the order of the file. */
async function startsOf(
  { connection, persons: { rows } }: Source,
  { parquet, key }: { readonly parquet: string; readonly key: string },
  size: number,
): Promise<readonly Part[]> {
  const result = await rowsOf(
    connection,
    `WITH seen AS (SELECT ${key} AS home, row_number() OVER () - 1 AS place, lag(${key}) OVER () AS earlier FROM ${relation(parquet)}),
    starts AS (SELECT home, place, earlier, place - lag(place) OVER () AS rows FROM seen WHERE earlier IS NULL OR home <> earlier)
    SELECT min(place), CAST(arg_min(home, place) AS VARCHAR), count(*), max(rows), coalesce(bool_and(earlier IS NULL OR home > earlier), true), max(place)
    FROM starts GROUP BY place // ${size} ORDER BY 1`,
  );
  return result.map(([first, start, households, largest, inOrder, last], at, all) => ({
    first: Number(first),
    key: String(start),
    households: Number(households),
    // A household is measured where the next one starts; after the last one the file ends.
    largest: Math.max(Number(largest), at === all.length - 1 ? rows - Number(last) : 0),
    sorted: inOrder === true,
  }));
}

function rangesOf(parts: readonly Part[], total: number, kind: KeyKind): readonly Range[] {
  const literal = (key: string): string => (kind === "number" ? key : text(key));
  let household = 0;
  return parts.map(({ first, key, households }, at): Range => {
    const next = parts[at + 1];
    const range: Range = {
      first,
      end: next?.first ?? total,
      household,
      firstKey: at === 0 ? undefined : literal(key),
      endKey: next === undefined ? undefined : literal(next.key),
    };
    household += households;
    return range;
  });
}

/** A copy in the order of the key; DuckDB sorts outside memory when it has to. */
async function sorted(
  { connection, scratch }: Source,
  parquet: string,
  key: string,
  name: string,
): Promise<string> {
  const path = join(scratch(), `${name}.parquet`);
  await connection.run(
    `COPY (SELECT * EXCLUDE (file_row_number) FROM ${relation(parquet, ", file_row_number = true")} ORDER BY ${key}, file_row_number) TO ${text(path)} (FORMAT parquet)`,
  );
  return path;
}

async function uniqueHouseholds(source: Source, table: Table, key: string): Promise<string> {
  const { connection } = source;
  const order = async (parquet: string): Promise<readonly Cell[]> => {
    const result = await rowsOf(
      connection,
      `SELECT coalesce(bool_and(home > earlier), true), CAST(min(home) FILTER (home = earlier) AS VARCHAR) FROM (SELECT ${key} AS home, lag(${key}) OVER () AS earlier FROM ${relation(parquet)}) WHERE earlier IS NOT NULL`,
    );
    return result[0]!;
  };
  let { parquet } = table;
  let [inOrder, twice] = await order(parquet);
  if (inOrder !== true && twice === null) {
    parquet = await sorted(source, parquet, key, "huishoudens-op-volgorde");
    [inOrder, twice] = await order(parquet);
  }
  if (twice !== null)
    throw new PopulationError(
      `In het bestand ${table.file} staat huishouden ${String(twice)} meer dan een keer.`,
    );
  return parquet;
}

/** Nobody may stand in the file twice. Where the numbers rise from row to row, that is seen at once. */
async function uniquePeople({ connection, persons }: Source, column: string): Promise<Person> {
  const name = identifier(column);
  const from = relation(persons.parquet);
  const whole = wholeTypes.test(typeOf(persons, column));
  const [rising] = await rowsOf(
    connection,
    `SELECT coalesce(bool_and(person > earlier), false), count(*) FILTER (person IS NULL), ${whole ? "coalesce(max(abs(CAST(person AS HUGEINT))) < 9007199254740992, true)" : "false"} FROM (SELECT ${name} AS person, lag(${name}) OVER () AS earlier, row_number() OVER () AS place FROM ${from}) WHERE place > 1`,
  );
  const [inOrder, empty, small] = rising!;
  const person: Person = { column, kind: small === true ? "number" : "text" };
  if (inOrder === true && Number(empty) === 0) return person;
  const [double] = await rowsOf(
    connection,
    `SELECT CAST(${name} AS VARCHAR), count(*) FROM ${from} WHERE ${name} IS NOT NULL GROUP BY ${name} HAVING count(*) > 1 LIMIT 1`,
  );
  if (double === undefined) return person;
  throw new PopulationError(
    `In het bestand ${persons.file} staat de persoon ${String(double[0])} ${String(double[1])} keer; iedereen hoort er een keer in.`,
  );
}
