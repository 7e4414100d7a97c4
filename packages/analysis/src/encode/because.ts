// "Geen recht op X wegens artikel 3" for the solver: refused, with a ground at the place and none elsewhere.

import { onlyBecauseCode, type ConditionMaker } from "@andersom/logic";
import type { Place, ThingRef } from "@andersom/runtime";
import { no, opposite, yes, type Literal } from "../solver/literal.js";
import { any, every, negated } from "./combine.js";
import type { Encoding, Scope } from "./encoding.js";
import { NotEncoded, surely, type Condition } from "./value.js";

/** Whether a refusal of this right rests on these places alone; a literal that says nothing where it is not refused. */
export function onlyBecause(
  encoding: Encoding,
  id: string,
  subject: ThingRef,
  cited: readonly Place[],
): Literal {
  try {
    const right = encoding.model.rights.find((one) => one.id === id)!;
    // What another version made of the same rules stands at the places of that version.
    const own = [...right.refusals, ...right.grants, ...right.powers];
    const rules = encoding.right(id, subject).rules.map((one, at) => ({ ...one, rule: own[at]! }));
    const scope = encoding.scope(right.thing, subject);
    return onlyBecauseCode(conditionsOf(encoding), rules, scope, cited).only.holds;
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    // What rests on it is tried for real.
    const reason = encoding.formulas.condition();
    encoding.loosely(reason.v, "de reden van een weigering");
    return reason;
  }
}

/** In a whole household nothing is missing: what is neither ja nor nee is broken. */
function conditionsOf(encoding: Encoding): ConditionMaker<Scope, Condition> {
  const { formulas } = encoding;
  const settled = (holds: Literal): Condition => ({ kind: "ja-nee", holds, fails: opposite(holds) });
  const make: ConditionMaker<Scope, Condition> = {
    fixed: (value) => surely(value ? yes : no),
    all: (parts) => every(encoding, parts),
    any: (parts) => any(encoding, parts),
    not: negated,
    truth: (scope, expr) => encoding.condition(expr, scope),
    applies: (scope, rule) =>
      every(encoding, [encoding.condition(rule.scope, scope), encoding.condition(rule.when, scope)]),
    comesOut: ({ holds, fails }, wanted) => settled(wanted ? holds : fails),
    broken: ({ holds, fails }) => settled(formulas.and([opposite(holds), opposite(fails)])),
    within(scope, expr, given, grounds) {
      if (given.holds === no || encoding.isCircular(`definition ${expr.definition}`))
        return { there: [], elsewhere: [] };
      const subject = expr.of === undefined ? undefined : encoding.value(expr.of, scope);
      if (subject !== undefined && (subject.kind !== "ding" || subject.there !== yes))
        throw new NotEncoded("de grond van iets van iemand die er niet hoeft te zijn");
      const definition = encoding.model.definitions.find(({ id }) => id === expr.definition);
      if (definition === undefined) throw new NotEncoded("een begrip dat er niet is");
      const inner = encoding.scope(definition.thing, encoding.subjectFor(definition.thing, subject?.thing));
      const inForce = scope.month === undefined ? inner : { ...inner, month: scope.month };
      return grounds(make, inForce, definition.rules, given);
    },
    unsupported: (what) => new NotEncoded(what),
  };
  return make;
}
