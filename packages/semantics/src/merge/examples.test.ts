// Voorbeelden as data: givens, months, list elements, bases, expectations, departures.

import { describe, expect, it } from "vitest";
import type { Example, Expectation } from "../model/index.js";
import { compile, found } from "../testing/compile.js";
import { modelOf, ordinance } from "../testing/ordinance.js";
import { show } from "../testing/show.js";

const blocks = `gegevens van de aanvraag, meervoud aanvragen
  aanvraagdatum: datum.

gegevens van de inwoner
  inkomen: bedrag per maand, van elke maand.
  vermogen: bedrag.
  geboortedatum: datum.
  leefvorm: keuze uit alleenstaand of gehuwd.
  einde van de studie: datum of niet van toepassing.
  maatregelen: nul of meer maatregelen.

gegevens van de maatregel, meervoud maatregelen
  percentage: percentage.
  datum van het besluit: datum.

oordelen van het college
  er zijn bijzondere omstandigheden: ja of nee.

begrip referteperiode
  is de 3 kalendermaanden voor de aanvraagdatum.

bedragen norm
  De norm per maand is € 1.200 per maand.
`;
const rules = `lid 2
  De hoogte van de toeslag is € 100.

lid 3
  Het college kan afwijken van lid 2, ten gunste van de inwoner, voor het effect meedoen, met motivering,
    als geldt: er zijn bijzondere omstandigheden.

`;
const text = (examples: string): string => ordinance({ blocks, rules: rules + examples });
const examples = (source: string): readonly Example[] => modelOf(text(source)).examples;
const given = (sentences: string): readonly string[] =>
  (examples(`voorbeeld Proef\n${sentences}`)[0]?.given ?? []).map((one) => {
    const owner = one.of.join(".");
    switch (one.form) {
      case "value": {
        const { months } = one;
        const when =
          months === undefined ? "" : months.form === "month" ? ` in ${months.month}` : ` ${months.form}`;
        return `${owner}.${one.target.replace(/^.*[/:]/u, "")} = ${JSON.stringify(one.value)}${when}`;
      }
      case "add":
        return `${owner}.${one.list.replace(/^.*\//u, "")} + ${one.facts.map(({ fact, value }) => `${fact.replace(/^.*\//u, "")} ${JSON.stringify(value)}`).join(", ")}`;
      case "earlier":
        return `${owner} ${one.right} ${one.dates.join(", ")}`;
      case "close":
        return `${owner}.${one.list.replace(/^.*\//u, "")} closed`;
    }
  });

describe("givens", () => {
  it.each([
    ["Gegeven het vermogen is € 1.401,50.", 'inwoner.vermogen = "1401.50"'],
    ["Gegeven de geboortedatum is 2 mei 1991.", 'inwoner.geboortedatum = "1991-05-02"'],
    ["Gegeven de leefvorm is gehuwd.", 'inwoner.leefvorm = "gehuwd"'],
    ["Gegeven de inwoner heeft werk.", "inwoner.inwoner heeft werk = true"],
    ["Gegeven de inwoner heeft geen werk.", "inwoner.inwoner heeft werk = false"],
    ["Gegeven er zijn bijzondere omstandigheden.", "inwoner.er is bijzondere omstandigheden = true"],
    ["Gegeven het einde van de studie is niet van toepassing.", "inwoner.einde van studie = null"],
    ["Gegeven het inkomen is in december 2025 € 5.", 'inwoner.inkomen = "5" in 2025-12'],
    ["Gegeven het inkomen is op de aanvraagdatum € 5.", 'inwoner.inkomen = "5" date'],
    ["Gegeven het inkomen is in elke maand van de referteperiode € 5.", 'inwoner.inkomen = "5" period'],
    ["Gegeven er is geen maatregel.", "inwoner.maatregelen closed"],
    [
      "Gegeven een maatregel: het percentage is 100% en de datum van het besluit is 1 maart 2026.",
      'inwoner.maatregelen + percentage "100", datum van besluit "2026-03-01"',
    ],
    ["Gegeven de norm is in elke maand van de referteperiode € 5.", '.norm per maand = "5" period'],
  ])("“%s”", (sentence, expected) => {
    expect(found(text(`voorbeeld Proef\n  ${sentence}\n`))).toEqual([]);
    expect(given(`  ${sentence}\n`)).toEqual([expected]);
  });

  it.each([
    ["AND2018", "Gegeven het vermogen is het vermogen."],
    ["AND2018", "Gegeven het vermogen is meer dan € 5."],
    ["AND2013", "Gegeven de leefvorm is samenwonend."],
    ["AND2008", "Gegeven het vermogen is 5 jaar."],
    ["AND2001", "Gegeven het vermorgen is € 5."],
    ["AND2001", "Gegeven de inwoner heeft een hond."],
  ])("%s: “%s”", (code, sentence) => {
    const codes = found(text(`voorbeeld Proef\n  ${sentence}\n`)).map((message) => message.slice(0, 7));
    expect([...new Set(codes)]).toEqual([code]);
  });
});

describe("examples that build on others", () => {
  const base = `voorbeeld Basis
  Op 16 maart 2026.
  Gegeven het vermogen is € 1.

voorbeeld Midden
  Als in voorbeeld: ‘Basis’.
  Gegeven de leefvorm is gehuwd.
  Dan de inwoner heeft recht op toeslag.

voorbeeld Top
  Als in voorbeeld: ‘midden’.
  Gegeven het vermogen is € 2.
  Dan de inwoner heeft geen recht op toeslag.
`;
  it("take all givens over, those of the base first", () => {
    expect(found(text(base))).toEqual([]);
    const top = examples(base).find(({ title }) => title === "Top");
    expect(top?.given.map((one) => (one.form === "value" ? one.value : one.form))).toEqual([
      "1",
      "gehuwd",
      "2",
    ]);
    expect(top?.date).toBe("2026-03-16");
  });

  it("keep their own expectations only", () => {
    expect(examples(base).map(({ expect: expected }) => expected.length)).toEqual([0, 1, 1]);
  });

  it("end where a circle closes", () => {
    const circle = `voorbeeld Een
  Als in voorbeeld: ‘Twee’.
  Gegeven het vermogen is € 1.

voorbeeld Twee
  Als in voorbeeld: ‘Een’.
  Gegeven het vermogen is € 2.
`;
    expect(examples(circle).map((one) => one.given.length)).toEqual([2, 2]);
  });

  it("need a base that exists, and are offered the nearest", () => {
    const [message] = compile(text(base.replace("‘Basis’", "‘Bassis’"))).diagnostics.filter(
      ({ code }) => code === "AND2020",
    );
    expect(message?.message).toBe("Het voorbeeld ‘Bassis’ bestaat niet. Bedoelt u ‘Basis’?");
  });
});

describe("expectations", () => {
  const expectation = (sentence: string): Expectation => {
    const only = examples(`voorbeeld Proef\n  ${sentence}\n`)[0]?.expect[0];
    if (only === undefined) throw new Error("nothing expected");
    return only;
  };

  it.each([
    ["Dan de inwoner heeft recht op toeslag.", { form: "recht", right: "recht:toeslag", granted: true }],
    ["Dan de inwoner heeft geen recht op toeslag.", { form: "recht", granted: false }],
    [
      "Dan de inwoner heeft geen recht op toeslag wegens artikel 1 lid 1.",
      { form: "recht", granted: false, because: [{ article: "1", lid: "1" }] },
    ],
    [
      "Dan ter beoordeling door het college: toeslag verlenen.",
      { form: "ter beoordeling", right: "recht:toeslag" },
    ],
    ["Dan nog onbekend: het vermogen.", { form: "nog onbekend", names: [{ name: "het vermogen" }] }],
    ["Dan de afwijking is toegestaan.", { form: "afwijking", accepted: true }],
  ])("“%s”", (sentence, expected) => {
    expect(found(text(`voorbeeld Proef\n  ${sentence}\n`))).toEqual([]);
    expect(expectation(sentence)).toMatchObject(expected);
  });

  it("a value is compared", () => {
    const one = expectation("Dan de hoogte van de toeslag is € 100.");
    expect(one.form === "waarde" ? `${show(one.left)} ${one.comparison} ${show(one.right)}` : one.form).toBe(
      'hoogte-van-toeslag = "100"',
    );
  });

  it("a sentence is a condition", () => {
    const one = expectation("Dan de inwoner heeft geen werk.");
    expect(one.form === "voorwaarde" ? show(one.condition) : one.form).toBe(
      "(not inwoner.inwoner-heeft-werk)",
    );
  });
});

describe("departures", () => {
  it("carry clause, authority, direction, effect and motivation", () => {
    const source = `voorbeeld Proef
  Gegeven maatwerk van artikel 1 lid 3, door het college, voor het effect meedoen, ten gunste van de inwoner: ‘Daarom.’.
`;
    expect(found(text(source))).toEqual([]);
    expect(examples(source)[0]?.departures[0]).toMatchObject({
      clause: { article: "1", lid: "3" },
      by: "het college",
      direction: "ten gunste",
      effect: "effect:meedoen",
      motivation: "Daarom.",
    });
  });
});
