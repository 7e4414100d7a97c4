// Sentences, lists, tables and references in the elements of STOP. Its own rules beside the schema are kept too: STOP0001, 0002,
// 0005, 0010, 0029, 0037, 0038 and 0050.

import {
  inlineText,
  type LegalBlock,
  type LegalInline,
  type LegalItem,
  type LegalList,
  type LegalTable,
} from "../adopted/tree.js";
import { hasWords, line, node, type Node } from "./builder.js";
import { address, itemOf, within } from "./ids.js";
import { paragraphLine } from "./paragraph.js";

export interface StopWriter {
  /** ISO date of the text; references to laws are to the law on that day. */
  readonly on: string;
  /** The identifier of a place of the tree in this file, for a reference to it. */
  readonly placed: (id: string) => string;
  readonly ids: (wanted: string) => { readonly eId: string; readonly wId: string };
}

/** Blocks as they stand in `Inhoud`; an empty sentence is no sentence. */
export function stopBlocks(to: StopWriter, blocks: readonly LegalBlock[], above: string): readonly Node[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "zin":
        return paragraph(to, block.content);
      case "lijst":
        return block.items.length === 0 ? [] : [list(to, block, above)];
      case "tabel":
        return table(to, block, above);
    }
  });
}

function paragraph(to: StopWriter, content: readonly LegalInline[], bold = ""): readonly Node[] {
  return paragraphLine("Al", bold, content, stopInlines(to, content));
}

/** Words with their references: to this text by its identifier, to a law by its Juriconnect address. */
export function stopInlines(to: StopWriter, content: readonly LegalInline[]): readonly (Node | string)[] {
  return content.flatMap((part): readonly (Node | string)[] => {
    if (typeof part === "string") return [part];
    // Marks of a change belong in a RegelingMutatie (STOP0017): here stands the text as it becomes.
    if (part.kind === "wijziging") return part.change === "nieuw" ? [part.text] : [];
    if (!hasWords(part.text)) return [part.text];
    if (part.target !== undefined) return [line("IntRef", { ref: to.placed(part.target) }, part.text)];
    const jci = part.law?.jci;
    if (jci === undefined) return [part.text];
    return [line("ExtRef", { soort: "JCI", ref: address(`${jci}&g=${to.on}`) }, part.text)];
  });
}

/** The words of a block on one line, for where a line is all there may be. */
export function stopText(block: LegalBlock): string {
  switch (block.kind) {
    case "zin":
      return inlineText(block.content);
    case "lijst":
      return block.items
        .map(({ label = "", title = "", content, blocks }) =>
          [label, title, inlineText(content), ...blocks.map(stopText)].filter(hasWords).join(" "),
        )
        .join(" ");
    case "tabel":
      return [block.headers, ...block.rows].map((row) => row.join(", ")).join("; ");
  }
}

function list(to: StopWriter, block: LegalList, above: string): Node {
  const ids = to.ids(within(above, block.eId));
  if (block.style === "begrippen" && block.items.every(isDefinition))
    return node(
      "Begrippenlijst",
      ids,
      block.items.map((item) => definition(to, item, itemOf(ids.eId, above, item.eId))),
    );
  // All numbered or none: a list of either kind may not have items of the other.
  const numbered = block.items.every(({ label = "" }) => hasWords(label));
  return node(
    "Lijst",
    { type: numbered ? "expliciet" : "ongemarkeerd", ...ids },
    block.items.map((item) => listItem(to, item, itemOf(ids.eId, above, item.eId), numbered)),
  );
}

function listItem(to: StopWriter, item: LegalItem, wanted: string, numbered: boolean): Node {
  const { label = "", title = "", content, blocks } = item;
  const ids = to.ids(wanted);
  const bold = [numbered ? "" : label, title].filter(hasWords).join(" ");
  const inner = [...paragraph(to, content, bold), ...stopBlocks(to, blocks, ids.eId)];
  return node(
    "Li",
    ids,
    numbered ? line("LiNummer", {}, label) : undefined,
    inner.length > 0 ? inner : line("Al", {}, "[Geen tekst]"),
  );
}

/** A term with what it means, in sentences and lists: what a Begrip can hold. */
function isDefinition({ title = "", blocks }: LegalItem): boolean {
  return hasWords(title) && blocks.every(({ kind }) => kind !== "tabel");
}

function definition(to: StopWriter, item: LegalItem, wanted: string): Node {
  const ids = to.ids(wanted);
  const inner = [...paragraph(to, item.content), ...stopBlocks(to, item.blocks, ids.eId)];
  return node(
    "Begrip",
    ids,
    line("Term", {}, item.title ?? ""),
    node("Definitie", {}, inner.length > 0 ? inner : line("Al", {}, "[Geen tekst]")),
  );
}

/** A table of one column is a list: STOP0029 knows no such table. */
function table(to: StopWriter, block: LegalTable, above: string): readonly Node[] {
  const columns = Math.max(block.headers.length, ...block.rows.map((row) => row.length));
  const cells = (row: readonly string[]): readonly string[] =>
    Array.from({ length: columns }, (_, at) => row[at] ?? "");
  if (columns < 2) {
    const rows = [block.headers, ...block.rows].map((row) => row.join(" ")).filter(hasWords);
    if (rows.length === 0) return [];
    const ids = to.ids(within(above, block.eId).replace(/table_([^_]*)$/u, "list_t$1"));
    return [
      node(
        "Lijst",
        { type: "ongemarkeerd", ...ids },
        rows.map((words, at) =>
          node("Li", to.ids(`${ids.eId}__item_${String(at + 1)}`), line("Al", {}, words)),
        ),
      ),
    ];
  }
  const row = (one: readonly string[]): Node =>
    node(
      "row",
      {},
      cells(one).map((cell, at) =>
        node("entry", { colname: `col${String(at + 1)}` }, hasWords(cell) ? line("Al", {}, cell) : undefined),
      ),
    );
  return [
    node(
      "table",
      to.ids(within(above, block.eId)),
      node(
        "tgroup",
        { cols: String(columns), align: "left" },
        cells(block.headers).map((_, at) =>
          node("colspec", { colname: `col${String(at + 1)}`, colnum: String(at + 1) }),
        ),
        block.headers.length === 0 ? undefined : node("thead", { valign: "top" }, row(block.headers)),
        node("tbody", { valign: "top" }, (block.rows.length === 0 ? [[]] : block.rows).map(row)),
      ),
    ),
  ];
}
