// Whether a signal is there.

import { hole, type Truth } from "@andersom/runtime";
import { truthOf } from "./truth.js";
import type { Outline, Scope, World } from "./world.js";

/** Whether a signal is there, for the household or the inwoner of the scope. */
export function signalHolds<X>(outline: Outline<X>, world: World<X>, id: string, scope: Scope): Truth {
  const signal = outline.signals?.find((one) => one.id === id);
  if (signal === undefined) return hole(`het signaal ${id} is niet gevonden`);
  const circle = world.circle(`signal ${id}`);
  if (circle !== undefined) return circle;
  return truthOf(world.evaluate(signal.condition, scope), signal.place);
}
