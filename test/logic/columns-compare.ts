// Holds the column kernel against the interpreter on random households of an ordinance.
//
// Usage: tsx test/logic/columns-compare.ts FOLDER [--households N] [--seed N]

import {
  columnOutcomes,
  compileColumns,
  createPlanner,
  isMembers,
  longestListOf,
  runColumns,
  shapesOf,
} from "@andersom/logic";
import { toDecimalString, rational, isRational, isKnown, parseDecimal } from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { populationOf } from "./columns-population.js";
import { modelIn } from "./differential.js";
import { randomHousehold, randomNumbers } from "./households.js";

export interface ColumnComparison {
  readonly compared: number;
  readonly amounts: number;
  readonly differences: readonly {
    readonly input: unknown;
    readonly right: string;
    readonly expected: unknown;
    readonly actual: unknown;
  }[];
  readonly exact: readonly { readonly name: string; readonly reason: string }[];
  readonly outcomes: ReadonlyMap<string, number>;
}

/** `given`: what holds for everybody, the same in each household. */
export function compareColumns(
  written: DecisionModel,
  inputs: readonly Record<string, unknown>[],
  given: Record<string, unknown>,
): ColumnComparison {
  // The vangnet is for what somebody asked and no article is about; in a population nobody asked anything.
  const { catchAll: _, ...model } = written;
  const { population, rowsOf } = populationOf(model, inputs, new Set(fixedFacts(model).map(({ id }) => id)));
  const kernel = compileColumns(model, {
    shapes: shapesOf(population),
    longestList: longestListOf(population),
    given,
  });
  const plan = createPlanner(model);
  const differences: ColumnComparison["differences"][number][] = [];
  const outcomes = new Map<string, number>();
  let [compared, amounts] = [0, 0];
  runColumns(kernel, population, ({ persons: [i0], households: [h0, h1], buffer }) => {
    for (let home = h0; home < h1; home++) {
      const decided = plan(inputs[home]);
      rowsOf[home]!.forEach((_, at) => {
        const row = population.firstPerson[home]! + at - i0;
        const person = decided.persons[at]!;
        for (const right of kernel.rights) {
          const here = right.table === "persons" ? row : home - h0;
          const own =
            right.table === "persons"
              ? person.decision.rights
              : (decided.households[0]?.rights ?? person.decision.rights);
          const expected = own.find((one) => one.right === right.right);
          if (expected === undefined) continue;
          const kind = columnOutcomes[buffer(right.outcome)[here]!]!;
          compared += 1;
          outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
          if (kind !== expected.kind) {
            differences.push({
              input: inputs[home],
              right: right.name,
              expected: expected.kind,
              actual: kind,
            });
            continue;
          }
          if (right.amount === undefined || !("amount" in expected) || expected.amount === undefined)
            continue;
          amounts += 1;
          const code = right.amount.state === undefined ? 0 : buffer(right.amount.state)[here]!;
          const value = rational(BigInt(buffer(right.amount.value)[here]!), right.amount.scale);
          const shown = JSON.stringify(expected.amount);
          const wanted =
            "value" in expected.amount ? String((expected.amount as { value: unknown }).value) : undefined;
          const actual = code === 0 ? toDecimalString(value) : `staat ${code}`;
          const exact = wanted === undefined ? undefined : parseDecimal(wanted);
          const same =
            exact === undefined
              ? code !== 0
              : code === 0 && isRational(exact) && isKnown(value) && toDecimalString(exact) === actual;
          if (!same)
            differences.push({
              input: inputs[home],
              right: `hoogte van ${right.name}`,
              expected: shown,
              actual,
            });
        }
      });
    }
  });
  return { compared, amounts, differences, exact: kernel.exact, outcomes };
}

/** The facts that the ordinance reads its own peildatum from. */
export function fixedFacts(model: DecisionModel): readonly Fact[] {
  const rules = model.definitions.find(({ id }) => id === model.peildatum)?.rules ?? [];
  const read = rules.flatMap(({ body }) =>
    body.form === "value" && body.value.op === "fact" ? [body.value.fact] : [],
  );
  return model.facts.filter(({ id }) => read.includes(id));
}

/** A household file that says when, for everybody. */
export function onDay(
  model: DecisionModel,
  input: Record<string, unknown>,
  peildatum: string,
): Record<string, unknown> {
  const sections = structuredClone((input["gegevens"] ?? {}) as Record<string, Record<string, unknown>>);
  for (const fact of fixedFacts(model)) {
    const name = model.things.find(({ id }) => id === fact.thing)?.name ?? fact.thing;
    sections[name] = { ...sections[name], [fact.key]: peildatum };
  }
  return { ...input, peildatum, gegevens: sections };
}

/** Registers keep cents and small numbers; the kernel needs a range that it can prove. */
function inCents(part: unknown): unknown {
  if (typeof part === "number") return Math.round(part * 100) / 100;
  if (typeof part === "string") {
    const number = /^-?[0-9]+(?:\.[0-9]+)?$/u.test(part) ? Number(part) : part === "1/3" ? 0.33 : undefined;
    return number === undefined ? part : (Math.round(number * 100) / 100).toFixed(2);
  }
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map(inCents);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inCents(value)]));
}

/**
 * Random households with one peildatum and without what differs per run (amounts of the law, maatwerk, what was asked) and what a
 * population cannot say: that all the rest is nee, and an answer per right.
 */
export function alikeHouseholds(
  model: DecisionModel,
  count: number,
  seed: number,
  peildatum: string,
): Record<string, unknown>[] {
  const random = randomNumbers(seed);
  const perRight = new Set(model.facts.flatMap((one) => (one.perRight === true ? [one.key] : [])));
  // Where people live together, everybody has a row: nobody is only written down inside somebody else.
  const together = model.facts.some(isMembers);
  const drawn = (): Record<string, unknown> => {
    const file = randomHousehold(model, random);
    return together && !("personen" in file && "huishoudens" in file) ? drawn() : file;
  };
  return Array.from({ length: count }, () => {
    const { maatwerk: _m, gevraagd: _g, bedragen: _b, restIsNee: _r, ...rest } = drawn();
    return onDay(model, inCents(without(perRight, rest)) as Record<string, unknown>, peildatum);
  });
}

/** The same part of a household file without these keys, however deep. */
function without(keys: ReadonlySet<string>, part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((one: unknown) => without(keys, one));
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (keys.has(key) ? [] : [[key, without(keys, value)]])),
  );
}

function main(args: readonly string[]): void {
  const option = (name: string, otherwise: string): string =>
    args[args.indexOf(name) + 1 || args.length] ?? otherwise;
  const [folder] = args;
  if (folder === undefined) throw new Error("Name a folder with an ordinance.");
  const model = modelIn(folder);
  const peildatum = option("--peildatum", "2026-03-16");
  const inputs = alikeHouseholds(
    model,
    Number(option("--households", "2000")),
    Number(option("--seed", "1")),
    peildatum,
  );
  const result = compareColumns(model, inputs, onDay(model, {}, peildatum));
  console.log(
    `${folder}: ${result.compared} outcomes and ${result.amounts} amounts compared, ${result.differences.length} differences`,
  );
  console.log([...result.outcomes].map(([kind, count]) => `${kind} ${count}`).join(", "));
  for (const one of result.exact) console.log(`  exact: ${one.name}: ${one.reason}`);
  for (const one of result.differences.slice(0, 3)) console.log(JSON.stringify(one).slice(0, 3000));
  process.exitCode = result.differences.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith("columns-compare.ts") === true) main(process.argv.slice(2));
