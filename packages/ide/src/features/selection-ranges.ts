// What "select more" takes, step by step: word, name, condition, sentence, lid, article, chapter, file.

import { children, type AstNode, type BlockKeyword, type ParseResult } from "@andersom/syntax";
import { underArticle } from "../actions/article.js";
import { indexAt, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

/** The ranges around an offset, the smallest first; each holds the one before and is larger. */
export function selectionRanges(workspace: Workspace, uri: string, offset: number): readonly Range[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined) return [];
  const found: Range[] = [...wordAt(text, offset)];
  const parsed = workspace.parse(uri);
  found.push(...partsAt(parsed, offset), ...blocksAt(parsed, offset), { start: 0, end: text.length });
  const out: Range[] = [];
  for (const { start, end } of found) {
    const last = out[out.length - 1];
    if (start === end) continue;
    if (last === undefined || (start <= last.start && end >= last.end && end - start > last.end - last.start))
      out.push({ start, end });
  }
  return out;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu;

function wordAt(text: string, offset: number): Range[] {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  for (const { index, 0: word } of line.matchAll(WORD)) {
    const start = lineStart + index;
    if (start <= offset && offset <= start + word.length) return [{ start, end: start + word.length }];
  }
  return [];
}

/** The parts of the block at the offset that hold it, the smallest first. */
function partsAt({ entries }: ParseResult, offset: number): Range[] {
  const entry = entries[indexAt(entries, offset)];
  if (entry === undefined) return [];
  const path: AstNode[] = [];
  let node: AstNode | undefined = entry.block;
  while (node !== undefined && node.span.start <= offset && offset <= node.span.end) {
    path.unshift(node);
    const holders: AstNode[] = children(node).filter(
      ({ span }) => span.start <= offset && offset <= span.end && span.start < span.end,
    );
    node = holders.find(({ span }) => offset < span.end) ?? holders[holders.length - 1];
  }
  return path.map(({ span }) => span);
}

const above: readonly (readonly [BlockKeyword, readonly BlockKeyword[]])[] = [
  ["artikel", ["artikel", "paragraaf", "hoofdstuk"]],
  ["paragraaf", ["paragraaf", "hoofdstuk"]],
  ["hoofdstuk", ["hoofdstuk"]],
];

/** The article, paragraph and chapter around an offset. */
function blocksAt({ entries }: ParseResult, offset: number): Range[] {
  if (entries.length === 0) return [];
  const at = indexAt(entries, offset);
  const found: Range[] = [];
  for (const [keyword, ends] of above) {
    let first = at;
    while (first >= 0 && entries[first]!.keyword !== keyword) {
      if (
        ends.includes(entries[first]!.keyword) ||
        (keyword === "artikel" && !underArticle.has(entries[first]!.keyword))
      )
        first = -1;
      else first--;
    }
    if (first < 0) continue;
    let last = first;
    while (last + 1 < entries.length && !ends.includes(entries[last + 1]!.keyword)) {
      if (keyword === "artikel" && !underArticle.has(entries[last + 1]!.keyword)) break;
      last++;
    }
    if (last >= at) found.push({ start: entries[first]!.start, end: entries[last]!.block.span.end });
  }
  return found;
}
