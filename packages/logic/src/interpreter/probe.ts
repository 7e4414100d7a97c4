// One household looked at from inside: the decision, and what any expression or definition is for anybody in it.

import {
  isKnown,
  type MonthKey,
  type Operand,
  type RightOutcome,
  type ThingRef,
  type Truth,
  type Value,
} from "@andersom/runtime";
import type { DecisionModel, Expr } from "@andersom/semantics";
import { openRun, outcomesIn, peildatumFindings, worldsOf, type PersonWorld } from "../decision/decide.js";
import type { DecideOptions, Decision } from "../decision/decision.js";
import { leadOf } from "../decision/people.js";
import type { Scope } from "../decision/world.js";
import { readHousehold } from "../input/household.js";
import { rootInstance } from "../input/spec.js";
import { bodyValue } from "./rule-body.js";
import { standings } from "./select-rule.js";
import { indexModel, interpreter } from "./world.js";

/** A rule of a definition in one household. */
export interface ProbedRule {
  readonly id: string;
  /** Its own conditions, whatever other rules say. */
  readonly applies: Truth;
  /** It applies, and no rule that applies goes before it. */
  readonly holds: Truth;
  readonly value: Operand;
}

/** What can be asked about one household. A subject is a thing of an analysis: it is looked up by its key. */
export interface Probe {
  /** Each part of it is decided when it is read. */
  readonly decision: Decision;
  /** The decision about one of its people. */
  decisionOf(person: ThingRef | undefined): Decision;
  /** The outcomes of one right in that decision, one for each who can have it, without deciding the rest. */
  right(id: string, person: ThingRef | undefined): readonly RightOutcome[];
  /** An expression of a rule about `thing`, seen from a subject; in a month where the rule is read in one. */
  evaluate(expr: Expr, thing: string | undefined, subject: ThingRef | undefined, month?: MonthKey): Operand;
  definition(id: string, subject: ThingRef | undefined, month?: MonthKey): Operand;
  rules(definition: string, subject: ThingRef | undefined, month?: MonthKey): readonly ProbedRule[];
}

/** A class: an object that is written with `get` holds on to its household for longer than anybody else does; see `lazily`. */
class HouseholdProbe implements Probe {
  readonly right: Probe["right"];
  readonly evaluate: Probe["evaluate"];
  readonly definition: Probe["definition"];
  readonly rules: Probe["rules"];

  constructor(
    readonly decisionOf: Probe["decisionOf"],
    asks: Pick<Probe, "right" | "evaluate" | "definition" | "rules">,
  ) {
    this.right = asks.right;
    this.evaluate = asks.evaluate;
    this.definition = asks.definition;
    this.rules = asks.rules;
  }

  get decision(): Decision {
    return this.decisionOf(undefined);
  }
}

/** Makes probes of households under one model: the interpreter decides, so what a probe says is what the ordinance means. */
export function createProbe(model: DecisionModel): (input: unknown, options?: DecideOptions) => Probe {
  const index = indexModel(model);
  const executor = interpreter(index);
  return (input, options = {}) => {
    const household = readHousehold(index.model, input);
    const worlds = worldsOf(executor, household, options);
    const lead = leadOf(household);
    const worldOf = (subject: ThingRef | undefined): PersonWorld<Expr> => {
      const [owner] = subject?.key.split("/", 1) ?? [];
      const of = (key: string | undefined) => worlds.find(({ view }) => view.person?.key === key);
      return of(owner) ?? of(lead?.key) ?? worlds[0]!;
    };
    /** The thing of this household that a subject stands for. */
    const own = (world: PersonWorld<Expr>, subject: ThingRef | undefined): ThingRef | undefined => {
      if (subject === undefined) return undefined;
      const { household: seen, person } = world.view;
      const known = (seen.instances.get(subject.thing) ?? []).filter(({ key }) => key.includes("/"));
      if (!subject.key.includes("/"))
        return (
          seen.persons.find(({ key }) => key === subject.key) ?? rootInstance(seen, subject.thing, person)
        );
      return known[Number(subject.key.slice(subject.key.lastIndexOf("/") + 1))];
    };
    const scopeOf = (
      world: PersonWorld<Expr>,
      thing: string | undefined,
      subject: ThingRef | undefined,
      month: MonthKey | undefined,
    ): Scope => {
      const found = own(world, subject);
      const root =
        thing === undefined ? undefined : rootInstance(world.view.household, thing, world.view.person);
      const about = found?.thing === thing ? found : (root ?? found);
      const base = world.world.scope(thing, about);
      return month === undefined ? base : { ...base, month };
    };
    const decisions = new Map<PersonWorld<Expr>, Decision>();
    const decisionOf = (person: ThingRef | undefined): Decision => {
      const world = worldOf(person);
      const findings = [...household.findings, ...peildatumFindings(options)];
      const known = decisions.get(world) ?? openRun(executor, world, options, findings).decision;
      decisions.set(world, known);
      return known;
    };
    return new HouseholdProbe(decisionOf, {
      right(id, person) {
        return outcomesIn(executor, worldOf(person), id, options);
      },
      evaluate(expr, thing, subject, month) {
        const world = worldOf(subject);
        return world.world.evaluate(expr, scopeOf(world, thing, subject, month));
      },
      definition(id, subject, month) {
        const world = worldOf(subject);
        const thing = index.definitions.get(id)?.thing;
        const about = thing === undefined ? undefined : scopeOf(world, thing, subject, month).things[thing];
        return executor.runOf(world.world).definition(id, about, month);
      },
      rules(id, subject, month) {
        const definition = index.definitions.get(id);
        if (definition === undefined) return [];
        const world = worldOf(subject);
        const run = executor.runOf(world.world);
        const scope = scopeOf(world, definition.thing, subject, month);
        return standings(run, definition, scope).map(({ rule, applies, holds }) => ({
          id: rule.id,
          applies,
          holds,
          value: bodyValue(run, rule, scope),
        }));
      },
    });
  };
}

/** Whether two values of a probe are known and differ. */
export function differ(a: Operand, b: Operand): boolean {
  return isKnown<Value>(a) && isKnown<Value>(b) && JSON.stringify(a, plain) !== JSON.stringify(b, plain);
}

function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
