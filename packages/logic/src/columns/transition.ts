// An overgang per row: where the old rules hold, the outcome is for whoever applies them.

import { parseIsoDate } from "@andersom/runtime";
import type { Right, Transition } from "@andersom/semantics";
import type { Compiler } from "./compiler.js";
import { absenceOf, Unsupported, type ConditionCode } from "./operand.js";
import type { Builder } from "./builder.js";
import type { ValueId } from "./ir.js";
import type { Writer } from "./scope.js";

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
  b: Builder,
  transitions: readonly TransitionCode[],
  outcome: ValueId,
  open: ValueId,
): { readonly outcome: ValueId; readonly open: ValueId } {
  const [one, none] = [b.constant(1), b.constant(0)];
  return transitions.reduce(
    (now, { holds: { value } }) => {
      const holds = b.equal(value, one);
      const missing = b.and(absenceOf(b, value), b.constant(38));
      const waits = b.and(b.unequal(missing, none), b.equal(now.outcome, one));
      const settled = b.or(b.equal(now.outcome, none), b.equal(now.outcome, b.constant(5)));
      return {
        outcome: b.choose(
          [
            [settled, now.outcome],
            [holds, b.constant(3)],
            [waits, b.constant(4)],
          ],
          now.outcome,
        ),
        open: b.choose(
          [
            [holds, none],
            [waits, missing],
          ],
          now.open,
        ),
      };
    },
    { outcome, open },
  );
}
