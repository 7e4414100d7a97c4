// Everything of a plan that can change from one day to the next, under a key that stays the same.

import type { RightOutcome, Shown, Worth } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { PlanRun } from "../decision/plan.js";
import type { TimelineChange } from "./data.js";

/** One outcome, amount or value on one day; `index` is the person in whose world it was found. */
export interface DayItem extends Pick<TimelineChange, "kind" | "person" | "id" | "name"> {
  readonly shown: Shown;
  /** Equal exactly when nothing about it changed. */
  readonly print: string;
  readonly index: number;
  readonly thing: string;
  readonly reason?: string;
}

const parts = { amount: "hoogte", extent: "omvang", duration: "duur", form: "vorm" } as const;

/**
 * Dates and periods are left out: they move along with the day that is asked about. So is what is still missing: only
 * that an outcome is not known is told, not which month of income it waits for.
 */
export function itemsOf<X>(model: DecisionModel, { plan, runs }: PlanRun<X>): ReadonlyMap<string, DayItem> {
  const items = new Map<string, DayItem>();
  const put = (item: Omit<DayItem, "print">): void => {
    const key = [item.kind, item.thing, item.id].join("\0");
    if (!items.has(key)) items.set(key, { ...item, print: printOf(item.shown) });
  };
  const right = (outcome: RightOutcome, person: string, index: number): void => {
    const base = { person, index, thing: outcome.thing, id: outcome.right, name: outcome.name };
    const shown: Shown = { kind: "waarde", value: outcome.kind, text: outcome.kind };
    const reason = outcome.kind === "niet aan de orde" ? outcome.reason : undefined;
    put({ ...base, kind: "uitkomst", shown, ...(reason === undefined ? {} : { reason }) });
    for (const [part, kind] of Object.entries(parts)) {
      const worth = (outcome as Worth)[part as keyof Worth];
      if (worth !== undefined) put({ ...base, kind, shown: worth });
    }
  };
  const worths = new Set(model.rights.flatMap((one) => [one.amount, one.extent, one.duration, one.aidForm]));
  const told = model.definitions.filter(
    ({ id, type }) => !worths.has(id) && type.kind !== "datum" && type.kind !== "periode",
  );
  const ids = new Set(told.map(({ id }) => id));
  plan.persons.forEach(({ name, decision }, index) => {
    for (const outcome of decision.rights) right(outcome, name, index);
  });
  for (const { key, rights, members } of plan.households) {
    const index = runs.findIndex(({ name }) => name === members[0]);
    for (const outcome of rights) right(outcome, key, index);
  }
  plan.persons.forEach(({ name, household, decision }, index) => {
    for (const { id, name: value, thing, result } of decision.values) {
      if (!ids.has(id)) continue;
      const person = thing === "" || thing === household ? thing : name;
      put({ kind: "waarde", person, index, thing, id, name: value, shown: result });
    }
  });
  return items;
}

function printOf(shown: Shown): string {
  switch (shown.kind) {
    case "waarde":
      return JSON.stringify(shown.value);
    case "fout":
      return `fout ${shown.findings.map(({ code }) => code).join()}`;
    case "onbekend":
    case "niet van toepassing":
      return shown.kind;
  }
}
