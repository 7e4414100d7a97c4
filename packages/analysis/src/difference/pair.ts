// Two versions over one household: an encoding of each, with the facts that both have as the same variables.

import { parseIsoMonth, type Day, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Definition, Fact, HouseholdInput } from "@andersom/semantics";
import { Encoding } from "../encode/encoding.js";
import type { Facts } from "../encode/facts.js";
import { Ground } from "../encode/ground.js";
import { sameMonths } from "../encode/months.js";
import { personThing, type Shape } from "../encode/shape.js";
import type { Literal } from "../solver/literal.js";
import type { Budget } from "../solver/solver.js";
import { householdOf } from "../witness/household.js";
import { simplest, type Found } from "../witness/simplest.js";
import type { Matching } from "./matching.js";

export interface Versions {
  readonly old: DecisionModel;
  readonly new: DecisionModel;
  readonly matching: Matching;
}

export class Pair {
  readonly old: Encoding;
  readonly new: Encoding;

  constructor(
    private readonly versions: Versions,
    readonly peildatum: Day,
    readonly shape: Shape,
    readonly series: "gelijk" | "per maand",
  ) {
    const ground = new Ground();
    const { naming } = versions.matching;
    // One month stands for the same others in both: the months in which the tables of neither say something else.
    const months = sameMonths([...versions.old.definitions, ...versions.new.definitions], peildatum);
    const options = { peildatum, shape, series, ground, months };
    this.old = new Encoding(versions.old, { ...options, naming: naming.old });
    this.new = new Encoding(versions.new, { ...options, naming: naming.new });
  }

  get formulas(): Encoding["formulas"] {
    return this.old.formulas;
  }

  /** Whose outcomes are looked at: of the aanvrager, and of a child when there is one; else of the household or another thing. */
  subjects(thing: string): readonly ThingRef[] {
    if (thing !== personThing) {
      const one = this.old.subjectFor(thing, undefined) ?? this.new.subjectFor(thing, undefined);
      return one === undefined ? [] : [one];
    }
    return this.old.cast.persons.filter(({ key }, at) => at === 0 || key === "kind 1");
  }

  /** The simplest household in which all of `wanted` holds. */
  find(wanted: readonly Literal[], budget: Budget, perTry: Budget): Found {
    this.level();
    const { old, new: fresh } = this;
    const known = new Set(old.facts.variables.map(({ variable }) => variable));
    const facts = {
      elements: [
        ...old.facts.elements,
        ...fresh.facts.elements.filter(({ things }) => !this.onOld(things[0]?.when)),
      ],
      variables: [
        ...old.facts.variables,
        ...fresh.facts.variables.filter(({ variable }) => !known.has(variable)),
      ],
      parameters: new Map([...old.facts.parameters, ...fresh.facts.parameters]),
    };
    const textCode = (text: string): number => old.textCode(text);
    return simplest(
      { formulas: this.formulas, facts, today: old.today, textCode },
      wanted,
      budget,
      undefined,
      perTry,
    );
  }

  private onOld(when: Literal | undefined): boolean {
    return this.old.facts.elements.some(({ things }) => things[0]?.when.v === when?.v);
  }

  /** Whether some fact has a value for each month. */
  get readsMonths(): boolean {
    const reads = ({ facts }: Encoding): boolean =>
      facts.variables.some(({ fact }) => fact.type.reeks === true);
    return reads(this.old) || reads(this.new);
  }

  get opaque(): readonly string[] {
    return [...new Set([...this.old.opaque, ...this.new.opaque])];
  }

  /** The household of an answer as each version has it in a file. */
  households(model: readonly number[], subject: ThingRef): { old: HouseholdInput; new: HouseholdInput } {
    const seenFrom = (household: HouseholdInput): HouseholdInput =>
      subject.thing === personThing ? { ...household, aanvrager: subject.key } : household;
    return {
      old: seenFrom(householdOf(this.old, model)),
      new: seenFrom(householdOf(this.new, model)),
    };
  }

  /** What one version reads of a fact that both have, the other has in its household as well. */
  private level(): void {
    const { facts, rights, isSame } = this.versions.matching;
    const { old, new: fresh } = this;
    for (const one of facts) {
      if (one.old === undefined || one.new === undefined) continue;
      const about = (from: "old" | "new", to: "old" | "new") => (id: string) =>
        rights.find((right) => right[from]?.id === id)?.[to]?.id;
      copy(old.facts, fresh.facts, [one.old, one.new], about("old", "new"));
      copy(fresh.facts, old.facts, [one.new, one.old], about("new", "old"));
    }
    // An amount of a law that is made once for both, comes with both households.
    const copyAmounts = (
      from: Encoding,
      to: Encoding,
      same: (own: Definition, other: Definition) => boolean,
    ) => {
      for (const { definition, month } of [...from.facts.parameters.values()]) {
        const called = from.naming.parameter(definition);
        const twin = to.model.definitions.find(
          (one) => to.naming.parameter(one) === called && same(definition, one),
        );
        if (twin !== undefined) to.facts.parameter(twin, month);
      }
    };
    copyAmounts(old, fresh, isSame);
    copyAmounts(fresh, old, (own, other) => isSame(other, own));
  }
}

/** Reads in `to` what was read in `from` of a fact. */
function copy(
  from: Facts,
  to: Facts,
  [fact, same]: readonly [Fact, Fact],
  aboutOf: (right: string) => string | undefined,
): void {
  for (const { subject, about, month, fact: read } of [...from.variables]) {
    if (read.id !== fact.id) continue;
    const right = about === undefined ? undefined : aboutOf(about);
    if (about !== undefined && right === undefined) continue;
    to.read(same, subject, right, month === undefined ? undefined : parseIsoMonth(month));
  }
  for (const { fact: read, subject } of [...from.elements])
    if (read.id === fact.id) to.read(same, subject, undefined, undefined);
}
