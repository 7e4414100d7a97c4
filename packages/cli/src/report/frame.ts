// A code frame: the place, the line of the source and a marker under the words that it is about.

import type { SourceText } from "@andersom/syntax";
import type { Style } from "./style.js";
import { printable } from "./text.js";

export interface FrameOptions {
  readonly style: Style;
  readonly width: number;
  /** Paints the marker. */
  readonly paint: (text: string) => string;
  /** A few words behind the marker. */
  readonly label?: string;
}

/** The longest run of source that a frame shows; a longer line is cut around the marker. */
const leastRoom = 40;

/** Draws the first line of a span. Nothing of the source is printed raw, see `printable`. */
export function frame(source: SourceText, start: number, end: number, options: FrameOptions): string {
  const { style } = options;
  const from = source.positionAt(start);
  const to = source.positionAt(Math.max(start, end));
  const number = String(from.line + 1);
  const gutter = " ".repeat(number.length);
  const lineStart = source.offsetAt({ line: from.line, column: 0 });
  const line = source.slice(lineStart, source.lineEnd(from.line));
  const markEnd = to.line === from.line ? to.column : line.length;

  const before = printable(line.slice(0, from.column));
  const marked = printable(line.slice(from.column, markEnd));
  const after = printable(line.slice(markEnd));
  const room = Math.max(leastRoom, options.width - number.length - 4);
  const shown = crop(before, marked, after, room);

  const bar = style.quiet("│");
  const marker =
    " ".repeat(shown.before.length) + options.paint("^".repeat(Math.max(1, shown.marked.length)));
  const label = options.label === undefined ? "" : ` ${options.paint(printable(options.label))}`;
  const place = `${printable(source.uri)}:${number}:${String(from.column + 1)}`;
  const until = to.line > from.line ? ` tot en met regel ${String(to.line + 1)}` : "";
  return [
    `${gutter} ${style.quiet("┌─")} ${place}${until}`,
    `${gutter} ${bar}`,
    `${style.quiet(number)} ${bar} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `${gutter} ${bar} ${marker}${label}`,
  ].join("\n");
}

interface Cropped {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

function crop(before: string, marked: string, after: string, room: number): Cropped {
  if (before.length + marked.length + after.length <= room) return { before, marked, after };
  if (before.trim() === "" && before !== "") return crop("", marked, after, room);
  // The marker matters most, then what stands before it: a reader recognises a line by how it starts.
  const middle = marked.length > room - 2 ? `${marked.slice(0, room - 2)}…` : marked;
  const left = room - middle.length;
  const keepBefore = Math.min(before.length, Math.max(left - Math.min(after.length, 16), 0));
  const start =
    keepBefore < before.length ? `…${before.slice(before.length - Math.max(keepBefore - 1, 0))}` : before;
  const keepAfter = Math.max(room - start.length - middle.length, 0);
  const rest = keepAfter < after.length ? `${after.slice(0, Math.max(keepAfter - 1, 0))}…` : after;
  return { before: start, marked: middle, after: rest };
}
