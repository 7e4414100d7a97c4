// The reference date of a run, and the day on which a parameter is read.

import {
  faultAt,
  firstDayOfMonthKey,
  isKnown,
  missingFact,
  monthKey,
  type MonthKey,
  type Operand,
  type Value,
} from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { referenceDate } from "../decision/next-question.js";
import { dependencies, reachedFrom } from "./circles.js";
import type { Run } from "./run.js";

/** The facts that the peildatum is worked out from, directly or further on; `peildatumFacts` are those that are it. */
export function factsBehindPeildatum(model: DecisionModel): readonly Fact[] {
  const reached = reachedFrom(dependencies(model), ["peildatum"]);
  return model.facts.filter(({ id }) => reached.has(`fact ${id}`));
}

/** The ordinance's own definition where it has one, else the date that was given. */
export function peildatumOf(run: Run): Operand {
  const { model, definitions, circles } = run.index;
  if (model.peildatum === undefined)
    return run.givenPeildatum ?? missingFact({ fact: referenceDate, thing: "" });
  const circle = circles.get("peildatum");
  const definition = definitions.get(model.peildatum);
  if (circle !== undefined) return faultAt("cirkel", circle, definition?.place);
  const subject =
    definition?.thing === undefined ? undefined : run.household.instances.get(definition.thing)?.[0];
  const value = run.definition(model.peildatum, subject, undefined);
  if (!isKnown<Value>(value) || typeof value === "number") return value;
  return faultAt("peildatum ontbreekt", "De peildatum is hier geen datum.", definition?.place);
}

/** The day on which parameters are read: the peildatum in its own month, else the first day of the month in force. */
export function dayInForce(run: Run, month: MonthKey | undefined): Operand {
  const today = run.peildatum();
  if (month === undefined || typeof today !== "number") return today;
  return monthKey(today) === month ? today : firstDayOfMonthKey(month);
}
