// Where a line breaks: of all ways to break the words, the cheapest, so that breaks come at natural places.

import { never } from "./words.js";

/** What is set on a line: its text, what a break before it costs, and the comments behind it, after which the line ends. */
export interface Piece {
  readonly text: string;
  readonly cost: number;
  readonly comments: readonly { readonly text: string; readonly own: boolean }[];
}

/** Every line costs something, so that there are few. */
const perLine = 3;
/** A column too many is worse than any break. */
const perColumn = 1000;

/** The lines of some words. The first one begins after `first` columns, the others after `rest`; comments do not count. */
export function wrap(
  pieces: readonly Piece[],
  width: number,
  first: number,
  rest: number,
): readonly string[] {
  return lines(pieces, cheapest(pieces, width, first, rest));
}

/** For each word the start of the line before it, on the cheapest way to break before that word. */
function cheapest(pieces: readonly Piece[], width: number, first: number, rest: number): readonly number[] {
  const total = new Array<number>(pieces.length + 1).fill(never);
  const from = new Array<number>(pieces.length + 1).fill(0);
  total[0] = 0;
  for (let end = 1; end <= pieces.length; end++) {
    const forced = end === pieces.length || pieces[end - 1]!.comments.length > 0;
    const gap = forced ? 0 : pieces[end]!.cost;
    if (gap === never) continue;
    let length = -1;
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1 && pieces[start]!.comments.length > 0) break;
      length += columns(pieces[start]!.text) + 1;
      const over = Math.max(0, (start === 0 ? first : rest) + length - width);
      const sum = total[start]! + gap + perLine + over * perColumn;
      // Of two that cost the same the one with the fuller first lines.
      if (sum < total[end]!) {
        total[end] = sum;
        from[end] = start;
      }
      if (over > 0 && total[end]! < never) break;
    }
  }
  return from;
}

function lines(pieces: readonly Piece[], from: readonly number[]): readonly string[] {
  const out: string[][] = [];
  for (let end = pieces.length; end > 0; end = from[end]!) {
    const line = pieces.slice(from[end], end);
    const { comments } = line[line.length - 1]!;
    const [first, ...others] = comments;
    const text = line.map((piece) => piece.text).join(" ");
    if (first === undefined) out.push([text]);
    else if (first.own) out.push([text, ...comments.map((one) => one.text)]);
    else out.push([`${text} ${first.text}`, ...others.map((one) => one.text)]);
  }
  return out.reverse().flat();
}

const wide = /[^\u0000-\u02ff\u2000-\u206f\u20a0-\u20bf]/;

/** Columns that a text takes in an editor: marks that join take none. */
export function columns(text: string): number {
  if (!wide.test(text)) return text.length;
  return [...text.normalize("NFC").replace(/\p{M}/gu, "")].length;
}
