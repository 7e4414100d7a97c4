// How tests start the language server as a process: the command, on the sources.

import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

/** The program with its arguments. */
export const serverCommand: readonly string[] = [
  process.execPath,
  "--conditions=source",
  "--import",
  import.meta.resolve("tsx"),
  main,
  "lsp",
  "--stdio",
];
