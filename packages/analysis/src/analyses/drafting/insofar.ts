// `indien en voor zover`: `voor zover` alone says both.

import { ifAndInsofar } from "../../diagnostics/drafting.js";
import { replaced } from "../shared/replaced.js";
import { hits, type DraftingRule } from "./rule.js";

export const insofarRule: DraftingRule = {
  *run(text) {
    for (const { span, written } of hits(text, /\b(?:indien|als)\s+en\s+voor\s*zover\b/giu))
      yield ifAndInsofar.at(span, { written }, { fixes: [replaced(span, written, "voor zover", true)] });
  },
};
