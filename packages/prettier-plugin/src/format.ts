// The formatter as pure functions of a text: the whole file, a part of it, or the changes that make it so.

import { parse, type FilePart, type ParseResult, type SentencePart, type Span } from "@andersom/syntax";
import { eventsOf } from "./events.js";
import { stretches, type Stretch } from "./layout.js";
import { relabelled } from "./labels.js";
import { defaultWidth, type FormatOptions } from "./options.js";
import { requoted } from "./quotes.js";

export interface Formatted {
  readonly text: string;
  /** What cannot be read; it stands there exactly as it was. */
  readonly broken: readonly Span[];
}

/** One change: `[start, end)` becomes `newText`. */
export type Edit = Stretch;

/** Lays a whole file out. Never throws, never loses anything: what cannot be read stays as it is. */
export function format(text: string, options: FormatOptions = {}): Formatted {
  const { all, broken } = laidOut(text, options);
  return { text: all.map(({ newText }) => newText).join(""), broken };
}

/** The changes that lay a file out, as small as can be; with a range only those that touch it. */
export function formatEdits(
  text: string,
  options: FormatOptions = {},
  range: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
): readonly Edit[] {
  return laidOut(text, options)
    .all.filter(({ start, end }) => start <= range.end && end >= range.start)
    .map((edit) => trimmed(edit, text))
    .filter(({ start, end, newText }) => text.slice(start, end) !== newText);
}

/** Lays out what a range touches: whole sentences, headings and tables, and leaves the rest alone. */
export function formatRange(
  text: string,
  range: { readonly start: number; readonly end: number },
  options: FormatOptions = {},
): string {
  let out = "";
  let done = 0;
  for (const { start, end, newText } of formatEdits(text, options, range)) {
    out += text.slice(done, start) + newText;
    done = end;
  }
  return out + text.slice(done);
}

function laidOut(
  text: string,
  options: FormatOptions,
): { readonly all: readonly Edit[]; readonly broken: readonly Span[] } {
  const uri = options.uri ?? "naamloos.andersom";
  const parsed = parse(text, uri);
  const broken = brokenParts(parsed);
  const sentences = parsed.parts.filter(
    (part): part is SentencePart => part.kind === "sentence" && !broken.has(part),
  );
  const context = {
    text,
    width: options.width ?? defaultWidth,
    reflow: options.reflow ?? false,
    replacements: new Map([...requoted(sentences), ...relabelled(parsed, sentences, options.others)]),
    broken,
  };
  const all = stretches(eventsOf(parsed, context), text, lineEndOf(text));
  return { all, broken: [...broken].map(({ start, end }) => ({ uri, start, end })) };
}

/** What an error stands on; it is not touched. */
function brokenParts({ parts, diagnostics }: ParseResult): ReadonlySet<FilePart> {
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  const hit = ({ kind, start, end }: FilePart): boolean =>
    kind === "stop" || errors.some(({ span }) => span.start < end && span.end > start);
  return new Set(parts.filter(hit));
}

/** The line end of the file: the one that it uses first. */
function lineEndOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? "\n";
}

/** A change without what is the same at its beginning and end. */
function trimmed({ start, end, newText }: Edit, text: string): Edit {
  const old = text.slice(start, end);
  let from = 0;
  while (from < old.length && from < newText.length && old[from] === newText[from]) from++;
  let to = 0;
  while (
    to < old.length - from &&
    to < newText.length - from &&
    old[old.length - 1 - to] === newText[newText.length - 1 - to]
  )
    to++;
  return { start: start + from, end: end - to, newText: newText.slice(from, newText.length - to) };
}
