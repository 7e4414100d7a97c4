// Annotations of GitHub: workflow commands on standard output, which put a finding beside its line in a merge request.

import type { Diagnostic, Severity } from "@andersom/syntax";
import type { Sources } from "../pretty.js";
import { printable } from "../text.js";

const commands = { fout: "error", waarschuwing: "warning", info: "notice" } as const satisfies Record<
  Severity,
  string
>;

export interface Annotation {
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  /** Only where begin and end stand on one line. */
  readonly columns?: readonly [start: number, end: number] | undefined;
  readonly title: string;
  readonly message: string;
}

/** One finding as an annotation. */
function annotationOf(diagnostic: Diagnostic, sources: Sources): Annotation {
  const { code, severity, span, hint, witness } = diagnostic;
  const source = sources.get(span.uri);
  const from = source?.positionAt(span.start);
  const to = source?.positionAt(Math.max(span.start, span.end));
  const message = [
    diagnostic.message,
    ...(witness === undefined ? [] : [`Huishouden: ${witness.text}`]),
    ...(hint === undefined ? [] : [`Wat kunt u doen: ${hint}`]),
  ].join("\n\n");
  return {
    severity,
    file: span.uri,
    line: from === undefined ? undefined : from.line + 1,
    endLine: to === undefined ? undefined : to.line + 1,
    columns:
      from === undefined || to === undefined || from.line !== to.line
        ? undefined
        : [from.column + 1, to.column + 1],
    title: `${code} ${diagnostic.name}`,
    message,
  };
}

/** Findings as annotations, a line each. */
export function annotationsText(diagnostics: readonly Diagnostic[], sources: Sources): string {
  return diagnostics.map((one) => `${annotationText(annotationOf(one, sources))}\n`).join("");
}

/**
 * One annotation for what was not done because of errors, at the first of them: `check` has put each error beside its line, and
 * nobody wants to read all of them twice.
 */
export function stoppedAnnotation(
  errors: readonly Diagnostic[],
  sources: Sources,
  undone: string,
  end: string,
): string {
  const [first] = errors;
  const at = first === undefined ? undefined : annotationOf(first, sources);
  const told = at === undefined ? "" : `De eerste fout: ${at.message}\n\n`;
  const message = `${end}\n\n${told}Alle fouten ziet u met: andersom check.`;
  return `${annotationText({ severity: "fout", file: "", ...at, title: undone, message })}\n`;
}

/**
 * The workflow command. Whatever the texts hold, it is one line that begins with `::`, so nothing in it can start a command
 * of its own.
 */
export function annotationText(one: Annotation): string {
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ["file", one.file],
    ["line", one.line],
    ["endLine", one.endLine],
    ["col", one.columns?.[0]],
    ["endColumn", one.columns?.[1]],
    ["title", one.title],
  ];
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return `::${commands[one.severity]} ${written.join(",")}::${data(printable(one.message))}`;
}

function data(text: string): string {
  return text.replace(/%/gu, "%25").replace(/\r/gu, "%0D").replace(/\n/gu, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/gu, "%3A").replace(/,/gu, "%2C");
}
