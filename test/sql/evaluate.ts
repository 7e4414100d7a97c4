// The intermediate form worked out row by row, as plainly as its description has it: what the printed SQL is held against.

import type { ColumnIr, IrList, IrValue, Population, ValueId } from "@andersom/logic";
import { columnState } from "@andersom/logic";
import {
  addMonths,
  completedMonths,
  completedYears,
  firstDayOfMonthKey,
  firstOfMonth,
  lastOfMonth,
  monthKey,
} from "@andersom/runtime";

/** Where a value is worked out: the row, and the elements of the walks around. */
type Place = {
  readonly table: "persons" | "households";
  readonly row: number;
  readonly elements: ReadonlyMap<number, number>;
};

export type Evaluate = (id: ValueId, table: "persons" | "households", row: number) => number;

export function evaluator(ir: ColumnIr, population: Population, missing: (fact: string) => number): Evaluate {
  const needed = (s: number): number => (s === 0 ? 0 : (s & 16) !== 0 ? 16 : (s & 38) !== 0 ? s & 38 : 16);
  const truth = (s: number): number => ((s & 38) !== 0 ? s & 38 : (s & 16) !== 0 ? 16 : s);
  const rounded = (a: bigint, b: bigint, how: "floor" | "ceiling" | "half-away"): bigint => {
    const floor = (x: bigint, y: bigint): bigint => (x >= 0n ? x / y : -((-x + y - 1n) / y));
    if (how === "floor") return floor(a, b);
    if (how === "ceiling") return -floor(-a, b);
    return a < 0n ? -floor(-2n * a + b, 2n * b) : floor(2n * a + b, 2n * b);
  };
  function cell(at: number, part: "value" | "state", row: number, month: number | undefined): number {
    const { fact, kind, series } = ir.columns[at]!;
    const data = population.columns.get(fact);
    const absent = part === "state" || kind === "ja-nee" ? missing(fact) : kind === "thing" ? -1 : 0;
    const column = data?.kind === "series" ? data.months[month! + series!.first - data.first] : data;
    const rows = column?.kind === "list" ? column.offsets.length - 1 : (column?.values.length ?? 0);
    if (column === undefined || row < 0 || row >= rows) return absent;
    if (column.kind === "ja-nee") return column.values[row]!;
    const state = column.states?.[row] ?? 0;
    if (part === "state") return state;
    if (state === columnState.known && column.kind !== "list") return column.values[row]!;
    // Of nobody there is no row: the tables have key 0 for that, which nobody has; no text is any other text.
    return kind === "thing" ? -1 : kind === "text" ? 3 : 0;
  }
  function elementsOf(list: IrList, place: Place): readonly number[] {
    switch (list.kind) {
      case "nobody":
        return [];
      case "one":
        return list.when === undefined || at(list.when, place) === 1 ? [at(list.row, place)] : [];
      case "months":
        return Array.from({ length: list.last - list.first + 1 }, (_, month) => list.first + month);
      case "union":
        return [
          ...new Set(
            list.parts.flatMap(({ walk, when }) =>
              elementsOf(ir.walks[walk]!.list, place).filter(
                (one) => when === undefined || at(when, within(place, walk, one)) === 1,
              ),
            ),
          ),
        ];
      case "column": {
        const row = at(list.row, place);
        const data = population.columns.get(ir.columns[list.column]!.fact);
        if (data?.kind !== "list" || row < 0 || row + 1 >= data.offsets.length) return [];
        return [...data.values.slice(data.offsets[row], data.offsets[row + 1])];
      }
    }
  }
  const within = (place: Place, walk: number, element: number): Place => ({
    ...place,
    elements: new Map([...place.elements, [walk, element]]),
  });
  function at(id: ValueId, place: Place): number {
    const one: IrValue = ir.values[id]!;
    const of = (operand: ValueId): number => at(operand, place);
    switch (one.op) {
      case "constant":
        return one.value;
      case "own-row":
        return place.row;
      case "element":
        return place.elements.get(one.walk)!;
      case "home":
        return population.householdOf[of(one.row)] ?? -1;
      case "row-where":
        return of(one.row);
      case "column":
        return cell(one.column, one.part, of(one.row), one.month === undefined ? undefined : of(one.month));
      case "stored": {
        const { table, result } = ir.nodes[one.node]!;
        const row = of(one.row);
        const there = row >= 0 && row < population[table];
        const wanted = one.part === "state" ? result.state : result.value;
        if (!there && ir.values[wanted!]!.scope !== 0)
          return one.part === "state" || result.kind === "ja-nee" ? 2 : 0;
        return at(wanted!, { table, row, elements: new Map() });
      }
      case "table":
        return ir.tables[one.table]![of(one.at)]!;
      case "add":
        return of(one.left) + of(one.right);
      case "subtract":
        return of(one.left) - of(one.right);
      case "multiply":
        return of(one.left) * of(one.right);
      case "minimum":
        return Math.min(of(one.left), of(one.right));
      case "maximum":
        return Math.max(of(one.left), of(one.right));
      case "divide":
        return Number(rounded(BigInt(of(one.left)), BigInt(Math.max(1, of(one.right))), one.rounding));
      case "absolute":
        return Math.abs(of(one.arg));
      case "select":
        return of(one.test) === 1 ? of(one.yes) : of(one.no);
      case "equal":
        return Number(of(one.left) === of(one.right));
      case "unequal":
        return Number(of(one.left) !== of(one.right));
      case "less":
        return Number(of(one.left) < of(one.right));
      case "at-most":
        return Number(of(one.left) <= of(one.right));
      case "and":
        return of(one.left) & of(one.right);
      case "or":
        return of(one.left) | of(one.right);
      case "xor":
        return of(one.left) ^ of(one.right);
      case "need":
        return needed(of(one.arg));
      case "truth":
        return truth(of(one.arg));
      case "add-months":
        return addMonths(of(one.day), one.months);
      case "add-workdays":
        throw new Error("no SQL");
      case "first-of-month":
        return firstOfMonth(of(one.day));
      case "last-of-month":
        return lastOfMonth(of(one.day));
      case "month-key":
        return monthKey(of(one.day));
      case "first-day-of-key":
        return firstDayOfMonthKey(of(one.key));
      case "completed-months":
        return completedMonths(of(one.from), of(one.to));
      case "completed-years":
        return completedYears(of(one.from), of(one.to));
      case "fold": {
        const inner = elementsOf(ir.walks[one.walk]!.list, place).map((element) =>
          within(place, one.walk, element),
        );
        const chosen = inner.filter((each) => one.when === undefined || at(one.when, each) === 1);
        const values = chosen.map((each) => at(one.body, each));
        if (values.length === 0) return 0;
        if (one.reduce === "sum") return values.reduce((a, b) => a + b);
        if (one.reduce === "or") return values.reduce((a, b) => a | b);
        if (one.reduce === "minimum") return Math.min(...values);
        if (one.reduce === "maximum") return Math.max(...values);
        let [run, longest] = [0, 0];
        for (const value of values) longest = Math.max(longest, (run = value === 1 ? run + 1 : 0));
        return longest;
      }
    }
  }
  return (id, table, row) => at(id, { table, row, elements: new Map() });
}
