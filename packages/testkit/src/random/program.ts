// A made-up ordinance: declarations, values that build on each other, and rights; text that checks without errors, nearly always.

import { rightArticle, valueArticle, type RightShape } from "./articles.js";
import { condition } from "./conditions.js";
import { diceOf, type Dice } from "./dice.js";
import {
  choices,
  dateNouns,
  homeSayings,
  judgementSayings,
  notionSayings,
  numberNouns,
  paymentSayings,
  personSayings,
  rightNames,
  seconds,
  units,
  valueNouns,
  type Unit,
} from "./names.js";
import { listed, optional, phrase, type Phrase } from "./phrase.js";
import { subjectOf, type Named, type NamedSaying, type Owner, type Scope, type World } from "./scope.js";
import { capital, dayDefinition, definition } from "./values.js";

export interface ProgramSize {
  /** About how many values it computes. */
  readonly values: number;
  readonly rights: number;
}

/** The same seed makes the same program. */
export function randomProgram(seed: number, size?: ProgramSize): Phrase {
  const dice = diceOf(seed);
  const { values, rights } = size ?? { values: dice.pick([1, 2, 4, 8]), rights: dice.pick([1, 1, 2, 3]) };
  const world: World = { dice, named: [], lists: [], rights: [], periods: [], partner: false };
  const facts = declarations(world);
  const people: Phrase[] = [];
  const homes: Phrase[] = [];
  const notions: Phrase[] = [];
  const articles: Phrase[] = [];
  const names = shuffled(
    dice,
    seconds.flatMap((second) => valueNouns.map((noun) => `${noun}${second}`)),
  );
  const sayings = shuffled(dice, notionSayings);
  let number = 1;
  for (let made = 0; made < values; made++) {
    const owner = facts.homes.length > 0 && dice.chance(0.25) ? "huishouden" : "inwoner";
    const scope: Scope = { owner };
    const name = names.pop();
    if (name === undefined) break;
    const place = owner === "huishouden" ? homes : people;
    dice.weigh<() => void>([
      [
        6,
        () => {
          const unit = valueUnit(dice);
          place.push(
            ...definition(world, scope, name, unit).map((one) =>
              one.plain === undefined ? { ...one, plain: "" } : one,
            ),
          );
          world.named.push({ sort: unit, owner, from: "waarde", name });
        },
      ],
      [
        2,
        () => {
          const unit = valueUnit(dice);
          articles.push(valueArticle(world, number++, scope, name, unit));
          world.named.push({ sort: unit, owner, from: "waarde", name, bare: true });
        },
      ],
      [
        1,
        () => {
          place.push(...dayDefinition(world, scope, name));
          world.named.push({ sort: "datum", owner, from: "waarde", name });
        },
      ],
      [
        owner === "inwoner" && sayings.length > 0 ? 2 : 0,
        () => {
          const saying = sayings.pop();
          if (saying === undefined) return;
          notions.push(
            optional("begrip", `\nbegrip de inwoner ${saying[0]}\n  als `, condition(world, scope), "."),
          );
          world.named.push({ sort: "ja-nee", owner, from: "waarde", saying });
        },
      ],
    ])();
  }
  const shapes = shuffled(dice, rightNames)
    .slice(0, rights)
    .map((name): RightShape => ({
      name,
      owner: facts.homes.length > 0 && dice.chance(0.2) ? "huishouden" : "inwoner",
      unit: dice.weigh<Unit | undefined>([
        [3, "bedrag"],
        [2, "bedrag per maand"],
        [1, undefined],
      ]),
    }));
  for (const shape of shapes) {
    articles.push(rightArticle(world, number++, shape));
    world.rights.push(shape);
  }
  const sure = sureCase(world, number++);
  const block = (head: string, rows: readonly Phrase[]): Phrase =>
    rows.length === 0 ? phrase("niets") : phrase("blok", `\n${head}\n`, listed("regels", "blocks", rows));
  return listed("programma", "blocks", [
    header(dice),
    phrase(
      "blok",
      `\nvoorzieningen\n${shapes.map(({ name, unit }) => `  ${name}: ${unit ?? "voorziening"}.`).join("\n")}`,
    ),
    block("gegevens van de inwoner, meervoud inwoners", [...facts.people, ...people]),
    block("gegevens van het huishouden", [...facts.homes, ...homes]),
    block("gegevens van de betaling, meervoud betalingen", facts.payments),
    block("oordelen van de consulent", facts.judgements),
    ...facts.amounts,
    ...facts.notions,
    ...notions,
    ...articles,
    ...sure,
  ]);
}

