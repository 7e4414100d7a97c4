/** The parts of a file as a formatter sees them: what stands together, its tokens after the phrase pass, and where a line may break. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "./ast/index.js";
import { factBlocks } from "./phrases/headings.js";
import { mergePhrases } from "./phrases/merge.js";
import { couldOpen, startsWithHeadingWords } from "./segment-opener.js";
import { cutAt } from "./segment.js";
import { Colon, LabelLetter, Other, Pipe } from "./tokens/atoms.js";
import { atomsOf } from "./tokens/make.js";
import { endOf, lower } from "./tokens/place.js";
import type { Scanned } from "./tokens/scan.js";

interface Part {
  /** The kind of block it stands in; for a heading the one that it opens. */
  readonly block: BlockKeyword;
  readonly start: number;
  readonly end: number;
  /** True when it begins a line. */
  readonly first: boolean;
}

/** A sentence; the rows below it when it ends in a colon and a table follows. */
export interface SentencePart extends Part {
  readonly kind: "sentence";
  /** After the phrase pass: literals, fixed phrases and references are one token each. */
  readonly tokens: readonly IToken[];
  /** The same as single words and marks. */
  readonly atoms: readonly IToken[];
  readonly rows: readonly (readonly IToken[])[];
}

export type FilePart =
  | SentencePart
  | (Part & { readonly kind: "heading" | "prose" | "stop"; readonly atoms: readonly IToken[] })
  | (Part & { readonly kind: "table"; readonly rows: readonly (readonly IToken[])[] });

/** Cuts a file into its parts, without reading what they say. */
export function fileParts(uri: string, { tokens }: Scanned): readonly FilePart[] {
  const parts: FilePart[] = [];
  let block: BlockKeyword = "begin";
  for (let i = 0; i < tokens.length;) {
    const { segment, next, first } = cutAt(uri, tokens, i, block, []);
    if (segment?.kind === "heading") block = segment.match.keyword;
    const place = { block, start: tokens[i]!.startOffset, end: endOf(tokens[next - 1]!), first };
    const atoms = tokens.slice(i, next);
    if (segment === undefined) parts.push({ kind: "stop", ...place, atoms });
    else if (segment.kind === "table") parts.push({ kind: "table", ...place, rows: segment.rows });
    else if (segment.kind !== "sentence") parts.push({ kind: segment.kind, ...place, atoms });
    else parts.push({ ...place, ...sentence(segment.tokens), rows: segment.table?.rows ?? [] });
    i = next;
  }
  return parts;
}

function sentence(atoms: readonly IToken[]): Pick<SentencePart, "kind" | "tokens" | "atoms"> {
  const tokens = mergePhrases(atoms, { labels: true });
  return { kind: "sentence", tokens, atoms: tokens.flatMap(atomsOf) };
}

/** May a line begin at this atom of a sentence, wherever that line ends? Never where it could look like another sentence. */
export function mayBreakBefore({ atoms, block }: SentencePart, index: number): boolean {
  if (index === 0) return true;
  const before = atoms[index - 1]!.tokenType;
  const type = atoms[index]!.tokenType;
  if (before === LabelLetter || type === Other || before === Other || type === Pipe || before === Pipe)
    return false;
  return !couldOpen(atoms, index, block, factBlocks.has(block));
}

/** Does the sentence begin with the word of a heading, so that its first line must not look like one? */
export function opensLikeHeading({ atoms }: SentencePart): boolean {
  if (atoms[1]?.tokenType === Colon || (lower(atoms[0]) === "plicht" && lower(atoms[1]) === "voor"))
    return false;
  return startsWithHeadingWords(atoms, 0);
}
