/** Prose lines: the marks go, the lines join, `{naam}` becomes a name. */
import type { IToken } from "chevrotain";
import type { Prose, ProsePart } from "../ast/index.js";
import { copy } from "../tokens/make.js";
import { spanOf } from "../tokens/place.js";
import { scan } from "../tokens/scan.js";
import type { LowerContext } from "./tree.js";
import { group } from "./words.js";

export function prose(context: LowerContext, tokens: readonly IToken[]): Prose {
  const parts: ProsePart[] = [];
  const texts: string[] = [];
  for (const token of tokens) {
    const start = token.startOffset + 1;
    const line = token.image.slice(1);
    texts.push(line.trim());
    addLine(context, parts, line, start);
  }
  return {
    kind: "Prose",
    span: spanOf(context.uri, tokens),
    parts,
    text: texts.filter((text) => text !== "").join(" "),
  };
}

function addLine(context: LowerContext, parts: ProsePart[], line: string, start: number): void {
  const text = (piece: string): void => {
    const trimmed = piece.replace(/\s+/g, " ");
    const last = parts[parts.length - 1];
    if (trimmed.trim() === "" && last === undefined) return;
    if (last?.form === "text")
      parts[parts.length - 1] = { form: "text", text: (last.text + trimmed).replace(/ {2,}/g, " ") };
    else parts.push({ form: "text", text: trimmed });
  };
  if (parts.length > 0) text(" ");
  let from = 0;
  for (const match of line.matchAll(/\{([^{}]*)\}/g)) {
    const before = line.slice(from, match.index);
    if (before !== "") text(parts.length === 0 ? before.trimStart() : before);
    parts.push({
      form: "name",
      name: nameAt(context, match[1]!, start + match.index + 1),
      text: match[1]!.trim(),
    });
    from = match.index + match[0].length;
  }
  const after = line.slice(from).trimEnd();
  if (after !== "") text(parts.length === 0 ? after.trimStart() : after);
}

/** The words between braces, with their places in the file. */
function nameAt(context: LowerContext, text: string, offset: number): ReturnType<typeof group> {
  const tokens = scan(text).tokens.map((token) =>
    copy(
      token,
      token.tokenType,
      token.image,
      token.startOffset + offset,
      token.endOffset + offset,
      undefined,
    ),
  );
  return group(context, tokens, offset);
}
