// Lays out random variants of all samples and examples, and counts what breaks a law (must be 0).
//   npm run fuzz:format -- --cases 20000 --seed 1
import { format } from "@andersom/prettier-plugin";
import { parseArgs } from "node:util";
import type { ProjectFile } from "@andersom/semantics";
import { ordinances } from "../syntax/laws.js";
import { exampleFolders } from "./folders.js";
import { broken, fragments, brokenRange, damaged, otherLayout, otherModel, random } from "./laws.js";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const samples = [...ordinances(), ...ordinances().flatMap(fragments)].map((sample) => ({
  ...sample,
  tidy: format(sample.text).text,
}));
const folders = exampleFolders();
const models = new Map<readonly ProjectFile[], string>();
const counts = { layouts: 0, damaged: 0, ranges: 0, models: 0, failures: 0 };

function told(what: keyof typeof counts, name: string, number: number, wrong: string | undefined): void {
  counts[what]++;
  if (wrong === undefined) return;
  counts.failures++;
  console.error(`${wrong}: ${name} (${what}, case ${String(number)}, seed ${String(seed)})`);
}

for (let i = 0; i < cases; i++) {
  const next = random(seed * 1_000_003 + i);
  const sample = samples[i % samples.length]!;
  const kind = i % 200 === 199 ? 9 : Math.floor(i / samples.length) % 4;
  if (kind === 9) {
    const { name, files } = folders[Math.floor(next() * folders.length)]!;
    told("models", name, i, otherModel(files, models, next));
  } else if (kind === 0) {
    const { text, wrong } = otherLayout(sample, sample.tidy, next);
    told("layouts", sample.name, i, wrong ?? broken(text, next));
  } else if (kind === 3)
    told("ranges", sample.name, i, brokenRange(otherLayout(sample, sample.tidy, next).text, next));
  else told("damaged", sample.name, i, broken(damaged(sample.text, next), next));
}
console.log(JSON.stringify({ cases, seed, texts: samples.length, ...counts }, null, 2));
if (counts.failures > 0) process.exitCode = 1;
