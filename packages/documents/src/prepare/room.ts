// How much of a page something takes, roughly: what is short stays on one page.

import type { Block, Inline, Section } from "@andersom/publish";
import { columnShares, lineLength } from "./shares.js";

/** A third of a page: a page that ends that much earlier does not look torn. */
const mostLines = 16;

/** Whether these blocks are short enough to stay on one page together. */
export function fitsTogether(blocks: readonly Block[]): boolean {
  return linesOf(blocks) <= mostLines;
}

/** Whether a section is nothing but a few short paragraphs, such as the lines for the signatures. */
export function isFewLines(blocks: readonly Block[]): boolean {
  return blocks.every(({ kind }) => kind === "paragraph" || kind === "sources") && fitsTogether(blocks);
}

/** A heading with no more than this below it looks lost at the end of a page. */
const fewestLines = 5;

/** Whether a page may not end with a block. @param below whether a heading stands right above the first. */
export function leadsOn(blocks: readonly Block[], index: number, below: boolean): boolean {
  const [one, next] = [blocks[index], blocks[index + 1]];
  if (one === undefined || next === undefined) return false;
  // Words that announce a list or a table, or end with a colon.
  if (one.kind === "paragraph" && (next.kind === "list" || next.kind === "table" || announces(one)))
    return true;
  // Where something comes from is no page of its own.
  if (next.kind === "sources" && (one.kind === "paragraph" || one.kind === "list"))
    return linesOf([one]) <= mostLines / 2;
  if (!below) return false;
  const until = blocks.slice(0, index + 1);
  // One of three lines is text by itself: with that on it, a page may end.
  const opens =
    isFewLines(until) && linesOf(until) < fewestLines && until.every((each) => linesOf([each]) < 3);
  return isFewLines(blocks) || opens;
}

/** "Zo berekenen wij het tekort:", and what only opens what stands after it. */
function announces(one: Extract<Block, { readonly kind: "paragraph" }>): boolean {
  return one.with === "after" || textOf(one.content).trimEnd().endsWith(":");
}

/** Whether a section says so little before its first part that both stay on one page, as the values at the head of a chapter. */
export function opensParts({ blocks, sections }: Section): boolean {
  const plain = blocks.every(({ kind }) => kind === "paragraph" || kind === "list" || kind === "sources");
  return sections.length > 0 && plain && linesOf(blocks) <= mostLines / 2;
}

/** A row that is long by itself goes on on the next page: else it leaves the page before it empty, or runs off its own. */
export function isLongRow(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length >= 300);
}

function linesOf(blocks: readonly Block[]): number {
  return sum(blocks.map(linesOfBlock));
}

function linesOfBlock(one: Block): number {
  switch (one.kind) {
    case "paragraph":
    case "quote":
      return lines(lengthOf(one.content)) + 0.5;
    case "list":
      return sum(one.items.map(({ content, blocks }) => lines(lengthOf(content)) + linesOf(blocks)));
    case "table": {
      const shares = columnShares(one, "hyphenated");
      const rows = one.rows.map((cells) =>
        Math.max(...cells.map((cell, column) => lines(cell.length, (shares[column] ?? 1) * lineLength))),
      );
      return sum(rows) + 2;
    }
    case "note":
      return linesOf(one.content) + 2;
    case "story":
      return linesOf(one.content) + 3;
    case "definitions":
      return sum(one.entries.map(({ meaning }) => linesOf(meaning) + 1));
    case "sources":
      return lines(one.text.length);
  }
}

function lines(characters: number, wide = lineLength): number {
  return Math.max(1, Math.ceil(characters / wide));
}

function lengthOf(content: readonly Inline[]): number {
  return textOf(content).length;
}

function textOf(content: readonly Inline[]): string {
  return content.map((one) => (typeof one === "string" ? one : textOf(one.content))).join("");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
