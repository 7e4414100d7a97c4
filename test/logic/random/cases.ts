// Programs and households that once came out differently somewhere, with what they must come out as.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { batchOf } from "./compare.js";
import type { Batch, HouseholdFile } from "./executor.js";
import { interpret } from "./executors/interpreter.js";
import { modelOf } from "./run.js";

const folder = fileURLToPath(new URL("cases/", import.meta.url));

/** `name.json` beside `name.andersom`. */
interface CaseFile {
  readonly peildatum: string;
  /** What was wrong, in a sentence. */
  readonly about: string;
  readonly households: readonly HouseholdFile[];
  /** Per household: subject and right, and the outcome with the amount. */
  readonly expected: readonly Readonly<Record<string, string>>[];
  /** Executions that still differ here. */
  readonly pending?: readonly string[];
}

export interface FixedCase extends CaseFile {
  readonly name: string;
  readonly batch: Batch;
}

export function fixedCases(): readonly FixedCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/u, "");
      const text = readFileSync(join(folder, `${name}.andersom`), "utf8");
      const read = JSON.parse(readFileSync(join(folder, file), "utf8")) as CaseFile;
      const model = modelOf(text);
      if (model === undefined) throw new Error(`${name}.andersom does not check`);
      return { ...read, name, batch: batchOf(model, text, read.peildatum, read.households) };
    });
}

/** What the interpreter says, as a case writes it. */
export function expectedOf(batch: Batch): readonly Readonly<Record<string, string>>[] {
  return interpret(batch).answers.map((answers) =>
    Object.fromEntries(
      [...answers].map(([key, { outcome, amount }]) => [
        key.replace("\t", ": "),
        amount === undefined ? outcome : `${outcome}, ${amount}`,
      ]),
    ),
  );
}

/** Keeps a difference as a case; whoever does so reads whether what the interpreter says is right. */
export function writeCase(name: string, about: string, batch: Batch, pending: readonly string[]): void {
  const { peildatum, households } = batch;
  writeFileSync(join(folder, `${name}.andersom`), `${batch.text.trim()}\n`);
  const file: CaseFile = {
    peildatum,
    about,
    households,
    expected: expectedOf(batch),
    ...(pending.length === 0 ? {} : { pending }),
  };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(file, undefined, 2)}\n`);
}
