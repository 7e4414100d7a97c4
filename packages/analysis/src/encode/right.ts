// A right about a subject: which of its rules hold, and what follows. A refusal beats a grant, a grant beats a power.

import { appliesFrom } from "@andersom/logic";
import { parseIsoDate, type ThingRef } from "@andersom/runtime";
import type { Right, RightRule } from "@andersom/semantics";
import { no, opposite, yes, type Literal } from "../solver/literal.js";
import type { Encoding } from "./encoding.js";
import { any, every } from "./combine.js";
import type { Condition } from "./value.js";

export interface RightRuleStanding {
  readonly rule: RightRule;
  readonly role: "grant" | "refusal" | "power";
  readonly inScope: Condition;
  readonly applies: Condition;
  readonly holds: Condition;
}

export interface RightStanding {
  readonly right: Right;
  readonly rules: readonly RightRuleStanding[];
  readonly granted: Literal;
  readonly refused: Literal;
  /** No grant, no refusal: a power that somebody may use. */
  readonly judged: Literal;
  /** Niet aan de orde: no rule speaks of this subject, or the ordinance does not apply. */
  readonly notAtIssue: Literal;
  /** Its rules speak of this subject and give no outcome: something that they read has no value. */
  readonly faulty: Literal;
}

export function rightOf(encoding: Encoding, right: Right, subject: ThingRef): RightStanding {
  const { formulas } = encoding;
  const scope = encoding.scope(right.thing, subject);
  const candidates = [
    ...right.refusals.map((rule) => ({ rule, role: "refusal" as const })),
    ...right.grants.map((rule) => ({ rule, role: "grant" as const })),
    ...right.powers.map((rule) => ({ rule, role: "power" as const })),
  ].map(({ rule, role }) => {
    const inScope = encoding.condition(rule.scope, scope);
    return {
      rule,
      role,
      inScope,
      applies: every(encoding, [inScope, encoding.condition(rule.condition, scope)]),
    };
  });
  const rules = candidates.map((one): RightRuleStanding => {
    const beaten = any(
      encoding,
      candidates.filter(({ rule }) => rule.overrides.includes(one.rule.id)).map(({ applies }) => applies),
    );
    return {
      ...one,
      holds: every(encoding, [one.applies, { kind: "ja-nee", holds: beaten.fails, fails: beaten.holds }]),
    };
  });
  const of = (role: RightRuleStanding["role"]): Condition =>
    any(
      encoding,
      rules.filter((one) => one.role === role).map(({ holds }) => holds),
    );
  const [refusal, grant, power] = [of("refusal"), of("grant"), of("power")];
  // A right that no rule speaks of for this subject is niet aan de orde.
  const favourable = rules.filter(({ role }) => role !== "refusal");
  const speaking = formulas.or(favourable.map(({ inScope }) => opposite(inScope.fails)));
  const applicable = isInForce(encoding, right) && !encoding.isCircular(`right ${right.id}`);
  const inForce = applicable ? [] : [no];
  const notAtIssue = isInForce(encoding, right)
    ? formulas.and([
        ...inForce,
        opposite(speaking),
        favourable.length === 0 ? refusal.fails : opposite(refusal.holds),
        grant.fails,
        power.fails,
      ])
    : yes;
  const refused = formulas.and([
    ...inForce,
    formulas.or([refusal.holds, formulas.and([speaking, grant.fails, power.fails])]),
  ]);
  const granted = formulas.and([...inForce, refusal.fails, grant.holds]);
  const judged = formulas.and([...inForce, refusal.fails, grant.fails, power.holds]);
  const faulty = formulas.and([...inForce, ...[notAtIssue, refused, granted, judged].map(opposite)]);
  return { right, rules, notAtIssue, refused, granted, judged, faulty };
}

/** Before its first day and after it lapsed an ordinance gives no rights; a right of a law does not depend on it. */
function isInForce({ model, today }: Encoding, right: Right): boolean {
  if (right.place.instrument !== undefined) return true;
  const { instrument } = model;
  const [from, to] = [appliesFrom(instrument), instrument.lapses].map((iso) =>
    iso === undefined ? undefined : parseIsoDate(iso),
  );
  return (from === undefined || today >= from) && (to === undefined || today < to);
}
