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
import { residentParts } from "./text.js";
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

/** Texts, and parts with no others, of which no rule says anything, with the names that were declared then. */
const silent = new WeakMap<object, Names>();

export const readability: Analysis = {
  name: "leesbaarheid",
  *run(context) {
    const parts = residentParts(context);
    const names = declaredNames(context);
    for (const part of parts) {
      if (silent.get(part.token) === names) continue;
      const told = new Set<object>();
      const open = part.texts().filter(({ token }) => silent.get(token) !== names);
      for (const text of open)
        for (const rule of perText)
          for (const finding of rule([text], context)) {
            told.add(text.token);
            yield finding;
          }
      for (const { token } of open) if (!told.has(token)) silent.set(token, names);
      if (told.size === 0) silent.set(part.token, names);
    }
    yield* unexplainedTerms(parts, context);
    yield* lowScores(parts, context);
  },
};
