// `andersom indexeer PAD --index N`: what the amounts with an indexation become next year. It proposes and changes nothing.

import { proposeIndexations } from "@andersom/logic";
import { formatNumber, toDecimalString, type Rational } from "@andersom/runtime";
import type { Host } from "../host.js";
import type { Format } from "../program.js";
import { runnable } from "../project.js";
import { indexationText } from "../report/indexation.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import type { CommandResult } from "../result.js";

export interface IndexArgs {
  readonly path: string;
  /** Where this year is 100. */
  readonly index: Rational;
  /** The year of the new amounts; the next one when it is not said. */
  readonly jaar?: number;
  readonly format: Format;
}

export function indexeer({ path, index, jaar, format }: IndexArgs, host: Host): CommandResult {
  const ordinance = runnable(path, host, "er is niets uitgerekend", format);
  if ("exitCode" in ordinance) return ordinance;
  const year = jaar ?? Number(host.today().slice(0, 4)) + 1;
  const { title, model } = ordinance;
  const proposals = proposeIndexations(model, { index, year });
  if (format === "json")
    return {
      exitCode: 0,
      output: jsonDocument("indexeer", { ordinance: title, year, index: toDecimalString(index), proposals }),
    };
  const look = { style: styleFor(host.colours), width: host.width };
  return {
    exitCode: 0,
    output: indexationText(proposals, { title, year, index: formatNumber(index) }, look),
  };
}
