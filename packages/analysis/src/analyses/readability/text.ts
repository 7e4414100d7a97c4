// The texts of an ordinance that residents read, so prepared that sentences and words can be told in them.

import type { Context } from "../../context.js";
import { passagesOf, type PassageKind } from "../drift/passage.js";
import { entriesOf, isLaw } from "../shared/blocks.js";

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
}

/** Explanations, what is told about effects, begrippen and oordelen, questions, and stories; not what the council adopts. */
export function residentTexts(context: Context): readonly ResidentText[] {
  const files = new Map(context.project.files.map(({ uri, text }) => [uri, text]));
  const passages = passagesOf(context).flatMap(({ kind, start, text, scope: { uri, name } }) => {
    if (kind === "tekst" || kind === "titel") return [];
    const written = files.get(uri)?.slice(start, start + text.length) ?? "";
    const explains = kind === "uitleg" || kind === "publiek";
    return [prepared(kind, uri, start, written, explains ? name : undefined)];
  });
  return [...passages, ...stories(context)];
}

function stories(context: Context): readonly ResidentText[] {
  return context.project.files.flatMap(({ uri, text }) => {
    if (isLaw(uri, context)) return [];
    return entriesOf(context, uri).flatMap((entry) =>
      entry.keyword !== "voorbeeld"
        ? []
        : entry.block.content.flatMap((one) =>
            one.kind === "Prose"
              ? [
                  prepared(
                    "verhaal",
                    uri,
                    one.span.start,
                    text.slice(one.span.start, one.span.end),
                    undefined,
                  ),
                ]
              : [],
          ),
    );
  });
}

function prepared(
  kind: ResidentText["kind"],
  uri: string,
  start: number,
  written: string,
  article: string | undefined,
): ResidentText {
  const lines = written
    .replace(/^[ \t]*\/\/.*$/gmu, (all) => " ".repeat(all.length))
    .replace(/^([ \t]*)>/gmu, "$1 ")
    // A value is a number or a few words: one word either way.
    .replace(/\{[^{}]*\}/gu, (all) => "0".repeat(all.length));
  const text = lines.replace(/\n/gu, " ");
  return { kind, uri, start, lines, text, clauses: clausesOf(text), article };
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
