// One household, one plan: every right of every person, what the household shares, and one question for all.

import { show, type Ground, type Place, type RightOutcome, type ThingRef } from "@andersom/runtime";
import { reasonsOf } from "./grounds.js";
import { homeThing, personThing, type Household } from "../input/spec.js";
import {
  briefOutcomes,
  decisionIn,
  missingIn,
  openRun,
  peildatumFindings,
  worldsOf,
  type DecisionRun,
  type Executor,
} from "./decide.js";
import type { DecideOptions, Decision, NamedValue } from "./decision.js";
import { consentOf } from "./consent.js";
import { differencesOf, ladderLine } from "./ladder.js";
import { askLimits } from "./ask-limits.js";
import { nextQuestion } from "./next-question.js";
import { leadOf, nameOf } from "./people.js";
import type { BrokenGuarantee, HouseholdPlan, PersonPlan, Plan, PlanLine } from "./plan-data.js";
import { coordinatorsOf, offersOf, signalsOf } from "./offers.js";
import type { PersonRun } from "./person-run.js";
import type { RightState } from "./right.js";
import { withinSharedLimits } from "./shared-limit.js";
import { truthOf } from "./truth.js";
import type { Outline } from "./world.js";

/** A plan with the run of each person, for tools that ask more of it. */
export interface PlanRun<X> {
  readonly plan: Plan;
  readonly runs: readonly { readonly name: string; readonly run: DecisionRun<X> }[];
}

export function planWith<X>(executor: Executor<X>, household: Household, options: DecideOptions): Plan {
  return runPlan(executor, household, options).plan;
}

export function runPlan<X>(executor: Executor<X>, household: Household, options: DecideOptions): PlanRun<X> {
  const { outline } = executor;
  const runs = personRuns(executor, household, options, decisionIn);
  const lead = leadOf(household);
  const outcomes = withinSharedLimits(outline, runs);
  const persons = runs.map(({ name, person, home, run }, at): PersonPlan => {
    const rights = outcomes[at]!.filter((_, index) =>
      isOwn(run, run.states[index]!.right.thing, person, lead),
    );
    // One hulpvraag, one course of steps: they stand with the person who asks, and with who has a course of their own. What
    // counts from a date of the person, such as a birthday, is that person's anyhow.
    const isCourse = person === undefined || person.key === lead?.key || household.eventsOf.has(person.key);
    return {
      name,
      ...(home === undefined ? {} : { household: home.key }),
      decision: {
        ...run.decision,
        rights,
        ...(isCourse
          ? {}
          : {
              steps: run.decision.steps.filter(
                ({ id, status }) => status !== "niet nodig" && isOfPerson(outline, id),
              ),
            }),
      },
    };
  });
  const households = householdsOf(runs);
  const asked = distinctStates(runs.flatMap(({ run }) => run.asked));
  const limits = askLimits(outline, asked);
  const question = nextQuestion(outline, asked, limits);
  const signals = signalsOf(outline, runs);
  const offers = offersOf(outline, runs);
  return {
    plan: {
      peildatum:
        persons.find(({ name }) => name === (lead && nameOf(lead)))?.decision.peildatum ??
        persons[0]!.decision.peildatum,
      persons,
      households,
      overview: overviewOf(persons, households),
      ...limits.split(missingIn(asked.map(({ outcome }) => outcome))),
      ...(question === undefined ? {} : { nextQuestion: question }),
      guarantees: runs.flatMap((one) => brokenIn(executor, one)).filter(firstOfItsKind),
      ladder: runs.flatMap(({ name, run }) =>
        run.asked.flatMap((state) => ladderLine(run.world, state, name) ?? []),
      ),
      signals,
      offers,
      coordinators: coordinatorsOf(offers),
      consents: (outline.consents ?? []).flatMap((consent) =>
        runs.flatMap(({ name, run: { world } }) => {
          const person = world.scope(undefined, undefined).things[personThing];
          return person === undefined ? [] : [consentOf(outline, world, consent, person, name)];
        }),
      ),
      differences: differencesOf(outline, household.differences),
      findings: [
        ...household.findings,
        ...peildatumFindings(options),
        ...runs.flatMap(({ run }) => run.decision.findings),
      ],
    },
    runs,
  };
}

/**
 * The overview of a plan and nothing else: who has which right, and what it is worth. For who asks that of many households;
 * the lines are those of `runPlan`.
 */
export function overviewWith<X>(
  executor: Executor<X>,
  household: Household,
  options: DecideOptions,
): readonly PlanLine[] {
  const runs = personRuns(executor, household, options, openRun);
  const lead = leadOf(household);
  const briefly = runs.map(({ run }) => briefOutcomes(executor, run));
  const shared = withinSharedLimits(executor.outline, runs, briefly);
  const thingOf = ({ run }: PersonRun<X>, at: number): string => run.states[at]!.right.thing;
  return [
    ...runs.flatMap((one, at) =>
      shared[at]!.filter((_, index) => isOwn(one.run, thingOf(one, index), one.person, lead)).map((outcome) =>
        lineOf(one.name, outcome),
      ),
    ),
    ...homesOf(runs).flatMap(({ key, first }) =>
      briefly[runs.indexOf(first)]!.filter((_, index) => thingOf(first, index) === homeThing).map((outcome) =>
        lineOf(key, outcome),
      ),
    ),
  ];
}

