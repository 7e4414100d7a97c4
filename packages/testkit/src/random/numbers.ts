// Numbers of a made-up program: literals, names, sums, shares and totals, of any unit.

import { moment } from "./dates.js";
import { units, type Unit } from "./names.js";
import { phrase, type Phrase } from "./phrase.js";
import {
  listsOf,
  valuesOf,
  waysTo,
  type NamedList,
  type NamedValue,
  type Scope,
  type World,
} from "./scope.js";

/** Whole numbers and halves that rules like: limits, and numbers that are easy to get wrong. */
const amounts = ["0", "1", "99,99", "100", "250", "500", "833,33", "1.000", "1.401,50", "2.500", "0,01"];

export function literal(world: World, unit: Unit): Phrase {
  const { dice } = world;
  const shown = {
    bedrag: () => `€ ${dice.pick(amounts)}`,
    "bedrag per maand": () => `€ ${dice.pick(amounts)} per maand`,
    "bedrag per jaar": () => `€ ${dice.pick(amounts)} per jaar`,
    aantal: () => dice.pick(["0", "1", "2", "3", "10", "2,5"]),
    "aantal jaren": () => `${dice.pick(["1", "5", "12", "18", "21", "27", "67"])} jaar`,
    "aantal uren per week": () => `${dice.pick(["8", "12", "20", "36", "37,5"])} uur per week`,
    "aantal km": () => `${dice.pick(["2", "6", "10", "6,1"])} km`,
    percentage: () => `${dice.pick(["5", "12,5", "33,3", "50", "100", "130", "0"])}%`,
  }[unit]();
  return { sort: unit, parts: [shown], plain: plainOf[unit] };
}

const plainOf: Readonly<Record<Unit, string>> = {
  bedrag: "€ 1",
  "bedrag per maand": "€ 1 per maand",
  "bedrag per jaar": "€ 1 per jaar",
  aantal: "1",
  "aantal jaren": "1 jaar",
  "aantal uren per week": "1 uur per week",
  "aantal km": "1 km",
  percentage: "1%",
};

export function isMoney(unit: Unit): boolean {
  return unit.startsWith("bedrag");
}

/** A number without an operator that shows: what may stand on either side of `plus` and of a comparison. */
export function term(world: World, scope: Scope, unit: Unit, depth: number): Phrase {
  const { dice } = world;
  const sorted = (...parts: (string | Phrase)[]): Phrase => ({
    ...phrase(unit, ...parts),
    plain: plainOf[unit],
  });
  const inner = (): Phrase => term(world, scope, unit, depth - 1);
  const named = valuesOf(world, scope, unit) as readonly NamedValue[];
  const own = (): Phrase =>
    named.length === 0 ? literal(world, unit) : name(world, scope, dice.pick(named));
  if (depth <= 0) return dice.chance(0.75) ? own() : literal(world, unit);
  const listed = scope.element === undefined && scope.month !== true;
  return dice.weigh<() => Phrase>([
    [5, own],
    [2, () => literal(world, unit)],
    [
      unit === "percentage" ? 0 : 1,
      () => sorted(`${dice.pick(["10", "50", "105", "12,5", "33,3", "0,5"])}% van `, inner()),
    ],
    [
      0.5,
      () =>
        sorted(
          `${dice.pick(["een derde van", "de helft van", "drie kwart van", "een twaalfde van"])} `,
          inner(),
        ),
    ],
    [0.7, () => sorted(`${dice.pick(["het laagste van", "het hoogste van"])} `, inner(), " en ", inner())],
    [0.7, () => sorted("het verschil tussen ", inner(), " en ", inner())],
    [listed ? 1 : 0, () => total(world, scope, unit) ?? own()],
    [
      unit === "aantal jaren" && scope.month !== true ? 2 : 0,
      () =>
        sorted("het aantal volle jaren tussen ", moment(world, scope, 0), " en ", moment(world, scope, 0)),
    ],
  ])();
}

