// A random population for random programs, with a fact of every kind, and the little of a model that goes with it.

import type { Column, IrColumn, Population, SeriesColumn } from "@andersom/logic";
import { dayOf } from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";

export type Random = () => number;
export const months = { first: 2026 * 12, count: 6 };

const facts = [
  ["inkomen", "inwoner", { kind: "bedrag" }],
  ["werkt", "inwoner", { kind: "ja-nee", nvt: true }],
  ["geboren", "inwoner", { kind: "datum" }],
  ["woonlasten", "huishouden", { kind: "bedrag" }],
  ["leden", "huishouden", { kind: "lijst", thing: "inwoner" }],
  ["kinderen", "inwoner", { kind: "lijst", thing: "inwoner" }],
  ["partner", "inwoner", { kind: "ding", thing: "inwoner", nvt: true }],
  ["loon", "inwoner", { kind: "bedrag", reeks: true }],
  ["soort", "inwoner", { kind: "keuze", options: ["huur", "koop", "it's"] }],
] as const;

/** Only what the printer reads of a model. */
export const model = {
  things: [
    { id: "inwoner", name: "inwoner", root: true },
    { id: "huishouden", name: "huishouden", root: true },
  ],
  facts: facts.map(([key, thing, type]): Partial<Fact> => ({
    id: key,
    key,
    name: key,
    thing,
    kind: key === "werkt" ? "oordeel" : "gegeven",
    type: type as unknown as Fact["type"],
    place: { article: "1", source: { file: "", start: 0, end: 0, line: 1, column: 1 } },
  })),
  definitions: [],
  powers: [],
  rights: [],
} as unknown as DecisionModel;

export function randomPopulation(random: Random, households: number): Population {
  const pick = (size: number): number => Math.floor(random() * size);
  const sizes = Array.from({ length: households }, () => 1 + pick(4));
  const firstPerson = new Int32Array(households + 1);
  sizes.forEach((size, home) => (firstPerson[home + 1] = firstPerson[home]! + size));
  const persons = firstPerson[households]!;
  const householdOf = Int32Array.from(
    sizes.flatMap((size, home) => Array.from({ length: size }, () => home)),
  );
  const states = (rows: number, absences: readonly number[]): Uint8Array =>
    Uint8Array.from({ length: rows }, () => (random() < 0.7 ? 0 : absences[pick(absences.length)]!));
  const amounts = (rows: number): Column => {
    const states_ = states(rows, [2]);
    const values = Float64Array.from(states_, (one) => (one === 0 ? pick(200_000) - 60_000 : 0));
    return { kind: "number", values, scale: 100, low: -100_000, high: 200_000, states: states_ };
  };
  const others = (row: number): readonly number[] => {
    const home = householdOf[row]!;
    return Array.from({ length: sizes[home]! }, (_, at) => firstPerson[home]! + at).filter(
      (one) => one !== row && random() < 0.5,
    );
  };
  const lists = Array.from({ length: persons }, (_, row) => others(row));
  const offsets = new Int32Array(persons + 1);
  lists.forEach((list, row) => (offsets[row + 1] = offsets[row]! + list.length));
  const partners = lists.map(([one]) => one);
  const columns = new Map<string, Column | SeriesColumn>([
    ["inkomen", amounts(persons)],
    [
      "werkt",
      { kind: "ja-nee", values: Uint8Array.from({ length: persons }, () => [0, 1, 1, 4, 8][pick(5)]!) },
    ],
    [
      "geboren",
      {
        kind: "day",
        values: Int32Array.from({ length: persons }, () =>
          random() < 0.2 ? dayOf({ year: 1960 + 4 * pick(16), month: 2, day: 29 }) : pick(20_600),
        ),
      },
    ],
    ["woonlasten", amounts(households)],
    [
      "leden",
      { kind: "list", offsets: firstPerson, values: Int32Array.from({ length: persons }, (_, row) => row) },
    ],
    [
      "kinderen",
      { kind: "list", offsets, values: Int32Array.from(lists.flat()), states: states(persons, [2]) },
    ],
    [
      "partner",
      {
        kind: "thing",
        values: Int32Array.from(partners, (one) => one ?? 0),
        states: Uint8Array.from(partners, (one) => (one === undefined ? (random() < 0.5 ? 2 : 8) : 0)),
      },
    ],
    [
      "loon",
      {
        kind: "series",
        first: months.first,
        months: Array.from({ length: months.count }, () => amounts(persons)),
      },
    ],
    [
      "soort",
      {
        kind: "text",
        values: Uint8Array.from({ length: persons }, () => pick(3)),
        dictionary: ["huur", "koop", "it's"],
        states: states(persons, [2]),
      },
    ],
  ]);
  return { persons, households, householdOf, firstPerson, columns };
}

export const columns: readonly IrColumn[] = facts.map(([fact, thing, type]) => ({
  fact,
  table: thing === "inwoner" ? "persons" : "households",
  kind: { bedrag: "number", "ja-nee": "ja-nee", datum: "day", lijst: "list", ding: "thing", keuze: "text" }[
    type.kind
  ] as IrColumn["kind"],
  scale: type.kind === "bedrag" ? 100n : 1n,
  low: type.kind === "bedrag" ? -100_000 : 0,
  high: type.kind === "bedrag" ? 200_000 : 40_000,
  total: fact === "geboren" || fact === "leden",
  ...(type.kind === "lijst" || type.kind === "ding" ? { rows: "persons" } : {}),
  ...(fact === "leden" ? { inOrder: true } : {}),
  ...("reeks" in type ? { series: months } : {}),
}));
