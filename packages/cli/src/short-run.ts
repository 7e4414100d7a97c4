// Most commands are over before a function has run often enough to be worth compiling again: that costs more than it gives.

import { setFlagsFromString } from "node:v8";

/** These run on, or count over a whole population: there the sooner a hot function is compiled, the better. */
const long = ["lsp", "serve", "simulate", "population", "leer"];

/** What V8 calls that differs between versions of Node; a version that we have not tried keeps its own numbers. */
const flags: Readonly<Record<string, string>> = {
  20: "--interrupt-budget=1000000",
  22: "--invocation-count-for-turbofan=30000 --invocation-count-for-osr=8000",
  24: "--invocation-count-for-turbofan=30000 --invocation-count-for-osr=8000",
};

/** Lets V8 wait seven to ten times as long before it optimises a function. */
export function waitWithOptimising(args: readonly string[], version: string): void {
  const flag = flags[version.split(".")[0]!];
  if (flag === undefined || long.some((command) => args.includes(command))) return;
  setFlagsFromString(flag);
}
