// `andersom simulate PAD --population F`: the ordinance over a whole population, how many and how much.

import { relative, resolve } from "node:path";
import { PopulationError, simulate, type Simulation } from "@andersom/population";
import { absent } from "../files.js";
import type { Host } from "../host.js";
import { readHouseholdFile } from "../input/household.js";
import type { Format } from "../program.js";
import { loadProject, theOrdinance, withoutErrors, type Ordinance } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { simulationText } from "../report/simulation.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface SimulateArgs {
  readonly path: string;
  readonly population: string;
  readonly households?: string;
  /** A household file with what holds for everybody. */
  readonly gegevens?: string;
  readonly peildatum?: string;
  /** Another ordinance over the same people. */
  readonly vergelijk?: string;
  readonly werkers?: number;
  /** A file for everybody's outcomes. */
  readonly out?: string;
  /** How many households take the exact path at most. */
  readonly exact?: number | "alles";
  readonly format: Format;
}

/** Exit code 1 when the ordinance has errors, 2 when a file cannot be read. */
export async function simulateCommand(args: SimulateArgs, host: Host): Promise<CommandResult> {
  const { path, population, households, format } = args;
  const look = { style: styleFor(host.colours), width: host.width };
  const ordinance = ordinanceIn(path, host, format);
  if ("exitCode" in ordinance) return ordinance;
  const other = args.vergelijk === undefined ? undefined : ordinanceIn(args.vergelijk, host, format);
  if (other !== undefined && "exitCode" in other) return other;
  for (const file of [population, households])
    if (file !== undefined && host.kind(file) === "absent") return refused(absent(file, host));
  const given = sharedGiven(args, host, look);
  if (isProblem(given)) return refused(given.problem);
  const started = Date.now();
  let result: Simulation;
  try {
    const {
      tallied: _tallied,
      frame: _frame,
      ...counted
    } = await simulate(ordinance.model, {
      persons: population,
      households,
      given: given.value,
      ...(other === undefined ? {} : { other: other.model }),
      ...(args.werkers === undefined ? {} : { workers: args.werkers }),
      ...(args.exact === undefined ? {} : { exact: args.exact === "alles" ? "all" : args.exact }),
      ...(args.out === undefined ? {} : { out: resolve(host.cwd, args.out) }),
      progress: (persons, total, exact) => host.progress(progressBar(persons, total, exact)),
    });
    result = {
      ...counted,
      written: counted.written.map(({ file, table }) => ({ file: relative(host.cwd, file), table })),
    };
  } catch (error) {
    if (!(error instanceof PopulationError)) throw error;
    return refused(error.message);
  } finally {
    host.progress("");
  }
  const head = {
    ordinance: ordinance.title,
    ...(other === undefined ? {} : { otherOrdinance: other.title }),
  };
  if (format === "json") return { exitCode: 0, output: jsonDocument("simulation", { ...head, ...result }) };
  const seconds = (Date.now() - started) / 1000;
  return { exitCode: 0, output: simulationText([ordinance.title, other?.title], result, seconds, look) };
}

/** The one ordinance at a path, without errors; or what the command has to say instead. */
function ordinanceIn(path: string, host: Host, format: Format): Ordinance | CommandResult {
  const project = loadProject([path], host);
  if (isProblem(project)) return refused(project.problem);
  const ordinance = theOrdinance(project, path);
  if (isProblem(ordinance)) return refused(ordinance.problem);
  return withoutErrors(ordinance, project, host, "er is niet doorgerekend", format) ?? ordinance;
}

/** `[#####·····] 45%  4.500.000 van 10.000.000 mensen`. */
function progressBar(done: number, total: number, exact: number): string {
  const width = 24;
  const full = Math.floor((width * done) / Math.max(1, total));
  const part = Math.floor((100 * done) / Math.max(1, total));
  const whole = (value: number): string => value.toLocaleString("nl-NL");
  const people = `${whole(done)} van ${whole(total)} mensen`;
  const slow = exact === 0 ? "" : `, ${whole(exact)} huishoudens langs de exacte weg`;
  return `[${"#".repeat(full)}${"·".repeat(width - full)}] ${part}%  ${people}${slow}`;
}

/** What the file says for everybody, with the peildatum of the command line on top. */
function sharedGiven(
  { gegevens, peildatum }: SimulateArgs,
  host: Host,
  look: Parameters<typeof readHouseholdFile>[2],
): { readonly value: Record<string, unknown> } | { readonly problem: string } {
  const date = peildatum === undefined ? {} : { peildatum };
  if (gegevens === undefined) return { value: date };
  const file = readHouseholdFile(gegevens, host, look);
  if (isProblem(file)) return file;
  const { value } = file;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problem: `In ‘${gegevens}’ hoort een huishouden te staan, met bijvoorbeeld een peildatum.` };
  return { value: { ...(value as Record<string, unknown>), ...date } };
}
