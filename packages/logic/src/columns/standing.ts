// What choosing between rules, rows and cases has in common: how a rule stands, and the option of the first test that holds.

import type { DefinitionRule } from "@andersom/semantics";
import type { Option } from "./alike.js";
import type { Builder } from "./builder.js";
import type { ValueId } from "./ir.js";
import { anyOf } from "./operand.js";

export interface Standing {
  readonly rule: DefinitionRule;
  readonly applies: ValueId;
  /** It applies and nothing that applies goes before it. */
  readonly holds: ValueId;
}

/** The option of the first test that is 1. */
export function chosen(
  b: Builder,
  cases: readonly { readonly test: ValueId; readonly option: Option }[],
  otherwise: Option,
): Option {
  const pick = (of: (option: Option) => ValueId): ValueId =>
    b.choose(
      cases.map(({ test, option }) => [test, of(option)]),
      of(otherwise),
    );
  return { value: pick(({ value }) => value), state: pick(({ state }) => state) };
}

export function stateOfAll(b: Builder, states: readonly ValueId[]): ValueId {
  const all = anyOf(b, states);
  return b.select(b.equal(all, b.constant(8)), all, b.need(all));
}
