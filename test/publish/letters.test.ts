// Letters about households: they name the grounds of the interpreter and no other, and the amount to the cent.

import { createPlanner, createProbe, exampleInput } from "@andersom/logic";
import {
  buildingBlocks,
  buildingBlocksPage,
  groundKey,
  motivation,
  motivationPage,
  renderMarkdown,
} from "@andersom/publish";
import { placeText, type Ground, type RightOutcome } from "@andersom/runtime";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { diceOf, ordinanceFiles, ordinanceFolders, toeslagText, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { randomHousehold, randomPeildatum } from "../logic/random/households.js";

const day = "2026-03-16";
const models = new Map<string, DecisionModel>();
function modelOf(folder: string): DecisionModel {
  const known = models.get(folder) ?? compileProject(withLaws(ordinanceFiles(folder))).ordinances[0]!.model;
  models.set(folder, known);
  return known;
}

/** Households made up at random, and every other one a voorbeeld: those reach what pure chance seldom does. */
function households(model: DecisionModel, count: number, seed: number): unknown[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, at) => {
    const example = model.examples[(at >> 1) % model.examples.length];
    if (at % 2 === 1 && example !== undefined) return exampleInput(model, example);
    return randomHousehold(model, randomPeildatum(dice), dice);
  });
}

describe.each(ordinanceFolders("examples"))("the building blocks of %s", (folder) => {
  const model = modelOf(folder);
  const blocks = buildingBlocks(model, day);
  const grounds = new Map(
    blocks.rechten.map(({ id, bouwstenen }) => [
      id,
      new Set(bouwstenen.flatMap(({ gronden }) => gronden ?? [])),
    ]),
  );

  it("has a block for every rule that refuses or grants, and for every fact that may be missing", () => {
    for (const right of model.rights) {
      const own = blocks.rechten.find(({ id }) => id === right.id)!.bouwstenen;
      const refused = own.filter(({ uitkomst }) => uitkomst === "geweigerd");
      for (const { place } of [...right.refusals, ...right.grants])
        expect(
          refused.some(({ gronden = [] }) => gronden.some((one) => one.split("\n")[1] === placeText(place))),
          `${right.name} ${placeText(place)}`,
        ).toBe(true);
      for (const block of own) expect(block.tekst, block.over).toMatch(/[.?!…\]]$/u);
    }
    expect(renderMarkdown(buildingBlocksPage(blocks))).not.toContain("undefined");
  });

  it("has a block for every ground on which random households are refused", () => {
    const plan = createPlanner(model);
    const missing = new Set<string>();
    for (const household of households(model, 40, 7))
      for (const outcome of plan(household).persons.flatMap(({ decision }) => decision.rights)) {
        if (outcome.kind !== "geweigerd") continue;
        for (const ground of outcome.grounds)
          if (grounds.get(outcome.right)?.has(groundKey(ground)) !== true) missing.add(groundKey(ground));
      }
    expect([...missing]).toEqual([]);
  });
});

it("says a ground in the sense in which it decides", () => {
  const { rechten } = buildingBlocks(modelOf("examples/individuele-inkomenstoeslag"), day);
  const refused = rechten[0]!.bouwstenen
    .filter(({ uitkomst }) => uitkomst === "geweigerd")
    .map(({ tekst }) => tekst);
  expect(refused).toContain("U krijgt de inkomenstoeslag niet. U bent jonger dan 21 jaar.");
  expect(refused).toContain("U krijgt de inkomenstoeslag niet. U volgt een opleiding.");
  expect(refused.join(" ")).not.toMatch(/21 jaar of ouder|niet hoger dan/u);
});

/** Where a ground ends, as the letter cites it. */
const ends = ({ places }: Ground): string => placeText(places.at(-1)!);

