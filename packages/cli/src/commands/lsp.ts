// `andersom lsp`: the language server on standard input and output, until the editor ends it.

import { serveStdio } from "@andersom/language-server/stdio";
import type { CommandResult } from "../result.js";

/** Exit code 1 when the editor went away without a goodbye. */
export async function lsp(): Promise<CommandResult> {
  return { exitCode: await serveStdio(process.stdin, process.stdout), output: "" };
}
