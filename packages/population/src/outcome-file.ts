// The file with everybody's outcomes: the parts of all threads in one, with names and amounts as people read them.

import { lstatSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { columnOutcomes } from "@andersom/logic";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Layout } from "./layout.js";
import { outcomeColumns, outcomeTables, type OutcomeColumn, type OutcomeTable } from "./outcome-rows.js";
import type { RangeDone } from "./part.js";
import { identifier, PopulationError, text } from "./source.js";
import type { Frame } from "./tally.js";

export interface OutcomeFile {
  readonly file: string;
  readonly table: OutcomeTable;
}

/** Refuses a place where no file can come, before anything is computed. */
export function checkPlace(out: string, inputs: readonly (string | undefined)[]): void {
  if (!/\.(?:parquet|csv)$/iu.test(out))
    throw new PopulationError(
      `‘${out}’ eindigt niet op .parquet of .csv; aan het einde is te zien welk bestand het wordt.`,
    );
  if (statSync(dirname(resolve(out)), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new PopulationError(`De map ‘${dirname(out)}’ bestaat niet; er is niets geschreven.`);
  for (const path of [out, homesName(out)]) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new PopulationError(`‘${path}’ is een map; er is niets geschreven.`);
    if (inputs.some((input) => input !== undefined && resolve(input) === resolve(path)))
      throw new PopulationError(`‘${path}’ is het bestand met de bevolking zelf; kies een andere naam.`);
  }
}

/** `besluiten.parquet` and `besluiten-huishoudens.parquet`. */
function homesName(out: string): string {
  const ending = extname(out);
  return join(dirname(out), `${basename(out, ending)}-huishoudens${ending}`);
}

/**
 * One row per person; the rights of households stand in a second file with a row per household, which is the only one
 * when nobody else has a right. Both files are there in full, or neither.
 */
export async function writeOutcomes(
  connection: DuckDBConnection,
  frame: Frame,
  layout: Layout,
  done: readonly RangeDone[],
  out: string,
): Promise<readonly OutcomeFile[]> {
  const tables = outcomeTables.filter((table) => outcomeColumns(frame, table).length > 0);
  const files = tables.map((table) => {
    const file = table === "households" && tables.length > 1 ? homesName(out) : out;
    const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.andersom-tmp`);
    return { table, file, temporary, parts: done.flatMap(({ rows }) => rows?.[table] ?? []) };
  });
  try {
    for (const { table, temporary, parts } of files) {
      const form = /\.csv$/iu.test(out) ? "FORMAT csv, HEADER" : "FORMAT parquet";
      const from = `read_parquet([${parts.map(text).join(", ")}])`;
      await connection.run(
        `COPY (SELECT ${fieldsOf(frame, layout, table).join(", ")} FROM ${from}) TO ${text(temporary)} (${form})`,
      );
    }
    for (const { file, temporary } of files) renameSync(temporary, file);
  } catch (error) {
    for (const { temporary } of files) rmSync(temporary, { force: true });
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new PopulationError(`Het bestand ${out} kan niet worden geschreven: ${reason ?? ""}`);
  }
  return files.map(({ file, table }) => ({ file, table }));
}

function fieldsOf(frame: Frame, layout: Layout, table: OutcomeTable): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  const key = (name: string, kind: "number" | "text"): void => {
    fields.push(`${kind === "number" ? `CAST(c${at} AS BIGINT)` : `c${at}`} AS ${name}`);
    at += 1;
  };
  if (layout.people.key !== undefined) key("huishouden", layout.keyKind);
  if (table === "persons" && layout.person !== undefined) key("persoon", layout.person.kind);
  const words = `[${columnOutcomes.map(text).join(", ")}]`;
  const names = namesOf(outcomeColumns(frame, table));
  for (const [place, { right }] of outcomeColumns(frame, table).entries()) {
    const name = names[place]!;
    const outcome = `c${at}`;
    // A row that the exact path did not come to stays empty.
    fields.push(`${words}[CAST(${outcome} AS INTEGER) + 1] AS ${identifier(name)}`);
    at += 1;
    if (right.amount === undefined) continue;
    const worth = ["toegekend", "ter beoordeling"].map((one) => columnOutcomes.indexOf(one as "toegekend"));
    const known = `${outcome} IN (${worth.join(", ")}) AND c${at + 1} = 0`;
    fields.push(
      `CASE WHEN ${known} THEN ${decimal(`c${at}`, right.amount.scale)} END AS ${identifier(`${name} bedrag`)}`,
    );
    at += 2;
  }
  return fields;
}

/** A right by its name; with two versions the other one has “(vergeleken)” behind it. */
function namesOf(columns: readonly OutcomeColumn[]): readonly string[] {
  const names: string[] = [];
  for (const { version, right } of columns) {
    const name = version === 0 ? right.name : `${right.name} (vergeleken)`;
    const same = names.filter((one) => one === name || one.startsWith(`${name} #`)).length;
    names.push(same === 0 ? name : `${name} #${same + 1}`);
  }
  return names;
}

/** Exact where the scale allows it; thirds and the like to six digits after the point. */
function decimal(column: string, scale: bigint): string {
  const digits = [0, 1, 2, 3, 4, 5, 6].find((one) => 10n ** BigInt(one) % scale === 0n) ?? 6;
  const units = `abs(CAST(${column} AS HUGEINT)) * ${10n ** BigInt(digits)}`;
  const whole = `sign(${column}) * CAST((${units} + ${scale / 2n}) // ${scale} AS DECIMAL(18, 0))`;
  const shown = Math.max(2, digits);
  const unit =
    digits === 0 ? "" : ` * CAST('${(10 ** -digits).toFixed(digits)}' AS DECIMAL(${digits + 1}, ${digits}))`;
  return `CAST(CAST(${whole} AS DECIMAL(18, 0))${unit} AS DECIMAL(18, ${shown}))`;
}
