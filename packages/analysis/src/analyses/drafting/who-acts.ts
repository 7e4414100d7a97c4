// Passive sentences that do not say who acts.

import { whoActs } from "../../diagnostics/drafting.js";
import { hits, isMainClause, type DraftingRule } from "./rule.js";

/** `wordt … beoordeeld` in one clause, without `door`; both orders. */
const passive =
  /\b(?:wordt|worden)\s+(?:(?!door\b|als\b|die\b|dat\b)[\p{L}\d]+\s+){0,6}(?:ge\p{L}{3,}(?:d|t|en)|(?:be|ver|ont|her|toe|af|aan|vast|op|uit|in)(?:ge)?\p{L}{3,}(?:d|t))\b(?!\s+door\b)/giu;
const noParticiple =
  /(?:gebied|gemeente|geld|gezond|gerecht|gewicht|gezicht|geluid|bestand|afstand|aantal|toekomst|opdracht)$/iu;

export const whoActsRule: DraftingRule = {
  profile: "omgekeerd",
  *run(text) {
    const adopted = text.filter(({ kind }) => kind === "tekst");
    for (const hit of hits(adopted, passive)) {
      const { span, written } = hit;
      if (isMainClause(hit) && !noParticiple.test(written)) yield whoActs.at(span, { written });
    }
  },
};
