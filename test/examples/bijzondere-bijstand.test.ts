// The Rotterdam rules on bijzondere bijstand: they compile, their stories come true, and the README counts what is there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runExamples } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../examples/bijzondere-bijstand/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".andersom"))
  .map((name) => ({ uri: name, text: readFileSync(join(folder, name), "utf8") }));
const readme = readFileSync(join(folder, "README.md"), "utf8");

const project = compileProject(files);
const model = project.ordinances[0]!.model;
const { examples: told, coverage } = runExamples(model);

/** What became of a lid: computed, left to a person, kept as text, or lapsed. */
type Fate = "computed" | "judged" | "text" | "lapsed";

const asksPerson = (part: unknown): boolean => JSON.stringify(part).includes('"fact":"oordeel:');

/** Rules and leden in which a person decides: a power, a departure, or a judgement that the rule itself names. */
function left(model: DecisionModel): ReadonlySet<string> {
  const byPerson = [
    ...model.powers,
    ...model.departures,
    ...model.rights.flatMap(({ powers }) => powers),
    ...[
      ...model.definitions.flatMap(({ rules, caps }) => [...rules, ...caps]),
      ...model.rights.flatMap(({ grants, refusals }) => [...grants, ...refusals]),
      ...model.duties,
      ...model.requirements,
    ].filter(asksPerson),
  ].map(({ id }) => id);
  const sureCases = model.facts
    .flatMap(({ sureCases }) => sureCases ?? [])
    .filter(asksPerson)
    .map(({ place }) => `${place.article} ${place.lid}`);
  return new Set([...byPerson, ...sureCases]);
}

function count(model: DecisionModel) {
  const persons = left(model);
  const chapters = new Map<string, { articles: number } & Record<Fate, number>>();
  for (const { number, chapter, leden } of model.articles) {
    if (chapter === undefined) continue;
    const row = chapters.get(chapter) ?? { articles: 0, computed: 0, judged: 0, text: 0, lapsed: 0 };
    chapters.set(chapter, row);
    row.articles += 1;
    const numbered = leden.filter((lid) => lid.number !== undefined);
    const counted = numbered.length > 0 ? numbered : leden.slice(0, 1);
    if (counted.length === 0) row.text += 1;
    for (const lid of counted) {
      const runs = lid.rules.length > lid.textOnly.length;
      const person = [...lid.rules, `${number} ${lid.number}`].some((id) => persons.has(id));
      const fate: Fate = lid.lapsed ? "lapsed" : !runs ? "text" : person ? "judged" : "computed";
      row[fate] += 1;
    }
  }
  return chapters;
}

