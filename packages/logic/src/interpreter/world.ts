// The interpreter as an executor: the model itself is its code.

import { faultAt, type Day, type Operand, type ThingRef, oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Expr, Fact } from "@andersom/semantics";
import type { Executor } from "../decision/decide.js";
import type { Departures, Outline, Scope, World } from "../decision/world.js";
import { cell, effectJudgement, heldBy, isSeries, type Household } from "../input/spec.js";
import { findCircles } from "./circles.js";
import { definitionValue } from "./definition.js";
import { evaluate, truth } from "./evaluate.js";
import { monthlessExpressions } from "./every-month.js";
import { traceRight } from "./explain.js";
import { monthlessDefinitions } from "./monthly.js";
import { peildatumOf } from "./peildatum.js";
import { groundsFor } from "./reasons.js";
import { ownerOf } from "../decision/people.js";
import { withSubjects } from "../decision/subjects.js";
import { appliesFrom } from "../decision/in-force.js";
import type { ModelIndex, Run } from "./run.js";
import type { Watch } from "./watch.js";

const indexes = new WeakMap<DecisionModel, ModelIndex>();

/** A model is never changed, so that it is indexed once however often it is asked. */
export function indexModel(written: DecisionModel): ModelIndex {
  const known = indexes.get(written) ?? indexOf(written);
  indexes.set(written, known);
  // What was read already reads the same.
  indexes.set(known.model, known);
  return known;
}

/** A model as it is read: each definition with its subject, what depends on itself, and what has one value for all months. */
export type ReadModel = Pick<ModelIndex, "model" | "circles" | "monthless">;

export function readModel(written: DecisionModel): ReadModel {
  return indexModel(written);
}

function indexOf(written: DecisionModel): ModelIndex {
  const model = withSubjects(written);
  const monthless = monthlessDefinitions(model);
  return {
    model,
    outline: outlineOf(model),
    definitions: definitionsById(model.definitions),
    facts: factsById(model.facts),
    things: new Map(model.things.map((thing) => [thing.id, thing])),
    circles: findCircles(model),
    monthless,
    isMonthless: monthlessExpressions(model, monthless),
  };
}

// An edit elsewhere leaves the lists alone.
const definitionsById = oncePer((all: readonly Definition[]) => new Map(all.map((one) => [one.id, one])));
const factsById = oncePer((all: readonly Fact[]) => new Map(all.map((one) => [one.id, one])));

/** The interpreter keeps the run behind each world, for tools that look at what was evaluated. */
export interface Interpreter extends Executor<Expr> {
  runOf(world: World<Expr>): Run;
}

export function interpreter(index: ModelIndex, watching?: () => Watch): Interpreter {
  const runs = new WeakMap<World<Expr>, Run>();
  return {
    outline: index.outline,
    world(household, peildatum, departures) {
      const run = startRun(index, household, peildatum, departures, watching?.());
      runs.set(run.world, run);
      return run.world;
    },
    trace: (world, state) => traceRight(runs.get(world)!, state),
    runOf: (world) => runs.get(world)!,
  };
}

export function outlineOf(model: DecisionModel): Outline<Expr> {
  const { rounding, generalTermsAct, lapses } = model.instrument;
  return { ...model, rounding, generalTermsAct, appliesFrom: appliesFrom(model.instrument), lapses };
}

export function startRun(
  index: ModelIndex,
  household: Household,
  givenPeildatum: Day | undefined,
  departures: Departures,
  watch?: Watch,
): Run {
  const roots = rootThings(index.model, household);
  const bare: Scope = { things: roots };
  const scopes = new Map<string, Scope>();
  const world: World<Expr> = {
    departures,
    course: {
      events: household.events,
      given: givenPeildatum,
      moved: household.moved === true,
      today: () => givenPeildatum ?? peildatumOf(run),
    },
    household,
    evaluate: (code, scope) => evaluate(run, code, scope),
    definition: (id, subject) =>
      definitionValue(run, id, subject ?? subjectOf(index, household, id), undefined),
    peildatum: () => peildatumOf(run),
    grounds: (code, scope, wanted, cited) => groundsFor(run, code, scope, wanted, cited),
    // The same thing is asked about again and again, and its scope never changes in a run.
    scope(thing, subject) {
      if (thing === undefined || subject === undefined) return bare;
      const key = `${thing}\0${subject.thing}\0${subject.key}`;
      const known = scopes.get(key);
      if (known !== undefined) return known;
      const made = scopeWith(roots, run, thing, subject);
      scopes.set(key, made);
      return made;
    },
    effectJudged(effect) {
      for (const thing of Object.values(roots)) {
        const value = household.values.get(cell(thing.key, effectJudgement(effect)));
        if (value !== undefined && !isSeries(value)) return value as boolean;
      }
      return undefined;
    },
    circle(node) {
      const message = index.circles.get(node);
      return message === undefined ? undefined : faultAt("cirkel", message);
    },
  };
  const run: Run = {
    index,
    household,
    givenPeildatum,
    departures,
    memo: new Map<string, Operand>(),
    inEveryMonth: new Map(),
    evaluate: (expr, scope) => evaluate(run, expr, scope),
    truth: (expr, scope) => truth(run, expr, scope),
    definition: (id, subject, month, clause) => definitionValue(run, id, subject, month, clause),
    peildatum: () => peildatumOf(run),
    world,
    watch,
  };
  return run;
}

/** Root things by name and by id. */
export function rootThings(
  model: Pick<DecisionModel, "things">,
  household: Household,
): Readonly<Record<string, ThingRef>> {
  const roots: Record<string, ThingRef> = {};
  for (const thing of model.things) {
    const [instance] = household.instances.get(thing.id) ?? [];
    if (thing.root && instance !== undefined) roots[thing.id] = roots[thing.name] = instance;
  }
  return roots;
}

function scopeWith(
  roots: Readonly<Record<string, ThingRef>>,
  { index, household }: Run,
  thing: string,
  of: ThingRef,
): Scope {
  const subject = heldBy(household, thing, of);
  const owner = ownerOf(household, subject);
  const home = household.homes.get((owner ?? subject).key);
  const named = (one: ThingRef | undefined): Record<string, ThingRef> =>
    one === undefined ? {} : { [one.thing]: one, [index.things.get(one.thing)?.name ?? one.thing]: one };
  const name = index.things.get(thing)?.name ?? thing;
  return { things: { ...roots, ...named(home), ...named(owner), [thing]: subject, [name]: subject } };
}

function subjectOf(index: ModelIndex, household: Household, definition: string): ThingRef | undefined {
  const thing = index.definitions.get(definition)?.thing;
  return thing === undefined ? undefined : household.instances.get(thing)?.[0];
}
