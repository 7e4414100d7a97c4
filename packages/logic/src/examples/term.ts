// An expectation about a term: `gesprek is uiterlijk op 30 maart 2026`.

import { formatDutchDate, parseIsoDate, show, type Shown } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";
import { dueOf } from "../decision/due.js";
import type { Outline } from "../decision/world.js";
import { eventKey } from "../input/events.js";

/**
 * Met when this is the last day that is still possible: where it is not known yet which of two terms holds, "uiterlijk" is true of
 * the later one. @returns undefined when there is no such step, act or duty here, else what came out.
 */
export function termVerdict(
  outline: Outline<Expr>,
  run: DecisionRun<Expr>,
  name: string,
  date: string,
): { readonly met: boolean; readonly otherwise: string } | undefined {
  const { steps, tasks } = run.decision;
  const step = steps.find((one) => eventKey(one.name) === name);
  const acts = tasks.filter(
    ({ text, applies, recurring }) => !recurring && !isFalse(applies) && ` ${eventKey(text)} `.includes(` ${name} `),
  );
  const told = step === undefined && acts.length === 0 ? dutyTerms(outline, run, name) : acts;
  if (step === undefined && told.length === 0) return undefined;
  const terms = step === undefined ? told : step.terms;
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

interface Told {
  readonly due?: Shown;
  readonly waitingFor?: string;
}

/** The term of a duty that applies, or of one of its items. */
function dutyTerms(
  outline: Outline<Expr>,
  { world, decision }: DecisionRun<Expr>,
  name: string,
): readonly Told[] {
  const scope = world.scope(undefined, undefined);
  const applying = new Set(decision.duties.flatMap(({ id, applies }) => (isFalse(applies) ? [] : [id])));
  return outline.duties
    .filter(({ id }) => applying.has(id))
    .flatMap((duty) => [{ text: duty.name, term: duty.term }, ...duty.items])
    .filter(({ text }) => eventKey(text) === name)
    .map(({ term }): Told => {
      const due = term === undefined ? undefined : dueOf(outline, world, term, scope);
      if (due?.kind === "dag") return { due: show(due.day, { kind: "datum" }) };
      return due?.kind === "wacht" || due?.kind === "stil" ? { waitingFor: due.event } : {};
    });
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
