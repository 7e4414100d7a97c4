// `andersom check PAD…`: every finding with its place and its household, and a summary; for people, or as a report for another tool.

import { internalErrorCode } from "../internal-error.js";
import { recheck, type Rechecked } from "../proof/recheck.js";
import { proofLines } from "../proof/told.js";
import { basename, dirname } from "node:path";
import type { Profile } from "@andersom/analysis";
import type { Severity } from "@andersom/syntax";
import manifest from "../../package.json" with { type: "json" };
import { analysed, soundOrdinances, type NotAnalysed } from "../analysed.js";
import { baselineText, readBaseline, type Baseline } from "../input/baseline.js";
import { called } from "../called.js";
import type { Host } from "../host.js";
import { lawsLine } from "@andersom/law";
import { loadProject, type Compile, type Project } from "../project.js";
import type { CheckFormat } from "../program-check.js";
import { judge, mayBeKnown, type Findings } from "../report/findings.js";
import { annotationsText } from "../report/formats/github.js";
import { gitlabText } from "../report/formats/gitlab.js";
import { checkCases, junitText } from "../report/formats/junit.js";
import { sarifText } from "../report/formats/sarif.js";
import type { ReportData } from "../report/formats/data.js";
import { checkJson, type Asked } from "../report/json.js";
import { delivered } from "../report/output.js";
import { explainReminder, prettyDiagnostic, summary, totals } from "../report/pretty.js";
import { remarksText } from "../report/remarks.js";
import { atLeast } from "../report/severity.js";
import { styleFor } from "../report/style.js";
import { count, printable } from "../report/text.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface CheckArgs {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** From this severity on, a finding makes the command fail. */
  readonly ernst?: Severity;
  /** A file with findings that were there before. */
  readonly basislijn?: string;
  /** Writes that file in place of comparing with it. */
  readonly basislijnMaken?: boolean;
  /** The file for the result, in place of standard output. */
  readonly out?: string;
  /** Has every answer of the analyses checked by another solver. */
  readonly bewijs?: boolean;
  /** The folder for questions on which the two solvers differ. */
  readonly bewijsMap?: string;
  /** How the ordinance is to be written: also runs the drafting rules. */
  readonly profiel?: Profile;
  /** From how many euros a year less, for a cent more income, an income cliff is told. */
  readonly terugval?: number;
  /** The address under which the pages of the messages can be read. */
  readonly meldingen?: string;
}

/** Exit code 1 when a finding counts: an error, or with a baseline a warning too, unless `ernst` says otherwise. */
export function check(args: CheckArgs, host: Host, compile?: Compile): CommandResult {
  const { paths, basislijn } = args;
  if (args.basislijnMaken === true && basislijn === undefined)
    return refused("Bij --basislijn-maken hoort --basislijn met de naam van het bestand dat gemaakt wordt.");
  const project = loadProject(paths, host, compile);
  if (isProblem(project)) return refused(project.problem);
  const baseline =
    basislijn === undefined || args.basislijnMaken === true ? undefined : readBaseline(basislijn, host);
  if (baseline !== undefined && isProblem(baseline)) return refused(baseline.problem);
  const { diagnostics, asked, left, verdicts } = analysed(project, args.bewijs === true, {
    profile: args.profiel,
    cliff: args.terugval,
  });
  const findings = judge(diagnostics, project, {
    today: host.today(),
    baseline,
    exists: (file) => host.kind(file) === "file",
    lookedFor: lookedFor(project),
  });
  if (args.basislijnMaken === true && basislijn !== undefined) return makeBaseline(basislijn, findings, host);
  if (args.bewijs !== true) return report(args, { findings, asked, left }, project, baseline, host);
  const proof = recheck(verdicts);
  const result = report(args, { findings, asked, left, proof }, project, baseline, host);
  return proof.differing.length === 0 ? result : differing(proof, result, args.bewijsMap, host);
}

/** Two solvers that differ: nobody knows what to believe of the analyses, so the command did not do its work. */
function differing(
  { differing }: Rechecked,
  { output }: CommandResult,
  folder = "andersom-bewijs",
  host: Host,
): CommandResult {
  const files = differing.map(({ smt2 }, at) => ({ name: `vraag-${at + 1}.smt2`, content: smt2 }));
  const failed = host.write(folder, files);
  const where = failed === undefined ? `De vragen staan in de map ${folder}.` : failed.problem;
  const problem = [
    `Er ging iets mis in andersom zelf (${internalErrorCode}, versie ${manifest.version}); aan uw bestanden ligt het niet.`,
    `Op ${count(differing.length, "vraag", "vragen")} geeft z3 een ander antwoord dan andersom. ${where}`,
    "Meld dit aan de makers en stuur die map mee, als u dat mag delen.",
  ];
  return { exitCode: 2, output, problem: problem.join("\n") };
}

interface Outcome {
  readonly findings: Findings;
  readonly asked: Asked | undefined;
  readonly left: readonly NotAnalysed[];
  readonly proof?: Rechecked;
}

