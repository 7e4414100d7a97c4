/** Changes to text as data, and the one function that applies them. */

/** Replace `[start, end)` of a file by `newText`. An insertion has `start === end`. */
export interface TextEdit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Thrown for edits that a caller should never have made; user input cannot cause it. */
export class EditConflict extends Error {
  override readonly name = "EditConflict";
}

/**
 * Applies the edits of one file, in any order. Overlapping edits are refused, because their result would
 * depend on the order. Two insertions at one place are kept in the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((edit, index) => ({ edit, index }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  const parts: string[] = [];
  let done = 0;
  for (const { edit } of sorted) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new EditConflict(`Edit ${edit.start}–${edit.end} overlaps another edit or leaves the text.`);
    }
    parts.push(text.slice(done, edit.start), edit.newText);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}
