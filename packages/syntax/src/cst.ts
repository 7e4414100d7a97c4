/** The concrete tree of a file: its segments in written order, each with its tokens and the trees of its parts. */
import type { CstNode, IToken } from "chevrotain";
import type { HeadingSegment, ProseSegment, TableSegment } from "./segment.js";

/** A sentence: its tokens after the phrase pass, and one tree for each prefix and for the sentence itself. */
export interface CstSentence {
  readonly tokens: readonly IToken[];
  readonly trees: readonly CstNode[];
  /** Name of the rule that read it; undefined for a broken sentence. */
  readonly form: string | undefined;
}

export type CstSegment =
  | HeadingSegment
  | ProseSegment
  | TableSegment
  | (CstSentence & {
      readonly kind: "sentence";
      readonly table?: TableSegment;
      readonly start: number;
      readonly end: number;
    });

export interface FileCst {
  readonly segments: readonly CstSegment[];
}
