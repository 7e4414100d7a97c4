// Bench of one decision: the minimum-income scheme by a generated module (fast, with steps, in full) and by three rule engines.
// The engines live in a folder of their own; this command installs them. Before anything is timed, all decide the same
// random households and must agree to the cent.
//
// Usage: npm run bench:decision [-- SECONDS PER LINE]

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exampleInput, generateModule } from "@andersom/logic";
import { modelIn } from "../logic/differential.js";
import { randomNumbers } from "../logic/households.js";
import { loadModule } from "../logic/load.js";

const folder = fileURLToPath(new URL("./engines/", import.meta.url));
if (!existsSync(`${folder}node_modules`)) {
  // Not `npm ci`: it refuses where a registry lacks the package of another platform.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  if (spawnSync("npm", args, { cwd: folder, stdio: "inherit" }).status !== 0)
    throw new Error("The engines could not be installed.");
}

interface Result {
  readonly granted: boolean;
  readonly cents: number;
}
interface Member {
  readonly born: string;
  readonly income: number;
  readonly assets: number;
  readonly years: number;
}
interface Household {
  readonly members: readonly Member[];
  readonly rent: number;
}
interface Engine {
  readonly name: string;
  readonly decide: (household: Household) => Result | Promise<Result>;
  readonly traced?: (household: Household) => Promise<Result>;
}

const seconds = Number(process.argv[2] ?? 5);
const random = randomNumbers(20260316);
const whole = (most: number): number => Math.floor(random() * most);

function household(): Household {
  const size = 1 + whole(5);
  const born = (adult: boolean): string =>
    `${adult ? 1950 + whole(57) : 2009 + whole(17)}-0${1 + whole(9)}-1${whole(9)}`;
  const members = Array.from({ length: size }, (_, at) => ({
    born: born(at < 1 + whole(2)),
    income: whole(160_000),
    assets: random() < 0.9 ? whole(400_000) : whole(2_000_000),
    years: whole(6),
  }));
  return { members, rent: whole(120_000) };
}

/** The same household in the ordinance's own terms; amounts in euros. */
function inOwnTerms({ members, rent }: Household): unknown {
  const names = ["Anja", "Bram", "Cas", "Dina", "Evi"];
  const people = members.map(({ born, income, assets, years }, at) => [
    names[at]!,
    {
      geboortedatum: born,
      inkomen: income / 100,
      vermogen: assets / 100,
      "jaren met een laag inkomen": years,
    },
  ]);
  return {
    peildatum: "2026-03-16",
    personen: Object.fromEntries(people) as unknown,
    huishoudens: [{ leden: names.slice(0, members.length), woonlasten: rent / 100 }],
  };
}

const households = Array.from({ length: 500 }, household);
const inputs = households.map(inOwnTerms);
const module = await loadModule(generateModule(modelIn("test/bench/minima")).js);
const { zen, jsonRules, feelin } = (await import(`${folder}minima.mjs`)) as Record<
  "zen" | "jsonRules" | "feelin",
  () => Engine
>;

const engines = [zen(), jsonRules(), feelin()];
let granted = 0;
for (const [at, input] of inputs.entries()) {
  const { rights, path } = module.decideFast(input);
  const own = { granted: rights[0]!.outcome === "toegekend", cents: rights[0]!.cents };
  if (own.granted) granted += 1;
  if (path !== "fast") throw new Error(`household ${at} took the ${path} path`);
  for (const { name, decide } of engines) {
    const other = await decide(households[at]!);
    if (own.granted !== other.granted || (own.granted && own.cents !== other.cents))
      throw new Error(`${name} differs for household ${at}: ${JSON.stringify([own, other, households[at]])}`);
  }
}
console.log(`${inputs.length} random households, ${granted} granted: all engines agree to the cent`);

interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** About so long is one round; the best of all rounds counts, because other work on the machine only ever makes one slower. */
const round = 25;
const blocks = 100;

async function measure(name: string, decide: (at: number) => unknown): Promise<Measured> {
  let best: Measured = { name, perSecond: 0, perCpuSecond: 0 };
  const end = performance.now() + seconds * 1000;
  const warm = performance.now() + seconds * 300;
  for (let [size, from] = [blocks, 0]; performance.now() < end; from += size) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    for (let at = from; at < from + size; at++) {
      const result = decide(at % inputs.length);
      if (result instanceof Promise) await result;
    }
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    if (start > warm && (size * 1e6) / (user + system) > best.perCpuSecond)
      best = { name, perSecond: (size * 1000) / wall, perCpuSecond: (size * 1e6) / (user + system) };
    // Whole turns through the households, so that no round has the small ones only.
    if (start < warm) size = blocks * Math.max(1, Math.min(400, Math.round((size * round) / wall / blocks)));
  }
  return best;
}

const measured: Measured[] = [];
const line = async (name: string, decide: (at: number) => unknown): Promise<void> => {
  measured.push(await measure(name, decide));
};
let kept: unknown;
await line("module, fast", (at) => (kept = module.decideFast(inputs[at])));
await line("module, fast, with its steps", (at) => {
  kept = module.decideFast(inputs[at], { steps: true }).steps;
});
await line("module, in full (plan)", (at) => (kept = module.decidePlan(inputs[at])));
for (const { name, decide, traced } of engines) {
  await line(name, (at) => decide(households[at]!));
  if (traced !== undefined) await line(`${name}, traced`, (at) => traced(households[at]!));
}
const together = zen();
const batch = 64;
const parallel = await measure("zen", (at) =>
  Promise.all<Result>(
    Array.from({ length: batch }, (_, index) =>
      Promise.resolve(together.decide(households[(at + index) % households.length]!)),
    ),
  ),
);
measured.push({
  name: `@gorules/zen-engine, ${batch} at once`,
  perSecond: parallel.perSecond * batch,
  perCpuSecond: parallel.perCpuSecond * batch,
});

const iit = modelIn("examples/individuele-inkomenstoeslag");
const { decideFast, decidePlan } = await loadModule(generateModule(iit).js);
const stories = iit.examples
  .map((example) => ({ ...(exampleInput(iit, example) as object), gevraagd: ["inkomenstoeslag"] }))
  .filter((story) => decideFast(story).path === "fast");
await line("inkomenstoeslag (series of 37 months), fast", (at) => {
  kept = decideFast(stories[at % stories.length]);
});
await line("inkomenstoeslag, in full (plan)", (at) => (kept = decidePlan(stories[at % stories.length])));
if (kept === undefined) throw new Error("nothing was decided");

const [fast, steps] = measured;
const number = (value: number): string => Math.round(value).toLocaleString("en-US").padStart(10);
/** By CPU time: an engine with threads of its own waits for a busy machine, and that is not its fault. */
const ratio = (of: Measured | undefined, { perCpuSecond }: Measured): string =>
  `${(of!.perCpuSecond / perCpuSecond).toFixed(1)} ×`.padStart(10);
console.log(`${"".padEnd(46)}  per second  per CPU s  fast is   steps is`);
for (const one of measured)
  console.log(
    `${one.name.padEnd(46)} ${number(one.perSecond)} ${number(one.perCpuSecond)} ${ratio(fast, one)} ${ratio(steps, one)}`,
  );
