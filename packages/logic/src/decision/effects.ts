// Whether an effect is not reached without maatwerk.

import { hole, not, openJudgement, or, type Truth } from "@andersom/runtime";
import { truthOf } from "./truth.js";
import type { Outline, Scope, World } from "./world.js";

/** Ja when the effect's own test fails; a judgement where a person decides; a hole when the effect has no test. */
export function effectNotReached<X>(
  outline: Outline<X>,
  world: World<X>,
  id: string | undefined,
  scope: Scope,
): Truth {
  if (id === undefined) {
    const effects = scope.effects ?? [];
    if (effects.length === 0) return hole("het effect van het artikel is hier niet bekend");
    return or(effects.map((effect) => effectNotReached(outline, world, effect, scope)));
  }
  const effect = outline.effects.find((one) => one.id === id);
  if (effect === undefined) return hole(`het effect ${id} is niet gevonden`);
  const circle = world.circle(`effect ${id}`);
  if (circle !== undefined) return circle;
  if (effect.reached !== undefined) return not(truthOf(world.evaluate(effect.reached, scope), effect.place));
  if (effect.reachedBy === undefined) return hole(`het effect ${effect.name} heeft geen toets`);
  return not(world.effectJudged(effect.id) ?? openJudgement({ judgement: `effect ${effect.id}`, thing: "" }));
}
