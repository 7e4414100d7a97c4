// Bench of the column kernel: a minimum-income scheme of 20 values over people in households, beside the memory floor,
// a loop written by hand, and NumPy where python3 has it.
//
// Usage: npm run bench:population [-- PEOPLE]

import { spawnSync } from "node:child_process";
import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chunkEnd,
  columnOutcomes,
  compileColumns,
  longestListOf,
  openColumns,
  shapesOf,
  type Column,
  type Population,
} from "@andersom/logic";
import { parseIsoDate } from "@andersom/runtime";
import { modelIn } from "../logic/differential.js";
import { randomNumbers } from "../logic/households.js";

const people = Number(process.argv[2] ?? 1_000_000);
const peildatum = "2026-03-16";
const today = parseIsoDate(peildatum)!;

interface Data {
  readonly population: Population;
  readonly born: Int32Array;
  readonly income: Int32Array;
  readonly assets: Int32Array;
  readonly years: Uint8Array;
  readonly rent: Int32Array;
}

function makeData(model: ReturnType<typeof modelIn>): Data {
  const random = randomNumbers(11);
  const sizes: number[] = [];
  for (let total = 0; total < people;) {
    const size = Math.min(people - total, 1 + Math.floor(random() ** 2 * 6));
    sizes.push(size);
    total += size;
  }
  const households = sizes.length;
  const householdOf = new Int32Array(people);
  const firstPerson = new Int32Array(households + 1);
  const [born, income, assets, rent] = [people, people, people, households].map(
    (rows) => new Int32Array(rows),
  );
  const years = new Uint8Array(people);
  const members = Int32Array.from({ length: people }, (_, at) => at);
  sizes.forEach((size, home) => {
    const first = firstPerson[home]!;
    firstPerson[home + 1] = first + size;
    rent![home] = 20_000 + Math.floor(random() * 120_000);
    for (let at = first; at < first + size; at++) {
      const age = at - first < 2 ? 18 + random() * 70 : random() * 25;
      householdOf[at] = home;
      born![at] = today - Math.floor(age * 365.25);
      income![at] = Math.floor(random() ** 2 * 450_000);
      assets![at] = Math.floor(random() ** 6 * 5_000_000);
      years[at] = Math.floor(random() * 6);
    }
  });
  const fact = (key: string): string => model.facts.find((one) => one.key === key)!.id;
  const number = (values: Int32Array, high: number, scale = 100): Column => ({
    kind: "number",
    values,
    scale,
    low: 0,
    high,
  });
  const columns = new Map<string, Column>([
    [fact("geboortedatum"), { kind: "day", values: born! }],
    [fact("inkomen"), number(income!, 450_000)],
    [fact("vermogen"), number(assets!, 5_000_000)],
    [fact("jaren met een laag inkomen"), number(Int32Array.from(years), 6, 1)],
    [fact("woonlasten"), number(rent!, 200_000)],
    [fact("leden"), { kind: "list", offsets: firstPerson, values: members }],
  ]);
  const population = { persons: people, households, householdOf, firstPerson, columns };
  return { population, born: born!, income: income!, assets: assets!, years, rent: rent! };
}

/** The same scheme as a person would write it for this one purpose. */
function byHand({ population, born, income, assets, years, rent }: Data): readonly [number, number] {
  const adultBefore = parseIsoDate("2008-03-16")!;
  const { firstPerson, households } = population;
  let [granted, total] = [0, 0];
  for (let home = 0; home < households; home++) {
    let [adults, children, sum, wealth, long] = [0, 0, 0, 0, 0];
    for (let at = firstPerson[home]!; at < firstPerson[home + 1]!; at++) {
      if (born[at]! <= adultBefore) {
        adults++;
        sum += income[at]!;
      } else children++;
      wealth += assets[at]!;
      if (years[at]! >= 3) long = 1;
    }
    const norm = adults >= 2 ? 200_213 : children === 0 ? 140_150 : 154_165;
    const limit = adults >= 2 ? 1_554_000 : 777_000;
    if (sum * 10 > norm * 13 || wealth > limit) continue;
    granted++;
    const above = Math.max(0, sum - norm);
    const help = adults * 2500 + children * 4000 + long * 1500;
    // In thousandths of a euro cent, as 10% of the rent and 25% of what is above the norm ask for.
    const amount = help * 20 + Math.min(6000 * 20, rent[home]! * 2) - above * 5;
    total += Math.floor(Math.max(0, amount) / 20);
  }
  return [granted, total];
}

