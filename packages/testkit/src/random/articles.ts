// Articles of a made-up program: rights with grounds, refusals, powers, exceptions and amounts, and values with exceptions and caps.

import { condition, list } from "./conditions.js";
import type { Unit } from "./names.js";
import { moment } from "./dates.js";
import { literal, term } from "./numbers.js";
import { listed, optional, phrase, type Phrase } from "./phrase.js";
import { subjectOf, type Owner, type Scope, type World } from "./scope.js";
import { capital, definition, type Sentences } from "./values.js";

/** Each lid keeps its number when another goes, so that what cites it still finds it. */
function article(number: number, title: string, leden: readonly Phrase[]): Phrase {
  return {
    ...phrase(
      "artikel",
      `\nartikel ${number} ${title}\n  Effect: meedoen.\n`,
      listed("leden", "blocks", leden),
    ),
    plain: "",
  };
}

function lid(number: number, sentences: Sentences, must = false): Phrase {
  const text = phrase("lid", `lid ${number}\n  `, listed("zinnen", "blocks", sentences));
  return must ? text : { ...text, plain: "" };
}

export interface RightShape {
  readonly name: string;
  readonly owner: Owner;
  /** Undefined for help that has no amount. */
  readonly unit: Unit | undefined;
}

/** What sentences are about, of whom, and the article that they come into. */
interface Value {
  readonly world: World;
  readonly scope: Scope;
  readonly name: string;
  readonly unit: Unit;
  /** Adds a lid, and gives its number. */
  readonly add: (...sentences: Phrase[]) => number;
}

/** The article, and the leden in it that refuse the right. */
export function rightArticle(
  world: World,
  number: number,
  { name, owner, unit }: RightShape,
): { readonly text: Phrase; readonly refusals: readonly number[] } {
  const { dice } = world;
  const refusals: number[] = [];
  const scope: Scope = { owner };
  const leden: Phrase[] = [];
  const add: Value["add"] = (...sentences) => leden.push(lid(leden.length + 1, sentences));
  const has = (what: "recht" | "geen recht"): string => `${subjectOf(owner)} heeft ${what} op ${name}`;
  const all = dice.chance(0.4);
  const ground = all ? phrase("voorwaarde", list(world, scope, "a.")) : condition(world, scope);
  const first = dice.chance(0.9)
    ? add(phrase("zin", `${capital(has("recht"))} als `, ground, "."))
    : undefined;
  if (first !== undefined && all && dice.chance(0.35))
    add(
      phrase(
        "zin",
        `Niet van toepassing is lid ${first} onderdeel ${dice.pick(["a", "b"])} als `,
        condition(world, scope),
        ".",
      ),
    );
  if (first !== undefined && dice.chance(0.15))
    leden[first - 1] = lid(first, [
      phrase("zin", `${capital(has("recht"))} als `, ground, "."),
      optional("zin", `Dit lid geldt ${dice.pick(["niet", "alleen"])} als `, condition(world, scope), "."),
    ]);
  if (dice.chance(0.2)) add(phrase("zin", `${capital(has("recht"))} als `, condition(world, scope), "."));
  if (dice.chance(0.45)) {
    const refusal = add(phrase("zin", `${capital(has("geen recht"))} als `, condition(world, scope), "."));
    refusals.push(refusal);
    if (dice.chance(0.4)) {
      const back = add(departure(world, scope, refusal, `${has("recht")} als `));
      if (dice.chance(0.3)) add(departure(world, scope, back, `${has("geen recht")} als `));
    }
  }
  if (owner === "inwoner" && (first === undefined || dice.chance(0.2)))
    add(phrase("zin", `Het college kan ${name} verlenen als `, condition(world, scope), "."));
  const chosen = unit !== undefined && dice.chance(0.15);
  if (unit !== undefined && !(chosen && dice.chance(0.4)))
    amounts({ world, scope, name: `de hoogte van ${name}`, unit, add });
  if (unit !== undefined && chosen) choice({ world, scope, name, unit, add });
  if (unit !== undefined && dice.chance(0.15)) worth({ world, scope, name, unit, add });
  return { text: article(number, capital(name), leden), refusals };
}

