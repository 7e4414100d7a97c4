// The tables that the logic reads: people, households, other things, lists and series, under the terms of the ordinance.

import type { DecisionModel, Fact } from "@andersom/semantics";
import { chosenFacts } from "../input/chosen-facts.js";
import type { ColumnIr, IrColumn } from "../columns/ir.js";
import { namesOnce, plain } from "./names.js";

/** One fact as a column, with what says that there is no value. */
export interface InputColumn {
  /** Place in the columns of the intermediate form. */
  readonly at: number;
  readonly column: IrColumn;
  readonly fact: Fact;
  readonly name: string;
  /** A column that says that the value is not applicable, for facts that may be. */
  readonly notApplicable?: string;
}

export interface InputTable {
  /** `persons`, `households` or the id of another thing. */
  readonly table: string;
  readonly name: string;
  readonly key: string;
  readonly columns: readonly InputColumn[];
}

/** The elements of a list, or the months of a series, of one row of another table. */
export interface PartTable {
  readonly kind: "list" | "series";
  readonly name: string;
  readonly owner: InputTable;
  readonly column: InputColumn;
}

export interface InputTables {
  readonly tables: readonly InputTable[];
  readonly parts: readonly PartTable[];
}

export function inputTables(model: DecisionModel, ir: ColumnIr): InputTables {
  const facts = new Map([...model.facts, ...chosenFacts(model)].map((fact) => [fact.id, fact]));
  const thingName = (id: string): string => model.things.find((thing) => thing.id === id)?.name ?? id;
  const others = ir.columns.flatMap(({ table, rows }) => [table, rows ?? "persons"]);
  const ids = [...new Set(["persons", "households", ...others])];
  const tableNames = namesOnce();
  const tables = ids.map((table): InputTable => {
    const [name, key] =
      table === "persons"
        ? ["personen", "persoon"]
        : table === "households"
          ? ["huishoudens", "huishouden"]
          : [plain(thingName(table)), plain(thingName(table))];
    const columnNames = namesOnce(["persoon", "huishouden", key]);
    const columns = ir.columns.flatMap((column, at): readonly InputColumn[] => {
      const fact = facts.get(column.fact);
      if (column.table !== table || fact === undefined) return [];
      const clash = ir.columns.some(
        (other) => other !== column && other.table === table && facts.get(other.fact)?.key === fact.key,
      );
      const name = columnNames(plain(clash ? `${thingName(fact.thing)} ${fact.key}` : fact.key));
      // A partner: nul of een. That there is none is something else than that it is not known.
      const maybeNone = fact.type.nvt === true || (fact.type.kind === "ding" && fact.type.optional);
      const notApplicable = maybeNone && !column.total;
      return [
        {
          at,
          column,
          fact,
          name,
          ...(notApplicable ? { notApplicable: columnNames(plain(`${name} nvt`)) } : {}),
        },
      ];
    });
    return { table, name: tableNames(name), key, columns };
  });
  const parts = tables.flatMap((owner) =>
    owner.columns.flatMap((column): readonly PartTable[] => {
      if (isPlain(column)) return [];
      if (areMembers(column)) return [];
      const kind = column.column.series === undefined ? "list" : "series";
      const name = tableNames(plain(`${owner.key} ${column.name}${kind === "series" ? " per maand" : ""}`));
      return [{ kind, name, owner, column }];
    }),
  );
  return { tables, parts };
}

/** Whether a column stands in the table of its rows, and not in one of its own. */
export function isPlain({ column }: InputColumn): boolean {
  return column.kind !== "list" && column.series === undefined;
}

/** Who lives together follows from the household of each person. */
export function areMembers({ column }: InputColumn): boolean {
  return (
    column.kind === "list" &&
    column.total &&
    column.inOrder === true &&
    column.table === "households" &&
    column.rows === "persons"
  );
}
