// Two texts word by word, without a library: this package also runs in a browser.

export interface WordRun {
  readonly kind: "gelijk" | "weg" | "nieuw";
  readonly text: string;
}

/** Words with the white space behind them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

/** Runs of words that stay, go and come, in order: what goes stands before what comes in its place. */
export function wordRuns(old: string, fresh: string): readonly WordRun[] {
  const [a, b] = [wordsOf(old), wordsOf(fresh)];
  const same = (i: number, j: number): boolean => a[i]?.trimEnd() === b[j]?.trimEnd();
  let start = 0;
  while (start < a.length && start < b.length && same(start, start)) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && same(a.length - 1 - end, b.length - 1 - end))
    end += 1;
  const [mine, theirs] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const runs: WordRun[] = [];
  const add = (kind: WordRun["kind"], words: readonly string[]): void => {
    if (words.length === 0) return;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + words.join("") };
    else runs.push({ kind, text: words.join("") });
  };
  add("gelijk", b.slice(0, start));
  for (const { kind, text } of middle(mine, theirs)) add(kind, [text]);
  add("gelijk", b.slice(b.length - end));
  return runs;
}

/** The longest common words, by the table of lengths; a sentence is short enough for that. */
function middle(a: readonly string[], b: readonly string[]): readonly WordRun[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i]?.trimEnd() === b[j]?.trimEnd()
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const both = i < a.length && j < b.length && a[i]!.trimEnd() === b[j]!.trimEnd();
    if (both) {
      runs.push({ kind: "gelijk", text: b[j]! });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      runs.push({ kind: "weg", text: a[i]! });
      i += 1;
    } else {
      runs.push({ kind: "nieuw", text: b[j]! });
      j += 1;
    }
  }
  return runs;
}

/** How often a text stands in another. */
export function occurrences(text: string, part: string): number {
  return part === "" ? 0 : text.split(part).length - 1;
}
