// The written text of an ordinance for drafting rules: prose as drift reads it, and the sentences of the rules themselves.

import type { Context } from "../../context.js";
import { logicOf } from "../drift/logic.js";
import { passagesOf, type PassageKind } from "../drift/passage.js";
import { entriesOf, isLaw } from "../shared/blocks.js";

export interface Piece {
  /** `regel`: a sentence that the compiler reads. */
  readonly kind: PassageKind | "regel";
  readonly uri: string;
  readonly text: string;
  readonly start: number;
}

/** Everything that is written in words, in the ordinance's own files. */
export function piecesOf(context: Context): readonly Piece[] {
  const prose = passagesOf(context).map(({ kind, text, start, scope }) => ({
    kind,
    text,
    start,
    uri: scope.uri,
  }));
  return [...prose, ...sentences(context)];
}

/** Sentences of articles; voorbeelden, headers and rows of facts are no text that a council adopts. */
function sentences(context: Context): readonly Piece[] {
  return context.project.files.flatMap(({ uri, text }) => {
    if (isLaw(uri, context)) return [];
    return entriesOf(context, uri)
      .filter(({ keyword }) => adopted.has(keyword))
      .flatMap(({ block }) => logicOf(block))
      .filter(({ kind }) => kind !== "Table" && kind !== "Property" && kind !== "FactRow")
      .map(({ span: { start, end } }): Piece => {
        const words = text
          .slice(start, end)
          .replace(/\/\/.*$/gmu, (all) => " ".repeat(all.length))
          // Names that the ordinance chose in quotes, and tables, are no sentences.
          .replace(/^[ \t]*\|.*$/gmu, (all) => " ".repeat(all.length))
          .replace(/\n/gu, " ");
        return { kind: "regel", uri, text: words, start };
      });
  });
}

const adopted = new Set([
  "artikel",
  "lid",
  "begrip",
  "stap",
  "trede",
  "maatwerk",
  "plicht",
  "signaal",
  "botsing",
  "toestemming",
  "overgang",
]);

/** What the council adopts: not the explanation, and not the questions. */
export function legal(text: readonly Piece[]): readonly Piece[] {
  return text.filter(({ kind }) => kind === "tekst" || kind === "regel");
}

/** What the council adopts in words of its own; how texts for residents read has an analysis to itself. */
export function prose(text: readonly Piece[]): readonly Piece[] {
  return text.filter(({ kind }) => kind === "tekst");
}
