// The fast path of a generated module decides as the interpreter does, to the cent, and says when it took the exact path.

import { createPlanner, exampleInput, generateModule } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { modelIn } from "./differential.js";
import { changedStories, compareFast, randomHouseholds, rowsOfPlan } from "./fast-compare.js";
import { loadModule } from "./load.js";

/** The folder, and how many of the households take the fast path at least. */
const examples = [
  ["test/bench/minima", 0],
  ["examples/individuele-inkomenstoeslag", 0.3],
  ["examples/leerlingenvervoer", 0.3],
  ["examples/bijzondere-bijstand", 0.3],
  ["examples/meedoenfonds", 0.3],
  ["examples/re-integratie", 0.3],
] as const;

describe("the fast path and the interpreter", () => {
  for (const [folder, share] of examples)
    it(`agree on ${folder}`, async () => {
      const model = modelIn(folder);
      const result = await compareFast(
        model,
        randomHouseholds(model, folder.endsWith("bijstand") ? 20 : 50, 20260315),
      );
      expect(result.differences).toEqual([]);
      expect(result.rights).toBeGreaterThan(40);
      expect(result.fast / result.households).toBeGreaterThanOrEqual(share);
      // No household was left to the exact path because the code itself went wrong.
      expect([...result.reasons.keys()]).not.toContain("de invoer is niet zo te lezen");
    });

  it("agree on the people of the social domain", async () => {
    const model = modelIn("examples/sociaal-domein");
    const stories = { ...model, examples: model.examples.filter((_, at) => at % 8 === 0) };
    const result = await compareFast(model, changedStories(stories, 1, 7));
    expect(result.differences).toEqual([]);
    expect(result.fast / result.households).toBeGreaterThan(0.3);
    expect(result.outcomes.size).toBeGreaterThan(4);
    expect([...result.reasons.keys()]).not.toContain("de invoer is niet zo te lezen");
  });
});

describe("a household of three", async () => {
  const model = modelIn("test/bench/minima");
  const { decideFast, decidePlan } = await loadModule(generateModule(model).js);
  const person = (born: string, income: unknown, years = 0): Record<string, unknown> => ({
    geboortedatum: born,
    inkomen: income,
    vermogen: "0",
    "jaren met een laag inkomen": years,
  });
  const household = (income: unknown): Record<string, unknown> => ({
    peildatum: "2026-03-16",
    personen: {
      Anja: person("1990-01-01", income, 4),
      Bram: person("1988-05-01", "300.00"),
      Cas: person("2015-05-01", 0),
    },
    huishoudens: [{ leden: ["Anja", "Bram", "Cas"], woonlasten: "650" }],
  });

  it("gets an outcome and whole cents", () => {
    const { rights, path, reason } = decideFast(household("900.00"));
    expect({ path, reason }).toEqual({ path: "fast", reason: undefined });
    expect(rights).toMatchObject([{ name: "minimaregeling", outcome: "toegekend", cents: 16_500 }]);
  });

  it("tells the values on the way, each with its article", () => {
    const { steps } = decideFast(household("2300.00"), { steps: true });
    expect(steps).toContainEqual({
      name: "afbouw",
      thing: "huishouden",
      value: "149.4675",
      place: expect.objectContaining({ article: "2", lid: "4" }) as unknown,
    });
    expect(decideFast(household("2300.00")).steps).toEqual([]);
  });

  it("explains by deciding again, in full", () => {
    const input = household("900.00");
    expect(decideFast(input).explain()).toEqual(decidePlan(input));
  });

  it("is exact where a number is too fine, too large or written in another way", () => {
    const plan = createPlanner(model);
    for (const [income, path] of [
      ["900.005", "exact"],
      ["€ 900", "exact"],
      ["90000000000000000", "exact"],
      ["99999999999999999999999999", "exact"],
      [900.25, "fast"],
      ["-0.00", "fast"],
      [undefined, "exact"],
      ["x", "exact"],
    ] as const) {
      const input = household(income);
      const decided = decideFast(input);
      expect([income, decided.path]).toEqual([income, path]);
      const expected = rowsOfPlan(plan(input));
      for (const { right, thing, outcome, cents } of decided.rights)
        expect(expected.get(`${right} ${thing}`)).toMatchObject({ outcome, cents });
    }
  });

  it("knows what is not given", () => {
    const { inkomen: _, ...nothing } = person("1990-01-01", 0);
    const input = { ...household(0), personen: { Anja: nothing }, huishoudens: [{ leden: ["Anja"] }] };
    expect(decideFast(input)).toMatchObject({ path: "fast", rights: [{ outcome: "nog onbekend" }] });
  });

  it("never throws, whatever is given", () => {
    for (const input of [undefined, null, 1, "x", [], { personen: 1 }, { personen: { Anja: null } }])
      expect(decideFast(input).path).toMatch(/^(?:fast|exact)$/u);
    expect(decideFast({}, { peildatum: "x" }).path).toBe("exact");
  });
});

