// Finds words and turns of phrase of a list in a text: looked up by their first word, since trying each in turn takes long.

export interface FoundWord<T> {
  readonly from: number;
  readonly to: number;
  /** As it stands there, with single spaces. */
  readonly written: string;
  readonly value: T;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A list that can be looked up, the longest phrase first. */
export class WordList<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [key, value] of entries) {
      const words = key.split(" ");
      this.byFirst.set(words[0]!, [...(this.byFirst.get(words[0]!) ?? []), { words, value }]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** In the order of the text, without overlap. Only spaces and line ends stand between the words of a phrase. */
  *find(text: string): Iterable<FoundWord<T>> {
    const tokens = [...text.matchAll(/[\p{L}\d]+(?:['’-][\p{L}\d]+|-(?=\s))*/gu)];
    for (let at = 0; at < tokens.length; at++) {
      const list = this.byFirst.get(tokens[at]![0].toLowerCase());
      const entry = list?.find(({ words }) => fits(text, tokens, at, words));
      if (entry === undefined) continue;
      const last = tokens[at + entry.words.length - 1]!;
      const from = tokens[at]!.index;
      const to = last.index + last[0].length;
      yield { from, to, written: text.slice(from, to).replace(/\s+/gu, " "), value: entry.value };
      at += entry.words.length - 1;
    }
  }
}

function fits(
  text: string,
  tokens: readonly RegExpExecArray[],
  at: number,
  words: readonly string[],
): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index];
    if (token === undefined || token[0].toLowerCase() !== word) return false;
    const before = tokens[at + index - 1];
    return (
      index === 0 ||
      before === undefined ||
      /^\s+$/u.test(text.slice(before.index + before[0].length, token.index))
    );
  });
}
