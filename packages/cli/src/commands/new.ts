// `andersom new MAP`: a first ordinance that is clean, with what to type and checks that run at every change.

import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { called } from "../called.js";
import type { Host } from "../host.js";
import { written } from "../report/written.js";
import { styleFor } from "../report/style.js";
import { enumerate } from "../report/text.js";
import { refused, type CommandResult } from "../result.js";
import { checksFor } from "../scaffold/checks.js";
import { scaffold } from "../scaffold/files.js";

export interface NewArgs {
  readonly folder: string;
  /** Writes only what checks every change, beside an ordinance that is there already. */
  readonly alleenControles?: boolean;
}

/** Writes nothing in a folder that holds anything already, and never over a file. */
export function newCommand({ folder, alleenControles }: NewArgs, host: Host): CommandResult {
  if (alleenControles === true) return newChecks(folder, host);
  const kind = host.kind(folder);
  if (kind === "file") return refused(`‘${folder}’ is een bestand; kies de naam van een nieuwe of lege map.`);
  if (kind === "folder" && host.list(folder).length > 0) {
    return refused(`De map ‘${folder}’ is niet leeg; er is niets geschreven. Kies een nieuwe of lege map.`);
  }
  const files = scaffold(manifest.version);
  const failed = host.write(folder, files);
  if (failed !== undefined) return refused(failed.problem);
  const style = styleFor(host.colours);
  const next = nextSteps(folder, host).map((step) => `  ${style.strong(step)}`);
  return {
    exitCode: 0,
    output: `${written(folder, files, style)}\n\nTyp nu:\n${next.join("\n")}\n\nMeer staat in README.md.\n`,
  };
}

/** npx may find nothing from within a folder elsewhere: then the steps are to be typed where this one was. */
function nextSteps(folder: string, host: Host): readonly string[] {
  const command = called(host);
  const inside = folder === "." || command === "andersom";
  const there = inside ? "." : quoted(folder);
  const household = inside ? "huishoudens/noor.json" : quoted(`${folder}/huishoudens/noor.json`);
  return [
    ...(inside && folder !== "." ? [`cd ${quoted(folder)}`] : []),
    `${command} check ${there}`,
    `${command} test ${there}`,
    `${command} decide ${there} --gegevens ${household} --uitleg`,
  ];
}

function newChecks(folder: string, host: Host): CommandResult {
  if (host.kind(folder) !== "folder")
    return refused(`De map ‘${folder}’ bestaat niet. Noem de map waarin de verordening staat.`);
  const all = checksFor(manifest.version);
  const files = all.filter(({ name }) => host.kind(join(folder, name)) === "absent");
  const kept = all.filter((file) => !files.includes(file)).map(({ name }) => name);
  const keptText = kept.length === 0 ? "" : `Al aanwezig en niet veranderd: ${enumerate(kept)}.\n`;
  if (files.length === 0) return { exitCode: 0, output: keptText };
  const failed = host.write(folder, files);
  if (failed !== undefined) return refused(failed.problem);
  const list = written(folder, files, styleFor(host.colours));
  return { exitCode: 0, output: `${list}\n${keptText}\n${readChecks}` };
}

const readChecks = "Wat elk bestand doet, en wat u nog moet aanzetten, staat bovenaan in dat bestand.\n";

function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `"${path}"`;
}
