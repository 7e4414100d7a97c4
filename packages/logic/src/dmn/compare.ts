// Comparisons: numbers, dates and choices as an input column with cells for ja and for nee.

import {
  calendarDate,
  compare as order,
  compareOp,
  dayOf,
  formatIsoDate,
  isRational,
  liesOp,
  type Comparison,
  type Operand,
  type Place,
} from "@andersom/runtime";
import { difference, isConstant } from "./arithmetic.js";
import { constant, textCondition, type Condition } from "./condition.js";
import { addDecision, type Draft } from "./draft.js";
import { NotInDmn, quoted, type DmnColumn, type Open, type Stand } from "./data.js";
import {
  absentRows,
  canBe,
  checkedNumber,
  choiceCell,
  faultRows,
  mergeSources,
  numberOf,
  openOf,
  standCell,
  standOf,
  type Code,
  type MonotoneCode,
  type NumberCode,
  type Source,
} from "./value.js";

const flipped: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};
const opposite: Readonly<Record<Comparison, Comparison>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** A column and its cells for ja and nee; neither matches where the value is null. Undefined: no value can give that answer. */
interface Test {
  readonly column: DmnColumn;
  readonly yes: string | undefined;
  readonly no: string | undefined;
}

export function compareCodes(
  draft: Draft,
  comparison: Comparison,
  left: Code,
  right: Code,
  label: string,
  place?: Place,
): Condition {
  if (left.kind === "static" && right.kind !== "static")
    return compareCodes(draft, flipped[comparison], right, left, label, place);
  if (left.kind === "static" && right.kind === "static") {
    const result = compareOp(comparison, left.value, right.value);
    return constant(typeof result === "boolean" ? result : openOfStatic(result));
  }
  if (left.kind === "static") throw new NotInDmn("een vergelijking van twee vaste waarden");
  if (right.kind === "static" && standOf(right.value) !== undefined)
    throw new NotInDmn("een vaste waarde die er op deze dag niet is");
  if (left.kind === "monotone" && right.kind === "static") {
    const { value } = right;
    return tested(
      draft,
      left.sources,
      thresholds(left, sideOf(value), (found) => compareOp(comparison, found, value)),
      label,
      place,
    );
  }
  if (right.kind === "monotone" && right.result === "date")
    throw new NotInDmn("een datum die uit een andere volgt");
  if (left.kind === "date" || (left.kind === "monotone" && left.result === "date"))
    return tested(draft, sourcesOf(left, right), dateTest(comparison, left, right), label, place);
  if (left.kind === "text")
    return tested(draft, sourcesOf(left, right), textTest(comparison, left, right), label, place);
  const [a, b] = [asNumber(left), asNumber(right)];
  return tested(draft, mergeSources(a.sources, b.sources), numberTest(comparison, a, b), label, place);
}

function openOfStatic(value: Operand): Open {
  const stand = standOf(value);
  return stand === undefined || stand === "niet van toepassing" ? "fout" : stand;
}

function sourcesOf(...codes: readonly Code[]): readonly Source[] {
  return mergeSources(...codes.map((code) => (code.kind === "static" ? [] : code.sources)));
}

function asNumber(code: Code): NumberCode {
  if (code.kind === "monotone") return monotoneNumber(code);
  if (code.kind === "static") return numberOf(code.value);
  if (code.kind !== "number") throw new NotInDmn("een vergelijking van een getal met iets anders");
  return code;
}

function numberTest(comparison: Comparison, a: NumberCode, b: NumberCode): Test {
  const apart = difference(a, b);
  const same = comparison === "=" || comparison === "<>";
  // Null is null in FEEL: that two names are equal is asked of their difference, which is null where either is.
  const { expr, end } = same && !isConstant(b) ? { expr: apart.code.expr, end: "0" } : apart;
  const column: DmnColumn = { expr, type: "number" };
  const cell = (one: Comparison): string =>
    one === "=" ? end : one === "<>" ? `< ${end},> ${end}` : `${one} ${end}`;
  return { column, yes: cell(comparison), no: cell(opposite[comparison]) };
}

