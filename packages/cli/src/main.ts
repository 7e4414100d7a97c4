// The entry of the command: runs it on the real machine, prints what came out and sets the exit code.

import { setFlagsFromString } from "node:v8";
import { nodeHost } from "./host.js";
import { run } from "./program.js";
import { waitWithOptimising } from "./short-run.js";

/** These run for long, or over many households: what V8 spends on them comes back. */
const longRunning: ReadonlySet<string> = new Set(["lsp", "serve", "simulate"]);

// Of a command that is done in seconds a third of the time goes into optimising code that soon is not called any more. V8 waits for
// some eight times as many calls before it does so (its own budget is 132 kB of bytecode).
if (!longRunning.has(process.argv[2] ?? "")) setFlagsFromString("--interrupt-budget=1000000");

// `andersom check . | head` closes the pipe early; that is the user's choice, not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const args = process.argv.slice(2);
waitWithOptimising(args, process.versions.node);
const result = await run(args, nodeHost(), process.env["ANDERSOM_DEBUG"] === "1");
process.exitCode = result.exitCode;
if (result.output !== "") process.stdout.write(withLineEnd(result.output));
if (result.problem !== undefined) process.stderr.write(withLineEnd(result.problem));

function withLineEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
