// The program as V8 compiled it when the command was built: files with a cache of compiled code beside them, which saves a start
// reading and compiling what it runs. Where the cache is not of this very V8, there is none, and the program is loaded as modules.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import type { Host, NodeHostOptions } from "./host.js";
/**
 * `gaining`: commands that run enough of the program to gain more than reading the cache takes. `alone`: those of them that have a program without
 * the other commands; what a program does not hold need not be read. `parts`: packages that only some runs ask for.
 */
import commands from "./prepared.json" with { type: "json" };
import type { CommandResult } from "./result.js";

/** What `index.ts` offers. */
export interface Program {
  readonly nodeHost: (options?: NodeHostOptions) => Host;
  readonly run: (args: readonly string[], host: Host, debug?: boolean) => Promise<CommandResult>;
}

/** A program that was read, and the caches of what was compiled until now, of itself and of the parts that it asked for. */
export interface Loaded extends Program {
  readonly compiled: () => Readonly<Record<string, Buffer>>;
}

/** The program that runs a command: one of its own, or the one that runs all of them. */
export function programFor(command: string): string {
  return commands.alone.includes(command) ? command : "program";
}

/**
 * The one file of a program, beside the entry of the command: a function, as Node calls a CommonJS module.
 * Everything in it is ASCII, so that reading it takes no decoding.
 */
export function programFile(folder: URL, name: string): string {
  return fileURLToPath(new URL(`prepared/${name}.cjs`, folder));
}

/** Its cache, for the V8 that asks, with the flags that it has now: another V8 asks for another name. */
export function cacheFile(folder: URL, name: string): string {
  return fileURLToPath(new URL(`prepared/${name}-${cachedDataVersionTag().toString(16)}.bin`, folder));
}

/** The program from its cache; undefined where a command gains nothing by it, and where there is none for this V8. */
export function preparedProgram(folder: URL, [command = ""]: readonly string[]): Program | undefined {
  if (!commands.gaining.includes(command)) return undefined;
  const name = programFor(command);
  return existsSync(cacheFile(folder, name)) ? readProgram(folder, name) : undefined;
}

/** A program as one script, with its cache where there is one. A part that only some runs ask for is a script of its own. */
export function readProgram(folder: URL, name: string): Loaded {
  const scripts: Record<string, Script> = {};
  const loaded: Record<string, unknown> = {};
  const load = (one: string): unknown => {
    const filename = programFile(folder, one);
    const cache = cacheFile(folder, one);
    const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
    const script = new Script(readFileSync(filename, "latin1"), { filename, cachedData });
    const module = { exports: {} };
    const own = createRequire(filename);
    const required = (id: string): unknown => {
      const part = partOf(id);
      return part === undefined ? own(id) : (loaded[part] ??= load(part));
    };
    const wrapped = script.runInThisContext() as (...of: readonly unknown[]) => void;
    wrapped(module.exports, required, module, filename, dirname(filename));
    scripts[one] = script;
    return module.exports;
  };
  const program = load(name) as Program;
  const compiled = (): Record<string, Buffer> =>
    Object.fromEntries(Object.entries(scripts).map(([one, script]) => [one, script.createCachedData()]));
  return { ...program, compiled };
}

/** The name of a part of the programs, by the package that it is of. */
function partOf(id: string): string | undefined {
  return Object.entries(commands.parts).find(([, of]) => of === id)?.[0];
}
