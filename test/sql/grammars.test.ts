// The SQL for Spark and Trino, which no engine here can run, is read by their grammars; a broken one is refused.

import { SparkSQL } from "dt-sql-parser/dist/parser/spark/index.js";
import { TrinoSQL } from "dt-sql-parser/dist/parser/trino/index.js";
import { describe, expect, it } from "vitest";
import { generateSql, sqlParts } from "@andersom/logic";
import { modelIn } from "../logic/differential.js";
import { randomNumbers } from "../logic/households.js";
import { randomIr } from "./random-ir.js";
import { model } from "./random-rows.js";

/** What a grammar says against a text. */
const grammars = {
  spark: (text: string) =>
    new SparkSQL()
      .validate(text)
      .slice(0, 3)
      .map(({ message }) => message),
  trino: (text: string) =>
    new TrinoSQL()
      .validate(text)
      .slice(0, 3)
      .map(({ message }) => message),
} as const;

describe.each(["spark", "trino"] as const)("the grammar of %s", (dialect) => {
  it("reads the tables and views of an ordinance", { timeout: 300_000 }, () => {
    for (const { name, content } of generateSql(modelIn("test/bench/minima"), dialect, {
      peildatum: "2026-03-16",
    }))
      if (name.endsWith(".sql")) expect(grammars[dialect](content)).toEqual([]);
  });

  it("reads the views of a random program, with every operation and list", { timeout: 300_000 }, () => {
    const { schema, views } = sqlParts.sqlProgram(
      model,
      randomIr(randomNumbers(4), 2),
      sqlParts.dialects[dialect],
    );
    expect(grammars[dialect](schema)).toEqual([]);
    expect(grammars[dialect](views)).toEqual([]);
  });

  it("refuses a view that is broken", { timeout: 300_000 }, () => {
    expect(grammars[dialect]("CREATE VIEW a AS SELECT (CASE WHEN 1 = THEN 2 END) AS b FROM c;")).not.toEqual(
      [],
    );
  });
});
