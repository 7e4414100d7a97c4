// How texts for residents read. No solver is asked, and nothing here says anything about what the council adopts.

import type { Analysis } from "../../analysis.js";
import { longWaits, prepositionChains } from "./chains.js";
import { longSentences } from "./long.js";
import { declaredNames, type Names } from "./names.js";
import { negations } from "./negation.js";
import { nominals } from "./nominal.js";
import { officialWordRule } from "./official.js";
import { passives } from "./passive.js";
import type { ReadingRule } from "./rule.js";
import { lowScores } from "./score.js";
import { residentTexts } from "./text.js";
import { unexplainedTerms } from "./unexplained.js";

/** What is said of a text hangs on the text, and on the names that the ordinance declares. */
const perText: readonly ReadingRule[] = [
  longSentences,
  passives,
  nominals,
  prepositionChains,
  longWaits,
  negations,
  officialWordRule,
];
const overAll: readonly ReadingRule[] = [unexplainedTerms, lowScores];

/** Texts of which no rule says anything, with the names that were declared then. */
const silent = new WeakMap<object, Names>();

export const readability: Analysis = {
  name: "leesbaarheid",
  *run(context) {
    const texts = residentTexts(context);
    const names = declaredNames(context);
    const open = texts.filter(({ token }) => silent.get(token) !== names);
    const told = new Set<object>();
    for (const rule of perText)
      for (const text of open)
        for (const finding of rule([text], context)) {
          told.add(text.token);
          yield finding;
        }
    for (const { token } of open) if (!told.has(token)) silent.set(token, names);
    for (const rule of overAll) yield* rule(texts, context);
  },
};
