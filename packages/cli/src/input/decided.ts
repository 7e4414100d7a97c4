// A household file decided: one decision, or a plan where the file names people; always with its traces.

import { decide, decidePlan, type Decision, type Plan } from "@andersom/logic";
import type { Finding, Shown } from "@andersom/runtime";
import type { Ordinance } from "../project.js";
import type { DecidedFor } from "../worksheet/worksheet.js";

/** What was decided: one decision, or a plan with one for each person. */
export interface Decided {
  readonly findings: readonly Finding[];
  readonly peildatum: Shown;
  readonly result: { readonly decision: Decision } | { readonly plan: Plan };
  /** Everyone's rights, with the decision that they stand in. */
  readonly about: readonly DecidedFor[];
}

/** A file that names people gives a plan. */
export function decideAll({ model }: Ordinance, input: unknown): Decided {
  if (!isRecord(input) || !("personen" in input)) {
    const decision = decide(model, input, { trace: true });
    const { findings, peildatum, rights } = decision;
    return { findings, peildatum, result: { decision }, about: [{ decision, rights }] };
  }
  const plan = decidePlan(model, input, { trace: true });
  const { findings, peildatum, persons, households } = plan;
  const about = [
    ...persons.map(({ name, decision }): DecidedFor => ({ who: name, decision, rights: decision.rights })),
    ...households.flatMap(({ key, members, rights }): readonly DecidedFor[] => {
      const first = persons.find(({ name }) => name === members[0]);
      return first === undefined ? [] : [{ who: key, decision: first.decision, rights }];
    }),
  ];
  return { findings, peildatum, result: { plan }, about };
}

/** The day that was asked for goes before the one in the file. */
export function withPeildatum(value: unknown, peildatum: string): unknown {
  return isRecord(value) ? { ...value, peildatum } : value;
}

/** Whether a file holds one household, as far as can be seen. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
