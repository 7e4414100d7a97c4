// `andersom test PAD…`: runs the voorbeelden, tells what came out instead, and what no example touches.

import { runExamples } from "@andersom/logic";
import type { Host } from "../host.js";
import { isOnBoard } from "@andersom/law";
import type { TestFormat } from "../program-check.js";
import { loadProject, withoutErrors, type Ordinance, type Project } from "../project.js";
import {
  examplesJson,
  examplesText,
  testSummary,
  totalsText,
  type TestedOrdinance,
} from "../report/examples.js";
import { exampleAnnotations, exampleCases } from "../report/formats/examples.js";
import { junitText } from "../report/formats/junit.js";
import { jsonDocument } from "../report/json.js";
import { delivered } from "../report/output.js";
import { styleFor } from "../report/style.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface TestArgs {
  readonly paths: readonly string[];
  readonly format: TestFormat;
  /** The file for the result, in place of standard output. */
  readonly out?: string;
}

/** A failing example, and an ordinance that cannot be run because of its errors, give exit code 1. */
export function test({ paths, format, out }: TestArgs, host: Host): CommandResult {
  const project = loadProject(paths, host);
  if (isProblem(project)) return refused(project.problem);
  if (project.ordinances.length === 0) {
    return refused(
      `In ${paths.map((path) => `‘${path}’`).join(", ")} staat geen verordening, dus ook geen voorbeelden.`,
    );
  }
  for (const ordinance of project.ordinances) {
    const stop = withoutErrors(ordinance, project, host, "de voorbeelden zijn niet gedraaid", format);
    if (stop !== undefined)
      return format === "pretty" ? stop : delivered(stop, out, host, `${stop.problem ?? ""}\n`);
  }
  const tested = project.ordinances.map((ordinance) => runOne(ordinance, project, host));
  const passed = tested.every(({ report }) => report.examples.every((example) => example.passed));
  const exitCode = passed ? 0 : 1;
  const look = { style: styleFor(host.colours), width: host.width };
  return delivered({ exitCode, output: outputOf() }, out, host, `${totalsText(tested, look)}\n`);

  function outputOf(): string {
    switch (format) {
      case "json":
        return jsonDocument("test", { summary: testSummary(tested), ordinances: tested.map(examplesJson) });
      case "junit":
        return junitText("andersom test", exampleCases(tested));
      case "github":
        return `${exampleAnnotations(tested)}${totalsText(tested, look)}\n`;
      case "pretty":
        return examplesText(tested, look);
    }
  }
}

function runOne({ title, model }: Ordinance, { ordinances }: Project, host: Host): TestedOrdinance {
  if (ordinances.length > 1 || model.examples.length > 100) host.progress(`Voorbeelden draaien: ${title}`);
  const report = runExamples(model);
  host.progress("");
  // Examples are about the ordinance; what they do not touch of a law on board is no gap in them.
  const coverage = report.coverage.filter(({ place }) => !isOnBoard(place));
  return { title, model, report: { ...report, coverage } };
}
