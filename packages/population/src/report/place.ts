// Where a household stands in a report: its kind, and the step of its income.

import { columnState, type Column } from "@andersom/logic";
import { addMonths, monthKey, parseIsoDate } from "@andersom/runtime";
import type { DecidedChunk } from "../tally.js";
import type { Setup, TypeSetup } from "./setup.js";

/** The highest step of income that is kept apart; whoever has more stands in the last one. */
const lastStep = 25_000;

/** Kinds by place in `labels`; one more for who has none that is known. */
export function typesOf({ setup, chunk, ofHome }: Placed): Uint8Array {
  const { type } = setup;
  const unknown = type.labels.length;
  const found = new Uint8Array(chunk.households).fill(unknown);
  const { firstPerson } = chunk;
  switch (type.by) {
    case "grootte":
      for (let home = 0; home < chunk.households; home++)
        found[home] = Math.min(firstPerson[home + 1]! - firstPerson[home]!, unknown) - 1;
      return found;
    case "keuze": {
      const column = chunk.column(type.fact);
      if (column?.kind !== "text") return found;
      const perHome = ofHome.has(type.fact);
      const labels = column.dictionary.map((one) => type.labels.indexOf(one));
      for (let home = 0; home < chunk.households; home++) {
        const row = perHome ? home : firstPerson[home]!;
        const label =
          column.states?.[row] === undefined || column.states[row] === 0 ? labels[column.values[row]!] : -1;
        if (label !== undefined && label >= 0) found[home] = label;
      }
      return found;
    }
    case "leeftijd":
      compositionsOf(type, setup.on, chunk, found);
      return found;
  }
}

export interface Placed {
  readonly setup: Setup;
  readonly chunk: DecidedChunk;
  /** Facts that have a row per household; others have one per person. */
  readonly ofHome: ReadonlySet<string>;
}

/** Grown-ups and children of each household; somebody of unknown age leaves it unknown. */
function compositionsOf(
  type: Extract<TypeSetup, { by: "leeftijd" }>,
  on: string,
  chunk: DecidedChunk,
  found: Uint8Array,
): void {
  const column = chunk.column(type.fact);
  if (column?.kind !== "day" && column?.kind !== "number") return;
  const { values, states } = column;
  const day = parseIsoDate(on);
  if (day === undefined) return;
  // The last day on which somebody of eighteen was born, or the age itself.
  const eighteen = type.days ? addMonths(day, -18 * 12) : 18 * (column.kind === "number" ? column.scale : 1);
  for (let home = 0; home < chunk.households; home++) {
    const [first, end] = [chunk.firstPerson[home]!, chunk.firstPerson[home + 1]!];
    let [adults, known] = [0, true];
    for (let row = first; row < end; row++) {
      if (states !== undefined && states[row] !== columnState.known) known = false;
      if (type.days ? values[row]! <= eighteen : values[row]! >= eighteen) adults += 1;
    }
    if (!known) continue;
    const children = end - first - adults;
    found[home] = adults === 0 ? 5 : adults >= 3 ? 4 : (adults - 1) * 2 + (children > 0 ? 1 : 0);
  }
}

/** Steps of income per household; 0 when it is not known. */
export function incomesOf({ setup, chunk, ofHome }: Placed): Float64Array {
  const { income, on } = setup;
  const found = new Float64Array(chunk.households);
  if (income === undefined) return found;
  const day = parseIsoDate(on);
  const month = day === undefined ? undefined : monthKey(day);
  const columns = income.parts.map(({ fact }) => chunk.column(fact, month));
  if (!columns.every((one): one is NumberColumn => one?.kind === "number")) return found;
  const scale = columns.reduce((most, one) => Math.max(most, one.scale), 1);
  for (let home = 0; home < chunk.households; home++) {
    let [sum, known] = [0, true];
    for (const [at, { values, states, scale: own }] of columns.entries()) {
      const [first, end] = ofHome.has(income.parts[at]!.fact)
        ? [home, home + 1]
        : [chunk.firstPerson[home]!, chunk.firstPerson[home + 1]!];
      for (let row = first; row < end; row++) {
        if (states !== undefined && states[row] !== columnState.known) known = false;
        else sum += values[row]! * (scale / own);
      }
    }
    if (known) found[home] = stepOf(sum / scale / income.step);
  }
  return found;
}

type NumberColumn = Extract<Column, { kind: "number" }>;

/** The first step is for no income and debts; a step holds one whole number of euros and the cents above it. */
function stepOf(euros: number): number {
  return 1 + Math.max(0, Math.min(lastStep, Math.floor(euros)));
}
