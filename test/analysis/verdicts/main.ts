// Usage: npm run fuzz:verdicts -- [--programs 100] [--seed 1] [--dump FOLDER]
// What our solver says of random ordinances, against z3 and the interpreter. Exit code 1 when one of them disagrees.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomProgram, textOf } from "@andersom/testkit";
import { askZ3 } from "../../../packages/cli/src/proof/z3.js";
import { modelOf } from "../../logic/random/run.js";
import { emptyTally, verdictsOf } from "./run.js";

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : (args[at + 1] ?? otherwise);
};
const [programs, seed] = [Number(option("programs", "100")), Number(option("seed", "1"))];
const folder = option("dump", "");

const withZ3 = askZ3("(check-sat)").kind !== "missing";
if (!withZ3) console.log("z3 is not on this machine: only the interpreter is asked");
const tally = emptyTally();
for (let at = 0; at < programs; at++) {
  const number = seed * 1_000_003 + at;
  const text = textOf(randomProgram(number));
  const model = modelOf(text);
  if (model === undefined) continue;
  const before = tally.found.length;
  verdictsOf(tally, number, model, withZ3);
  for (const [index, one] of tally.found.slice(before).entries()) {
    console.log(
      `program ${number}, ${one.peildatum}, ${one.shape}: ${one.question}: ${one.ours} | ${one.other}`,
    );
    if (folder === "") continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${number}.andersom`), text);
    writeFileSync(join(folder, `${number}-${index}.${one.dump.startsWith("{") ? "json" : "smt2"}`), one.dump);
  }
  if ((at + 1) % 25 === 0) console.error(`${at + 1} programs, ${tally.found.length} disagreements`);
}
const { found, opaque, ...counts } = tally;
for (const [name, count] of Object.entries(counts))
  console.log(`${name.padEnd(14)} ${Math.round(count * 10) / 10}`);
for (const [reason, count] of [...opaque].sort(([, a], [, b]) => b - a))
  console.log(`  ${count} × ${reason}`);
console.log(`disagreements  ${found.length}`);
process.exitCode = found.length === 0 ? 0 : 1;