/** What holds in the place of an earlier lid, under a condition. */
function departure(
  world: World,
  scope: Scope,
  from: number,
  what: string,
  ...more: (string | Phrase)[]
): Phrase {
  const words = `In afwijking van lid ${from} geldt: ${what}`;
  return phrase("zin", words, ...more, condition(world, scope), ".");
}

/** A value with what departs from it in later leden, and a cap or a floor. */
function amounts({ world, scope, name, unit, add }: Value): void {
  const { dice } = world;
  const first = add(...definition(world, scope, name, unit));
  if (dice.chance(0.3)) {
    const other = (from: number): Phrase =>
      departure(world, scope, from, `${name} is `, literal(world, unit), " als ");
    const exception = add(other(first));
    if (dice.chance(0.3)) add(other(exception));
  }
  if (dice.chance(0.2))
    add(
      phrase(
        "zin",
        `${capital(name)} is ${dice.pick(["hoogstens", "hoogstens", "minstens"])} `,
        literal(world, unit),
        ".",
      ),
    );
}

export function valueArticle(world: World, number: number, scope: Scope, name: string, unit: Unit): Phrase {
  const leden: Phrase[] = [];
  const add: Value["add"] = (...sentences) => leden.push(lid(leden.length + 1, sentences));
  amounts({ world, scope, name, unit, add });
  return article(number, "Een waarde", leden);
}

/** What else is said of a right: how long, from and until when, and as what. */
function worth({ world, scope, name, add }: Value): void {
  const { dice } = world;
  const say = (...parts: (string | Phrase)[]): void => void add(phrase("zin", ...parts, "."));
  if (dice.chance(0.5)) say(`De duur van ${name} is ${dice.pick([3, 12])} maanden`);
  if (dice.chance(0.5)) say(`De begindatum van ${name} is `, moment(world, scope, 1));
  if (dice.chance(0.3)) say(`De einddatum van ${name} is `, moment(world, scope, 1));
  if (dice.chance(0.3)) say(`De vorm van ${name} is ${dice.pick(["gift", "lening"])}`);
}

/** What a person chooses, within bounds, now and then only where something holds. */
function choice({ world, scope, name, unit, add }: Value): void {
  const { dice } = world;
  const limit = (): Phrase => (dice.chance(0.7) ? literal(world, unit) : term(world, scope, unit, 0));
  const bounds = dice.weigh<() => (string | Phrase)[]>([
    [2, () => [", hoogstens ", limit()]],
    [1, () => [", minstens ", limit(), " en hoogstens ", limit()]],
    [1, () => [", minstens ", limit()]],
  ])();
  const when = dice.chance(0.3) ? [", als ", condition(world, scope)] : [];
  add(phrase("zin", `Het college bepaalt de hoogte van ${name}`, ...bounds, ...when, "."));
}

/** A value of each payment, and how those of several payments become one; undefined where nobody has payments to subtract. */
export function concurrence(
  world: World,
  number: number,
): { readonly text: Phrase; readonly notion: Phrase } | undefined {
  const { dice } = world;
  const own = world.named.find(
    (one) => one.sort === "bedrag" && one.owner === "inwoner" && one.from === "gegeven" && one.nvt !== true,
  );
  if (own === undefined || !("name" in own) || !world.named.some(({ owner }) => owner === "betaling"))
    return undefined;
  const scope: Scope = { owner: "betaling" };
  const how = dice.pick([
    "de verlagingen na elkaar, de oudste betaling eerst",
    "de verlagingen na elkaar, de oudste betaling eerst",
    "alleen de hoogste verlaging",
    "elke verlaging apart",
  ]);
  const value = phrase("zin", "De verlaging is de afdracht plus ", term(world, scope, "bedrag", 0), ".");
  const text = article(number, "Samenloop", [
    lid(1, [value], true),
    lid(2, [phrase("zin", `Bij meer betalingen in dezelfde maand geldt: ${how}.`)], true),
  ]);
  return { text, notion: phrase("begrip", `\nbegrip aftrek\n  De aftrek is ${own.name} min de verlaging.`) };
}
