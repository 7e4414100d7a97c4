// `andersom effecten PAD`: the register of effects. Which articles serve an effect, and how it is tested and measured.

import type { Host } from "../host.js";
import type { Format } from "../program.js";
import { runnable } from "../project.js";
import { effectRegister, effectsText } from "../report/effects.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import type { CommandResult } from "../result.js";

export interface EffectsArgs {
  readonly path: string;
  readonly format: Format;
}

/** Exit code 1 when an article serves no effect or an effect is not served. */
export function effecten({ path, format }: EffectsArgs, host: Host): CommandResult {
  const ordinance = runnable(path, host, "er is geen register gemaakt", format);
  if ("exitCode" in ordinance) return ordinance;
  const register = effectRegister(ordinance.model);
  const open =
    register.unserving.length > 0 || register.effects.some(({ articles }) => articles.length === 0);
  const exitCode = open ? 1 : 0;
  if (format === "json")
    return { exitCode, output: jsonDocument("effecten", { ordinance: ordinance.title, ...register }) };
  const look = { style: styleFor(host.colours), width: host.width };
  return { exitCode, output: effectsText(register, ordinance.title, look) };
}
