// While somebody types: the next label of a list, where a line begins, the bars of a table. Nothing that was written changes.

import type { TextEdit } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";

/** The characters after which something may be done. */
export const onTypeCharacters = ["\n", "|"] as const;

/** The edits after `typed` was typed just before the offset. */
export function onType(
  workspace: Workspace,
  uri: string,
  offset: number,
  typed: string,
): readonly TextEdit[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined || offset < 0 || offset > text.length) return [];
  if (typed === "\n" || typed === "\r\n") return onEnter(text, uri, offset);
  return typed === "|" ? onBar(text, uri, offset) : [];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: string;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/u, "");
  return { text: whole, start, indent: /^[ \t]*/u.exec(whole)![0] };
}

/** A new line behind an unfinished list gets the next label; every line begins where its block wants it. */
function onEnter(text: string, uri: string, offset: number): readonly TextEdit[] {
  const line = lineAt(text, offset);
  const rest = line.text.trim();
  if (line.start === 0 || !/^[.;]?$/u.test(rest)) return [];
  const before = lineAt(text, line.start - 1);
  const written = before.text.trim();
  const end = line.start + (rest === "" ? line.text : line.indent).length;
  // The text is out: what comes next may stand on this line, without an empty one before it.
  if (written === ">" && rest === "")
    return [{ uri, start: before.start + before.indent.length, end, newText: "" }];
  const wanted = beginning(text, before, written);
  if (wanted === undefined || wanted === text.slice(line.start, end)) return [];
  // The point that ends the list is there already: only what is put in front of it is wanted.
  if (rest !== "" && wanted.trim() === "") return [];
  return [{ uri, start: line.start, end, newText: wanted }];
}

/** What a line begins with behind another one. */
function beginning(text: string, before: Line, written: string): string | undefined {
  // Behind an empty line most often comes a heading, and that stands at the margin; not yet where only a heading was written.
  if (written === "") return isHeading(lastWritten(text, before.start)) ? undefined : "";
  const { indent } = before;
  if (written.startsWith(">")) return `${indent}> `;
  if (/^\|.*\|$/u.test(written)) return `${indent}| `;
  const label = /^([a-z])\.\s|^(\d+)°\.\s|^([–-])\s/u.exec(written);
  const code = withoutComment(written);
  if (opensList(code)) return `${indent}  ${label?.[1] === undefined ? "a. " : "1°. "}`;
  if (code.endsWith(";") && label !== null) return `${indent}${nextLabel(label)}`;
  if (code.endsWith(";")) {
    const open = labelAbove(text, before.start);
    return open === undefined ? undefined : `${open.indent}${open.next}`;
  }
  if (code.endsWith(".")) return "  ";
  if (code.endsWith(":")) return `${indent}  `;
  return isHeading(before.text) ? "  " : undefined;
}

function withoutComment(line: string): string {
  return line.replace(/\s*(?:^|\s)\/\/.*$/u, "").trimEnd();
}

/** `aan al deze voorwaarden is voldaan:`, `minstens een van deze gronden geldt:`, `vermeldt:`, `staat:` and the like. */
function opensList(line: string): boolean {
  return /(?:voorwaarden is voldaan|deze gronden geldt|deze gronden gelden|van deze geldt|volgende geldt|voorwaarden geldt|vermeldt|staat|in deze volgorde|regels stellen over)\s*:$/iu.test(
    line,
  );
}

function nextLabel([, letter, number, dash]: readonly (string | undefined)[]): string {
  if (dash !== undefined) return `${dash} `;
  if (number !== undefined) return `${String(Number(number) + 1)}°. `;
  return letter === undefined || letter === "z" ? "" : `${String.fromCharCode(letter.charCodeAt(0) + 1)}. `;
}

/** The item that a line goes on with: its label stands on a line above, in the same sentence. */
function labelAbove(
  text: string,
  start: number,
): { readonly indent: string; readonly next: string } | undefined {
  for (let at = start; at > 0;) {
    const line = lineAt(text, at - 1);
    const written = line.text.trim();
    if (written === "" || /[.:]$/u.test(withoutComment(written))) return undefined;
    const label = /^([a-z])\.\s|^(\d+)°\.\s|^([–-])\s/u.exec(written);
    if (label !== null) return { indent: line.indent, next: nextLabel(label) };
    at = line.start;
  }
  return undefined;
}

/** The last line before a place that is not empty. */
function lastWritten(text: string, start: number): string {
  return text.slice(0, start).trimEnd().split("\n").at(-1)?.replace(/\r$/u, "") ?? "";
}

function isHeading(line: string): boolean {
  return /^\p{Ll}/u.test(line) && !/[.:;,]$/u.test(line.trimEnd());
}

/** The bars of the rows around the offset under one another; only white space changes. */
function onBar(text: string, uri: string, offset: number): readonly TextEdit[] {
  const rows = rowsAround(text, offset);
  const here = rows.find(({ start, text: row }) => start <= offset && offset <= start + row.length);
  // In the middle of a row nobody knows yet what belongs in which cell.
  if (
    here === undefined ||
    rows.length < 2 ||
    text.slice(offset, here.start + here.text.length).trim() !== ""
  )
    return [];
  const cut = rows.map((row) => ({ row, cells: cellsOf(row) }));
  const widths: number[] = [];
  for (const { cells } of cut)
    cells.forEach(({ text: cell }, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return cut.flatMap(({ cells }) =>
    cells.flatMap(({ text: cell, start, end }, i): TextEdit[] => {
      const newText = ` ${cell.padEnd(widths[i] ?? 0)} `;
      return newText === text.slice(start, end) ? [] : [{ uri, start, end, newText }];
    }),
  );
}

function rowsAround(text: string, offset: number): readonly Line[] {
  const isRow = (line: Line): boolean => line.text.trim().startsWith("|");
  const here = lineAt(text, offset);
  if (!isRow(here)) return [];
  const rows = [here];
  for (let line = here; line.start > 0;) {
    line = lineAt(text, line.start - 1);
    if (!isRow(line)) break;
    rows.unshift(line);
  }
  for (let line = here; ;) {
    const next = line.start + text.slice(line.start).search(/\n|$/u) + 1;
    if (next > text.length) break;
    line = lineAt(text, next);
    if (!isRow(line)) break;
    rows.push(line);
  }
  return rows;
}

/** The closed cells of a row, and where what is between their bars stands. */
function cellsOf({
  text,
  start,
}: Line): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const bars = [...withoutComment(text).matchAll(/\|/gu)].map(({ index }) => index);
  return bars.slice(0, -1).map((bar, i) => {
    const end = bars[i + 1]!;
    return { text: text.slice(bar + 1, end).trim(), start: start + bar + 1, end: start + end };
  });
}
