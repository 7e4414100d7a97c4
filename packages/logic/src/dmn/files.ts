// Everything that `build --to dmn` writes: a file per right, its tests, and what DMN does not carry.

import { parseIsoDate } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { dmnCases } from "./cases.js";
import { compileDmn } from "./compile.js";
import { dmnReport, reportPage, type DmnReport } from "./report.js";
import { tckText } from "./tck.js";
import { dmnText } from "./write.js";

export interface DmnFiles {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly report: DmnReport;
}

/** `day`: an ISO date; amounts, ages and rules are those of that day. */
export function dmnFiles(model: DecisionModel, day: string): DmnFiles {
  const made = compileDmn(model, parseIsoDate(day)!);
  const cases = dmnCases(made);
  const report = dmnReport(made, cases);
  const files = made.parts.flatMap((part) => {
    const own = cases.cases.filter(({ file }) => file === part.file);
    return [
      { name: `${part.file}.dmn`, content: dmnText(made, part) },
      ...(own.length === 0 ? [] : [{ name: `${part.file}-test-01.xml`, content: tckText(part, own) }]),
    ];
  });
  return {
    files: [
      ...files,
      { name: "niet-in-dmn.md", content: reportPage(report) },
      { name: "niet-in-dmn.json", content: `${JSON.stringify(report, null, 2)}\n` },
    ],
    report,
  };
}
