// What `check --bewijs` says of the answers, for people and for programs.

import { count } from "../report/text.js";
import type { Rechecked } from "./recheck.js";

/** A question is refuted by a household, proved for all of them, or open. */
export function proofLines({ counts, agreed, open, without }: Rechecked): readonly string[] {
  const all = counts.kan + counts["kan niet"] + counts.onbekend;
  const lines = [
    `Bewijs: ${count(all, "vraag", "vragen")} beantwoord: ${counts.kan} met een huishouden weerlegd, ${counts["kan niet"]} bewezen, ${counts.onbekend} onbekend.`,
  ];
  if (without !== undefined) lines.push(without);
  else {
    const late = open === 0 ? "" : ` Op ${count(open, "vraag", "vragen")} kwam z3 niet op tijd.`;
    lines.push(`z3 rekende ${agreed} antwoorden na en komt op hetzelfde uit.${late}`);
  }
  return lines;
}

export function proofJson({ counts, agreed, open, differing, without }: Rechecked): object {
  return {
    questions: counts.kan + counts["kan niet"] + counts.onbekend,
    refuted: counts.kan,
    proved: counts["kan niet"],
    unknown: counts.onbekend,
    z3: without === undefined ? { agreed, open, differing: differing.length } : { without },
  };
}
