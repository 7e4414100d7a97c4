// How wide each column of a table is: enough for its longest word, and more for those with much to say.

import type { Table } from "@andersom/publish";

/** One number per column, together 1. */
export function columnShares(table: Table): number[] {
  const columns = table.headers.map((header, column) => [
    header,
    ...table.rows.map((row) => row[column] ?? ""),
  ]);
  const weights = columns.map((cells) => {
    const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/[\s-]/u).map((word) => word.length)));
    const longestCell = Math.max(...cells.map((cell) => cell.length));
    return Math.max(Math.min(longestWord, 22), Math.min(longestCell, 60) ** 0.8, 5);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
