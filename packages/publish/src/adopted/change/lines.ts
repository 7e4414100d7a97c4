// Legal text as lines in a cell of the table with the old and the new text, and which words of them differ.

import { strong } from "../../document/build.js";
import type { CellPart } from "../../document/document.js";
import { inlineText, type LegalBlock, type LegalLid } from "../tree.js";
import { wordRuns } from "./words.js";

/** As many rows of a table that stay as they are make one line "…". */
const fewestLeftOut = 3;

/** What stands in the place of rows that stay as they are. */
export const leftOut = "…";

/** A line for each sentence, onderdeel and row of a table. */
export function lidLines({ blocks, lapsed }: LegalLid): readonly string[] {
  return lapsed ? ["[Vervallen]"] : blockLines(blocks);
}

export function blockLines(blocks: readonly LegalBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "zin":
        return [inlineText(block.content)];
      case "tabel":
        return [block.headers, ...block.rows].map(rowLine);
      case "lijst":
        return block.items.flatMap(({ label, title, content, blocks: below }) => {
          const words = [label, title === undefined ? undefined : `${title}:`, inlineText(content)];
          return [words.filter((one) => one !== undefined && one !== "").join(" "), ...blockLines(below)];
        });
    }
  });
}

/** A sign that no text has tells the row of a table from a sentence, until the lines are printed. */
const rowSign = "\u0000";

function rowLine(cells: readonly string[]): string {
  return `${rowSign}${cells.join(" – ")}`;
}

/** Both sides of a place; rows of a table that stay are left out where they are many. */
export function beside(
  old: readonly string[],
  fresh: readonly string[],
): { readonly old: readonly string[]; readonly fresh: readonly string[] } {
  const isEmpty = old.length === 0 || fresh.length === 0;
  const shown = (own: readonly string[], other: readonly string[]): readonly string[] =>
    (isEmpty ? own : shortened(own, new Set(other))).map((line) => line.replace(rowSign, ""));
  return { old: shown(old, fresh), fresh: shown(fresh, old) };
}

/** The headers of a table stay: without them nobody knows what the cells are. */
function shortened(own: readonly string[], other: ReadonlySet<string>): readonly string[] {
  const isRow = (line: string | undefined): boolean => line?.startsWith(rowSign) === true;
  const lines: string[] = [];
  for (let at = 0; at < own.length;) {
    let end = at;
    while (isRow(own[end]) && isRow(own[end - 1]) && other.has(own[end]!)) end += 1;
    if (end - at >= fewestLeftOut) lines.push(leftOut);
    else lines.push(...own.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return lines;
}

/** The two cells, with the words that differ standing out; where one side is empty nothing does. */
export function bothMarked(
  old: readonly string[],
  fresh: readonly string[],
): readonly [readonly CellPart[], readonly CellPart[]] {
  if (old.length === 0 || fresh.length === 0) return [cell(unmarked(old)), cell(unmarked(fresh))];
  const runs = wordRuns(old.join("\n"), fresh.join("\n"));
  const side = (lines: readonly string[], kind: "weg" | "nieuw"): readonly CellPart[] => {
    const changed = runs.flatMap((run) =>
      run.kind === "gelijk" || run.kind === kind
        ? wordsIn(run.text).map((): boolean => run.kind === kind)
        : [],
    );
    let at = 0;
    return cell(
      lines.map((line) => amounts(wordsIn(line).map((text) => ({ text, changed: changed[at++] === true })))),
    );
  };
  return [side(old, "weg"), side(fresh, "nieuw")];
}

interface Word {
  /** With the white space behind it. */
  readonly text: string;
  readonly changed: boolean;
}

function wordsIn(line: string): readonly string[] {
  return line.match(/\S+\s*/gu) ?? [];
}

/** "€" stands out with the amount behind it. */
function amounts(words: readonly Word[]): readonly Word[] {
  return words.map((word, index) =>
    word.text.trim() === "€" && words[index + 1]?.changed === true ? { ...word, changed: true } : word,
  );
}

function unmarked(lines: readonly string[]): readonly (readonly Word[])[] {
  return lines.map((text) => [{ text, changed: false }]);
}

/** Words after each other that look the same are one part. */
function cell(lines: readonly (readonly Word[])[]): readonly CellPart[] {
  if (lines.length === 0) return ["–"];
  return lines.flatMap((words, index): readonly CellPart[] => {
    const parts: Word[] = [];
    for (const word of words) {
      const last = parts.at(-1);
      if (last?.changed === word.changed) parts[parts.length - 1] = { ...last, text: last.text + word.text };
      else parts.push(word);
    }
    const told = parts.flatMap(({ text, changed }): readonly CellPart[] => {
      const bare = text.trimEnd();
      return changed ? [strong(bare), ...(bare === text ? [] : [text.slice(bare.length)])] : [text];
    });
    return index === 0 ? told : [{ form: "line" }, ...told];
  });
}
