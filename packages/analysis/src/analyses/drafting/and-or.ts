// `en/of`, `c.q.`, `respectievelijk`: nobody knows which of them.

import { andOr } from "../../diagnostics/drafting.js";
import { replaced } from "../shared/replaced.js";
import { hits, type DraftingRule } from "./rule.js";

export const andOrRule: DraftingRule = {
  *run(text) {
    for (const { span, written } of hits(text, /\ben\s*\/\s*of\b|\bc\.q\.|\bresp\./giu))
      yield andOr.at(
        span,
        { written },
        /^en/iu.test(written) ? { fixes: ["of", "en"].map((word) => replaced(span, written, word)) } : {},
      );
  },
};
