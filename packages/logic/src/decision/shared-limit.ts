// `Dit recht geldt 1 keer per gezin`: in one plan the circle that shares the limit is granted it once, not once for each member.

import type { RightOutcome } from "@andersom/runtime";
import { circleOf, limitGround } from "./limit.js";
import type { PersonRun } from "./person-run.js";
import type { Outline } from "./world.js";

/**
 * The outcomes of each run with what others before it in the plan were granted under a shared limit: who comes later than the limit
 * allows is refused, and told who got it. In the order of `runs`, so the person who asks comes first.
 */
export function withinSharedLimits<X>(
  outline: Outline<X>,
  runs: readonly PersonRun<X>[],
  outcomes: readonly (readonly RightOutcome[])[] = runs.map(({ run }) => run.decision.rights),
): readonly (readonly RightOutcome[])[] {
  const granted = new Map<string, { readonly key: string; readonly name: string }[]>();
  return runs.map(({ name, run }, at) =>
    outcomes[at]!.map((outcome, index): RightOutcome => {
      const { right, subject } = run.states[index]!;
      const { limit } = right;
      if (limit?.circle === undefined || outcome.kind !== "toegekend") return outcome;
      const { holders } = circleOf(outline, run.world, right.thing, subject, limit.circle);
      const keys = new Set(holders.map(({ key }) => key));
      const before = (granted.get(right.id) ?? []).filter(({ key }) => key !== subject.key && keys.has(key));
      if (before.length < limit.times) {
        granted.set(right.id, [...(granted.get(right.id) ?? []), { key: subject.key, name }]);
        return outcome;
      }
      const who = before.map((one) => one.name).join(" en ");
      const ground = limitGround(limit, `; in dit plan al toegekend aan ${who}`);
      const { right: id, name: of, thing } = outcome;
      return { right: id, name: of, thing, kind: "geweigerd", grounds: [ground] };
    }),
  );
}
