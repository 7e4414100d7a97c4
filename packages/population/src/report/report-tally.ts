// The tally behind a report: outcomes and money per kind of household and per step of income, of one version or of two.

import { columnOutcomes } from "@andersom/logic";
import { plainName } from "../names.js";
import {
  notDecided,
  type DecidedChunk,
  type DecidedRight,
  type Frame,
  type FrameRight,
  type Tally,
} from "../tally.js";
import { PopulationError } from "../source.js";
import { ExactSums, longer, type SumsState } from "./exact-sums.js";
import { incomesOf, typesOf } from "./place.js";
import type { Setup } from "./setup.js";
import { yearly, type Yearly } from "./year.js";

/** Outcomes in the order of `columnOutcomes`, and after them the rows that were not decided. */
export const outcomeCount = columnOutcomes.length + 1;
const granted = columnOutcomes.indexOf("toegekend");
const judged = columnOutcomes.indexOf("ter beoordeling");

/** How a household does under the new version against the old one. */
export const changes = [
  "meer",
  "minder",
  "gelijk",
  "gelijk voor zover bekend",
  "misschien meer",
  "misschien minder",
  "onbekend",
] as const;

/** Borders of the change per year in euros: below the first, between two, above the last. 0 is a group of its own. */
export const changeBorders = [-2000, -1000, -500, -250, -100, 0, 100, 250, 500, 1000, 2000] as const;

/** Of one right under one version, per group (kind of household or step of income). */
export interface RightState {
  readonly counts: Float64Array;
  readonly granted: SumsState;
  readonly judged: SumsState;
  readonly withoutAmount: Float64Array;
  /** Households in which somebody has it. */
  readonly homes: Float64Array;
}

export interface GroupsState {
  readonly persons: Float64Array;
  readonly households: Float64Array;
  readonly rights: readonly (readonly RightState[])[];
  /** Households per change, and what they gain or lose together; empty without a comparison. */
  readonly changes: Float64Array;
  readonly changed: readonly SumsState[];
}

export interface PairState {
  /** From the old outcome (row) to the new one (column). */
  readonly moves: Float64Array;
}

export interface ReportState {
  readonly types: GroupsState;
  readonly incomes: GroupsState;
  /** Households per kind and step of income. */
  readonly spread: readonly Float64Array[];
  /** Households per stretch of `changeBorders`. */
  readonly distribution: Float64Array;
  readonly pairs: readonly PairState[];
  /** Households that wait for a judgement and households of which something is not known: now, and before. */
  readonly undecided: Float64Array;
}

/** Rights of both versions that are the same one, by place. */
export function pairsOf({ versions }: Frame): readonly (readonly [now: number, before: number])[] {
  const [now, before] = versions;
  if (now === undefined || before === undefined) return [];
  return now.rights.flatMap((right, at) => {
    const other = before.rights.findIndex(
      (one) => plainName(one.name) === plainName(right.name) && one.table === right.table,
    );
    return other < 0 ? [] : [[at, other] as const];
  });
}

class Right {
  counts: Float64Array;
  readonly granted: ExactSums;
  readonly judged: ExactSums;
  withoutAmount: Float64Array;
  homes: Float64Array;

  constructor(groups: number) {
    this.counts = new Float64Array(groups * outcomeCount);
    this.granted = new ExactSums(groups);
    this.judged = new ExactSums(groups);
    this.withoutAmount = new Float64Array(groups);
    this.homes = new Float64Array(groups);
  }

  grow(groups: number): void {
    this.counts = longer(this.counts, groups * outcomeCount);
    this.granted.grow(groups);
    this.judged.grow(groups);
    this.withoutAmount = longer(this.withoutAmount, groups);
    this.homes = longer(this.homes, groups);
  }

  state(): RightState {
    const { counts, withoutAmount, homes } = this;
    return { counts, granted: this.granted.state(), judged: this.judged.state(), withoutAmount, homes };
  }

