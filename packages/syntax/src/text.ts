/** Source text with a line index: offsets to lines and columns and back, without copying the text. */

import { commonPrefix, commonSuffix } from "./common.js";

/** A place as a person counts it, both from zero. Columns are UTF-16 units, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An immutable text of one file. Knows `\n`, `\r\n` and a lone `\r` as line ends. */
export class SourceText {
  readonly uri: string;
  readonly text: string;
  private starts: number[] | undefined;

  /** With what the file said before, its lines need not be looked for again. Of that text nothing is held on to. */
  constructor(uri: string, text: string, before?: SourceText) {
    this.uri = uri;
    this.text = text;
    if (before?.starts !== undefined) this.starts = startsAgain(before.starts, before.text, text);
  }

  /** Offsets at which a line starts; the first is always 0. Made on first use. */
  get lineStarts(): readonly number[] {
    return (this.starts ??= findLineStarts(this.text));
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The line that holds the offset; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    return Math.max(0, lastAtMost(this.lineStarts, offset));
  }

  /** Line and column of an offset. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, column: clamped - this.lineStarts[line]! };
  }

  /** The offset of a position; a column past the end of its line becomes the end of that line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.text.length;
    const start = this.lineStarts[position.line]!;
    return Math.min(start + Math.max(0, position.column), this.lineEnd(position.line));
  }

  /** The offset after the last character of a line, without its line end. */
  lineEnd(line: number): number {
    let end = line + 1 < this.lineCount ? this.lineStarts[line + 1]! : this.text.length;
    if (line + 1 < this.lineCount) {
      if (this.text[end - 1] === "\n") end--;
      if (end > this.lineStarts[line]! && this.text[end - 1] === "\r") end--;
    }
    return end;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }
}

/** The index of the last of these rising numbers that is at most `most`; -1 when there is none. */
export function lastAtMost(numbers: readonly number[], most: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  // Nearly every text: the search of the engine is much faster than looking at each character.
  if (!text.includes("\r")) {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    else if (code !== 10 && code !== 13) continue;
    starts.push(i + 1);
  }
  return starts;
}

/** The starts of lines after an edit: the same list as before where no line moved; undefined where lone returns make it difficult. */
function startsAgain(before: number[], old: string, now: string): number[] | undefined {
  const prefix = commonPrefix(old, now);
  const suffix = commonSuffix(old, now, Math.min(old.length, now.length) - prefix);
  const fresh = now.slice(prefix, now.length - suffix);
  // What stands before and after may be one line end together with the edit.
  if (/\r/u.test(fresh) || old[prefix - 1] === "\r" || /\r/u.test(old.slice(prefix, old.length - suffix)))
    return undefined;
  const kept = lastAtMost(before, prefix) + 1;
  const resumed = lastAtMost(before, old.length - suffix) + 1;
  const delta = now.length - old.length;
  const breaks = findLineStarts(fresh);
  if (delta === 0 && kept === resumed && breaks.length === 1) return before;
  const starts = before.slice(0, kept);
  for (let at = 1; at < breaks.length; at++) starts.push(breaks[at]! + prefix);
  for (let at = resumed; at < before.length; at++) starts.push(before[at]! + delta);
  return starts;
}
