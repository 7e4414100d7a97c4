// `andersom leesbaarheid PAD`: how well the public version reads, and the text that is adopted beside it.

import { legalDocument, publicVersion } from "@andersom/publish";
import type { Host } from "../host.js";
import { adoptedOf } from "../outputs/adopted.js";
import type { Format } from "../program.js";
import { runnable } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { readingReport, readingText } from "../report/readability.js";
import { styleFor } from "../report/style.js";
import type { CommandResult } from "../result.js";

export interface ReadingArgs {
  readonly path: string;
  /** ISO date on which the texts must be right; today when it is not said. */
  readonly peildatum?: string;
  readonly format: Format;
}

/** Exit code 0, whatever the figures are: they are an indication. */
export function leesbaarheid({ path, peildatum, format }: ReadingArgs, host: Host): CommandResult {
  const ordinance = runnable(path, host, "er is niets gemeten", format);
  if ("exitCode" in ordinance) return ordinance;
  const { project } = ordinance;
  const on = peildatum ?? host.today();
  const { model } = ordinance;
  const report = readingReport(
    publicVersion(model, { on }),
    legalDocument(adoptedOf({ model, project, on })),
  );
  if (format === "json")
    return {
      exitCode: 0,
      output: jsonDocument("leesbaarheid", { ordinance: ordinance.title, on, ...report }),
    };
  const look = { style: styleFor(host.colours), width: host.width };
  return { exitCode: 0, output: readingText(report, { title: ordinance.title, on }, look) };
}
