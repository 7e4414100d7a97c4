// What may be asked: a block of facts with "Vragen alleen bij een hulpvraag over …" stays closed without such a hulpvraag.

import type { MissingFact, OpenJudgement } from "@andersom/runtime";
import type { RightState } from "./right.js";
import type { Outline } from "./world.js";

interface Missing {
  readonly facts: readonly MissingFact[];
  readonly judgements: readonly OpenJudgement[];
}

export interface AskLimits {
  mayAsk(fact: string): boolean;
  /** What may be asked, and apart from it what an open rule needs but nobody may ask. */
  split(missing: Missing): { readonly missing: Missing; readonly withheld?: readonly MissingFact[] };
}

/** The limits that hold while these rights are in play. */
export function askLimits<X>(outline: Outline<X>, asked: readonly RightState<X>[]): AskLimits {
  const open = new Set(asked.map(({ right }) => right.id));
  const closed = new Set(
    outline.facts.flatMap(({ id, askOnly }) =>
      askOnly === undefined || askOnly.rights.some((right) => open.has(right)) ? [] : [id],
    ),
  );
  const mayAsk = (fact: string): boolean => !closed.has(fact);
  return {
    mayAsk,
    split({ facts, judgements }) {
      const withheld = facts.filter(({ fact }) => !mayAsk(fact));
      const missing = { facts: facts.filter(({ fact }) => mayAsk(fact)), judgements };
      return withheld.length === 0 ? { missing } : { missing, withheld };
    },
  };
}
