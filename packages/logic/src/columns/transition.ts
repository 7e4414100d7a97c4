// An overgang per row: where the old rules hold, the outcome is for whoever applies them.

import { parseIsoDate } from "@andersom/runtime";
import type { Right, Transition } from "@andersom/semantics";
import type { Compiler } from "./compiler.js";
import { Unsupported, type ConditionCode } from "./operand.js";
import { local, type Writer } from "./scope.js";

export interface TransitionCode {
  readonly regime: Transition["regime"];
  readonly holds: ConditionCode;
}

/** The transitions whose reach the rules say; one that only its text describes leaves a note, not another outcome. */
export function transitionsOf(compiler: Compiler, writer: Writer, right: Right): readonly TransitionCode[] {
  if (right.place.instrument !== undefined) return [];
  return (compiler.index.model.transitions ?? []).flatMap((one): TransitionCode[] => {
    if (one.rights.length > 0 && !one.rights.includes(right.id)) return [];
    if (one.condition === undefined) return [];
    const until = one.until === undefined ? undefined : parseIsoDate(one.until);
    if (until !== undefined && compiler.statics.today === undefined)
      throw new Unsupported("een overgang met een einde, bij een peildatum per rij");
    if (until !== undefined && compiler.statics.today! >= until) return [];
    return [{ regime: one.regime, holds: compiler.condition(writer, one.condition) }];
  });
}

/** As `underTransition`: what is not known yet only holds up a grant. */
export function underTransitions(
  writer: Writer,
  transitions: readonly TransitionCode[],
  outcome: string,
  open: string,
): { readonly outcome: string; readonly open: string } {
  return transitions.reduce(
    (now, { holds: { code } }) => {
      const before = now.outcome;
      const waits = `(${code} & 38) !== 0 && ${code} > 1 && ${before} === 1`;
      return {
        outcome: local(
          writer,
          `${before} === 0 || ${before} === 5 ? ${before} : ${code} === 1 ? 3 : ${waits} ? 4 : ${before}`,
        ),
        open: local(writer, `${code} === 1 ? 0 : ${waits} ? ${code} & 38 : ${now.open}`),
      };
    },
    { outcome, open },
  );
}
