// Closing provisions in their order: transition, withdrawal, entry into force, citation title.

import type { Article } from "@andersom/semantics";
import { closingOrder } from "../../diagnostics/drafting.js";
import { ownArticles } from "../law/citations.js";
import type { DraftingRule } from "./rule.js";

const parts: readonly RegExp[] = [
  /overgang/iu,
  /intrekk|vervall/iu,
  /inwerkingtred|ingangsdatum|treedt in werking/iu,
  /citeertitel|aangehaald/iu,
];

export const closingRule: DraftingRule = {
  *run(_, context) {
    let last: { readonly article: Article; readonly part: number } | undefined;
    for (const article of inWrittenOrder(ownArticles(context.model))) {
      // One article about two of them counts as the first.
      const part = parts.findIndex((pattern) => pattern.test(article.title));
      if (part < 0) continue;
      if (last !== undefined && part < last.part) {
        const { place, title } = last.article;
        yield closingOrder.at(context.span(place), { title, after: article.title });
        last = undefined;
      } else
        last = {
          article,
          part: Math.max(
            part,
            parts.findLastIndex((pattern) => pattern.test(article.title)),
          ),
        };
    }
  },
};

/** By number: files may stand in any order. */
function inWrittenOrder(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => a.number.localeCompare(b.number, "nl", { numeric: true }));
}
