// What a household gets in a year against what it earns: where a cent more costs it money, as a picture.

import {
  chartIncomes,
  chartSvg,
  chartText,
  incomeChart as chartOf,
  type IncomeChart,
} from "@andersom/analysis";
import { exampleInput } from "@andersom/logic";
import type { DecisionModel, Example, Fact } from "@andersom/semantics";
import { ordinanceOf } from "../told/places.js";
import type { Workspace } from "../workspace.js";

export interface IncomeChartOptions {
  /** The name of the income; absent: the first that the ordinance has. */
  readonly inkomen?: string;
  /** The title of the voorbeeld of which the household is taken; absent: the first of which the worth is known. */
  readonly voorbeeld?: string;
}

export interface IncomeView {
  readonly titel: string;
  /** The income along the bottom. */
  readonly inkomen: string;
  /** Every income that can be chosen. */
  readonly inkomens: readonly string[];
  /** The voorbeeld of which the household is taken. */
  readonly voorbeeld: string;
  readonly voorbeelden: readonly string[];
  /** In whole cents; `totaal` is what the household gets in a year, null where nobody knows. */
  readonly punten: readonly { readonly inkomen: number; readonly totaal: number | null }[];
  /** The last income before the largest drop, and what is lost in a year; absent where nothing is lost. */
  readonly knik?: { readonly inkomen: number; readonly verlies: number };
  readonly svg: string;
  /** The same for who does not see it. */
  readonly tekst: string;
}

/** How many voorbeelden are tried for one that shows something; few where deciding takes long, because somebody waits. */
function enough({ definitions, rights }: DecisionModel): number {
  return definitions.length + rights.length > 60 ? 3 : 12;
}

/** What a cent more per month brings in a year: who loses less than that loses nothing. */
const EARNED = 12;

/** Where a chart begins to look: 1.500 euro, in cents. */
const usual = 150_000;

/** The chart of the ordinance that a file belongs to; undefined where it has no income, no voorbeeld or nothing that is worth money. */
export function incomeChart(
  workspace: Workspace,
  uri: string,
  { inkomen, voorbeeld }: IncomeChartOptions = {},
): IncomeView | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const { model, title } = found;
  const incomes = chartIncomes(model);
  const asked = incomes.filter(({ name }) => name === inkomen);
  const usable = model.examples.filter(({ people }) => people === undefined);
  const wanted = usable.filter((one) => one.title === voorbeeld);
  const charts: Chart[] = [];
  const pairs = likelyPairs(
    wanted.length > 0 ? wanted : likely(model, usable),
    asked.length > 0 ? asked : incomes,
  );
  for (const { example, income } of pairs.slice(0, enough(model))) {
    const chart = chartFor(model, example, income);
    if (chart !== undefined) charts.push(chart);
    if (chart?.drop !== undefined) break;
  }
  const best = charts.find(({ drop }) => drop !== undefined) ?? charts.find(isWorth);
  if (best === undefined) return undefined;
  const { chart, drop } = best;
  return {
    titel: title,
    inkomen: best.income.name,
    inkomens: incomes.map(({ name }) => name),
    voorbeeld: best.example.title,
    voorbeelden: usable.map((one) => one.title),
    punten: chart.points.map((point) => ({ inkomen: point.income, totaal: point.total })),
    ...(drop === undefined ? {} : { knik: drop }),
    svg: chartSvg(chart),
    tekst: chartText(chart),
  };
}

/** Every household with every income; what a voorbeeld says itself goes first, because its outcome most likely hangs on that. */
function likelyPairs(
  examples: readonly Example[],
  incomes: readonly Fact[],
): readonly { readonly example: Example; readonly income: Fact }[] {
  const pairs = examples.flatMap((example) => incomes.map((income) => ({ example, income })));
  const says = ({ example, income }: (typeof pairs)[number]): boolean =>
    example.given.some((one) => one.form === "value" && one.target === income.id);
  return [...pairs.filter(says), ...pairs.filter((pair) => !says(pair))];
}

/** Who gets something that is worth money goes first. */
function likely({ rights }: DecisionModel, examples: readonly Example[]): readonly Example[] {
  const worth = new Set(rights.flatMap(({ id, amount }) => (amount === undefined ? [] : [id])));
  const gets = ({ expect }: Example): boolean =>
    expect.some((one) => one.form === "recht" && worth.has(one.right) && one.granted);
  return [...examples.filter(gets), ...examples.filter((one) => !gets(one))];
}

interface Chart {
  readonly example: Example;
  readonly income: Fact;
  readonly chart: IncomeChart;
  readonly drop: IncomeView["knik"];
}

/** The chart of one household, around its largest drop; undefined where its worth is not known. */
function chartFor(model: DecisionModel, example: Example, income: Fact): Chart | undefined {
  const household = exampleInput(model, example);
  const look = (at: number, steps?: number): IncomeChart => chartOf(model, household, income, at, steps);
  const rough = look(usual);
  if (known(rough).length < 2) return undefined;
  const drop = sharpest(look, rough);
  return { example, income, chart: drop === undefined ? rough : look(drop.inkomen), drop };
}

function isWorth({ chart }: Chart): boolean {
  return known(chart).some(({ total }) => total !== 0);
}

function known({ points }: IncomeChart): readonly { readonly income: number; readonly total: number }[] {
  return points.flatMap(({ income, total }) => (total === null ? [] : [{ income, total }]));
}

/** The cent before the largest drop: found between two points of the chart, then by halving. */
function sharpest(
  look: (at: number, steps?: number) => IncomeChart,
  rough: IncomeChart,
): { readonly inkomen: number; readonly verlies: number } | undefined {
  const points = known(rough);
  const drops = points
    .slice(1)
    .map((point, at) => ({ from: points[at]!, to: point, size: points[at]!.total - point.total }));
  const largest = drops.sort((a, b) => b.size - a.size)[0];
  if (largest === undefined || largest.size <= 0) return undefined;
  let [low, high] = [largest.from, largest.to];
  while (high.income - low.income > 1) {
    const middle = Math.floor((low.income + high.income) / 2);
    const point = known(look(middle, 1)).find(({ income }) => income === middle);
    if (point === undefined) return undefined;
    if (low.total - point.total >= point.total - high.total) high = point;
    else low = point;
  }
  return low.total - high.total > EARNED
    ? { inkomen: low.income, verlies: low.total - high.total }
    : undefined;
}
