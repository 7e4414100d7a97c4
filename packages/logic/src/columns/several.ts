// What more rules together say where it is not proved that one of them holds: as `selectRule` has it.

import type { Option } from "./alike.js";
import type { Builder } from "./builder.js";
import type { ValueId } from "./ir.js";
import { anyOf } from "./operand.js";
import { stateOfAll, type Standing } from "./standing.js";

/** `none`: the state where no rule gives a value. */
export function several(
  b: Builder,
  rules: readonly Standing[],
  values: readonly Option[],
  none: ValueId,
): Option {
  const zero = b.constant(0);
  const cases = rules.map(({ holds, applies }, at) => ({
    ...values[at]!,
    holds,
    applies: b.equal(applies, b.constant(1)),
    sure: b.equal(holds, b.constant(1)),
    undecided: b.less(b.constant(1), holds),
    live: b.unequal(holds, zero),
    result: isResult(b, values[at]!.state),
  }));
  const any = (of: (one: (typeof cases)[number]) => ValueId): ValueId => cases.map(of).reduce(b.or, zero);
  const decided = agreement(
    b,
    cases.map((one) => ({ ...one, counts: b.and(one.sure, one.result) })),
  );
  const absent = anyOf(
    b,
    cases.map(({ sure, state }) => b.select(sure, state, zero)),
  );
  const open = anyOf(b, [absent, ...cases.map(({ undecided, holds }) => b.select(undecided, holds, zero))]);
  // Whatever is still open, all that can hold say the same.
  const alive = agreement(
    b,
    cases.map((one) => ({ ...one, counts: one.live })),
  );
  const unresolved = any(({ live, result }) => b.and(live, b.xor(result, b.constant(1))));
  const agreed = b.and(
    any(({ applies }) => applies),
    b.xor(b.or(alive.conflict, unresolved), b.constant(1)),
  );
  const missing = b.and(open, b.constant(38));
  const anyUndecided = any(({ undecided }) => undecided);
  const state = b.choose(
    [
      [decided.conflict, b.constant(16)],
      [
        b.xor(anyUndecided, b.constant(1)),
        b.select(
          any(({ sure }) => sure),
          stateOfAll(b, [absent]),
          none,
        ),
      ],
      [agreed, alive.state],
      [b.unequal(missing, zero), missing],
    ],
    b.constant(16),
  );
  return { value: b.select(anyUndecided, alive.value, decided.value), state };
}

/** A value, or *niet van toepassing*. */
function isResult(b: Builder, state: ValueId): ValueId {
  return b.or(b.equal(state, b.constant(0)), b.equal(state, b.constant(8)));
}

/** The first that counts, and whether one after it says something else. */
function agreement(
  b: Builder,
  cases: readonly (Option & { readonly counts: ValueId })[],
): Option & { readonly conflict: ValueId } {
  const zero = b.constant(0);
  let [value, state, found, conflict] = [zero, zero, zero, zero];
  for (const one of cases) {
    const differs = b.or(
      b.unequal(one.state, state),
      b.and(b.equal(one.state, zero), b.unequal(one.value, value)),
    );
    conflict = b.or(conflict, b.and(b.and(found, one.counts), differs));
    const first = b.and(one.counts, b.xor(found, b.constant(1)));
    [value, state] = [b.select(first, one.value, value), b.select(first, one.state, state)];
    found = b.or(found, one.counts);
  }
  return { value, state, conflict };
}
