// The pieces of a page as words and figures, so that many questions about them are answered quickly.

import { figuresIn } from "./figures.js";
import { isAlike } from "./words.js";

/** What does not hang on the page that a piece stands on: many pages may be read with one. */
export class Reader {
  readonly #pieces = new Map<string, Piece>();
  readonly #vocabulary = new Set<string>();
  /** For a word that was asked for: the words that are like it, of the first so many of the vocabulary. */
  readonly #alike = new Map<string, { readonly forms: string[]; upTo: number }>();

  read(text: string): Piece {
    const known = this.#pieces.get(text);
    if (known !== undefined) return known;
    const words = new Set(text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []);
    for (const word of words) this.#vocabulary.add(word);
    const piece = { words, figures: figuresIn(text) };
    this.#pieces.set(text, piece);
    return piece;
  }

  /** Every word that was read and is a form of this one. */
  formsOf(word: string): readonly string[] {
    const known = this.#alike.get(word) ?? { forms: [], upTo: 0 };
    this.#alike.set(word, known);
    if (known.upTo === this.#vocabulary.size) return known.forms;
    for (const one of [...this.#vocabulary].slice(known.upTo)) if (isAlike(one, word)) known.forms.push(one);
    known.upTo = this.#vocabulary.size;
    return known.forms;
  }
}

interface Piece {
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

export class Reading {
  readonly #reader: Reader;
  readonly #pieces: readonly Piece[];

  constructor(texts: readonly string[], reader = new Reader()) {
    this.#reader = reader;
    this.#pieces = texts.map((text) => reader.read(text));
  }

  /** Whether one of these pieces has the figure. */
  hasFigure(figure: string, area: readonly number[]): boolean {
    return area.some((at) => this.#pieces[at]?.figures.has(figure) === true);
  }

  /** The share of the words that these pieces have together, whatever their form. */
  share(words: readonly string[], area: readonly number[]): number {
    if (words.length === 0) return 1;
    const found = words.filter((word) => {
      const forms = this.#reader.formsOf(word);
      return area.some((at) => forms.some((form) => this.#pieces[at]?.words.has(form) === true));
    });
    return found.length / words.length;
  }
}
