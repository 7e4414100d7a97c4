// `andersom leer BESLUITEN PAD`: what decisions with maatwerk teach about the articles that were departed from.

import { absent } from "../files.js";
import type { Host } from "../host.js";
import type { Format } from "../program.js";
import { runnable } from "../project.js";
import { learn } from "../register/learn.js";
import { readRegister } from "../register/read.js";
import { jsonDocument } from "../report/json.js";
import { lessonText } from "../report/lesson.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface LearnArgs {
  /** The register, or "-" for standard input. */
  readonly register: string;
  readonly path: string;
  readonly drempel: number;
  readonly format: Format;
}

/** Exit code 1 when a line of the register cannot be read; the others are counted all the same. */
export function leer({ register, path, drempel, format }: LearnArgs, host: Host): CommandResult {
  const ordinance = runnable(path, host, "er is niets geteld", format);
  if ("exitCode" in ordinance) return ordinance;
  if (register !== "-" && host.kind(register) === "absent") return refused(absent(register, host));
  const read = register === "-" ? host.readInput() : host.read(register);
  if (isProblem(read)) return refused(read.problem);

  const { title, model } = ordinance;
  const found = readRegister(read.text, title);
  const lesson = learn(model, found, drempel);
  const exitCode = found.problems.length > 0 ? 1 : 0;
  if (format === "json")
    return {
      exitCode,
      output: jsonDocument("leer", { ordinance: title, ...lesson, problems: found.problems }),
    };
  const file = register === "-" ? "standaardinvoer" : register;
  const look = { style: styleFor(host.colours), width: host.width };
  return { exitCode, output: lessonText(lesson, found.problems, { title, file }, look) };
}
