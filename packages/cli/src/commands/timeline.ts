// `andersom timeline PAD --gegevens F --van D --tot D`: the days on which something changes, with before, after and why.

import { timeline } from "@andersom/logic";
import type { Host } from "../host.js";
import { inputFindingsJson, inputFindingsText, readHouseholdFile } from "../input/household.js";
import type { Format } from "../program.js";
import { runnable } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import { timelineText } from "../report/timeline.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface TimelineArgs {
  readonly path: string;
  readonly gegevens: string;
  /** ISO dates, both included. */
  readonly van: string;
  readonly tot: string;
  readonly format: Format;
}

const undone = "er is geen tijdlijn gemaakt";

/** Exit code 1 when the ordinance or the input has errors; a change is no error. */
export function timelineCommand(
  { path, gegevens, van, tot, format }: TimelineArgs,
  host: Host,
): CommandResult {
  const look = { style: styleFor(host.colours), width: host.width };
  const ordinance = runnable(path, host, undone, format);
  if ("exitCode" in ordinance) return ordinance;
  const file = readHouseholdFile(gegevens, host, look);
  if (isProblem(file)) return refused(file.problem);

  const { title, model } = ordinance;
  const { entries, findings } = timeline(model, file.value, { from: van, to: tot });
  // What is wrong with the period has no place in the file.
  const period = findings.find(({ code, path: where }) => code === "ongeldige datum" && where === undefined);
  if (period !== undefined) return refused(`Bij --van en --tot: ${period.message}`);
  const head = { ordinance: title, from: van, to: tot };
  if (findings.length > 0) {
    const output =
      format === "json"
        ? jsonDocument("timeline", { ...head, decided: false, findings: inputFindingsJson(findings, file) })
        : inputFindingsText(findings, file, look, undone);
    return { exitCode: 1, output };
  }
  if (format === "json")
    return { exitCode: 0, output: jsonDocument("timeline", { ...head, decided: true, entries }) };
  return { exitCode: 0, output: timelineText(entries, model, { from: van, to: tot }, look) };
}
