// An ordinance as SQL over tables that hold whole numbers and states already: for a program that has read the values itself.

import type { DecisionModel } from "@andersom/semantics";
import type { ColumnIr } from "../columns/ir.js";
import type { Dialect } from "./dialect.js";
import { areMembers, inputTables, isPlain } from "./input-tables.js";
import { inputsOf } from "./program.js";
import { inputView, partView } from "./schema.js";
import { sql, type Sql } from "./text.js";
import { printViews, type Views } from "./views.js";

/** A column of a table to fill: what identifies the row, or the value or state of a column of the intermediate form. */
export interface WholeColumn {
  readonly name: Sql;
  readonly type: Sql;
  readonly holds:
    | { readonly key: "persoon" | "huishouden" | "rij" | "deel" | "maand" }
    | { readonly column: number; readonly part: "value" | "state" };
}

/** A table to fill, under the name that the steps read. */
export interface WholeTable {
  readonly name: Sql;
  /** `rows`: a row per person, household or other thing; `list`: per owner and element; `series`: per row and month. */
  readonly kind: "rows" | "list" | "series";
  /** `persons`, `households` or the id of a thing; of a list or series, what its owner is. */
  readonly table: string;
  /** Of a list or series: its column in the intermediate form. */
  readonly column?: number;
  readonly columns: readonly WholeColumn[];
}

export interface WholeProgram {
  readonly tables: readonly WholeTable[];
  /** Views, or tables where the dialect keeps its steps, in the order in which they can be made, each with what its rows are known by. */
  readonly steps: readonly {
    readonly name: Sql;
    readonly body: Sql;
    readonly key: Sql;
  }[];
  readonly answers: Views["answers"];
  readonly not: Views["not"];
}

export function wholeProgram(model: DecisionModel, ir: ColumnIr, dialect: Dialect): WholeProgram {
  const inputs = inputTables(model, ir);
  const whole = dialect.wholeType(0n, 0n)!;
  const key = (of: "persoon" | "huishouden" | "rij" | "deel" | "maand"): WholeColumn => ({
    name: {
      persoon: sql`persoon`,
      huishouden: sql`huishouden`,
      rij: sql`rij`,
      deel: sql`deel`,
      maand: sql`maand`,
    }[of],
    type: whole,
    holds: { key: of },
  });
  const cells = (at: number): readonly WholeColumn[] => {
    const { kind, total } = ir.columns[at]!;
    const value: WholeColumn = {
      name: sql`c${BigInt(at)}`,
      type: kind === "ja-nee" ? dialect.types.state : whole,
      holds: { column: at, part: "value" },
    };
    const state: WholeColumn = {
      name: sql`s${BigInt(at)}`,
      type: dialect.types.state,
      holds: { column: at, part: "state" },
    };
    if (kind === "list") return [state];
    return kind === "ja-nee" || total ? [value] : [value, state];
  };
  const rows = inputs.tables.map(({ table, columns }, at): WholeTable => ({
    name: inputView(table, at),
    kind: "rows",
    table,
    columns: [
      ...(table === "persons"
        ? [key("persoon"), key("huishouden")]
        : [key(table === "households" ? "huishouden" : "rij")]),
      ...columns
        .filter((one) => isPlain(one) || (one.column.kind === "list" && !areMembers(one)))
        .flatMap((one) => cells(one.at)),
    ],
  }));
  const parts = inputs.parts.map(({ kind, owner, column }): WholeTable => ({
    name: partView(column.at),
    kind,
    table: owner.table,
    column: column.at,
    columns: [key("rij"), ...(kind === "list" ? [key("deel")] : [key("maand"), ...cells(column.at)])],
  }));
  const { definitions, answers, not } = printViews(model, ir, dialect, inputsOf(inputs));
  const steps = definitions.flatMap(({ name, body, order }) =>
    order === undefined ? [] : [{ name, body, key: order }],
  );
  return { tables: [...rows, ...parts], steps, answers, not };
}