/** Bound once, as a stream of files does it, and then run over all households. */
function kernelRun(
  kernel: ReturnType<typeof compileColumns>,
  { firstPerson, households }: Population,
  run: ReturnType<typeof openColumns>,
): readonly [number, number] {
  const [right] = kernel.rights;
  const yes = columnOutcomes.indexOf("toegekend");
  let [granted, total] = [0, 0];
  for (let h0 = 0; h0 < households;) {
    const h1 = chunkEnd(firstPerson, h0, households);
    const { buffer } = run(h0, h1);
    const [outcome, amount] = [buffer(right!.outcome), buffer(right!.amount!.value)];
    const rows = h1 - h0;
    for (let row = 0; row < rows; row++) {
      if (outcome[row] !== yes) continue;
      granted++;
      total += amount[row]!;
    }
    h0 = h1;
  }
  return [granted, total];
}

function floorOf({ population, born, income, assets, years, rent }: Data): readonly [number, number] {
  let total = 0;
  for (const values of [born, income, assets, years, rent, population.firstPerson, population.householdOf])
    for (let at = 0; at < values.length; at++) total += values[at]!;
  return [0, total];
}

interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly result: readonly [number, number];
}

function measure(name: string, run: () => readonly [number, number]): Measured {
  let [best, result] = [Infinity, run()];
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    result = run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return { name, seconds: best, result };
}

const numpy = `
import sys, time, numpy as np
d = sys.argv[1]
born, income, assets, rent, first = (np.fromfile(d + '/' + n, dtype=np.int32) for n in ('born','income','assets','rent','first'))
years = np.fromfile(d + '/years', dtype=np.uint8)
limit = int(sys.argv[2])
def run():
    adult = born <= limit
    start = first[:-1]
    add = lambda values: np.add.reduceat(values, start)
    adults = add(adult.astype(np.int32)); size = np.diff(first); children = size - adults
    total = add(np.where(adult, income, 0).astype(np.int64)); wealth = add(assets.astype(np.int64))
    long = add((years >= 3).astype(np.int32)) > 0
    norm = np.where(adults >= 2, 200213, np.where(children == 0, 140150, 154165)).astype(np.int64)
    cap = np.where(adults >= 2, 1554000, 777000)
    right = (total * 10 <= norm * 13) & (wealth <= cap)
    above = np.maximum(0, total - norm)
    help_ = adults.astype(np.int64) * 2500 + children * 4000 + long * 1500
    amount = np.maximum(0, help_ * 20 + np.minimum(120000, rent.astype(np.int64) * 2) - above * 5) // 20
    return int(right.sum()), int(amount[right].sum())
best = 1e9
for _ in range(5):
    t = time.process_time(); r = run(); best = min(best, time.process_time() - t)
print(best, r[0], r[1])
`;

function runNumpy({ population, born, income, assets, years, rent }: Data): Measured | undefined {
  const folder = mkdtempSync(join(tmpdir(), "andersom-bench-"));
  for (const [name, values] of Object.entries({
    born,
    income,
    assets,
    years,
    rent,
    first: population.firstPerson,
  }))
    writeFileSync(join(folder, name), new Uint8Array(values.buffer));
  const run = spawnSync("python3", ["-c", numpy, folder, String(parseIsoDate("2008-03-16"))], {
    encoding: "utf8",
  });
  if (run.status !== 0) return undefined;
  const [seconds, granted, total] = run.stdout.trim().split(" ").map(Number);
  return { name: "NumPy", seconds: seconds!, result: [granted!, total!] };
}

const model = modelIn("test/bench/minima");
const data = makeData(model);
const compiled = performance.now();
const kernel = compileColumns(model, {
  shapes: shapesOf(data.population),
  longestList: longestListOf(data.population),
  given: { peildatum },
});
const compileTime = performance.now() - compiled;
const run = openColumns(kernel, data.population);
for (const one of kernel.exact) console.log(`exact path: ${one.name}: ${one.reason}`);
const measured = [
  measure("kernel", () => kernelRun(kernel, data.population, run)),
  measure("by hand", () => byHand(data)),
  measure("memory floor", () => floorOf(data)),
];
const other = runNumpy(data);
if (other === undefined) console.log("NumPy is not there: python3 -c 'import numpy' fails.");
else measured.push(other);
const [own] = measured;
console.log(
  `${people} people, ${data.population.households} households; compiled in ${compileTime.toFixed(1)} ms; CPU seconds, best of 5`,
);
for (const { name, seconds, result } of measured)
  console.log(
    `${name.padEnd(13)} ${seconds.toFixed(3)} s  ratio to kernel ${(seconds / own!.seconds).toFixed(2)}${name === "memory floor" ? "" : `  granted ${result[0]}, total € ${(result[1] / 100).toFixed(2)}`}`,
  );
const results = measured.filter(({ name }) => name !== "memory floor").map(({ result }) => result.join(" "));
if (new Set(results).size > 1) {
  console.error("the executors do not agree");
  process.exitCode = 1;
}
