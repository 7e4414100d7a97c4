// The values of a made-up program, one after another: each may build on those before it.

import { valueArticle } from "./articles.js";
import { clause, condition } from "./conditions.js";
import { shuffled } from "./dice.js";
import { categories, notionSayings, seconds, valueNouns, type Unit } from "./names.js";
import { optional, type Phrase } from "./phrase.js";
import { listsOf, type Owner, type Scope, type World } from "./scope.js";
import { choiceDefinition, dayDefinition, definition, type Sentences } from "./values.js";

/** The sentences, by where they stand. */
export interface Computed {
  readonly of: Readonly<Record<Owner, Phrase[]>>;
  readonly notions: Phrase[];
  readonly articles: Phrase[];
}

/** Makes so many values; articles are numbered from 1. */
export function computedValues(world: World, owners: readonly Owner[], values: number): Computed {
  const { dice } = world;
  const made: Computed = {
    of: { inwoner: [], huishouden: [], betaling: [] },
    notions: [],
    articles: [],
  };
  const nouns = seconds.flatMap((second) => valueNouns.map((noun) => `${noun}${second}`));
  const names = shuffled(dice, nouns);
  const sayings = shuffled(dice, notionSayings);
  const kinds = shuffled(dice, categories);
  for (let at = 0; at < values; at++) {
    const owner = dice.pick(["inwoner", "inwoner", ...owners] as const);
    const scope: Scope = { owner };
    const name = names.pop() ?? "de waarde";
    const put = (sentences: Sentences): void => {
      for (const one of sentences) made.of[owner].push(one.plain === undefined ? { ...one, plain: "" } : one);
    };
    const unit = valueUnit(world);
    dice.weigh<() => void>([
      [
        6,
        () => {
          put(definition(world, scope, name, unit));
          world.named.push({ sort: unit, owner, from: "waarde", name });
        },
      ],
      [
        owner === "betaling" ? 0 : 2,
        () => {
          made.articles.push(valueArticle(world, made.articles.length + 1, scope, name, unit));
          world.named.push({ sort: unit, owner, from: "waarde", name, bare: true });
        },
      ],
      [
        1,
        () => {
          put(dayDefinition(world, scope, name));
          world.named.push({ sort: "datum", owner, from: "waarde", name });
        },
      ],
      [
        kinds.length > 0 ? 0.8 : 0,
        () => {
          const kind = kinds.pop()!;
          const made = choiceDefinition(world, scope, kind.name, kind.options);
          if (made === undefined) return;
          put(made.sentences);
          world.named.push({ sort: "keuze", owner, from: "waarde", name: kind.name, options: made.options });
        },
      ],
      [
        owner === "inwoner" && sayings.length > 0 ? 2 : 0,
        () => {
          const saying = sayings.pop()!;
          made.notions.push(notion(world, scope, saying[0]));
          world.named.push({ sort: "ja-nee", owner, from: "waarde", saying });
        },
      ],
      [owner === "inwoner" ? 1 : 0, () => lists(world, scope, made)],
    ])();
  }
  return made;
}

/** A notion, now and then with a ground of its own besides. */
function notion(world: World, scope: Scope, saying: string): Phrase {
  const also = (): Phrase => {
    const [verb = "", ...rest] = saying.split(" ");
    return optional("zin", `\n  De inwoner ${verb} ook ${rest.join(" ")} als `, condition(world, scope), ".");
  };
  const more = world.dice.chance(0.2) ? [also()] : [];
  return optional("begrip", `\nbegrip de inwoner ${saying}\n  als `, condition(world, scope), ".", ...more);
}

/** A part of a list, or people joined, under a name of their own. */
function lists(world: World, scope: Scope, made: Computed): void {
  const { dice } = world;
  const people = listsOf(world, scope).filter(
    ({ of, derived, owner }) => of === "inwoner" && derived === undefined && owner === "inwoner",
  );
  const [children] = people;
  const named = (plural: string): boolean => world.lists.some((one) => one.plural === plural);
  if (children !== undefined && dice.chance(0.5) && !named(`jonge ${children.plural}`)) {
    const plural = `jonge ${children.plural}`;
    const where = clause(world, { ...scope, element: children }, 0);
    made.of.inwoner.push(
      optional("zin", `De ${plural} zijn ${children.name} waarvoor geldt dat `, where, "."),
    );
    world.lists.push({ ...children, name: `de ${plural}`, plural, derived: "part" });
    return;
  }
  const joined = [...(world.partner ? ["de partner"] : []), ...people.map(({ name }) => name)];
  if (joined.length === 0 || named("gezin")) return;
  made.of.inwoner.push(optional("zin", `Het gezin is de inwoner samen met ${joined.join(" samen met ")}.`));
  world.lists.push({
    name: "het gezin",
    plural: "gezin",
    element: "de inwoner",
    owner: "inwoner",
    of: "inwoner",
    derived: "circle",
  });
}

function valueUnit({ dice }: World): Unit {
  return dice.weigh<Unit>([
    [4, "bedrag"],
    [4, "bedrag per maand"],
    [1.5, "bedrag per jaar"],
    [1, "aantal"],
    [1, "aantal jaren"],
    [0.7, "percentage"],
    [0.5, "aantal km"],
    [0.5, "aantal uren per week"],
  ]);
}
