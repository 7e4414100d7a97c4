// Makes a document that every form can take: no heading without words, no link to nowhere, no empty list or table.
// What a maker of PDF refuses, or Word would call damaged, cannot be in it any more.

import {
  isLine,
  type Block,
  type CellPart,
  type Document,
  type Inline,
  type ListItem,
  type Section,
  type Table,
} from "@andersom/publish";

/** Turns text into text that the form can show; used for every string of the document. */
export type Clean = (text: string) => string;

/** The same document, with sections called "deel_1", "deel_2", … in reading order. */
export function prepare(document: Document, clean: Clean): Document {
  const ids = anchors(document.sections);
  const tidy: Tidy = { clean: (text) => clean(text), anchor: (id) => ids.get(id) };
  const counter = { next: 1 };
  return {
    title: titled(document.title, tidy),
    subtitle: clean(document.subtitle).trim(),
    facts: document.facts.map(({ name, value }) => ({ name: clean(name), value: clean(value) })),
    opening: blocksOf(document.opening, tidy),
    sections: document.sections.map((one) => sectionOf(one, tidy, counter)),
  };
}

interface Tidy {
  readonly clean: Clean;
  readonly anchor: (id: string) => string | undefined;
}

/** The new id of each old one; of two sections with the same id the first is the one that links lead to. */
function anchors(sections: readonly Section[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let next = 1;
  const visit = (one: Section): void => {
    const id = `deel_${String(next++)}`;
    if (!found.has(one.id)) found.set(one.id, id);
    one.sections.forEach(visit);
  };
  sections.forEach(visit);
  return found;
}

function sectionOf(one: Section, tidy: Tidy, counter: { next: number }): Section {
  const id = `deel_${String(counter.next++)}`;
  return {
    id,
    title: titled(one.title, tidy),
    blocks: blocksOf(one.blocks, tidy),
    sections: one.sections.map((below) => sectionOf(below, tidy, counter)),
  };
}

function titled(title: string, { clean }: Tidy): string {
  return clean(title).trim() || "Zonder titel";
}

function blocksOf(list: readonly Block[], tidy: Tidy): Block[] {
  return list.flatMap((one) => blockOf(one, tidy) ?? []);
}

/** Undefined when nothing would be seen of it. */
function blockOf(one: Block, tidy: Tidy): Block | undefined {
  switch (one.kind) {
    case "paragraph":
    case "quote": {
      const content = inlinesOf(one.content, tidy);
      return content.length === 0 ? undefined : { ...one, content };
    }
    case "list": {
      const items = one.items.flatMap((item) => itemOf(item, tidy) ?? []);
      return items.length === 0 ? undefined : { ...one, items };
    }
    case "table":
      return tableOf(one, tidy);
    case "note": {
      const content = blocksOf(one.content, tidy);
      return content.length === 0 ? undefined : { ...one, content };
    }
    case "story":
      return { ...one, title: titled(one.title, tidy), content: blocksOf(one.content, tidy) };
    case "definitions": {
      const entries = one.entries.map((entry) => ({
        ...entry,
        term: titled(entry.term, tidy),
        meaning: blocksOf(entry.meaning, tidy),
      }));
      return entries.length === 0 ? undefined : { ...one, entries };
    }
    case "sources": {
      const text = tidy.clean(one.text).trim();
      return text === "" ? undefined : { ...one, text };
    }
  }
}

function itemOf(item: ListItem, tidy: Tidy): ListItem | undefined {
  const content = inlinesOf(item.content, tidy);
  const blocks = blocksOf(item.blocks, tidy);
  return content.length === 0 && blocks.length === 0 ? undefined : { ...item, content, blocks };
}

/** Every row has as many cells as the widest; a table without any cell is no table. */
function tableOf(table: Table, tidy: Tidy): Table | undefined {
  const width = Math.max(table.headers.length, ...table.rows.map((row) => row.length));
  if (width === 0) return undefined;
  const filled = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => tidy.clean(cells[column] ?? "").trim());
  return {
    ...table,
    caption: tidy.clean(table.caption).trim(),
    headers: filled(table.headers),
    rows: table.rows.map(filled),
    ...(table.marked === undefined
      ? {}
      : {
          marked: table.marked.map((row) =>
            Array.from({ length: width }, (_, column) => cellOf(row[column] ?? [], tidy)),
          ),
        }),
  };
}

function cellOf(parts: readonly CellPart[], tidy: Tidy): CellPart[] {
  return parts.flatMap((part): CellPart[] => (isLine(part) ? [part] : inlinesIn(part, tidy)));
}

function inlinesOf(content: readonly Inline[], tidy: Tidy): Inline[] {
  const made = content.flatMap((one) => inlinesIn(one, tidy));
  return made.every((one) => typeof one === "string" && one.trim() === "") ? [] : made;
}

function inlinesIn(one: Inline, tidy: Tidy): Inline[] {
  if (typeof one === "string") {
    const text = tidy.clean(one);
    return text === "" ? [] : [text];
  }
  const words = inlinesOf(one.content, tidy);
  if (words.length === 0) return [];
  if (one.form === "strong") return [{ ...one, content: words }];
  const section = tidy.anchor(one.section);
  return section === undefined ? words : [{ ...one, section, content: words }];
}
