// Words of the trade that no text of the ordinance explains.

import type { Diagnostic } from "@andersom/syntax";
import { unexplainedTerm } from "../../diagnostics/readability.js";
import type { Context } from "../../context.js";
import { declaredNames } from "./names.js";
import { spanIn } from "./rule.js";
import type { ResidentPart, ResidentText } from "./text.js";
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
export function* unexplainedTerms(parts: readonly ResidentPart[], context: Context): Iterable<Diagnostic> {
  const told = new Set<string>();
  for (const part of parts) {
    // Nearly every part has none.
    if (withoutTerms.has(part.token)) continue;
    const naming = part.texts().filter(isNaming);
    if (naming.length === 0) withoutTerms.add(part.token);
    for (const text of naming)
      for (const { from, to, written, value } of termsIn(text)) {
        if (told.has(value)) continue;
        told.add(value);
        if (!isExplained(value, parts, context))
          yield unexplainedTerm.at(spanIn(text, from, to), { term: written });
      }
  }
}

const withoutTerms = new WeakSet<object>();

/** A story goes with its article, and what an effect or begrip means is said with the words there are. */
function isNaming(text: ResidentText): boolean {
  return text.kind !== "verhaal" && text.kind !== "omschrijving" && termsIn(text).length > 0;
}

/** A begrip or right of that name has a text or an article of its own, or some text says what it is. */
function isExplained(term: string, parts: readonly ResidentPart[], context: Context): boolean {
  return (
    declaredNames(context).all.some((name) => name.includes(term)) ||
    parts.some((part) => part.texts().some(({ text }) => says(text, term)))
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