function valueUnit(dice: Dice): Unit {
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

function header(dice: Dice): Phrase {
  const rounding = dice.weigh([
    [3, "\n  Afronding: hele centen."],
    [1, "\n  Afronding: hele euro's."],
    [1, ""],
  ]);
  const from = dice.weigh([
    [8, "1 januari 2020"],
    [1, "1 maart 2026"],
    [0.5, "29 februari 2024"],
  ]);
  return phrase(
    "kop",
    `verordening Verordening proef Waterrade 2026\n\n  Gemeente: Waterrade.\n  Treedt in werking op ${from}.${rounding}\n\neffect meedoen\n  > Inwoners doen mee.`,
  );
}

function shuffled<T>(dice: Dice, all: readonly T[]): T[] {
  const left = [...all];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(dice.whole(0, left.length - 1), 1));
  return out;
}

interface Declarations {
  readonly people: Phrase[];
  readonly homes: Phrase[];
  readonly payments: Phrase[];
  readonly judgements: Phrase[];
  readonly amounts: Phrase[];
  readonly notions: Phrase[];
}

function declarations(world: World): Declarations {
  const { dice } = world;
  const made: Declarations = {
    people: [],
    homes: [],
    payments: [],
    judgements: [],
    amounts: [],
    notions: [],
  };
  const row = (rows: Phrase[], text: string): void => void rows.push(optional("regel", `  ${text}`));
  const numbers = (
    rows: Phrase[],
    owner: Owner,
    chance: number,
    nouns = numberNouns,
    only: readonly Unit[] = units,
  ): void => {
    for (const unit of only) {
      if (!dice.chance(chance)) continue;
      const free = nouns[unit].filter(
        (name) => !world.named.some((one) => "name" in one && one.name === name),
      );
      if (free.length === 0) continue;
      const name = dice.pick(free);
      const nvt = owner !== "betaling" && dice.chance(0.08);
      const monthly = owner === "inwoner" && !nvt && unit === "bedrag per maand" && dice.chance(0.25);
      world.named.push({
        sort: unit,
        owner,
        from: "gegeven",
        name,
        ...(nvt ? { nvt } : {}),
        ...(monthly ? { monthly } : {}),
      });
      row(
        rows,
        `${bare(name)}: ${unit}${nvt ? " of niet van toepassing" : ""}${monthly ? ", van elke maand" : ""}, uit de BRP.`,
      );
    }
  };
  const say = (
    rows: Phrase[],
    owner: Owner,
    pool: NamedSaying["saying"][],
    from: Named["from"] = "gegeven",
  ): void => {
    for (const saying of pool) {
      world.named.push({ sort: "ja-nee", owner, from, saying });
      row(rows, `${subjectOf(owner)} ${saying[0]}: ja of nee${from === "oordeel" ? "" : ", uit de BRP"}.`);
    }
  };
  const dates = (rows: Phrase[], owner: Owner, names: readonly string[]): void => {
    for (const name of names) {
      const nvt = dice.chance(0.25);
      world.named.push({ sort: "datum", owner, from: "gegeven", name, ...(nvt ? { nvt } : {}) });
      row(rows, `${bare(name)}: datum${nvt ? " of niet van toepassing" : ""}, uit de BRP.`);
    }
  };
  if (dice.chance(0.7)) {
    world.named.push({ sort: "datum", owner: "inwoner", from: "gegeven", name: "de geboortedatum" });
    row(made.people, "geboortedatum: datum, uit de BRP.");
    world.named.push({ sort: "aantal jaren", owner: "inwoner", from: "waarde", name: "de leeftijd" });
  }
  numbers(made.people, "inwoner", 0.4);
  say(made.people, "inwoner", dice.some(personSayings, dice.whole(0, 3)));
  const dated = dice.some(dateNouns, dice.whole(0, 2));
  dates(made.people, "inwoner", dated);
  for (const { name, options } of dice.some(choices, dice.whole(0, 2))) {
    world.named.push({ sort: "keuze", owner: "inwoner", from: "gegeven", name, options });
    row(
      made.people,
      `${bare(name)}: keuze uit ${options.slice(0, -1).join(", ")} of ${options.at(-1) ?? ""}, uit de BRP.`,
    );
  }
  if (dice.chance(0.25)) {
    world.partner = true;
    row(made.people, "partner: nul of een inwoner, uit de BRP.");
  }
  if (dice.chance(0.3)) {
    world.lists.push({
      name: "de kinderen",
      plural: "kinderen",
      element: "het kind",
      owner: "inwoner",
      of: "inwoner",
    });
    row(made.people, "kinderen: nul of meer inwoners, per stuk kind, uit de BRP.");
  }
  if (dice.chance(0.55)) {
    world.lists.push({
      name: "de leden",
      plural: "leden",
      element: "het lid",
      owner: "huishouden",
      of: "inwoner",
    });
    row(made.homes, "leden: een of meer inwoners, per stuk lid, uit de BRP.");
    numbers(made.homes, "huishouden", 0.2, numberNouns, ["bedrag", "bedrag per maand", "aantal"]);
    say(made.homes, "huishouden", dice.some(homeSayings, dice.whole(0, 1)));
  }
  if (dice.chance(0.2)) {
    world.lists.push({
      name: "de betalingen",
      plural: "betalingen",
      element: "de betaling",
      owner: "inwoner",
      of: "betaling",
    });
    row(made.people, "betalingen: nul of meer betalingen, uit de BRP.");
    world.named.push({ sort: "bedrag", owner: "betaling", from: "gegeven", name: "de afdracht" });
    row(made.payments, "afdracht: bedrag, uit de BRP.");
    dates(made.payments, "betaling", ["de betaaldag"]);
    say(made.payments, "betaling", [...paymentSayings]);
  }
  if (dice.chance(0.3))
    say(made.judgements, "inwoner", dice.some(judgementSayings, dice.whole(1, 2)), "oordeel");
  if (dice.chance(0.3)) made.amounts.push(norm(world));
  if (dice.chance(0.4)) {
    made.notions.push(
      optional(
        "begrip",
        `\nbegrip referteperiode\n  is de ${dice.pick([2, 3, 6, 12])} kalendermaanden voor de peildatum.`,
      ),
    );
    world.periods.push("de referteperiode");
  }
  if (world.named.some((one) => "name" in one && one.name === "de leeftijd"))
    row(
      made.people,
      `${capital("de leeftijd")} is het aantal volle jaren tussen de geboortedatum en de peildatum.`,
    );
  return made;
}

