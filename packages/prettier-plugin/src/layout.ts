// From events to a text: what comes between two of them, and where comments and broken regions stand.

import { opensLikeHeading } from "@andersom/syntax";
import { firstOnLine, type Event } from "./events.js";
import { indentation } from "./options.js";

/** A stretch of the file and what it becomes. Together they cover the file, and none overlap. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What the file becomes, stretch by stretch: white space, event, white space, … */
export function stretches(events: readonly Event[], text: string, lineEnd: string): readonly Stretch[] {
  const out: Stretch[] = [];
  let done = text.startsWith("\uFEFF") ? 1 : 0;
  if (done > 0) out.push({ start: 0, end: done, newText: "\uFEFF" });
  events.forEach((event, at) => {
    const previous = events[at - 1];
    const gap = text.slice(done, event.start);
    const lines = linesOf(event);
    const newGap = gapBefore(events, at, previous, gap, text).replaceAll("\n", lineEnd);
    out.push({ start: done, end: event.start, newText: newGap });
    out.push({ start: event.start, end: event.end, newText: lines.join(lineEnd) });
    done = event.end;
  });
  out.push({ start: done, end: text.length, newText: events.length === 0 ? "" : lineEnd });
  return out;
}

/** The lines of an event; the first without its indentation, which the white space before it brings. */
function linesOf(event: Event): readonly string[] {
  const [first, ...rest] = event.lines as [string, ...string[]];
  return [event.kind === "as written" ? first : first.trimStart(), ...rest];
}

/** The white space before an event. */
function gapBefore(
  events: readonly Event[],
  at: number,
  previous: Event | undefined,
  gap: string,
  text: string,
): string {
  const event = events[at]!;
  if (event.kind === "trailing comment" && previous !== undefined) return " ";
  const first = firstOnLine(text, event.start);
  // Marks come close to their word: a stop between two numbers would make one number of them.
  if (
    gap === "" &&
    /\d[a-z]?\s*\.$/.test(text.slice(0, event.start).slice(-9)) &&
    /\d/.test(text[event.start]!)
  )
    return " ";
  // A letter with a stop and white space behind it would become a label.
  if (
    gap === "" &&
    /(?:^|[^A-Za-z0-9])[A-Za-z]\.$/.test(text.slice(Math.max(0, event.start - 3), event.start))
  )
    return "";
  if (!first && (!event.movable || stays(event)))
    return previous?.kind === "as written" || !event.movable ? gap : " ";
  const own = event.kind === "as written" ? indentAsWritten(text, event.start) : indentOf(events, at, text);
  if (previous === undefined) return own;
  return (needsBlank(events, at, text) ? "\n\n" : "\n") + own;
}

/** A sentence behind another one on its line that would be a heading on a line of its own. */
function stays({ part }: Event): boolean {
  return part?.kind === "sentence" && opensLikeHeading(part);
}

function indentAsWritten(text: string, start: number): string {
  let from = start;
  while (from > 0 && !/[\r\n]/.test(text[from - 1]!)) from--;
  return text.slice(from, start).replace("\uFEFF", "");
}

/** A blank line before each heading and the comment that belongs to it; elsewhere where there is one. */
function needsBlank(events: readonly Event[], at: number, text: string): boolean {
  const event = events[at]!;
  const written = blankBetween(events[at - 1]!, event, text);
  if (event.kind === "heading") return written || !belongsToHeading(events, at - 1, text);
  if (event.kind === "comment" && belongsToHeading(events, at, text))
    return written || !belongsToHeading(events, at - 1, text);
  return written;
}

/** Is it a comment with nothing but comments between it and the heading below, without a blank line? */
function belongsToHeading(events: readonly Event[], at: number, text: string): boolean {
  for (let i = at; events[i]?.kind === "comment"; i++) {
    const next = events[i + 1];
    if (next === undefined || blankBetween(events[i]!, next, text)) return false;
    if (next.kind === "heading") return true;
  }
  return false;
}

function blankBetween(before: Event, after: Event, text: string): boolean {
  const gap = text.slice(before.end, after.start);
  return (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}

/** Headings stand at the margin. A comment stands as what follows it at once, else as what it follows at once. */
function indentOf(events: readonly Event[], at: number, text: string): string {
  const event = events[at]!;
  if (event.kind === "heading") return "";
  if (event.kind !== "comment") return event.indent;
  let last = at;
  while (events[last + 1]?.kind === "comment" && !blankBetween(events[last]!, events[last + 1]!, text))
    last++;
  let first = at;
  while (
    first > 0 &&
    events[first]!.kind === "comment" &&
    !blankBetween(events[first - 1]!, events[first]!, text)
  )
    first--;
  while (events[first]!.kind === "trailing comment") first--;
  const next = events[last + 1];
  if (next !== undefined && !blankBetween(events[last]!, next, text)) return indentBeside(next);
  if (events[first]!.kind !== "comment")
    return events[first]!.kind === "heading" ? indentation : indentBeside(events[first]!);
  const below = events.slice(last + 1).find(({ kind }) => kind !== "comment");
  return below === undefined ? "" : indentBeside(below);
}

function indentBeside(event: Event): string {
  return event.kind === "heading" ? "" : event.indent;
}
