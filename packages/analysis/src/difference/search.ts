// From the questions about a right, duty or value to who notices it: proved of all, or shown with a household.

import type { Day, ThingRef } from "@andersom/runtime";
import type { Decision } from "@andersom/logic";
import type { HouseholdInput } from "@andersom/semantics";
import { shapes, type Shape } from "../encode/shape.js";
import { NotEncoded } from "../encode/value.js";
import type { Literal } from "../solver/literal.js";
import type { Answer } from "../solver/solver.js";
import type { Question as Asked } from "../solver/store.js";
import type { Found } from "../witness/simplest.js";
import { barest } from "./bare.js";
import type { Change, Compared, DifferenceWitness } from "./data.js";
import { extremes } from "./extreme.js";
import type { Item, Question } from "./item.js";
import { Pair, type Versions } from "./pair.js";
import { Purse } from "./purse.js";

export interface Deciders {
  readonly old: (household: HouseholdInput) => Decision;
  readonly new: (household: HouseholdInput) => Decision;
}

/** Pairs of encodings per shape, made once. */
export class Search {
  private readonly pairs = new Map<string, Pair>();
  private purse = new Purse();

  constructor(
    readonly versions: Versions,
    readonly peildatum: Day,
    readonly decide: Deciders,
  ) {}

  pair(shape: Shape, series: "gelijk" | "per maand"): Pair {
    const key = `${JSON.stringify(shape)} ${series}`;
    const known = this.pairs.get(key) ?? new Pair(this.versions, this.peildatum, shape, series);
    this.pairs.set(key, known);
    return known;
  }

  /** What changes for whom. */
  compare(item: Item): Compared {
    const { kind, name, formerly, place, same, around } = item;
    const base = {
      kind,
      name,
      ...(formerly === undefined ? {} : { formerly }),
      ...(place === undefined ? {} : { place }),
      around,
    };
    if (same) return { ...base, verdict: "gelijk", changes: [], open: [] };
    this.purse = new Purse();
    const { changes, open } = this.changesOf(item);
    const found = changes.length > 0;
    const left = [...open, ...item.unseen];
    const most = found ? extremes(this, item) : {};
    return {
      ...base,
      verdict: found || around.length > 0 ? "verschil" : left.length > 0 ? "onbekend" : "niemand",
      changes,
      ...(most.gain === undefined && most.loss === undefined ? {} : { most }),
      open,
    };
  }

  private changesOf(item: Item): { readonly changes: readonly Change[]; readonly open: readonly string[] } {
    const changes = new Map<string, Change>();
    const open = new Map<string, string>();
    for (const series of ["gelijk", "per maand"] as const)
      for (const shape of shapes) {
        if (series === "per maand" && !this.pair(shape, "gelijk").readsMonths) continue;
        const pair = this.pair(shape, series);
        for (const subject of pair.subjects(item.thing))
          for (const asked of this.askable(item, pair, subject)) {
            if (typeof asked === "string") open.set(asked, asked);
            else this.answer(item, asked, pair, subject, changes, open);
          }
      }
    return {
      changes: [...changes.values()],
      open: [...open].filter(([key]) => !changes.has(key)).map(([, words]) => words),
    };
  }

  /** The questions that some household may say yes to; a text is why nothing can be asked. */
  private askable(item: Item, pair: Pair, subject: ThingRef): readonly (Question | string)[] {
    try {
      const questions = item.questions(pair, subject);
      const { formulas } = pair;
      const any = formulas.or(questions.map(({ wanted }) => formulas.and(wanted)));
      return this.ask(formulas.store.question([any]), [any]).kind === "kan niet" ? [] : questions;
    } catch (error) {
      if (!(error instanceof NotEncoded)) throw error;
      return [error.message];
    }
  }

  private answer(
    item: Item,
    { aspect, kind, words, wanted, rather = [] }: Question,
    pair: Pair,
    subject: ThingRef,
    changes: Map<string, Change>,
    open: Map<string, string>,
  ): void {
    const key = `${aspect} ${kind}`;
    if (changes.has(key)) return;
    const fuller = rather.length === 0 ? undefined : this.find(pair, [...wanted, ...rather]);
    const found = fuller?.kind === "kan" ? fuller : this.find(pair, wanted);
    if (found.kind === "kan niet") return;
    if (found.kind === "onbekend") open.set(key, words);
    else if (!this.show(item, pair, subject, found.model, changes)(key)) open.set(key, words);
  }

  /** The simplest household in which all of `wanted` holds, for what is left of the work an item is worth. */
  find(pair: Pair, wanted: readonly Literal[]): Found {
    return pair.find(wanted, this.purse.question, this.purse.attempt);
  }

  /** Whether some household keeps all of `wanted`, for what is left. */
  ask(question: Asked, wanted: readonly Literal[]): Answer {
    return question.solve(wanted, this.purse.question);
  }

  /** Decides a household under both versions and keeps what is seen to change. */
  private show(
    item: Item,
    pair: Pair,
    subject: ThingRef,
    model: readonly number[],
    changes: Map<string, Change>,
  ): (key: string) => boolean {
    const full = this.witness(pair, subject, model);
    const seen = this.see(item, full);
    const isNew = seen.some(({ aspect, kind }) => !changes.has(`${aspect} ${kind}`));
    const witness = isNew ? this.told(item, full, seen) : full;
    for (const { aspect, kind, ...rest } of seen) {
      const key = `${aspect} ${kind}`;
      if (!changes.has(key)) changes.set(key, { aspect, kind, ...rest, witness });
    }
    return (key) => changes.has(key);
  }

  /** The household without what makes no difference to what is seen to change. */
  private told(item: Item, full: DifferenceWitness, seen: readonly object[]): DifferenceWitness {
    const wanted = JSON.stringify(seen);
    const shows = (household: DifferenceWitness["household"]): boolean =>
      JSON.stringify(this.see(item, { ...full, household })) === wanted;
    const household = barest(full.household, this.versions.new, this.calledBefore, shows);
    return { ...full, household };
  }

  /** What the old version calls a fact of the new one. */
  private readonly calledBefore = (key: string): string =>
    this.versions.matching.facts.find((one) => one.new?.key === key)?.old?.key ?? key;

  witness(pair: Pair, subject: ThingRef, model: readonly number[]): DifferenceWitness {
    return { who: subject.key, household: pair.households(model, subject) };
  }

  /** What changes for a household, as both interpreters have it. */
  see(item: Item, { who, household }: DifferenceWitness): ReturnType<Item["observe"]> {
    return item.observe(this.decide.old(household.old), this.decide.new(household.new), who);
  }
}
