// Days and periods of a made-up program.

import { phrase, type Phrase } from "./phrase.js";
import { valuesOf, waysTo, type NamedValue, type Scope, type World } from "./scope.js";

const plain = "1 januari 2026";
/** Days on which calendars are easy to get wrong. */
const edges = [
  "29 februari 2024",
  "28 februari 2025",
  "31 maart 2026",
  "30 juni 2026",
  "31 december 2025",
  "1 januari 2026",
];

export function moment(world: World, scope: Scope, depth: number): Phrase {
  const { dice } = world;
  const named = valuesOf(world, scope, "datum") as readonly NamedValue[];
  const day = (...parts: (string | Phrase)[]): Phrase => ({ ...phrase("datum", ...parts), plain });
  const own = (): Phrase => {
    if (named.length === 0) return day("de peildatum");
    const one = dice.pick(named);
    return day(`${one.name}${dice.pick(waysTo(world, scope, one)).tail}`);
  };
  const inner = (): Phrase => moment(world, scope, depth - 1);
  return dice.weigh<() => Phrase>([
    [5, own],
    [2, () => day("de peildatum")],
    [1, () => day(dice.pick(edges))],
    [
      world.periods.length > 0 && scope.element === undefined ? 1 : 0,
      () => day(`de ${dice.pick(["begindatum", "einddatum"])} van ${dice.pick(world.periods)}`),
    ],
    [
      depth > 0 ? 1 : 0,
      () =>
        day(`de ${dice.pick(["eerste", "laatste"])} dag van de maand ${dice.pick(["van", "na"])} `, inner()),
    ],
    [depth > 0 ? 1 : 0, () => day(`de datum ${distance(world)} ${dice.pick(["voor", "na"])} `, inner())],
  ])();
}

function distance(world: World): string {
  const { dice } = world;
  return dice.weigh<() => string>([
    [3, () => `${dice.pick([1, 6, 12, 13])} maanden`],
    [2, () => `${dice.pick([2, 14, 30])} dagen`],
    [1, () => `${dice.pick([2, 6])} weken`],
    [1, () => `${dice.pick([2, 4, 18])} jaar`],
  ])();
}

export function period(world: World, scope: Scope): Phrase {
  const { dice } = world;
  const stretch = (...parts: (string | Phrase)[]): Phrase => ({
    ...phrase("periode", ...parts),
    plain: "het kalenderjaar 2026",
  });
  return dice.weigh<() => Phrase>([
    [3, () => stretch(`de ${distance(world)} ${dice.pick(["voor", "na"])} `, moment(world, scope, 0))],
    [1, () => stretch(`de ${dice.pick([2, 3, 6, 12])} kalendermaanden voor `, moment(world, scope, 0))],
    [1, () => stretch(`het kalenderjaar ${dice.pick([2024, 2025, 2026])}`)],
    [
      world.periods.length > 0 && scope.element === undefined ? 2 : 0,
      () => stretch(dice.pick(world.periods)),
    ],
  ])();
}
