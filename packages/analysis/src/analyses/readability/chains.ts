// Rows of prepositions, and words between an article and its noun that keep the reader waiting.

import { longWait, prepositionChain } from "../../diagnostics/readability.js";
import { isParticiple } from "./participle.js";
import { spanIn, wordsIn, type ReadingRule } from "./rule.js";
import type { Token } from "./text.js";

const preposition =
  /^(?:aan|achter|bij|binnen|boven|buiten|door|gedurende|in|langs|met|na|naar|naast|om|onder|op|over|rond|sinds|tegen|tijdens|tot|tussen|uit|van|vanaf|vanuit|vanwege|via|volgens|voor|zonder)$/iu;
/** A chain stands in one phrase: between two prepositions are at most an article, an adjective and a noun. */
const apart = 4;
const chainFrom = 4;
/** Another phrase begins. `om te` and `van plan` are no links. */
const breaks =
  /^(?:en|of|maar|als|dan|dat|die|wie|wat|te|u|wij|we|ik|hij|zij|het|niet|geen|is|zijn|bent|was|heeft|hebt|hebben|krijgt|krijgen|kan|kunt|kunnen|moet|moeten|mag|mogen|wil|wilt|willen|gaat|gaan|wordt|worden|woont|wonen|helpt|helpen|betaalt|betalen|kijkt|kijken|geldt|gelden|telt|tellen|staat|staan|ligt|liggen|komt|komen|geeft|geven|maakt|maken|doet|doen|begint|vraagt|vragen|belt|bellen|jaar|uur|maand|maanden|dagen|weken|euro|per|elke)$/iu;

export const prepositionChains: ReadingRule = function* (texts) {
  for (const text of texts)
    for (const clause of text.clauses)
      for (const chain of chainsIn(clause)) {
        if (chain.length < chainFrom) continue;
        const tokens = clause.slice(chain[0], chain.at(-1)! + apart);
        yield prepositionChain.at(spanIn(text, tokens[0]!.from, tokens.at(-1)!.to), {
          written: wordsIn(tokens),
          count: chain.length,
        });
      }
};

/** Where the prepositions of each row stand. */
function chainsIn(clause: readonly Token[]): readonly (readonly number[])[] {
  const chains: number[][] = [[]];
  for (const [at, { word }] of clause.entries()) {
    const isLink = preposition.test(word);
    const last = chains.at(-1)!.at(-1) ?? at;
    if (isLink ? at - last > apart : breaks.test(word) && !startsPhrase(clause, at)) chains.push([]);
    if (isLink && clause[at + 1] !== undefined) chains.at(-1)!.push(at);
  }
  return chains;
}

/** `het` and `zijn` behind a preposition are an article and a possessive, no clause; `bij u` closes a phrase. */
function startsPhrase(clause: readonly Token[], at: number): boolean {
  return (
    /^(?:het|zijn|die|dat|geen)$/iu.test(clause[at]!.word) && preposition.test(clause[at - 1]?.word ?? "")
  );
}

const determiner =
  /^(?:de|het|een|deze|dit|die|dat|uw|mijn|zijn|haar|ons|onze|hun|elke|elk|iedere|ieder|geen)$/iu;
const opens = /^(?:door|in|op|bij|voor|van|met|uit|aan|volgens)$/iu;

/** `de door de gemeente in dat jaar vastgestelde norm`: the noun comes after words that only make sense once it is there. */
export const longWaits: ReadingRule = function* (texts) {
  for (const text of texts)
    for (const clause of text.clauses)
      for (let at = 0; at + 3 < clause.length; at++) {
        if (!/^(?:de|het|een)$/iu.test(clause[at]!.word) || !opens.test(clause[at + 1]!.word)) continue;
        const end = clause.findIndex(
          (_, index) => index > at + 2 && index <= at + 10 && isHeld(clause, index, clause[at]!.word),
        );
        if (end < 0) continue;
        const tokens = clause.slice(at, end + 2);
        yield longWait.at(spanIn(text, tokens[0]!.from, tokens.at(-1)!.to), { written: wordsIn(tokens) });
        at = end;
      }
};

/** `vastgestelde norm`, and `afgestemd plan` behind `een`: a participle as an adjective, with its noun, and no article of its own. */
function isHeld(clause: readonly Token[], at: number, article: string): boolean {
  const { word } = clause[at]!;
  const next = clause[at + 1]?.word ?? "";
  if (!/^\p{Ll}/u.test(next) || preposition.test(next) || breaks.test(next)) return false;
  if (determiner.test(clause[at - 1]!.word)) return false;
  return (
    (/[dt]e$/iu.test(word) && isParticiple(word.slice(0, -1))) ||
    ((/en$/iu.test(word) || /^een$/iu.test(article)) && isParticiple(word))
  );
}
