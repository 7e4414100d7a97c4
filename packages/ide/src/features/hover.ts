// What a word is: a name with its type, source and value, an article of a law with its heading, or a fixed word of the language.

import type { Span } from "@andersom/syntax";
import { keywords } from "../describe/keywords.js";
import { describeSymbol } from "../describe/symbol.js";
import { namesAt } from "../names/at.js";
import type { Workspace } from "../workspace.js";

export interface Hover {
  readonly span: Span;
  /** Markdown, in Dutch. */
  readonly markdown: string;
}

/** What is told at a place; undefined where there is nothing to tell. `day` is the ISO date whose values are told. */
export function hover(workspace: Workspace, uri: string, offset: number, day?: string): Hover | undefined {
  const names = namesAt(workspace, uri, offset);
  const told = names.flatMap(({ unit, symbol, span }) => {
    const found = describeSymbol(workspace, unit, symbol, day);
    return found === undefined ? [] : [{ span, markdown: found.markdown }];
  });
  const [first] = told;
  if (first !== undefined) {
    const all = [...new Set(told.map(({ markdown }) => markdown))];
    return { span: first.span, markdown: all.join("\n\n---\n\n") };
  }
  return keywordAt(workspace, uri, offset);
}

const LONGEST = Math.max(...[...keywords.keys()].map((words) => words.split(" ").length));

/** The longest fixed phrase around the cursor, on its own line. */
function keywordAt(workspace: Workspace, uri: string, offset: number): Hover | undefined {
  const text = workspace.source(uri)?.text ?? "";
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  if (/^\s*(?:>|\/\/)/u.test(line)) return undefined;
  const words = [...line.matchAll(/[\p{L}\d-]+/gu)].map(({ 0: word, index }) => ({
    word,
    at: start + index,
  }));
  const here = words.findIndex(({ word, at }) => at <= offset && offset <= at + word.length);
  if (here < 0) return undefined;
  for (let size = LONGEST; size > 0; size -= 1)
    for (let from = Math.max(0, here - size + 1); from <= here && from + size <= words.length; from += 1) {
      const phrase = words.slice(from, from + size);
      const key = phrase.map(({ word }) => word.toLowerCase()).join(" ");
      const said = keywords.get(key);
      const last = phrase.at(-1)!;
      if (said !== undefined)
        return {
          span: { uri, start: phrase[0]!.at, end: last.at + last.word.length },
          markdown: `**${key}** — ${said}`,
        };
    }
  return undefined;
}