describe("bijzondere bijstand Rotterdam 2024", () => {
  it("compiles without an error or a warning", () => {
    expect(project.diagnostics.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
    expect(project.ordinances).toHaveLength(1);
  });

  it("makes all its stories come true", () => {
    expect(told.filter(({ passed }) => !passed).map(({ title }) => title)).toEqual([]);
    expect(model.examples.filter(({ expect: expected }) => expected.length > 0).length).toBeGreaterThan(225);
  });

  it("reaches every rule with a story that expects something of it", () => {
    expect(
      coverage
        .filter(({ rules, applied }) => applied.length < rules.length)
        .map(({ article, lid }) => `${article} lid ${lid ?? ""}`),
    ).toEqual([]);
  });

  it("tells a story with every example that expects something", () => {
    const silent = model.examples.filter(
      ({ expect: expected, story }) => expected.length > 0 && story.length === 0,
    );
    expect(silent.map(({ title }) => title)).toEqual([]);
  });

  it("has a place for each of the 54 articles, in the order of the source", () => {
    const numbers = model.articles.filter(({ chapter }) => chapter !== undefined).map(({ number }) => number);
    const perChapter = [3, 3, 1, 15, 8, 3, 2, 7, 3, 5, 4];
    expect(numbers).toEqual(
      perChapter.flatMap((last, chapter) => Array.from({ length: last }, (_, index) => `${chapter + 1}.${index + 1}`)),
    );
  });

  it("counts in its README what is in the model", () => {
    const rows = [...count(model)].map(([chapter, { articles, computed, judged, text, lapsed }]) => [
      chapter,
      articles,
      computed + judged + text + lapsed,
      computed,
      judged,
      text,
      lapsed,
    ]);
    const total = rows[0]!.slice(1).map((_, column) => rows.reduce((sum, row) => sum + Number(row[column + 1]), 0));
    const written = readme
      .split("\n")
      .filter((line) => /^\| +(?:\d+|samen) +\| +\d+ +\| +\d+ +\|/u.test(line))
      .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
    expect(written).toEqual([...rows, ["samen", ...total]].map((row) => row.map(String)));
  });

  /** Articles 9.2(1) and 9.2(2): may the college claim money back? A voorbeeld asks it of both leden together, this of each. */
  it.each([
    ["Chantal hield 90 euro over van haar inrichting", [false, false]],
    ["Chantal hield precies 100 euro over van haar inrichting", [false, false]],
    ["Chantal hield 101 euro over van haar inrichting", [false, true]],
    ["Chantal is een dag te laat met haar verklaring", [true, false]],
  ])("knows whether money may be claimed back: %s", (title, expected) => {
    const decision = told.find((example) => example.title === title)!.decision;
    const applies = decision?.powers
      .filter(({ place }) => place.article === "9.2")
      .map((power) => power.applies.kind === "waarde" && power.applies.value);
    expect(applies).toEqual(expected);
  });

  /** In small lots, because one story that fails is enough. */
  function someStoryFails(slipped: DecisionModel): boolean {
    const lots = Array.from({ length: Math.ceil(slipped.examples.length / 40) }, (_, lot) =>
      slipped.examples.slice(lot * 40, lot * 40 + 40),
    );
    return lots.some((examples) =>
      runExamples({ ...slipped, examples }).examples.some(({ passed }) => !passed),
    );
  }

  /** A slip of the pen in the rules, and what it was. */
  const slips: readonly (readonly [string, string])[] = [
    ["tot en met 110% van de draagkrachtnorm  ", "tot en met 111% van de draagkrachtnorm  "],
    ["daarboven tot en met 150% van", "daarboven tot en met 151% van"],
    ["is hoogstens € 4.300", "is hoogstens € 4.301"],
    ["mortuariumkosten, maar hoogstens € 750", "mortuariumkosten, maar hoogstens € 751"],
    ["laagste van 10% van de toegekende", "laagste van 11% van de toegekende"],
    ["toegekende bijzondere bijstand en € 100", "toegekende bijzondere bijstand en € 101"],
    ["het begin van de detentie plus 2 maanden", "het begin van de detentie plus 3 maanden"],
    ["ligt in de 5 jaar voor", "ligt in de 4 jaar voor"],
    ["zijn 75% van het bedrag", "zijn 76% van het bedrag"],
    ["maal € 0,23", "maal € 0,24"],
    ["maal € 40 per maand", "maal € 41 per maand"],
    ["De duur van de draagkrachtperiode is 12 maanden", "De duur van de draagkrachtperiode is 11 maanden"],
    ["de leeftijd is minder dan 23 jaar", "de leeftijd is minder dan 22 jaar"],
    ["de kosten zijn minder dan € 240", "de kosten zijn minder dan € 239"],
    ["de eigen bijdrage is minstens € 50", "de eigen bijdrage is minstens € 51"],
    ["het aantal zones is meer dan 2", "het aantal zones is meer dan 1"],
    ["ligt in de 6 maanden voor de peildatum", "ligt in de 5 maanden voor de peildatum"],
    ["de looptijd van het contract is meer dan 60", "de looptijd van het contract is meer dan 61"],
    ["de leeftijd van het kind is hoogstens 15 jaar", "de leeftijd van het kind is hoogstens 16 jaar"],
    ["de duur van de detentie is hoogstens 12 maanden", "de duur van de detentie is minder dan 12 maanden"],
    ["inleveren, binnen 1 maand na de datum van toekenning.", "inleveren, binnen 2 maanden na de datum van toekenning."],
  ];

  it.each(slips)("notices “%s” that became “%s”", (right, wrong) => {
    let found = 0;
    const slipped = compileProject(
      files.map(({ uri, text }) => {
        if (uri.startsWith("voorbeelden") || !text.includes(right)) return { uri, text };
        found += 1;
        return { uri, text: text.replace(right, () => wrong) };
      }),
    );
    expect(found).toBe(1);
    expect(someStoryFails(slipped.ordinances[0]!.model)).toBe(true);
  });
});
