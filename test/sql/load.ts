// A population in columns as rows of the tables that the SQL reads. Keys are row numbers plus one.

import { columnState, sqlParts, type Column, type Population, type SeriesColumn } from "@andersom/logic";
import { calendarDate } from "@andersom/runtime";
import { insert, type Engine } from "../engines/engine.js";

const { areMembers, dialects } = sqlParts;
type InputColumn = sqlParts.InputColumn;
type InputTables = sqlParts.InputTables;

const key = (row: number): string => String(row + 1);

export async function loadPopulation(
  engine: Engine,
  { tables, parts }: InputTables,
  population: Population,
): Promise<void> {
  const dialect = dialects[engine.dialect];
  const tableName = (name: string): string =>
    dialect.identifier(dialect.sharded ? `${name}${sqlParts.everywhereSuffix}` : name);
  const columnOf = ({ fact }: InputColumn): Column | SeriesColumn | undefined =>
    population.columns.get(fact.id);
  const rowsOf = (table: string): number => {
    if (table === "persons") return population.persons;
    if (table === "households") return population.households;
    const columns = tables.find((one) => one.table === table)?.columns ?? [];
    return Math.max(0, ...columns.map((column) => lengthOf(columnOf(column))));
  };
  // A thing of another kind belongs to the household of whoever has it in a list.
  const homes = new Map<string, Map<number, number>>();
  const homeOf = (table: string, row: number): number => {
    if (table === "households") return row;
    return table === "persons" ? population.householdOf[row]! : (homes.get(table)?.get(row) ?? 0);
  };
  for (const { kind, owner, column } of parts) {
    const data = columnOf(column);
    const rows = column.column.rows ?? "persons";
    if (kind !== "list" || data?.kind !== "list" || rows === "persons") continue;
    const own = homes.get(rows) ?? new Map<number, number>();
    homes.set(rows, own);
    for (let row = 0; row + 1 < data.offsets.length; row++)
      for (let at = data.offsets[row]!; at < data.offsets[row + 1]!; at++)
        own.set(data.values[at]!, homeOf(owner.table, row));
  }
  for (const table of tables) {
    const home = table.table === "persons" || (table.table !== "households" && dialect.sharded);
    const columns = table.columns.filter((one) => !areMembers(one) && one.column.series === undefined);
    const rows = Array.from({ length: rowsOf(table.table) }, (_, row) =>
      [
        key(row),
        ...(home ? [key(homeOf(table.table, row))] : []),
        ...columns.flatMap((column) => textsOf(dialect, column, columnOf(column) as Column | undefined, row)),
      ].join(", "),
    );
    await insert(
      engine,
      tableName(table.name),
      rows.map((one) => `(${one})`),
    );
  }
  for (const { kind, name, owner, column } of parts) {
    const data = columnOf(column);
    const home = dialect.sharded && owner.table !== "households";
    const rows: string[] = [];
    for (let row = 0; row < rowsOf(owner.table); row++) {
      const start = [key(row), ...(home ? [key(homeOf(owner.table, row))] : [])];
      if (kind === "list" && data?.kind === "list")
        for (let at = data.offsets[row]!; at < data.offsets[row + 1]!; at++)
          rows.push([...start, key(data.values[at]!)].join(", "));
      if (kind === "series" && data?.kind === "series")
        data.months.forEach((month, at) => {
          const date = data.first + at;
          const number = Math.floor(date / 12) * 100 + (date % 12) + 1;
          const texts = textsOf(dialect, column, month, row);
          if (texts.some((one) => one !== "NULL")) rows.push([...start, String(number), ...texts].join(", "));
        });
    }
    await insert(
      engine,
      tableName(name),
      rows.map((one) => `(${one})`),
    );
  }
}

function lengthOf(column: Column | SeriesColumn | undefined): number {
  if (column === undefined) return 0;
  if (column.kind === "series") return Math.max(0, ...column.months.map(lengthOf));
  return column.kind === "list" ? column.offsets.length - 1 : column.values.length;
}

/** The value of a row, and beside it that it is not applicable where the fact can be so. */
function textsOf(
  dialect: (typeof dialects)["duckdb"],
  { notApplicable }: InputColumn,
  column: Column | undefined,
  row: number,
): readonly string[] {
  const state = stateOf(column, row);
  const beside = notApplicable === undefined ? [] : [state === columnState.notApplicable ? "true" : "NULL"];
  const value =
    state === columnState.known && column !== undefined ? valueText(dialect, column, row) : "NULL";
  return [value, ...beside];
}

function stateOf(column: Column | undefined, row: number): number {
  if (column === undefined) return columnState.missingFact;
  if (column.kind === "ja-nee") return column.values[row]! > 1 ? column.values[row]! : 0;
  return column.states?.[row] ?? 0;
}

function valueText(dialect: (typeof dialects)["duckdb"], column: Column, row: number): string {
  switch (column.kind) {
    case "ja-nee":
      return column.values[row] === 1 ? "true" : "false";
    case "number": {
      const digits = [0, 1, 2, 3, 4].find((one) => 10 ** one % column.scale === 0) ?? 4;
      const whole = column.values[row]! * (10 ** digits / column.scale);
      const text = String(Math.abs(whole)).padStart(digits + 1, "0");
      const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
      return `${whole < 0 ? "-" : ""}${decimal}`;
    }
    case "day": {
      const { year, month, day } = calendarDate(column.values[row]!);
      const text = [
        String(year).padStart(4, "0"),
        ...[month, day].map((one) => String(one).padStart(2, "0")),
      ].join("-");
      return dialect.name === "clickhouse" ? `'${text}'` : `DATE '${text}'`;
    }
    case "text":
      return dialect.text(column.dictionary[column.values[row]!] ?? "");
    case "thing":
      return key(column.values[row]!);
    case "list":
      return "true";
  }
}
