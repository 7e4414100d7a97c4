// A letter gives as reasons only what decided, and tells grants that stand beside each other as such: one of them would be enough.

import { createPlanner, exampleInput } from "@andersom/logic";
import { motivation } from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, toeslagText, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

const day = "2026-03-16";
type Lines = readonly string[];

/** What a letter about one right says in the blocks of this sort: the sentence before the lines, and the lines. */
function told(model: DecisionModel, household: unknown, soort: string, right = 0): Lines {
  const rights = createPlanner(model)(household, { trace: true }).persons[0]!.decision.rights;
  const { blokken } = motivation(model, rights[right]!, { on: day })!;
  return blokken
    .filter((one) => one.soort === soort)
    .flatMap(({ aanhef = "", regels }) => [aanhef, ...regels.map(({ tekst }) => tekst)]);
}

describe("a right with more grants", () => {
  const own = `  inkomen: bedrag per maand.
  de inwoner heeft werk: ja of nee.
  de inwoner volgt een opleiding: ja of nee.
  soort van de kosten: keuze uit bril, gebit of reis.
`;
  const letter = (articles: string, inwoner: object): Lines => {
    const text = toeslagText({ own, articles: `${articles}  De hoogte van de toeslag is € 100.\n` });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    return told(model, { peildatum: day, gegevens: { inwoner } }, "redenen");
  };
  const two = "Er zijn twee regels waardoor u de toeslag kunt krijgen. Eén daarvan is genoeg, maar u voldoet aan geen enkele. Dit is er aan de hand:"; // prettier-ignore
  const unlucky = {
    inkomen: "1500",
    "de inwoner heeft werk": false,
    "de inwoner volgt een opleiding": false,
  };

  it("says that one is enough, with what is not met of each", () => {
    expect(
      letter(
        `  De inwoner heeft recht op toeslag als geldt: het inkomen is minder dan € 1.000 per maand.
  De inwoner heeft recht op toeslag als geldt: de inwoner volgt een opleiding.
`,
        unlucky,
      ),
    ).toEqual([two, "Uw inkomen is € 1.000 per maand of hoger.", "U volgt geen opleiding."]);
  });

  it("keeps together what one of them asks, a list in that by letters", () => {
    expect(
      letter(
        `  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het inkomen is minder dan € 1.000 per maand;
    b. minstens een van deze geldt:
      1°. de inwoner heeft werk;
      2°. de inwoner volgt een opleiding.
  De inwoner heeft recht op toeslag als geldt: de inwoner volgt een opleiding.
`,
        unlucky,
      ),
    ).toEqual([
      two,
      "Aan twee voorwaarden voldoet u niet: (1) Uw inkomen is € 1.000 per maand of hoger. (2) U voldoet aan geen van deze twee voorwaarden: (a) U hebt werk. (b) U volgt een opleiding.",
      "U volgt geen opleiding.",
    ]);
  });

  it("says once what all of them ask", () => {
    expect(
      letter(
        `  De inwoner heeft recht op toeslag als geldt: de inwoner volgt een opleiding.
artikel 2 Ook
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft geen werk;
    b. de inwoner volgt een opleiding.
`,
        unlucky,
      ),
    ).toEqual(["Aan een voorwaarde voldoet u niet. Dit is er aan de hand:", "U volgt geen opleiding."]);
  });

  const perSort = `  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de soort van de kosten is bril;
    b. de inwoner heeft werk.
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de soort van de kosten is gebit;
    b. de inwoner volgt een opleiding.
`;

  it("leaves out the ones for another choice than was made", () => {
    expect(letter(perSort, { ...unlucky, "soort van de kosten": "gebit" })).toEqual([
      "Aan een voorwaarde voldoet u niet. Dit is er aan de hand:",
      "U volgt geen opleiding.",
    ]);
  });

  it("names them where none of them is for the choice that was made", () => {
    const [lead, ...lines] = letter(perSort, { ...unlucky, "soort van de kosten": "reis" });
    expect(lead).toBe(two);
    expect(lines).toEqual([
      "Aan twee voorwaarden voldoet u niet: (1) Het gaat niet om een bril. (2) U hebt geen werk.",
      "Aan twee voorwaarden voldoet u niet: (1) Het gaat niet om een gebit. (2) U volgt geen opleiding.",
    ]);
  });
});

describe("what stands beside what decided", () => {
  const models = new Map<string, DecisionModel>();
  const inExample = (folder: string, title: string, soort: string, name: string): Lines => {
    const files = withLaws(ordinanceFiles(`examples/${folder}`));
    const model = models.get(folder) ?? compileProject(files).ordinances[0]!.model;
    models.set(folder, model);
    const example = model.examples.find((one) => one.title === title)!;
    const right = model.rights.findIndex((one) => one.name === name);
    return told(model, exampleInput(model, example), soort, right);
  };
  const ofCosts = (title: string): Lines =>
    inExample("bijzondere-bijstand", title, "redenen", "bijzondere bijstand").slice(1);

  it("is no reason where it is met: what an article is about, or the other half of an age", () => {
    expect(ofCosts("Loes bezoekt een vriendin")).toEqual([
      "De band met de bezochte persoon is iets anders dan partner, eerste graad of tweede graad.",
    ]);
    expect(ofCosts("Vera is nog net 17 jaar")).toEqual(["U bent jonger dan 18 jaar."]);
    expect(ofCosts("Vera wordt 21 jaar")).toEqual(["U bent 21 jaar of ouder."]);
  });

  it("is no reason where an exception is not there, and what is denied is told as it is", () => {
    expect(ofCosts("Noor vraagt te laat")).toEqual(["U doet uw aanvraag op of na de datum van de kosten."]);
  });

  it("is no reason where it is a grant for other costs", () => {
    expect(ofCosts("Zara vroeg geen korting")).toEqual(["U gebruikt de kortingen niet op het griffierecht."]);
    expect(ofCosts("Carla kreeg deze hulp al eens")).toEqual([
      "Er zijn geen zeer dringende redenen. Dat is ons oordeel.",
      "U kreeg eerdere hulp voor een achterstand bij de zorgverzekeraar.",
    ]);
  });

  it("is no condition of a grant where it is of the refusal in the same lid", () => {
    const [, ...lines] = inExample(
      "re-integratie",
      "Garage Vaart geeft een contract van zes maanden",
      "voorwaarden",
      "tijdelijke loonkostensubsidie",
    );
    expect(lines).toContain("De werkweek is 16 uur per week of meer.");
  });
});

it("tells a judgement in the sense that it has, also where the rule asks for the opposite", () => {
  const own = `  de inwoner heeft werk: ja of nee.

oordelen van het college

  passende dag: datum.
`;
  const articles = `  De inwoner heeft recht op toeslag als geldt: de passende dag ligt niet voor de peildatum.
  De hoogte van de toeslag is € 100.
`;
  const { model } = compileProject([{ uri: "v.andersom", text: toeslagText({ own, articles }) }])
    .ordinances[0]!;
  const household = {
    peildatum: day,
    gegevens: { inwoner: { "de inwoner heeft werk": true } },
    oordelen: { inwoner: { "passende dag": "2026-04-01" } },
  };
  expect(told(model, household, "oordelen")).toEqual([
    "",
    "Uw passende dag ligt niet voor de peildatum. Dat is ons oordeel.",
  ]);
});
