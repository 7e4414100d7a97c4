// `andersom decide PAD --gegevens F`: one household, one plan, with the reasons when they are asked for.

import { decide, type Decision } from "@andersom/logic";
import type { Host } from "../host.js";
import { inputFindingsText, rangeOf, readHouseholdFile, type HouseholdFile } from "../input/household.js";
import type { Format } from "../program.js";
import { loadProject, theOrdinance, withoutErrors } from "../project.js";
import { decisionText } from "../report/decision.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface DecideArgs {
  readonly path: string;
  readonly gegevens: string;
  /** ISO date; goes before the one in the household file. */
  readonly peildatum?: string;
  readonly uitleg?: boolean;
  readonly format: Format;
}

/** Exit code 1 when the ordinance or the input has errors, or when the rules give no outcome; a refusal is an outcome. */
export function decideCommand(args: DecideArgs, host: Host): CommandResult {
  const style = styleFor(host.colours);
  const look = { style, width: host.width };
  const project = loadProject([args.path], host);
  if (isProblem(project)) return refused(project.problem);
  const ordinance = theOrdinance(project, args.path);
  if (isProblem(ordinance)) return refused(ordinance.problem);
  const stop = withoutErrors(ordinance, project, host, "er is niet beslist", args.format);
  if (stop !== undefined) return stop;
  const file = readHouseholdFile(args.gegevens, host, look);
  if (isProblem(file)) return refused(file.problem);

  const input = args.peildatum === undefined ? file.value : withPeildatum(file.value, args.peildatum);
  const decision = decide(ordinance.model, input, { trace: true });
  if (decision.findings.length > 0) {
    const output =
      args.format === "json"
        ? findingsJson(decision, file)
        : inputFindingsText(decision.findings, file, look);
    return { exitCode: 1, output };
  }
  const exitCode = decision.rights.some(({ kind }) => kind === "fout") ? 1 : 0;
  if (args.format === "json") {
    const { findings: _findings, rights, ...plan } = decision;
    const told = args.uitleg === true ? rights : rights.map(({ trace: _trace, ...outcome }) => outcome);
    const body = { ordinance: ordinance.title, decided: true, rights: told, ...plan };
    return { exitCode, output: jsonDocument("decide", body) };
  }
  const plan = decisionText(decision, ordinance.model, { ...look, explain: args.uitleg === true });
  return { exitCode, output: plan, ...unusedPeildatum(decision, args.peildatum) };
}

/** An ordinance that defines the peildatum itself, such as the day of the request, is not overruled in silence. */
function unusedPeildatum({ peildatum }: Decision, asked: string | undefined): { problem?: string } {
  if (asked === undefined || (peildatum.kind === "waarde" && peildatum.value === asked)) return {};
  return { problem: "De verordening bepaalt zelf wat de peildatum is; --peildatum telt hier niet." };
}

function withPeildatum(value: unknown, peildatum: string): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...value, peildatum }
    : value;
}

function findingsJson({ findings }: Decision, file: HouseholdFile): string {
  const position = (offset: number) => {
    const { line, column } = file.source.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  return jsonDocument("decide", {
    decided: false,
    findings: findings.map((finding) => {
      const range = rangeOf(finding, file);
      const place = range === undefined ? {} : { start: position(range.start), end: position(range.end) };
      return { ...finding, file: file.source.uri, ...place };
    }),
  });
}
