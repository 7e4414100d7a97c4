// Reasons of a refusal: alternatives of which none holds, and what refuses only together, are one reason.

import { createPlanner } from "@andersom/logic";
import { buildingBlocks, motivation, type LetterBlock, type LetterLine } from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, toeslagText, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

const day = "2026-03-16";

describe("a list that decides only as a whole", () => {
  const own = `  inkomen: bedrag per maand.
  de inwoner heeft werk: ja of nee.
  de inwoner volgt een opleiding: ja of nee.

oordelen van het college

  de inwoner heeft hulp nodig: ja of nee.
`;
  const modelWith = (articles: string): DecisionModel =>
    compileProject([{ uri: "v.andersom", text: toeslagText({ own, articles }) }]).ordinances[0]!.model;
  const lettered = (model: DecisionModel, gegevens: object, more: object = {}): readonly LetterBlock[] => {
    const household = { peildatum: day, gegevens: { inwoner: gegevens }, ...more };
    const [outcome] = createPlanner(model)(household, { trace: true }).persons[0]!.decision.rights;
    return motivation(model, outcome!, { on: day })!.blokken;
  };
  /** The reasons in the letter of somebody who has work and does not study. */
  const letter = (articles: string, inkomen: string): readonly LetterLine[] =>
    lettered(modelWith(articles), {
      inkomen,
      "de inwoner heeft werk": true,
      "de inwoner volgt een opleiding": false,
    }).flatMap(({ soort, regels }) => (soort === "redenen" ? regels : []));
  const amount = "\n  De hoogte van de toeslag is € 100.\n";
  const of = `minstens een van deze gronden geldt:
    a. de inwoner heeft werk;
    b. de inwoner heeft hulp nodig.`;
  const none =
    "U voldoet aan geen van deze twee voorwaarden: (1) U hebt werk. (2) U hebt hulp nodig. Wij hebben beoordeeld of u hulp nodig hebt.";
  const outside = "  De inwoner heeft recht op toeslag als geldt: de inwoner heeft een reden.";
  const cases: readonly (readonly [what: string, articles: string, reasons: readonly string[]])[] = [
    ["alternatives", `  De inwoner heeft recht op toeslag als ${of}${amount}`, [none]],
    [
      "alternatives among conditions",
      `  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het inkomen is minder dan € 1.000 per maand;
    b. minstens een van deze geldt:
      1°. de inwoner heeft werk;
      2°. de inwoner heeft hulp nodig.${amount}`,
      ["Uw inkomen is € 1.000 per maand of hoger.", none],
    ],
    [
      "a list in a list, by letters",
      `  De inwoner heeft recht op toeslag als minstens een van deze gronden geldt:
    a. de inwoner volgt een opleiding;
    b. aan al deze voorwaarden is voldaan:
      1°. de inwoner heeft werk;
      2°. het inkomen is minder dan € 1.000 per maand.${amount}`,
      [
        "U voldoet aan geen van deze twee voorwaarden: (1) U volgt een opleiding. (2) Dit klopt allebei: (a) U hebt werk. (b) Uw inkomen is lager dan € 1.000 per maand.",
      ],
    ],
    [
      "a notion, with its name before",
      `${outside}${amount}
begrip de inwoner heeft een reden
  als ${of}
`,
      [`U hebt geen reden. ${none}`],
    ],
    [
      "a notion that another article adds to",
      `${outside}${amount}
begrip de inwoner heeft een reden
  als geldt: de inwoner heeft werk.

artikel 2 Ook
  De inwoner heeft ook een reden als geldt: de inwoner heeft hulp nodig.
`,
      [`U hebt geen reden. ${none}`],
    ],
    [
      "what refuses only together",
      `  De inwoner heeft recht op toeslag als geldt: het inkomen is minder dan € 1.000 per maand.${amount}
  De inwoner heeft geen recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft werk;
    b. de inwoner volgt geen opleiding.
`,
      [
        "Dit klopt allebei: (1) U hebt werk. (2) U volgt geen opleiding.",
        "Uw inkomen is € 1.000 per maand of hoger.",
      ],
    ],
    [
      "what refuses each by itself",
      `  De inwoner heeft recht op toeslag als geldt: het inkomen is minder dan € 1.000 per maand.${amount}
  De inwoner heeft geen recht op toeslag als minstens een van deze gronden geldt:
    a. de inwoner heeft werk;
    b. de inwoner volgt een opleiding.
`,
      ["U hebt werk.", "U volgt een opleiding.", "Uw inkomen is € 1.000 per maand of hoger."],
    ],
  ];

  it.each(cases)("is one building block: %s", (_, articles, reasons) => {
    const blocks = buildingBlocks(modelWith(articles), day).rechten[0]!.bouwstenen;
    expect(
      blocks
        .filter(({ uitkomst }) => uitkomst === "geweigerd")
        .map(({ tekst }) => tekst.replace("U krijgt de toeslag niet. ", "")),
    ).toEqual(reasons);
  });

  it("is one reason in a letter, and what was judged keeps room for why", () => {
    const model = modelWith(`  De inwoner heeft recht op toeslag als ${of}${amount}`);
    const blokken = lettered(
      model,
      { "de inwoner heeft werk": false },
      { oordelen: { inwoner: { "de inwoner heeft hulp nodig": false } } },
    );
    expect(blokken.find(({ soort }) => soort === "redenen")).toEqual({
      soort: "redenen",
      titel: "Waarom",
      aanhef: "U krijgt de toeslag niet door deze reden:",
      regels: [{ tekst: none, plaatsen: ["artikel 1"] }],
    });
    expect(blokken.find(({ soort }) => soort === "oordelen")!.regels).toMatchObject([
      { tekst: "U hebt geen hulp nodig. Dat is ons oordeel.", inTeVullen: "vul in: waarom" },
    ]);
  });

  it("says in a letter what is so of somebody, and not what may be so", () => {
    const nested = cases[2]![1];
    expect(letter(nested, "1200")).toEqual([
      {
        tekst:
          "Van twee voorwaarden is er één genoeg, maar u voldoet aan geen enkele. Dit is er aan de hand: (1) U volgt geen opleiding. (2) Uw inkomen is € 1.000 per maand of hoger.",
        plaatsen: ["artikel 1"],
      },
    ]);
    const refused = `  De inwoner heeft recht op toeslag als geldt: de inwoner volgt geen opleiding.${amount}
  De inwoner heeft geen recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft werk;
    b. minstens een van deze geldt:
      1°. het inkomen is minstens € 2.000 per maand;
      2°. de inwoner volgt geen opleiding.
`;
    expect(letter(refused, "1200")).toEqual([
      { tekst: "Dit klopt allebei: (1) U hebt werk. (2) U volgt geen opleiding.", plaatsen: ["artikel 1"] },
    ]);
  });

  it("takes a condition that two refusals of one lid ask as a part of the one that decided", () => {
    const refused = `  De inwoner heeft recht op toeslag als geldt: de inwoner volgt geen opleiding.${amount}
  De inwoner heeft geen recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft werk;
    b. de inwoner volgt een opleiding.
  De inwoner heeft geen recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft werk;
    b. het inkomen is minstens € 2.000 per maand.
`;
    expect(letter(refused, "2500").map(({ tekst }) => tekst)).toEqual([
      "Dit klopt allebei: (1) U hebt werk. (2) Uw inkomen is € 2.000 per maand of hoger.",
    ]);
  });

  it("does not offer as a reason that a rule is about other costs", () => {
    const { rechten } = buildingBlocks(
      compileProject(withLaws(ordinanceFiles("examples/bijzondere-bijstand"))).ordinances[0]!.model,
      day,
    );
    const texts = rechten.flatMap(({ bouwstenen }) => bouwstenen).map(({ tekst }) => tekst);
    expect(texts.join("\n")).toContain("(1) Het gaat om een babypakket. (2)");
    expect(texts.filter((one) => /niet\. Het gaat niet om [^.]+\.$/u.test(one))).toEqual([]);
  });
});
