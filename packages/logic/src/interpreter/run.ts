// Everything one interpretation needs: the model by id, the household, and what was computed before.

import type { Day, MonthKey, Operand, ThingRef, Truth } from "@andersom/runtime";
import type { DecisionModel, Definition, Expr, Fact, Thing } from "@andersom/semantics";
import type { Departures, Outline, Scope, World } from "../decision/world.js";
import type { Watch } from "./watch.js";
import type { Household } from "../input/spec.js";

export interface ModelIndex {
  readonly model: DecisionModel;
  /** The model as the shared logic reads it. */
  readonly outline: Outline<Expr>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly things: ReadonlyMap<string, Thing>;
  /** For each definition, right, duty, effect and fact in a circle (or too long a chain): what is wrong. */
  readonly circles: ReadonlyMap<string, string>;
  /** Definitions that have one value for all months. */
  readonly monthless: ReadonlySet<string>;
  /** Whether an expression comes out the same in all months. */
  isMonthless(expr: Expr): boolean;
}

export interface Run {
  readonly index: ModelIndex;
  readonly household: Household;
  readonly givenPeildatum: Day | undefined;
  readonly departures: Departures;
  /** Values of definitions, by definition, subject, month and clause. */
  readonly memo: Map<string, Operand>;
  /** Conditions that come out the same in every month, by whom they are about. */
  readonly inEveryMonth: Map<Scope["things"], Map<Expr, Truth>>;
  /** The value of an expression; see `evaluate.ts`. */
  evaluate(expr: Expr, scope: Scope): Operand;
  /** The value of a condition. */
  truth(expr: Expr, scope: Scope): Truth;
  /** The value of a definition for a subject, in a month where it is read in one; see `definition.ts`. */
  definition(
    id: string,
    subject: ThingRef | undefined,
    month: MonthKey | undefined,
    clause?: string,
  ): Operand;
  /** The reference date; see `peildatum.ts`. */
  peildatum(): Operand;
  /** The shared logic's view of this run, for conditions about rights, effects and duties. */
  readonly world: World<Expr>;
  /** What is read of the day, where somebody wants to know. */
  readonly watch?: Watch | undefined;
}
