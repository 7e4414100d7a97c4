// How places are written: `artikel 5, tweede lid` (klassiek) or `artikel 5 lid 2` (omgekeerd); never `sub a`.

import { ordinals } from "@andersom/syntax";
import { citationStyle } from "../../diagnostics/drafting.js";
import { replaced } from "../shared/replaced.js";
import { hits, type DraftingRule } from "./rule.js";

const figures = /\b(?<article>artikel\s+[\d.:]*\d[a-z]?),?\s+lid\s+(?<lid>\d{1,2})\b(?!\s+tot\b)/giu;
const inWords = new RegExp(
  `\\b(?<article>artikel\\s+[\\d.:]*\\d[a-z]?),?\\s+(?<ordinal>${ordinals.join("|")})\\s+lid\\b`,
  "giu",
);

export const citationRule: DraftingRule = {
  *run(text, _, profile) {
    const prose = text.filter(({ kind }) => kind !== "regel");
    for (const { span, written, groups } of hits(prose, /\bsub\s+(?<letter>[a-z])\b(?!\p{L})/giu)) {
      const style = `onderdeel ${groups["letter"] ?? ""}`;
      yield citationStyle.at(span, { written, style }, { fixes: [replaced(span, written, style, true)] });
    }
    for (const { span, written, groups } of hits(prose, profile === "klassiek" ? figures : inWords)) {
      const article = (groups["article"] ?? "").replace(/\s+/gu, " ");
      const { lid = "", ordinal = "" } = groups;
      const word = ordinals[Number(lid) - 1];
      const number = ordinals.indexOf(ordinal.toLowerCase()) + 1;
      if (profile === "klassiek" && word === undefined) continue;
      const style = profile === "klassiek" ? `${article}, ${word} lid` : `${article} lid ${number}`;
      yield citationStyle.at(span, { written, style }, { fixes: [replaced(span, written, style, true)] });
    }
  },
};
