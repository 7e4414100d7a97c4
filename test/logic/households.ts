// Random households for an ordinance: every fact known, unknown, not applicable or plainly wrong.

import {
  addDays,
  addMonths,
  formatIsoDate,
  monthKey,
  monthKeyToIso,
  mul,
  parseDecimal,
  parseIsoDate,
  rational,
  toDecimalString,
} from "@andersom/runtime";
import { exampleInput } from "@andersom/logic";
import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Days on which calendars are easy to get wrong. */
const edgeDays = [
  "2024-02-29",
  "2023-02-28",
  "2024-12-31",
  "2025-01-01",
  "2004-02-29",
  "2026-03-31",
  "2026-06-30",
  "2026-07-01",
];

/** The amounts at which something may change: every number in the rules, and the shares of them that rules take. */
function boundaries(model: DecisionModel): readonly string[] {
  const known = boundariesOf.get(model);
  if (known !== undefined) return known;
  const texts = [
    ...JSON.stringify([model.definitions, model.rights]).matchAll(/"value":"(-?[0-9]+(?:\.[0-9]+)?)"/g),
  ].map(([, text]) => text!);
  const constants = [...new Set(texts)].slice(0, 60);
  const shares = constants.filter((text) => Number(text) > 100 && Number(text) < 200);
  const products = shares.flatMap((share) =>
    constants.map((text) =>
      mul(parseDecimal(text)!, rational(parseDecimal(share)!.n, parseDecimal(share)!.d * 100n)),
    ),
  );
  const found = ["0", "1200", ...constants, ...products.map(toDecimalString)];
  boundariesOf.set(model, found);
  return found;
}

function storiesOf(model: DecisionModel): readonly Record<string, unknown>[] {
  const known =
    storiesBy.get(model) ??
    model.examples.map((example) => exampleInput(model, example) as Record<string, unknown>);
  storiesBy.set(model, known);
  return known;
}
const storiesBy = new WeakMap<DecisionModel, readonly Record<string, unknown>[]>();
const boundariesOf = new WeakMap<DecisionModel, readonly string[]>();

/**
 * A household made up from the facts, or, where the ordinance has voorbeelden, often one of theirs with a few
 * facts changed or left out: those reach the outcomes that pure chance seldom does.
 */
