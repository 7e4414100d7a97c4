// Duties, things that exist only in lists, and conflicts: text in, plan out, in both executors.

import { createPlanner, generateModule, inputSchema, runExamples, type Plan } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";
import { messages, sanctionModel, sanctionText } from "./sanctions.js";

const model = sanctionModel();
const planner = createPlanner(model);
const loaded = await loadModule(generateModule(model).js);

/** The plan of both executors, which must be the same. */
function planOf(persons: object, date = "2026-03-16"): Plan {
  const input = { peildatum: date, personen: persons, restIsNee: true };
  const plan = planner(input);
  expect(loaded.decidePlan(input)).toEqual(plan);
  return plan;
}
const mo = { "ontvangt bijstand": true, norm: "1401.50", inkomen: "0", aflossing: "70" };
const act = {
  "geschonden plicht": "werk zoeken",
  "dag van de gedraging": "2026-03-02",
  "valt de inwoner te verwijten": true,
};
const person = (plan: Plan, name = "Mo") => plan.persons.find((one) => one.name === name)!.decision;
const value = (plan: Plan, key: string, name = "Mo"): unknown => {
  const result = person(plan, name).values.find((one) => one.name === key)!.result;
  return result.kind === "waarde" ? result.text : result;
};
const duty = (plan: Plan, name: string) => person(plan).duties.find((one) => one.name === name)!;

it("reads the whole ordinance without a message", () => {
  expect(messages(sanctionText())).toEqual([]);
});

describe("a duty", () => {
  it("applies, with its size, its term and what follows when it is not met", () => {
    const plan = planOf({ Mo: mo });
    expect(duty(plan, "werk zoeken")).toMatchObject({ state: "geldt", consequence: "tweede categorie" });
    expect(duty(plan, "tegenprestatie")).toMatchObject({
      state: "geldt",
      extent: "hoogstens 8 uur per week, hoogstens 6 maanden",
      term: "binnen 4 weken na het besluit",
      consequence: "de gemeente bespreekt het met de inwoner",
    });
    expect(duty(plan, "melden").state).toBe("geldt");
  });

  it("does not apply outside its condition or inside its exception, and says why", () => {
    const plan = planOf({ Mo: { ...mo, "uren zorg overdag": "10" }, Noor: {} });
    expect(duty(plan, "tegenprestatie")).toMatchObject({
      state: "geldt niet",
      why: [{ text: "de uren zorg overdag minstens 8 uur per week zijn" }],
    });
    expect(person(plan, "Noor").duties.find(({ name }) => name === "melden")?.state).toBe("geldt niet");
  });

  it("lapses on its day, and is unknown while a fact is", () => {
    expect(duty(planOf({ Mo: mo }, "2026-06-30"), "tegenprestatie").state).toBe("geldt");
    expect(duty(planOf({ Mo: mo }, "2026-07-01"), "tegenprestatie").state).toBe("vervallen");
    const plan = planner({ peildatum: "2026-03-16", personen: { Mo: {} } });
    expect(duty(plan, "werk zoeken").state).toBe("onbekend");
  });

  it("has what another lid says about not meeting it", () => {
    const [, consequence] = model.duties.filter(
      ({ consequence }) => consequence !== undefined && consequence.includes("kosten"),
    );
    expect(consequence ?? model.duties.find(({ name }) => name.includes("kosten"))).toMatchObject({
      consequence: "de gemeente kan de kosten terugvragen",
    });
  });
});

