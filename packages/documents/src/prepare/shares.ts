// How wide each column of a table is: first its longest word, then what is left to those with the most to say.

import type { Table } from "@andersom/publish";

/** Characters that fit on a line of a table as wide as the page. */
const lineLength = 84;

/** One number per column, together 1. */
export function columnShares(table: Table): number[] {
  const columns = table.headers.map((header, column) => [
    header,
    ...table.rows.map((row) => row[column] ?? ""),
  ]);
  const needed = columns.map(
    (cells) => Math.min(longest(cells.flatMap((cell) => cell.split(/\s/u))), 24) + 3,
  );
  const wanted = columns.map((cells, column) =>
    Math.max(Math.min(longest(cells), 70) - (needed[column] ?? 0), 1),
  );
  const room = Math.max(lineLength - sum(needed), 0);
  const widths = needed.map((width, column) => width + (room * (wanted[column] ?? 0)) / sum(wanted));
  return widths.map((width) => width / sum(widths));
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
