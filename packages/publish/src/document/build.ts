// Short constructors for the parts of a document, so that what is built reads like what comes out.

import type {
  Block,
  CellPart,
  Inline,
  List,
  ListItem,
  Origin,
  Paragraph,
  Section,
  Table,
} from "./document.js";

export function paragraph(content: string | readonly Inline[], origin?: Origin): Paragraph {
  return { kind: "paragraph", content: typeof content === "string" ? [content] : content, ...from(origin) };
}

/** More about the rule that stands before it: `Dit geldt tot en met 30 juni 2026.` */
export function further(content: string | readonly Inline[]): Paragraph {
  return { ...paragraph(content), with: "before" };
}

export function strong(text: string): Inline {
  return { form: "strong", content: [text] };
}

export function item(
  content: string | readonly Inline[],
  blocks: readonly Block[] = [],
  origin?: Origin,
): ListItem {
  return { content: typeof content === "string" ? [content] : content, blocks, ...from(origin) };
}

export function bullets(items: readonly (string | ListItem)[]): List {
  return {
    kind: "list",
    ordered: false,
    items: items.map((one) => (typeof one === "string" ? item(one) : one)),
  };
}

/** Parts of one sentence as a list: `;` behind each, and a full stop behind the last. */
export function sentenceBullets(parts: readonly string[]): List {
  return bullets(parts.map((part, at) => `${part}${at === parts.length - 1 ? "." : ";"}`));
}

export function numbered(items: readonly (string | ListItem)[]): List {
  return { ...bullets(items), ordered: true };
}

export function table(
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  origin?: Origin,
): Table {
  return { kind: "table", caption, headers, rows, ...from(origin) };
}

/** Whether a part of a cell starts a new line, and has no words. */
export function isLine(part: CellPart): part is Exclude<CellPart, Inline> {
  return typeof part !== "string" && part.form === "line";
}

/** A table whose cells are lines; the first line of each row stands out. */
export function linedTable(
  headers: readonly string[],
  rows: readonly (readonly (readonly string[])[])[],
): Table {
  const cell = (lines: readonly string[], leads: boolean): readonly CellPart[] =>
    lines.flatMap((line, index): readonly CellPart[] => [
      ...(index === 0 ? [] : [{ form: "line" } as const]),
      leads && index === 0 ? strong(line) : line,
    ]);
  return {
    ...table(
      "",
      headers,
      rows.map((row) => row.map((lines) => lines.join(" "))),
    ),
    marked: rows.map((row) => row.map((lines, column) => cell(lines, column === 0))),
  };
}

function from(origin: Origin | undefined): { readonly origin?: Origin } {
  return origin === undefined ? {} : { origin };
}

/** A section whose id follows from its title; `document.ts` asks for unique ids, which `uniqueIds` gives. */
export function section(title: string, blocks: readonly Block[], sections: readonly Section[] = []): Section {
  return { id: slug(title), title, blocks, sections };
}

/** A section is left out when there is nothing in it. */
export function sectionIfAny(
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section[] {
  return blocks.length === 0 && sections.length === 0 ? [] : [section(title, blocks, sections)];
}

/** A link to the section with this title. */
export function linkTo(title: string): Inline {
  return { form: "link", section: slug(title), content: [title] };
}

function slug(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
  return words.slice(0, 60).replace(/-$/u, "") || "deel";
}

/** The same sections with a number behind every id that was used before, in reading order. */
export function uniqueIds(sections: readonly Section[], used = new Map<string, number>()): Section[] {
  return sections.map((one) => {
    const count = (used.get(one.id) ?? 0) + 1;
    used.set(one.id, count);
    const id = count === 1 ? one.id : `${one.id}-${count}`;
    if (count > 1) used.set(id, (used.get(id) ?? 0) + 1);
    return { ...one, id, sections: uniqueIds(one.sections, used) };
  });
}
