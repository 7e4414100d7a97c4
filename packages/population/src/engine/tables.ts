// What the SQL of an ordinance reads, out of the files of a population: whole numbers and states, as queries of DuckDB.

import type { sqlParts } from "@andersom/logic";
import { type ColumnIr, type ColumnKernel } from "@andersom/logic";
import type { Binding, Bound } from "../bind.js";
import type { Layout } from "../layout.js";
import type { Slot } from "../slot.js";
import { relation } from "../source.js";

type WholeTable = sqlParts.WholeTable;
type WholeColumn = sqlParts.WholeColumn;

/** The numbers by which households that are known by a text are counted, in the order of those texts. */
export const homeNumbers = "huishouden_nummers";

/** Makes `homeNumbers`; undefined where households have numbers of their own. */
export function homeNumbersSql({ keyKind, people }: Layout): string | undefined {
  if (people.key === undefined || keyKind === "number") return undefined;
  return `CREATE OR REPLACE TABLE ${homeNumbers} AS SELECT naam, row_number() OVER (ORDER BY naam) AS nummer FROM (SELECT DISTINCT ${people.key} AS naam FROM ${relation(people.parquet)})`;
}

/** The rows of people as they are read: `persoon` counts them, `huishouden` says who lives together. */
function peopleRows({ keyKind, people: { parquet, key } }: Layout, values: readonly string[]): string {
  const from = relation(parquet, ", file_row_number = true");
  const fields = (home: string): string =>
    ["file_row_number AS persoon", `${home} AS huishouden`, ...values].join(", ");
  if (key === undefined) return `SELECT ${fields("file_row_number")} FROM ${from}`;
  if (keyKind === "number") return `SELECT ${fields(key)} FROM ${from}`;
  return `SELECT ${fields("nummer")} FROM ${from} JOIN ${homeNumbers} ON naam = ${key}`;
}

function homeRows({ keyKind, homes }: Layout, values: readonly string[]): string {
  const { parquet, key } = homes!;
  if (keyKind === "number")
    return `SELECT ${[`${key} AS huishouden`, ...values].join(", ")} FROM ${relation(parquet)}`;
  return `SELECT ${["nummer AS huishouden", ...values].join(", ")} FROM ${relation(parquet)} JOIN ${homeNumbers} ON naam = ${key}`;
}

