// Conditions of a made-up program: single clauses, and how they are joined.

import { moment, period } from "./dates.js";
import { anyUnit, literal, number, term } from "./numbers.js";
import { listed, phrase, type Phrase } from "./phrase.js";
import type { Unit } from "./names.js";
import {
  listsOf,
  subjectOf,
  valuesOf,
  waysTo,
  type DeclaredRight,
  type NamedList,
  type NamedSaying,
  type NamedValue,
  type Scope,
  type World,
} from "./scope.js";

const comparators = ["minstens", "hoogstens", "meer dan", "minder dan", "hoger dan", "lager dan"] as const;

/** One clause. With `depth` 0 it holds nothing that runs to the end of the item, so that `en` may follow. */
export function clause(world: World, scope: Scope, depth: number): Phrase {
  const { dice } = world;
  const sayings = valuesOf(world, scope, "ja-nee") as readonly NamedSaying[];
  const choices = valuesOf(world, scope, "keuze") as readonly NamedValue[];
  const absent = world.named
    .filter(({ nvt }) => nvt === true)
    .filter((one) => one.sort !== "ja-nee" && waysTo(world, scope, one).length > 0) as NamedValue[];
  const lists = listsOf(world, scope).filter(({ derived }) => derived !== "circle");
  const months =
    scope.element === undefined && scope.month !== true && scope.owner === "inwoner"
      ? world.named.filter(({ monthly }) => monthly === true)
      : [];
  const rights =
    scope.month === true || scope.owner === "betaling"
      ? []
      : world.rights.filter(({ owner }) => owner === (scope.element?.of ?? scope.owner));
  return dice.weigh<() => Phrase>([
    [sayings.length > 0 ? 3 : 0, () => saying(world, scope, dice.pick(sayings))],
    [4, () => comparison(world, scope)],
    [choices.length > 0 ? 1.5 : 0, () => choice(world, scope, dice.pick(choices))],
    [scope.month === true ? 0 : 1.5, () => lies(world, scope)],
    [absent.length > 0 ? 0.7 : 0, () => applicable(world, scope, dice.pick(absent))],
    [depth > 0 && lists.length > 0 ? 2.5 : 0, () => overList(world, scope, dice.pick(lists))],
    [months.length > 0 ? 2 : 0, () => inMonths(world, scope, dice.pick(months) as NamedValue)],
    [rights.length > 0 ? 0.8 : 0, () => entitled(world, scope, dice.pick(rights))],
    [0.3, () => unknown(world, scope)],
  ])();
}

/** `de partner heeft recht op bonus`, `heeft geen recht op bonus wegens artikel 3 lid 2`. */
function entitled(world: World, scope: Scope, right: DeclaredRight): Phrase {
  const { dice } = world;
  const partner =
    world.partner && scope.element === undefined && scope.owner === "inwoner" && dice.chance(0.3);
  const subject = scope.element?.element ?? (partner ? "de partner" : subjectOf(scope.owner));
  if (right.refusals.length > 0 && dice.chance(0.25))
    return phrase(
      "ja-nee",
      `${subject} heeft geen recht op ${right.name} wegens artikel ${right.article} lid ${dice.pick(right.refusals)}`,
    );
  const has = dice.pick(["heeft recht op", "heeft recht op", "heeft geen recht op"]);
  return phrase("ja-nee", `${subject} ${has} ${right.name}`);
}

function saying(world: World, scope: Scope, named: NamedSaying): Phrase {
  const { subject } = world.dice.pick(waysTo(world, scope, named));
  return phrase("ja-nee", `${subject} ${named.saying[world.dice.chance(0.3) ? 1 : 0]}`);
}

function comparison(world: World, scope: Scope): Phrase {
  const { dice } = world;
  const unit = anyUnit(world, scope);
  const named = valuesOf(world, scope, unit) as readonly NamedValue[];
  const left =
    named.length === 0 || dice.chance(0.2)
      ? term(world, scope, unit, 1)
      : value(world, scope, dice.pick(named));
  return phrase("ja-nee", left, ...compared(world, scope, unit));
}

function compared(world: World, scope: Scope, unit: Unit): (string | Phrase)[] {
  const { dice } = world;
  const right = (): Phrase => (dice.chance(0.65) ? literal(world, unit) : number(world, scope, unit, 1));
  return dice.weigh<() => (string | Phrase)[]>([
    [5, () => [` is ${dice.pick(comparators)} `, right()]],
    [1, () => [" is ", right()]],
    [0.5, () => [" is niet ", right()]],
    [1, () => [" is minstens ", right(), ` en ${dice.pick(["minder dan", "hoogstens"])} `, right()]],
  ])();
}

function value(world: World, scope: Scope, named: NamedValue): Phrase {
  return phrase(named.sort, `${named.name}${world.dice.pick(waysTo(world, scope, named)).tail}`);
}

function choice(world: World, scope: Scope, named: NamedValue): Phrase {
  const { dice } = world;
  const options = named.options ?? [];
  const left = value(world, scope, named);
  if (options.length > 2 && dice.chance(0.3))
    return phrase("ja-nee", left, ` is een van: ${dice.some(options, 2).join(" of ")}`);
  return phrase("ja-nee", left, ` is ${dice.pick(["", "", "niet "])}${dice.pick(options)}`);
}

