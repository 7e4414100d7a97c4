// Results as JSON for other programs. The shapes are documented in docs/reference/cli.md; a change that could
// break a reader raises `version`.

import type { Rechecked } from "../proof/recheck.js";
import { proofJson } from "../proof/told.js";
import type { Diagnostic, Fix, SourceText } from "@andersom/syntax";
import type { BundledLaw } from "@andersom/law";
import type { NotAnalysed } from "../analysed.js";
import type { Finding } from "./findings.js";
import type { ReportData } from "./formats/data.js";
import type { Sources, Totals } from "./pretty.js";

/** Any result: what it is, the version of its shape, and the rest; `jsonl` puts it on one line. */
export function jsonDocument(format: string, body: object, layout: "json" | "jsonl" = "json"): string {
  const spaces = layout === "json" ? 2 : undefined;
  return `${JSON.stringify({ format: `andersom/${format}`, version: 1, ...body }, null, spaces)}\n`;
}

export interface JsonPosition {
  /** Both from 1, as editors show them. */
  readonly line: number;
  readonly column: number;
  /** UTF-16 units from 0. */
  readonly offset: number;
}

/** How many questions the analyses asked, and how many nobody knows the answer to. */
export interface Asked {
  readonly asked: number;
  readonly unknown: number;
}

/** What `check --format json` prints of an ordinance with errors, when another command could not run it. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], sources: Sources, found: Totals): string {
  return jsonDocument("check", {
    summary: found,
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, sources)),
  });
}

/** What `check --format json` prints: with what was decided about findings before. */
export function checkJson(
  { findings, sources, found, compared }: ReportData,
  laws: readonly BundledLaw[],
  { asked, left }: { readonly asked: Asked | undefined; readonly left: readonly NotAnalysed[] },
  proof?: Rechecked,
): string {
  const { open, suppressed, known, gone } = findings;
  const one = ({ diagnostic, fingerprint }: Finding): object => ({
    ...diagnosticJson(diagnostic, sources),
    fingerprint,
  });
  return jsonDocument("check", {
    summary: found,
    ...(laws.length === 0 ? {} : { laws: laws.map(({ name, title, readOn }) => ({ name, title, readOn })) }),
    ...(asked === undefined ? {} : { analyses: asked }),
    ...(left.length === 0 ? {} : { notAnalysed: left }),
    ...(proof === undefined ? {} : { proof: proofJson(proof) }),
    diagnostics: open.map(one),
    suppressed: suppressed.map((finding) => ({
      ...one(finding),
      reason: finding.by?.reason,
      ...(finding.by?.until === undefined ? {} : { until: finding.by.until }),
    })),
    ...(compared ? { baseline: { known: known.map(one), gone } } : {}),
  });
}

/** One diagnostic with lines and columns. */
export function diagnosticJson(diagnostic: Diagnostic, sources: Sources): object {
  return {
    code: diagnostic.code,
    name: diagnostic.name,
    severity: diagnostic.severity,
    ...place(diagnostic.span, sources),
    message: diagnostic.message,
    ...(diagnostic.hint === undefined ? {} : { hint: diagnostic.hint }),
    related: (diagnostic.related ?? []).map(({ span, message }) => ({ ...place(span, sources), message })),
    fixes: (diagnostic.fixes ?? []).map((fix) => fixJson(fix, sources)),
    ...(diagnostic.witness === undefined ? {} : { witness: diagnostic.witness }),
  };
}

function fixJson({ title, safe, edits }: Fix, sources: Sources): object {
  return { title, safe, edits: edits.map((edit) => ({ ...place(edit, sources), newText: edit.newText })) };
}

interface Range {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

function place({ uri, start, end }: Range, sources: Sources): object {
  const source = sources.get(uri);
  return { file: uri, start: position(source, start), end: position(source, end) };
}

function position(source: SourceText | undefined, offset: number): JsonPosition {
  const { line, column } = source?.positionAt(offset) ?? { line: 0, column: 0 };
  return { line: line + 1, column: column + 1, offset };
}
