// Which leden the voorbeelden touch, as coverage of VS Code: a lid is what a function is elsewhere, a rule a statement.

import {
  DeclarationCoverage,
  FileCoverage,
  TestCoverageCount,
  Uri,
  type FileCoverageDetail,
  type TestRun,
} from "vscode";
import type { Examples } from "@andersom/language-server";
import { rangeOf } from "../views/target.js";

type Lid = Examples["dekking"][number];

/** A file with its leden. */
class OrdinanceCoverage extends FileCoverage {
  constructor(
    uri: Uri,
    readonly leden: readonly Lid[],
  ) {
    const sum = (count: (lid: Lid) => number): number => leden.reduce((total, lid) => total + count(lid), 0);
    super(
      uri,
      new TestCoverageCount(
        sum(({ geraakt }) => geraakt),
        sum(({ regels }) => regels),
      ),
      undefined,
      new TestCoverageCount(leden.filter(({ geraakt }) => geraakt > 0).length, leden.length),
    );
  }
}

/** Hands the coverage of an ordinance to a run, a file at a time. */
export function addCoverage(run: TestRun, { dekking }: Examples): void {
  const files = new Map<string, Lid[]>();
  for (const lid of dekking) {
    if (lid.plek === undefined) continue;
    files.set(lid.plek.uri, [...(files.get(lid.plek.uri) ?? []), lid]);
  }
  for (const [uri, leden] of files) run.addCoverage(new OrdinanceCoverage(Uri.parse(uri), leden));
}

/** Lid by lid, for who opens the file. */
export function detailsOf(file: FileCoverage): FileCoverageDetail[] {
  if (!(file instanceof OrdinanceCoverage)) return [];
  return file.leden.flatMap(({ waar, plek, geraakt }) =>
    plek === undefined ? [] : [new DeclarationCoverage(waar, geraakt, rangeOf(plek))],
  );
}
