// How texts for residents read. No solver is asked, and nothing here says anything about what the council adopts.

import type { Analysis } from "../../analysis.js";
import { longWaits, prepositionChains } from "./chains.js";
import { longSentences } from "./long.js";
import { negations } from "./negation.js";
import { nominals } from "./nominal.js";
import { officialWordRule } from "./official.js";
import { passives } from "./passive.js";
import type { ReadingRule } from "./rule.js";
import { lowScores } from "./score.js";
import { residentTexts } from "./text.js";
import { unexplainedTerms } from "./unexplained.js";

const rules: readonly ReadingRule[] = [
  longSentences,
  passives,
  nominals,
  prepositionChains,
  longWaits,
  negations,
  officialWordRule,
  unexplainedTerms,
  lowScores,
];

export const readability: Analysis = {
  name: "leesbaarheid",
  *run(context) {
    const texts = residentTexts(context);
    for (const rule of rules) yield* rule(texts, context);
  },
};
