// Abbreviations of ordinary words, each with the words.

import { abbreviation } from "../../diagnostics/drafting.js";
import { replaced } from "../shared/replaced.js";
import { anyOf, hits, type DraftingRule } from "./rule.js";

const full = new Map([
  ["t/m", "tot en met"],
  ["d.w.z.", "dat wil zeggen"],
  ["m.b.t.", "over"],
  ["i.v.m.", "in verband met"],
  ["o.a.", "onder andere"],
  ["o.b.v.", "op basis van"],
  ["t.b.v.", "voor"],
  ["m.u.v.", "behalve"],
  ["bijv.", "bijvoorbeeld"],
  ["bv.", "bijvoorbeeld"],
  ["evt.", "eventueel"],
  ["incl.", "inclusief"],
  ["excl.", "exclusief"],
  ["max.", "hoogstens"],
  ["min.", "minstens"],
  ["e.d.", "en dergelijke"],
  ["etc.", "enzovoort"],
  ["enz.", "enzovoort"],
  ["a.d.h.v.", "aan de hand van"],
  ["n.a.v.", "naar aanleiding van"],
]);
const pattern = anyOf(full.keys());

export const abbreviationRule: DraftingRule = {
  *run(text) {
    for (const { span, written } of hits(text, pattern)) {
      const words = full.get(written.toLowerCase());
      if (words !== undefined)
        yield abbreviation.at(
          span,
          { written, full: words },
          // At the end of a sentence the full stop is of both.
          /^(?:e\.d|etc|enz)/iu.test(written) ? {} : { fixes: [replaced(span, written, words, true)] },
        );
    }
  },
};
