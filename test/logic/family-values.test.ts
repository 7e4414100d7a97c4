// Values of a household read of one of its members, an amount that is the same every month, and one that expired.

import { createPlanner, generateModule, runExamples, timeline } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";

const text = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect rondkomen
  > Wie hulp nodig heeft, kan rondkomen.

voorzieningen
  hulp: bedrag per maand.
  reiskosten: voorziening.

gegevens van de inwoner, meervoud inwoners
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  inkomen: bedrag per maand, van elke maand, uit Suwinet.
  > Hoeveel verdient u per maand?

gegevens van het huishouden, meervoud huishoudens
  leden: een of meer inwoners, per stuk lid, uit de BRP.
  Het aantal personen is het aantal leden.

artikel 1 Hulp
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op hulp als geldt: het inkomen is op de peildatum hoogstens € 900 per maand.

lid 2
  Het nodige bedrag per maand is:
    | het aantal personen | nodige bedrag  |
    | 1                   | € 100 per maand |
    | minstens 2          | € 150 per maand |

lid 3
  De hoogte van de hulp is het nodige bedrag.

lid 4
  De inwoner heeft recht op reiskosten als geldt: de vergoeding is minstens € 5.

bedragen vergoeding
  | naam       | bedrag | vanaf          | tot en met       |
  | vergoeding | € 10   | 1 januari 2026 | 31 december 2026 |

voorbeeld Bert en Tom
  > Bert verdient elke maand hetzelfde. Hij woont met Tom.
  Op 16 maart 2026.
  Bert: inkomen is € 900 per maand.
  Tom: inkomen is € 901 per maand.
  Het huishouden bestaat uit Bert en Tom.
  Dan:
    a. Bert heeft recht op hulp;
    b. het nodige bedrag van Bert is € 150 per maand;
    c. Tom heeft geen recht op hulp.
  En op 1 oktober 2026:
    a. Bert heeft recht op hulp.

voorbeeld De vergoeding is nog niet bekend
  > Na 31 december 2026 is het bedrag er nog niet.
  Op 1 januari 2027.
  Dan nog onbekend: vergoeding.
  Dan nog onbekend: reiskosten.

voorbeeld Ria
  > Ria verdient elke maand hetzelfde, en in maart meer.
  Op 16 maart 2026.
  Gegeven het inkomen is € 900 per maand.
  Gegeven het inkomen is in maart 2026 € 901 per maand.
  Dan de inwoner heeft geen recht op hulp.
`;

function compiled(): DecisionModel {
  const project = compileProject([{ uri: "hulp.andersom", text }]);
  expect(project.diagnostics).toEqual([]);
  return project.ordinances[0]!.model;
}

const household = (inkomen: object): object => ({
  peildatum: "2026-03-16",
  personen: { Bert: { inkomen }, Tom: { inkomen: { "2026-03": "901" } } },
  huishoudens: [{ leden: ["Bert", "Tom"] }],
});

describe("a value of the household", () => {
  it("is that of the person's own household in a voorbeeld", () => {
    const { examples } = runExamples(compiled());
    expect(examples.flatMap(({ problems, expectations }) => [...problems, ...expectations])).toMatchObject(
      examples.flatMap(({ expectations }) => expectations.map(() => ({ status: "geslaagd" }))),
    );
  });

  it("is the same in the generated module", async () => {
    const model = compiled();
    const { decidePlan } = await loadModule(generateModule(model).js);
    const plan = createPlanner(model)(household({ "elke maand": "900" }));
    expect(plan.findings).toEqual([]);
    const hulp = plan.overview.filter(({ name }) => name === "hulp");
    expect(hulp.map(({ person, outcome, amount }) => [person, outcome, amount])).toMatchObject([
      ["Bert", "toegekend", { value: "150" }],
      ["Tom", "geweigerd", undefined],
    ]);
    expect(decidePlan(household({ "elke maand": "900" }))).toEqual(plan);
  });
});

describe("an amount that is the same every month", () => {
  const bert = (inkomen: object, restIsNee = false): string | undefined =>
    createPlanner(compiled())({ ...household(inkomen), restIsNee }).overview.find(
      ({ person, name }) => person === "Bert" && name === "hulp",
    )?.outcome;

  it("gives way to a month of its own, and before “the rest is zero”", () => {
    expect(bert({ "elke maand": "900" })).toBe("toegekend");
    expect(bert({ "elke maand": "901" }, true)).toBe("geweigerd");
    expect(bert({ "elke maand": "900", "2026-03": "901" })).toBe("geweigerd");
    expect(bert({ "elke maand": "901", "2026-01/2026-04": "900" })).toBe("toegekend");
  });

  it("is no month that does not exist", () => {
    const { findings } = createPlanner(compiled())(household({ "iedere maand": "900" }));
    expect(findings.map(({ message }) => message)).toEqual([
      "“iedere maand” is geen maand zoals “2026-03”, geen reeks maanden zoals “2023-03/2026-02” en niet “elke maand”.",
    ]);
  });
});

describe("what the timeline says of an amount that expired", () => {
  const changed = (facts: string): readonly string[] => {
    const grounds = `verordening Verordening norm Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

gegevens van de inwoner, meervoud inwoners
  leefvorm: keuze uit alleen of samen, van de inwoner.
  de inwoner is jong: ja of nee, van de inwoner.

bedragen normen
  | naam             | bedrag | vanaf          | tot en met   |
  | norm voor een    | € 100  | 1 januari 2026 | 30 juni 2026 |
  | norm voor een    | € 110  | 1 juli 2026    |              |
  | norm voor twee   | € 150  | 1 januari 2026 | 30 juni 2026 |
  | norm voor twee   | € 160  | 1 juli 2026    |              |
  | extra voor jong  | € 10   | 1 januari 2026 | 30 juni 2026 |
  | extra voor jong  | € 12   | 1 juli 2026    |              |

artikel 1 Norm
  De basisnorm is:
    | leefvorm | basisnorm          |
    | alleen   | de norm voor een   |
    | samen    | de norm voor twee  |
  De norm van nu is de basisnorm, tenzij anders bepaald.
  De norm van nu is de basisnorm plus de extra voor jong als de inwoner is jong.
`;
    const model = compileProject([{ uri: "norm.andersom", text: grounds }]).ordinances[0]!.model;
    const { entries } = timeline(
      model,
      { gegevens: { inwoner: JSON.parse(facts) as object } },
      { from: "2026-06-01", to: "2026-07-31" },
    );
    const change = entries.flatMap(({ changes }) => changes).find(({ name }) => name === "norm van nu");
    return (change?.why ?? []).flatMap(({ text: said }) => /^[^:]+: € \d+/u.exec(said) ?? []);
  };

  it("names only the row and the rule that apply", () => {
    expect(changed('{ "leefvorm": "alleen", "inwoner is jong": false }')).toEqual([
      "norm voor een: € 100",
      "norm voor een: € 110",
    ]);
    expect(changed('{ "leefvorm": "samen", "inwoner is jong": true }')).toEqual([
      "norm voor twee: € 150",
      "norm voor twee: € 160",
      "extra voor jong: € 10",
      "extra voor jong: € 12",
    ]);
  });
});
