// Two versions of the examples: who gets another outcome, proved or shown, and never what the interpreter does not say.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { difference, type Compared, type Difference } from "@andersom/analysis";
import { createInterpreter } from "@andersom/logic";
import { parseIsoDate } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { describe, expect, onTestFinished, test } from "vitest";
import { modelIn } from "../logic/differential.js";

/** The model of an example in which each text of `edits` was replaced, wherever it stands. */
function edited(folder: string, edits: readonly (readonly [string | RegExp, string])[]): DecisionModel {
  const copy = mkdtempSync(join(tmpdir(), "andersom-verschil-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(folder, copy, { recursive: true });
  let changed = 0;
  for (const name of readdirSync(copy).filter((one) => one.endsWith(".andersom"))) {
    const text = readFileSync(join(copy, name), "utf8");
    const after = edits.reduce((now, [from, to]) => now.replaceAll(from, to), text);
    if (after !== text) changed++;
    writeFileSync(join(copy, name), after);
  }
  expect(changed).toBeGreaterThan(0);
  return modelIn(copy);
}

function compare(
  folder: string,
  day: string,
  edits: readonly (readonly [string | RegExp, string])[],
): Difference {
  return difference(modelIn(folder), edited(folder, edits), parseIsoDate(day)!);
}

const named = ({ outcomes }: Difference, name: string): Compared =>
  outcomes.find((one) => one.name === name)!;
const verdicts = ({ outcomes }: Difference): readonly string[] =>
  outcomes.filter(({ verdict }) => verdict !== "gelijk").map(({ name, verdict }) => `${name}: ${verdict}`);

const toeslag = "examples/individuele-inkomenstoeslag";
const domain = "examples/sociaal-domein";
const more = { timeout: 300_000 };

describe("what is hard to search", more, () => {
  test("ends with a household that shows it, of people of plain ages, and says what stays open", () => {
    const found = compare(domain, "2026-11-23", [["| tweede categorie | 30% ", "| tweede categorie | 20% "]]);
    const { verdict, changes, open } = named(found, "besteedbaar inkomen");
    expect(verdict).toBe("verschil");
    expect(changes.map(({ aspect, kind }) => [aspect, kind])).toEqual([["waarde", "hoger"]]);
    expect(open).toEqual(["besteedbaar inkomen lager"]);
    const { household } = changes[0]!.witness;
    const birthdays = Object.values(household.new.personen!).map((one) => one["geboortedatum"]);
    expect(birthdays).toHaveLength(4);
    for (const one of birthdays) expect(["1991-11-23", "2018-11-23"]).toContain(one);
    expect(household.old.personen!["partner"]!["geboortedatum"]).toBe("1991-11-23");
  });

  test("both versions decide about one household, with the same amounts of laws in the same months", () => {
    // The first month that is read of the norm is another one in each: the limits stand in another order of size.
    const { outcomes } = compare(domain, "2026-11-23", [
      ["De draagbare bijdrage is 20% van", "De draagbare bijdrage is 18% van"],
      ["het gezinsinkomen is hoogstens 130%", "het gezinsinkomen is hoogstens 125%"],
      ["De kindgrens is 120% van", "De kindgrens is 130% van"],
      ["| alleenstaande       | € 350 ", "| alleenstaande       | € 360 "],
    ]);
    const changes = outcomes.flatMap((one) => one.changes.map((change) => ({ ...change, name: one.name })));
    const told = changes.filter(({ witness }) => witness.example === undefined);
    expect(told.length).toBeGreaterThan(4);
    for (const { witness } of told) expect(witness.household.old).toEqual(witness.household.new);
    expect(changes.map(({ name, from, to }) => `${name}: ${from}, ${to}`)).toEqual(
      expect.arrayContaining([
        "inkomenstoeslag: € 350, € 360",
        "inkomenstoeslag: toegekend, € 350, geweigerd",
        "kindbijdrage: geweigerd, toegekend, € 179,99 per jaar",
      ]),
    );
    expect(changes.filter(({ to }) => to === "geen uitkomst")).toEqual([]);
  });
});

describe("individuele inkomenstoeslag", more, () => {
  test("105% that becomes 110% gives the toeslag to somebody between the two", () => {
    const found = compare(toeslag, "2026-03-16", [["hoogstens 105% van", "hoogstens 110% van"]]);
    const { verdict, changes, most } = named(found, "inkomenstoeslag");
    expect(verdict).toBe("verschil");
    expect(changes.map(({ kind, from, to, gain }) => [kind, from, to, gain])).toEqual([
      ["erbij", "geweigerd", "toegekend, € 200 per kalenderjaar", "200"],
    ]);
    const { household } = changes[0]!.witness;
    expect(household.old).toEqual(household.new);
    const income = household.new.huishoudens?.[0]?.["algemene bijstand"];
    // One cent above 105% of € 1.401,50.
    expect(income).toEqual({ "elke maand": "1471.58" });
    expect(most?.gain?.gain).toBe("400");
    expect(most?.loss).toBeUndefined();
    // The toeslag in the way of the overgang is seen in the voorbeelden.
    expect(
      named(found, "overgangsbedrag").changes.map(({ kind, witness }) => [kind, witness.example]),
    ).toEqual([["eraf", "Usha verliest de toeslag door de nieuwe grens"]]);
    expect(found.examples.different).toBeGreaterThan(0);
  });

  test("the household is decided so by both versions", () => {
    const [old, fresh] = [modelIn(toeslag), edited(toeslag, [["hoogstens 105% van", "hoogstens 110% van"]])];
    const found = difference(old, fresh, parseIsoDate("2026-03-16")!);
    const { household } = named(found, "inkomenstoeslag").changes[0]!.witness;
    const outcome = (model: DecisionModel, input: unknown) =>
      createInterpreter(model)(input).rights.find(({ name }) => name === "inkomenstoeslag")?.kind;
    expect([outcome(old, household.old), outcome(fresh, household.new)]).toEqual(["geweigerd", "toegekend"]);
  });

  test("other words, layout and comments change nothing for anybody", () => {
    const found = compare(toeslag, "2026-03-16", [
      ["Wie al lang weinig geld heeft, kan toch rondkomen.", "Wie lang weinig geld heeft, kan rondkomen."],
      [/^\/\/.*\n/gmu, ""],
      ["artikel 5 Weigeren", "artikel 5 Wanneer krijgt u niets"],
      ["is voldaan:\n    a. de inwoner voldoet", "is voldaan: a. de inwoner voldoet"],
    ]);
    expect(found).toMatchObject({ verdict: "niemand", rest: [], facts: [] });
    expect(verdicts(found)).toEqual([]);
  });

  test("a rule that says the same in another way is proved to be the same", () => {
    const found = compare(toeslag, "2026-03-16", [
      ["a. de leeftijd is minstens 21 jaar;", "a. de leeftijd is niet minder dan 21 jaar;"],
    ]);
    expect(named(found, "inkomenstoeslag")).toMatchObject({ verdict: "niemand", changes: [] });
  });

  test("a fact with another name is the same fact", () => {
    const found = compare(toeslag, "2026-03-16", [[/\bvermogen\b/gu, "bezit"]]);
    expect(found.facts).toContainEqual({ kind: "andere naam", name: "bezit", formerly: "vermogen" });
    expect(found).toMatchObject({ verdict: "niemand" });
  });
});

describe("sociaal domein", more, () => {
  test("one amount that rises is more for who gets it, and nothing else changes", () => {
    const found = compare(domain, "2026-06-16", [
      ["| alleenstaande ouder | € 450  |", "| alleenstaande ouder | € 475  |"],
    ]);
    const { changes, most } = named(found, "inkomenstoeslag");
    expect(changes.map(({ aspect, kind, from, to, gain }) => [aspect, kind, from, to, gain])).toEqual([
      ["hoogte", "hoger", "€ 450", "€ 475", "25"],
    ]);
    expect(most?.gain?.gain).toBe("25");
    expect(verdicts(found)).toEqual(["inkomenstoeslag: verschil", "wijzigingen doorgeven: niemand"]);
  });

  test("another bound of maatwerk is told, with the voorbeeld that shows it", () => {
    const found = compare(domain, "2026-06-16", [
      ["is dan hoogstens 8 uur per week", "is dan hoogstens 10 uur per week"],
    ]);
    expect(found.rest).toHaveLength(1);
    expect(found.rest[0]).toMatchObject({ what: "maatwerk" });
    expect(found.rest[0]?.old).toContain("hoogstens 8 uur per week");
    expect(found.rest[0]?.new).toContain("hoogstens 10 uur per week");
    expect(named(found, "hulp in het huishouden").changes[0]?.witness.example).toBe(
      "Meer dan acht uur mag niet",
    );
  });

  test("a right with another name is the same right", () => {
    const found = compare(domain, "2026-06-16", [["kindbijdrage", "meedoebijdrage"]]);
    expect(named(found, "meedoebijdrage")).toMatchObject({ verdict: "gelijk", formerly: "kindbijdrage" });
    expect(found.verdict).toBe("niemand");
  });

  test("an article that is gone takes its right along", () => {
    const found = compare(domain, "2026-06-16", [
      [/artikel 5\.3 Waardering[\s\S]*?(?=artikel 5\.4)/gu, ""],
      ["  mantelzorgwaardering: bedrag per jaar.\n", ""],
      [/;\n    c\. de waardering voor mantelzorgers in artikel 5\.3\./gu, "."],
      [/^voorbeeld [^\n]*Lien[\s\S]*?(?=^voorbeeld |\n\/\/)/gmu, ""],
    ]);
    const gone = named(found, "mantelzorgwaardering");
    expect(gone.verdict).toBe("vervallen");
    expect(gone.changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["eraf", "toegekend, € 150 per jaar", "bestaat niet meer"],
    ]);
    // Who has no right any more, has nothing to report either.
    expect(verdicts(found)).toEqual(["mantelzorgwaardering: vervallen", "wijzigingen doorgeven: verschil"]);
    expect(named(found, "wijzigingen doorgeven").changes.map(({ kind }) => kind)).toEqual(["eraf"]);
  });
});
