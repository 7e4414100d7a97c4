// One household, one decision: every right, value, duty, power and effect, and the next useful question.

import {
  and,
  lazily,
  mergeUnknowns,
  not,
  parseIsoDate,
  show,
  type Day,
  type Finding,
  type Operand,
  type Parts,
  type RightOutcome,
  type Shown,
  type ThingRef,
  type TraceNode,
  type Truth,
  type Unknown,
} from "@andersom/runtime";
import { cell, personThing, type Household } from "../input/spec.js";
import { withCatchAll } from "./catch-all.js";
import { checkDepartures, type DepartureOutcome } from "./departures.js";
import type { DecideOptions, Decision } from "./decision.js";
import { dueOf } from "./due.js";
import { conflictsOf, dutyOutcome } from "./duties.js";
import { effectNotReached } from "./effects.js";
import { computed, once } from "./lazy.js";
import { departuresFor, leadOf, viewsOf, type View } from "./people.js";
import { askLimits } from "./ask-limits.js";
import { listsOf, measuresOf } from "./measures.js";
import { nextQuestion } from "./next-question.js";
import { processOf } from "./process.js";
import { couldOpen, openedBy } from "./opening.js";
import { withChildren } from "./requests.js";
import { payable, rightState, type RightState } from "./right.js";
import { truthOf } from "./truth.js";
import { noDepartures, type Departures, type Outline, type World } from "./world.js";

/** What an executor supplies: its outline and a way to make a world from facts and departures. */
export interface Executor<X> {
  readonly outline: Outline<X>;
  world(household: Household, peildatum: Day | undefined, departures: Departures): World<X>;
  /** How a right came about; executors without traces leave it out. */
  trace?(world: World<X>, state: RightState<X>): TraceNode;
}

/** A decision with the world it was made in, for tools that ask more of it. */
export interface DecisionRun<X> {
  readonly decision: Decision;
  readonly world: World<X>;
  readonly states: readonly RightState<X>[];
  /** The states of the rights that were asked for. */
  readonly asked: readonly RightState<X>[];
}

export function decideWith<X>(executor: Executor<X>, household: Household, options: DecideOptions): Decision {
  return runDecision(executor, household, options).decision;
}

/** The decision about one person: the only one, or of more people the applicant. */
export function runDecision<X>(
  executor: Executor<X>,
  household: Household,
  options: DecideOptions,
): DecisionRun<X> {
  const lead = leadOf(household);
  const worlds = worldsOf(executor, household, options);
  const own = worlds.find(({ view }) => view.person?.key === lead?.key) ?? worlds[0]!;
  const findings = [...household.findings, ...peildatumFindings(options), ...unclearPerson(household)];
  return decisionIn(executor, own, options, findings);
}

/** The world of one person, with the maatwerk of everyone in it. */
export interface PersonWorld<X> {
  readonly view: View;
  readonly world: World<X>;
  readonly departures: readonly DepartureOutcome[];
}

/** Requests are checked in worlds without departures, so that one departure never opens another. */
export function worldsOf<X>(
  executor: Executor<X>,
  written: Household,
  options: DecideOptions,
): readonly PersonWorld<X>[] {
  const given =
    written.peildatum ?? (options.peildatum === undefined ? undefined : parseIsoDate(options.peildatum));
  const household = withChildren(executor, written, given);
  const plain = viewsOf(household).map((view) => {
    const world = executor.world(view.household, given, noDepartures);
    return { view, world, ...checkDepartures(executor.outline, world, view.household.departures) };
  });
  const accepted = plain.map(({ view, accepted: own }) => ({ person: view.person, accepted: own }));
  const unchanged = accepted.every(({ accepted: { rules, values } }) => rules.size + values.size === 0);
  return plain.map(({ view, world, outcomes }) => ({
    view,
    world: unchanged
      ? world
      : executor.world(view.household, given, departuresFor(accepted, view.person, household)),
    departures: outcomes,
  }));
}

export function decisionIn<X>(
  executor: Executor<X>,
  own: PersonWorld<X>,
  options: DecideOptions,
  findings: readonly Finding[],
): DecisionRun<X> {
  const { world, view } = own;
  const { states, isAsked } = statesIn(executor.outline, view.household, world);
  const asked = states.filter(isAsked);
  const parts = decisionParts(executor, own, options, findings, () => ({ states, asked }));
  return { decision: computed(parts), world, states, asked };
}

