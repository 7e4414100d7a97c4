// An expectation about a term: `gesprek is uiterlijk op 30 maart 2026`.

import { formatDutchDate, parseIsoDate, type Shown } from "@andersom/runtime";
import type { Decision } from "../decision/decision.js";
import { eventKey } from "../input/events.js";

/**
 * Met when this is the last day that is still possible: where it is not known yet which of two terms holds, "uiterlijk" is true of
 * the later one. @returns undefined when there is no such step or act here, else what came out.
 */
export function termVerdict(
  { steps, tasks }: Pick<Decision, "steps" | "tasks">,
  name: string,
  date: string,
): { readonly met: boolean; readonly otherwise: string } | undefined {
  const step = steps.find((one) => eventKey(one.name) === name);
  const acts = tasks.filter(
    ({ text, applies, recurring }) => !recurring && !isFalse(applies) && ` ${eventKey(text)} `.includes(` ${name} `),
  );
  if (step === undefined && acts.length === 0) return undefined;
  const terms = step === undefined ? acts : step.terms;
  const days = terms.flatMap(({ due }) => dayOf(due));
  const last = days.sort().at(-1);
  if (last !== undefined) return { met: last === date, otherwise: `De laatste dag is ${dutch(last)}.` };
  const waiting = terms.find(({ waitingFor }) => waitingFor !== undefined)?.waitingFor;
  return {
    met: false,
    otherwise:
      waiting === undefined ? "Er is geen laatste dag uit te rekenen." : `De termijn begint pas bij: ${waiting}.`,
  };
}

function dayOf(due: Shown | undefined): string[] {
  return due?.kind === "waarde" && typeof due.value === "string" ? [due.value] : [];
}

function isFalse(shown: Shown): boolean {
  return shown.kind === "waarde" && shown.value === false;
}

function dutch(iso: string): string {
  const day = parseIsoDate(iso);
  return day === undefined ? iso : formatDutchDate(day);
}
