// Passive clauses that do not say who acts: `uw aanvraag wordt beoordeeld`, `de toeslag is toegekend`.

import { passive } from "../../diagnostics/readability.js";
import { isParticiple } from "./participle.js";
import { spanIn, wordsIn, type ReadingRule } from "./rule.js";
import type { Token } from "./text.js";

const become = /^(?:wordt|worden|werd|werden)$/iu;
const be = /^(?:is|zijn|bent|was|waren)$/iu;
/** What offices do: with `zijn` other participles mostly tell a state, or what somebody did himself. */
const acts = new Set(
  `afgewezen toegekend vastgesteld verstuurd verzonden ingetrokken teruggevorderd opgelegd goedgekeurd geweigerd verrekend beoordeeld ontvangen
   stopgezet opgeschort herzien bekendgemaakt uitbetaald overgemaakt`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
/** Another clause begins here, or the one who acts is named. */
const ends = /^(?:door|heeft|hebben|hebt|had|hadden|die|dat|als|omdat|want|maar|dus|zodat|waarin|waar)$/iu;

export const passives: ReadingRule = function* (texts) {
  for (const text of texts)
    for (const clause of text.clauses) {
      if (clause.some(({ word }) => /^door$/iu.test(word))) continue;
      for (const [at, { word }] of clause.entries()) {
        const isBecome = become.test(word);
        if (!isBecome && !be.test(word)) continue;
        const found = participleFrom(clause, at, isBecome);
        if (found === undefined) continue;
        const [first, last] = found;
        const tokens = clause.slice(first, last + 1);
        yield passive.at(spanIn(text, tokens[0]!.from, tokens.at(-1)!.to), { written: wordsIn(tokens) });
        break;
      }
    }
};

/** From where to where the passive stands: the participle follows, or stands right before (`beoordeeld wordt`). */
function participleFrom(
  clause: readonly Token[],
  at: number,
  isBecome: boolean,
): readonly [number, number] | undefined {
  const fits = (index: number): boolean => {
    const word = clause[index]?.word ?? "";
    return isBecome ? isParticiple(word) : acts.has(word.toLowerCase());
  };
  if (at > 0 && fits(at - 1)) return [at - 1, at];
  for (let index = at + 1; index < clause.length && index <= at + 9; index++) {
    if (ends.test(clause[index]!.word)) return undefined;
    if (fits(index)) {
      // `wordt verwacht te komen`, `een getekend plan`: the participle closes its clause, or stands before another verb.
      const next = clause[index + 1]?.word;
      return next === undefined || !/^\p{Ll}/u.test(next) || closes.test(next) ? [at, index] : undefined;
    }
  }
  return undefined;
}

/** What may follow on a participle at the end of its clause. */
const closes =
  /^(?:en|of|als|aan|voor|van|op|in|met|bij|tot|om|naar|over|uit|volgens|binnen|na|tijdens|zonder|dan|wordt|worden|is|zijn|kan|kunnen|moet|moeten|mag|mogen|zal|zullen)$/iu;
