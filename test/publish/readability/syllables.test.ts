// The counter of syllables against words that were divided by hand.

import { readFileSync } from "node:fs";
import { syllablesOf } from "@andersom/publish";
import { describe, expect, it } from "vitest";

interface Divided {
  readonly word: string;
  readonly count: number;
}

/** A line is a word with a hyphen between its syllables; a double hyphen is one that the word itself has. */
function dividedWords(name: string): readonly Divided[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const divided = line.replace(/\s*#.*$/u, "");
      const word = divided.replaceAll("--", "=").replaceAll("-", "").replaceAll("=", "-");
      return { word, count: divided.split(/-+/u).length };
    });
}

describe("syllables", () => {
  it.each(["lettergrepen.txt", "lettergrepen-voorbeelden.txt"])(
    "are as they were divided by hand in %s, for at least 97%",
    (name) => {
      const words = dividedWords(name);
      const wrong = words.filter(({ word, count }) => syllablesOf(word) !== count);
      const told = wrong.map(({ word, count }) => `${word}: ${syllablesOf(word)}, by hand ${count}`);
      if (process.env["SHOW"])
        console.log(`${words.length - wrong.length} of ${words.length}\n${told.join("\n")}`);
      expect(words.length).toBeGreaterThan(90);
      expect(wrong.length / words.length, told.join("\n")).toBeLessThanOrEqual(0.03);
    },
  );
});
