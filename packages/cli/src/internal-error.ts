// When andersom itself fails: one Dutch sentence with a code and how to report it, never a stack trace.

import type { CommandResult } from "./result.js";

export const internalErrorCode = "AND9001";

/** What the user gets to see; the stack only when he asks for it with ANDERSOM_DEBUG=1. */
export function internalError(error: unknown, version: string, debug: boolean): CommandResult {
  const lines = [
    `Er ging iets mis in andersom zelf (${internalErrorCode}, versie ${version}); aan uw bestanden ligt het niet.`,
    "Meld dit aan de makers: stuur de opdracht die u typte mee, en het bestand als u dat mag delen.",
  ];
  if (debug) lines.push("", error instanceof Error ? (error.stack ?? error.message) : String(error));
  else lines.push("Met ANDERSOM_DEBUG=1 voor de opdracht ziet u erbij waar het misging.");
  return { exitCode: 2, output: "", problem: lines.join("\n") };
}
