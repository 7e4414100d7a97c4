/** Small questions about tokens that every step asks. */
import type { IToken } from "chevrotain";
import type { Span } from "../span.js";
import type { Token } from "./make.js";

/** The offset after the last character; Chevrotain's own end is inclusive. */
export function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}

/** The span from the first to the last of some tokens, which must not be empty. */
export function spanOf(uri: string, tokens: readonly IToken[]): Span {
  return { uri, start: tokens[0]!.startOffset, end: endOf(tokens[tokens.length - 1]!) };
}

/** Does the token stand first on its line? */
export function firstOnLine(tokens: readonly IToken[], index: number): boolean {
  return index === 0 || tokens[index]!.startLine! > tokens[index - 1]!.endLine!;
}

/** The index after the last token of the line on which the token stands. */
export function lineEndIndex(tokens: readonly IToken[], index: number): number {
  let end = index + 1;
  while (end < tokens.length && !firstOnLine(tokens, end)) end++;
  return end;
}

/** The image in lower case; kept on the token, because every step asks for it. */
export function lower(token: IToken | undefined): string {
  if (token === undefined) return "";
  const kept = token as Token;
  return (kept.lowered ??= token.image.toLowerCase());
}

export function startsWithCapital(token: IToken): boolean {
  const first = token.image[0] ?? "";
  return first !== first.toLowerCase();
}
