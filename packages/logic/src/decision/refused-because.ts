// "Geen recht op X wegens artikel 3": refused, and on no other ground. Known as soon as nothing that is missing can change it.

import { and, isFault, not, or, type Place, type Truth } from "@andersom/runtime";
import { comesOut, isCited } from "./grounds.js";
import { refusedByLimits } from "./limit.js";
import { onlyCited, type CitedGrounds } from "./only-cited.js";
import type { RightState } from "./right.js";
import { mayMove } from "./transition.js";
import type { Outline, World } from "./world.js";

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

  const scope = world.scope(right.thing, subject);
  const grounds = (condition: X, wanted: boolean): CitedGrounds<Truth> => {
    const all = world.grounds(condition, scope, wanted, cited);
    const [there, elsewhere] = [true, false].map((at) =>
      all.filter(({ places }) => isCited(places, cited) === at).map(({ is }) => is),
    );
    return { there: there!, elsewhere: elsewhere! };
  };
  const has = (condition: X, wanted: boolean): Truth => comesOut(world.evaluate(condition, scope), wanted);
  const { kept, denied, only, power } = onlyCited<X, Truth>(
    { fixed: (value) => value, all: and, any: or, not, comesOut, has, grounds },
    rules,
    cited,
  );
  const limits = refusedByLimits(outline, world, right, subject);
  if (limits.length > 0) {
    const byLimits = limits.every(({ places }) => isCited(places, cited));
    return or([only, and([kept, not(denied), byLimits])]);
  }
  return settled ? only : or([only, power]);
}
