// Household files as a population in columns, so that the kernel can be held against the interpreter.

import {
  isKnown,
  isNotApplicable,
  isPeriod,
  isRational,
  isThing,
  isThingList,
  type Operand,
  type Rational,
  type Value,
} from "@andersom/runtime";
import {
  chosenFacts,
  readHousehold,
  readModel,
  type Column,
  type Household,
  type Population,
  type SeriesColumn,
} from "@andersom/logic";
import type { DecisionModel, Fact } from "@andersom/semantics";

type Cell = Operand | undefined;

/** One file per household; each person of it is a row. Facts that have no column form are left out and named. */
export function populationOf(
  written: DecisionModel,
  inputs: readonly unknown[],
  without: ReadonlySet<string> = new Set(),
): {
  readonly population: Population;
  readonly rowsOf: readonly (readonly string[])[];
  readonly left: readonly string[];
} {
  const { model } = readModel(written);
  const homes = inputs.map((input) => readHousehold(model, input));
  const rowsOf = homes.map((home) =>
    home.persons.length === 0 ? ["inwoner"] : home.persons.map(({ key }) => key),
  );
  const firstPerson = Int32Array.from([0, ...rowsOf]).map(() => 0);
  rowsOf.forEach((rows, at) => (firstPerson[at + 1] = firstPerson[at]! + rows.length));
  const persons = firstPerson[homes.length]!;
  const householdOf = new Int32Array(persons);
  rowsOf.forEach((rows, home) => rows.forEach((_, at) => (householdOf[firstPerson[home]! + at] = home)));
  const columns = new Map<string, Column | SeriesColumn>();
  /** Elements of lists (maatregelen) have rows of their own, over all households. */
  const elementsOf = (thing: string): readonly { home: number; key: string }[] =>
    homes.flatMap((home, at) => (home.instances.get(thing) ?? []).map(({ key }) => ({ home: at, key })));
  const at = (home: number, key: string, { type }: Fact): number => {
    const thing = type.kind === "lijst" || type.kind === "ding" ? type.thing : "";
    if (thing !== "inwoner")
      return elementsOf(thing).findIndex((one) => one.home === home && one.key === key);
    const place = rowsOf[home]!.indexOf(key);
    return place < 0 ? -1 : firstPerson[home]! + place;
  };
  const left: string[] = [];
  for (const fact of [...model.facts, ...chosenFacts(model)]) {
    if (without.has(fact.id)) continue;
    const element = model.things.find(({ id, root }) => id === fact.thing && !root) !== undefined;
    if (element) {
      const things = elementsOf(fact.thing);
      const cells = things.map(({ home, key }) => valueOf(homes[home]!, key, fact));
      const column =
        fact.type.reeks === true
          ? undefined
          : columnOf(fact, cells as readonly Cell[], (row, key) => at(things[row]!.home, key, fact));
      if (column === undefined) left.push(fact.id);
      else columns.set(fact.id, column);
      continue;
    }
    const cells = homes.flatMap((home, at) => {
      if (fact.thing === "huishouden")
        return [valueOf(home, home.homes.get(rowsOf[at]![0]!)?.key ?? "huishouden", fact)];
      return rowsOf[at]!.map((person) =>
        valueOf(
          home,
          fact.thing === "inwoner" ? person : (home.instances.get(fact.thing)?.[0]?.key ?? ""),
          fact,
        ),
      );
    });
    const rows = cells.map((_, row) => (fact.thing === "huishouden" ? row : householdOf[row]!));
    const here = (row: number, key: string): number => at(rows[row]!, key, fact);
    const column =
      fact.type.reeks === true
        ? seriesColumn(fact, cells, here)
        : columnOf(fact, cells as readonly Cell[], here);
    if (column === undefined) left.push(fact.id);
    else columns.set(fact.id, column);
  }
  return {
    population: { persons, households: homes.length, householdOf, firstPerson, columns },
    rowsOf,
    left,
  };
}

type Given = Cell | { readonly months: ReadonlyMap<number, Operand>; readonly otherwise?: Operand };

