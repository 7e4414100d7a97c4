// Findings as an editor shows them.

import type { Diagnostic, Severity } from "@andersom/syntax";
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
} from "vscode-languageserver";
import { pageUri } from "./virtual.js";
import { locationOf, rangeAt, type Places } from "./places.js";

/** What travels with a finding, for the actions on it. */
export interface DiagnosticData {
  /** "naam-niet-gevonden". */
  readonly name: string;
  /** The household that shows it, as a file of `andersom decide`. */
  readonly household?: unknown;
  /** How many fixes it has; they are asked with the actions on its place. */
  readonly fixes: number;
}

/** Rules that never do anything are shown pale. */
const needless: ReadonlySet<string> = new Set([
  "ongebruikt",
  "regel-geldt-nooit",
  "rij-geldt-nooit",
  "uitzondering-werkt-nooit",
]);

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  fout: DiagnosticSeverity.Error,
  waarschuwing: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/**
 * A finding in a file that is there.
 * @param pages the web address of the pages of the messages; empty for the pages on board.
 */
export function diagnosticOf(finding: Diagnostic, places: Places, pages = ""): LspDiagnostic | undefined {
  const source = places.source(finding.span.uri);
  if (source === undefined) return undefined;
  const related = (finding.related ?? []).flatMap(({ span, message }): DiagnosticRelatedInformation[] => {
    const location = locationOf(places, span);
    return location === undefined ? [] : [{ location, message }];
  });
  const data: DiagnosticData = {
    name: finding.name,
    fixes: finding.fixes?.length ?? 0,
    ...(finding.witness === undefined ? {} : { household: finding.witness.household }),
  };
  return {
    range: rangeAt(source, finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: {
      href: pages === "" ? pageUri(finding.code) : `${pages.replace(/\/$/u, "")}/${finding.code}.md`,
    },
    source: "andersom",
    message: messageOf(finding),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(needless.has(finding.name) && finding.severity !== "fout"
      ? { tags: [DiagnosticTag.Unnecessary] }
      : {}),
    data,
  };
}

/**
 * What is told of a file on the disk that is no UTF-8. It has no code and no page: `andersom check` says the same of the file before it
 * reads a word of it.
 */
export const notUtf8Told: LspDiagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Error,
  source: "andersom",
  message:
    "Dit bestand is niet als UTF-8 opgeslagen. De controle en de publieksversie kunnen het niet lezen.\n" +
    "Wat kunt u doen: Sla het op als UTF-8. In VS Code: open het, klik rechtsonder op de naam van de codering, zoals ‘UTF-16 LE’, en kies ‘Save with Encoding’ en dan ‘UTF-8’.",
};

/** What is wrong, the household that shows it, and what to do. */
function messageOf({ message, witness, hint }: Diagnostic): string {
  const parts = [message];
  if (witness !== undefined) parts.push(`Huishouden: ${witness.text}`);
  if (hint !== undefined) parts.push(`Wat kunt u doen: ${hint}`);
  return parts.join("\n");
}
