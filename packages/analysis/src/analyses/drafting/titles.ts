// Every article has a title: together they are the table of contents.

import { articleTitle } from "../../diagnostics/drafting.js";
import { ownArticles } from "../law/citations.js";
import type { DraftingRule } from "./rule.js";

export const titleRule: DraftingRule = {
  *run(_, context) {
    for (const { title, number, place } of ownArticles(context.model))
      if (title.trim() === "") yield articleTitle.at(context.span(place), { number });
  },
};
