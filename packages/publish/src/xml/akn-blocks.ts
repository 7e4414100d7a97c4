// Sentences, lists, tables and references in the elements of Akoma Ntoso.

import {
  type LegalBlock,
  type LegalInline,
  type LegalItem,
  type LegalList,
  type LegalTable,
} from "../adopted/tree.js";
import { hasWords, line, node, type Node } from "./builder.js";
import { address, itemOf, validId, within } from "./ids.js";
import { paragraphLine } from "./paragraph.js";

export interface AknWriter {
  /** ISO date of the text; references to laws are to the law on that day. */
  readonly on: string;
  readonly id: (wanted: string) => string;
}

/** Blocks as they stand in `content`; an empty sentence is no sentence. */
export function aknBlocks(to: AknWriter, blocks: readonly LegalBlock[], above: string): readonly Node[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "zin":
        return paragraph(to, block.content);
      case "lijst":
        return block.items.length === 0 ? [] : [list(to, block, above)];
      case "tabel":
        return [table(to, block, above)];
    }
  });
}

function paragraph(to: AknWriter, content: readonly LegalInline[], bold = ""): readonly Node[] {
  return paragraphLine("p", bold, content, aknInlines(to, content));
}

/** Words with their references, and with what is new or gone in a comparison. */
export function aknInlines(to: AknWriter, content: readonly LegalInline[]): readonly (Node | string)[] {
  return content.map((part) => {
    if (typeof part === "string") return part;
    if (part.kind === "wijziging") return line(part.change === "nieuw" ? "ins" : "del", {}, part.text);
    if (part.target !== undefined) return line("ref", { href: `#${validId(part.target)}` }, part.text);
    const jci = part.law?.jci;
    if (jci === undefined) return part.text;
    return line("ref", { href: address(`https://wetten.overheid.nl/${jci}&g=${to.on}`) }, part.text);
  });
}

function list(to: AknWriter, block: LegalList, above: string): Node {
  const eId = to.id(within(above, block.eId));
  return node(
    "blockList",
    { eId },
    block.items.map((item) => listItem(to, item, itemOf(eId, above, item.eId))),
  );
}

function listItem(to: AknWriter, item: LegalItem, wanted: string): Node {
  const { label = "", title = "", content, blocks } = item;
  const eId = to.id(wanted);
  const inner = [...paragraph(to, content, title), ...aknBlocks(to, blocks, eId)];
  return node(
    "item",
    { eId },
    hasWords(label) ? line("num", {}, label) : undefined,
    inner.length > 0 ? inner : line("p", {}, "[Geen tekst]"),
  );
}

function table(to: AknWriter, block: LegalTable, above: string): Node {
  const columns = Math.max(1, block.headers.length, ...block.rows.map((row) => row.length));
  const row = (name: "td" | "th", cells: readonly string[]): Node =>
    node(
      "tr",
      {},
      Array.from({ length: columns }, (_, at) => node(name, {}, line("p", {}, cells[at] ?? ""))),
    );
  return node(
    "table",
    { eId: to.id(within(above, block.eId)) },
    block.headers.length === 0 && block.rows.length > 0 ? undefined : row("th", block.headers),
    block.rows.map((cells) => row("td", cells)),
  );
}