function name(world: World, scope: Scope, named: NamedValue): Phrase {
  const way = world.dice.pick(waysTo(world, scope, named));
  return phrase(named.sort, `${named.name}${way.tail}`);
}

/** `de som van de huur van de leden`, `de hoogste huur van alle leden`; undefined where there is no list with such values. */
function total(world: World, scope: Scope, unit: Unit): Phrase | undefined {
  const found = totals(world, scope, unit);
  if (found.length === 0) return undefined;
  const { list, value } = world.dice.pick(found);
  return { ...phrase(unit, totalWords(world, list, value.name)), plain: plainOf[unit] };
}

export function totals(world: World, scope: Scope, unit: Unit) {
  return listsOf(world, scope).flatMap((list) =>
    world.named.flatMap((value) =>
      value.sort === unit && value.owner === list.of && value.bare !== true && value.monthly !== true
        ? [{ list, value }]
        : [],
    ),
  );
}

export function totalWords(world: World, { plural, name, derived }: NamedList, noun: string): string {
  if (derived === "circle") return `de som van ${noun} van ${name}`;
  const bare = noun.replace(/^(?:de|het) /u, "");
  return world.dice.weigh([
    [3, `de som van ${noun} van alle ${plural}`],
    [1, `de hoogste ${bare} van alle ${plural}`],
    [1, `de laagste ${bare} van alle ${plural}`],
    [0.4, `de gemiddelde ${bare} van alle ${plural}`],
  ]);
}

/** A number as the right-hand side of a definition or a comparison: a term, or terms with operators between them. */
export function number(world: World, scope: Scope, unit: Unit, depth: number): Phrase {
  const { dice } = world;
  const sorted = (...parts: (string | Phrase)[]): Phrase => ({
    ...phrase(unit, ...parts),
    plain: plainOf[unit],
  });
  const one = (of: Unit = unit): Phrase => term(world, scope, of, depth - 1);
  if (depth <= 0 || dice.chance(0.35)) return term(world, scope, unit, depth);
  const counted = (): Phrase => (dice.chance(0.5) ? one("aantal") : (count(world, scope) ?? one("aantal")));
  return dice.weigh<() => Phrase>([
    [3, () => sorted(one(), " plus ", one())],
    [3, () => sorted(one(), " min ", one())],
    [1, () => sorted(one(), " plus ", one(), " min ", one())],
    [isMoney(unit) ? 2 : 0, () => sorted(one(), " maal ", counted())],
    [isMoney(unit) ? 0.7 : 0, () => sorted(one(), " gedeeld door ", literal(world, "aantal"))],
    [isMoney(unit) ? 0.8 : 0, () => sorted(one(), " gedeeld door ", counted())],
    [isMoney(unit) ? 1 : 0, () => sorted(one("percentage"), " maal ", one())],
    [
      unit === "bedrag" ? 1.5 : 0,
      () => sorted(`${dice.whole(1, 12)} maanden maal `, one("bedrag per maand")),
    ],
    [
      isMoney(unit) ? 0.7 : 0,
      () => {
        const of = dice.pick(["aantal uren per week", "aantal jaren", "aantal km"] as const);
        return sorted(
          one(),
          " naar rato van ",
          one(of),
          " ten opzichte van ",
          dice.chance(0.7) ? literal(world, of) : one(of),
        );
      },
    ],
  ])();
}

/** `het aantal leden`, as a number to multiply with. */
export function count(world: World, scope: Scope): Phrase | undefined {
  const lists = listsOf(world, scope).filter(({ derived }) => derived !== "circle");
  return lists.length === 0 ? undefined : phrase("aantal", `het aantal ${world.dice.pick(lists).plural}`);
}

export function anyUnit(world: World, scope: Scope): Unit {
  const there = units.filter((unit) => valuesOf(world, scope, unit).length > 0);
  return there.length === 0 || world.dice.chance(0.05) ? "bedrag" : world.dice.pick(there);
}
