// The texts of an ordinance that residents read, so prepared that sentences and words can be told in them.

import { oncePer } from "@andersom/runtime";
import type { Context } from "../../context.js";
import { oncePerRun } from "../../once-per-run.js";
import {
  blockParts,
  passageParts,
  type BlockPart,
  type PassageKind,
  type PassagePart,
} from "../drift/passage.js";

export interface ResidentText {
  readonly kind: Exclude<PassageKind, "tekst" | "titel"> | "verhaal";
  readonly uri: string;
  /** Where it starts in the file. */
  readonly start: number;
  /** As it stands in the file, with marks and comments as spaces and values in braces as figures; lines stay. */
  readonly lines: string;
  /** The same on one line. */
  readonly text: string;
  readonly clauses: readonly (readonly Token[])[];
  /** `artikel 4.1`: to whom it belongs, where it explains an article. */
  readonly article: string | undefined;
  /** The same object for as long as nothing in the text changes, nor what it belongs to, wherever it stands. */
  readonly token: object;
}

/** The texts for residents in one part of a file. */
export interface ResidentPart {
  /** The same object for as long as nothing in the part changes, wherever it stands. */
  readonly token: object;
  /** Explanations, what is told about effects, begrippen and oordelen, questions, and stories; not what the council adopts. */
  readonly texts: () => readonly ResidentText[];
}

/** Part by part: who knows by its token that a part says nothing, need not read its texts. */
export const residentParts = oncePerRun((context: Context): readonly ResidentPart[] => {
  const blocks = blockParts(context);
  return passageParts(context).map((part, at) => ({
    token: part.token,
    texts: () => inPart(part, blocks[at]!),
  }));
});

const inParts = new WeakMap<PassagePart, readonly ResidentText[]>();

/** A part that stands where it stood has the same texts. */
function inPart(part: PassagePart, blocks: BlockPart): readonly ResidentText[] {
  const before = inParts.get(part);
  if (before !== undefined) return before;
  const made = [...explained(part, blocks), ...stories(blocks)];
  inParts.set(part, made);
  return made;
}

function explained({ passages }: PassagePart, { text: file }: BlockPart): readonly ResidentText[] {
  return passages.flatMap(({ kind, start, text, scope: { uri, name }, token }) => {
    if (kind === "tekst" || kind === "titel") return [];
    const explains = kind === "uitleg" || kind === "publiek";
    return [
      prepared(token, kind, uri, file, { start, end: start + text.length }, explains ? name : undefined),
    ];
  });
}

function stories({ uri, text, blocks }: BlockPart): readonly ResidentText[] {
  return blocks.flatMap((entry) =>
    entry.keyword !== "voorbeeld"
      ? []
      : entry.block.content.flatMap((one, at) =>
          one.kind === "Prose"
            ? [prepared(tokenOf(entry.token, at), "verhaal", uri, text, one.span, undefined)]
            : [],
        ),
  );
}

const tokensOf = oncePer((_block: object) => new Map<number, object>());

/** For as long as nothing in its block changes. */
function tokenOf(block: object, at: number): object {
  const known = tokensOf(block);
  const token = known.get(at) ?? {};
  known.set(at, token);
  return token;
}

const known = new WeakMap<object, ResidentText>();

function prepared(
  token: object,
  kind: ResidentText["kind"],
  uri: string,
  file: string,
  { start, end }: { readonly start: number; readonly end: number },
  article: string | undefined,
): ResidentText {
  const before = known.get(token);
  if (before?.start === start) return before;
  const made =
    before === undefined
      ? { kind, uri, start, article, token, ...read(file.slice(start, end)) }
      : { ...before, start };
  known.set(token, made);
  return made;
}

/** What a reader sees, in clauses. */
function read(written: string): Pick<ResidentText, "lines" | "text" | "clauses"> {
  const lines = written
    .replace(/^[ \t]*\/\/.*$/gmu, (all) => " ".repeat(all.length))
    .replace(/^([ \t]*)>/gmu, "$1 ")
    // A value is a number or a few words: one word either way.
    .replace(/\{[^{}]*\}/gu, (all) => "0".repeat(all.length));
  const text = lines.replace(/\n/gu, " ");
  return { lines, text, clauses: clausesOf(text) };
}

/** A word with its place in the text. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Clauses: words between two marks. A quote, a bracket or a dash is a mark too; a stop inside a number is none. */
function clausesOf(text: string): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  for (const match of text.matchAll(/[\p{L}\d]+(?:[-’'.,][\p{L}\d]+)*|[^\s€%]/gu)) {
    const [word] = match;
    if (word.length > 1 || /[\p{L}\d]/u.test(word))
      found.at(-1)!.push({ word, from: match.index, to: match.index + word.length });
    else found.push([]);
  }
  return found.filter((clause) => clause.length > 0);
}
