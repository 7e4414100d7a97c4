// The printed SQL gives what the column kernel gives, on every engine: random households of the examples, row by row and in sum.

import { describe, expect, it } from "vitest";
import {
  columnOutcomes,
  compileColumns,
  longestListOf,
  runColumns,
  shapesOf,
  type Column,
  type Population,
} from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { alikeHouseholds, fixedFacts, onDay } from "../logic/columns-compare.js";
import { populationOf } from "../logic/columns-population.js";
import { modelIn } from "../logic/differential.js";
import { randomNumbers } from "../logic/households.js";
import { decideOn, type SqlAnswer } from "./decide.js";
import { onEveryEngine } from "./engines.js";

const examples = [
  ["examples/individuele-inkomenstoeslag", "2026-01-15"],
  ["examples/leerlingenvervoer", "2026-09-01"],
  ["examples/bijzondere-bijstand", "2026-03-16"],
  ["test/bench/minima", "2026-03-16"],
] as const;

/** Households of one to six people with every fact there, except for some incomes. */
function minima(model: DecisionModel): Population {
  const random = randomNumbers(3);
  const sizes = Array.from({ length: 150 }, () => 1 + Math.floor(random() ** 2 * 6));
  const firstPerson = Int32Array.from([0, ...sizes]).map((_, home) =>
    sizes.slice(0, home).reduce((a, b) => a + b, 0),
  );
  const householdOf = Int32Array.from(
    sizes.flatMap((size, home) => Array.from({ length: size }, () => home)),
  );
  const persons = householdOf.length;
  const number = (rows: number, high: number, scale: number, gaps = false): Column => {
    const states = Uint8Array.from({ length: rows }, () => (gaps && random() < 0.05 ? 2 : 0));
    const values = Float64Array.from(states, (state) => (state === 0 ? Math.floor(random() ** 2 * high) : 0));
    return { kind: "number", values, scale, low: 0, high, states };
  };
  const fact = (key: string): string => model.facts.find((one) => one.key === key)!.id;
  const born = Int32Array.from({ length: persons }, () => 20_528 - Math.floor(random() * 32_000));
  const columns = new Map<string, Column>([
    [fact("geboortedatum"), { kind: "day", values: born }],
    [fact("inkomen"), number(persons, 300_000, 100, true)],
    [fact("vermogen"), number(persons, 900_000, 100)],
    [fact("jaren met een laag inkomen"), number(persons, 6, 1)],
    [fact("woonlasten"), number(sizes.length, 150_000, 100)],
    [
      fact("leden"),
      { kind: "list", offsets: firstPerson, values: Int32Array.from(householdOf, (_, row) => row) },
    ],
  ]);
  return { persons, households: sizes.length, householdOf, firstPerson, columns };
}

function compiled(folder: string, peildatum: string) {
  const model: DecisionModel = modelIn(folder);
  const without = new Set(fixedFacts(model).map(({ id }) => id));
  const population = folder.endsWith("minima")
    ? minima(model)
    : populationOf(model, alikeHouseholds(model, 80, 7, peildatum), without).population;
  const shapes = shapesOf(population);
  const given = onDay(model, {}, peildatum);
  return {
    model,
    population,
    kernel: compileColumns(model, { shapes, longestList: longestListOf(population), given }),
  };
}

/** What the kernel says, in the words of the views. */
function expected({ kernel, population }: ReturnType<typeof compiled>): readonly SqlAnswer[] {
  const answers: SqlAnswer[] = [];
  runColumns(kernel, population, ({ persons, households, buffer }) => {
    const rows = { persons, households };
    for (const { right, table, outcome, amount } of kernel.rights)
      for (let row = rows[table][0]; row < rows[table][1]; row++) {
        const at = row - rows[table][0];
        const kind = columnOutcomes[buffer(outcome)[at]!]!;
        const there = amount !== undefined && (amount.state === undefined || buffer(amount.state)[at] === 0);
        const paid = there && ["toegekend", "ter beoordeling"].includes(kind);
        answers.push({
          right,
          row,
          outcome: kind,
          ...(paid ? { over: BigInt(buffer(amount.value)[at]!), under: amount.scale } : {}),
        });
      }
  });
  return answers;
}

const lines = (answers: readonly SqlAnswer[]): readonly string[] =>
  answers.map(({ right, row, outcome, over, under }) => [right, row, outcome, over, under].join(" ")).sort();

/** Of each right how many of each outcome, and the sum of what is granted. */
function sums(answers: readonly SqlAnswer[]): Record<string, string> {
  const counts = new Map<string, bigint>();
  const add = (key: string, value: bigint): void => void counts.set(key, (counts.get(key) ?? 0n) + value);
  for (const { right, outcome, over } of answers) {
    add(`${right} ${outcome}`, 1n);
    if (outcome === "toegekend" && over !== undefined) add(`${right} som`, over);
  }
  return Object.fromEntries([...counts].map(([key, value]) => [key, String(value)]));
}

describe("SQL and the column kernel", () => {
  const cases = examples.map(([folder, peildatum]) => [folder, compiled(folder, peildatum)] as const);
  onEveryEngine((engine) => {
    it.each(cases)("agree on %s", { timeout: 300_000 }, async (folder, one) => {
      const wanted = expected(one);
      const { answers } = await decideOn(engine(), one.model, one.kernel, one.population);
      expect(lines(answers)).toEqual(lines(wanted));
      expect(sums(answers)).toEqual(sums(wanted));
      // Not a run that only refuses: more than one kind of outcome came up.
      expect(new Set(answers.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
    });
  });
});
