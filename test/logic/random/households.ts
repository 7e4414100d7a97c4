// Random households for any ordinance: values on and around its limits, birthdays around the peildatum, leap days, gaps.

import { addDays, addMonths, formatIsoDate, monthKey, monthKeyToIso, parseIsoDate } from "@andersom/runtime";
import { chosenFacts } from "@andersom/logic";
import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";
import type { Dice } from "@andersom/testkit";
import type { HouseholdFile } from "./executor.js";
import { limitsOf, type Limits } from "./limits.js";

/** Days on which calendars are easy to get wrong. */
const edgeDays = [
  "2024-02-29",
  "2025-02-28",
  "2025-12-31",
  "2026-01-01",
  "2026-03-31",
  "2026-06-30",
  "2023-03-01",
];

export function randomPeildatum(dice: Dice): string {
  if (dice.chance(0.5))
    return dice.pick([
      "2026-03-16",
      "2026-03-31",
      "2028-02-29",
      "2026-02-28",
      "2026-12-31",
      "2024-02-29",
      "2026-01-01",
    ]);
  return formatIsoDate(addDays(parseIsoDate("2025-06-01")!, dice.whole(0, 700)));
}

/** Amounts in the place of those of the law, the same for everybody. */
export function randomAmounts(model: DecisionModel, dice: Dice): HouseholdFile {
  const parameters = model.definitions.filter(({ kind }) => kind === "parameter");
  if (parameters.length === 0) return {};
  return {
    bedragen: Object.fromEntries(
      parameters.map(({ key }) => [key, dice.pick(["0", "1200", "1401.5", "1500.01"])]),
    ),
  };
}

/** One household of one to six people, on the peildatum. */
export function randomHousehold(model: DecisionModel, peildatum: string, dice: Dice): HouseholdFile {
  const maker = makerOf(model, peildatum, dice);
  const size = dice.weigh([
    [4, 1],
    [3, 2],
    [2, 3],
    [1, 4],
    [0.5, 6],
  ]);
  const names = ["Anna", "Bram", "Cato", "Daan", "Eva", "Finn"].slice(0, size);
  const roots = model.things.filter(({ root, id }) => root && id !== "inwoner" && id !== "huishouden");
  const rest = Object.fromEntries(roots.map(({ id, name }) => [name, maker.facts(id, [])]));
  const home = model.things.some(({ id }) => id === "huishouden") ? maker.facts("huishouden", names) : {};
  const { leden: _members, ...homeFacts } = home;
  if (size === 1 && dice.chance(0.3)) {
    const { given, judged } = maker.split("inwoner", []);
    return {
      peildatum,
      gegevens: {
        inwoner: given,
        ...rest,
        ...(Object.keys(homeFacts).length > 0 ? { huishouden: homeFacts } : {}),
      },
      ...(Object.keys(judged).length > 0 ? { oordelen: { inwoner: judged } } : {}),
    };
  }
  return {
    peildatum,
    ...(roots.length > 0 ? { gegevens: rest } : {}),
    personen: Object.fromEntries(
      names.map((name) => [
        name,
        maker.facts(
          "inwoner",
          names.filter((other) => other !== name),
        ),
      ]),
    ),
    huishoudens: [{ leden: names, ...homeFacts }],
    aanvrager: names[0]!,
  };
}

interface Maker {
  readonly facts: (thing: string, others: readonly string[]) => Record<string, unknown>;
  readonly split: (
    thing: string,
    others: readonly string[],
  ) => { readonly given: Record<string, unknown>; readonly judged: Record<string, unknown> };
}

