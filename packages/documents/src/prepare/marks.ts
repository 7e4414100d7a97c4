// The marks of a list as the ordinance writes them: apart from the words, and whether counting would give the same.

import type { Inline, List } from "@andersom/publish";

export interface MarkedItem {
  /** "1.", "a." or whatever is written; empty when nothing is. */
  readonly mark: string;
  readonly content: readonly Inline[];
  readonly blocks: List["items"][number]["blocks"];
}

/** "Stap 12." is a mark, and so is "2 tot en met 4." above leden that are one; half a sentence is not. */
function isMark(words: string): boolean {
  return words.length <= 12 || /^\d+\p{L}* (?:tot en met|en) \d+\p{L}*\.$/u.test(words);
}

/** The items of a list with `marks: "written"`: the first words of each are its mark. */
export function markedItems(list: List): MarkedItem[] {
  return list.items.map(({ content: [first, ...rest], blocks }) => {
    if (typeof first !== "string" || !isMark(first.trim()))
      return { mark: "", content: first === undefined ? [] : [first, ...rest], blocks };
    const [next, ...others] = rest;
    const words = typeof next === "string" ? [next.trimStart(), ...others].filter((one) => one !== "") : rest;
    return { mark: first.trim(), content: words, blocks };
  });
}

/** How a word processor counts to these marks, which are then real numbers; undefined when it cannot. */
export function countedAs(marks: readonly string[]): "numbers" | "letters" | undefined {
  if (marks.every((mark, index) => mark === `${String(index + 1)}.`)) return "numbers";
  const letters = marks.length <= 26 && marks.every((mark, index) => mark === `${letter(index)}.`);
  return letters ? "letters" : undefined;
}

function letter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}
