// A main clause behind "of": the verb goes to the end, or before what Dutch rather leaves behind it.

import type { Clause } from "./clause.js";
import { isModal, looksParticiple } from "./verb.js";

const trailing =
  /^(?:aan|bij|binnen|in|na|op|over|sinds|tegen|tot|uit|vanaf|via|volgens|voor|wegens|zonder|met)$/u;
const particles = /^(?:kwijt|mee|over|af|in|op|uit|aan|door|bij|na|terug|samen|vast|voor|weg|toe|deel)$/u;

/** `de inwoner volgt een opleiding` is `de inwoner een opleiding volgt`. */
export function subordinate({ subject, verb, rest }: Clause): string {
  const words = rest.split(" ").filter((word) => word !== "");
  return [subject, ...verbLate(verb, words)].join(" ");
}

function verbLate(verb: string, words: readonly string[]): string[] {
  const last = words[words.length - 1] ?? "";
  const before = words.slice(0, -1);
  if (words.length > 1 && words[words.length - 2] === "te") return [...words.slice(0, -2), verb, "te", last];
  if (looksParticiple(last) || (isModal(verb) && /n$/u.test(last))) return [...before, verb, last];
  if (particles.test(last)) return [...before, `${last}${verb}`];
  const tail = words.findIndex((word, index) => index > 0 && trailing.test(word));
  // A part with a preposition right behind the verb is what the sentence is about: it stays before the verb.
  if (tail === -1 || trailing.test(words[0] ?? "")) return [...words, verb];
  return [...words.slice(0, tail), verb, ...words.slice(tail)];
}
