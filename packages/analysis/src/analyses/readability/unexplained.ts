// Words of the trade that no text of the ordinance explains.

import { unexplainedTerm } from "../../diagnostics/readability.js";
import type { Context } from "../../context.js";
import { declaredNames } from "./names.js";
import { spanIn, type ReadingRule } from "./rule.js";
import type { ResidentText } from "./text.js";
import { WordList, type FoundWord } from "./words/find.js";
import { terms } from "./words/terms.js";

const list = new WordList(terms.map((term) => [term, term]));

const found = new WeakMap<object, readonly FoundWord<string>[]>();

function termsIn({ token, text }: ResidentText): readonly FoundWord<string>[] {
  const made = found.get(token) ?? [...list.find(text)];
  found.set(token, made);
  return made;
}

/** Told once per word, where it is first used. */
export const unexplainedTerms: ReadingRule = function* (texts, context) {
  const told = new Set<string>();
  for (const text of texts) {
    // A story goes with its article, and what an effect or begrip means is said with the words there are.
    if (text.kind === "verhaal" || text.kind === "omschrijving") continue;
    const terms = termsIn(text);
    // Nearly every text has none.
    if (terms.length === 0) continue;
    for (const { from, to, written, value } of terms) {
      if (told.has(value)) continue;
      told.add(value);
      if (!isExplained(value, texts, context))
        yield unexplainedTerm.at(spanIn(text, from, to), { term: written });
    }
  }
};

/** A begrip or right of that name has a text or an article of its own, or some text says what it is. */
function isExplained(term: string, texts: readonly ResidentText[], context: Context): boolean {
  return (
    declaredNames(context).all.some((name) => name.includes(term)) ||
    texts.some(({ text }) => says(text, term))
  );
}

/** `Dit heet een pgb`, `Een pgb is …`, `pgb (…)`, and `… een pgb. Dat is …`. */
function says(text: string, term: string): boolean {
  const word = term.replace(/ /gu, "\\s+");
  return new RegExp(
    `(?:heet|heten|noemen\\s+(?:wij|we)(?:\\s+dat|\\s+dit)?|is\\s+dat|betekent)\\s+(?:de\\s+|het\\s+|een\\s+)?[‘“"']?${word}|(?<![\\p{L}-])${word}[’”"']?\\s*(?:\\(|,\\s+dat\\s+is|(?:is|zijn|betekent)\\s+(?:de|het|een|dat|als|wat|hoeveel|geld|iemand))|${word}[^.?!]{0,80}[.?!]\\s+(?:Dat|Dit)\\s+(?:is|zijn|betekent|heet)`,
    "iu",
  ).test(text);
}
