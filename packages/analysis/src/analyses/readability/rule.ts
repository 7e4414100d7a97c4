// A rule about how a text for residents reads: what it looks at, and what it says.

import type { Diagnostic, Span } from "@andersom/syntax";
import type { Context } from "../../context.js";
import type { ResidentText, Token } from "./text.js";

export type ReadingRule = (texts: readonly ResidentText[], context: Context) => Iterable<Diagnostic>;

/** A part of a text as a place in its file. */
export function spanIn({ uri, start }: ResidentText, from: number, to: number): Span {
  return { uri, start: start + from, end: start + to };
}

/** The words of a row of tokens, on one line. */
export function wordsIn(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(" ");
}
