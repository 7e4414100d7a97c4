// From what was counted to what a report says. Everything here is arithmetic on totals: nothing of a person is left.

import { columnOutcomes } from "@andersom/logic";
import { parseDecimal, rational, sub, toDecimalString, type Rational } from "@andersom/runtime";
import type { DecisionModel, Per } from "@andersom/semantics";
import type { Frame, FrameRight } from "../tally.js";
import type { Curve } from "./cliffs.js";
import { ExactSums, type SumsState } from "./exact-sums.js";
import {
  changeBorders,
  changes,
  outcomeCount,
  pairsOf,
  type GroupsState,
  type ReportState,
  type RightState,
} from "./report-tally.js";
import type {
  Band,
  Block,
  Budget,
  ChangeBlock,
  Comparison,
  Group,
  OutcomeName,
  Report,
  RightReport,
  Stretch,
} from "./report.js";
import type { IncomeSetup, Setup } from "./setup.js";
import { yearFactor, yearly } from "./year.js";

export const outcomeNames: readonly OutcomeName[] = [...columnOutcomes, "niet doorgerekend"];

export interface BuildInput {
  readonly ordinance: string;
  readonly model: DecisionModel;
  readonly frame: Frame;
  readonly setup: Setup;
  readonly state: ReportState;
  readonly persons: number;
  readonly households: number;
  readonly synthetic: boolean;
  /** Name of the version that it is compared with. */
  readonly compared?: string;
  /** Euros a year for all rights together. */
  readonly budget?: Rational;
  readonly curves?: readonly Curve[];
  readonly missing: readonly string[];
}

/** Groups of a division as lists of the places that they bring together. */
type Places = readonly (readonly number[])[];

export function buildReport(input: BuildInput): Report {
  const { frame, setup, state, model } = input;
  const { scale } = yearly(frame.versions.map(({ rights }) => rights));
  const everything: Places = [state.types.households.length].map((length) => [...Array(length).keys()]);
  const typeLabels = [...setup.type.labels, "onbekend"];
  const types = typeLabels.map((label, at) => ({ label, places: [at] })).filter(inhabited(state.types));
  const typePlaces = types.map(({ places }) => places);
  const tenths =
    setup.income === undefined
      ? undefined
      : tenthsOf(state.incomes.households).filter(inhabited(state.incomes));
  const tenthPlaces = tenths?.map(({ places }) => places);
  const [now = { rights: [] }, before] = frame.versions;
  const pairs = new Map(pairsOf(frame).map(([at, other], pair) => [at, { other, pair }]));
  const blocks = (groups: GroupsState, version: number, at: number, places: Places): Block[] =>
    places.map((one) =>
      blockOf(groups.rights[version]![at]!, one, scale, frame.versions[version]!.rights[at]!),
    );
  const rights = now.rights.map((right, at): RightReport => {
    const pair = pairs.get(at);
    const own = (version: number, place: number): readonly [Block, readonly Block[], readonly Block[]] => [
      blocks(state.types, version, place, everything)[0]!,
      blocks(state.types, version, place, typePlaces),
      tenthPlaces === undefined ? [] : blocks(state.incomes, version, place, tenthPlaces),
    ];
    const [total, perType, perIncome] = own(0, at);
    const old = pair === undefined ? undefined : own(1, pair.other);
    return {
      right: right.right,
      name: right.name,
      holder: right.table === "households" ? "huishouden" : "inwoner",
      period: right.amount?.type.kind === "bedrag" ? periodText(right.amount.type.per) : "",
      ...(right.exact === undefined ? {} : { exact: right.exact.reason }),
      now: total,
      perType,
      perIncome,
      ...(old === undefined ? {} : { before: old[0], beforePerType: old[1], beforePerIncome: old[2] }),
      ...(pair === undefined ? {} : { moves: table(state.pairs[pair.pair]!.moves) }),
    };
  });
  const cost = (version: number): bigint =>
    frame.versions[version]!.rights.reduce(
      (sum, _, at) => sum + sumOf(state.types.rights[version]![at]!.granted, everything[0]!),
      0n,
    );
  const money = (value: bigint): string => toDecimalString(rational(value, scale));
  return {
    ordinance: input.ordinance,
    on: setup.on,
    synthetic: input.synthetic,
    persons: input.persons,
    households: input.households,
    outcomes: outcomeNames,
    types: { by: typeName(setup), groups: types.map((one) => groupOf(state.types, one)) },
    ...(setup.income === undefined || tenths === undefined
      ? {}
      : { incomes: incomeGroups(setup.income, state.incomes, tenths) }),
    rights,
    total: { granted: money(cost(0)), ...(before === undefined ? {} : { before: money(cost(1)) }) },
    budgets: budgetsOf(
      model,
      rights,
      input.budget,
      money(cost(0)),
      before === undefined ? undefined : money(cost(1)),
    ),
    ...(before === undefined || input.compared === undefined
      ? {}
      : { comparison: comparisonOf(input.compared, frame, state, scale, typePlaces, tenthPlaces) }),
    ...(setup.income === undefined ? {} : { bands: bandsOf(state.incomes, scale, setup.income.step) }),
    ...(input.curves === undefined ? {} : { curves: input.curves }),
    missing: input.missing,
  };
}

