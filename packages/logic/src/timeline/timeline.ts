// The days in a period on which an outcome, amount or computed value changes, each with before, after and why.

import { formatIsoDate, parseIsoDate, type Day, type Finding, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Expr } from "@andersom/semantics";
import { movedTo, peildatumFacts } from "../decision/moved.js";
import { runPlan, type PlanRun } from "../decision/plan.js";
import { holderOf } from "../decision/holder.js";
import { readHousehold } from "../input/household.js";
import { cell } from "../input/spec.js";
import { indexModel, interpreter, type Interpreter } from "../interpreter/world.js";
import { Watch } from "../interpreter/watch.js";
import { candidateDays, fixedDays, movementIn } from "./candidates.js";
import type { ChangeReason, Timeline, TimelineChange, TimelineEntry, TimelineOptions } from "./data.js";
import { quietDays } from "./quiet.js";
import { itemsOf, type DayItem } from "./state.js";
import { whyChanged, whyValue, type Days } from "./why.js";

/** The longest period that is looked at, so that every timeline ends soon: ten years. */
const longest = 3_660;

/**
 * Each day is decided as if everything were asked anew on it: the peildatum, and the date facts that fix it, are that day.
 * Pure, and never throws on its input: what is wrong with it stands in `findings`.
 */
export function timeline(model: DecisionModel, input: unknown, options: TimelineOptions): Timeline {
  const movement = movementIn(indexModel(model).model);
  return timelineOn(model, input, options, (household, moving, from, to) => ({
    days: candidateDays(movement, household, moving, from, to),
    certain: fixedDays(movement, household, from, to),
  }));
}

/** The same by looking at every day, to compare with. */
export function timelineByDay(model: DecisionModel, input: unknown, options: TimelineOptions): Timeline {
  return timelineOn(model, input, options, (_household, _moving, from, to) => {
    const days = Array.from({ length: to - from }, (_, index) => from + 1 + index);
    return { days, certain: new Set(days) };
  });
}

type DaysToLookAt = (
  ...given: Parameters<typeof candidateDays> extends [unknown, ...infer Rest] ? Rest : never
) => {
  readonly days: readonly Day[];
  /** Days that are looked at whatever a quick look says. */
  readonly certain: ReadonlySet<Day>;
};

function timelineOn(
  written: DecisionModel,
  input: unknown,
  options: TimelineOptions,
  looked: DaysToLookAt,
): Timeline {
  const index = indexModel(written);
  const { model } = index;
  const household = readHousehold(model, input);
  const [from, to] = [parseIsoDate(options.from), parseIsoDate(options.to)];
  const wrong = periodFindings(options, from, to);
  const findings = [...household.findings, ...wrong];
  if (from === undefined || to === undefined || wrong.length > 0) return { entries: [], findings };
  const executor = interpreter(index, () => new Watch());
  const isQuiet = quietDays(index, household);
  const facts = peildatumFacts(model);
  const moving = new Set(
    facts.flatMap((fact) => (household.instances.get(fact.thing) ?? []).map(({ key }) => cell(key, fact.id))),
  );
  const on = (day: Day): PlanRun<Expr> => runPlan(executor, movedTo(household, facts, day, true), {});
  const entries: TimelineEntry[] = [];
  let last = on(from);
  let items = itemsOf(model, last);
  const { days, certain } = looked(household, moving, from, to);
  for (const day of days) {
    const read = last.runs.map(({ run }) => executor.runOf(run.world));
    if (!certain.has(day) && isQuiet(read, movedTo(household, facts, day, true))) continue;
    const run = on(day);
    last = run;
    const now = itemsOf(model, run);
    const changed = [...new Set([...items.keys(), ...now.keys()])].filter(
      (key) => items.get(key)?.print !== now.get(key)?.print,
    );
    if (changed.length > 0) {
      const eve = on(day - 1);
      const changes = changed.map((key) =>
        changeOf(model, executor, [eve, run], items.get(key), now.get(key)),
      );
      entries.push({ date: formatIsoDate(day), changes });
    }
    items = now;
  }
  return { entries, findings };
}

function changeOf(
  model: DecisionModel,
  executor: Interpreter,
  [eve, today]: readonly [PlanRun<Expr>, PlanRun<Expr>],
  before: DayItem | undefined,
  after: DayItem | undefined,
): TimelineChange {
  const { kind, person, id, name, index, thing } = (after ?? before)!;
  const days: Days = {
    before: executor.runOf(eve.runs[index]!.run.world),
    after: executor.runOf(today.runs[index]!.run.world),
  };
  return {
    kind,
    person,
    id,
    name,
    before: before?.shown ?? { kind: "niet van toepassing" },
    after: after?.shown ?? { kind: "niet van toepassing" },
    why: reasonsOf(model, days, { kind, id, thing }, before, after),
  };
}

function reasonsOf(
  model: DecisionModel,
  days: Days,
  { kind, id, thing }: Pick<DayItem, "kind" | "id" | "thing">,
  before: DayItem | undefined,
  after: DayItem | undefined,
): readonly ChangeReason[] {
  const subject = [...days.after.household.instances.values()].flat().find(({ key }) => key === thing);
  if (kind === "waarde") return whyValue(days, id, subject);
  const right = model.rights.find((one) => one.id === id);
  if (right === undefined) return [];
  if (before?.reason !== after?.reason) {
    const text = before?.reason ?? after?.reason ?? "";
    const kind = text.includes(" pas vanaf ") ? "inwerkingtreding" : "datum";
    return [{ kind, text, place: model.instrument.place }];
  }
  const definition = {
    hoogte: right.amount,
    omvang: right.extent,
    duur: right.duration,
    vorm: right.aidForm,
    uitkomst: undefined,
  }[kind];
  // An amount that comes or goes with the right does so for the reasons of the right.
  if (definition !== undefined && before !== undefined && after !== undefined)
    return whyValue(days, definition, holderIn(model, days, definition, subject));
  const scope = days.after.world.scope(right.thing, subject);
  const rules = [...right.refusals, ...right.grants, ...right.powers].flatMap((rule) =>
    whyChanged(
      days,
      [rule.scope, rule.condition].filter((one) => one !== undefined),
      scope,
      rule,
    ),
  );
  if (rules.length > 0 || right.limit === undefined) return rules;
  return [{ kind: "regel", text: right.limit.text, place: right.limit.place }];
}

function holderIn(
  model: DecisionModel,
  { after }: Days,
  id: string,
  subject: ThingRef | undefined,
): ThingRef | undefined {
  const thing = model.definitions.find((one) => one.id === id)?.thing;
  return subject === undefined
    ? undefined
    : holderOf(thing, subject, after.world.scope(subject.thing, subject));
}

function periodFindings(
  { from, to }: TimelineOptions,
  start: Day | undefined,
  end: Day | undefined,
): Finding[] {
  const wrong = (message: string): Finding => ({ code: "ongeldige datum", message, places: [] });
  const unreadable = [[from, start] as const, [to, end] as const].filter(([, day]) => day === undefined);
  if (unreadable.length > 0)
    return unreadable.map(([text]) => wrong(`“${text}” is geen bestaande datum zoals “2026-03-15”.`));
  if (end! < start!) return [wrong("De laatste dag ligt voor de eerste.")];
  return end! - start! > longest ? [wrong("Deze periode is te lang: hoogstens tien jaar.")] : [];
}