function textTest(comparison: Comparison, left: Extract<Code, { kind: "text" }>, right: Code): Test {
  if (
    right.kind !== "static" ||
    typeof right.value !== "string" ||
    (comparison !== "=" && comparison !== "<>")
  )
    throw new NotInDmn("twee keuzes die met elkaar worden vergeleken");
  const { value } = right;
  const [same, others] = [
    left.options.filter((one) => one === value),
    left.options.filter((one) => one !== value),
  ];
  const cells = [same, others].map((options) => (options.length === 0 ? undefined : choiceCell(options)));
  const [yes, no] = comparison === "=" ? cells : [...cells].reverse();
  return { column: { expr: left.expr, type: "string" }, yes, no };
}

const dateText = (day: number): string => `date("${formatIsoDate(day)}")`;

function dateTest(comparison: Comparison, left: Code, right: Code): Test {
  if (left.kind !== "date") throw new NotInDmn("een datum die uit een andere volgt");
  const end =
    right.kind === "static" && typeof right.value === "number"
      ? dateText(right.value)
      : right.kind === "date"
        ? right.expr
        : undefined;
  if (end === undefined) throw new NotInDmn("een datum die met iets anders wordt vergeleken");
  // A range, because null is null in FEEL and lies in no range.
  const cell = (one: Comparison): string =>
    one === "=" ? `[${end}..${end}]` : one === "<>" ? `< ${end},> ${end}` : `${one} ${end}`;
  return { column: { expr: left.expr, type: "date" }, yes: cell(comparison), no: cell(opposite[comparison]) };
}

const relations = {
  voor: "<",
  na: ">",
  "uiterlijk op": "<=",
  vanaf: ">=",
  in: "=",
} as const satisfies Record<string, Comparison>;

/** Where a date lies. A date that is niet van toepassing lies nowhere: nee. */
export function compareDates(
  draft: Draft,
  relation: keyof typeof relations,
  date: Code,
  target: Code | { readonly from: number; readonly to: number },
  label: string,
  place?: Place,
): Condition {
  const nowhere = { nowhere: true };
  if (!("kind" in target)) {
    if (date.kind !== "date" && date.kind !== "monotone")
      throw new NotInDmn("een datum die niet van één datum afhangt");
    const at: MonotoneCode =
      date.kind === "monotone" ? date : { ...date, kind: "monotone", result: "date", of: (day) => day };
    if (at.result !== "date") throw new NotInDmn("een getal als datum");
    return tested(
      draft,
      at.sources,
      thresholds(at, sideOf(target), (found) => liesOp(relation, found, target)),
      label,
      place,
      nowhere,
    );
  }
  if (canBe(sourcesOf(date), "niet van toepassing"))
    throw new NotInDmn("een datum die er niet hoeft te zijn");
  return compareCodes(draft, relations[relation], date, target, label, place);
}

const [firstDay, lastDay] = [
  dayOf({ year: 1000, month: 1, day: 1 }),
  dayOf({ year: 2999, month: 12, day: 31 }),
];

/** Below, at or above what it is compared with; it rises or falls with the day. */
type Side = (value: Operand) => -1 | 0 | 1;

function sideOf(target: Operand | { readonly from: number; readonly to: number }): Side {
  if (typeof target === "number") return sideOf({ from: target, to: target });
  if (typeof target === "object" && "from" in target && typeof target.from === "number") {
    const { from, to } = target;
    return (value) =>
      typeof value !== "number" || (value >= from && value <= to) ? 0 : value < from ? -1 : 1;
  }
  return (value) => (isRational(value) && isRational(target) ? order(value, target) : 0);
}

