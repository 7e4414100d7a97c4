// `andersom population --inwoners N --out F`: a made-up population to try an ordinance on.

import { relative, resolve } from "node:path";
import { PopulationError, syntheticPopulation, type SyntheticPopulation } from "@andersom/population";
import type { DecisionModel } from "@andersom/semantics";
import type { Host } from "../host.js";
import type { Format } from "../program.js";
import { runnable } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { syntheticText } from "../report/synthetic.js";
import { styleFor } from "../report/style.js";
import { refused, type CommandResult } from "../result.js";

export interface PopulationArgs {
  readonly inwoners: number;
  readonly zaad: number;
  readonly out: string;
  /** The ordinance whose facts become the columns; without it there are the usual ones. */
  readonly verordening?: string;
  readonly peildatum: string;
  /** How many months back a value per month goes. */
  readonly maanden: number;
  readonly format: Format;
}

/** Exit code 1 when the ordinance has errors, 2 when the file cannot be written. */
export async function populationCommand(args: PopulationArgs, host: Host): Promise<CommandResult> {
  const { inwoners, zaad, out, verordening, peildatum, maanden, format } = args;
  if (!/\.(?:parquet|csv)$/iu.test(out))
    return refused(
      `‘${out}’ eindigt niet op .parquet of .csv; aan het einde is te zien welk bestand het wordt.`,
    );
  let model: DecisionModel | undefined;
  if (verordening !== undefined) {
    const ordinance = runnable(verordening, host, "er is geen bevolking gemaakt", format);
    if ("exitCode" in ordinance) return ordinance;
    ({ model } = ordinance);
  }
  let made: SyntheticPopulation;
  host.progress(`${inwoners.toLocaleString("nl-NL")} inwoners verzinnen`);
  try {
    made = await syntheticPopulation({
      persons: inwoners,
      seed: zaad,
      on: peildatum,
      months: maanden,
      out: resolve(host.cwd, out),
      ...(model === undefined ? {} : { model }),
    });
  } catch (error) {
    if (!(error instanceof PopulationError)) throw error;
    return refused(error.message);
  } finally {
    host.progress("");
  }
  made = { ...made, lists: made.lists.map((list) => ({ ...list, file: relative(host.cwd, list.file) })) };
  const head = { file: out, seed: zaad, date: peildatum };
  if (format === "json") return { exitCode: 0, output: jsonDocument("population", { ...head, ...made }) };
  const look = { style: styleFor(host.colours), width: host.width };
  return { exitCode: 0, output: syntheticText({ ...head, ...made }, look) };
}
