// What an editor shows of a file: the findings of the compiler and of the analyses, without what somebody decided about before.

import { fingerprintOf, identityOf, suppress, suppressible } from "@andersom/analysis";
import { inOrder, type Diagnostic } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";
import { analysedFindings, isCurrent, type AnalysedUnit } from "./analyses.js";
import { diagnostics } from "./diagnostics.js";

export interface FindingsOptions {
  /** What the analyses said before. */
  readonly analysed: readonly AnalysedUnit[];
  /** The day on which the end date of a suppression is over, as an ISO date. */
  readonly today: string;
  /** The fingerprints of findings that were there already, and how they are made. */
  readonly known?:
    { readonly prints: ReadonlySet<string>; readonly sha256: (text: string) => string } | undefined;
}

/** By place. A comment that suppresses is honoured as `andersom check` does; so is the baseline. */
export function findings(
  workspace: Workspace,
  uri: string,
  { analysed, today, known }: FindingsOptions,
): readonly Diagnostic[] {
  const source = workspace.source(uri);
  if (source === undefined) return [];
  const mine = analysed.filter(({ texts }) => texts.has(uri));
  const compiled = diagnostics(workspace, uri).map(
    (one) => mine.map((unit) => unit.analysed?.witnessed.get(one)).find((told) => told !== undefined) ?? one,
  );
  const all = [...compiled, ...(mine.length === 0 ? [] : analysedFindings(workspace, uri, mine))];
  // Who writes no comment that suppresses has nothing to judge.
  const judged = /\/\/\s*negeer\b/iu.test(source.text)
    ? suppress(all, {
        files: [source],
        parse: (one) => workspace.parse(one),
        today,
        lookedFor: () => mine.some((unit) => unit.analysed !== undefined && isCurrent(workspace, unit)),
      }).open
    : all;
  const open = inOrder(judged);
  if (known === undefined || known.prints.size === 0) return open;
  const seen = new Map<string, number>();
  return open.filter((one) => {
    const print = fingerprintOf(identityOf(one, source, workspace.parse(uri)), seen, known.sha256);
    return !suppressible(one) || !known.prints.has(print);
  });
}

/** The fingerprints in the text of a baseline; none where it is no baseline. */
export function knownFingerprints(text: string): ReadonlySet<string> {
  try {
    const value = JSON.parse(text) as { readonly format?: unknown; readonly findings?: unknown } | null;
    if (value?.format !== "andersom/basislijn" || !Array.isArray(value.findings)) return new Set();
    const prints = value.findings.map((one: { readonly fingerprint?: unknown } | null) => one?.fingerprint);
    return new Set(prints.filter((one) => typeof one === "string"));
  } catch {
    return new Set();
  }
}