function makerOf(model: DecisionModel, peildatum: string, dice: Dice): Maker {
  const today = parseIsoDate(peildatum)!;
  const limits = limitsOf(model);
  // One share per household, so that facts are sometimes all known and sometimes mostly missing.
  const missing = dice.pick([0, 0, 0.03, 0.1, 0.4]);

  function split(thing: string, others: readonly string[]): ReturnType<Maker["split"]> {
    const given: Record<string, unknown> = {};
    const judged: Record<string, unknown> = {};
    for (const fact of [...model.facts, ...chosenFacts(model)]) {
      if (fact.thing !== thing || dice.chance(missing)) continue;
      if (fact.kind === "oordeel" && dice.chance(0.4)) continue;
      const made = fact.type.reeks === true ? series(fact) : value(fact.type, fact, others);
      if (made !== undefined) (fact.kind === "oordeel" ? judged : given)[fact.key] = made;
    }
    return { given, judged };
  }

  function facts(thing: string, others: readonly string[]): Record<string, unknown> {
    const { given, judged } = split(thing, others);
    return { ...given, ...judged };
  }

  function value(type: ValueType, fact: Fact, others: readonly string[]): unknown {
    if (type.nvt === true && dice.chance(0.35)) return null;
    switch (type.kind) {
      case "ja-nee":
        return dice.chance(0.5);
      case "bedrag":
      case "getal":
      case "percentage":
        return number(type, limits, dice);
      case "datum":
        return day(fact);
      case "keuze":
        return dice.pick(type.options);
      case "tekst":
        return dice.pick(["a", "b"]);
      case "ding":
        if (type.thing !== "inwoner") return facts(type.thing, []);
        return others.length === 0 || dice.chance(0.3) ? null : dice.pick(others);
      case "lijst":
        if (type.thing === "inwoner") return dice.some(others, dice.whole(0, others.length));
        return Array.from({ length: dice.pick([0, 1, 2, 3]) }, () => facts(type.thing, []));
      case "duur":
      case "periode":
        return undefined;
    }
  }

  function day(fact: Fact): string {
    if (/geboorte/u.test(fact.name)) {
      if (dice.chance(0.1)) return dice.pick(["2004-02-29", "2008-02-29", "2000-02-29"]);
      const age = dice.pick([...limits.ages, 0, 40]);
      if (dice.chance(0.5)) return formatIsoDate(addDays(addMonths(today, -12 * age), dice.pick([0, 1, -1])));
      return formatIsoDate(addDays(today, -dice.whole(0, 90 * 365)));
    }
    if (dice.chance(0.2)) return dice.pick([...edgeDays, ...limits.days]);
    const months = dice.pick([0, 0, 1, -1, 6, -6, -12, 12, -13, -24]);
    const base = addMonths(today, months);
    return formatIsoDate(addDays(base, dice.pick([0, 0, 1, -1, 2, -14, 14, 30, -30])));
  }

  function series(fact: Fact): Record<string, unknown> {
    const { reeks: _, ...single } = fact.type;
    const now = monthKey(today);
    const made: Record<string, unknown> = {};
    const usual = value(single, fact, []);
    for (let back = 14; back >= 0; back--) {
      if (dice.chance(missing / 2)) continue;
      made[monthKeyToIso(now - back)] = dice.chance(0.6) ? usual : value(single, fact, []);
    }
    return made;
  }

  return { facts, split };
}

/** A number on, just above, just below or far from a limit of its own kind; registers keep cents. */
function number(type: ValueType, limits: Limits, dice: Dice): string {
  const step = type.kind === "bedrag" ? 1 : type.kind === "percentage" ? 10 : 100;
  const near = dice.pick(limits.cents(type));
  const cents = dice.weigh<number>([
    [5, near + step * dice.pick([0, 0, 1, -1])],
    [2, near + 100 * dice.whole(-3, 3)],
    [2, type.kind === "bedrag" ? dice.whole(0, 400_000) : 50 * dice.whole(0, 80)],
    [0.5, 0],
  ]);
  const signed = dice.chance(0.04) ? -cents : cents;
  const text = (Math.abs(signed) / 100).toFixed(2).replace(/\.?0+$/u, "");
  return signed < 0 && text !== "0" ? `-${text}` : text;
}
