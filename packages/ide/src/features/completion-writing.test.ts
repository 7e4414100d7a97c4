// Completion as somebody writes: what is to be filled in speaks of the ordinance, and no key is taken from who has finished a word.

import { describe, expect, it } from "vitest";
import { filled } from "../completion/item.js";
import { marked } from "../testing/cursor.js";
import { base, offered } from "../testing/gaps.js";
import { completion } from "./completion.js";

describe("completion while somebody writes", () => {
  it("speaks of the ordinance in what is to be filled in, with the next number", () => {
    const article = offered("marge", "art<|>");
    expect(article.inserts.find((text) => text.includes("recht op"))).toMatch(
      /^artikel 2 Toeslag\n {2}Effect: rondkomen\.\n\nlid 1\n {2}De inwoner heeft recht op toeslag als[\s\S]* de toeslag is € 100\.$/u,
    );
    const { workspace, uri, offset } = marked(
      "verordening Verordening fiets Waterrade 2027\n  Treedt in werking op 1 januari 2027.\n\neffect naar school kunnen\n  > Ieder kind.\n\n" +
        "voorzieningen\n  abonnement: bedrag.\n\ngegevens van de inwoner\n  het abonnement is nodig: ja of nee, van de inwoner.\n\nartikel 1 Toets\n\nlid 1\n  Het abonnement is gratis.\n\n<|>",
    );
    const inserts = completion(workspace, uri, offset).map(({ insert }) => filled(insert));
    expect(inserts.find((text) => text.startsWith("artikel") && text.includes("recht op"))).toContain(
      "Effect: naar school kunnen.",
    );
    expect(inserts.find((text) => text.startsWith("voorbeeld"))).toMatch(
      /Op 16 maart 2027\.[\s\S]*Dan de inwoner heeft recht op abonnement\.\n {2}Dan de hoogte van het abonnement is € 100\./u,
    );
    expect(inserts.find((text) => text.startsWith("uitleg"))).toContain("{de hoogte van het abonnement}");
  });

  it("offers a voorbeeld with what its outcome hangs on, on a day of the ordinance, and a refusal that goes on from it", () => {
    const text = `verordening Verordening zwemles Waterrade 2027
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2027.

effect veilig
  > Jongeren zijn veilig in het water.

voorzieningen
  zwemles: bedrag.

gegevens van de inwoner, meervoud inwoners
  aanvraagdatum: datum, uit de zaakadministratie.
  geboortedatum: datum, uit de BRP.
  leefvorm: keuze uit alleenstaande of gehuwden, van de inwoner.
  de inwoner heeft een diploma: ja of nee, van de inwoner.
  schoenmaat: aantal, van de inwoner.

  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.

begrip peildatum
  is de aanvraagdatum.

artikel 1 Zwemles
  Effect: veilig.

lid 1
  De inwoner heeft recht op zwemles als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 16 jaar;
    b. de leefvorm is alleenstaande;
    c. de inwoner heeft geen diploma.

lid 2
  De hoogte van de zwemles is € 100.

voorbeeld Sara
  Gegeven de inwoner heeft geen diploma.

voorb<|>
`;
    const { workspace, uri, offset } = marked(text);
    const inserts = completion(workspace, uri, offset).map(({ insert }) => insert);
    const plain = inserts.map(filled);
    expect(plain.find((one) => one.includes("heeft recht op zwemles"))).toMatch(
      /^voorbeeld [^\n]*\n {2}> [^\n]*\n {2}Gegeven de aanvraagdatum is 1 maart 2027\.\n {2}Gegeven de geboortedatum is 1 januari 2000\.\n {2}Gegeven de leefvorm is alleenstaande\.\n {2}Gegeven de inwoner heeft een diploma\.\n {2}Dan /u,
    );
    expect(inserts[0]).toMatch(
      /is \$\{10:1 maart 2027\}[\s\S]*\$\{12\|alleenstaande,gehuwden\|\}[\s\S]*\$\{50:zwemles\}/u,
    );
    expect(plain.find((one) => one.includes("geen recht op"))).toContain("Als in voorbeeld: ‘Sara’.");
  });

  it("offers room to depart as a block with the lid, the right and the effect of the article", () => {
    const first = (typed: string): string => {
      const { workspace, uri, offset } = marked(base.replace("@marge", typed).replace(/@[a-z]+\b/gu, ""));
      return filled(completion(workspace, uri, offset)[0]?.insert ?? "");
    };
    expect(first("maat<|>")).toMatch(
      /^maatwerk bij lid 3\n {2}De gemeente mag de hoogte van de toeslag hoger vaststellen als het effect rondkomen /u,
    );
    expect(first("artikel 8 Zwemmen\n\nmaat<|>")).toMatch(/^maatwerk\n {2}De gemeente mag/u);
  });

  it("has the title as the first place to fill in: the number is known", () => {
    const { workspace, uri, offset } = marked(base.replace("@marge", "art<|>").replace(/@[a-z]+\b/gu, ""));
    const [first] = completion(workspace, uri, offset);
    expect(first?.insert).toMatch(/^artikel 2 \$\{2:/u);
  });

  it("begins with what comes next, and not with what stands at the top of a file", () => {
    const behind = base.replace("@voorziening", "\n<|>").replace(/@[a-z]+\b/gu, "");
    const { workspace, uri, offset } = marked(behind);
    const labels = completion(workspace, uri, offset).map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(["gegevens van …", "artikel …"]);
    const another = marked(behind.replace("toeslag: bedrag.", "toeslag: bedrag.\n  fiets: bedrag."));
    expect(completion(another.workspace, another.uri, another.offset)[1]?.label).toBe(
      "Artikel met een recht",
    );
    expect(labels.slice(0, 12)).toEqual(expect.arrayContaining(["begrip …", "voorbeeld …", "lid …"]));
    expect(labels.indexOf("verordening …")).toBeGreaterThan(20);
  });

  it.each([
    ["a name that is being given to a voorziening", "voorziening", "fiets<|>: bedrag."],
    ["an effect that stands there whole", "artikel", "Effect: rondkomen<|>."],
    ["what goes on from a kind that stands there whole", "gegeven", "einde: datum<|>, uit de BRP."],
    ["a heading that has its plural", "marge", "gegevens van de inwoner<|>, meervoud inwoners"],
    ["a word that stands there whole", "lid", "De inwoner heeft recht op toeslag<|> als geldt: x."],
  ])("offers nothing for %s: Tab and Enter go on", (_, gap, line) => {
    expect(offered(gap, line).labels).toEqual([]);
  });

  it("gives a name the article that Dutch gives its noun", () => {
    const { labels } = offered("gegeven", "aanvraagdatum: datum, uit de BRP.\n\n  De wachttijd is <|>");
    expect(labels).toContain("de aanvraagdatum");
    expect(labels).not.toContain("Dan");
  });

  it("offers what goes on from a whole one again behind a space", () => {
    expect(offered("gegeven", "vermogen: bedrag <|>").inserts).toContain("per maand");
  });

  it("puts a heading at the margin, wherever it is chosen", () => {
    const { workspace, uri, offset, text } = marked(
      base.replace("@gegeven", "\n  begr<|>").replace(/@[a-z]+\b/gu, ""),
    );
    const found = completion(workspace, uri, offset).find(({ label }) => label === "begrip …");
    expect(text.slice(found?.replace.start, found?.replace.end)).toBe("  begr");
  });

  it("puts the right article in the place of a wrong one", () => {
    const { workspace, uri, offset, text } = marked(
      base
        .replace("@lid", "De inwoner heeft recht op toeslag als geldt: de inko<|>")
        .replace(/@[a-z]+\b/gu, ""),
    );
    const found = completion(workspace, uri, offset).find(({ label }) => label === "het inkomen");
    expect(found?.insert).toBe("het inkomen");
    expect(text.slice(found?.replace.start, found?.replace.end)).toBe("de inko");
  });
});
