// `andersom new MAP`: a first ordinance that is clean, with what to type and checks that run at every change.

import manifest from "../../package.json" with { type: "json" };
import type { Host } from "../host.js";
import { written } from "../report/written.js";
import { styleFor } from "../report/style.js";
import { refused, type CommandResult } from "../result.js";
import { scaffold } from "../scaffold/files.js";

export interface NewArgs {
  readonly folder: string;
}

/** Writes nothing in a folder that holds anything already. */
export function newCommand({ folder }: NewArgs, host: Host): CommandResult {
  const kind = host.kind(folder);
  if (kind === "file") return refused(`‘${folder}’ is een bestand; kies de naam van een nieuwe of lege map.`);
  if (kind === "folder" && host.list(folder).length > 0) {
    return refused(`De map ‘${folder}’ is niet leeg; er is niets geschreven. Kies een nieuwe of lege map.`);
  }
  const files = scaffold(manifest.version);
  const failed = host.write(folder, files);
  if (failed !== undefined) return refused(failed.problem);
  const style = styleFor(host.colours);
  const steps = [
    `cd ${quoted(folder)}`,
    "andersom check .",
    "andersom test .",
    "andersom decide . --gegevens huishoudens/noor.json --uitleg",
  ];
  const next = (folder === "." ? steps.slice(1) : steps).map((step) => `  ${style.strong(step)}`);
  return {
    exitCode: 0,
    output: `${written(folder, files, style)}\n\nTyp nu:\n${next.join("\n")}\n\nMeer staat in README.md.\n`,
  };
}

function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `"${path}"`;
}
