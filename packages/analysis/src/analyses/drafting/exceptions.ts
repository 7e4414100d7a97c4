// An exception to an exception in one sentence.

import { stackedExceptions } from "../../diagnostics/drafting.js";
import type { DraftingRule } from "./rule.js";
import { legal } from "./text.js";

const exception = /\b(?:tenzij|behalve|uitgezonderd|met\s+uitzondering\s+van)\b/giu;

export const stackedExceptionRule: DraftingRule = {
  *run(text) {
    for (const { text: words, start, uri } of legal(text))
      for (const match of words.matchAll(/\S[^]*?(?:[.?!](?=\s|$)|$)/gu)) {
        const count = match[0].match(exception)?.length ?? 0;
        const from = start + match.index;
        if (count > 1)
          yield stackedExceptions.at({ uri, start: from, end: from + match[0].length }, { count });
      }
  },
};
