// People and households as rows with numbers, in SQL: `persoon` counts people, `huishouden` is a whole number per household.

import type { Layout } from "./layout.js";
import { relation, type Source } from "./source.js";

type Rows = Pick<Layout, "keyKind" | "people" | "homes">;

/** The numbers by which households that are known by a text are counted, in the order of those texts. */
export const homeNumbers = "main.huishouden_nummers";

/** Makes `homeNumbers`, where households have no numbers of their own. */
export async function numberHomes({ connection }: Source, { keyKind, people }: Rows): Promise<void> {
  if (people.key === undefined || keyKind === "number") return;
  await connection.run(
    `CREATE OR REPLACE TABLE ${homeNumbers} AS SELECT naam, row_number() OVER (ORDER BY naam) AS nummer FROM (SELECT DISTINCT ${people.key} AS naam FROM ${relation(people.parquet)})`,
  );
}

/** The rows of people with `values`; households known by a text need `numberHomes` first. */
export function peopleRows({ keyKind, people: { parquet, key } }: Rows, values: readonly string[]): string {
  const from = relation(parquet, ", file_row_number = true");
  const fields = (home: string): string =>
    ["file_row_number AS persoon", `${home} AS huishouden`, ...values].join(", ");
  if (key === undefined) return `SELECT ${fields("file_row_number")} FROM ${from}`;
  if (keyKind === "number") return `SELECT ${fields(key)} FROM ${from}`;
  return `SELECT ${fields("nummer")} FROM ${from} JOIN ${homeNumbers} ON naam = ${key}`;
}

/** The rows of the file of households. */
export function homeRows({ keyKind, homes }: Rows, values: readonly string[]): string {
  const { parquet, key } = homes!;
  const from = relation(parquet);
  if (keyKind === "number") return `SELECT ${[`${key} AS huishouden`, ...values].join(", ")} FROM ${from}`;
  return `SELECT ${["nummer AS huishouden", ...values].join(", ")} FROM ${from} JOIN ${homeNumbers} ON naam = ${key}`;
}
