// `bovenstaande`, `voornoemd`: a place without a number.

import { looseReference } from "../../diagnostics/drafting.js";
import { hits, type DraftingRule } from "./rule.js";
import { legal } from "./text.js";

export const looseReferenceRule: DraftingRule = {
  *run(text) {
    const pattern =
      /\b(?:boven|onder|voren)staande?\b|\b(?:boven|voor|hiervoor)(?:ge)?noemde?\b|\bhier(?:boven|onder|voor)\s+(?:genoemde?|bedoelde?)\b|\bvorenbedoelde?\b|\b(?:het|de)\s+vorige\s+(?:artikel|lid)\b/giu;
    for (const { span, written } of hits(legal(text), pattern)) yield looseReference.at(span, { written });
  },
};