/**
 * Ten groups of households, from the lowest income to the highest, and last who has no known income. Households with the
 * same income to the euro stay together, so the groups are not always as large as each other.
 */
export function tenthsOf(households: Float64Array): readonly Division[] {
  let known = 0;
  for (let step = 1; step < households.length; step++) known += households[step]!;
  const groups: number[][] = Array.from({ length: 10 }, () => []);
  let passed = 0;
  for (let step = 1; step < households.length; step++) {
    if (households[step] === 0) continue;
    // The tenth in which the first household of this step falls.
    groups[Math.floor((passed * 10) / known)]!.push(step);
    passed += households[step]!;
  }
  const tenths = groups.map((places, at) => ({ label: `groep ${String(at + 1)}`, places }));
  return [...tenths, { label: "onbekend", places: [0] }];
}

/** A group of a division, and the places that it brings together. */
interface Division {
  readonly label: string;
  readonly places: readonly number[];
}

/** Groups in which nobody lives are left out. */
function inhabited({ households }: GroupsState): (division: Division) => boolean {
  return ({ places }) => total(households, places) > 0;
}

function groupOf({ persons, households }: GroupsState, { label, places }: Division): Group {
  return { label, persons: total(persons, places), households: total(households, places) };
}

function incomeGroups(
  income: IncomeSetup,
  state: GroupsState,
  tenths: readonly Division[],
): NonNullable<Report["incomes"]> {
  const groups = tenths.map((division): Group => {
    const group = groupOf(state, division);
    const [first, last] = [division.places[0]!, division.places.at(-1)!];
    return first === 0 ? group : { ...group, from: (first - 1) * income.step, to: last * income.step - 1 };
  });
  return { name: income.name, period: periodText(income.per), groups };
}

function blockOf(state: RightState, places: readonly number[], scale: bigint, right: FrameRight): Block {
  const counts = Object.fromEntries(
    outcomeNames.map((name, outcome) => [
      name,
      places.reduce((sum, at) => sum + (state.counts[at * outcomeCount + outcome] ?? 0), 0),
    ]),
  ) as Record<OutcomeName, number>;
  const money = (sums: SumsState): string => toDecimalString(rational(sumOf(sums, places), scale));
  return {
    counts,
    households: total(state.homes, places),
    ...(yearFactor(right.amount?.type) === undefined
      ? {}
      : { granted: money(state.granted), toBeJudged: money(state.judged) }),
    withoutAmount: total(state.withoutAmount, places),
  };
}

function comparisonOf(
  name: string,
  { versions }: Frame,
  state: ReportState,
  scale: bigint,
  typePlaces: Places,
  tenths: Places | undefined,
): Comparison {
  const block = (groups: GroupsState, places: readonly number[]): ChangeBlock => ({
    households: Object.fromEntries(
      changes.map((change, at) => [
        change,
        places.reduce((sum, group) => sum + (groups.changes[group * changes.length + at] ?? 0), 0),
      ]),
    ) as ChangeBlock["households"],
    gained: toDecimalString(rational(sumOf(groups.changed[0]!, places), scale)),
    lost: toDecimalString(rational(-sumOf(groups.changed[1]!, places), scale)),
  });
  const paired = pairsOf({ versions, columns: [] });
  const names = (version: number): readonly string[] =>
    versions[version]!.rights.flatMap(({ name: right }, at) =>
      paired.some((pair) => pair[version] === at) ? [] : [right],
    );
  return {
    name,
    total: block(state.types, typePlaces.flat()),
    perType: typePlaces.map((places) => block(state.types, places)),
    perIncome: tenths === undefined ? [] : tenths.map((places) => block(state.incomes, places)),
    distribution: stretches(state.distribution),
    undecided: {
      now: { judgement: state.undecided[0]!, unknown: state.undecided[1]! },
      before: { judgement: state.undecided[2]!, unknown: state.undecided[3]! },
    },
    onlyNow: names(0),
    onlyBefore: names(1),
  };
}

