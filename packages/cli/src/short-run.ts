// Most commands are over before a function has run often enough to be worth compiling again: that costs more than it gives.

import { setFlagsFromString } from "node:v8";

/** These run on, or count over a whole population: there the sooner a hot function is compiled, the better. */
const long = ["lsp", "serve", "simulate", "population", "leer"];

/** What V8 calls that differs between versions of Node; a version that we have not tried keeps its own numbers. */
const flags: Readonly<Record<string, string>> = {
  // The heap may also grow further before it is gone over: a command that is over in two seconds need not.
  // Expressions are compiled at once: as bytecode first, one with \p{L} takes three to four times as long.
  20: "--interrupt-budget=3000000 --heap-growing-percent=6000 --no-regexp-tier-up",
  22: "--invocation-count-for-turbofan=30000 --invocation-count-for-osr=8000",
  24: "--invocation-count-for-turbofan=30000 --invocation-count-for-osr=8000",
};

/** Lets V8 wait ten to twenty times as long before it optimises a function. @returns whether the command is a short one. */
export function waitWithOptimising(args: readonly string[], version: string): boolean {
  if (long.some((command) => args.includes(command))) return false;
  const flag = flags[version.split(".")[0]!];
  if (flag !== undefined) setFlagsFromString(flag);
  return true;
}
