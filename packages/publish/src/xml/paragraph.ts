// A sentence as one line of XML, the same in every vocabulary but for the name of its element.

import { inlineText, type LegalInline } from "../adopted/tree.js";
import { hasWords, line, type Node } from "./builder.js";

/** The line with its mark in bold before it; nothing for what has no words. `inlines` are the words as this vocabulary writes them. */
export function paragraphLine(
  element: string,
  bold: string,
  content: readonly LegalInline[],
  inlines: readonly (Node | string)[],
): readonly Node[] {
  const words = hasWords(inlineText(content));
  if (!hasWords(bold) && !words) return [];
  const mark = hasWords(bold) ? [line("b", {}, bold)] : [];
  const between = mark.length > 0 && words ? [" "] : [];
  return [line(element, {}, mark, between, inlines)];
}
