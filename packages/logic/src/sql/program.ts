// An ordinance as SQL: the tables to fill, the views on them, and what could not be said.

import type { DecisionModel } from "@andersom/semantics";
import type { ColumnIr } from "../columns/ir.js";
import type { Dialect } from "./dialect.js";
import { areMembers, inputTables, type InputTables } from "./input-tables.js";
import {
  createView,
  inputDefinitions,
  inputView,
  missingState,
  partView,
  tableDefinitions,
} from "./schema.js";
import { comment, joined, sql, type Sql } from "./text.js";
import { printViews, type Inputs, type Views } from "./views.js";

export interface SqlProgram {
  readonly tables: InputTables;
  /** Statements that make the tables, and those that make the views; each ends in `;` at the end of a line. */
  readonly schema: string;
  readonly views: string;
  /** For rows spread over machines: the tables to fill from anywhere, and the rights of all machines together. */
  readonly cluster?: string;
  readonly rights: Views["rights"];
  readonly not: Views["not"];
}

export function sqlProgram(model: DecisionModel, ir: ColumnIr, dialect: Dialect): SqlProgram {
  const tables = inputTables(model, ir);
  const { definitions, rights, not } = printViews(model, ir, dialect, inputsOf(tables));
  const made = tableDefinitions(dialect, ir, tables).map(({ about, body }) => sql`${lines(about)}${body}`);
  const views = [...inputDefinitions(dialect, ir, tables), ...definitions].map(createView);
  return {
    tables,
    schema: joined(made, "\n"),
    views: joined(views, "\n"),
    ...(dialect.sharded ? { cluster: clusterOf(dialect, tables, rights) } : {}),
    rights,
    not,
  };
}

/** The name of the cluster in the settings of its servers. */
export const clusterName = "andersom";
/** What is added to a name for the rows of all machines. */
export const everywhereSuffix = " overal";

/** All rows of a household go to one machine, so that each machine can answer for its own households. */
function clusterOf(dialect: Dialect, { tables, parts }: InputTables, rights: Views["rights"]): Sql {
  const cluster = dialect.text(clusterName);
  const names = [...tables, ...parts].map(({ name }) => name);
  const spread = names.map((name) => {
    const all = dialect.identifier(`${name}${everywhereSuffix}`);
    const own = dialect.identifier(name);
    return sql`CREATE TABLE ${all} AS ${own} ENGINE = Distributed(${cluster}, currentDatabase(), ${dialect.text(name)}, intHash64(huishouden));\n`;
  });
  const together = rights.map(({ view }) => {
    const all = dialect.identifier(`${view}${everywhereSuffix}`);
    return sql`CREATE VIEW ${all} AS SELECT * FROM cluster(${cluster}, currentDatabase(), ${dialect.text(view)});\n`;
  });
  return joined([...spread, ...together], "\n");
}

function lines(about: readonly string[]): Sql {
  return joined(
    about.map((line) => sql`${comment(line)}\n`),
    "",
  );
}

/** The views of whole numbers that the steps read. */
export function inputsOf(inputs: InputTables): Inputs {
  const columns = inputs.tables.flatMap((table) => table.columns);
  const own = (table: string): Sql[] =>
    (inputs.tables.find((one) => one.table === table)?.columns ?? [])
      .filter((column) => !areMembers(column) && column.column.series === undefined)
      .flatMap(({ at, column: { kind, total } }) => {
        const [value, state] = [sql`c${BigInt(at)}`, sql`s${BigInt(at)}`];
        if (kind === "list") return [state];
        return kind === "ja-nee" || total ? [value] : [value, state];
      });
  return {
    viewOf(table) {
      const at = inputs.tables.findIndex((one) => one.table === table);
      const key = table === "persons" ? sql`persoon` : table === "households" ? sql`huishouden` : sql`rij`;
      const shared = table === "persons" ? [sql`persoon`, sql`huishouden`] : [key];
      return { name: inputView(table, at), key, columns: [...shared, ...own(table)] };
    },
    seriesOf: partView,
    listOf: partView,
    missingState: (at) =>
      BigInt(missingState(columns.find((one) => one.at === at) ?? { fact: { kind: "gegeven" } })),
  };
}
