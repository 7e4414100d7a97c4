// Sentences with more words than people read well.

import { longSentence } from "../../diagnostics/drafting.js";
import type { Profile } from "../../profile.js";
import type { DraftingRule } from "./rule.js";
import { prose } from "./text.js";

const most: Readonly<Record<Profile, number>> = { klassiek: 35, omgekeerd: 25 };

export const longSentenceRule: DraftingRule = {
  *run(text, _, profile) {
    for (const { text: words, start, uri } of prose(text))
      for (const match of words.matchAll(/\S[^]*?(?:[.?!](?=\s|$)|$)/gu)) {
        const count = match[0].match(/[\p{L}\d]+(?:[-’'.,/][\p{L}\d]+)*/gu)?.length ?? 0;
        const from = start + match.index;
        if (count > most[profile])
          yield longSentence.at(
            { uri, start: from, end: from + match[0].length },
            { words: count, most: most[profile] },
          );
      }
  },
};