function valueOf(home: Household, key: string, fact: Fact): Given {
  return home.values.get(`${key}\0${fact.id}`);
}

function seriesColumn(
  fact: Fact,
  cells: readonly Given[],
  at: (row: number, key: string) => number,
): SeriesColumn | undefined {
  const series = cells.map((one) => (typeof one === "object" && "months" in one ? one : undefined));
  const keys = series.flatMap((one) => [...(one?.months.keys() ?? [])]);
  if (keys.length === 0) return { kind: "series", first: 24_000, months: [] };
  const [first, last] = [Math.min(...keys) - 1, Math.max(...keys) + 1];
  const months = Array.from({ length: last - first + 1 }, (_, offset) =>
    columnOf(
      fact,
      series.map((one) => one?.months.get(first + offset) ?? one?.otherwise),
      at,
      10_000n,
    ),
  );
  return months.some((one) => one === undefined)
    ? undefined
    : { kind: "series", first, months: months as Column[] };
}

function columnOf(
  fact: Fact,
  cells: readonly Cell[],
  at: (row: number, key: string) => number,
  fixed?: bigint,
): Column | undefined {
  const missing = fact.kind === "oordeel" ? 4 : 2;
  const states = Uint8Array.from(cells, (cell) =>
    cell === undefined ? missing : isKnown<Value>(cell) ? 0 : isNotApplicable(cell) ? 8 : missing,
  );
  const values = <T>(of: (value: Value) => T, none: T): T[] =>
    cells.map((cell) => (cell !== undefined && isKnown<Value>(cell) ? of(cell) : none));
  const known = cells.filter((cell): cell is Value => cell !== undefined && isKnown<Value>(cell));
  switch (fact.type.kind) {
    case "ja-nee":
      return {
        kind: "ja-nee",
        values: Uint8Array.from(cells, (cell, row) =>
          typeof cell === "boolean" ? Number(cell) : states[row]!,
        ),
      };
    case "bedrag":
    case "getal":
    case "percentage": {
      const numbers = known.filter(isRational);
      const scale = fixed ?? numbers.reduce((all, { d }) => lcm(all, d), 1n);
      if (numbers.some(({ d }) => scale % d !== 0n)) return undefined;
      const scaled = values((value) => Number(((value as Rational).n * scale) / (value as Rational).d), 0);
      const [low, high] = [Math.min(0, ...scaled), Math.max(0, ...scaled)];
      return { kind: "number", values: Float64Array.from(scaled), scale: Number(scale), low, high, states };
    }
    case "datum":
      return { kind: "day", values: Int32Array.from(values((value) => value as number, 0)), states };
    case "keuze":
    case "tekst": {
      const dictionary = [...new Set(values((value) => value as string, ""))];
      return {
        kind: "text",
        values: Int32Array.from(values((value) => dictionary.indexOf(value as string), 0)),
        dictionary,
        states,
      };
    }
    case "ding":
      return {
        kind: "thing",
        values: Int32Array.from(cells, (cell, row) =>
          cell !== undefined && isThing(cell) ? at(row, cell.key) : 0,
        ),
        states,
      };
    case "lijst": {
      const lists = cells.map((cell, row) =>
        cell !== undefined && isThingList(cell) ? cell.things.map(({ key }) => at(row, key)) : [],
      );
      if (
        lists.some((rows) => rows.includes(-1)) ||
        known.some((cell) => isThingList(cell) && cell.open !== undefined)
      )
        return undefined;
      const offsets = Int32Array.from([0, ...lists], () => 0);
      lists.forEach((rows, row) => (offsets[row + 1] = offsets[row]! + rows.length));
      return { kind: "list", offsets, values: Int32Array.from(lists.flat()), states };
    }
    case "duur":
    case "periode":
      void isPeriod;
      return undefined;
  }
}

function lcm(a: bigint, b: bigint): bigint {
  const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? x : gcd(y, x % y));
  return (a / gcd(a, b)) * b;
}