  merge(other: RightState): void {
    addAll(this.counts, other.counts);
    this.granted.merge(other.granted);
    this.judged.merge(other.judged);
    addAll(this.withoutAmount, other.withoutAmount);
    addAll(this.homes, other.homes);
  }
}

/** The same counts for every group of a division; steps of income grow with what comes by. */
class Groups {
  persons: Float64Array;
  households: Float64Array;
  readonly rights: readonly (readonly Right[])[];
  changes: Float64Array;
  readonly changed: readonly ExactSums[];
  #size: number;

  constructor(frame: Frame, size: number) {
    this.#size = size;
    this.persons = new Float64Array(size);
    this.households = new Float64Array(size);
    this.rights = frame.versions.map(({ rights }) => rights.map(() => new Right(size)));
    this.changes = new Float64Array(size * changes.length);
    this.changed = [new ExactSums(size), new ExactSums(size)];
  }

  reach(group: number): void {
    if (group < this.#size) return;
    this.#size = Math.max(group + 1, this.#size * 2);
    this.persons = longer(this.persons, this.#size);
    this.households = longer(this.households, this.#size);
    this.changes = longer(this.changes, this.#size * changes.length);
    for (const sums of this.changed) sums.grow(this.#size);
    for (const right of this.rights.flat()) right.grow(this.#size);
  }

  state(): GroupsState {
    return {
      persons: this.persons,
      households: this.households,
      rights: this.rights.map((version) => version.map((right) => right.state())),
      changes: this.changes,
      changed: this.changed.map((sums) => sums.state()),
    };
  }

  merge(other: GroupsState): void {
    this.reach(other.persons.length - 1);
    addAll(this.persons, other.persons);
    addAll(this.households, other.households);
    addAll(this.changes, other.changes);
    this.changed.forEach((sums, at) => sums.merge(other.changed[at]!));
    this.rights.forEach((version, v) => version.forEach((right, at) => right.merge(other.rights[v]![at]!)));
  }
}

/** Counts a population for a report; the options say what divides it. */
export const reportTally = {
  name: "report",
  create(frame: Frame, setup: Setup): Tally<ReportState> {
    return new ReportTally(frame, setup);
  },
};

class ReportTally implements Tally<ReportState> {
  readonly #frame: Frame;
  readonly #setup: Setup;
  readonly #yearly: Yearly;
  readonly #undecided = new Float64Array(4);
  readonly #pairs: readonly (readonly [number, number])[];
  readonly #ofHome: ReadonlySet<string>;
  readonly #types: Groups;
  readonly #incomes: Groups;
  readonly #spread: Float64Array[];
  readonly #distribution = new Float64Array(changeBorders.length + 2);
  readonly #moves: readonly Float64Array[];

  constructor(frame: Frame, setup: Setup) {
    this.#frame = frame;
    this.#setup = setup;
    this.#yearly = yearly(frame.versions.map(({ rights }) => rights));
    this.#pairs = pairsOf(frame);
    const homeColumns = frame.columns.filter(({ table }) => table === "households");
    this.#ofHome = new Set(homeColumns.flatMap(({ facts }) => facts));
    this.#types = new Groups(frame, setup.type.labels.length + 1);
    this.#incomes = new Groups(frame, 64);
    this.#spread = setup.type.labels.map(() => new Float64Array(64));
    this.#moves = this.#pairs.map(() => new Float64Array(outcomeCount * outcomeCount));
  }

  add(chunk: DecidedChunk): void {
    const setup = this.#setup;
    const placed = { setup, chunk, ofHome: this.#ofHome };
    const types = typesOf(placed);
    const incomes = incomesOf(placed);
    let most = 0;
    for (const step of incomes) most = Math.max(most, step);
    this.#incomes.reach(most);
    this.#addPlaces(chunk, types, incomes);
    const totals = this.#frame.versions.map(({ rights }, version) => {
      const money = {
        sure: new Float64Array(chunk.households),
        open: new Float64Array(chunk.households),
        blank: new Uint8Array(chunk.households),
      };
      rights.forEach((right, at) => this.#addRight(chunk, { right, version, at, types, incomes, money }));
      return money;
    });
    const [now, before] = totals;
    if (now !== undefined && before !== undefined) this.#compare(chunk, now, before, types, incomes);
  }

  #addPlaces(chunk: DecidedChunk, types: Uint8Array, incomes: Float64Array): void {
    for (let home = 0; home < chunk.households; home++) {
      const people = chunk.firstPerson[home + 1]! - chunk.firstPerson[home]!;
      const [type, step] = [types[home]!, incomes[home]!];
      this.#types.persons[type]! += people;
      this.#types.households[type]! += 1;
      this.#incomes.persons[step]! += people;
      this.#incomes.households[step]! += 1;
      const row = this.#spread[type];
      if (row === undefined) continue;
      if (step >= row.length) this.#spread[type] = longer(row, Math.max(step + 1, row.length * 2));
      this.#spread[type]![step]! += 1;
    }
  }

  #addRight(chunk: DecidedChunk, one: OneRight): void {
    const { right, version, at, types, incomes, money } = one;
    const decided = chunk.versions[version]!.rights[at]!;
    const times = this.#yearly.times[version]![at]!;
    const byType = this.#types.rights[version]![at]!;
    const byIncome = this.#incomes.rights[version]![at]!;
    let seen = -1;
    for (let row = 0; row < chunk[right.table]; row++) {
      const home = right.table === "households" ? row : chunk.householdOf[row]!;
      const [type, step] = [types[home]!, incomes[home]!];
      const outcome = decided.outcome[row]!;
      const place = outcome === notDecided ? columnOutcomes.length : outcome;
      byType.counts[type * outcomeCount + place]! += 1;
      byIncome.counts[step * outcomeCount + place]! += 1;
      if (outcome === granted && seen !== home) {
        byType.homes[type]! += 1;
        byIncome.homes[step]! += 1;
        seen = home;
      }
      if (place >= judged && place !== columnOutcomes.length) money.blank[home]! |= 1 << place;
      if (outcome === notDecided) money.blank[home]! |= 128;
      if (outcome !== granted && outcome !== judged) continue;
      const amount = paid(decided, row, times);
      if (amount === undefined) {
        byType.withoutAmount[type]! += 1;
        byIncome.withoutAmount[step]! += 1;
        money.blank[home]! |= 128;
        continue;
      }
      const sums = outcome === granted ? "granted" : "judged";
      byType[sums].add(type, amount);
      byIncome[sums].add(step, amount);
      const total = outcome === granted ? money.sure : money.open;
      total[home]! += amount;
      exactOrNot(total[home]!);
    }
  }

  #compare(chunk: DecidedChunk, now: Money, before: Money, types: Uint8Array, incomes: Float64Array): void {
    const euro = Number(this.#yearly.scale);
    const borders = changeBorders.map((one) => one * euro);
    for (let home = 0; home < chunk.households; home++) {
      const sure = now.sure[home]! - before.sure[home]!;
      const open = sure + now.open[home]! - before.open[home]!;
      const place = changeOf(sure, open, now.blank[home]!, before.blank[home]!);
      const [type, step] = [types[home]!, incomes[home]!];
      this.#types.changes[type * changes.length + place]! += 1;
      this.#incomes.changes[step * changes.length + place]! += 1;
      countUndecided(this.#undecided, 0, now.blank[home]!);
      countUndecided(this.#undecided, 2, before.blank[home]!);
      if (place > 1) {
        if (place === 2) this.#distribution[borders.indexOf(0) + 1]! += 1;
        continue;
      }
      this.#types.changed[place]!.add(type, sure);
      this.#incomes.changed[place]!.add(step, sure);
      this.#distribution[stretchOf(sure, borders)]! += 1;
    }
    this.#pairs.forEach(([at, other], pair) => {
      const table = this.#frame.versions[0]!.rights[at]!.table;
      const [fresh, old] = [
        chunk.versions[0]!.rights[at]!.outcome,
        chunk.versions[1]!.rights[other]!.outcome,
      ];
      const moves = this.#moves[pair]!;
      for (let row = 0; row < chunk[table]; row++)
        moves[placeOf(old[row]!) * outcomeCount + placeOf(fresh[row]!)]! += 1;
    });
  }

  state(): ReportState {
    return {
      types: this.#types.state(),
      incomes: this.#incomes.state(),
      spread: this.#spread,
      distribution: this.#distribution,
      pairs: this.#moves.map((moves) => ({ moves })),
      undecided: this.#undecided,
    };
  }

  merge(other: ReportState): void {
    this.#types.merge(other.types);
    this.#incomes.merge(other.incomes);
    other.spread.forEach((row, type) => {
      if (row.length > this.#spread[type]!.length)
        this.#spread[type] = longer(this.#spread[type]!, row.length);
      addAll(this.#spread[type]!, row);
    });
    addAll(this.#distribution, other.distribution);
    addAll(this.#undecided, other.undecided);
    other.pairs.forEach(({ moves }, at) => addAll(this.#moves[at]!, moves));
  }
}

interface Money {
  /** Euros a year of what is granted, and of what waits for a judgement; whole numbers of 1/scale. */
  readonly sure: Float64Array;
  readonly open: Float64Array;
  /** Bits of outcomes that leave something open; 128 for an amount that is not known. */
  readonly blank: Uint8Array;
}

interface OneRight {
  readonly right: FrameRight;
  readonly version: number;
  readonly at: number;
  readonly types: Uint8Array;
  readonly incomes: Float64Array;
  readonly money: Money;
}

/** What a row gets in a year; a right without yearly money is 0. */
function paid({ amount, amountState }: DecidedRight, row: number, times: number): number | undefined {
  if (amount === undefined || times === 0) return 0;
  return amountState !== undefined && amountState[row] !== 0 ? undefined : amount[row]! * times;
}

function placeOfChange(change: (typeof changes)[number]): number {
  return changes.indexOf(change);
}

/** What is open on both sides in the same way may stay open: then only the difference that is sure counts. */
function changeOf(sure: number, open: number, now: number, before: number): number {
  const unknown = (1 << columnOutcomes.indexOf("nog onbekend")) | (1 << columnOutcomes.indexOf("fout")) | 128;
  if ((now & unknown) !== (before & unknown)) return placeOfChange("onbekend");
  if (sure !== 0) return placeOfChange(sure > 0 ? "meer" : "minder");
  if (open !== 0) return placeOfChange(open > 0 ? "misschien meer" : "misschien minder");
  return placeOfChange((now | before) === 0 ? "gelijk" : "gelijk voor zover bekend");
}

/** A household in which something waits for a judgement, and one of which something is not known; both may be so. */
function countUndecided(counts: Float64Array, at: number, blank: number): void {
  if ((blank & (1 << judged)) !== 0) counts[at]! += 1;
  if ((blank & ~(1 << judged)) !== 0) counts[at + 1]! += 1;
}

/** Place 0 is below the first border; the middle one is for no change at all. */
function stretchOf(change: number, borders: readonly number[]): number {
  const passed = borders.filter((one) => (change > 0 ? one < change : one <= change)).length;
  return change > 0 ? passed + 1 : passed;
}

function exactOrNot(total: number): void {
  if (!(Math.abs(total) < 2 ** 52))
    throw new PopulationError("Een bedrag is te groot om precies mee te rekenen.");
}

function placeOf(outcome: number): number {
  return outcome === notDecided ? columnOutcomes.length : outcome;
}

function addAll(to: Float64Array, from: Float64Array): void {
  for (let at = 0; at < from.length; at++) to[at]! += from[at]!;
}