describe("a thing that exists only in a list", () => {
  it("gives each its own value, and the ordinance says how they are one", () => {
    const plan = planOf({ Mo: { ...mo, gedragingen: [act] }, Karim: { ...mo, aflossing: "0" } });
    expect(value(plan, "restinkomen")).toBe("€ 1.261,35 per maand");
    expect(value(plan, "restinkomen", "Karim")).toBe("€ 1.401,50 per maand");
  });

  it("takes the oldest first, and none where nobody is to blame", () => {
    const light = { ...act, "geschonden plicht": "melden", "dag van de gedraging": "2026-03-01" };
    const both = planOf({ Mo: { ...mo, aflossing: "0", gedragingen: [act, light] } });
    expect(value(both, "restinkomen")).toBe("€ 1.331,43 per maand");
    const blameless = planOf({
      Mo: { ...mo, gedragingen: [{ ...act, "valt de inwoner te verwijten": false }] },
    });
    expect(value(blameless, "restinkomen")).toBe("€ 1.331,50 per maand");
  });

  it("is read with the norm of its owner, whoever the run is about", () => {
    const plan = planOf({ Ada: { ...mo, norm: "1000" }, Mo: { ...mo, aflossing: "0", gedragingen: [act] } });
    expect(value(plan, "restinkomen")).toBe("€ 1.261,35 per maand");
  });

  it("cannot be read as one without saying how", () => {
    const text = sanctionText(
      "artikel 9 Te veel\n  Effect: rondkomen.\nlid 1\n  De boete is het percentage van de verlaging van de inwoner.\n",
    );
    expect(messages(text).map((one) => one.slice(0, 7))).toEqual(["AND2042"]);
    const right = sanctionText(
      "artikel 9 Te veel\n  Effect: rondkomen.\nlid 1\n  De inwoner heeft recht op bijstand als het percentage van de verlaging minstens 5% is.\n",
    );
    expect(messages(right)).toEqual([
      "AND2042 ‘percentage van de verlaging’ hoort bij één gedraging, en van gedragingen kunnen er meer zijn. Zeg hoe die samen één waarde geven.",
    ]);
  });

  it("is not two things in one sentence", () => {
    const text = sanctionText(
      "gegevens van het huisdier\n  leeftijd van het dier: aantal jaren.\ngegevens van de inwoner over dieren\n  huisdieren: nul of meer huisdieren.\nbegrip mengsel\n  Het mengsel is de leeftijd van het dier als de categorie eerste categorie is.\n",
    );
    expect(messages(text)[0]).toMatch(/^AND2043 /u);
  });
});

describe("a choice over the duties", () => {
  it("is one of the declared names in the input", () => {
    expect(JSON.stringify(inputSchema(model))).toContain(
      '"enum":["melden","werk zoeken","eerlijk zijn","tegenprestatie"]',
    );
    const plan = planner({ personen: { Mo: { gedragingen: [{ "geschonden plicht": "zingen" }] } } });
    expect(plan.findings.map(({ message }) => message).join()).toContain("zingen");
  });
});

describe("a conflict", () => {
  const busy = { ...mo, "beschikbare uren": "36", "uren zorg overdag": "6" };
  it("lets the duty rest for a part, on its power", () => {
    const plan = planOf({ Mo: busy });
    expect(duty(plan, "werk zoeken")).toMatchObject({ state: "rust", conflict: "botsing:zorg en werk" });
    expect(person(plan).conflicts).toMatchObject([
      { declared: true, power: "artikel 9 lid 2 Participatiewet", holds: { value: true } },
    ]);
  });
  it("is found where the facts say that a duty cannot be met and no conflict says what then", () => {
    expect(person(planOf({ Mo: { ...mo, "beschikbare uren": "20" } })).conflicts).toMatchObject([
      { declared: true, holds: { value: false } },
      { declared: false, name: "werk zoeken" },
    ]);
  });
  it("needs a power, two sides and an outcome", () => {
    const more =
      "botsing half\n  Tussen de plicht werk zoeken en het recht op jeugdhulp.\n  Dan rust de plicht werk zoeken.\nbotsing leeg\n  Tussen de plicht werk zoeken en het recht op jeugdhulp.\n";
    expect(messages(sanctionText(more)).map((one) => one.slice(0, 7))).toEqual(["AND2045", "AND2046"]);
  });
});

describe("voorbeelden about behaviour", () => {
  const story = (title: string, judged: string, percentage: string, expected: string): string => `
  voorbeeld ${title}
    Op 16 maart 2026.
    Karim: ontvangt bijstand, norm is € 1.401,50 per maand, geschonden plicht is werk zoeken.
    Het huishouden bestaat uit Karim.
    De rest is nee, nul of leeg.
    De consulent oordeelt: de gedraging valt Karim te verwijten; ${judged}.
    De gemeente wijkt af van artikel 3 lid 1: het percentage van de verlaging is ${percentage}.
    Dan:
      a. ${expected};
      b. de plicht werk zoeken geldt voor Karim.
`;
  it("give the one gedraging of a person, and depart from its percentage within the bounds", () => {
    const found = runExamples(
      sanctionModel(
        story("te laag", "er zijn dringende redenen", "4%", "de afwijking is geweigerd") +
          story(
            "te hoog",
            "er zijn dringende redenen; er is geen ernstigere gedraging",
            "50%",
            "de afwijking is geweigerd",
          ) +
          story("hoger", "er is een ernstigere gedraging", "50%", "de afwijking is toegestaan") +
          story(
            "lager",
            "er zijn dringende redenen",
            "10%",
            "de verlaging per maand van Karim is € 140,15 per maand",
          ),
      ),
    );
    const lines = found.examples.flatMap(({ expectations }) =>
      expectations.map(({ status, explanation }) => `${status} ${explanation}`),
    );
    expect(lines).toEqual(Array.from({ length: 8 }, () => "geslaagd "));
  });
});
