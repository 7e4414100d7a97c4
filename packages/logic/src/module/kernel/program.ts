// What a generated module hands to its kernel: the outline of the ordinance, with functions where it had expressions.

import type { MonthKey, Operand, Place, ThingRef, Truth } from "@andersom/runtime";
import type { Fact } from "@andersom/semantics";
import type { ChoiceBound } from "../../decision/choice.js";
import type { Cited, PossibleGround } from "../../decision/grounds.js";
import type { Outline, Scope, World } from "../../decision/world.js";
import type { Household } from "../../input/spec.js";

/** Where generated code runs: the scope of an expression, and the run it belongs to. */
export interface Frame extends Scope {
  readonly run: ModuleRun;
}

/** The grounds on which a condition has a value, or may get it. */
export type Why = (x: Frame, wanted: boolean, cited: Cited) => readonly PossibleGround[];

/** A condition or formula as code, with the grounds for its value where it is a condition. */
export interface Code {
  run(x: Frame): Operand;
  readonly why: Why;
}

export interface ModuleDefinition {
  readonly name: string;
  readonly thing?: string;
  readonly place: Place;
  /** Why it cannot be computed at all. */
  readonly circle?: string;
  readonly parameter?: true;
  /** Powers by which a person chooses the value, with their conditions and bounds. */
  readonly decidedBy?: readonly (readonly [
    power: string,
    applies: (x: Frame) => Truth,
    bounds: (x: Frame) => readonly ChoiceBound[],
  ])[];
  value(x: Frame): Operand;
  readonly clauses?: ReadonlyMap<string, (x: Frame) => Operand>;
  caps?(x: Frame, value: Operand): Operand;
  why?(x: Frame, is: Truth, cited: Cited): readonly PossibleGround[];
}

/** A fact that is more than what was given. */
export interface ModuleFact {
  readonly sureYes?: (x: Frame) => Truth;
  readonly sureNo?: (x: Frame) => Truth;
  readonly completeFrom?: (x: Frame) => Operand;
}

export interface Program {
  readonly outline: Outline<Code>;
  readonly circles: ReadonlyMap<string, string>;
  /** Id of the definition of the peildatum. */
  readonly peildatum?: string;
  readonly definitions: ReadonlyMap<string, ModuleDefinition>;
  readonly facts: ReadonlyMap<string, ModuleFact>;
}

export interface ModuleRun {
  readonly program: Program;
  readonly factsById: ReadonlyMap<string, Outline<Code>["facts"][number] & Partial<Fact>>;
  readonly household: Household;
  readonly world: World<Code>;
  read(
    id: string,
    subject: ThingRef | undefined,
    month: MonthKey | undefined,
    clause: string | undefined,
  ): Operand;
  peildatum(): Operand;
}
