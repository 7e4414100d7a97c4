// Per right how many of each outcome and how much money: the tally behind every simulation.

import { columnOutcomes } from "@andersom/logic";
import { notDecided, type DecidedChunk, type DecidedRight, type Frame, type Tally } from "./tally.js";

/** Of one right under one version. */
export interface RightCount {
  /** By place in `columnOutcomes`. */
  readonly counts: number[];
  /** Rows that the exact path did not come to. */
  notDecided: number;
  /** Whole numbers of 1/scale: a chunk stays far below what a double holds, the total is a bigint. */
  granted: bigint;
  judged: bigint;
  /** Granted or to be judged, with an amount that could not be worked out. */
  withoutAmount: number;
}

export interface RightCountsState {
  readonly persons: number;
  readonly households: number;
  readonly versions: readonly (readonly RightCount[])[];
}

export const rightCounts = {
  name: "right-counts",
  create(frame: Frame): Tally<RightCountsState> {
    const versions = frame.versions.map(({ rights }) => rights.map(emptyCount));
    let [persons, households] = [0, 0];
    return {
      add(chunk: DecidedChunk) {
        persons += chunk.persons;
        households += chunk.households;
        frame.versions.forEach(({ rights }, version) => {
          rights.forEach(({ table }, at) => {
            addRows(versions[version]![at]!, chunk.versions[version]!.rights[at]!, chunk[table]);
          });
        });
      },
      state: () => ({ persons, households, versions }),
      merge(other) {
        persons += other.persons;
        households += other.households;
        versions.forEach((rights, version) => {
          rights.forEach((count, at) => addCount(count, other.versions[version]![at]!));
        });
      },
    };
  },
};

function emptyCount(): RightCount {
  return { counts: columnOutcomes.map(() => 0), notDecided: 0, granted: 0n, judged: 0n, withoutAmount: 0 };
}

const granted = columnOutcomes.indexOf("toegekend");
const judged = columnOutcomes.indexOf("ter beoordeling");

function addRows(count: RightCount, { outcome, amount, amountState }: DecidedRight, rows: number): void {
  const seen = new Uint32Array(256);
  let [sure, open, without] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const found = outcome[row]!;
    seen[found]! += 1;
    if (amount === undefined || (found !== granted && found !== judged)) continue;
    if (amountState !== undefined && amountState[row] !== 0) without += 1;
    else if (found === granted) sure += amount[row]!;
    else open += amount[row]!;
  }
  columnOutcomes.forEach((_, at) => (count.counts[at]! += seen[at]!));
  count.notDecided += seen[notDecided]!;
  count.withoutAmount += without;
  count.granted += BigInt(sure);
  count.judged += BigInt(open);
}

function addCount(to: RightCount, from: RightCount): void {
  from.counts.forEach((number, at) => (to.counts[at]! += number));
  to.notDecided += from.notDecided;
  to.withoutAmount += from.withoutAmount;
  to.granted += from.granted;
  to.judged += from.judged;
}
