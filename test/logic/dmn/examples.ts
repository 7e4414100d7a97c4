// The voorbeelden of the examples, run as DMN by engines that others wrote. By command: npm run dmn:examples [-- EXAMPLE…]

import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  compileDmn,
  dmnCases,
  dmnText,
  type DmnCase,
  type DmnExport,
  type DmnExpected,
} from "@andersom/logic";
import { parseIsoDate } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { modelIn } from "../differential.js";
import { evalJsModel } from "./eval-js.js";
import { feelinModel } from "./feelin.js";
import { schemaErrors } from "./schema.js";

export const engines = [
  ["feelin", feelinModel],
  ["dmn-eval-js", evalJsModel],
] as const;

export interface ExampleTally {
  readonly files: number;
  /** Rights that are wholly in the tables, with prepared inputs, and not at all. */
  readonly rights: { readonly whole: number; readonly prepared: number; readonly not: number };
  readonly invalid: readonly string[];
  /** Sentences of voorbeelden: those with a test, and those without. */
  tested: number;
  untested: number;
  readonly reasons: Map<string, number>;
  readonly passed: Map<string, number>;
  readonly failed: string[];
}

/** Every voorbeeld on its own day; an export holds for one day only. */
export async function runExamplesAsDmn(model: DecisionModel, validate = true): Promise<ExampleTally> {
  const first = exportOn(model, "2026-06-01");
  const days = [...new Set([...dmnCases(first).otherDays.keys(), "2026-06-01"])].sort();
  const rights = (form: (right: DmnExport["rights"][number]) => boolean): number =>
    first.rights.filter(form).length;
  const tally: ExampleTally = {
    files: first.parts.length,
    rights: {
      whole: rights((one) => one.form === "dmn" && one.prepared.length === 0),
      prepared: rights((one) => one.form === "dmn" && one.prepared.length > 0),
      not: rights((one) => one.form === "niet"),
    },
    invalid: validate
      ? await schemaErrors(
          first.parts.map((part) => ({ fileName: `${part.file}.dmn`, contents: dmnText(first, part) })),
        )
      : [],
    tested: 0,
    untested: 0,
    reasons: new Map(),
    passed: new Map(engines.map(([name]) => [name, 0])),
    failed: [],
  };
  for (const day of days) await runDay(exportOn(model, day), tally);
  return tally;
}

function exportOn(model: DecisionModel, day: string): DmnExport {
  return compileDmn(model, parseIsoDate(day)!);
}

async function runDay(made: DmnExport, tally: ExampleTally): Promise<void> {
  const { cases, skipped } = dmnCases(made);
  tally.untested += skipped.length;
  for (const { reason } of skipped) {
    const short = reason.replace(/:.*/, "");
    tally.reasons.set(short, (tally.reasons.get(short) ?? 0) + 1);
  }
  tally.tested += cases.length;
  for (const part of made.parts) {
    const own = cases.filter(({ file }) => file === part.file);
    if (own.length === 0) continue;
    for (const [name, load] of engines) {
      const engine = await load(dmnText(made, part));
      for (const one of own) {
        const wrong = differences(
          one,
          engine.run(
            one.inputs,
            one.expected.map(({ variable }) => variable),
          ),
        );
        if (wrong.length === 0) tally.passed.set(name, tally.passed.get(name)! + 1);
        else tally.failed.push(...wrong.map((text) => `${name}, ${made.day}, ${one.title}: ${text}`));
      }
    }
  }
}

function differences({ expected }: DmnCase, found: Readonly<Record<string, unknown>>): readonly string[] {
  return expected
    .filter(({ variable, value }) => !same(value, found[variable]))
    .map(
      ({ variable, value }) =>
        `${variable} is ${JSON.stringify(found[variable])} and not ${JSON.stringify(value)}`,
    );
}

/** Each engine has its own dates; all write themselves as ISO text. */
function same(value: DmnExpected["value"], found: unknown): boolean {
  if (typeof value === "object" && value !== null)
    return JSON.stringify(found).includes("date" in value ? value.date : value.join());
  return found === value;
}

async function main(names: readonly string[]): Promise<void> {
  console.log(
    "| example | files | rights whole / prepared / not | XSD | tests | feelin | dmn-eval-js | sentences without a test |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  let failed = 0;
  for (const name of names) {
    const {
      files,
      rights,
      invalid,
      tested,
      untested,
      reasons,
      passed,
      failed: wrong,
    } = await runExamplesAsDmn(modelIn(join("examples", name)));
    const [feelin, evalJs] = engines.map(([engine]) => passed.get(engine)!);
    console.log(
      `| ${name} | ${files} | ${rights.whole} / ${rights.prepared} / ${rights.not} | ${invalid.length === 0 ? "valid" : `${invalid.length} errors`} | ${tested} | ${feelin} | ${evalJs} | ${untested} |`,
    );
    for (const text of [...invalid, ...wrong].slice(0, 10)) console.error(`  ${text}`);
    for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
      console.error(`  ${count} without a test: ${reason}`);
    failed += wrong.length + invalid.length;
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith("dmn/examples.ts") === true) {
  const chosen = process.argv.slice(2);
  await main(chosen.length > 0 ? chosen : readdirSync("examples").sort());
}