it("reads values per month in whatever order and form they are given", async () => {
  const model = modelIn("examples/individuele-inkomenstoeslag");
  const { decideFast, decidePlan } = await loadModule(generateModule(model).js);
  const story = model.examples
    .map((one) => exampleInput(model, one) as { gegevens: { huishouden: Record<string, object> } })
    .find((one) => decideFast(one).rights.some(({ outcome }) => outcome === "toegekend"))!;
  const { huishouden } = story.gegevens;
  const [fact, series] = Object.entries(huishouden).find(([key]) => key === "algemene bijstand")!;
  const months = Object.entries(series as Record<string, string>);
  const forms: readonly [name: string, series: object, path: "fast" | "exact"][] = [
    ["as it is", Object.fromEntries(months), "fast"],
    ["backwards", Object.fromEntries(months.toReversed()), "fast"],
    ["without one month", Object.fromEntries(months.filter((_, at) => at !== 5)), "fast"],
    [
      "every month",
      { ...Object.fromEntries(months.filter((_, at) => at !== 5)), "elke maand": "99999" },
      "fast",
    ],
    ["a range", { "2020-01/2027-12": "1200", ...Object.fromEntries(months.slice(3, 9)) }, "fast"],
    ["a range behind", { ...Object.fromEntries(months.slice(3, 9)), "2020-01/2027-12": "99999" }, "fast"],
    ["nothing", {}, "fast"],
    ["not its own", Object.create(Object.fromEntries(months)) as object, "fast"],
    ["no month", { ...Object.fromEntries(months), "2024-13": "1" }, "exact"],
    ["no digit", { ...Object.fromEntries(months), "2O24-01": "1" }, "exact"],
  ];
  const outcomes = forms.map(([name, form, path]) => {
    const input = { ...story, gegevens: { ...story.gegevens, huishouden: { ...huishouden, [fact]: form } } };
    const decided = decideFast(input);
    expect([name, decided.path]).toEqual([name, path]);
    const found = decided.rights.map(({ right, thing, outcome, cents, open }) => [
      `${right} ${thing}`,
      { outcome, cents, open },
    ]);
    expect([name, Object.fromEntries(found)]).toEqual([
      name,
      Object.fromEntries(rowsOfPlan(decidePlan(input))),
    ]);
    return decided.rights[0]!.outcome;
  });
  expect(new Set(outcomes).size).toBeGreaterThan(2);
});

it("decides only what was asked for", async () => {
  const model = modelIn("examples/individuele-inkomenstoeslag");
  const { decideFast } = await loadModule(generateModule(model).js);
  const input = exampleInput(model, model.examples[0]!) as Record<string, unknown>;
  const decided = decideFast({ ...input, gevraagd: ["inkomenstoeslag"] });
  expect(decided).toMatchObject({ path: "fast", rights: [{}, { outcome: "niet aan de orde" }] });
});
