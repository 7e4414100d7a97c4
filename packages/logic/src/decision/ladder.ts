// Where the volgorde van hulp comes out for a right of a person, and why the earlier treden fall short.

import { show } from "@andersom/runtime";
import { reasonsOf } from "./grounds.js";
import type { Difference } from "../input/spec.js";
import type { AnswerDifference, LadderLine, LadderLineStep } from "./plan-data.js";
import type { RightState } from "./right.js";
import { truthOf } from "./truth.js";
import type { Outline, World } from "./world.js";

/** The treden up to the first that is enough or still open; undefined for a right that does not ask. */
export function ladderLine<X>(
  world: World<X>,
  { right, subject }: RightState<X>,
  person: string,
): LadderLine | undefined {
  if (right.ladder === undefined) return undefined;
  const steps: LadderLineStep[] = [];
  const base = { person, right: right.id, name: right.name, steps };
  for (const { id, number, name, place, enough } of right.ladder) {
    const scope = world.scope(right.thing, subject);
    const holds = enough === undefined ? true : truthOf(world.evaluate(enough, scope), place);
    const grounds = enough === undefined ? [] : reasonsOf(world, enough, scope);
    steps.push({ id, number, name, place, enough: show(holds, { kind: "ja-nee" }), grounds });
    if (holds === true) return { ...base, reached: { id, name } };
    if (holds !== false) return base;
  }
  return base;
}

/** The answers of judge and inwoner as they are told. */
export function differencesOf<X>(
  outline: Outline<X>,
  differences: readonly Difference[],
): readonly AnswerDifference[] {
  return differences.flatMap(({ fact, thing, about, judge, inwoner }) => {
    const declared = outline.facts.find(({ id }) => id === fact);
    if (declared === undefined) return [];
    return [
      {
        judgement: fact,
        name: declared.name,
        thing,
        ...(about === undefined ? {} : { about }),
        judge: show(judge, declared.type),
        inwoner: show(inwoner, declared.type),
      },
    ];
  });
}