describe.each(["examples/individuele-inkomenstoeslag", "examples/sociaal-domein"])(
  "letters of %s",
  (folder) => {
    const model = modelOf(folder);
    const plan = createPlanner(model);
    const probeOf = createProbe(model);
    const told = households(model, 200, 11).flatMap((household) => {
      const probe = probeOf(household);
      const traced = plan(household, { trace: true });
      const { peildatum } = traced;
      const on = peildatum.kind === "waarde" && typeof peildatum.value === "string" ? peildatum.value : day;
      // The grounds and amounts to compare with come from a run of its own, without a trace.
      const plain = plan(household).persons.flatMap(({ decision }) => decision.rights);
      const outcomes = traced.persons.flatMap(({ decision }) => decision.rights);
      return outcomes.map((outcome, at) => {
        const { thing } = model.rights.find(({ id }) => id === outcome.right)!;
        const letter = motivation(model, outcome, {
          on,
          seen: { probe, subject: { thing, key: outcome.thing } },
        })!;
        return {
          letter,
          outcome: plain[at]!,
          text: renderMarkdown(motivationPage("Proef", on, [{ motivaties: [letter] }])),
        };
      });
    });
    const of = <K extends RightOutcome["kind"]>(kind: K) =>
      told.flatMap(({ letter, outcome, text }) =>
        outcome.kind === kind ? [{ letter, outcome: outcome as RightOutcome & { kind: K }, text }] : [],
      );

    it("names exactly the grounds of a refusal", () => {
      const refused = of("geweigerd");
      expect(refused.length).toBeGreaterThan(20);
      for (const { letter, outcome } of refused) {
        const lines = letter.blokken
          .filter(({ soort }) => soort === "redenen")
          .flatMap(({ regels }) => regels);
        // A list that decides as a whole is one line, at the place that its grounds share.
        const told = lines.map(({ plaatsen = [] }) => plaatsen.at(-1) ?? "");
        const isTold = (place: string, ground: Ground): boolean =>
          ground.places.some((one) => placeText(one) === place);
        for (const ground of outcome.grounds)
          expect(
            told.some((place) => isTold(place, ground)),
            ends(ground),
          ).toBe(true);
        expect(told.length).toBeLessThanOrEqual(outcome.grounds.length);
        for (const place of told)
          expect(
            outcome.grounds.some((one) => isTold(place, one)),
            place,
          ).toBe(true);
      }
    });

    it("names the amount to the cent, and ends its computation there", () => {
      const granted = of("toegekend").filter(({ outcome }) => outcome.amount?.kind === "waarde");
      expect(granted.length).toBeGreaterThan(3);
      for (const { letter, outcome, text } of granted) {
        const amount = outcome.amount?.kind === "waarde" ? outcome.amount.text : "";
        expect(text).toContain(`De hoogte is ${amount}.`);
        expect(letter.bedrag).toBe(amount);
        const steps =
          letter.blokken.find(({ titel }) => titel === "Zo komen wij aan het bedrag")?.regels ?? [];
        if (steps.length > 0) expect(steps.at(-1)!.tekst).toContain(amount);
      }
    });

    it("speaks of a decision and of objection only where something is decided", () => {
      for (const { letter, outcome, text } of told) {
        const decided = outcome.kind === "toegekend" || outcome.kind === "geweigerd";
        expect(letter.besluit).toBe(decided);
        expect(text.includes("zes weken de tijd")).toBe(decided);
        expect(text).not.toMatch(/undefined|\[object/u);
      }
    });
  },
);

describe("a right that may be granted so many times", () => {
  const checks = (limit: string): readonly string[] => {
    const text = toeslagText({
      own: "  de inwoner heeft werk: ja of nee.\n",
      articles: `  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100.
  ${limit}
`,
    });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const household = { peildatum: day, gegevens: { inwoner: { "de inwoner heeft werk": true } } };
    const [outcome] = createPlanner(model)(household, { trace: true }).persons[0]!.decision.rights;
    const letter = motivation(model, outcome!, { on: day })!;
    return letter.blokken
      .filter(({ soort }) => soort === "controleren")
      .flatMap(({ regels }) => regels.map(({ tekst }) => tekst));
  };

  it("is checked once for good, or by the words of its limit", () => {
    expect(checks("Dit recht geldt 1 keer.")).toEqual([
      "Ga na of de toeslag al is toegekend: dat kan maar één keer.",
    ]);
    expect(checks("Dit recht geldt 2 keer.")).toEqual([
      "Dit recht geldt 2 keer: controleer of het al is toegekend.",
    ]);
    expect(checks("Dit recht geldt 1 keer per kalenderjaar.")).toEqual([
      "Dit recht geldt 1 keer per kalenderjaar: controleer of het al is toegekend op of na 1 januari 2026.",
    ]);
  });
});

describe("a letter about a right with maatwerk", () => {
  const model = modelOf("examples/leerlingenvervoer");
  const plan = createPlanner(model);
  const blocksOf = (title: string, withRuled = true): readonly string[] => {
    const household = exampleInput(
      model,
      model.examples.find((one) => one.title === title)!,
    );
    const rights = (input: unknown): readonly RightOutcome[] =>
      plan(input, { trace: true }).persons.flatMap(({ decision }) => decision.rights);
    const { decision } = plan(household, { trace: true }).persons[0]!;
    const letter = motivation(model, decision.rights[0]!, {
      on: day,
      departures: decision.departures,
      ...(withRuled ? { ruled: rights({ ...(household as object), maatwerk: [] })[0]! } : {}),
    })!;
    return letter.blokken
      .filter(({ soort }) => soort === "maatwerk")
      .flatMap(({ aanhef = "", regels }) => [aanhef, ...regels.map(({ tekst }) => tekst)]);
  };

  it("says which ground of the ordinary rule is set aside", () => {
    expect(blocksOf("Els hoeft haar zoon niet van school te halen")).toEqual([
      "Zonder maatwerk krijgt u de vervoerskosten niet. Dit is de reden:",
      "Dit is niet de dichtstbijzijnde school die past. Dat is ons oordeel.",
      "",
      "Wij wijken af van artikel 2 lid 1.",
    ]);
  });

  it("says nothing of that where the right is refused after all", () => {
    expect(blocksOf("Els moet haar zoon wel van school halen").join(" ")).not.toContain("Zonder maatwerk");
    expect(blocksOf("Els hoeft haar zoon niet van school te halen", false).join(" ")).not.toContain(
      "Zonder maatwerk",
    );
  });
});

it("tells a part of a cent in whole cents, and that the computation goes on with the part", () => {
  const text = toeslagText({
    own: "  de inwoner heeft werk: ja of nee.\n  inkomen: bedrag per maand.\n",
    articles: `  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De grens is 105% van het inkomen.
  De hoogte van de toeslag is de grens maal 3, afgerond op hele euro's.
`,
  });
  const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
  const household = {
    peildatum: day,
    gegevens: { inwoner: { "de inwoner heeft werk": true, inkomen: "100.10" } },
  };
  const [outcome] = createPlanner(model)(household, { trace: true }).persons[0]!.decision.rights;
  const seen = { probe: createProbe(model)(household), subject: { thing: "inwoner", key: outcome!.thing } };
  const { regels, slot } = motivation(model, outcome!, { on: day, seen })!.blokken.find(
    ({ soort }) => soort === "berekening",
  )!;
  expect(regels.map(({ tekst }) => tekst)).toEqual([
    "Uw grens is: 105% van uw inkomen.",
    "105% van € 100,10 per maand is ongeveer € 105,11 per maand.",
    "De hoogte van uw toeslag is: uw grens keer 3, afgerond op hele euro’s.",
    "Ongeveer € 105,11 per maand keer 3 is ongeveer € 315,32 per maand.",
    "Afgerond is dat € 315 per maand.",
  ]);
  expect(slot).toContain("Staat er ‘ongeveer’?");
});

describe("a duty with an exception", () => {
  const asked = (ill?: boolean): readonly string[] => {
    const text = toeslagText({
      own: "  de inwoner heeft werk: ja of nee.\n  de inwoner is ziek: ja of nee.\n",
      articles: `  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100.

plicht solliciteren
  De inwoner solliciteert elke week.
  Hoort bij: toeslag.
  Geldt niet als de inwoner ziek is.
`,
    });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const facts = { "de inwoner heeft werk": true, ...(ill === undefined ? {} : { "de inwoner is ziek": ill }) };
    const household = { peildatum: day, gegevens: { inwoner: facts } };
    const { rights, duties } = createPlanner(model)(household, { trace: true }).persons[0]!.decision;
    return motivation(model, rights[0]!, { on: day, duties })!
      .blokken.filter(({ soort }) => soort === "plichten")
      .flatMap(({ regels }) => regels.map(({ tekst }) => tekst));
  }; // prettier-ignore

  it("is left out where the exception holds, and says that there is one where that is not known", () => {
    expect(asked(true)).toEqual([]);
    expect(asked(false)).toEqual(["U solliciteert elke week."]);
    expect(asked()).toEqual(["U solliciteert elke week. Er zijn uitzonderingen."]);
  });
});

describe("the words of a letter", () => {
  const own = `  de inwoner heeft werk: ja of nee.
  leeftijd: aantal jaren.
  einde van de laatste baan: datum of niet van toepassing.
  de inwoner staat op de lijst: ja of nee, uit de zaakadministratie.
`;
  const letterOf = (articles: string, inwoner: object): ReturnType<typeof motivation> => {
    const text = toeslagText({ own, articles });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const household = { peildatum: day, gegevens: { inwoner } };
    const { rights, duties } = createPlanner(model)(household, { trace: true }).persons[0]!.decision;
    return motivation(model, rights[0]!, { on: day, duties });
  };
  const linesOf = (letter: ReturnType<typeof motivation>, soort: string): readonly string[] =>
    letter!.blokken
      .filter((one) => one.soort === soort)
      .flatMap(({ regels }) => regels.map(({ tekst }) => tekst));
  const right = `  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 21 jaar;
    b. de inwoner staat op de lijst;
    c. het einde van de laatste baan ligt niet in de 12 maanden voor de peildatum.
  De hoogte van de toeslag is € 100.
`;

  it("says of the facts what people say of them", () => {
    const facts = { leeftijd: 34, "de inwoner staat op de lijst": true, "einde van de laatste baan": null };
    expect(linesOf(letterOf(right, facts), "gegevens")).toEqual([
      "U bent 34 jaar.",
      "U staat op de lijst.",
      "Het einde van uw laatste baan: niet van toepassing.",
    ]);
  });

  it("says where something is looked up that is not known yet", () => {
    expect(
      linesOf(letterOf(right, { leeftijd: 34, "einde van de laatste baan": null }), "ontbreekt"),
    ).toEqual(["Of u op de lijst staat: dat staat in de zaakadministratie."]);
  });

  it("says how often a right is given, and when that was", () => {
    const articles = `  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100.
  Dit recht geldt 1 keer per 12 maanden.
`;
    const facts = { "de inwoner heeft werk": true, eerder: { toeslag: ["2026-01-05"] } };
    const letter = letterOf(articles, facts);
    expect(letter!.blokken.find(({ soort }) => soort === "redenen")).toMatchObject({
      aanhef: "U krijgt de toeslag niet door deze reden:",
      regels: [
        { tekst: "U krijgt dit hoogstens één keer in twaalf maanden. Dat was al zo op 5 januari 2026." },
      ],
    });
  });

  it("says in the building blocks how often a right is given, and what all blocks begin with once", () => {
    const articles = `  De inwoner heeft recht op toeslag, eenmalig, als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 21 jaar;
    b. de inwoner staat op de lijst;
    c. het inkomen is hoogstens € 1.000 per maand.
  De hoogte van de toeslag is € 100.
`;
    const text = toeslagText({
      own: `  leeftijd: aantal jaren.
  > Hoe oud bent u?
  inkomen: bedrag per maand, van de inwoner.
  > Wat verdient u?
  de inwoner staat op de lijst: ja of nee, uit de zaakadministratie.
  > Staat u op de lijst?
`,
      articles,
    });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const page = renderMarkdown(buildingBlocksPage(buildingBlocks(model, day)));
    const refused = page.slice(page.indexOf("### Als u het recht weigert"), page.indexOf("### Als u nog"));
    expect(refused.match(/U krijgt de toeslag niet\./gu)).toHaveLength(1);
    expect(refused).toContain("\n\nU krijgt de toeslag niet.\n\n- U bent jonger dan 21 jaar (");
    expect(refused).toMatch(/\n- U krijgt dit hoogstens één keer \(artikel [^)]+\)\.\n/u);
    expect(refused).not.toContain("als aan al deze voorwaarden");
    const open = "Wij kunnen nog niet beslissen over de toeslag.";
    expect(page).toContain(
      `\n\n${open} Dit moeten wij nog van u weten:\n\n- Hoe oud bent u?\n- Wat verdient u?\n`,
    );
    // What stands in a register is not asked of the resident.
    expect(page).toContain(
      `\n- ${open} Dit zoeken wij nog op: of u op de lijst staat (in de zaakadministratie).\n`,
    );
    expect(page).not.toContain("Staat u op de lijst?");
  });

  it("puts the term of a duty behind its clause in a sentence of its own", () => {
    const articles = `  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100.

plicht melden
  De inwoner meldt een wijziging die gevolgen heeft voor de toeslag, binnen 2 weken na de wijziging.
  Hoort bij: toeslag.
`;
    expect(linesOf(letterOf(articles, { "de inwoner heeft werk": true }), "plichten")).toEqual([
      "U meldt een wijziging die gevolgen heeft voor de toeslag. Dat moet binnen twee weken na de wijziging.",
    ]);
  });

  it("asks for the reasons of a judgement only where a refusal rests on it", () => {
    const text = toeslagText({
      own: `  leeftijd: aantal jaren.

oordelen van het college

  de inwoner heeft hulp nodig: ja of nee.
`,
      articles: `  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 21 jaar;
    b. de inwoner heeft hulp nodig.
  De hoogte van de toeslag is € 100.
`,
    });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const judged = (leeftijd: number, needed: boolean): readonly string[] => {
      const household = {
        peildatum: day,
        gegevens: { inwoner: { leeftijd } },
        oordelen: { inwoner: { "de inwoner heeft hulp nodig": needed } },
      };
      const [outcome] = createPlanner(model)(household, { trace: true }).persons[0]!.decision.rights;
      return linesOf(motivation(model, outcome!, { on: day }), "oordelen");
    };
    expect(judged(18, true)).toEqual([]);
    expect(judged(30, false)).toEqual(["U hebt geen hulp nodig. Dat is ons oordeel."]);
    expect(judged(30, true)).toEqual(["U hebt hulp nodig. Dat is ons oordeel."]);
  });

  it("tells what was judged, where a rule names more answers", () => {
    const text = toeslagText({
      own: `  leeftijd: aantal jaren.

oordeel de ernst van het gedrag
  > Hoe erg is het?
  Antwoord: opzet, grove schuld of gewoon.
  Door: de handhaver.
`,
      articles: `  De inwoner heeft recht op toeslag als geldt: de ernst van het gedrag is een van: opzet of grove schuld.
  De hoogte van de toeslag is € 100.
`,
    });
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const judged = (ernst: string): readonly string[] => {
      const household = { peildatum: day, oordelen: { inwoner: { "de ernst van het gedrag": ernst } } };
      const [outcome] = createPlanner(model)(household, { trace: true }).persons[0]!.decision.rights;
      return linesOf(motivation(model, outcome!, { on: day }), "oordelen");
    };
    expect(judged("opzet")).toEqual([
      "De ernst van het gedrag is: opzet. Dat is het oordeel van de handhaver.",
    ]);
    expect(judged("gewoon")).toEqual([
      "De ernst van het gedrag is: gewoon. Dat is het oordeel van de handhaver.",
    ]);
  });
});