function stretches(counted: Float64Array): readonly Stretch[] {
  const middle = changeBorders.indexOf(0) + 1;
  return [...counted].map((households, at): Stretch => {
    if (at === middle) return { from: 0, to: 0, households };
    const [from, to] =
      at < middle
        ? [changeBorders[at - 1], changeBorders[at]]
        : [changeBorders[at - 2], changeBorders[at - 1]];
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), households };
  });
}

const bandWidth = 100;

/** Averages over stretches of income, up to where all but the highest two in a hundred are. */
function bandsOf(state: GroupsState, scale: bigint, step: number): readonly Band[] {
  const { households } = state;
  const known = total(households, [...households.keys()].slice(1));
  const bands: Band[] = [];
  let passed = 0;
  for (let first = 1; first < households.length && passed < known * 0.98; first += bandWidth) {
    const places = Array.from(
      { length: Math.min(bandWidth, households.length - first) },
      (_, at) => first + at,
    );
    const here = total(households, places);
    const average = (version: number): string => {
      const sum = state.rights[version]!.reduce((all, { granted }) => all + sumOf(granted, places), 0n);
      return here === 0 ? "0" : toDecimalString(cents(rational(sum, scale * BigInt(here))));
    };
    bands.push({
      from: (first - 1) * step,
      to: (first - 1 + bandWidth) * step - 1,
      households: here,
      average: average(0),
      ...(state.rights.length < 2 ? {} : { averageBefore: average(1) }),
    });
    passed += here;
  }
  return bands;
}

/** An average is shown to the cent. */
function cents({ n, d }: Rational): Rational {
  return rational((n * 200n + d) / (2n * d), 100n);
}

function budgetsOf(
  model: DecisionModel,
  rights: readonly RightReport[],
  budget: Rational | undefined,
  cost: string,
  before: string | undefined,
): readonly Budget[] {
  const line = (amount: string, spent: string): Pick<Budget, "amount" | "cost" | "left"> => ({
    amount,
    cost: spent,
    left: toDecimalString(sub(parseDecimal(amount)!, parseDecimal(spent)!)),
  });
  const ceilings = rights.flatMap(({ right, name, now, before: old }): Budget[] => {
    const ceiling = model.rights.find(({ id }) => id === right)?.ceiling;
    if (ceiling === undefined || now.granted === undefined || now.granted === null) return [];
    const costBefore = old?.granted === undefined ? {} : { costBefore: old.granted };
    return [{ right: name, source: "plafond", ...line(ceiling.amount, now.granted), ...costBefore }];
  });
  if (budget === undefined) return ceilings;
  const own = line(toDecimalString(budget), cost);
  return [{ source: "optie", ...own, ...(before === undefined ? {} : { costBefore: before }) }, ...ceilings];
}

function table(moves: Float64Array): readonly (readonly number[])[] {
  return outcomeNames.map((_, row) => [...moves.slice(row * outcomeCount, (row + 1) * outcomeCount)]);
}

function total(values: Float64Array, places: readonly number[]): number {
  return places.reduce((sum, at) => sum + (values[at] ?? 0), 0);
}

function sumOf(state: SumsState, places: readonly number[]): bigint {
  const sums = ExactSums.of(state);
  return places.reduce((all, at) => all + sums.get(at), 0n);
}

function typeName({ type }: Setup): string {
  if (type.by === "keuze") return type.name;
  return type.by === "leeftijd" ? "samenstelling van het huishouden" : "grootte van het huishouden";
}

/** `per maand`, `per 12 maanden`; empty for an amount without a period. */
export function periodText(per: Per | undefined): string {
  if (per === undefined) return "";
  if (per.count === 1) return `per ${per.unit}`;
  const many = { dag: "dagen", week: "weken", maand: "maanden", kwartaal: "kwartalen" } as Partial<
    Record<string, string>
  >;
  return `per ${String(per.count)} ${many[per.unit] ?? per.unit}`;
}