/** Everyone in the household with the run about him. */
function personRuns<X>(
  executor: Executor<X>,
  household: Household,
  options: DecideOptions,
  decided: typeof decisionIn<X>,
): readonly PersonRun<X>[] {
  return worldsOf(executor, household, options).map((own) => {
    const { person } = own.view;
    const instance = own.view.household.instances.get(personThing)?.[0];
    return {
      name: person === undefined ? (instance?.key ?? "") : nameOf(person),
      person,
      home: own.view.household.instances.get(homeThing)?.[0],
      run: decided(executor, own, options, []),
    };
  });
}

/** A step with a term that counts from a date of the person, and not from another step. */
function isOfPerson<X>({ acts }: Outline<X>, step: string): boolean {
  return acts.some((act) => act.step === step && act.term?.anchorDate !== undefined);
}

/** Whether a right to this thing stands with this person in the plan. */
export function isOwn<X>(
  run: Pick<DecisionRun<X>, "states">,
  thing: string,
  person: ThingRef | undefined,
  lead: ThingRef | undefined,
): boolean {
  return thing !== homeThing && (isPersonal(run, thing, person) || person?.key === lead?.key);
}

/** A right of the person or of something that is theirs, against one of the aanvraag that everyone shares. */
function isPersonal<X>(
  run: Pick<DecisionRun<X>, "states">,
  thing: string,
  person: ThingRef | undefined,
): boolean {
  if (person === undefined || thing === personThing) return true;
  return run.states.some(
    ({ right, subject }) => right.thing === thing && subject.key.startsWith(`${person.key}/`),
  );
}

function distinctStates<X>(states: readonly RightState<X>[]): readonly RightState<X>[] {
  const keys = states.map(({ right, subject }) => `${right.id}\0${subject.key}`);
  return states.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

/** What is true of a household is read in the world of its first member. */
function householdsOf<X>(runs: readonly PersonRun<X>[]): readonly HouseholdPlan[] {
  return homesOf(runs).map(({ key, members, first }): HouseholdPlan => {
    const { decision, states } = first.run;
    return {
      key,
      members: members.map(({ name }) => name),
      rights: decision.rights.filter((_, index) => states[index]!.right.thing === homeThing),
      values: decision.values.filter(({ thing }: NamedValue) => thing === key),
    };
  });
}

/** The households that people live in, each with its members; the first of them speaks for it. */
function homesOf<X>(runs: readonly PersonRun<X>[]): readonly {
  readonly key: string;
  readonly members: readonly PersonRun<X>[];
  readonly first: PersonRun<X>;
}[] {
  const keys = [...new Set(runs.map(({ home }) => home?.key))].filter((key) => key !== undefined);
  return keys.map((key) => {
    const members = runs.filter(({ home }) => home?.key === key);
    return { key, members, first: members[0]! };
  });
}

function overviewOf(
  persons: readonly PersonPlan[],
  households: readonly HouseholdPlan[],
): readonly PlanLine[] {
  return [
    ...persons.flatMap(({ name, decision }: { name: string; decision: Decision }) =>
      decision.rights.map((outcome) => lineOf(name, outcome)),
    ),
    ...households.flatMap(({ key, rights }) => rights.map((outcome) => lineOf(key, outcome))),
  ];
}

function lineOf(person: string, outcome: RightOutcome): PlanLine {
  return {
    person,
    right: outcome.right,
    name: outcome.name,
    outcome: outcome.kind,
    ...("amount" in outcome ? { amount: outcome.amount } : {}),
  };
}

/** The guarantees that do not hold, with the reasons. What is not known yet is not called broken. */
function brokenIn<X>(
  { outline }: Executor<X>,
  { name, home, run }: PersonRun<X>,
): readonly BrokenGuarantee[] {
  const scope = run.world.scope(undefined, undefined);
  return outline.guarantees.flatMap((guarantee): BrokenGuarantee[] => {
    const holds = truthOf(run.world.evaluate(guarantee.condition, scope), guarantee.place);
    if (holds === true || (typeof holds === "object" && holds.kind === "onbekend")) return [];
    const exceptions = guarantee.exceptions.flatMap(({ text, because, when }) => {
      const frees =
        when === undefined ? undefined : truthOf(run.world.evaluate(when, scope), guarantee.place);
      return frees === false ? [] : [{ text, because, frees: frees === true }];
    });
    if (holds === false && exceptions.some(({ frees }) => frees)) return [];
    const grounds: readonly Ground[] =
      holds === false ? reasonsOf(run.world, guarantee.condition, scope) : [];
    const place: Place = guarantee.place;
    return [
      {
        id: guarantee.id,
        title: guarantee.title,
        person: guarantee.thing === homeThing ? (home?.key ?? name) : name,
        place,
        result: show(holds, { kind: "ja-nee" }),
        grounds,
        exceptions: exceptions.map(({ text, because }) => ({ text, because })),
      },
    ];
  });
}

function firstOfItsKind(one: BrokenGuarantee, index: number, all: readonly BrokenGuarantee[]): boolean {
  return all.findIndex((other) => other.id === one.id && other.person === one.person) === index;
}