function lies(world: World, scope: Scope): Phrase {
  const { dice } = world;
  const not = dice.pick(["", "", "", "niet "]);
  const day = valuesOf(world, scope, "datum") as readonly NamedValue[];
  const left = day.length === 0 ? moment(world, scope, 0) : value(world, scope, dice.pick(day));
  if (dice.chance(0.45)) return phrase("ja-nee", left, ` ligt ${not}in `, period(world, scope));
  return phrase(
    "ja-nee",
    left,
    ` ligt ${not}${dice.pick(["voor", "na", "op", "uiterlijk op", "vanaf"])} `,
    moment(world, scope, 1),
  );
}

function applicable(world: World, scope: Scope, named: NamedValue): Phrase {
  return phrase("ja-nee", value(world, scope, named), ` is ${world.dice.pick(["", "niet "])}van toepassing`);
}

function unknown(world: World, scope: Scope): Phrase {
  const facts = world.named.filter(
    (one) => one.from === "gegeven" && one.sort !== "ja-nee" && waysTo(world, scope, one).length > 0,
  );
  if (facts.length === 0) return comparison(world, scope);
  return phrase("ja-nee", value(world, scope, world.dice.pick(facts) as NamedValue), " is nog niet bekend");
}

function overList(world: World, scope: Scope, list: NamedList): Phrase {
  const { dice } = world;
  const inner = (): Phrase => clause(world, { ...scope, element: list }, 0);
  const word = list.element.replace(/^(?:de|het) /u, "");
  const one = list.derived === undefined ? 1 : 0;
  return dice.weigh<() => Phrase>([
    [one * 2, () => phrase("ja-nee", `er is een ${word} waarvoor geldt: `, inner())],
    [one, () => phrase("ja-nee", `er is geen ${word} waarvoor geldt: `, inner())],
    [
      2,
      () =>
        phrase(
          "ja-nee",
          `er zijn ${dice.pick(["minstens", "hoogstens", "meer dan", "minder dan"])} ${dice.whole(1, 3)} ${list.plural} waarvoor geldt: `,
          inner(),
        ),
    ],
    [1, () => phrase("ja-nee", `voor elk van ${list.name} geldt dat `, inner())],
    [1, () => phrase("ja-nee", `voor een van ${list.name} geldt dat `, inner())],
    [1, () => phrase("ja-nee", `voor geen van ${list.name} geldt dat `, inner())],
    [1, () => phrase("ja-nee", `het aantal ${list.plural} is ${dice.pick(comparators)} ${dice.whole(0, 4)}`)],
    [one / 2, () => phrase("ja-nee", `er is geen ${word}`)],
  ])();
}

function inMonths(world: World, scope: Scope, named: NamedValue): Phrase {
  const { dice } = world;
  const within = { ...scope, month: true };
  const unit = named.sort as Unit;
  const how = dice.pick(["minstens", "hoogstens", "meer dan", "minder dan"]);
  const right = dice.chance(0.6) ? literal(world, unit) : term(world, within, unit, 0);
  const stretch =
    world.periods.length > 0 && dice.chance(0.6)
      ? dice.pick(world.periods)
      : `de ${dice.pick([1, 3, 4])} kalendermaanden voor de peildatum`;
  return dice.weigh<() => Phrase>([
    [2, () => phrase("ja-nee", `${named.name} is in elke maand van ${stretch} ${how} `, right)],
    [1, () => phrase("ja-nee", `${named.name} is gemiddeld in ${stretch} ${how} `, right)],
    [1, () => phrase("ja-nee", `${named.name} is in totaal in ${stretch} ${how} `, right)],
    [1, () => phrase("ja-nee", `${named.name} is op de peildatum ${how} `, right)],
    [
      world.periods.length > 0 ? 1 : 0,
      () =>
        phrase(
          "ja-nee",
          `in minstens ${dice.whole(1, 3)} kalendermaanden van ${dice.pick(world.periods)} geldt: ${named.name} is ${how} `,
          right,
        ),
    ],
  ])();
}

/** What follows `als`: one clause, a few joined in the sentence, or a list. */
export function condition(world: World, scope: Scope): Phrase {
  const { dice } = world;
  const part = (depth: number): Phrase => clause(world, scope, depth);
  return dice.weigh<() => Phrase>([
    [2, () => phrase("voorwaarde", "geldt: ", part(1))],
    [1, () => phrase("voorwaarde", part(0), " en ", part(0))],
    [1, () => phrase("voorwaarde", part(0), " of ", part(0))],
    [3, () => phrase("voorwaarde", list(world, scope, "a."))],
  ])();
}

/** A written list, whose items may hold a list of their own. */
export function list(world: World, scope: Scope, labels: "a." | "1°."): Phrase {
  const { dice } = world;
  const header =
    labels === "a."
      ? dice.pick(["aan al deze voorwaarden is voldaan:", "aan een van deze voorwaarden is voldaan:"])
      : dice.pick(["al het volgende geldt:", "minstens een van deze geldt:"]);
  const items = Array.from({ length: dice.whole(2, labels === "a." ? 4 : 3) }, () =>
    labels === "a." && dice.chance(0.2)
      ? phrase("ja-nee", list(world, scope, "1°."))
      : phrase("ja-nee", clause(world, scope, 1)),
  );
  return phrase("lijst", header, listed("onderdelen", labels, items));
}
