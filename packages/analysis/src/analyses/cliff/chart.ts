// A chart of what a household gets and pays against its income: as data, as text, and as SVG.

import { formatMoney, isRational, rational, type Rational } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput } from "@andersom/semantics";
import { personThing } from "../../encode/shape.js";
import { centsText } from "../../witness/household.js";
import { probeOf, withIncome } from "./pair.js";
import { timesAYear, worthIn, worthsOf } from "./worth.js";

/** Everything in whole cents; `total` is what the ordinance is worth in a year, or null where nobody knows. */
export interface IncomeChart {
  /** The name of the income. */
  readonly income: string;
  readonly points: readonly { readonly income: number; readonly total: number | null }[];
  /** The incomes before and after the cliff that the chart is about. */
  readonly at: readonly [before: number, after: number];
}

/** What can stand along the bottom of a chart: incomes of the inwoner and of the household. */
export function chartIncomes({ facts, things }: DecisionModel): readonly Fact[] {
  const roots = new Set(things.flatMap(({ id, root }) => (root ? [id] : [])));
  return facts.filter(
    ({ kind, type, key, thing }) =>
      kind === "gegeven" && type.kind === "bedrag" && roots.has(thing) && /inkom|loon|verdien/u.test(key),
  );
}

/** The household with every income from nothing to twice the place of the cliff. */
export function incomeChart(
  model: DecisionModel,
  household: HouseholdInput,
  income: Fact,
  at: number,
  steps = 40,
): IncomeChart {
  const look = probeOf(model);
  const subject = { thing: personThing, key: keyOf(household) };
  const worths = worthsOf(model).filter(
    ({ right, definition }) => (right ?? definition).place.instrument === undefined,
  );
  const width = Math.max(2 * at, 100_000);
  const incomes = new Set([at, at + 1]);
  for (let step = 0; step <= steps; step++) incomes.add(Math.round((width * step) / steps));
  const points = [...incomes]
    .sort((a, b) => a - b)
    .map((cents) => {
      const probe = look(withIncome(household, income, centsText(cents)));
      const yearly = worths.map((worth): Rational | undefined => {
        const value = worthIn(probe, worth, subject);
        const { type } = worth.definition;
        const often = timesAYear(type.kind === "bedrag" ? type.per : undefined);
        return value === undefined ? undefined : { n: value.n * often.n, d: value.d * often.d };
      });
      const known = yearly.filter(isRational);
      const total = known.reduce((sum, { n, d }) => sum + Number((n * 100n) / d), 0);
      return { income: cents, total: known.length === 0 ? null : total };
    });
  return { income: income.name, points, at: [at, at + 1] };
}

/** Whose worth it is: the one who asks, or the run's own inwoner where nobody has a name. */
function keyOf({ personen, aanvrager }: HouseholdInput): string {
  return personen === undefined ? personThing : (aanvrager ?? Object.keys(personen)[0] ?? personThing);
}

/** The chart in lines of text, the cliff marked under it. */
export function chartText({ income, points, at }: IncomeChart, { width = 60, height = 8 } = {}): string {
  const known = points.flatMap(({ income: x, total }) => (total === null ? [] : [{ x, y: total }]));
  const [right, top] = [Math.max(...known.map(({ x }) => x), 1), Math.max(...known.map(({ y }) => y), 1)];
  const bottom = Math.min(...known.map(({ y }) => y), 0);
  const rows = Array.from({ length: height + 1 }, () => Array.from({ length: width + 1 }, () => " "));
  const column = (x: number): number => Math.round((x / right) * width);
  for (const { x, y } of known) rows[Math.round(((top - y) / (top - bottom)) * height)]![column(x)] = "●";
  const lines = rows.map((row) => `  │${row.join("").trimEnd()}`);
  return [
    `  ${euros(top)} per jaar`,
    ...lines,
    `  └${"─".repeat(width + 1)}`,
    `   ${" ".repeat(column(at[0]))}▲ ${income}: ${euros(at[0])}`,
  ].join("\n");
}

/** The chart as an SVG of its own, with a title for who does not see it. */
export function chartSvg({ income, points, at }: IncomeChart, { width = 480, height = 160 } = {}): string {
  const known = points.flatMap(({ income: x, total }) => (total === null ? [] : [{ x, y: total }]));
  const [right, top] = [Math.max(...known.map(({ x }) => x), 1), Math.max(...known.map(({ y }) => y), 1)];
  const bottom = Math.min(...known.map(({ y }) => y), 0);
  const place = (x: number, y: number): string =>
    `${((x / right) * width).toFixed(1)},${(((top - y) / (top - bottom)) * height).toFixed(1)}`;
  const cut = ((at[1] / right) * width).toFixed(1);
  const title = escaped(
    `Wat een huishouden in een jaar krijgt, per ${income}; de knik ligt bij ${euros(at[1])}.`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<line x1="${cut}" y1="0" x2="${cut}" y2="${height}" stroke="currentColor" stroke-dasharray="4 4"/>`,
    `<polyline fill="none" stroke="currentColor" stroke-width="2" points="${known.map(({ x, y }) => place(x, y)).join(" ")}"/>`,
    "</svg>",
  ].join("\n");
}

function euros(cents: number): string {
  return formatMoney(rational(BigInt(cents), 100n));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