function bare(name: string): string {
  return name.replace(/^(?:de|het) /u, "");
}

/** An amount with the days from and up to which it holds; after the last day there is none. */
function norm(world: World): Phrase {
  const { dice } = world;
  world.named.push({
    sort: "bedrag per maand",
    owner: "inwoner",
    from: "waarde",
    name: "de norm",
    bare: true,
  });
  const last = dice.chance(0.8) ? "31 december 2027" : "30 juni 2026";
  return optional(
    "bedragen",
    `\nbedragen norm\n  Bron: artikel 21 van de Participatiewet.\n  De norm per maand is:\n    | geldig vanaf | geldig tot en met | norm |\n    | 1 januari 2020 | 31 december 2025 | € 1.390,00 |\n    | 1 januari 2026 | ${last} | € ${dice.pick(["1.401,50", "1.401,49", "1.500"])} |`,
  );
}

/** When a judgement needs no person. */
function sureCase(world: World, number: number): Phrase[] {
  const { dice } = world;
  return world.named
    .flatMap((one) => {
      if (one.from !== "oordeel" || one.sort !== "ja-nee" || !dice.chance(0.4)) return [];
      const [verb = "", ...rest] = one.saying[0].split(" ");
      return [
        optional(
          "artikel",
          `\nartikel ${number} Zeker\n  Effect: meedoen.\n\n  De inwoner ${verb} in ieder geval ${dice.chance(0.3) && verb === "is" ? "niet " : ""}${rest.join(" ")} als `,
          condition(world, { owner: "inwoner" }),
          ".",
        ),
      ];
    })
    .slice(0, 1);
}