function report(
  args: CheckArgs,
  { findings, asked: questions, left, proof }: Outcome,
  project: Project,
  baseline: Baseline | undefined,
  host: Host,
): CommandResult {
  const { files, laws, sources } = project;
  const asked = files.filter((file) => file.asked).map(({ uri }) => uri);
  const diagnostics = findings.open.map(({ diagnostic }) => diagnostic);
  const threshold = args.ernst ?? (baseline === undefined ? "fout" : "waarschuwing");
  const found = totals(asked.length, diagnostics);
  const exitCode = diagnostics.some(({ severity }) => atLeast(severity, threshold)) ? 1 : 0;
  const data: ReportData = {
    findings,
    sources,
    files: asked,
    found,
    threshold,
    compared: baseline !== undefined,
    version: manifest.version,
    pages: args.meldingen,
  };
  return delivered({ exitCode, output: outputOf() }, args.out, host, summaryText());

  function outputOf(): string {
    switch (args.format) {
      case "json":
        return checkJson(data, laws, { asked: questions, left }, proof);
      case "sarif":
        return sarifText(data, exitCode);
      case "gitlab":
        return gitlabText(findings.open, sources);
      case "junit":
        return junitText("andersom check", checkCases(data));
      case "github":
        return annotationsText(diagnostics, sources) + summaryText();
      case "pretty":
        return pretty();
    }
  }

  function summaryText(): string {
    const style = styleFor(host.colours);
    const end = exitCode === 0 ? style.success(summary(found)) : style.strong(summary(found));
    const after = [
      ...left.map((one) => elsewhereLine(one, new Set(asked), project.ordinances.length > 1)),
      ...decidedLines(findings),
      ...(proof === undefined ? [] : proofLines(proof)),
      lawsLine(laws),
      explainReminder(diagnostics, called(host)) ?? "",
    ];
    return `${[end, ...after.filter((line) => line !== "").map(style.quiet)].join("\n")}\n`;
  }

  function pretty(): string {
    const look = { style: styleFor(host.colours), width: host.width };
    const remarks = diagnostics.filter(({ severity }) => severity === "info");
    // Somebody who reads from the top first sees what keeps the ordinance from being run.
    const blocks = (["fout", "waarschuwing"] as const)
      .flatMap((severity) => diagnostics.filter((one) => one.severity === severity))
      .map((one) => prettyDiagnostic(one, sources, look));
    if (remarks.length > 0) blocks.push(remarksText(remarks, sources, look));
    return [...blocks, summaryText()].join("\n\n");
  }
}

/** An ordinance with errors is not analysed, so nobody looked for what an analysis finds in it. */
function lookedFor(project: Project): (code: string, uri: string) => boolean {
  const analysedFiles = new Set(soundOrdinances(project).flatMap(({ files }) => files));
  return (code, uri) => !code.startsWith("AND4") || analysedFiles.has(uri);
}

/** A file without errors says nothing of its ordinance where another file has some, which nobody asked for and so nobody sees. */
function elsewhereLine(
  { title, errors, files }: NotAnalysed,
  asked: ReadonlySet<string>,
  named: boolean,
): string {
  if (files.some((file) => asked.has(file))) return "";
  const of = named ? ` van ‘${printable(title)}’` : "";
  const where = files.map(printable).join(" en ");
  return `Of de regels${of} samen kloppen, is niet nagekeken: in ${where} ${errors === 1 ? "staat nog een fout" : `staan nog ${String(errors)} fouten`}.`;
}

/** What was decided about findings before, in a line each. */
function decidedLines({ suppressed, known, gone }: Findings): readonly string[] {
  const are = (amount: number): string => (amount === 1 ? "is" : "zijn");
  return [
    suppressed.length === 0
      ? ""
      : `${count(suppressed.length, "melding", "meldingen")} ${are(suppressed.length)} met een reden onderdrukt.`,
    known.length === 0
      ? ""
      : `${count(known.length, "melding", "meldingen")} ${known.length === 1 ? "stond" : "stonden"} al in de basislijn.`,
    gone.length === 0
      ? ""
      : `${count(gone.length, "melding", "meldingen")} uit de basislijn ${are(gone.length)} er niet meer. Maak haar kleiner met --basislijn-maken.`,
  ];
}

/** Writes the baseline; what can never be in one still makes the command fail. */
function makeBaseline(file: string, findings: Findings, host: Host): CommandResult {
  const known = findings.open.filter(mayBeKnown);
  const left = findings.open.filter((one) => !mayBeKnown(one));
  const content = baselineText(known);
  const failed = host.write(dirname(file), [{ name: basename(file), content }]);
  if (failed !== undefined) return refused(failed.problem);
  const told = [`${count(known.length, "melding", "meldingen")} geschreven in ${file}.`];
  if (left.length > 0)
    told.push(`${count(left.length, "melding hoort", "meldingen horen")} niet in een basislijn; los die op.`);
  const exitCode = left.some(({ diagnostic }) => diagnostic.severity === "fout") ? 1 : 0;
  return { exitCode, output: `${told.join("\n")}\n` };
}
