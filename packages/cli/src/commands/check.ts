// `andersom check PAD…`: every finding with its place and its household, and a summary.

import type { Host } from "../host.js";
import { lawsLine } from "../law/bundled.js";
import { analysed } from "../analysed.js";
import { loadProject, type Compile } from "../project.js";
import type { Format } from "../program.js";
import { diagnosticsJson } from "../report/json.js";
import { explainReminder, prettyDiagnostic, summary, totals } from "../report/pretty.js";
import { remarksText } from "../report/remarks.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface CheckArgs {
  readonly paths: readonly string[];
  readonly format: Format;
}

/** Errors give exit code 1; warnings and remarks do not. */
export function check({ paths, format }: CheckArgs, host: Host, compile?: Compile): CommandResult {
  const project = loadProject(paths, host, compile);
  if (isProblem(project)) return refused(project.problem);
  const { files, laws, sources } = project;
  const { diagnostics, asked } = analysed(project);
  const found = totals(files.filter((file) => file.asked).length, diagnostics);
  const exitCode = found.errors > 0 ? 1 : 0;
  if (format === "json") return { exitCode, output: diagnosticsJson(diagnostics, sources, found, laws, asked) };

  const style = styleFor(host.colours);
  const remarks = diagnostics.filter(({ severity }) => severity === "info");
  const findings = diagnostics.filter(({ severity }) => severity !== "info");
  const blocks = findings.map((one) => prettyDiagnostic(one, sources, { style, width: host.width }));
  if (remarks.length > 0) blocks.push(remarksText(remarks, sources, { style, width: host.width }));
  const reminder = explainReminder(diagnostics);
  const end = exitCode === 0 ? style.success(summary(found)) : style.strong(summary(found));
  const after = [lawsLine(laws), reminder ?? ""].filter((line) => line !== "").map(style.quiet);
  blocks.push([end, ...after].join("\n"));
  return { exitCode, output: `${blocks.join("\n\n")}\n` };
}
