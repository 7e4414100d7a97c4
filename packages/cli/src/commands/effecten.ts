// `andersom effecten PAD`: the register of effects. Which articles serve an effect, and how it is tested and measured.

import type { Host } from "../host.js";
import type { Format } from "../program.js";
import { loadProject, theOrdinance, withoutErrors } from "../project.js";
import { effectRegister, effectsText } from "../report/effects.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface EffectsArgs {
  readonly path: string;
  readonly format: Format;
}

/** Exit code 1 when an article serves no effect or an effect is not served. */
export function effecten({ path, format }: EffectsArgs, host: Host): CommandResult {
  const project = loadProject([path], host);
  if (isProblem(project)) return refused(project.problem);
  const ordinance = theOrdinance(project, path);
  if (isProblem(ordinance)) return refused(ordinance.problem);
  const stop = withoutErrors(ordinance, project, host, "er is geen register gemaakt", format);
  if (stop !== undefined) return stop;
  const register = effectRegister(ordinance.model);
  const open =
    register.unserving.length > 0 || register.effects.some(({ articles }) => articles.length === 0);
  const exitCode = open ? 1 : 0;
  if (format === "json")
    return { exitCode, output: jsonDocument("effecten", { ordinance: ordinance.title, ...register }) };
  const look = { style: styleFor(host.colours), width: host.width };
  return { exitCode, output: effectsText(register, ordinance.title, look) };
}
