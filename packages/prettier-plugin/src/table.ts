// Rows of a table with their cells below each other.

import type { SentencePart } from "@andersom/syntax";
import { columns } from "./wrap.js";

type Row = SentencePart["rows"][number];

/** The rows, aligned, each without indentation. Only for tables of which all rows are closed and equally long. */
export function alignedRows(rows: readonly Row[], text: string): readonly string[] {
  const cells = rows.map((row) => cellsOf(row, text));
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => columns(row[column] ?? ""))));
  return cells.map((row) => {
    const filled = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - columns(cell)));
    return `| ${filled.join(" | ")} |`;
  });
}

/** The texts between the strokes. */
function cellsOf(row: Row, text: string): readonly string[] {
  const strokes = row
    .filter(({ tokenType }) => tokenType.name === "Pipe")
    .map(({ startOffset }) => startOffset);
  return strokes.slice(0, -1).map((stroke, at) =>
    text
      .slice(stroke + 1, strokes[at + 1])
      .replace(/\s+/g, " ")
      .trim(),
  );
}
