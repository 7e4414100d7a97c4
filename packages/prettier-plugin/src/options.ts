// What may be chosen about layout; everything else is house style.

export interface FormatOptions {
  /** Columns to fill at most; a word that is longer stands out. */
  readonly width?: number;
  /** Also fill the lines of `>` text anew. */
  readonly reflow?: boolean;
  /**
   * The texts of the other files of the ordinance. Only who knows them may relabel a list in an article: a reference
   * in another file could point at it. Without them such lists keep their labels.
   */
  readonly others?: readonly string[];
  /** Name of the file, under which the parser may remember it. */
  readonly uri?: string;
}

/** The width of the examples: a sentence of law is long, and a page of A4 in landscape holds this. */
export const defaultWidth = 120;
export const indentation = "  ";