/** Each part of a decision by itself. */
function decisionParts<X>(
  executor: Executor<X>,
  { view: { household }, world, departures }: PersonWorld<X>,
  options: DecideOptions,
  findings: readonly Finding[],
  found: () => Pick<DecisionRun<X>, "states" | "asked">,
): Parts<Decision> {
  const { outline } = executor;
  const limits = once(() => askLimits(outline, found().asked));
  const question = once(() => nextQuestion(outline, found().asked, limits()));
  const missing = once(() => limits().split(missingIn(found().asked.map(({ outcome }) => outcome))));
  const values = once(() => valuesOf(outline, world, household));
  const duties = once(() =>
    outline.duties.map((duty) =>
      dutyOutcome(outline, world, duty, duty.term === undefined ? {} : dueDate(outline, world, duty.term)),
    ),
  );
  const course = once(() =>
    processOf(
      outline,
      world,
      openJudgements(() => found().asked),
      {
        requested:
          household.requested === undefined
            ? undefined
            : new Set(household.requested.map(({ right }) => right)),
      },
    ),
  );
  return {
    peildatum: () => show(world.peildatum(), { kind: "datum" }),
    rights: () => {
      const { states, asked } = found();
      return states.map((state) =>
        asked.includes(state) ? traced(executor, world, state, options) : notInPlay(outline, state),
      );
    },
    values,
    duties,
    conflicts: () => conflictsOf(outline, world, duties()),
    measures: () =>
      measuresOf(outline, world, listsOf(household.values, household.instances.get(personThing)?.[0], cell)),
    powers: () =>
      outline.powers.map(({ id, name, actor, text, place, scope, condition }) => ({
        id,
        name,
        actor,
        text,
        place,
        applies: shown(all(world, [scope, condition])),
      })),
    requirements: () =>
      outline.requirements.map(({ id, text, place, condition }) => ({
        id,
        text,
        place,
        met: shown(all(world, [condition])),
      })),
    effects: () =>
      outline.effects.map(({ id, name }) => ({
        id,
        name,
        reached: shown(not(effectNotReached(outline, world, id, world.scope(undefined, undefined)))),
      })),
    steps: () => course().steps,
    tasks: () => course().tasks,
    freedoms: () => course().freedoms,
    documents: () => course().documents,
    advice: () => course().advice,
    departures: () => departures,
    missing: () => missing().missing,
    withheld: () => missing().withheld,
    nextQuestion: question,
    findings: () => [...findings, ...choicesOutOfBounds(values())],
  };
}

/** The state of every right of everything that can have it, and whether it was asked for. */
function statesIn<X>(
  outline: Outline<X>,
  household: Household,
  world: World<X>,
): { readonly states: readonly RightState<X>[]; readonly isAsked: (state: RightState<X>) => boolean } {
  const own = outline.rights.flatMap((right) =>
    (household.instances.get(right.thing) ?? []).map((subject) => rightState(outline, world, right, subject)),
  );
  const isAsked = ({ right, subject }: RightState<X>): boolean =>
    openedBy(outline, world, right, subject) !== undefined;
  return { states: withCatchAll(outline, own, isAsked), isAsked };
}

/** The same run, decided when it is looked at: who asks after one right or value needs no more than that. */
export function openRun<X>(
  executor: Executor<X>,
  own: PersonWorld<X>,
  options: DecideOptions,
  findings: readonly Finding[] = [],
): DecisionRun<X> {
  const { world, view } = own;
  const inWorld = once(() => statesIn(executor.outline, view.household, world));
  const asked = once(() => inWorld().states.filter(inWorld().isAsked));
  const found = { states: () => inWorld().states, asked };
  const parts = decisionParts(executor, own, options, findings, () => lazily(found));
  return lazily<DecisionRun<X>>({ ...found, world: () => world, decision: once(() => lazily(parts)) });
}

/** The outcomes of all rights as `decisionIn` gives them, without why a refusal holds. */
export function briefOutcomes<X>(
  { outline }: Pick<Executor<X>, "outline">,
  { states, asked }: DecisionRun<X>,
): readonly RightOutcome[] {
  return states.map((state) => (asked.includes(state) ? state.brief : notInPlay(outline, state)));
}

/** The outcomes of one right as `decisionIn` gives them. */
export function outcomesIn<X>(
  executor: Executor<X>,
  person: PersonWorld<X>,
  id: string,
  options: DecideOptions,
): readonly RightOutcome[] {
  const { outline } = executor;
  const { world, view } = person;
  const right = outline.rights.find((one) => one.id === id);
  if (right === undefined) return [];
  const outcome = (state: RightState<X>, isAsked: boolean): RightOutcome =>
    isAsked ? traced(executor, world, state, options) : notInPlay(outline, state);
  // What nobody else decides depends on all of them.
  if (outline.catchAll !== undefined) {
    const { states, isAsked } = statesIn(outline, view.household, world);
    return states.filter((state) => state.right.id === id).map((state) => outcome(state, isAsked(state)));
  }
  return (view.household.instances.get(right.thing) ?? []).map((subject) =>
    outcome(
      rightState(outline, world, right, subject),
      openedBy(outline, world, right, subject) !== undefined,
    ),
  );
}

