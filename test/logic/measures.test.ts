// Measures per month: caps and what is carried over, spread, repeats and several at once, to the cent, in both executors.

import { createPlanner, generateModule, type MeasureOutcome } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";
import { messages, sanctionModel, sanctionText } from "./sanctions.js";

const mo = { "ontvangt bijstand": true, norm: "1401.50", inkomen: "0", aflossing: "70" };
const act = (duty: string, day: string, more: object = {}) => ({
  "geschonden plicht": duty,
  "dag van de gedraging": day,
  "dag van het besluit": "2026-03-20",
  "valt de inwoner te verwijten": true,
  ...more,
});

async function planners(...text: Parameters<typeof sanctionText>) {
  const model = sanctionModel(...text);
  const { decidePlan } = await loadModule(generateModule(model).js);
  const planner = createPlanner(model);
  return (facts: object): MeasureOutcome => {
    const input = { peildatum: "2026-03-16", personen: { Mo: { ...mo, ...facts } }, restIsNee: true };
    const plan = planner(input);
    expect(decidePlan(input)).toEqual(plan);
    expect(plan.findings).toEqual([]);
    return plan.persons[0]!.decision.measures[0]!;
  };
}
const months = (of: Pick<MeasureOutcome, "months">): readonly string[] =>
  of.months.map(({ month, amount }) => `${month} ${amount.kind === "waarde" ? amount.text : amount.kind}`);
const plan = await planners();

describe("a measure", () => {
  it("starts in the month after the decision, and carries over what a cap leaves, to the cent", () => {
    const found = plan({ gedragingen: [act("werk zoeken", "2026-03-02")] });
    expect(months(found)).toEqual([
      "2026-04 € 70,15",
      "2026-05 € 70,15",
      "2026-06 € 70,15",
      "2026-07 € 70,15",
      "2026-08 € 70,15",
      "2026-09 € 69,70",
    ]);
    expect(found.schedules[0]?.months.map(({ carried }) => carried ?? false)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(found.schedules[0]?.lapsed).toBeUndefined();
  });

  it("lets lapse what is left after the last month", async () => {
    const found = (await planners("", undefined, 2))({ gedragingen: [act("werk zoeken", "2026-03-02")] });
    expect(months(found)).toHaveLength(3);
    expect(found.schedules[0]?.lapsed).toMatchObject({ text: "€ 210" });
  });

  it("is spread where the ordinance spreads it", () => {
    expect(months(plan({ gedragingen: [act("eerlijk zijn", "2026-03-02")] }))).toEqual([
      "2026-04 € 467,16",
      "2026-05 € 467,16",
      "2026-06 € 467,16",
    ]);
  });

  it("waits for what is not known, and is not there without blame", () => {
    const { "dag van het besluit": _day, ...undated } = act("melden", "2026-03-02");
    expect(plan({ gedragingen: [undated] }).schedules[0]?.open).toMatchObject({ kind: "onbekend" });
    const free = plan({
      gedragingen: [act("melden", "2026-03-02", { "valt de inwoner te verwijten": false })],
    });
    expect(free).toMatchObject({ months: [], schedules: [{ dropped: "er wordt geen maatregel opgelegd" }] });
  });
});

describe("a repeat", () => {
  const earlier = (day: string, category: string) => ({
    "eerdere verlagingen": [
      {
        "dag van het besluit over de eerdere verlaging": day,
        "categorie van de eerdere verlaging": category,
      },
    ],
    gedragingen: [act("melden", "2026-03-02")],
    aflossing: "0",
  });
  it("counts within its window, from its anchor, within its scope", () => {
    const count = (day: string, category: string): number => months(plan(earlier(day, category))).length;
    expect(count("2025-03-02", "eerste categorie")).toBe(2);
    expect(count("2025-03-01", "eerste categorie")).toBe(1);
    expect(count("2026-03-02", "eerste categorie")).toBe(1);
    expect(count("2025-09-01", "tweede categorie")).toBe(1);
  });
});

describe("several at once", () => {
  const two = {
    aflossing: "0",
    gedragingen: [act("melden", "2026-03-05"), act("werk zoeken", "2026-03-02")],
  };
  it("come one after another, the oldest first", () => {
    expect(months(plan(two))).toEqual([
      "2026-04 € 140,15",
      "2026-05 € 140,15",
      "2026-06 € 140,15",
      "2026-07 € 70,07",
    ]);
  });
  it("count only once for one act", () => {
    const found = plan({
      ...two,
      gedragingen: [act("melden", "2026-03-02"), act("werk zoeken", "2026-03-02")],
    });
    expect(months(found)).toEqual(["2026-04 € 140,15", "2026-05 € 140,15", "2026-06 € 140,15"]);
    expect(found.schedules.filter(({ dropped }) => dropped !== undefined)).toHaveLength(1);
  });
  it.each([
    ["alleen de hoogste verlaging", ["2026-04 € 140,15", "2026-05 € 140,15", "2026-06 € 140,15"]],
    ["elke verlaging apart", ["2026-04 € 210,22", "2026-05 € 140,15", "2026-06 € 140,15"]],
    [
      "de verlagingen samen hoogstens 12% van de norm",
      ["2026-04 € 168,18", "2026-05 € 140,15", "2026-06 € 140,15"],
    ],
  ])("may be chosen: %s", async (choice, expected) => {
    const chosen = await planners("", `Bij meer gedragingen in dezelfde maand geldt: ${choice}.`);
    expect(months(chosen(two))).toEqual(expected);
  });
});

describe("what must be said", () => {
  it("is what several measures come to", () => {
    const text = sanctionText("", "> Hierover zegt dit lid niets.");
    expect(
      messages(text)
        .map((one) => one.slice(0, 7))
        .sort(),
    ).toEqual(["AND2042", "AND2047"]);
    expect(
      messages(sanctionText("", "Bij meer gedragingen in dezelfde maand geldt: wat redelijk is."))[0],
    ).toMatch(/AND20(?:42|66)/u);
  });
  it("is which earlier measures there are", () => {
    const text = sanctionText().replace("  eerdere verlagingen: nul of meer eerdere verlagingen.\n", "");
    expect(messages(text)).toEqual([expect.stringMatching(/^AND2048 .*eerdere verlagingen/u)]);
  });
});
