// Diagnostics for people: what is wrong, where, what to do, and a summary that says it in one line.

import { SourceText, type Diagnostic, type Severity } from "@andersom/syntax";
import { frame } from "./frame.js";
import type { Style } from "./style.js";
import { count, printable, wrap } from "./text.js";

export interface PrettyOptions {
  readonly style: Style;
  readonly width: number;
}

/** The files by uri, for the code frames. */
export type Sources = ReadonlyMap<string, SourceText>;

export function sourcesOf(files: readonly { readonly uri: string; readonly text: string }[]): Sources {
  return new Map(files.map(({ uri, text }) => [uri, new SourceText(uri, text)]));
}

/** One diagnostic with its code frame. */
export function prettyDiagnostic(diagnostic: Diagnostic, sources: Sources, options: PrettyOptions): string {
  const { style, width } = options;
  const paint = paintOf(diagnostic.severity, style);
  const [first = "", ...rest] = printable(diagnostic.message).split("\n");
  const head = `${nameOf(diagnostic.severity)} ${diagnostic.code}`;
  const title = wrap(`${head}: ${first}`, width).join("\n");
  const parts = [paint(head) + style.strong(title.slice(head.length))];
  parts.push(place(diagnostic.span, sources, { ...options, paint }));
  for (const { span, message } of diagnostic.related ?? []) {
    parts.push(place(span, sources, { ...options, paint: style.info, label: message }));
  }
  if (rest.length > 0) parts.push("", wrap(rest.join("\n").trim(), width).join("\n"));
  if (diagnostic.witness !== undefined)
    parts.push("", labelled(`Huishouden: ${printable(diagnostic.witness.text)}`, width, style));
  if (diagnostic.hint !== undefined)
    parts.push("", labelled(`Wat kunt u doen: ${printable(diagnostic.hint)}`, width, style));
  return parts.join("\n");
}

/** The words before the first colon stand out. */
function labelled(text: string, width: number, style: Style): string {
  return wrap(text, width)
    .join("\n")
    .replace(/^[^:]*:/, style.strong);
}

function place(
  span: Diagnostic["span"],
  sources: Sources,
  options: PrettyOptions & { paint: (text: string) => string; label?: string },
): string {
  const source = sources.get(span.uri);
  // A finding in a text that comes with the program has no file to show.
  return source === undefined ? `  ┌─ ${printable(span.uri)}` : frame(source, span.start, span.end, options);
}

/** What people call it: "info" is an *opmerking*. */
function nameOf(severity: Severity): string {
  return severity === "info" ? "opmerking" : severity;
}

function paintOf(severity: Severity, style: Style): (text: string) => string {
  switch (severity) {
    case "fout":
      return style.error;
    case "waarschuwing":
      return style.warning;
    case "info":
      return style.info;
  }
}

export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function totals(files: number, diagnostics: readonly Diagnostic[]): Totals {
  const of = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { files, errors: of("fout"), warnings: of("waarschuwing"), infos: of("info") };
}

/** "3 bestanden bekeken: 1 fout, 2 waarschuwingen." */
export function summary({ files, errors, warnings, infos }: Totals): string {
  const found = [count(errors, "fout", "fouten")];
  if (warnings > 0) found.push(count(warnings, "waarschuwing", "waarschuwingen"));
  if (infos > 0) found.push(count(infos, "opmerking", "opmerkingen"));
  return `${count(files, "bestand", "bestanden")} bekeken: ${found.join(", ")}.`;
}

/** "Meer over een melding: andersom explain AND2001 (ook: AND3004)." @param command how andersom is called here. */
export function explainReminder(diagnostics: readonly Diagnostic[], command: string): string | undefined {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const [first, ...others] = codes;
  if (first === undefined) return undefined;
  const also = others.length === 0 ? "" : ` (ook: ${others.join(", ")})`;
  return `Meer over een melding: ${command} explain ${first}${also}`;
}
