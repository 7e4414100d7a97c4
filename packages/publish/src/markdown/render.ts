// Renders a document as Markdown (CommonMark with tables), one line a paragraph.

import { isLine } from "../document/build.js";
import type { Block, CellPart, Document, Inline, List, Section, Table } from "../document/document.js";
import { escapeLine, escapeMarkdown } from "./escape.js";

/** The whole document as text, the same for the same document. */
export function renderMarkdown(document: Document): string {
  const facts = document.facts.map(
    ({ name, value }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`,
  );
  const parts = [
    `# ${escapeMarkdown(document.title)}`,
    escapeLine(document.subtitle),
    facts.join("\n"),
    ...blocks(document.opening, 3),
    ...document.sections.flatMap((one) => section(one, 2)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(one: Section, level: number): string[] {
  return [
    heading(level, one.title),
    ...blocks(one.blocks, level + 1),
    ...one.sections.flatMap((below) => section(below, level + 1)),
  ];
}

function heading(level: number, title: string): string {
  return `${"#".repeat(Math.min(level, 6))} ${escapeMarkdown(title)}`;
}

function blocks(list: readonly Block[], level: number): string[] {
  return list.flatMap((one) => block(one, level));
}

function block(one: Block, level: number): string[] {
  switch (one.kind) {
    case "paragraph":
      return [escapedLine(one.content)];
    case "list":
      return one.marks === "written" ? writtenItems(one, level) : [listText(one, level)];
    case "table":
      return tableText(one);
    case "note":
    case "quote": {
      const content = one.kind === "quote" ? [escapedLine(one.content)] : blocks(one.content, level);
      return [indent(content.join("\n\n"), "> ")];
    }
    case "story":
      return [heading(level, one.title), ...blocks(one.content, level + 1)];
    case "definitions":
      return one.entries.flatMap(({ term, meaning }) => definition(term, blocks(meaning, level)));
    case "sources":
      return [escapeLine(one.text)];
  }
}

/** The first line stands beside the word; a table needs lines of its own. */
function definition(term: string, [first = "", ...others]: readonly string[]): string[] {
  const word = `**${escapeMarkdown(term)}**:`;
  return first.startsWith("|") ? [word, first, ...others] : [`${word} ${first}`, ...others];
}

/** Items with a mark of their own are paragraphs; a list below them is drawn in. A number is escaped: none may count again. */
function writtenItems(list: List, level: number): string[] {
  return list.items.flatMap((item) => {
    const below = item.blocks.flatMap((one) =>
      one.kind === "list" && one.marks === "written" ? [bulleted(one, level)] : block(one, level),
    );
    return [escapedLine(item.content), ...below];
  });
}

function bulleted(list: List, level: number): string {
  const items = list.items.map((item) => {
    const below = item.blocks.flatMap((one) =>
      one.kind === "list" && one.marks === "written" ? [bulleted(one, level)] : block(one, level),
    );
    return `- ${indent([escapedLine(item.content), ...below].join("\n\n"), "  ").slice(2)}`;
  });
  return items.join(list.items.some(({ blocks: below }) => below.length > 0) ? "\n\n" : "\n");
}

function listText(list: List, level: number): string {
  const items = list.items.map((item, index) => {
    const marker = list.ordered ? `${String(index + 1)}. ` : "- ";
    const text = [escapedLine(item.content), ...blocks(item.blocks, level)].join("\n\n");
    return marker + indent(text, " ".repeat(marker.length)).slice(marker.length);
  });
  const loose = list.items.some((item) => item.blocks.length > 0);
  return items.join(loose ? "\n\n" : "\n");
}

function indent(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? by.trimEnd() : by + line))
    .join("\n");
}

function tableText(table: Table): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const words = (part: CellPart): string => (isLine(part) ? "<br>" : inline(part, false));
  const marked = (cells: readonly (readonly CellPart[])[]): string =>
    `| ${cells.map((cell) => cell.map(words).join("")).join(" | ")} |`;
  const rule = `| ${table.headers.map(() => "---").join(" | ")} |`;
  const rows = table.marked?.map(marked) ?? table.rows.map(row);
  const lines = [row(table.headers), rule, ...rows].join("\n");
  return table.caption === "" ? [lines] : [escapeLine(table.caption), lines];
}

function escapedLine(content: readonly Inline[]): string {
  return content.map((one, index) => inline(one, index === 0)).join("");
}

function inline(one: Inline, first: boolean): string {
  if (typeof one === "string") return keepEnds(one, first ? escapeLine(one) : escapeMarkdown(one));
  const words = one.content.map((part) => inline(part, false)).join("");
  return one.form === "strong" ? `**${words}**` : `[${words}](#${one.section})`;
}

/** Escaping trims; the spaces between the parts of a line are part of the line. */
function keepEnds(original: string, escaped: string): string {
  return `${/^\s/u.test(original) ? " " : ""}${escaped}${/\S\s+$/u.test(original) ? " " : ""}`;
}
