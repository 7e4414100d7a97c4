// A Dutch main clause as subject, finite verb and the rest: what negation, questions and "u" work on.

import { capital, lowerFirst } from "@andersom/runtime";
import { looksFinite } from "./verb.js";

export { capital, lowerFirst };

export interface Clause {
  readonly subject: string;
  readonly verb: string;
  /** Everything behind the verb, without full stop. */
  readonly rest: string;
}

const determiners = new Set(["de", "het", "een", "er", "uw", "je", "deze", "dit", "elke", "alle", "geen"]);

/**
 * Splits a positive sentence (`de inwoner volgt een opleiding`) at its finite verb.
 * @param subjects known subjects, such as "de inwoner": the word behind one of them is the verb, whatever it is.
 * @returns undefined when no verb can be told apart; the caller then leaves the sentence as it is.
 */
export function splitClause(sentence: string, subjects: readonly string[] = []): Clause | undefined {
  const words = sentence.trim().replace(/\.$/u, "").split(/\s+/u);
  const known = subjects.length === 0 ? undefined : subjectOf(words.join(" ").toLowerCase(), subjects);
  const at = known === undefined ? verbIndex(words) : known.split(" ").length;
  const verb = words[at];
  if (verb === undefined || at === 0) return undefined;
  return { subject: words.slice(0, at).join(" "), verb, rest: words.slice(at + 1).join(" ") };
}

/** The subject that stands first. */
function subjectOf(text: string, subjects: readonly string[]): string | undefined {
  return subjects.find((subject) => {
    const { length } = subject;
    return (text.length === length || text[length] === " ") && text.startsWith(subject.toLowerCase());
  });
}

function verbIndex(words: readonly string[]): number {
  const first = words[0]?.toLowerCase() ?? "";
  if (first === "er") return 1;
  // "dit is de school die past": a verb directly behind it makes it a pronoun.
  if (/^(?:dit|dat|deze|het)$/u.test(first) && /^(?:is|zijn|was|waren)$/u.test(words[1] ?? "")) return 1;
  const from = determiners.has(first) ? 2 : 1;
  const found = words.findIndex((word, index) => index >= from && looksFinite(word));
  if (found !== -1) return found;
  // An unknown verb behind "de kosten": better the third word than no sentence at all.
  const third = words[2];
  return determiners.has(first) && third !== undefined && /t$/u.test(third) ? 2 : -1;
}

/** `de kosten zijn betaald`: the words in their own order. */
export function statement({ subject, verb, rest }: Clause): string {
  return [subject, verb, rest].filter((part) => part !== "").join(" ");
}

/** First letter in upper case, one full stop at the end. A sentence that asks or exclaims keeps its own mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const closed = /[.!?:…]$/u.test(trimmed) || /[.!?…]["’”)]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  return capital(closed);
}

/** The text without its leading `de`, `het` or `een`. */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:de|het|een)\s+/iu, "");
}

/** Words as a piece of a regular expression that matches just those words. */
export function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
