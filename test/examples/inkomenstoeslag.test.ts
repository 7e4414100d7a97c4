// The Rotterdam ordinance: it compiles without a word, its stories come true, and no limit can change unnoticed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decide, runExamples } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../examples/individuele-inkomenstoeslag/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".andersom"))
  .map((name) => ({ uri: name, text: readFileSync(join(folder, name), "utf8") }));

function compile(change: (text: string, file: string) => string = (text) => text): DecisionModel {
  const project = compileProject(files.map(({ uri, text }) => ({ uri, text: change(text, uri) })));
  expect(project.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(project.ordinances).toHaveLength(1);
  return project.ordinances[0]!.model;
}

const failures = (model: DecisionModel): string[] =>
  runExamples(model)
    .examples.filter(({ passed }) => !passed)
    .map(({ title }) => title);

const household = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, "huishoudens", name), "utf8"));

describe("individuele inkomenstoeslag Rotterdam 2025", () => {
  const model = compile();

  it("makes all its stories come true", () => {
    expect(model.examples.filter(({ expect: expected }) => expected.length > 0).length).toBeGreaterThan(50);
    expect(failures(model)).toEqual([]);
  });

  it("tells a story with every example that expects something", () => {
    const silent = model.examples.filter(
      ({ expect: expected, story }) => expected.length > 0 && story.length === 0,
    );
    expect(silent.map(({ title }) => title)).toEqual([]);
  });

  it.each([
    ["compleet.json", ["inkomenstoeslag toegekend € 300 per kalenderjaar", "overgangsbedrag niet aan de orde"]],
    ["ontbrekend-gegeven.json", ["inkomenstoeslag nog onbekend", "overgangsbedrag niet aan de orde"]],
    ["oordeel-nog-open.json", ["inkomenstoeslag ter beoordeling € 300 per kalenderjaar", "overgangsbedrag niet aan de orde"]],
    ["maatwerk.json", ["inkomenstoeslag toegekend € 200 per kalenderjaar", "overgangsbedrag niet aan de orde"]],
    ["overgang-2025.json", ["inkomenstoeslag geweigerd", "overgangsbedrag toegekend € 120"]],
  ])("decides about %s as its README says", (name, expected) => {
    const decision = decide(model, household(name));
    expect(decision.findings).toEqual([]);
    const outcomes = decision.rights.map((right) => {
      const amount = "amount" in right && right.amount?.kind === "waarde" ? [right.amount.text] : [];
      return [right.name, right.kind, ...amount].join(" ");
    });
    expect(outcomes).toEqual(expected);
  });

  /** A slip of the pen in the ordinance or the law, and what it was. */
  const slips: readonly (readonly [string, string])[] = [
    ["hoogstens 105% van", "hoogstens 105,1% van"],
    ["hoogstens 105% van", "minder dan 105% van"],
    ["is in elke maand van de referteperiode hoogstens", "is gemiddeld in de referteperiode hoogstens"],
    ["hoogstens 130% van", "hoogstens 130,1% van"],
    ["hoogstens 130% van", "minder dan 130% van"],
    ["is de 36 kalendermaanden", "is de 35 kalendermaanden"],
    ["is de 36 kalendermaanden", "is de 37 kalendermaanden"],
    ["is minstens 21 jaar", "is meer dan 21 jaar"],
    ["is minstens 21 jaar", "is minstens 20 jaar"],
    ["is hoogstens de vermogensgrens", "is minder dan de vermogensgrens"],
    ["| € 8.000 ", "| € 8.001 "],
    [
      "inkomenstoeslag ligt in de 12 maanden voor de peildatum",
      "inkomenstoeslag ligt in de 11 maanden voor de peildatum",
    ],
    [
      "inkomenstoeslag ligt in de 12 maanden voor de peildatum",
      "inkomenstoeslag ligt in de 12 kalendermaanden voor de peildatum",
    ],
    [
      "laatste opleiding ligt in de 12 maanden voor de peildatum",
      "laatste opleiding ligt in de 13 maanden voor de peildatum",
    ],
    [
      "laatste opleiding ligt in de 12 maanden voor de peildatum",
      "laatste opleiding ligt in de 12 kalendermaanden voor de peildatum",
    ],
    [
      "van het besluit ligt in de 12 maanden voor de peildatum",
      "van het besluit ligt in de 11 maanden voor de peildatum",
    ],
    ["het percentage is 100%", "het percentage is minstens 30%"],
    ["| € 200  |", "| € 201  |"],
    ["| alleenstaande ouder      | € 300  |", "| alleenstaande ouder      | € 400  |"],
    ["| gehuwden zonder kinderen | € 300  |", "| gehuwden zonder kinderen | € 400  |"],
    ["| € 400  |", "| € 300  |"],
    ["overgangsbedrag is € 120", "overgangsbedrag is € 121"],
    [
      "wegens artikel 3 lid 1 of artikel 3 lid 2 onderdeel b.\n  De hoogte",
      "wegens artikel 3 lid 1.\n  De hoogte",
    ],
    ["wegens artikel 3 lid 1 of artikel 3 lid 2 onderdeel b.\n  De hoogte", "wegens artikel 3.\n  De hoogte"],
    ["ligt in het kalenderjaar 2025", "ligt in het kalenderjaar 2026"],
    ["ten gunste van de inwoner, voor het effect rondkomen, met motivering", "met motivering"],
    ["Het college kan afwijken van lid 1", "De raad kan afwijken van lid 1"],
  ];

  it.each(slips)("notices “%s” that became “%s”", (right, wrong) => {
    let found = 0;
    const slipped = compile((text, file) => {
      if (file === "voorbeelden.andersom" || !text.includes(right)) return text;
      found += 1;
      return text.replace(right, () => wrong);
    });
    expect(found).toBe(1);
    expect(failures(slipped).length).toBeGreaterThan(0);
  });
});
