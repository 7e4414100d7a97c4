// The other ordinances: each compiles without an error, its stories come true, and its README counts what the model holds.
import { decide, runExamples } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { counted, told } from "./counting.js";

interface Compiled {
  readonly errors: readonly string[];
  readonly model: DecisionModel;
}

function compile(folder: string, change: (text: string, file: string) => string = (text) => text): Compiled {
  const files = withLaws(ordinanceFiles(`examples/${folder}`));
  const project = compileProject(files.map(({ uri, text }) => ({ uri, text: change(text, uri) })));
  // Information that a sentence is text only is allowed; nothing else is.
  const errors = project.diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, message }) => `${code} ${message}`);
  expect(project.ordinances).toHaveLength(1);
  return { errors, model: project.ordinances[0]!.model };
}

const failures = (model: DecisionModel): readonly string[] =>
  runExamples(model)
    .examples.filter(({ passed }) => !passed)
    .map(({ title }) => title);

/** Slips of the pen in each ordinance or its law, and what they were. */
const slips: Readonly<Record<string, readonly (readonly [right: string, wrong: string])[]>> = {
  "inkomenstoeslag-krimpen": [
    ["36 kalendermaanden", "35 kalendermaanden"],
    ["48 kalendermaanden", "49 kalendermaanden"],
    ["60 kalendermaanden", "61 kalendermaanden"],
    ["36 kalendermaanden", "36 maanden"],
    ["minstens 23 jaar", "meer dan 23 jaar"],
    ["is minstens 21 jaar", "is meer dan 21 jaar"],
    ["is minstens 21 jaar", "is minstens 20 jaar"],
    [" plus de algemene bijstand", " min de algemene bijstand"],
  ],
  leerlingenvervoer: [
    ["is meer dan de kilometergrens", "is minstens de kilometergrens"],
    ["is 6 kilometer", "is 7 kilometer"],
    ["is 20 kilometer", "is 21 kilometer"],
    ["is minstens het drempelinkomen", "is meer dan het drempelinkomen"],
    ["is € 530", "is € 531"],
    [", maar minstens € 0", ""],
    ["het laagste van", "het hoogste van"],
    ["openbaar vervoer of fiets;", "openbaar vervoer of taxi;"],
    ["de inwoner reist mee.", "de inwoner reist niet mee."],
    ["eigen bijdrage lager vaststellen", "eigen bijdrage hoger vaststellen"],
  ],
  maatregelen: [
    ["| 30% ", "| 31% "],
    ["| 100% ", "| 90%  "],
    ["is 20%", "is 25%"],
    ["is 50%", "is 60%"],
    ["hoogstens 12 maanden", "hoogstens 11 maanden"],
    ["hoogstens 12 maanden", "hoogstens 13 maanden"],
    ["is 2 maal de gewone duur", "is 3 maal de gewone duur"],
    ["plus 50 procentpunt", "plus 40 procentpunt"],
    ["maar hoogstens 100%", "maar hoogstens 150%"],
    ["minstens 3 eerdere maatregelen", "minstens 2 eerdere maatregelen"],
    ["minstens 3 eerdere maatregelen", "minstens 4 eerdere maatregelen"],
    ["mag het percentage van de maatregel lager", "mag het percentage van de maatregel hoger"],
    ["geen maatregel als geldt: de gedraging is niet verwijtbaar", "geen maatregel als geldt: de gedraging is verwijtbaar"],
  ],
  "re-integratie": [
    ["a. de inwoner woont in Amsterdam;", "a. de inwoner ontvangt een uitkering;"],
    ["in de 6 maanden voor de dag", "in de 5 maanden voor de dag"],
    ["in de 6 maanden voor de dag", "in de 7 maanden voor de dag"],
    ["b. de hulp van de jobcoach is niet genoeg", "b. de hulp van de jobcoach is genoeg"],
    ["premie voor een leerstage is € 500, tenzij", "premie voor een leerstage is € 501, tenzij"],
    ["ten opzichte van 6 maanden", "ten opzichte van 7 maanden"],
    ["de duur van de leerstage is minder dan 6 maanden", "de duur van de leerstage is minder dan 8 maanden"],
    ["en hoogstens 3 keer per week", "en hoogstens 4 keer per week"],
    ["| € 22,50 per maand |", "| € 22 per maand    |"],
    ["is 30% van het loon", "is 31% van het loon"],
    [", maar hoogstens de grens van de deeltijdpremie", ""],
    ["en minder dan 12 maanden", "en hoogstens 12 maanden"],
    ["| € 1.350  |", "| € 1.360  |"],
    ["het contract is minstens 6 maanden", "het contract is minstens 5 maanden"],
    ["is minstens 16 uur", "is minstens 15 uur"],
    ["| minstens 12 maanden   | € 2.000", "| minstens 12 maanden   | € 1.500"],
    ["€ 10.000 per jaar naar rato", "€ 9.000 per jaar naar rato"],
    ["perspectiefbaan, maar hoogstens 24 maanden", "perspectiefbaan, maar hoogstens 25 maanden"],
    ["jeugdwerkplaats, maar hoogstens 12 maanden", "jeugdwerkplaats, maar hoogstens 13 maanden"],
    ["is minstens 15 personen", "is minstens 16 personen"],
    ["is minstens 15 personen", "is minstens 14 personen"],
    ["het salaris van de jongere plus het bedrag aan werkgeverslasten", "het salaris van de jongere"],
  ],
  tegenprestatie: [
    ["is minstens 18 jaar", "is meer dan 18 jaar"],
    ["is minstens 18 jaar", "is minstens 17 jaar"],
    ["heeft geen uitzicht op werk", "heeft uitzicht op werk"],
    ["ontvangt geen ondersteuning naar werk", "ontvangt ondersteuning naar werk"],
    ["is niet blijvend arbeidsongeschikt", "is blijvend arbeidsongeschikt"],
    ["heeft geen tijdelijke ontheffing", "heeft een tijdelijke ontheffing"],
  ],
};

