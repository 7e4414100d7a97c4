// The exact path: what the kernel has no proved code for is decided by the interpreter, household by household. That is
// thousands of times slower, so that of a large population a sample is taken, spread evenly over all households.

import { columnOutcomes, columnState, createPlanner, type ColumnKernel } from "@andersom/logic";
import { parseDecimal, type RightOutcome, type Shown } from "@andersom/runtime";
import type { DecisionModel, Right } from "@andersom/semantics";
import type { Bound } from "./bind.js";
import { householdInputs } from "./household-input.js";
import type { Piece } from "./piece.js";
import { notDecided, type DecidedRight } from "./tally.js";

/** How many households are decided along the exact path at most. */
export type ExactLimit = number | "all";

/** A thousand households take some seconds; a percentage of them is then known to three in a hundred. */
export const defaultExactLimit = 1000;

/** Every so manieth household is decided; 0: none. */
export function exactStep(limit: ExactLimit, households: number): number {
  if (limit === "all" || limit >= households) return 1;
  return limit <= 0 ? 0 : Math.ceil(households / limit);
}

/** Whole cents and tenths of them, and thirds, sevenths and twelfths of those. What fits in none of these has no known amount. */
const exactScale = 25_200_000n;

/** A right that is decided along the exact path. */
export interface ExactRight {
  readonly right: Right;
  readonly table: "persons" | "households";
  readonly scale: bigint | undefined;
  readonly reason: string;
}

/** `left`: what the kernel or another engine has no words for. */
export function exactRights(model: DecisionModel, left: ColumnKernel["exact"]): readonly ExactRight[] {
  return left.flatMap(({ right: id, reason }) => {
    const right = model.rights.find((one) => one.id === id);
    if (right === undefined) return [];
    const amount = model.definitions.find((one) => one.id === right.amount)?.type.kind;
    const counts = amount === "bedrag" || amount === "getal" || amount === "percentage";
    const table = right.thing === "huishouden" ? "households" : "persons";
    return [{ right, table, scale: counts ? exactScale : undefined, reason }];
  });
}

/** Decides the households of a piece; the results hold until the next piece. */
export interface ExactPath {
  /** `ordinal`: which household of the whole population the first of the piece is. */
  decide(ordinal: number, progress: (households: number) => void): void;
  /** In the order of the rights; rows of the whole piece. */
  readonly decided: readonly DecidedRight[];
}

export function openExact(
  written: DecisionModel,
  rights: readonly ExactRight[],
  {
    given,
    bounds,
    piece,
    step,
  }: {
    readonly given: Readonly<Record<string, unknown>>;
    readonly bounds: readonly Bound[];
    readonly piece: Piece;
    readonly step: number;
  },
): ExactPath {
  // The vangnet is for what somebody asked; in a population nobody asked anything.
  const { catchAll: _, ...model } = written;
  const plan = createPlanner(model);
  const inputs = householdInputs(model, given, bounds, piece);
  const perPerson =
    inputs.perPerson || rights.some(({ right }) => right.thing !== "inwoner" && right.thing !== "huishouden");
  const decided = rights.map(({ scale }) => ({
    outcome: new Uint8Array(piece.capacity),
    ...(scale === undefined
      ? {}
      : { amount: new Float64Array(piece.capacity), amountState: new Uint8Array(piece.capacity) }),
  }));
  const put = (at: number, row: number, outcomes: readonly RightOutcome[]): void => {
    const { right, scale } = rights[at]!;
    const found = outcomes.find((one) => one.right === right.id);
    const to = decided[at]!;
    to.outcome[row] = columnOutcomes.indexOf(found?.kind ?? "niet aan de orde");
    if (scale === undefined) return;
    const shown = found !== undefined && "amount" in found ? found.amount : undefined;
    const value = scaled(shown, scale);
    to.amount![row] = value ?? 0;
    to.amountState![row] = value === undefined ? columnState.fault : columnState.known;
  };
  return {
    decided,
    decide(ordinal, progress) {
      for (const { outcome } of decided) outcome.fill(notDecided, 0, piece.persons);
      if (step === 0) return;
      for (let home = (step - (ordinal % step)) % step; home < piece.households; home += step) {
        const [first, end] = [piece.firstPerson[home]!, piece.firstPerson[home + 1]!];
        const shared = perPerson ? undefined : plan(inputs.input(home));
        for (let row = first; row < end; row++) {
          const own = shared ?? plan(inputs.input(home, row));
          const { decision } = own.persons[row - first]!;
          rights.forEach(({ table }, at) => {
            if (table === "persons") put(at, row, decision.rights);
            else if (row === first) put(at, home, own.households[0]?.rights ?? decision.rights);
          });
        }
        progress(1);
      }
    },
  };
}

/** The amount in whole numbers of 1/scale, or nothing where it is not known or is no such number. */
function scaled(shown: Shown | undefined, scale: bigint): number | undefined {
  const text = shown?.kind === "waarde" && typeof shown.value === "string" ? shown.value : undefined;
  const exact = text === undefined ? undefined : parseDecimal(text);
  if (exact === undefined || (exact.n * scale) % exact.d !== 0n) return undefined;
  const value = Number((exact.n * scale) / exact.d);
  return Number.isSafeInteger(value) ? value : undefined;
}
