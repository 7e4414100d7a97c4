// Two negations in one clause: `niet zonder`, `geen … niet`.

import { doubleNegation } from "../../diagnostics/drafting.js";
import { hits, type DraftingRule } from "./rule.js";
import { prose } from "./text.js";

/** Close together in one clause; `niet … en niet …` are two things. */
const twice =
  /\b(?:niet|geen|nooit|niemand)\s+(?:(?!en\b|of\b|maar\b|als\b|dan\b|die\b|dat\b|wie\b|wat\b|waar\b)\p{L}+\s+){0,4}(?:niet|geen|zonder|nooit|onmogelijk|onbevoegd|ongegrond)\b/giu;

export const doubleNegationRule: DraftingRule = {
  *run(text) {
    for (const { span, written } of hits(prose(text), twice)) yield doubleNegation.at(span, { written });
  },
};
