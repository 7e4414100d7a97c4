// A small ordinance for tests: give what matters, the rest is filled in.

import type { DecisionModel } from "../model/index.js";
import { compile } from "./compile.js";
import { firstCondition, show } from "./show.js";

export interface Parts {
  /** Blocks before the articles: gegevens, oordelen, begrippen. */
  readonly blocks?: string;
  /** What follows `als geldt:`. */
  readonly condition?: string;
  /** More leden and articles after lid 1. */
  readonly rules?: string;
  readonly uses?: string;
}

/** The text: a right called toeslag, with this condition. */
export function ordinance({
  blocks = "",
  condition = "de inwoner heeft werk",
  rules = "",
  uses,
}: Parts): string {
  return `verordening Verordening toeslag Lisveen 2026
  Gemeente: Lisveen.
${uses === undefined ? "" : `  Gebruikt: ${uses}.\n`}
effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft werk: ja of nee.

${blocks}

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als geldt: ${condition}.

${rules}
`;
}

/** The decision model of a text with one ordinance. */
export function modelOf(text: string): DecisionModel {
  const [only] = compile(text).ordinances;
  if (only === undefined) throw new Error("no ordinance");
  return only.model;
}

/** What the condition of the right came to mean. */
export function meaning(parts: Parts): string {
  return show(firstCondition(modelOf(ordinance(parts))));
}
