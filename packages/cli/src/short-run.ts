// Most commands are over before a function has run often enough to be worth compiling again: that costs more than it gives.

import { setFlagsFromString } from "node:v8";

/** These run on, or count over a whole population: there the sooner a hot function is compiled, the better. */
const long = ["lsp", "serve", "simulate", "population", "leer"];

/** Lets V8 wait seven times as long before it optimises a function; a version that we have not tried keeps its own number. */
export function waitWithOptimising(args: readonly string[], version: string): void {
  const major = Number(version.split(".")[0]);
  if (major < 20 || major > 24 || long.some((command) => args.includes(command))) return;
  setFlagsFromString("--interrupt-budget=1000000");
}
