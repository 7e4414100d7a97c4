// "Geen recht op X wegens artikel 2" as a condition: known as soon as nothing that is missing can change it, in every execution.

import {
  columnOutcomes,
  compileColumns,
  createInterpreter,
  generateModule,
  longestListOf,
  runColumns,
  shapesOf,
  type Decision,
} from "@andersom/logic";
import { placeText } from "@andersom/runtime";
import { beforeAll, describe, expect, it } from "vitest";
import { modelOfText } from "./both.js";
import { populationOf } from "./columns-population.js";
import { loadModule, type LoadedModule } from "./load.js";

const text = `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: recht.
  hulptroost: recht.
  adrestroost: recht.
  spaartroost: recht.
  gemengde troost: recht.

gegevens van de inwoner
  de inwoner woont hier: ja of nee.
  de inwoner spaart: ja of nee.
  de inwoner studeert: ja of nee.
  de inwoner krijgt al hulp: ja of nee.
  de inwoner is bekend: ja of nee.

begrip de inwoner is geholpen
  > U krijgt al hulp, of wij kennen u.
  als aan een van deze voorwaarden is voldaan:
    a. de inwoner krijgt al hulp;
    b. de inwoner is bekend.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner woont hier;
    b. al het volgende geldt:
      1°. de inwoner spaart;
      2°. de inwoner studeert.

artikel 2 Geen toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft geen recht op toeslag als geldt: de inwoner krijgt al hulp.

lid 2
  De inwoner heeft geen recht op toeslag als geldt: de inwoner is geholpen en de inwoner is bekend.

artikel 3 Troost
  Effect: meedoen.

lid 1
  De inwoner heeft recht op hulptroost als geldt: de inwoner heeft geen recht op toeslag wegens artikel 2 lid 1.

lid 2
  De inwoner heeft recht op adrestroost
    als geldt: de inwoner heeft geen recht op toeslag wegens artikel 1 lid 1 onderdeel a.

lid 3
  De inwoner heeft recht op spaartroost
    als geldt: de inwoner heeft geen recht op toeslag wegens artikel 1 lid 1 onderdeel b onder 1°.

lid 4
  De inwoner heeft recht op gemengde troost
    als geldt: de inwoner heeft geen recht op toeslag wegens artikel 1 lid 1 onderdeel b of artikel 2 lid 2.
`;
const facts = [
  "inwoner woont hier",
  "inwoner spaart",
  "inwoner studeert",
  "inwoner krijgt al hulp",
  "inwoner is bekend",
];
/** What each troost asks: every ground of the refusal at one of these places. */
const cited: Readonly<Record<string, readonly string[]>> = {
  hulptroost: ["artikel 2 lid 1"],
  adrestroost: ["artikel 1 lid 1 onderdeel a"],
  spaartroost: ["artikel 1 lid 1 onderdeel b onder 1°"],
  "gemengde troost": ["artikel 1 lid 1 onderdeel b", "artikel 2 lid 2"],
};

type Household = Readonly<Record<string, boolean>>;
const inputOf = (inwoner: Household) => ({ peildatum: "2026-03-15", gegevens: { inwoner } });

/** All ways to answer, or not to answer, every question. */
function households(from = facts): readonly Household[] {
  const [first, ...rest] = from;
  if (first === undefined) return [{}];
  return households(rest).flatMap((one) => [one, { ...one, [first]: true }, { ...one, [first]: false }]);
}

const keyOf = (household: Household): string => facts.map((one) => String(household[one])).join(" ");
const answers = (kind: string | undefined): boolean | undefined =>
  kind === "toegekend" ? true : kind === "geweigerd" ? false : undefined;

describe("a refusal on one ground as a condition", () => {
  const model = modelOfText(text);
  const all = households();
  const decisions = new Map<string, Decision>();
  let module: LoadedModule;
  beforeAll(async () => {
    const decide = createInterpreter(model);
    for (const one of all) decisions.set(keyOf(one), decide(inputOf(one)));
    module = await loadModule(generateModule(model).js);
  });
  const kindOf = (household: Household, right: string): string | undefined =>
    decisions.get(keyOf(household))!.rights.find(({ name }) => name === right)?.kind;

  it("holds where every ground of a refusal lies at the places, and nothing is missing", () => {
    const whole = all.filter((one) => Object.keys(one).length === facts.length);
    expect(whole).toHaveLength(32);
    const seen = new Set<string>();
    for (const household of whole) {
      const toeslag = decisions.get(keyOf(household))!.rights.find(({ name }) => name === "toeslag")!;
      const grounds = toeslag.grounds.map(({ places }) => places.map(placeText));
      for (const [right, places] of Object.entries(cited)) {
        const only =
          toeslag.kind === "geweigerd" &&
          grounds.every((path) => path.some((one) => places.some((place) => one.startsWith(place))));
        expect(answers(kindOf(household, right)), `${right}: ${JSON.stringify(household)}`).toBe(only);
        seen.add(`${right} ${String(only)}`);
      }
    }
    expect(seen.size).toBe(8);
  });

  it("is known exactly when no answer that is missing can change it", () => {
    let early = 0;
    for (const household of all) {
      const open = facts.filter((one) => household[one] === undefined);
      const completions = households(open)
        .filter((one) => Object.keys(one).length === open.length)
        .map((one) => ({ ...household, ...one }));
      for (const right of Object.keys(cited)) {
        const ends = new Set(completions.map((one) => kindOf(one, right)));
        const kind = kindOf(household, right);
        const where = `${right}: ${JSON.stringify(household)}`;
        // As everywhere: what is so by one unknown answer and by its opposite too, still waits for that answer.
        const may = right === "gemengde troost" ? [...ends, "nog onbekend"] : [...ends];
        expect(ends.size === 1 ? may : ["nog onbekend"], where).toContain(kind);
        if (open.length > 0 && kind !== "nog onbekend") early += 1;
      }
    }
    expect(early).toBeGreaterThan(200);
  });

  it("asks for the ground that could still change it", () => {
    const decision = decisions.get(
      keyOf({ "inwoner krijgt al hulp": true, "inwoner woont hier": true, "inwoner spaart": true }),
    )!;
    const right = decision.rights.find(({ name }) => name === "hulptroost")!;
    expect(right.kind === "nog onbekend" && right.facts.map(({ fact }) => fact)).toEqual([
      "gegeven:inwoner/inwoner is bekend",
    ]);
  });

  it("is the same in the module, and on its fast path", () => {
    for (const household of all) {
      const expected = decisions.get(keyOf(household))!;
      expect(module.decide(inputOf(household))).toEqual(expected);
      const fast = module.decideFast(inputOf(household));
      expect(fast.reason).toBeUndefined();
      expect(fast.rights.map(({ outcome }) => outcome)).toEqual(expected.rights.map(({ kind }) => kind));
    }
  });

  it("is the same per row of a population", () => {
    const { population } = populationOf(
      model,
      all.map((one) => ({ ...inputOf(one) })),
      new Set(),
    );
    const kernel = compileColumns(model, {
      shapes: shapesOf(population),
      longestList: longestListOf(population),
      given: { peildatum: "2026-03-15" },
    });
    expect(kernel.exact).toEqual([]);
    let compared = 0;
    runColumns(kernel, population, ({ persons: [from, to], buffer }) => {
      for (let row = from; row < to; row++)
        for (const right of kernel.rights) {
          expect(columnOutcomes[buffer(right.outcome)[row - from]!]).toBe(kindOf(all[row]!, right.name));
          compared += 1;
        }
    });
    expect(compared).toBe(all.length * 5);
  });
});
