// Two negations in one clause: `niet zonder`, `niet onmogelijk`, `geen … niet`.

import type { Fix } from "@andersom/syntax";
import { twoNegations } from "../../diagnostics/readability.js";
import { spanIn, wordsIn, type ReadingRule } from "./rule.js";

/** Words that deny what is left of them; most words with on- do not. */
const denied = new Set(
  `onaanvaardbaar onacceptabel onbekend onbelangrijk onbevoegd onbillijk ondenkbaar onduidelijk oneens oneerlijk onevenredig ongebruikelijk ongegrond
   ongeldig ongelijk ongeoorloofd ongepast ongeschikt ongewenst ongewoon onjuist onlogisch onmogelijk onnodig onredelijk onrechtmatig onterecht
   ontoereikend onvoldoende onvolledig onvoorzien onwaar onwaarschijnlijk onwenselijk onwettig onzeker onzichtbaar`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
const no = /^(?:niet|geen|nooit|niemand|niets|nergens)$/iu;
const again = /^(?:niet|geen|nooit|zonder)$/iu;
/** Behind these stands another thing: `niet A en niet B`, `niemand die niet`. */
const other = /^(?:en|of|maar|als|dan|die|dat|wie|wat|waar|om|ook|alleen|omdat|tot|totdat)$/iu;
const near = 5;

export const negations: ReadingRule = function* (texts) {
  for (const text of texts)
    for (const clause of text.clauses)
      for (const [at, { word, from }] of clause.entries()) {
        // `minder dan niets` is less than nothing, and denies nothing.
        if (!no.test(word) || /^dan$/iu.test(clause[at - 1]?.word ?? "")) continue;
        const next = clause[at + 1];
        if (next === undefined) continue;
        if (/^niet$/iu.test(word) && denied.has(next.word.toLowerCase().replace(/e$/u, ""))) {
          const span = spanIn(text, from, next.to);
          const newText = next.word.slice(2);
          const fix: Fix = { title: `Verander in ‘${newText}’`, safe: false, edits: [{ ...span, newText }] };
          yield twoNegations.at(span, { written: wordsIn([clause[at]!, next]) }, { fixes: [fix] });
          break;
        }
        const stop = clause.findIndex((one, index) => index > at && other.test(one.word));
        const second = clause.findIndex(
          (one, index) => index > at && index <= at + near && again.test(one.word),
        );
        if (second < 0 || (stop >= 0 && stop < second)) continue;
        const tokens = clause.slice(at, second + 1);
        yield twoNegations.at(spanIn(text, from, tokens.at(-1)!.to), { written: wordsIn(tokens) });
        break;
      }
};
