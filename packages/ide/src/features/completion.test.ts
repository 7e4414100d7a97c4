// Completion: what is offered at marked places of a small ordinance, in sentences that are not finished.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { base, offered } from "../testing/gaps.js";
import { completion } from "./completion.js";
import { diagnostics } from "./diagnostics.js";

/** The gap, what is typed up to the cursor, what has to be offered, and what may not be. */
type Case = readonly [gap: string, typed: string, has: readonly string[], not?: readonly string[]];

const sentences: readonly Case[] = [
  [
    "lid",
    "<|>",
    ["Recht met voorwaarden", "Weigering", "Hoogte", "Maatwerk", "Dit recht geldt op aanvraag."],
  ],
  ["lid", "De inw<|>", ["de inwoner"], ["de kosten"]],
  ["lid", "De inwoner <|>", ["heeft recht op", "heeft geen recht op"], ["minstens", "plus"]],
  ["lid", "De inwoner heeft <|>", ["heeft recht op", "heeft geen recht op", "recht op"]],
  ["lid", "De inwoner heeft recht op <|>", ["toeslag", "bijdrage voor sport"], ["inkomen", "het inkomen"]],
  ["lid", "De inwoner heeft recht op spo<|>", ["bijdrage voor sport"], ["toeslag"]],
  ["lid", "De inwoner heeft recht op bijdrage <|>", ["bijdrage voor sport"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag <|>",
    ["als aan al deze voorwaarden is voldaan:", "als geldt:"],
    ["minstens", "hoogstens"],
  ],
  ["lid", "De inwoner heeft geen recht op toeslag a<|>", ["als minstens een van deze gronden geldt:"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als <|>",
    ["aan al deze voorwaarden is voldaan:", "geldt:", "de inwoner een studie volgt", "het inkomen"],
  ],
  ["lid", "De inwoner heeft recht op toeslag als de inwoner <|>", ["de inwoner een studie volgt"]],
  ["lid", "De inwoner heeft recht op toeslag als de inwoner een <|>", ["de inwoner een studie volgt"]],
  ["lid", "De inwoner heeft recht op toeslag als geldt: <|>", ["de inwoner volgt een studie", "het inkomen"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: de inwoner volgt <|>",
    ["geen", "de inwoner volgt een studie"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: de inwoner volgt geen <|>",
    ["de inwoner volgt een studie"],
    ["geen", "niet"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: inko<|>",
    ["het gezamenlijk inkomen", "het inkomen"],
    ["de kosten"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het gezamenlijk <|>",
    ["het gezamenlijk inkomen"],
    ["het inkomen"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het inkomen <|>",
    ["is", "is hoogstens", "is minstens"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het inkomen is <|>",
    ["hoogstens", "minstens", "€ … per maand", "in elke maand van"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het inkomen is ho<|>",
    ["hoogstens", "hoger dan"],
    ["minstens"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens <|>",
    ["€ … per maand", "…% van …", "de norm", "het inkomen"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 900 <|>",
    ["per maand", "plus", "en"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 900 per <|>",
    ["maand", "jaar", "week"],
  ],
  ["lid", "De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens 110% <|>", ["van"]],
  ["lid", "De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens 110% van <|>", ["de norm"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: de leefvorm is <|>",
    ["alleenstaande", "alleenstaande ouder", "gehuwden", "een van: a of b"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: de leefvorm is al<|>",
    ["alleenstaande", "alleenstaande ouder"],
    ["gehuwden"],
  ],
  ["lid", "De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens <|>", ["… jaar"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens 18 <|>",
    ["jaar"],
    ["het inkomen"],
  ],
  ["lid", "De inwoner heeft recht op toeslag als geldt: de geboortedatum <|>", ["ligt voor de peildatum"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: het einde van de opleiding ligt <|>",
    ["voor", "na", "in"],
  ],
  ["lid", "De inwoner heeft recht op toeslag als geldt: er is <|>", ["geen", "kind"]],
  ["lid", "De inwoner heeft recht op toeslag als geldt: er is een kind <|>", ["waarvoor geldt:"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: er is een kind waarvoor geldt: het kind <|>",
    ["het kind zit op sport"],
  ],
  ["lid", "De inwoner heeft recht op toeslag als geldt: voor elk van de <|>", ["kinderen"]],
  [
    "lid",
    "De inwoner heeft recht op toeslag als geldt: de inwoner volgt een studie en <|>",
    ["de kosten zijn noodzakelijk"],
    ["of"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. <|>",
    ["de inwoner volgt een studie", "het inkomen", "minstens een van deze geldt:"],
  ],
  [
    "lid",
    "De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n    a. de inwoner volgt een studie;\n    b. het inkomen is <|>",
    ["hoogstens"],
  ],
  ["lid", "De hoogte van <|>", ["de hoogte van de toeslag", "de hoogte van de bijdrage voor sport"], ["is"]],
  ["lid", "De hoogte van de toeslag <|>", ["is"]],
  ["lid", "De hoogte van de toeslag is € 50 <|>", ["per maand", ", maar minstens € 0", "plus"]],
  [
    "lid",
    "De hoogte van de toeslag is € 50, <|>",
    ["maar minstens € 0", "afgerond op hele euro's", "eenmalig"],
  ],
  ["lid", "De hoogte van de toeslag is het inkomen min <|>", ["de kosten", "de norm"]],
  ["lid", "De hoogte van de toeslag is de kosten, afgerond op <|>", ["hele euro's"]],
  ["lid", "Het college <|>", ["kan"]],
  ["lid", "Het college kan afwijken van <|>", ["lid 1", "artikel 1 lid 2", "artikel 2"]],
  ["lid", "Het college kan afwijken van lid <|>", ["1", "2"]],
  [
    "lid",
    "Het college kan afwijken van lid 1, <|>",
    ["ten gunste van de inwoner", "met motivering", "voor het effect"],
  ],
  ["lid", "Het college kan afwijken van lid 1, voor het effect <|>", ["rondkomen", "meedoen met de buurt"]],
  ["lid", "Het college kan afwijken van lid 1, als het effect rondkomen <|>", ["anders niet wordt bereikt"]],
  [
    "lid",
    "De gemeente mag de toeslag hoger vaststellen als het eff<|>",
    ["het effect rondkomen anders niet wordt bereikt"],
  ],
  [
    "lid",
    "De gemeente mag de toeslag hoger vaststellen als het effect <|>",
    ["rondkomen", "meedoen met de buurt"],
  ],
  [
    "lid",
    "De gemeente mag de toeslag hoger vaststellen als het effect mee<|>",
    ["meedoen met de buurt"],
    ["rondkomen"],
  ],
  ["lid", "In <|>", ["in afwijking van lid 1 geldt:"]],
  ["lid", "In afwijking van <|>", ["lid 1", "artikel 1 lid 1"]],
  ["lid", "In afwijking van artikel <|>", ["1", "2"]],
  ["lid", "In afwijking van lid 1 <|>", ["geldt:"]],
  ["lid", "In afwijking van lid 1 geldt: de inwoner heeft recht op <|>", ["toeslag"]],
  ["lid", "De gemeente beslist op de aanvraag binnen 8 <|>", ["weken", "maanden", "werkdagen"]],
  ["lid", "De gemeente beslist op de aanvraag binnen 8 weken <|>", ["na"]],
  ["lid", "De gemeente beslist op de aanvraag binnen 8 weken na <|>", ["de aanvraag", "de melding"]],
  ["lid", "Dit recht geldt <|>", ["op aanvraag.", "ambtshalve.", "eenmalig."]],
  ["lid", "Dit lid geldt van<|>", ["vanaf …."]],
];

const others: readonly Case[] = [
  [
    "kop",
    "<|>",
    ["Gelet op", "Aanspreekvorm:", "Aan de publieksversie kunnen geen rechten worden ontleend."],
    ["Gemeente:", "Afronding:"],
  ],
  ["kop", "Aanspreekvorm: <|>", ["u-vorm", "je-vorm"]],
  ["kop", "Vastgesteld door: <|>", ["de raad", "het college"]],
  ["kop", "Gelet op <|>", ["artikel 4 van de Wgs"]],
  ["kop", "<|>", ["Schrijfwijze:", "Publieksversie:", "Gezien:", "Vervangt:"]],
  ["kop", "Schrijfwijze: <|>", ["klassiek", "omgekeerd"]],
  ["artikel", "<|>", ["Effect:", "Grondslag:", "Verslag aan de raad:"], ["Kernwaarden:"]],
  ["marge", "hoofdstuk 2 Geld\n  <|>", ["Kernwaarden:"]],
  ["marge", "publiek bij lid 2\n  <|>", ["Weggelaten:"]],
  ["artikel", "Ef<|>", ["Effect:"], ["Grondslag:"]],
  ["artikel", "Effect: <|>", ["rondkomen", "meedoen met de buurt"], ["toeslag"]],
  ["artikel", "Effect: rondkomen, <|>", ["meedoen met de buurt"], ["rondkomen"]],
  ["artikel", "Effect: buu<|>", ["meedoen met de buurt"], ["rondkomen"]],
  ["effect", "<|>", ["Meten:"]],
  ["effect", "Bereikt <|>", ["als ….", "volgens het oordeel van het college."]],
  ["voorziening", "fiets: <|>", ["bedrag", "voorziening"], ["datum"]],
  ["gegeven", "vermogen: <|>", ["bedrag", "ja of nee", "keuze uit", "nul of meer kinderen"]],
  ["gegeven", "vermogen: bed<|>", ["bedrag", "bedrag per maand"], ["datum"]],
  ["gegeven", "vermogen: bedrag, <|>", ["van de inwoner", "uit de BRP", "van elke maand"], ["datum"]],
  ["gegeven", "De draagkracht is <|>", ["het inkomen", "€ …"]],
  ["begrip", "is <|>", ["€ …", "het inkomen", "de norm"]],
  ["begrip", "<|>", ["Zoals in:"]],
  ["rij", "| <|>", ["alleenstaande", "gehuwden", "elke"]],
  ["prose", "{<|>", ["het inkomen", "de hoogte van de toeslag"]],
  ["prose", "{de hoo<|>", ["de hoogte van de toeslag"], ["het inkomen"]],
  ["prose", "honderd <|>", [], ["het inkomen"]],
  ["marge", "<|>", ["artikel …", "lid …", "voorbeeld …"]],
  ["marge", "art<|>", ["artikel …", "Artikel met een recht"], ["effect …"]],
  ["marge", "artikel <|>", ["2"]],
  ["marge", "gegevens van <|>", ["de inwoner, meervoud inwoners"]],
  ["marge", "pub<|>", ["publiek"], ["artikel …"]],
  ["marge", "publiek <|>", ["bij"]],
  ["marge", "publiek bij <|>", ["bij lid 1", "bij lid 2", "bij lid 3"], ["bij lid 4"]],
  ["marge", "// art<|>", [], ["artikel …"]],
];

const examples: readonly Case[] = [
  [
    "voorbeeld",
    "<|>",
    ["Gegeven het inkomen is € 0 per maand", "Dan de inwoner heeft recht op toeslag", "Als in voorbeeld: …."],
  ],
  [
    "voorbeeld",
    "Gegeven <|>",
    [
      "het inkomen is € 0 per maand",
      "de inwoner volgt een studie",
      "de inwoner volgt geen studie",
      "de kosten zijn noodzakelijk",
      "de kosten zijn niet noodzakelijk",
    ],
  ],
  ["voorbeeld", "Gegeven de kosten <|>", ["zijn € 0", "zijn noodzakelijk", "zijn niet noodzakelijk"]],
  [
    "voorbeeld",
    "Gegeven het inkomen is € 900 per maand.\n  Gegeven <|>",
    ["de inwoner volgt een studie"],
    ["het inkomen is € 0 per maand"],
  ],
  ["voorbeeld", "Gegeven de leefvorm is <|>", ["alleenstaande", "alleenstaande ouder"]],
  ["voorbeeld", "Als in voorbeeld: <|>", ["‘Ans’"], ["‘Bo’"]],
  [
    "voorbeeld",
    "Dan <|>",
    ["de inwoner heeft recht op toeslag", "nog onbekend: toeslag", "de hoogte van de toeslag is € …"],
  ],
  ["voorbeeld", "Dan de inwoner heeft geen recht op toeslag <|>", ["wegens artikel 1 lid 1"]],
  ["voorbeeld", "Dan de inwoner heeft geen recht op toeslag wegens <|>", ["artikel 1 lid 1"]],
  [
    "voorbeeld",
    "Dan de inwoner heeft geen recht op toeslag wegens artikel 1 lid 1 onderdeel <|>",
    ["a", "b"],
  ],
  ["voorbeeld", "Dan nog <|>", ["nog onbekend: toeslag"]],
];

describe("completion", () => {
  const cases = [...sentences, ...others, ...examples].map(([gap, typed, has, not = []]) => ({
    gap,
    typed,
    has,
    not,
  }));
  it.each(cases)("$gap: $typed", ({ gap, typed, has, not }) => {
    const { labels, inserts } = offered(gap, typed);
    for (const label of has) expect([...labels, ...inserts]).toContain(label);
    for (const label of not) expect(labels).not.toContain(label);
    expect(new Set(labels.map((label, i) => label + (inserts[i] ?? ""))).size).toBe(labels.length);
    expect(labels.length).toBeLessThanOrEqual(60);
  });

  it("offers units behind a number, those of what it is compared with first", () => {
    const kinds = (gap: string, typed: string): readonly string[] => {
      const { workspace, uri, offset } = marked(
        base.replace(`@${gap}`, () => typed).replace(/@[a-z]+\b/gu, ""),
      );
      return completion(workspace, uri, offset).flatMap(({ kind, label }) =>
        kind === "eenheid" ? [label] : [],
      );
    };
    const right = "De inwoner heeft recht op toeslag als geldt:";
    expect(kinds("lid", `${right} de leeftijd is minstens 18 <|>`)[0]).toBe("jaar");
    expect(kinds("lid", `${right} het inkomen is hoogstens € 900 per <|>`)[0]).toBe("maand");
    expect(kinds("lid", "De gemeente beslist op de aanvraag binnen 8 <|>")).toEqual(
      expect.arrayContaining(["weken", "werkdagen"]),
    );
    expect(kinds("lid", "De gemeente beslist op de aanvraag binnen 1 <|>")).toContain("week");
  });

  it("offers articles of laws with their titles, where a ground is named", () => {
    const { workspace, uri, offset } = marked(
      base.replace("@artikel", "Grondslag: <|>").replace(/@[a-z]+\b/gu, ""),
    );
    const found = completion(workspace, uri, offset).find(({ label }) => label === "artikel 4 van de Wgs");
    expect(found?.kind).toBe("verwijzing");
    expect(found?.detail).not.toBe("");
    expect(offered("artikel", `Grondslag: ${found?.detail.split(" ").at(-1) ?? ""}<|>`).labels).toContain(
      "artikel 4 van de Wgs",
    );
  });

  it("offers the labels that a block does not have yet, what must be there first", () => {
    expect(offered("artikel", "<|>").labels[0]).toBe("Effect:");
    expect(offered("artikel", "Effect: rondkomen.\n  <|>").labels).not.toContain("Effect:");
    expect(offered("artikel", "Effect: rondkomen.\n  <|>").labels).toContain("Grondslag:");
    expect(offered("kop", "<|>").labels).not.toContain("Gemeente:");
  });

  it.each([
    ["kop", ""],
    ["effect", ""],
    ["begrip", ""],
    ["artikel", ""],
    ["lid", ""],
    ["marge", "hoofdstuk 2 Geld\n  "],
    ["marge", "publiek bij lid 2\n  "],
    ["marge", "oordeel bijzonder\n  "],
    ["marge", "plicht meedoen\n  "],
  ])("offers no label where it means nothing: %s %s", (gap, before) => {
    const typed = offered(gap, `${before}<|>`);
    const labels = typed.labels.filter((label) => /^[A-Z].*:$/u.test(label));
    expect(labels).not.toEqual([]);
    for (const label of labels) {
      const { workspace, uri } = marked(
        base.replace(`@${gap}`, `${before}${label} meedoen.<|>`).replace(/@[a-z]+\b/gu, ""),
      );
      const codes = diagnostics(workspace, uri).map(({ code }) => code);
      expect([label, codes.filter((code) => code === "AND2076" || code === "AND1011")]).toEqual([label, []]);
    }
  });

  it("says nothing of a file that it does not know, and nothing outside the text", () => {
    const { workspace, uri } = marked("artikel 1 Toeslag\n<|>");
    expect(completion(workspace, "ander.andersom", 0)).toEqual([]);
    expect(completion(workspace, uri, 1000)).toEqual([]);
  });

  it("knows the words of the language without an ordinance around them", () => {
    const { workspace, uri, offset } = marked("lid 1\n  De inwoner <|>");
    expect(completion(workspace, uri, offset).map(({ label }) => label)).toContain("heeft recht op");
  });
});
