// The printed SQL on a real engine, on the households of a batch as one population.

import { compileColumns, longestListOf, shapesOf, type ColumnIr } from "@andersom/logic";
import { isKnown, rational, toDecimalString } from "@andersom/runtime";
import { startClickhouse } from "../../../engines/clickhouse.js";
import { startDuckdb } from "../../../engines/duckdb.js";
import { isMissing, type Engine, type Missing } from "../../../engines/engine.js";
import { startPostgres } from "../../../engines/postgres.js";
import { decideOn } from "../../../sql/decide.js";
import { populationOf } from "../../columns-population.js";
import { answerKey, type Answer, type Executor } from "../executor.js";

export const duckdb = sqlExecutor("duckdb", startDuckdb);
export const postgres = sqlExecutor("postgres", startPostgres);
export const clickhouse = sqlExecutor("clickhouse", startClickhouse);

function sqlExecutor(name: string, start: () => Promise<Engine | Missing>): Executor {
  let started: Promise<Engine | Missing> | undefined;
  const engineOf = (): Promise<Engine | Missing> => (started ??= start());
  return {
    name,
    async missing() {
      const engine = await engineOf();
      return isMissing(engine) ? engine.missing : undefined;
    },
    async run({ model, households, given, fixed }) {
      const engine = await engineOf();
      if (isMissing(engine)) throw new Error(engine.missing);
      const { population, rowsOf, left: facts } = populationOf(model, households, fixed);
      const options = { shapes: shapesOf(population), longestList: longestListOf(population), given };
      const kernel = compileColumns(model, options);
      const answers = households.map(() => new Map<string, Answer>());
      const blind = [...facts.filter((fact) => kernel.asked.includes(fact)), ...endless(kernel.ir)];
      const left = [
        ...kernel.exact.map(({ name: what, reason }) => ({ what, reason })),
        ...blind.map((fact) => ({ what: "programma", reason: `het gegeven ${fact} past in geen kolom` })),
      ];
      if (blind.length > 0) return { answers, left };
      const decided = await decideOn(engine, model, kernel, population);
      for (const { right, row, outcome, over, under } of decided.answers) {
        const persons = kernel.rights.find((one) => one.right === right)?.table === "persons";
        const home = persons ? population.householdOf[row]! : row;
        const subject = persons ? rowsOf[home]![row - population.firstPerson[home]!]! : "huishouden";
        const value = over === undefined || under === undefined ? undefined : rational(over, under);
        const amount = value === undefined || !isKnown(value) ? {} : { amount: toDecimalString(value) };
        answers[home]!.set(answerKey(subject, right), { outcome, ...amount });
      }
      return { answers, left: [...left, ...decided.not.map(({ name: what, reason }) => ({ what, reason }))] };
    },
    async close() {
      const engine = await started;
      started = undefined;
      if (engine !== undefined && !isMissing(engine)) await engine.stop();
    },
  };
}

/** Numbers that no decimal column holds, such as a third. */
function endless(ir: ColumnIr): readonly string[] {
  return ir.columns.filter(({ scale }) => 10n ** 9n % scale !== 0n).map(({ fact }) => fact);
}
