// How wide each column of a table is: first its longest word, then what is left to those with the most to say in most rows.

import type { Table } from "@andersom/publish";

/** Characters that fit on a line of a table as wide as the page. */
export const lineLength = 84;

/** Where a line may end: not at a space that keeps "artikel" and its number together. */
const breaks = /[^\S\u00a0\u202f]/u;

/** One number per column, together 1. */
export function columnShares(table: Table): number[] {
  const columns = table.headers.map((header, column) => [
    header,
    ...table.rows.map((row) => row[column] ?? ""),
  ]);
  const needed = columns.map(
    (cells) => Math.min(longest(cells.flatMap((cell) => cell.split(breaks))), 24) + 3,
  );
  // One long header above short cells takes a few lines once; long cells take them in every row.
  const wanted = columns.map((cells, column) =>
    Math.max(eased((longest(cells) + 3 * mean(cells)) / 4) - (needed[column] ?? 0), 1),
  );
  const room = Math.max(lineLength - sum(needed), 0);
  const widths = needed.map((width, column) => width + (room * (wanted[column] ?? 0)) / sum(wanted));
  return widths.map((width) => width / sum(widths));
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** Ten times as much to say is no reason for ten times the width. */
function eased(length: number): number {
  return length <= 70 ? length : 70 + (length - 70) / 3;
}

function mean(texts: readonly string[]): number {
  return sum(texts.map((text) => text.length)) / Math.max(texts.length, 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
