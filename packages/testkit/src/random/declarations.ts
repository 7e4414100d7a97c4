// What a made-up ordinance declares before it decides anything: facts, lists, judgements and amounts.

import {
  choices,
  dateNouns,
  homeSayings,
  judgementSayings,
  numberNouns,
  paymentSayings,
  personSayings,
  units,
  type Unit,
} from "./names.js";
import { optional, type Phrase } from "./phrase.js";
import { subjectOf, type Named, type NamedSaying, type Owner, type World } from "./scope.js";
import { capital } from "./values.js";

export interface Declarations {
  readonly people: Phrase[];
  readonly homes: Phrase[];
  readonly payments: Phrase[];
  readonly application: Phrase[];
  readonly judgements: Phrase[];
  readonly amounts: Phrase[];
  readonly notions: Phrase[];
}

export function declarations(world: World): Declarations {
  const { dice } = world;
  const made: Declarations = {
    people: [],
    homes: [],
    payments: [],
    application: [],
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
      const monthly = owner === "inwoner" && !nvt && unit === "bedrag per maand" && dice.chance(0.4);
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
  if (dice.chance(0.12)) {
    row(made.application, "aanvraagdatum: datum, uit de zaakadministratie.");
    made.notions.push(
      optional("begrip", "\nbegrip peildatum\n  > De dag van de aanvraag.\n  is de aanvraagdatum."),
    );
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
