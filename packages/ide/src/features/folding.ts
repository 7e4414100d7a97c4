// What can be folded away: chapters, articles and leden, blocks, lists, tables, and notes of more than one line.

import { walk, type AstNode, type Block, type BlockKeyword } from "@andersom/syntax";
import { perBlock, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

/** From the end of its first line to the end; `opmerking` for notes of colleagues. */
export interface Fold extends Range {
  readonly kind: "deel" | "opmerking";
}

/** How deep a heading stands: what is folded goes on to the next heading that is as high. */
function levelOf(keyword: BlockKeyword): number {
  switch (keyword) {
    case "hoofdstuk":
      return 0;
    case "paragraaf":
      return 1;
    case "lid":
    case "stap":
    case "trede":
    case "uitleg":
    case "publiek":
    case "maatwerk":
    case "bedragen":
      return 3;
    default:
      return 2;
  }
}

const lists: ReadonlySet<string> = new Set([
  "ConditionList",
  "ExpectList",
  "Table",
  "Prose",
  "OrderStatement",
  "ContentStatement",
]);

const insideBlocks = perBlock<Range>((block, from, text) => {
  const found: Range[] = [];
  const add = ({ span }: AstNode): void => {
    const [start, end] = [span.start - from, span.end - from];
    if (text.slice(start, end).includes("\n")) found.push({ start, end });
  };
  walk(block, (node) => {
    if (lists.has(node.kind) || isListed(node)) add(node);
  });
  return found;
});

/** A sentence with lettered parts of its own. */
function isListed(node: AstNode): boolean {
  if (node.kind === "DefinitionStatement")
    return (node as Block["content"][number] & { body: { form: string } }).body.form === "cases";
  return "items" in node && Array.isArray(node.items) && node.items.length > 1;
}

/** Everything that can be folded in a file, by place. A feature of the text alone: it also works while names are wrong. */
export function folding(workspace: Workspace, uri: string): readonly Fold[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined) return [];
  const folds: Fold[] = [];
  const open: { readonly level: number; readonly start: number; end: number }[] = [];
  const close = (level: number): void => {
    while (open.length > 0 && open[open.length - 1]!.level >= level) {
      const { start, end } = open.pop()!;
      if (text.slice(start, end).includes("\n")) folds.push({ start, end, kind: "deel" });
      const above = open[open.length - 1];
      if (above !== undefined) above.end = Math.max(above.end, end);
    }
  };
  for (const { entry, from, end, items } of insideBlocks(workspace.parse(uri), text)) {
    const level = levelOf(entry.keyword);
    close(level);
    open.push({ level, start: from, end });
    for (const one of items) folds.push({ start: one.start + from, end: one.end + from, kind: "deel" });
  }
  close(-1);
  folds.push(...notes(text));
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Two or more lines of notes below each other. */
function notes(text: string): Fold[] {
  return [...text.matchAll(/^[ \t]*\/\/.*(?:\r?\n[ \t]*\/\/.*)+/gmu)].map(({ index, 0: lines }) => ({
    start: index,
    end: index + lines.length,
    kind: "opmerking",
  }));
}