/** A query for each table that the SQL reads; every row also says which household it belongs to, as `huishouden`. */
export function tableQueries(
  tables: readonly WholeTable[],
  kernel: ColumnKernel,
  { slots, versions }: Binding,
  version: number,
  layout: Layout,
): readonly string[] {
  const { ir } = kernel;
  const bounds = new Map(versions[version]!.map((bound) => [bound.fact.id, bound]));
  const boundOf = (column: number): Bound => bounds.get(ir.columns[column]!.fact)!;
  const codes = codesOf(kernel, slots, versions[version]!);
  const raw = (slot: number): string => `${slots[slot]!.sql} AS v${slot}`;
  const months = monthsRead(ir);
  return tables.map((table) => (table.kind === "series" ? seriesQuery(table) : rowsQuery(table)));

  /** Rows of people or households with the raw value of each slot. */
  function source(table: string, wanted: readonly number[]): string {
    if (table === "persons") return peopleRows(layout, wanted.map(raw));
    const own = wanted.filter((slot) => slots[slot]!.table === "huishoudens");
    const shared = wanted.filter((slot) => slots[slot]!.table === "personen");
    const people = `SELECT huishouden${shared.map((slot) => `, any_value(v${slot}) AS v${slot}`).join("")} FROM (${peopleRows(layout, shared.map(raw))}) GROUP BY huishouden`;
    return own.length === 0
      ? people
      : `SELECT * FROM (${people}) JOIN (${homeRows(layout, own.map(raw))}) USING (huishouden)`;
  }

  function rowsQuery({ table, columns }: WholeTable): string {
    const slotOf = (column: WholeColumn): number | undefined =>
      "column" in column.holds ? boundOf(column.holds.column).slots[0] : undefined;
    const wanted = [...new Set(columns.flatMap((column) => slotOf(column) ?? []))];
    const fields = columns.map((column) => {
      const slot = slotOf(column);
      const text =
        slot === undefined || !("part" in column.holds)
          ? column.name
          : cell(slot, column.holds.part, `v${slot}`);
      return `CAST(${text} AS ${typeOf(column)}) AS ${column.name}`;
    });
    return `SELECT ${fields.join(", ")} FROM (${source(table, wanted)})`;
  }

  /** A row per row and month, of the months that rules can ask for. */
  function seriesQuery({ table, columns }: WholeTable): string {
    const value = columns.find((column) => "column" in column.holds);
    const at = value !== undefined && "column" in value.holds ? value.holds.column : -1;
    const { slots: own, first = 0 } = boundOf(at);
    const [low, high] = months.get(at) ?? [0, -1];
    const asked = own.slice(low, high + 1);
    const key = table === "persons" ? "persoon" : "huishouden";
    const rows = `SELECT ${key} AS rij, huishouden, unnest(range(${first + low}, ${first + low + asked.length})) AS maand, unnest([${asked.map((slot) => `v${slot}`).join(", ")}]) AS v FROM (${source(table, [...new Set(asked)])})`;
    const fields = columns.map((column) => {
      const text = "part" in column.holds ? cell(own[low]!, column.holds.part, "v") : column.name;
      return `CAST(${text} AS ${typeOf(column)}) AS ${column.name}`;
    });
    if (asked.length === 0)
      return `SELECT ${columns.map((column) => `CAST(0 AS ${typeOf(column)}) AS ${column.name}`).join(", ")}, 0 AS huishouden WHERE false`;
    return `SELECT ${fields.join(", ")}, huishouden FROM (${rows})`;
  }

  function cell(slot: number, part: "value" | "state", name: string): string {
    const { kind, total, missing, notApplicable, absent } = slots[slot]!;
    if (part === "state")
      return total
        ? "0"
        : `CASE ${name} WHEN ${missing} THEN ${absent} WHEN ${notApplicable} THEN 8 ELSE 0 END`;
    if (kind === "ja-nee") return name;
    const known = kind === "text" ? `[${codes.get(slot)!.join(", ")}][${name} + 1]` : name;
    return total ? known : `CASE WHEN ${name} IN (${missing}, ${notApplicable}) THEN 0 ELSE ${known} END`;
  }
}

/** In the files that hold the tables. */
function typeOf({ holds }: WholeColumn): string {
  return "part" in holds && holds.part === "state" ? "UTINYINT" : "BIGINT";
}

/** Per slot of texts: the number that the rules know each text by; the same text has the same number in every column. */
function codesOf(
  { dictionary }: ColumnKernel,
  slots: readonly Slot[],
  bounds: readonly Bound[],
): ReadonlyMap<number, readonly number[]> {
  const places = new Map(dictionary.map((text, at) => [text, at]));
  const codes = new Map<number, readonly number[]>();
  for (const slot of new Set(bounds.flatMap((bound) => bound.slots))) {
    if (slots[slot]!.kind !== "text") continue;
    codes.set(
      slot,
      slots[slot]!.dictionary.map((text) => {
        const place = places.get(text) ?? places.size;
        places.set(text, place);
        return place;
      }),
    );
  }
  return codes;
}

/** Per series the first and last place of a month that some rule can read. */
function monthsRead({ values }: ColumnIr): ReadonlyMap<number, readonly [number, number]> {
  const found = new Map<number, readonly [number, number]>();
  for (const value of values) {
    if (value.op !== "column" || value.month === undefined) continue;
    const { low, high } = values[value.month]!;
    const [from, to] = found.get(value.column) ?? [low, high];
    found.set(value.column, [Math.min(from, low), Math.max(to, high)]);
  }
  return found;
}
