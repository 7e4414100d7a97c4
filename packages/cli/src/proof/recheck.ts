// `check --bewijs`: every answer of our solver asked again of z3; two different answers are a defect of andersom itself.

import type { Said, Verdicts } from "@andersom/analysis";
import { askZ3, type SmtAnswer, type Z3Options } from "./z3.js";

export interface Rechecked {
  readonly counts: Readonly<Record<Said, number>>;
  /** Answers that z3 gives too. */
  readonly agreed: number;
  /** Answers that z3 did not give in its time. */
  readonly open: number;
  /** Why z3 was not asked, or did not answer. */
  readonly without?: string;
  /** Each question on which the two differ, as a file that z3 reads. */
  readonly differing: readonly { readonly ours: Said; readonly theirs: SmtAnswer; readonly smt2: string }[];
}

/** One process for all questions about one shape; between two questions everything of the first is forgotten. */
export function recheck(all: readonly Verdicts[], options: Z3Options = {}): Rechecked {
  const counts: Record<Said, number> = { kan: 0, "kan niet": 0, onbekend: 0 };
  const differing: Rechecked["differing"][number][] = [];
  let [agreed, open] = [0, 0];
  let without: string | undefined;
  for (const verdicts of all) {
    for (const said of ["kan", "kan niet", "onbekend"] as const) counts[said] += verdicts.counts[said];
    for (const { base, questions } of verdicts.texts()) {
      if (without !== undefined) break;
      const asked = askZ3(`${base}${questions.map(({ text }) => text).join("")}`, options);
      if (asked.kind !== "answers") {
        without = whyNot(asked);
        break;
      }
      questions.forEach(({ text, said }, at) => {
        const theirs = asked.answers[at] ?? "unknown";
        if (said === "onbekend") return;
        if (theirs === "unknown") open++;
        else if ((theirs === "sat") === (said === "kan")) agreed++;
        else differing.push({ ours: said, theirs, smt2: fileText(base, text, said) });
      });
    }
  }
  return { counts, agreed, open, differing, ...(without === undefined ? {} : { without }) };
}

function whyNot(asked: Exclude<ReturnType<typeof askZ3>, { kind: "answers" }>): string {
  return asked.kind === "missing"
    ? "z3 staat niet op deze computer, dus niemand anders heeft de antwoorden nagerekend."
    : `z3 gaf geen bruikbaar antwoord (${asked.said.slice(0, 120)}).`;
}

/** A file on its own: `z3 bestand.smt2` gives the other answer. */
function fileText(base: string, question: string, said: Said): string {
  const expected = said === "kan" ? "sat" : "unsat";
  return `; andersom says ${expected}\n(set-info :smt-lib-version 2.6)\n(set-logic QF_LIA)\n${base}${question}`;
}
