// A result on standard output, or in a file that is there whole or not at all.

import { basename, dirname } from "node:path";
import type { Host } from "../host.js";
import { refused, type CommandResult } from "../result.js";
import { printable } from "./text.js";

/** With a file the output goes there, and the user reads what is told about it. */
export function delivered(
  result: CommandResult,
  file: string | undefined,
  host: Host,
  told: string,
): CommandResult {
  if (file === undefined) return result;
  const failed = host.write(dirname(file), [{ name: basename(file), content: result.output }]);
  if (failed !== undefined) return refused(failed.problem);
  return { ...result, output: `${told}Geschreven in ${printable(file)}.\n` };
}