/** The last day of a term that has begun; a term after an event has none until it is. */
function dueDate<X>(
  outline: Outline<X>,
  world: World<X>,
  term: NonNullable<Outline<X>["duties"][number]["term"]>,
): { readonly due?: Shown } {
  const due = dueOf(outline, world, term, world.scope(undefined, undefined));
  if (due.kind === "dag") return { due: show(due.day, { kind: "datum" }) };
  return due.kind === "open" ? { due: show(due.value, { kind: "datum" }) } : {};
}

/** The judgements that open outcomes wait for. */
function openJudgements<X>(asked: () => readonly RightState<X>[]): {
  readonly judgements: ReadonlySet<string>;
} {
  return lazily({
    judgements: () =>
      new Set(missingIn(asked().map(({ outcome }) => outcome)).judgements.map(({ judgement }) => judgement)),
  });
}

/** Nobody asked for it: then it is told who could, unless it is out of play for a reason of its own. */
function notInPlay<X>(outline: Outline<X>, state: RightState<X>): RightOutcome {
  const { right, subject, outside } = state;
  if (outside !== undefined) return outside;
  // Only rules with days of their own can put it out of play altogether; then it is worth a look.
  const dated = [...right.grants, ...right.powers].some(({ validity }) => validity !== undefined);
  if (dated && state.outcome.kind === "niet aan de orde" && state.outcome.reason !== undefined)
    return state.outcome;
  const base = { right: right.id, name: right.name, thing: subject.key, grounds: [] };
  return { ...base, kind: "niet aan de orde", opens: couldOpen(outline, right) };
}

function traced<X>(
  executor: Executor<X>,
  world: World<X>,
  state: RightState<X>,
  options: DecideOptions,
): RightOutcome {
  if (options.trace !== true || executor.trace === undefined) return state.outcome;
  return { ...state.outcome, trace: executor.trace(world, state) };
}

function all<X>(world: World<X>, conditions: readonly (X | undefined)[]): Truth {
  const scope = world.scope(undefined, undefined);
  return and(conditions.filter((one) => one !== undefined).map((one) => truthOf(world.evaluate(one, scope))));
}

function shown(truth: Operand): ReturnType<typeof show> {
  return show(truth, { kind: "ja-nee" });
}

/** Every definition that has one value now: series are only read within a month, open terms not at all. */
function valuesOf<X>(outline: Outline<X>, world: World<X>, household: Household): Decision["values"] {
  const amounts = new Set(outline.rights.map((right) => right.amount));
  return outline.definitions
    .filter((definition) => definition.type.reeks !== true && definition.kind !== "open begrip")
    .flatMap((definition) =>
      subjectsOf(outline, household, definition.thing).map((subject) => {
        const value = world.definition(definition.id, subject);
        return {
          id: definition.id,
          name: definition.name,
          thing: subject?.key ?? "",
          result: show(
            amounts.has(definition.id) ? payable(outline, value, definition.type.kind) : value,
            definition.type,
          ),
        };
      }),
    );
}

function subjectsOf<X>(
  outline: Outline<X>,
  household: Household,
  thing: string | undefined,
): readonly (ThingRef | undefined)[] {
  if (thing === undefined) return [undefined];
  return outline.things.some((one) => one.id === thing && one.root)
    ? (household.instances.get(thing) ?? []).slice(0, 1)
    : [];
}

export function missingIn(outcomes: readonly RightOutcome[]): Decision["missing"] {
  const unknowns = outcomes.flatMap((outcome): Unknown[] => {
    if (outcome.kind === "nog onbekend")
      return [{ kind: "onbekend", facts: outcome.facts, judgements: outcome.judgements, holes: [] }];
    if (outcome.kind === "ter beoordeling")
      return [{ kind: "onbekend", facts: [], judgements: outcome.judgements, holes: [] }];
    return [];
  });
  const { facts, judgements } = mergeUnknowns(unknowns);
  return { facts, judgements };
}

export function peildatumFindings({ peildatum }: DecideOptions): Finding[] {
  if (peildatum === undefined || parseIsoDate(peildatum) !== undefined) return [];
  const message = `De peildatum “${peildatum}” is geen bestaande datum zoals “2026-03-15”.`;
  return [{ code: "ongeldige datum", message, places: [], path: "/peildatum" }];
}

function unclearPerson({ persons, applicant }: Household): Finding[] {
  if (persons.length < 2 || applicant !== undefined) return [];
  const message = "Er zijn meer personen; zeg met “aanvrager” om wie het gaat.";
  return [{ code: "onbekende naam", message, places: [], path: "/aanvrager" }];
}

/** A value that a person chose outside the bounds of the power is wrong input too. */
function choicesOutOfBounds(values: Decision["values"]): Finding[] {
  const found = values.flatMap(({ result }) => (result.kind === "fout" ? result.findings : []));
  const broken = found.filter(({ code }) => code === "buiten de grens");
  return broken.filter((one, index) => broken.findIndex(({ message }) => message === one.message) === index);
}
