// What the SQL of an ordinance reads, out of the files of a population: whole numbers and states, as queries of DuckDB.

import { columnState, type ColumnIr, type ColumnKernel, type sqlParts } from "@andersom/logic";
import type { Binding, Bound } from "../bind.js";
import type { Layout } from "../layout.js";
import type { Slot } from "../slot.js";
import { livesElsewhere, nobody, type LaidList } from "../lists.js";
import { homeRows, peopleRows } from "../rows.js";
import { relation } from "../source.js";

type WholeTable = sqlParts.WholeTable;
type WholeColumn = sqlParts.WholeColumn;

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
  return tables.map((table) => {
    if (table.kind === "series") return seriesQuery(table);
    if (table.kind === "list") return listQuery(table);
    return table.table === "persons" || table.table === "households" ? rowsQuery(table) : thingsQuery(table);
  });

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

  function slotOf({ holds }: WholeColumn): number | undefined {
    return "column" in holds ? boundOf(holds.column).slots[0] : undefined;
  }

  function fieldsOf(columns: readonly WholeColumn[]): string {
    const fields = columns.map((column) => {
      const { name, holds } = column;
      return `CAST(${"part" in holds ? textOf(column, holds) : name} AS ${typeOf(column)}) AS ${name}`;
    });
    return fields.join(", ");
  }

  function textOf(
    column: WholeColumn,
    holds: { readonly column: number; readonly part: "value" | "state" },
  ): string {
    const slot = slotOf(column);
    if (slot !== undefined) return cell(slot, holds.part, `v${slot}`);
    return listCell(boundOf(holds.column).list!, holds.part);
  }

  /** Of one other person the row and its state; of a list whether it is known. */
  function listCell(list: number, part: "value" | "state"): string {
    if (layout.lists[list]!.kind !== "one")
      return `CASE WHEN l${list}.wie IS NULL THEN 0 ELSE ${columnState.missingFact} END`;
    if (part === "value") return `CASE WHEN l${list}.deel >= 0 THEN l${list}.deel ELSE 0 END`;
    return `CASE WHEN l${list}.deel >= 0 THEN 0 WHEN l${list}.deel = ${nobody} THEN ${columnState.notApplicable} ELSE ${columnState.missingFact} END`;
  }

  function rowsQuery({ table, columns }: WholeTable): string {
    const wanted = [...new Set(columns.flatMap((column) => slotOf(column) ?? []))];
    const asked = columns.flatMap(({ holds }) =>
      "column" in holds ? (boundOf(holds.column).list ?? []) : [],
    );
    const joins = [...new Set(asked)].map((at) => {
      const { kind, parquet } = layout.lists[at]!;
      const rows =
        kind === "one"
          ? `SELECT a_eigenaar AS wie, a_deel AS deel FROM ${relation(parquet)}`
          : `SELECT DISTINCT ${ownerOf(layout.lists[at]!)} AS wie FROM ${relation(parquet)}${kind === "people" ? ` WHERE a_deel = ${livesElsewhere}` : " WHERE false"}`;
      return ` LEFT JOIN (${rows}) l${at} ON l${at}.wie = ${table === "persons" ? "persoon" : "huishouden"}`;
    });
    return `SELECT ${fieldsOf(columns)} FROM (${source(table, wanted)})${joins.join("")}`;
  }

  function listAbout(thing: string): LaidList {
    const own = versions[version]!.find(
      ({ fact: { type }, list }) => list !== undefined && type.kind === "lijst" && type.thing === thing,
    );
    return layout.lists[own!.list!]!;
  }

  /** A row per thing, in the order of its list. */
  function thingsQuery({ table, columns }: WholeTable): string {
    const wanted = [...new Set(columns.flatMap((column) => slotOf(column) ?? []))];
    const fields = ["file_row_number AS rij", "a_thuis AS huishouden", ...wanted.map(raw)];
    return `SELECT ${fieldsOf(columns)}, huishouden FROM (SELECT ${fields.join(", ")} FROM ${relation(listAbout(table).parquet, ", file_row_number = true")})`;
  }

  function ownerOf({ owner }: LaidList): string {
    return owner === "persons" ? "a_eigenaar" : "a_thuis";
  }

  function listQuery({ column, columns }: WholeTable): string {
    const list = layout.lists[boundOf(column!).list!]!;
    const what = list.kind === "things" ? "file_row_number" : "a_deel";
    return `SELECT ${fieldsOf(columns)}, huishouden FROM (SELECT ${ownerOf(list)} AS rij, ${what} AS deel, a_thuis AS huishouden FROM ${relation(list.parquet, ", file_row_number = true")}${list.kind === "things" ? "" : " WHERE a_deel >= 0"})`;
  }

  /** A row per row and month, of the months that rules can ask for. */
  function seriesQuery({ table, columns }: WholeTable): string {
    const value = columns.find((column) => "column" in column.holds);
    const at = value !== undefined && "column" in value.holds ? value.holds.column : -1;
    const { slots: own, first = 0 } = boundOf(at);
    const [low, high] = months.get(at) ?? [0, -1];
    const asked = own.slice(low, high + 1);
    const key = table === "persons" ? "persoon" : "huishouden";
    // Each month is a column of its own, with what stands there for a value that is not known.
    const each = (part: "value" | "state"): string =>
      `unnest([${asked.map((slot) => `CAST(${cell(slot, part, `v${slot}`)} AS BIGINT)`).join(", ")}]) AS ${part}`;
    const rows = `SELECT ${key} AS rij, huishouden, unnest(range(${first + low}, ${first + low + asked.length})) AS maand, ${each("value")}, ${each("state")} FROM (${source(table, [...new Set(asked)])})`;
    const fields = columns.map((column) => {
      const text = "part" in column.holds ? column.holds.part : column.name;
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
