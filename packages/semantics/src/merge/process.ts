// The acts of all files together: which acts give way to which, wherever they stand.

import type { Diagnostic } from "@andersom/syntax";
import { unknownStep } from "../diagnostics/process.js";
import type { ActPart, ActReference } from "../lower/part.js";
import type { Act, Expr, Step } from "../model/index.js";
import { spanOf } from "./examples.js";

/** Acts with the ids of those they beat; a departure from a step that is not there is reported. */
export function mergeActs(
  parts: readonly ActPart[],
  steps: readonly Step[],
  report: (diagnostic: Diagnostic) => void,
): readonly Act[] {
  const acts = parts.map(({ act }) => act);
  return parts.map(({ act, departsFrom, transition }): Act => {
    const beaten = departsFrom.flatMap((reference) => {
      const found = actsAt(reference, acts, steps).filter((other) => other.id !== act.id);
      if (found.length === 0) {
        const name = reference.text;
        report(unknownStep.at(spanOf(reference.place), { name, suggestions: [] }));
      }
      return found;
    });
    const replaced = transition ? acts.filter((other) => isSameTask(act, other)) : [];
    const overrides = [...new Set([...beaten, ...replaced].map(({ id }) => id))];
    // What departs from the act of a step fulfils that step too.
    const step = act.step ?? [...beaten, ...replaced].find((other) => other.step !== undefined)?.step;
    const event = [...beaten, ...replaced].find((other) => other.event !== undefined)?.event ?? act.event;
    return {
      ...act,
      ...whoReplaced(act, replaced),
      overrides,
      ...(step === undefined ? {} : { step }),
      ...(event === undefined || step !== undefined ? {} : { event }),
    };
  });
}

function actsAt(reference: ActReference, acts: readonly Act[], steps: readonly Step[]): readonly Act[] {
  if (reference.step !== undefined) {
    const numbered = steps.filter(({ label }) => label === reference.step);
    const [near = numbered[0]] = numbered.filter(({ place }) => place.article === reference.article);
    return acts.filter(
      ({ step, whenLate }) => step !== undefined && step === near?.id && whenLate === undefined,
    );
  }
  return acts.filter(
    ({ place }) =>
      place.instrument === undefined &&
      place.article === reference.article &&
      (reference.lid === undefined || place.lid === reference.lid) &&
      (reference.onderdeel === undefined || place.onderdeel === reference.onderdeel),
  );
}

/** Another term for the same task: it is for the people that the task is for. */
function whoReplaced(act: Act, replaced: readonly Act[]): { readonly condition?: Expr } {
  const items = replaced.flatMap(({ condition }) => (condition === undefined ? [] : [{ expr: condition }]));
  const type = { kind: "ja-nee" } as const;
  if (items.length === 0 || items.length < replaced.length) return {};
  const same: Expr = { op: "any", items, type };
  if (act.condition === undefined) return { condition: same };
  return { condition: { op: "all", items: [{ expr: act.condition }, { expr: same }], type } };
}

/** `de gemeente maakt het toekomstplan` in an overgang is about the same as `maakt met de jeugdige een toekomstplan`. */
function isSameTask(act: Act, other: Act): boolean {
  return (
    other.id !== act.id &&
    other.event !== undefined &&
    ` ${act.name.toLowerCase()} `.includes(` ${other.event} `)
  );
}
