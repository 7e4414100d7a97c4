// The notions of an article with notions stand in alphabetical order.

import type { Block } from "@andersom/syntax";
import { notAlphabetical } from "../../diagnostics/drafting.js";
import { blocksOf, isLaw } from "../shared/blocks.js";
import type { DraftingRule } from "./rule.js";

export const alphabetRule: DraftingRule = {
  profile: "klassiek",
  *run(_, context) {
    for (const { uri } of context.project.files) {
      if (isLaw(uri, context)) continue;
      let previous: Block | undefined;
      let inNotions = false;
      for (const block of blocksOf(context, uri)) {
        const { keyword, heading } = block;
        if (keyword !== "begrip") {
          inNotions = keyword === "artikel" && /begrip|definitie|woorden/iu.test(heading.title);
          previous = undefined;
          continue;
        }
        if (!inNotions) continue;
        if (previous !== undefined && order(previous) > order(block))
          yield notAlphabetical.at(heading.span, { name: heading.title, before: previous.heading.title });
        else previous = block;
      }
    }
  },
};

/** Without its article; accents do not count. */
function order({ heading }: Block): string {
  return heading.title
    .toLowerCase()
    .replace(/^(?:de|het|een)\s+/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
