// The pieces of a page as words and figures, so that many questions about them are answered quickly.

import { figuresIn } from "./figures.js";
import { isAlike } from "./words.js";

export class Reading {
  readonly #words: readonly ReadonlySet<string>[];
  readonly #figures: readonly ReadonlySet<string>[];
  /** Every word of the page. */
  readonly #vocabulary: readonly string[];
  /** For a word that was asked for: the words of the page that are like it. */
  readonly #alike = new Map<string, readonly string[]>();

  constructor(texts: readonly string[]) {
    this.#words = texts.map((text) => new Set(text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []));
    this.#figures = texts.map(figuresIn);
    this.#vocabulary = [...new Set(this.#words.flatMap((words) => [...words]))];
  }

  /** Whether one of these pieces has the figure. */
  hasFigure(figure: string, area: readonly number[]): boolean {
    return area.some((at) => this.#figures[at]?.has(figure) === true);
  }

  /** The share of the words that these pieces have together, whatever their form. */
  share(words: readonly string[], area: readonly number[]): number {
    if (words.length === 0) return 1;
    const found = words.filter((word) => {
      const forms = this.#formsOf(word);
      return area.some((at) => forms.some((form) => this.#words[at]?.has(form) === true));
    });
    return found.length / words.length;
  }

  #formsOf(word: string): readonly string[] {
    const known = this.#alike.get(word);
    if (known !== undefined) return known;
    const forms = this.#vocabulary.filter((one) => isAlike(one, word));
    this.#alike.set(word, forms);
    return forms;
  }
}
