// Drafting rules, run only with a profile: the header's `Schrijfwijze: …`, or the one that was asked for.

import type { Property } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { profiles, type Profile } from "../../profile.js";
import { blockAt } from "../shared/blocks.js";
import { abbreviationRule } from "./abbreviations.js";
import { alphabetRule } from "./alphabet.js";
import { andOrRule } from "./and-or.js";
import { citationRule } from "./citations.js";
import { closingRule } from "./closing.js";
import { doubleNegationRule } from "./double-negation.js";
import { stackedExceptionRule } from "./exceptions.js";
import { hardWordRule } from "./hard-words.js";
import { hardshipRule } from "./hardship.js";
import { insofarRule } from "./insofar.js";
import { longSentenceRule } from "./long-sentences.js";
import { looseReferenceRule } from "./loose-references.js";
import { mustRule } from "./must.js";
import type { DraftingRule } from "./rule.js";
import { piecesOf } from "./text.js";
import { titleRule } from "./titles.js";
import { vagueRule } from "./vague.js";
import { whoActsRule } from "./who-acts.js";

const rules: readonly DraftingRule[] = [
  andOrRule,
  mustRule,
  insofarRule,
  abbreviationRule,
  longSentenceRule,
  vagueRule,
  doubleNegationRule,
  stackedExceptionRule,
  citationRule,
  looseReferenceRule,
  alphabetRule,
  hardshipRule,
  closingRule,
  titleRule,
  whoActsRule,
  hardWordRule,
];

export const drafting: Analysis = {
  name: "schrijfwijze",
  *run(context) {
    const profile = context.profile ?? profileInHeader(context);
    if (profile === undefined) return;
    const text = piecesOf(context);
    for (const rule of rules)
      if (rule.profile === undefined || rule.profile === profile) yield* rule.run(text, context, profile);
  },
};

/** `Schrijfwijze: omgekeerd.` in the header; another word is no profile. */
function profileInHeader({ model, project }: Context): Profile | undefined {
  const { file, start } = model.instrument.place.source;
  if (!project.files.some(({ uri }) => uri === file)) return undefined;
  const header = blockAt({ project }, file, start);
  const property = header?.content.find(
    (one): one is Property => one.kind === "Property" && one.key === "schrijfwijze",
  );
  const written = property?.values[0]?.text.toLowerCase();
  return profiles.find((one) => one === written);
}