/** The days for which a condition over a rising or falling function of a date holds, as ranges of that date. */
function thresholds(code: MonotoneCode, side: Side, holds: (value: Operand) => unknown): Test {
  const at = (day: number): boolean => holds(code.of(day)) === true;
  const sideAt = (day: number): number => side(code.of(day));
  const ranges = { yes: [] as string[], no: [] as string[] };
  let from = firstDay;
  while (from <= lastDay) {
    const next = firstAfter(from, sideAt);
    const cell =
      from === firstDay && next > lastDay
        ? `[${dateText(firstDay)}..${dateText(lastDay)}]`
        : from === firstDay
          ? `< ${dateText(next)}`
          : next > lastDay
            ? `>= ${dateText(from)}`
            : `[${dateText(from)}..${dateText(next - 1)}]`;
    ranges[at(from) ? "yes" : "no"].push(cell);
    from = next;
  }
  const cell = (cells: readonly string[]): string | undefined =>
    cells.length === 0 ? undefined : cells.join(",");
  return { column: { expr: code.expr, type: "date" }, yes: cell(ranges.yes), no: cell(ranges.no) };
}

/** The first day on the other side; the day after the last where there is none. */
function firstAfter(from: number, side: (day: number) => number): number {
  const here = side(from);
  if (side(lastDay) === here) return lastDay + 1;
  let [low, high] = [from, lastDay];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (side(middle) === here) low = middle;
    else high = middle;
  }
  return high;
}

/** Whole years since a date fact, as a number: the dates as numbers jjjjmmdd, whose difference counts the birthdays. */
export function monotoneNumber(code: MonotoneCode): NumberCode {
  if (code.result !== "number" || code.years === undefined)
    throw new NotInDmn("een aantal maanden of dagen tussen datums");
  const { year, month, day } = calendarDate(code.years);
  const own = `(((${code.expr}.year * 10000) + (${code.expr}.month * 100)) + ${code.expr}.day)`;
  const limit = year * 10000 + month * 100 + day;
  return checkedNumber({
    expr: `floor((${limit} - ${own}) / 10000)`,
    scale: 1n,
    low: BigInt(year - 2999 - 1),
    high: BigInt(year - 1000 + 1),
    sources: code.sources,
  });
}

/** A test over values that may be absent, as a condition. */
function tested(
  draft: Draft,
  sources: readonly Source[],
  test: Test,
  label: string,
  place: Place | undefined,
  { nowhere = false }: { readonly nowhere?: boolean } = {},
): Condition {
  const { column } = test;
  const [only] = sources;
  const impossible: Readonly<Record<string, string>> = {
    number: `< -${2n ** 52n}`,
    date: `< ${dateText(firstDay)}`,
    string: quoted("geen van deze"),
    boolean: "true",
  };
  const yes = test.yes ?? impossible[column.type]!;
  const no = test.no ?? impossible[column.type]!;
  const exists = !canBe(sources, "niet van toepassing");
  if (sources.length === 1 && only !== undefined && (exists || !nowhere)) {
    const open = openOf(sources);
    const implicit = [...only.absent].filter(([, cell]) => cell === undefined).map(([stand]) => stand);
    if (implicit.length === only.absent.size)
      return {
        kind: "test",
        columns: [column],
        yes: [yes],
        no: [no],
        open,
        within: (set, base) => [
          implicit.every((one) => set.has(one as Open)) ? "-" : base === "yes" ? yes : no,
        ],
      };
    return {
      kind: "test",
      columns: [only.column, column],
      yes: ["-", yes],
      no: ["-", no],
      open,
      within: (set) => {
        const stands = new Set<Stand>([...set, ...(set.has("fout") ? ["niet van toepassing" as const] : [])]);
        return [standCell(only, stands), "-"];
      },
    };
  }
  const width = sources.length + 1;
  const any = (cell: string): readonly string[] => [...sources.map(() => "-"), cell];
  const gone = nowhere
    ? sources.flatMap(({ absent }, at) => {
        const cell = absent.get("niet van toepassing");
        return cell === undefined
          ? []
          : [
              {
                cells: Array.from({ length: width }, (_, one) => (one === at ? cell : "-")),
                output: quoted("nee"),
              },
            ];
      })
    : [];
  const name = addDecision(
    draft,
    label,
    `${label}.`,
    "string",
    {
      hit: "FIRST",
      columns: [...sources.map((source) => source.column), column],
      rows: [
        ...faultRows(sources, width),
        { cells: any(yes), output: quoted("ja") },
        { cells: any(no), output: quoted("nee") },
        ...gone,
        ...absentRows(sources, width),
      ],
    },
    place,
  );
  return textCondition(name, openOf(sources));
}
