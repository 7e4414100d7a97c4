// Findings against the comments that suppress them: what is left, what is suppressed and by which reason, and which
// comments are not right themselves.

import { formatDutchDate, parseIsoDate } from "@andersom/runtime";
import { SourceText, type Diagnostic, type Fix, type ParseResult, type Span } from "@andersom/syntax";
import {
  cannotBeSuppressed,
  expired,
  suppressesNothing,
  unreadableSuppression,
  withoutReason,
} from "../diagnostics/suppression.js";
import { readInstruction, type Instruction } from "./comment.js";
import { coveredBelow } from "./cover.js";

/** A comment in a file that suppresses findings. */
export interface Suppression extends Instruction {
  /** The comment. */
  readonly span: Span;
  /** Findings that begin in here are meant. */
  readonly covers: Span | undefined;
}

/** A finding that somebody decided not to act upon. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly by: Suppression;
}

export interface Judged {
  /** What counts: the findings that nothing suppresses, those about comments among them. In no order. */
  readonly open: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

export interface SuppressOptions {
  /** The files in which comments count and are checked. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly parse: (uri: string) => ParseResult;
  /** The day on which an end date is over, as an ISO date. */
  readonly today: string;
  /** Whether findings of this code were looked for in this file; a comment about others is not called needless. */
  readonly lookedFor?: (code: string, uri: string) => boolean;
}

/**
 * Whether a finding is somebody's to judge. An error of the language, of names or of types is not: nobody can count with such
 * a rule. Neither is one about a suppression, nor a failure of andersom itself.
 */
export function suppressible({ code, severity }: Pick<Diagnostic, "code" | "severity">): boolean {
  if (/^AND(?:411\d|9)/u.test(code)) return false;
  return code.startsWith("AND4") || severity !== "fout";
}

/** Sets every finding against the comments. Pure, and never throws. */
export function suppress(diagnostics: readonly Diagnostic[], options: SuppressOptions): Judged {
  const texts = new Map(options.files.map(({ uri, text }) => [uri, new SourceText(uri, text)]));
  const about: Diagnostic[] = [];
  const comments = [...texts.values()].flatMap((source) => commentsOf(source, options, about));
  const used = new Map<Suppression, Set<string>>();
  const open: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const { code, span } = diagnostic;
    const meant = comments.filter(
      ({ codes, covers }) =>
        codes.includes(code) &&
        covers?.uri === span.uri &&
        covers.start <= span.start &&
        span.start <= covers.end,
    );
    for (const one of meant) used.set(one, (used.get(one) ?? new Set()).add(code));
    const by = meant.find((one) => counts(one, options.today));
    if (by !== undefined && suppressible(diagnostic)) suppressed.push({ diagnostic, by });
    else open.push(withFix(diagnostic, texts.get(span.uri)));
  }
  for (const comment of comments) {
    const source = texts.get(comment.span.uri);
    about.push(...wrong(comment, used.get(comment) ?? new Set(), diagnostics, source, options));
  }
  return { open: [...open, ...about], suppressed };
}

/** The comments of a file that suppress; what cannot be read is added to the findings. */
function commentsOf(source: SourceText, { parse }: SuppressOptions, about: Diagnostic[]): Suppression[] {
  if (!/\/\/\s*negeer\b/iu.test(source.text)) return [];
  const parsed = parse(source.uri);
  return parsed.comments.flatMap((token) => {
    const instruction = readInstruction(token.image);
    if (instruction === undefined) return [];
    const start = token.startOffset;
    const span = { uri: source.uri, start, end: start + token.image.trimEnd().length };
    if ("fault" in instruction) {
      about.push(unreadableSuppression.at(span, instruction));
      return [];
    }
    const before = source.slice(lineStart(source, start), start);
    if (before.trim() !== "") {
      about.push(unreadableSuppression.at(span, { fault: "plaats", text: token.image }));
      return [];
    }
    return [{ ...instruction, span, covers: coveredBelow(span.end, parsed, source) }];
  });
}

function counts({ reason, until }: Instruction, today: string): boolean {
  return reason !== "" && (until === undefined || today <= until);
}

/** What is not right about a comment. */
function wrong(
  comment: Suppression,
  used: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
  source: SourceText | undefined,
  { today, lookedFor }: SuppressOptions,
): Diagnostic[] {
  const { codes, span, until, reason } = comment;
  const refused = codes.filter((code) =>
    used.has(code)
      ? diagnostics.some((one) => one.code === code && within(one, comment) && !suppressible(one))
      : !suppressible({ code, severity: "waarschuwing" }),
  );
  const needless = codes.filter(
    (code) => !used.has(code) && !refused.includes(code) && lookedFor?.(code, span.uri) !== false,
  );
  const needed = codes.filter((code) => used.has(code) && !refused.includes(code));
  const whole = (some: readonly string[]): { readonly fixes: readonly Fix[] } => ({
    fixes: some.length === codes.length && source !== undefined ? [removal(span, source)] : [],
  });
  const found: Diagnostic[] = [];
  if (refused.length > 0) found.push(cannotBeSuppressed.at(span, { codes: refused }, whole(refused)));
  if (needless.length > 0) found.push(suppressesNothing.at(span, { codes: needless }, whole(needless)));
  if (needed.length > 0 && reason === "") found.push(withoutReason.at(span, { codes: needed }));
  else if (needed.length > 0 && until !== undefined && until < today) {
    const day = parseIsoDate(until);
    found.push(expired.at(span, { codes: needed, until: day === undefined ? until : formatDutchDate(day) }));
  }
  return found;
}

function within({ span }: Diagnostic, { covers }: Suppression): boolean {
  return covers?.uri === span.uri && covers.start <= span.start && span.start <= covers.end;
}

/** The finding with "Onderdruk met reden" among its fixes, when that is possible. */
function withFix(diagnostic: Diagnostic, source: SourceText | undefined): Diagnostic {
  if (source === undefined || !suppressible(diagnostic)) return diagnostic;
  const { code, span, fixes } = diagnostic;
  const at = lineStart(source, span.start);
  const indent = /^[ \t]*/u.exec(source.slice(at, source.text.length))?.[0] ?? "";
  const newText = `${indent}// negeer ${code}: …${lineBreak(source)}`;
  const fix: Fix = {
    title: "Onderdruk met reden",
    safe: false,
    edits: [{ uri: span.uri, start: at, end: at, newText }],
  };
  return { ...diagnostic, fixes: [...(fixes ?? []), fix] };
}

/** Takes away the comment with its line. */
function removal({ uri, start, end }: Span, source: SourceText): Fix {
  const from = lineStart(source, start);
  const below = source.lineStarts[source.lineAt(start) + 1] ?? end;
  return {
    title: "Haal deze regel weg",
    safe: false,
    edits: [{ uri, start: from, end: below, newText: "" }],
  };
}

function lineStart(source: SourceText, offset: number): number {
  return source.lineStarts[source.lineAt(offset)] ?? 0;
}

function lineBreak({ text }: SourceText): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
