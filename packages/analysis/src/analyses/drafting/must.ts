// `moet`, `dient te`: a provision says what happens.

import { mustOrOught } from "../../diagnostics/drafting.js";
import { hits, isMainClause, type DraftingRule } from "./rule.js";
import { legal } from "./text.js";

export const mustRule: DraftingRule = {
  *run(text) {
    for (const hit of hits(legal(text), /\b(?:moet|moeten|dient|dienen)\b/giu)) {
      const { span, written, after } = hit;
      // `dient een verzoek in`, `de hulp dient het effect`: no obligation.
      const obliges = /^moet/iu.test(written) || /^[^.;:,]*\bte\s+\p{L}+en\b/iu.test(after);
      if (obliges && isMainClause(hit)) yield mustOrOught.at(span, { written });
    }
  },
};