describe.each(Object.entries(slips))("%s", (folder, ownSlips) => {
  const { errors, model } = compile(folder);
  const stories = model.examples.filter(({ expect: expected }) => expected.length > 0);

  it("compiles without a fault", () => {
    expect(errors).toEqual([]);
  });

  it("makes all its stories come true", () => {
    expect(stories.length).toBeGreaterThanOrEqual(8);
    expect(failures(model)).toEqual([]);
  });

  it("tells a story with every example that expects something", () => {
    expect(stories.filter(({ story }) => story.length === 0).map(({ title }) => title)).toEqual([]);
  });

  it("counts its articles as its README does", () => {
    expect(told(folder)).toEqual(counted(model));
  });

  it.each(ownSlips)("notices “%s” that became “%s”", (right, wrong) => {
    let found = 0;
    const slipped = compile(folder, (text, file) => {
      if (file === "voorbeelden.andersom" || file.startsWith("wet/") || !text.includes(right)) return text;
      found += 1;
      return text.replace(right, () => wrong);
    });
    expect(found).toBe(1);
    expect(slipped.errors).toEqual([]);
    expect(failures(slipped.model).length).toBeGreaterThan(0);
  });
});

/** A value that the college chooses cannot be refused in a voorbeeld; here both sides of its bounds. */
describe("re-integratie, what the college chooses", () => {
  const { model } = compile("re-integratie");
  const refused = (name: string, value: string): boolean =>
    decide(model, {
      peildatum: "2026-03-16",
      oordelen: { inwoner: { [name]: value } },
    }).findings.some(({ code }) => code === "buiten de grens");

  it.each([
    ["duur van de proefplaats", "1", "2"],
    ["duur van het leerwerktraject", "6", "5"],
    ["duur van het leerwerktraject", "12", "13"],
    ["hoogte van de transitiepremie", "€ 3.000", "€ 2.999,99"],
    ["hoogte van de transitiepremie", "€ 6.000", "€ 6.000,01"],
  ])("%s may be %s and not %s", (name, right, wrong) => {
    expect([refused(name, right), refused(name, wrong)]).toEqual([false, true]);
  });
});
