// The text of a planted case: a small ordinance around what was planted.

import type { Planted } from "./cases.js";

/** The ordinance as one file. */
export function plantedText({ facts, before, rules }: Planted): string {
  return `verordening Verordening toeslag Proefdorp 2026
  Gemeente: Proefdorp.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.
${facts === undefined ? "" : `\ngegevens van de inwoner, meervoud inwoners\n${facts}\n`}
${before ?? ""}
artikel 1 Toeslag
  Effect: meedoen.

${rules}
`;
}
