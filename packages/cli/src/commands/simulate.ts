// `andersom simulate PAD --population F`: the ordinance over a whole population, how many and how much.

import { relative, resolve } from "node:path";
import {
  PopulationError,
  reportPage,
  simulationReport,
  type EngineChoice,
  type EngineName,
  type Report,
  type Simulation,
} from "@andersom/population";
import type { Rational } from "@andersom/runtime";
import { absent } from "../files.js";
import type { Host } from "../host.js";
import { readHouseholdFile } from "../input/household.js";
import type { Format, SimulateFormat } from "../program.js";
import { runnable, type Ordinance } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { reportText } from "../report/simulation-report.js";
import { simulationText } from "../report/simulation.js";
import { styleFor } from "../report/style.js";
import { written } from "../report/written.js";
import { chooseTheme } from "../input/theme.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface SimulateArgs {
  readonly path: string;
  readonly population: string;
  readonly households?: string;
  /** Lists in files of their own. */
  readonly dingen?: readonly { readonly list: string; readonly file: string }[];
  /** A household file with what holds for everybody. */
  readonly gegevens?: string;
  readonly peildatum?: string;
  /** Another ordinance over the same people. */
  readonly vergelijk?: string;
  readonly werkers?: number;
  /** What decides, and where the servers are when it is ClickHouse. */
  readonly engine: EngineName;
  readonly clickhouse?: string;
  /** A file for everybody's outcomes. */
  readonly out?: string;
  /** How many households take the exact path at most. */
  readonly exact?: number | "alles";
  /** Facts that are the income (with a plus between them) and the kind of household. */
  readonly inkomen?: string;
  readonly soortHuishouden?: string;
  /** Euros a year for everything together. */
  readonly budget?: Rational;
  /** From how many euros a year less for one euro more income it is a fall. */
  readonly terugval: number;
  readonly kleineAantallen: "weglaten" | "tonen";
  /** A folder for the page and the JSON. */
  readonly rapport?: string;
  readonly format: SimulateFormat;
  /** The file with the look of the municipality, for a page; the one beside the ordinance when it is not said. */
  readonly thema?: string;
}

/** Exit code 1 when the ordinance has errors, 2 when a file cannot be read. */
export async function simulateCommand(args: SimulateArgs, host: Host): Promise<CommandResult> {
  const { path, population, households, dingen = [] } = args;
  const format: Format = args.format === "json" ? "json" : "pretty";
  const look = { style: styleFor(host.colours), width: host.width };
  const undone = "er is niet doorgerekend";
  const ordinance = runnable(path, host, undone, format);
  if ("exitCode" in ordinance) return ordinance;
  const other = args.vergelijk === undefined ? undefined : runnable(args.vergelijk, host, undone, format);
  if (other !== undefined && "exitCode" in other) return other;
  for (const file of [population, households, ...dingen.map(({ file }) => file)])
    if (file !== undefined && host.kind(file) === "absent") return refused(absent(file, host));
  const given = sharedGiven(args, host, look);
  if (isProblem(given)) return refused(given.problem);
  const makesPage = args.rapport !== undefined || args.format === "html";
  const themed = makesPage ? chooseTheme(args.thema, path, host) : { told: "" };
  if (isProblem(themed)) return refused(themed.problem);
  const engine = engineOf(args, host);
  if (isProblem(engine)) return refused(engine.problem);
  const started = Date.now();
  let result: { readonly simulation: Simulation; readonly report: Report };
  try {
    result = await simulationReport(ordinance.model, {
      title: ordinance.title,
      on: typeof given.value["peildatum"] === "string" ? given.value["peildatum"] : host.today(),
      income: args.inkomen,
      type: args.soortHuishouden,
      budget: args.budget,
      fall: args.terugval,
      showSmall: args.kleineAantallen === "tonen",
      persons: population,
      households,
      lists: dingen,
      given: given.value,
      engine,
      ...(other === undefined ? {} : { other: { model: other.model, name: nameOf(other, ordinance, args) } }),
      ...(args.werkers === undefined ? {} : { workers: args.werkers }),
      ...(args.exact === undefined ? {} : { exact: args.exact === "alles" ? "all" : args.exact }),
      ...(args.out === undefined ? {} : { out: resolve(host.cwd, args.out) }),
      progress: (persons, total, exact) => host.progress(progressBar(persons, total, exact)),
    });
  } catch (error) {
    if (!(error instanceof PopulationError)) throw error;
    return refused(error.message);
  } finally {
    host.progress("");
  }
  const { report } = result;
  const simulation: Simulation = {
    ...result.simulation,
    written: result.simulation.written.map(({ file, table }) => ({ file: relative(host.cwd, file), table })),
  };
  const seconds = (Date.now() - started) / 1000;
  const json = (): string =>
    jsonDocument("simulation", {
      ...report,
      engine: { name: simulation.engine, shards: simulation.shards },
      used: simulation.used,
      unused: simulation.unused,
      elsewhere: simulation.elsewhere,
      written: simulation.written,
    });
  if (args.rapport !== undefined) {
    const files = [
      { name: "rapport.html", content: await reportPage(report, themed.theme) },
      { name: "rapport.json", content: json() },
    ];
    const failed = host.write(args.rapport, files);
    if (failed !== undefined) return refused(failed.problem);
    if (args.format === "pretty") {
      const said = `${written(args.rapport, files, look.style)}\n${themed.told}`;
      return { exitCode: 0, output: `${text()}\n${said}` };
    }
  }
  if (args.format === "html") {
    const note = themed.told === "" ? {} : { problem: themed.told.trimEnd() };
    return { exitCode: 0, output: await reportPage(report, themed.theme), ...note };
  }
  return { exitCode: 0, output: args.format === "json" ? json() : text() };

  function text(): string {
    const titles = [report.ordinance, report.comparison?.name] as const;
    const totals = simulationText(titles, simulation, seconds, look);
    const told = reportText(report, look);
    return told === "" ? totals : `${totals}\n${told}`;
  }
}

/** The other ordinance by its title; two versions with one title by their folder. */
function nameOf(other: Ordinance, own: Ordinance, { vergelijk = "" }: SimulateArgs): string {
  return other.title === own.title ? `de versie in ${vergelijk}` : other.title;
}

/** Who asks a server comes from the environment: a command line is seen by everybody on the machine. */
function engineOf(
  { engine, clickhouse }: SimulateArgs,
  host: Host,
): EngineChoice | { readonly problem: string } {
  const urls = (clickhouse ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (engine !== "clickhouse")
    return urls.length === 0
      ? { name: engine }
      : { problem: "Bij --clickhouse hoort --engine clickhouse; er is niets doorgerekend." };
  if (urls.length === 0)
    return {
      problem: "Bij --engine clickhouse hoort --clickhouse met een adres, bijvoorbeeld http://server:8123.",
    };
  const [user, password] = ["USER", "PASSWORD"].map((name) =>
    host.environment(`ANDERSOM_CLICKHOUSE_${name}`),
  );
  const who = { ...(user === undefined ? {} : { user }), ...(password === undefined ? {} : { password }) };
  return { name: "clickhouse", shards: urls.map((url) => ({ url, ...who })) };
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
