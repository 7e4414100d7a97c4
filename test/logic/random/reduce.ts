// Makes what differs smaller: one household of few people, then fewer and shorter sentences, as long as it still differs.

import { smaller, textOf, type Phrase } from "@andersom/testkit";
import { batchOf, compareBatch, type Difference } from "./compare.js";
import type { Batch, Executor, HouseholdFile } from "./executor.js";
import { modelOf, type Found } from "./run.js";

export interface Least {
  readonly program: Phrase;
  readonly batch: Batch;
  readonly difference: Difference;
}

/** Tries at most so many smaller programs and households, and no longer than this; each is compiled and run again. */
const most = 1500;
const longest = 90_000;

export async function reduced(found: Found, executor: Executor): Promise<Least> {
  let tries = 0;
  const end = performance.now() + longest;
  let least: Least = found;
  const attempt = async (program: Phrase, households: readonly HouseholdFile[]): Promise<boolean> => {
    if (tries >= most || performance.now() > end) return false;
    const text = textOf(program);
    if (sizeOf(text, households) >= sizeOf(least.batch.text, least.batch.households)) return false;
    tries += 1;
    const model = modelOf(text);
    if (model === undefined) return false;
    const batch = batchOf(model, text, least.batch.peildatum, households, found.batch.given);
    const [outcome] = await compareBatch(batch, [executor]);
    const difference = outcome?.differences.find((one) => sameSort(one, found.difference));
    if (difference === undefined) return false;
    least = { program, batch, difference };
    return true;
  };
  const only = found.batch.households[found.difference.household]!;
  if (found.difference.about !== "gegooid") await attempt(found.program, [only]);
  for (let better = true; better && tries < most;) {
    better = false;
    const { program, batch } = least;
    for (const households of fewer(batch.households))
      if (await attempt(program, households)) {
        better = true;
        break;
      }
    if (better) continue;
    for (const less of smaller(program))
      if (await attempt(less, batch.households)) {
        better = true;
        break;
      }
  }
  return least;
}

function sizeOf(text: string, households: readonly HouseholdFile[]): number {
  return text.length + JSON.stringify(households).length;
}

/** A smaller case must fail for the same reason: a throw stays a throw, a plan a plan. */
function sameSort(a: Difference, b: Difference): boolean {
  const special = ["gegooid", "plan"];
  return special.includes(a.about) || special.includes(b.about) ? a.about === b.about : true;
}

function* fewer(households: readonly HouseholdFile[]): Generator<readonly HouseholdFile[]> {
  if (households.length > 1) {
    const half = Math.ceil(households.length / 2);
    yield households.slice(0, half);
    yield households.slice(half);
    for (let at = 0; at < households.length; at++) yield households.filter((_, other) => other !== at);
  }
  for (const [at, household] of households.entries())
    for (const less of lessOf(household))
      yield households.map((one, other) => (other === at ? (less as HouseholdFile) : one));
}

/** A household file without one of its people or one of its values. */
function* lessOf(part: unknown, depth = 0): Generator<unknown> {
  if (typeof part !== "object" || part === null || depth > 4) return;
  if (Array.isArray(part)) {
    for (let at = 0; at < part.length; at++) yield part.filter((_, other) => other !== at);
    return;
  }
  const record = part as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    if (["peildatum", "huishoudens", "personen", "leden"].includes(key)) continue;
    const { [key]: _, ...rest } = record;
    yield rest;
  }
  const people = record["personen"] as Record<string, unknown> | undefined;
  if (depth === 0 && people !== undefined && Object.keys(people).length > 1)
    for (const name of Object.keys(people)) yield without(record, name);
  for (const [key, below] of Object.entries(record))
    for (const less of lessOf(below, depth + 1)) yield { ...record, [key]: less };
}

/** The file without a person, wherever the name stands. */
function without(part: unknown, name: string): unknown {
  if (Array.isArray(part)) return part.filter((one) => one !== name).map((one) => without(one, name));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => key !== name && value !== name)
      .map(([key, value]) => [key, without(value, name)]),
  );
}
