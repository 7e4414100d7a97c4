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
  /** Statements that make the tables; each ends in `;` at the end of a line. */
  readonly schema: string;
  /** For rows spread over machines: the tables to fill from anywhere. */
  readonly cluster?: string;
  /** Statements that make the views. Where the dialect keeps its steps as tables they come after the filling, and again after a change. */
  readonly views: string;
  readonly rights: Views["rights"];
  readonly not: Views["not"];
}

export function sqlProgram(model: DecisionModel, ir: ColumnIr, dialect: Dialect): SqlProgram {
  const tables = inputTables(model, ir);
  const { definitions, rights, not } = printViews(model, ir, dialect, inputsOf(tables));
  const made = tableDefinitions(dialect, ir, tables).map(({ about, body }) => sql`${lines(about)}${body}`);
  const views = [...inputDefinitions(dialect, ir, tables), ...definitions].map((one) =>
    createView(one, dialect),
  );
  const done = definitions
    .filter(({ between }) => between === true)
    .map(({ name }) => sql`DROP TABLE ${name};\n`);
  const together = dialect.sharded ? rights.map((right) => togetherOf(dialect, right)) : [];
  return {
    tables,
    schema: joined(made, "\n"),
    ...(dialect.sharded ? { cluster: clusterOf(dialect, tables) } : {}),
    views: joined([...views, ...done, ...together], "\n"),
    rights,
    not,
  };
}

/** The name of the cluster in the settings of its servers. */
export const clusterName = "andersom";
/** What is added to a name for the rows of all machines. */
export const everywhereSuffix = " overal";

/** All rows of a household go to one machine, so that each machine can answer for its own households. */
function clusterOf(dialect: Dialect, { tables, parts }: InputTables): Sql {
  const cluster = dialect.text(clusterName);
  const names = [...tables, ...parts].map(({ name }) => name);
  const spread = names.map((name) => {
    const all = dialect.identifier(`${name}${everywhereSuffix}`);
    const own = dialect.identifier(name);
    return sql`CREATE TABLE ${all} AS ${own} ENGINE = Distributed(${cluster}, currentDatabase(), ${dialect.text(name)}, intHash64(huishouden));\n`;
  });
  return joined(spread, "\n");
}

/** A right on all machines together. */
function togetherOf(dialect: Dialect, { view }: Views["rights"][number]): Sql {
  const all = dialect.identifier(`${view}${everywhereSuffix}`);
  return sql`CREATE OR REPLACE VIEW ${all} AS SELECT * FROM cluster(${dialect.text(clusterName)}, currentDatabase(), ${dialect.text(view)});\n`;
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
