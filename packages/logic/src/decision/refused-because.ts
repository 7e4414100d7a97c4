// "Geen recht op X wegens artikel 3": refused, and on no other ground. Known as soon as nothing that is missing can change it.

import { and, isFault, not, or, type Place, type Truth } from "@andersom/runtime";
import { comesOut, isCited } from "./grounds.js";
import { refusedByLimits } from "./limit.js";
import type { RightState, RuleState } from "./right.js";
import type { Role } from "./roles.js";
import { mayMove } from "./transition.js";
import type { Outline, Scope, World } from "./world.js";

/**
 * Ja where some ground lies at a cited place and none lies elsewhere. A ground of which it is not known whether it is one
 * leaves this open, unless there is one elsewhere already, or none is left that can be at the place. Where a refusal
 * holds, what the grants ask is no ground. Undefined where the outcome itself has to be waited for.
 */
export function refusedBecause<X>(
  outline: Outline<X>,
  world: World<X>,
  state: RightState<X>,
  cited: readonly Place[],
): Truth | undefined {
  const { bare, right, subject, outside } = state;
  if (bare.kind === "toegekend" || outside !== undefined) return false;
  if (bare.kind === "fout" || (bare.kind === "ter beoordeling" && bare.judgements.length === 0))
    return undefined;
  const settled = bare.kind === "geweigerd" || bare.kind === "niet aan de orde";
  const { rules } = state;
  const broken = rules.some(({ holds }) => isFault(holds));
  if (!settled && (broken || mayMove(outline, right))) return undefined;

  const of = (role: Role): RuleState<X>[] => rules.filter((rule) => rule.role === role);
  const holds = (role: Role): Truth => or(of(role).map((rule) => rule.holds));
  const kept = not(or(of("refusal").map((rule) => comesOut(rule.holds, true))));
  const denied = comesOut(and([not(holds("grant")), not(holds("power"))]), true);
  const scope = world.scope(right.thing, subject);
  const alone = (states: readonly (readonly [rule: RuleState<X>, given: Truth])[]): Truth => {
    const counted = states.filter(([, given]) => given !== false);
    const grounds = counted.map(([rule, given]) => {
      const { there, elsewhere } = groundsOf(world, rule, scope, cited);
      return { there: and([given, there]), elsewhere: and([given, elsewhere]) };
    });
    const [there, elsewhere] = [
      grounds.map((ground) => ground.there),
      grounds.map((ground) => ground.elsewhere),
    ];
    return and([or(there), not(or(elsewhere))]);
  };
  const refusing = alone(of("refusal").map((rule) => [rule, comesOut(rule.holds, true)]));
  const favourable = [...of("grant"), ...of("power")];
  const lacking =
    kept === false || denied === false
      ? false
      : alone(favourable.map((rule) => [rule, not(comesOut(rule.inScope, false))]));
  const only = or([refusing, and([kept, denied, lacking])]);
  const limits = refusedByLimits(outline, world, right, subject);
  if (limits.length > 0) {
    const byLimits = limits.every(({ places }) => isCited(places, cited));
    return or([only, and([kept, not(denied), byLimits])]);
  }
  // Whoever may still decide about it may refuse on a ground of his own.
  return settled ? only : or([only, and([kept, not(holds("grant")), holds("power")])]);
}

/** Whether a rule that refuses, or that grants nothing, does so on a ground at a cited place, and on one elsewhere. */
function groundsOf<X>(
  world: World<X>,
  { rule, role }: RuleState<X>,
  scope: Scope,
  cited: readonly Place[],
): { readonly there: Truth; readonly elsewhere: Truth } {
  if (isCited([rule.place], cited)) return { there: true, elsewhere: false };
  const wanted = role === "refusal";
  const conditions = [rule.scope, rule.condition].filter((condition) => condition !== undefined);
  const all = conditions.flatMap((condition) => world.grounds(condition, scope, wanted, cited));
  const silent = and(conditions.map((condition) => not(comesOut(world.evaluate(condition, scope), wanted))));
  const [there, elsewhere] = [true, false].map((at) =>
    all.filter(({ places }) => isCited(places, cited) === at).map(({ is }) => is),
  );
  return { there: or(there!), elsewhere: or([silent, ...elsewhere!]) };
}
