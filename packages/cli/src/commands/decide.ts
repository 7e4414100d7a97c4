// `andersom decide PAD --gegevens F`: one household, one plan, with the reasons when they are asked for.

import { timeline, type TimelineEntry, type TimelineOptions } from "@andersom/logic";
import { addMonths, formatIsoDate, parseIsoDate, type RightOutcome, type Shown } from "@andersom/runtime";
import type { Host } from "../host.js";
import { decideAll, withPeildatum, type Decided } from "../input/decided.js";
import { departureRecords } from "../input/departures.js";
import { inputFindingsJson, inputFindingsText, readHouseholdFile } from "../input/household.js";
import type { DecideFormat } from "../program.js";
import { runnable, type Ordinance } from "../project.js";
import { decisionText } from "../report/decision.js";
import { jsonDocument } from "../report/json.js";
import { planText } from "../report/plan.js";
import { changesText } from "../report/timeline.js";
import { styleFor } from "../report/style.js";
import { worksheetText } from "../report/worksheet.js";
import { isProblem, refused, type CommandResult } from "../result.js";
import { worksheetsOf } from "../worksheet/worksheet.js";

export interface DecideArgs {
  readonly path: string;
  readonly gegevens: string;
  /** ISO date; goes before the one in the household file. */
  readonly peildatum?: string;
  readonly uitleg?: boolean;
  /** The days within a year on which an outcome changes. */
  readonly veranderdagen?: boolean;
  /** A worksheet for the reversed test in place of the plan. */
  readonly toets?: boolean;
  readonly format: DecideFormat;
}

/** Exit code 1 when the ordinance or the input has errors, or when the rules give no outcome; a refusal is an outcome. */
export function decideCommand(args: DecideArgs, host: Host): CommandResult {
  const look = { style: styleFor(host.colours), width: host.width };
  // A register takes lines about decisions only, so there the errors go beside it.
  const errorFormat = args.format === "json" ? "json" : "pretty";
  const ordinance = runnable(args.path, host, "er is niet beslist", errorFormat);
  if ("exitCode" in ordinance) return ordinance;
  const file = readHouseholdFile(args.gegevens, host, look);
  if (isProblem(file)) return refused(file.problem);

  const input = args.peildatum === undefined ? file.value : withPeildatum(file.value, args.peildatum);
  const decided = decideAll(ordinance, input);
  if (decided.findings.length > 0) {
    const output =
      args.format === "pretty"
        ? inputFindingsText(decided.findings, file, look)
        : jsonDocument(
            "decide",
            { decided: false, findings: inputFindingsJson(decided.findings, file) },
            args.format,
          );
    return { exitCode: 1, output };
  }
  const failed = decided.about.some(({ rights }) => rights.some(({ kind }) => kind === "fout"));
  const output = print(args, ordinance, input, decided, look);
  return { exitCode: failed ? 1 : 0, output, ...unusedPeildatum(decided.peildatum, args) };
}

function print(
  args: DecideArgs,
  { title, model }: Ordinance,
  input: unknown,
  { result, about, peildatum }: Decided,
  look: { style: ReturnType<typeof styleFor>; width: number },
): string {
  const options = { ...look, explain: args.uitleg === true };
  if (args.toets === true) {
    const sheets = worksheetsOf(model, about);
    if (args.format === "pretty") return worksheetText(sheets, model.instrument.title, peildatum, options);
    return jsonDocument("toets", { ordinance: title, peildatum, sheets }, args.format);
  }
  const changes = args.veranderdagen === true ? changesIn(model, input, peildatum) : undefined;
  if (args.format === "pretty") {
    const told =
      "plan" in result
        ? planText(result.plan, model, options)
        : decisionText(result.decision, model, options);
    return changes === undefined ? told : `${told}\n${changesText(changes.entries, model, changes, look)}`;
  }
  const told = (rights: readonly RightOutcome[]): readonly RightOutcome[] =>
    args.uitleg === true ? rights : rights.map(({ trace: _trace, ...outcome }) => outcome);
  const records = departureRecords(model, input);
  const head = {
    ordinance: title,
    decided: true,
    ...(changes === undefined ? {} : { changes: changes.entries }),
  };
  if ("decision" in result) {
    const { findings: _findings, rights, departures, ...rest } = result.decision;
    const body = { ...head, rights: told(rights), ...rest, departures: records(departures) };
    return jsonDocument("decide", body, args.format);
  }
  const { findings: _findings, persons, households, ...rest } = result.plan;
  const body = {
    ...head,
    persons: persons.map(({ name, household, decision }) => {
      const { findings: _none, nextQuestion: _one, rights, departures, ...own } = decision;
      return { name, household, rights: told(rights), ...own, departures: records(departures, name) };
    }),
    households: households.map((one) => ({ ...one, rights: told(one.rights) })),
    ...rest,
  };
  return jsonDocument("decide", body, args.format);
}

/** The year from the peildatum on, looked at as a timeline; nothing without a peildatum. */
function changesIn(
  model: Ordinance["model"],
  input: unknown,
  peildatum: Shown,
): TimelineOptions & { readonly entries: readonly TimelineEntry[] } {
  const from = peildatum.kind === "waarde" && typeof peildatum.value === "string" ? peildatum.value : "";
  const day = parseIsoDate(from);
  if (day === undefined) return { from, to: from, entries: [] };
  const to = formatIsoDate(addMonths(day, 12));
  return { from, to, entries: timeline(model, input, { from, to }).entries };
}

/** An ordinance that defines the peildatum itself, such as the day of the request, is not overruled in silence. */
function unusedPeildatum(peildatum: Shown, { peildatum: asked }: DecideArgs): { problem?: string } {
  if (asked === undefined || (peildatum.kind === "waarde" && peildatum.value === asked)) return {};
  return { problem: "De verordening bepaalt zelf wat de peildatum is; --peildatum telt hier niet." };
}
