// Which rule gives the value: the same choices as the interpreter makes, unrolled.

import type { Definition, DefinitionRule, Expr } from "@andersom/semantics";
import { alike } from "./alike.js";
import type { Builder } from "./builder.js";
import type { Compiler } from "./compiler.js";
import type { ValueId } from "./ir.js";
import { conjunction, disjunction, negation, type Code, type ConditionCode } from "./operand.js";
import { bodyCode, truthBody } from "./pick.js";
import type { Writer } from "./scope.js";
import { several } from "./several.js";
import { chosen, type Standing } from "./standing.js";

export function appliesCode(
  compiler: Compiler,
  writer: Writer,
  scope: Expr | undefined,
  when: Expr | undefined,
): ConditionCode {
  const parts = [scope, when]
    .filter((one) => one !== undefined)
    .map((one) => compiler.condition(writer, one));
  return conjunction(compiler.builder, parts);
}

/** `none`: the state where no rule gives a value. */
export function selectedCode(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  none: () => ValueId,
): Code {
  const { builder: b } = compiler;
  const { rules } = definition;
  const applies = new Map(rules.map((rule) => [rule, appliesCode(compiler, writer, rule.scope, rule.when)]));
  const standing = rules
    .map((rule): Standing => {
      const before = rules.filter((other) => goesBefore(other, rule));
      const beaten = disjunction(
        b,
        before.map((other) => applies.get(other)!),
      );
      const holds = conjunction(b, [applies.get(rule)!, negation(b, beaten)]).value;
      return { rule, applies: applies.get(rule)!.value, holds };
    })
    .filter(({ holds }) => !b.isZero(holds));
  if (definition.combine === "any") {
    const parts = standing.map(({ rule, holds }) =>
      conjunction(b, [{ kind: "ja-nee", value: holds }, truthBody(compiler, writer, definition, rule)]),
    );
    return disjunction(b, parts);
  }
  const bodies = standing.map(({ rule }) =>
    definition.type.kind === "ja-nee"
      ? truthBody(compiler, writer, definition, rule)
      : bodyCode(compiler, writer, definition, rule),
  );
  const [only] = bodies;
  if (only !== undefined && standing.length === 1 && b.constantOf(standing[0]!.holds) === 1) return only;
  const { values, made } = alike(compiler, bodies, definition);
  if (!oneAtMost(b, standing)) return made(several(b, standing, values, none()));
  const cases = standing.map(({ holds }, at) => ({ test: holds, option: values[at]! }));
  const always = rules.some((rule) => b.constantOf(applies.get(rule)!.value) === 1);
  if (always && isOrdered(rules)) return made(chosen(b, cases.slice(0, -1), cases.at(-1)!.option));
  return made(chosen(b, cases, { value: b.constant(0), state: none() }));
}

function goesBefore(other: DefinitionRule, rule: DefinitionRule): boolean {
  return other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault));
}

/** All are decided, and of any two one goes before the other: never do two hold. */
function oneAtMost(b: Builder, rules: readonly Standing[]): boolean {
  return rules.every(
    ({ rule, holds, applies }, at) =>
      b.isTruth(holds) &&
      b.isTruth(applies) &&
      rules.slice(0, at).every((other) => goesBefore(rule, other.rule) || goesBefore(other.rule, rule)),
  );
}

/** No circle of rules that go before each other: of the rules that apply there is then one that nothing goes before. */
function isOrdered(rules: readonly DefinitionRule[]): boolean {
  let left = rules;
  while (left.length > 0) {
    const next = left.filter((rule) => left.some((other) => goesBefore(other, rule)));
    if (next.length === left.length) return false;
    left = next;
  }
  return true;
}
