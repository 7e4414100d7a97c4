// The entry of the command: runs it on the real machine, prints what came out and sets the exit code.
// It is built as CommonJS: a start that needs no loader of modules is 5 ms shorter.

import { collectEarly } from "./early-collection.js";
import { preparedProgram } from "./prepared.js";
import { waitWithOptimising } from "./short-run.js";

void start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<void> {
  // `andersom check . | head` closes the pipe early; that is the user's choice, not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const isShort = waitWithOptimising(args, process.versions.node);
  if (isShort) collectEarly(process.versions.node);
  const prepared = isShort ? preparedProgram(new URL("./", import.meta.url), args) : undefined;
  const { nodeHost, run } = prepared ?? (await import("./index.js"));
  const result = await run(args, nodeHost(), process.env["ANDERSOM_DEBUG"] === "1");
  process.exitCode = result.exitCode;
  if (result.output !== "") await written(process.stdout, withLineEnd(result.output));
  // A terminal may still have to be told that there is no progress any more.
  if (result.problem !== undefined) await written(process.stderr, withLineEnd(result.problem));
  else if (process.stderr.isTTY) await written(process.stderr, "");
  // Nothing is left to do; Node would go over the heap once more, and give it back piece by piece.
  if (isShort) process.exit();
}

/** Goes on when a stream has taken all that it was given, or can take no more. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => {
      resolve();
    });
  });
}

function withLineEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
