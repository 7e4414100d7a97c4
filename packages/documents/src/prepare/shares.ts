// How wide each column of a table is: on one line what fits, then its longest word, then what is left to those with the most to say.

import type { Table } from "@andersom/publish";

/** Characters that fit on a line of a table as wide as the page. */
export const lineLength = 84;

/** Where a line may end: not at a space that keeps "artikel" and its number together. */
const breaks = /[^\S\u00a0\u202f]/u;

/** Room between two columns, in characters. */
const between = 3;

/** The least that can be told apart, where columns are many. */
const narrowBetween = 2;

/** Whether the form breaks long words with a hyphen, and what words of a header may then be broken to where columns are many. */
export type Breaks = "hyphenated" | "whole";
const shortestHeaderWord = 10;

interface Column {
  readonly header: string;
  readonly cells: readonly string[];
}

/** One number per column, together 1. */
export function columnShares(table: Table, words: Breaks): number[] {
  const columns = table.headers.map((header, column): Column => ({
    header,
    cells: table.rows.map((row) => row[column] ?? ""),
  }));
  const whole = columns.map(({ header, cells }) => longest([header, ...cells]) + between);
  const widths = sum(whole) <= lineLength ? whole : narrowed(columns, words);
  return widths.map((width) => width / sum(widths));
}

/** Every column has its longest word; those that lack little for a line get it, and the others share the rest. */
function narrowed(columns: readonly Column[], words: Breaks): number[] {
  const widths = wordWidths(columns, words);
  // One long header above short cells takes a few lines once; long cells take them in every row.
  const lacks = columns.map(({ cells }, column) =>
    Math.max(longest(cells) + between - (widths[column] ?? 0), 0),
  );
  let room = Math.max(lineLength - sum(widths), 0);
  const waiting = columns.map((_, column) => column).sort((a, b) => (lacks[a] ?? 0) - (lacks[b] ?? 0));
  for (;;) {
    const [column = -1] = waiting;
    const lack = lacks[column];
    if (lack === undefined || lack * waiting.length > room) break;
    widths[column] = (widths[column] ?? 0) + lack;
    room -= lack;
    waiting.shift();
  }
  const wanted = columns.map(({ header, cells }, column) =>
    waiting.length > 0 && !waiting.includes(column)
      ? 0
      : Math.max(eased((longest([header, ...cells]) + 3 * mean(cells)) / 4) - (widths[column] ?? 0), 1),
  );
  return widths.map((width, column) => width + (room * (wanted[column] ?? 0)) / sum(wanted));
}

/** Of the longest word of each column; where that is too much together, columns stand closer and headers may break. */
function wordWidths(columns: readonly Column[], words: Breaks): number[] {
  const widths = (apart: number, header: number): number[] =>
    columns.map((one) => {
      const word = Math.max(Math.min(longestWord([one.header]), header), longestWord(one.cells));
      return Math.min(word, 24) + apart;
    });
  const full = widths(between, 24);
  if (sum(full) <= lineLength) return full;
  return widths(narrowBetween, words === "hyphenated" ? shortestHeaderWord : 24);
}

function longestWord(texts: readonly string[]): number {
  return longest(texts.flatMap((text) => text.split(breaks)));
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
