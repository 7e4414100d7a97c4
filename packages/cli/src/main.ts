// The entry of the command: runs it on the real machine, prints what came out and sets the exit code.

import { preparedProgram } from "./prepared.js";
import { waitWithOptimising } from "./short-run.js";

// `andersom check . | head` closes the pipe early; that is the user's choice, not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const args = process.argv.slice(2);
const isShort = waitWithOptimising(args, process.versions.node);
const prepared = isShort ? preparedProgram(new URL("./", import.meta.url), args) : undefined;
const { nodeHost, run } = prepared ?? (await import("./index.js"));
const result = await run(args, nodeHost(), process.env["ANDERSOM_DEBUG"] === "1");
process.exitCode = result.exitCode;
if (result.output !== "") process.stdout.write(withLineEnd(result.output));
if (result.problem !== undefined) process.stderr.write(withLineEnd(result.problem));

function withLineEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
