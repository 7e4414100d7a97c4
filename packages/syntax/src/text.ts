/** Source text with a line index: offsets to lines and columns and back, without copying the text. */

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

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
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
