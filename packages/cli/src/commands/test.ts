// `andersom test PAD…`: runs the voorbeelden, tells what came out instead, and what no example touches.

import { runExamples } from "@andersom/logic";
import type { Host } from "../host.js";
import { isOnBoard } from "../law/bundled.js";
import type { Format } from "../program.js";
import { loadProject, withoutErrors, type Ordinance, type Project } from "../project.js";
import { examplesJson, examplesText, testSummary, type TestedOrdinance } from "../report/examples.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface TestArgs {
  readonly paths: readonly string[];
  readonly format: Format;
}

/** A failing example, and an ordinance that cannot be run because of its errors, give exit code 1. */
export function test({ paths, format }: TestArgs, host: Host): CommandResult {
  const project = loadProject(paths, host);
  if (isProblem(project)) return refused(project.problem);
  if (project.ordinances.length === 0) {
    return refused(
      `In ${paths.map((path) => `‘${path}’`).join(", ")} staat geen verordening, dus ook geen voorbeelden.`,
    );
  }
  for (const ordinance of project.ordinances) {
    const stop = withoutErrors(ordinance, project, host, "de voorbeelden zijn niet gedraaid", format);
    if (stop !== undefined) return stop;
  }
  const tested = project.ordinances.map((ordinance) => runOne(ordinance, project, host));
  const passed = tested.every(({ report }) => report.examples.every((example) => example.passed));
  const exitCode = passed ? 0 : 1;
  if (format === "json") {
    const body = { summary: testSummary(tested), ordinances: tested.map(examplesJson) };
    return { exitCode, output: jsonDocument("test", body) };
  }
  return { exitCode, output: examplesText(tested, { style: styleFor(host.colours), width: host.width }) };
}

function runOne({ title, model }: Ordinance, { ordinances }: Project, host: Host): TestedOrdinance {
  if (ordinances.length > 1 || model.examples.length > 100) host.progress(`Voorbeelden draaien: ${title}`);
  const report = runExamples(model);
  host.progress("");
  // Examples are about the ordinance; what they do not touch of a law on board is no gap in them.
  const coverage = report.coverage.filter(({ place }) => !isOnBoard(place));
  return { title, model, report: { ...report, coverage } };
}
