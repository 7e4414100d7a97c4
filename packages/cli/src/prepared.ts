// The program as V8 compiled it when the command was built: one file with a cache of compiled code beside it, which saves a start
// reading and compiling what it runs. Where the cache is not of this very V8, there is none, and the program is loaded as modules.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import type { Host, NodeHostOptions } from "./host.js";
import type { CommandResult } from "./result.js";

/** Commands that run enough of the program to gain more than reading the cache takes. */
const gaining = [
  "check",
  "test",
  "decide",
  "timeline",
  "brief",
  "build",
  "verschil",
  "effecten",
  "leesbaarheid",
  "indexeer",
];

/** What `index.ts` offers. */
export interface Program {
  readonly nodeHost: (options?: NodeHostOptions) => Host;
  readonly run: (args: readonly string[], host: Host, debug?: boolean) => Promise<CommandResult>;
}

/** A program that was read, and the cache of what of it was compiled until now. */
export interface Loaded extends Program {
  readonly compiled: () => Buffer;
}

/**
 * The one file of the program, beside the entry of the command: a function, as Node calls a CommonJS module.
 * Everything in it is ASCII, so that reading it takes no decoding.
 */
export function programFile(folder: URL): string {
  return fileURLToPath(new URL("prepared/program.cjs", folder));
}

/** Its cache, for the V8 that asks, with the flags that it has now: another V8 asks for another name. */
export function cacheFile(folder: URL): string {
  return fileURLToPath(new URL(`prepared/${cachedDataVersionTag().toString(16)}.bin`, folder));
}

/** The program from its cache; undefined where a command gains nothing by it, and where there is none for this V8. */
export function preparedProgram(folder: URL, [command = ""]: readonly string[]): Program | undefined {
  if (!gaining.includes(command)) return undefined;
  const cache = cacheFile(folder);
  return existsSync(cache) ? readProgram(folder, readFileSync(cache)) : undefined;
}

/** The program as one script. */
export function readProgram(folder: URL, cachedData?: Buffer): Loaded {
  const filename = programFile(folder);
  const text = readFileSync(filename, "latin1");
  const script = new Script(text, { filename, cachedData });
  const module = { exports: {} };
  const wrapped = script.runInThisContext() as (...of: readonly unknown[]) => void;
  wrapped(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { ...(module.exports as Program), compiled: () => script.createCachedData() };
}
