// A compiled ordinance on an engine: the tables filled, and the view of each right read back.

import { sqlParts, type ColumnKernel, type Population } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import type { Engine } from "../engines/engine.js";
import { loadPopulation } from "./load.js";

const { dialects, sqlProgram } = sqlParts;

export interface SqlAnswer {
  readonly right: string;
  /** Of a person or of a household. */
  readonly row: number;
  readonly outcome: string;
  /** The amount as a fraction, where it is paid or may be. */
  readonly over?: bigint;
  readonly under?: bigint;
}

export async function decideOn(
  engine: Engine,
  model: DecisionModel,
  kernel: ColumnKernel,
  population: Population,
): Promise<{ readonly answers: readonly SqlAnswer[]; readonly not: sqlParts.SqlProgram["not"] }> {
  const dialect = dialects[engine.dialect];
  const program = sqlProgram(model, kernel.ir, dialect);
  await engine.reset();
  await engine.run(program.schema);
  if (program.cluster !== undefined) await engine.run(program.cluster);
  await loadPopulation(engine, program.tables, population);
  await engine.run(program.views);
  const answers: SqlAnswer[] = [];
  for (const { right, view, table } of program.rights) {
    const isNumber = kernel.ir.rights.find((one) => one.right === right)?.amount?.kind === "number";
    const amount = isNumber ? ["hoogte_teller", "hoogte_noemer"] : [];
    const columns = [table === "persons" ? "persoon" : "huishouden", "uitkomst", ...amount];
    const from = dialect.identifier(dialect.sharded ? `${view}${sqlParts.everywhereSuffix}` : view);
    for (const [key, outcome, over, under] of await engine.rows(`SELECT ${columns.join(", ")} FROM ${from}`))
      answers.push({
        right,
        row: Number(key) - 1,
        outcome: outcome ?? "",
        ...(typeof over === "string" && typeof under === "string"
          ? { over: BigInt(over), under: BigInt(under) }
          : {}),
      });
  }
  return { answers, not: program.not };
}
