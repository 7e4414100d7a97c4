// The words of the sources, without comments and layout, with some of them put otherwise.

import type { ParseResult } from "@andersom/syntax";
import type { LegalInline } from "./tree.js";

export interface WrittenFile {
  readonly uri: string;
  readonly text: string;
  readonly parse: Pick<ParseResult, "ast" | "comments">;
}

/** A piece of what is put in place of words: text, a reference, or other words of the same file. */
export type Piece = LegalInline | { readonly start: number; readonly end: number };

/** Put `pieces` in place of the words from `start` to `end`; the same offsets: put it in between. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** One file to take words from. */
export class Written {
  readonly uri: string;
  readonly #bare: string;
  #edits: readonly Edit[] = [];

  constructor({ uri, text, parse }: WrittenFile) {
    this.uri = uri;
    let [bare, from] = ["", 0];
    for (const { startOffset, endOffset } of parse.comments) {
      const end = (endOffset ?? startOffset) + 1;
      bare += text.slice(from, startOffset) + " ".repeat(end - startOffset);
      from = end;
    }
    this.#bare = bare + text.slice(from);
  }

  /** Where edits overlap, the outer one counts; what it takes over from the file is edited in its turn. */
  edit(edits: readonly Edit[]): void {
    this.#edits = [...this.#edits, ...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The text as written, comments left blank. */
  slice(start: number, end: number): string {
    return this.#bare.slice(start, end);
  }

  /** The words as written, on one line. */
  raw(start: number, end: number): string {
    return this.#bare.slice(start, end).replace(/\s+/gu, " ");
  }

  /** The words with the edits made, on one line, without space at the ends. */
  words(start: number, end: number): readonly LegalInline[] {
    return tidy(this.#pieces(start, end));
  }

  #pieces(start: number, end: number, within?: Edit): LegalInline[] {
    const out: LegalInline[] = [];
    let at = start;
    for (const edit of this.#edits) {
      if (edit === within || edit.start < at || edit.end > end) continue;
      out.push(unquoted(this.raw(at, edit.start)));
      for (const piece of edit.pieces) {
        if (typeof piece === "string" || "kind" in piece) out.push(piece);
        else out.push(...this.#pieces(piece.start, piece.end, edit));
      }
      at = edit.end;
    }
    out.push(unquoted(this.raw(at, end)));
    return out;
  }
}

/** Quotes around a name are a matter of the language; the law speaks without them, but where "en" or "of" would mislead. */
function unquoted(text: string): string {
  return text.replace(/[‘"]([^’"]*)[’"]/gu, (quoted: string, name: string) =>
    /,|\b(?:en|of)\b/u.test(name) ? quoted : name,
  );
}

/** Neighbouring texts joined, spaces single, none at the ends or before a comma. */
export function tidy(content: readonly LegalInline[]): readonly LegalInline[] {
  const out: LegalInline[] = [];
  for (const part of content) {
    const last = out.at(-1);
    if (typeof part === "string" && typeof last === "string") out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out
    .map((part, index) => {
      if (typeof part !== "string") return part;
      let text = part.replace(/\s+/gu, " ").replace(/ ([,.;:])/gu, "$1");
      if (index === 0) text = text.trimStart();
      if (index === out.length - 1) text = text.trimEnd();
      return text;
    })
    .filter((part) => part !== "");
}
