// Code quality of GitLab: a list of findings, of which a merge request shows what came and what went by their fingerprints.

import type { Severity } from "@andersom/syntax";
import type { Sources } from "../pretty.js";
import type { Finding } from "../findings.js";
import { printable } from "../text.js";
import { firstLine } from "./data.js";

const severities = { fout: "critical", waarschuwing: "minor", info: "info" } as const satisfies Record<
  Severity,
  string
>;

/** The findings that count, as a report of code quality. */
export function gitlabText(open: readonly Finding[], sources: Sources): string {
  const issues = open.map(({ diagnostic, fingerprint }) => {
    const { code, severity, span, message, witness } = diagnostic;
    const source = sources.get(span.uri);
    const lines =
      source === undefined
        ? { begin: 1 }
        : { begin: source.lineAt(span.start) + 1, end: source.lineAt(Math.max(span.start, span.end)) + 1 };
    const household = witness === undefined ? "" : ` Huishouden: ${firstLine(witness.text)}`;
    return {
      type: "issue",
      check_name: code,
      description: printable(`${code}: ${firstLine(message)}${household}`),
      fingerprint,
      severity: severities[severity],
      location: { path: span.uri, lines },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