export function randomHousehold(model: DecisionModel, random: () => number): Record<string, unknown> {
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)]!;
  const chance = (probability: number): boolean => random() < probability;
  const peildatum = chance(0.2) ? pick(edgeDays) : day(parseIsoDate("2026-01-01")!, 200);
  // One number per household, so that facts are sometimes all known and sometimes mostly missing.
  const missing = pick([0, 0.02, 0.1, 0.5]);

  function day(from: number, spread: number): string {
    return formatIsoDate(addDays(from, Math.floor(random() * spread)));
  }

  const numbers = boundaries(model);

  function amount(): string | number {
    if (chance(0.4)) return pick(numbers);
    const near = Number(pick(numbers));
    const value = near + pick([0, 0, 0.01, -0.01, 1, -1, 1000 * random()]);
    return chance(0.05)
      ? -value
      : chance(0.5)
        ? Math.round(value * 100) / 100
        : value.toFixed(pick([0, 2, 4]));
  }

  /** `depth`: how many things may still stand within each other; things that name things of their own kind have no end. */
  function value(type: ValueType, name: string, depth = 2): unknown {
    if (type.nvt === true && chance(0.4)) return null;
    if (chance(0.005)) return pick([null, "x", [], {}, -1, true]);
    switch (type.kind) {
      case "ja-nee":
        return chance(0.5);
      case "bedrag":
        return amount();
      case "getal":
        return pick([0, 1, 2, 3, -1, "2.5", "1/3", 18, 21, 36]);
      case "percentage":
        return pick([0, 5, 30, 100, "33.3"]);
      case "datum": {
        if (chance(0.15)) return pick(edgeDays);
        const now = parseIsoDate(peildatum)!;
        if (/geboorte/.test(name) && chance(0.3))
          return formatIsoDate(addMonths(now, -12 * pick([18, 21, 22, 23])) + pick([0, -1, 1]));
        if (/geboorte/.test(name)) return day(addDays(now, -365 * 80), 365 * 70);
        if (chance(0.3))
          return formatIsoDate(addMonths(now, pick([0, 0, -1, -12, -12, -36])) + pick([0, 0, -1, 1]));
        return day(addDays(now, -500), 600);
      }
      case "tekst":
        return pick(["a", "b"]);
      case "keuze":
        return pick(type.options);
      case "duur":
        return { count: pick([1, 12, 36]), unit: pick(["maand", "jaar", "dag"]) };
      case "periode":
        return { from: "2025-01-01", to: "2025-12-31" };
      case "ding":
        return type.optional && chance(0.5) ? null : thing(type.thing, depth);
      case "lijst":
        return Array.from({ length: pick([0, 0, 1, 2, 3]) }, () => thing(type.thing, depth));
    }
  }

  function series(type: ValueType, name: string): unknown {
    const { reeks: _, ...single } = type;
    const now = monthKey(parseIsoDate(peildatum)!);
    const range = `${monthKeyToIso(now - pick([36, 36, 40, 30]))}/${monthKeyToIso(now - pick([1, 1, 0, 2]))}`;
    const entries: [string, unknown][] = [
      [range, chance(0.7) ? pick(["0", "500", "1100", "1200", 1260]) : value(single, name)],
    ];
    entries.push([monthKeyToIso(now), pick([0, "1200", "1401.50", amount()])]);
    if (chance(0.3)) entries.push([monthKeyToIso(now - Math.floor(random() * 40)), amount()]);
    return Object.fromEntries(entries);
  }

  function facts(wanted: (fact: Fact) => boolean, depth: number): Record<string, unknown> {
    const given: Record<string, unknown> = {};
    for (const fact of model.facts) {
      if (!wanted(fact) || chance(missing)) continue;
      if (depth === 0 && (fact.type.kind === "lijst" || fact.type.kind === "ding")) continue;
      given[fact.key] =
        fact.type.reeks === true ? series(fact.type, fact.name) : value(fact.type, fact.name, depth);
    }
    return given;
  }

  function thing(id: string, depth: number): Record<string, unknown> {
    return facts((fact) => fact.thing === id, depth - 1);
  }

  const stories = storiesOf(model);
  if (stories.length > 0 && chance(0.7)) return changed(structuredClone(pick(stories)));

  const roots = model.things.filter((one) => one.root);
  const section = (kind: Fact["kind"]): Record<string, unknown> =>
    Object.fromEntries(
      roots.map((root) => [root.name, facts((fact) => fact.thing === root.id && fact.kind === kind, 2)]),
    );
  const parameters = model.definitions.filter((definition) => definition.kind === "parameter" && chance(0.6));
  return {
    ...(chance(0.95) ? { peildatum } : {}),
    gegevens: section("gegeven"),
    oordelen: section("oordeel"),
    bedragen: Object.fromEntries(
      parameters.map((one) => [one.key, chance(0.5) ? series(one.type, "norm") : amount()]),
    ),
    ...(chance(0.1) && model.rights.length > 0 ? { gevraagd: [pick(model.rights).name] } : {}),
    ...(chance(0.3) && model.departures.length > 0 ? { maatwerk: [departure()] } : {}),
  };

  function changed(story: Record<string, unknown>): Record<string, unknown> {
    for (const part of ["gegevens", "oordelen"] as const) {
      for (const root of model.things) {
        const given = (story[part] as Record<string, Record<string, unknown>> | undefined)?.[root.name];
        if (given === undefined) continue;
        for (const fact of model.facts) {
          if (!(fact.key in given) || !chance(0.12)) continue;
          if (chance(missing)) delete given[fact.key];
          else if (fact.type.reeks === true)
            Object.assign(given[fact.key] as object, series(fact.type, fact.name));
          else given[fact.key] = value(fact.type, fact.name);
        }
      }
    }
    return story;
  }

  function departure(): Record<string, unknown> {
    const clause = pick(model.departures);
    const effect = model.effects.find((one) => one.id === clause.effect)?.name;
    const { article, lid } = clause.place;
    return {
      clausule: `artikel ${article ?? "1"}${lid === undefined ? "" : ` lid ${lid}`}`,
      door: chance(0.9) ? clause.actor : "de burgemeester",
      richting: clause.direction === "vrij" ? "ten gunste" : clause.direction,
      ...(effect === undefined || chance(0.05) ? {} : { effect }),
      motivering: chance(0.95) ? "Weigeren maakt de schulden groter." : " ",
      ...(clause.decides === undefined
        ? {}
        : { waarde: { [model.definitions.find((one) => one.id === clause.decides)!.key]: amount() } }),
    };
  }
}
