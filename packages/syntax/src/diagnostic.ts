/** Diagnostics as typed values: a code, its data, and the Dutch words made from that data. */
import type { Span } from "./span.js";
import type { TextEdit } from "./edit.js";

export type Severity = "fout" | "waarschuwing" | "info";

/** A repair. A safe one keeps the meaning that the writer plainly had and may run on save. */
export interface Fix {
  /** What the fix does, in Dutch, as a person reads it in a menu. */
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** A second place that explains the first. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A household that shows a finding; an interpreter decided about it before anybody sees it. */
export interface Witness {
  /** Who it is, in Dutch, as a person tells it. */
  readonly text: string;
  /** The same as a household file, for `andersom decide`. */
  readonly household: unknown;
}

/** One finding. Tools read `code` and `data`; only people read `message` and `hint`. */
export interface Diagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  readonly data: unknown;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly witness?: Witness;
}

/** What goes with a finding beside its own data. */
export interface DiagnosticExtra {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[] | undefined;
  readonly witness?: Witness | undefined;
}

/** What has to be written down for a kind of diagnostic. */
export interface DiagnosticDefinition<D> {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** One Dutch sentence for the overview of all messages. */
  readonly summary: string;
  readonly message: (data: D) => string;
  readonly hint?: (data: D) => string | undefined;
  readonly fixes?: (data: D, span: Span) => readonly Fix[];
}

/** A definition that can report itself. */
export interface DiagnosticKind<D> extends DiagnosticDefinition<D> {
  at(span: Span, data: D, extra?: DiagnosticExtra): Diagnostic;
}

/**
 * Declares a kind of diagnostic. `at` asks for exactly the data that the message needs, so a forgotten
 * value does not compile.
 */
export function defineDiagnostic<D>(definition: DiagnosticDefinition<D>): DiagnosticKind<D> {
  return {
    ...definition,
    at(span, data, extra) {
      const hint = definition.hint?.(data);
      const fixes = [...(definition.fixes?.(data, span) ?? []), ...(extra?.fixes ?? [])];
      return {
        code: definition.code,
        name: definition.name,
        severity: definition.severity,
        span,
        message: definition.message(data),
        ...(hint === undefined ? {} : { hint }),
        data,
        ...(extra?.related?.length ? { related: extra.related } : {}),
        ...(fixes.length > 0 ? { fixes } : {}),
        ...(extra?.witness === undefined ? {} : { witness: extra.witness }),
      };
    },
  };
}

/** By place, then code, and never by chance. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.span.uri, b.span.uri) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
