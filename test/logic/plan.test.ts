// A household of more people: one plan, with the rights of each, in both executors.

import { createPlanner, decide, decidePlan, generateModule, type Plan } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { familyModel, randomFamily } from "./family.js";
import { randomHousehold, randomNumbers } from "./households.js";
import { loadModule } from "./load.js";
import { toeslag } from "./toeslag.js";

const parent = { geboortedatum: "1987-01-30", inkomen: { "2026-03": "700" }, studeert: false };
const family = {
  peildatum: "2026-03-15",
  personen: {
    Anja: { ...parent, partner: "Ruud", kinderen: ["Tim", "Eva"] },
    Ruud: { ...parent, partner: "Anja", kinderen: ["Tim"] },
    Tim: { geboortedatum: "2012-05-05" },
    Eva: { geboortedatum: "2005-09-19", inkomen: { "2026-03": "900" } },
  },
  huishoudens: [{ leden: ["Ruud", "Anja", "Tim", "Eva"], huurachterstand: false }],
  aanvrager: "Anja",
  restIsNee: true,
};
const plan = (change: object): Plan => decidePlan(familyModel, { ...family, ...change });
const line = (of: Plan, person: string, right: string): string | undefined =>
  of.overview.find((one) => one.person === person && one.right === right)?.outcome;
const findings = (of: Plan): string[] => of.findings.map(({ path, message }) => `${path ?? ""}: ${message}`);

describe("a plan", () => {
  it("has every right of every person, and those of the household once", () => {
    const found = plan({});
    expect(findings(found)).toEqual([]);
    expect(found.persons.map(({ name, household }) => [name, household])).toEqual([
      ["Anja", "huishouden"],
      ["Ruud", "huishouden"],
      ["Tim", "huishouden"],
      ["Eva", "huishouden"],
    ]);
    expect(line(found, "Anja", "toeslag")).toBe("toegekend");
    expect(line(found, "Tim", "toeslag")).toBe("geweigerd");
    expect(line(found, "Tim", "jeugdhulp")).toBe("ter beoordeling");
    expect(found.households).toMatchObject([
      {
        members: ["Anja", "Ruud", "Tim", "Eva"],
        rights: [{ kind: "toegekend" }],
        values: [{ result: { value: "4" } }],
      },
    ]);
    expect(found.overview.filter(({ right }) => right === "één plan")).toHaveLength(1);
    expect(found.overview.filter(({ right }) => right === "voorrang").map(({ person }) => person)).toEqual([
      "Anja",
    ]);
  });

  it("adds up over the family: the partner and the children under 18, not a grown child", () => {
    const values = (name: string): unknown =>
      plan({})
        .persons.find((one) => one.name === name)!
        .decision.values.find(({ id }) => id === "gezinsinkomen")!.result;
    expect(values("Anja")).toMatchObject({ value: "1400" });
    expect(values("Eva")).toMatchObject({ value: "900" });
  });

  it("knows housemates from the household, unless they are given", () => {
    const studies = { ...family.personen, Eva: { ...family.personen.Eva, studeert: true } };
    expect(line(plan({ personen: studies }), "Anja", "toeslag")).toBe("geweigerd");
    const apart = [{ leden: ["Ruud", "Anja", "Tim"] }, { leden: ["Eva"] }];
    expect(line(plan({ personen: studies, huishoudens: apart }), "Anja", "toeslag")).toBe("toegekend");
    const given = { ...studies, Anja: { ...studies.Anja, huisgenoten: ["Tim"] } };
    expect(line(plan({ personen: given }), "Anja", "toeslag")).toBe("toegekend");
  });

  it("asks one question for everyone, and only what is asked for", () => {
    const { Tim: _, ...three } = family.personen;
    const open = plan({
      personen: { ...three, Tim: {} },
      gevraagd: ["toeslag", { recht: "jeugdhulp", voor: "Tim" }],
    });
    expect(open.nextQuestion).toMatchObject({ id: "geboortedatum", thing: "Tim", count: 2 });
    expect(line(open, "Anja", "toeslag")).toBe("nog onbekend");
    expect(line(open, "Ruud", "toeslag")).toBe("niet aan de orde");
    expect(line(open, "Eva", "jeugdhulp")).toBe("niet aan de orde");
  });

  it("keeps maatwerk with the person it is for", () => {
    const both = {
      ...family.personen,
      Anja: { ...family.personen.Anja, studeert: true, "redt het niet": false },
    };
    const alone = [{ leden: ["Anja", "Tim"] }, { leden: ["Ruud"] }, { leden: ["Eva"] }];
    const personen = { ...both, Ruud: { ...both.Ruud, studeert: true } };
    const maatwerk = {
      clausule: "artikel 6 lid 4",
      door: "het college",
      richting: "ten gunste",
      motivering: "Anders valt de studie stil.",
    };
    const without = plan({ personen, huishoudens: alone });
    expect([line(without, "Anja", "toeslag"), line(without, "Ruud", "toeslag")]).toEqual([
      "geweigerd",
      "geweigerd",
    ]);
    const found = plan({ personen, huishoudens: alone, maatwerk: [{ ...maatwerk, voor: "Anja" }] });
    expect([line(found, "Anja", "toeslag"), line(found, "Ruud", "toeslag")]).toEqual([
      "toegekend",
      "geweigerd",
    ]);
    expect(found.persons.map(({ decision }) => decision.departures.length)).toEqual([1, 0, 0, 0]);
    // Ruud's own right that follows from Anja's sees it too.
    expect(line(found, "Ruud", "rust")).toBe("geweigerd");
  });

  it("shows a guarantee that does not hold, and for whom", () => {
    const poor = { ...family.personen, Ruud: { ...family.personen.Ruud, inkomen: { "2026-03": "150" } } };
    expect(plan({ personen: poor }).guarantees).toMatchObject([
      { id: "bodem", person: "Ruud", place: { article: "11" }, result: { value: false } },
    ]);
    expect(plan({}).guarantees).toEqual([]);
    expect(
      plan({ restIsNee: false, personen: { Ruud: {} }, huishoudens: [], aanvrager: "Ruud" }).guarantees,
    ).toEqual([]);
  });

  it("of one inwoner without a name says what decide says", () => {
    const one = {
      peildatum: "2026-03-15",
      gegevens: {
        inwoner: { ...parent, partner: null, kinderen: [], huisgenoten: [] },
        huishouden: { huurachterstand: true },
      },
    };
    const { persons, households } = decidePlan(familyModel, one);
    const { rights, ...rest } = decide(familyModel, one);
    expect(persons).toMatchObject([{ name: "inwoner", decision: { values: rest.values } }]);
    expect([...persons[0]!.decision.rights, ...households[0]!.rights]).toEqual(
      expect.arrayContaining([...rights]),
    );
  });
});

describe("decide with people", () => {
  it("is about the applicant", () => {
    const { rights, findings: found } = decide(familyModel, { ...family, aanvrager: "Tim" });
    expect(found).toEqual([]);
    expect(rights.find(({ right }) => right === "toeslag")).toMatchObject({
      thing: "Tim",
      kind: "geweigerd",
    });
  });

  it("says so when it does not know whom it is about", () => {
    expect(decide(familyModel, { ...family, aanvrager: undefined }).findings).toMatchObject([
      { path: "/aanvrager", message: "Er zijn meer personen; zeg met “aanvrager” om wie het gaat." },
    ]);
  });
});

describe("what is wrong with a household", () => {
  it.each([
    [{ aanvrager: "Anya" }, "/aanvrager: “Anya” is geen persoon in dit bestand. Bedoelt u “Anja”?"],
    [
      { personen: { ...family.personen, Eva: { partner: "Tym" } } },
      "/personen/Eva/partner: “Tym” is geen persoon in dit bestand. Bedoelt u “Tim”?",
    ],
    [
      { personen: { ...family.personen, Eva: { kinderen: ["Bo"] } } },
      "/personen/Eva/kinderen/0: “Bo” is geen persoon in dit bestand.",
    ],
    [
      { personen: { ...family.personen, Eva: { gebortedatum: "2005-09-19" } } },
      "/personen/Eva/gebortedatum: “gebortedatum” is geen gegeven van inwoner. Bedoelt u “geboortedatum”?",
    ],
    [
      { huishoudens: [{ leden: ["Ruud", "Anja"] }, { leden: ["Tim", "Anja", "Eva"] }] },
      "/huishoudens/1/leden/1: “Anja” is al lid van een ander huishouden.",
    ],
    [{ huishoudens: [{}] }, "/huishoudens/0/leden: Geef bij een huishouden de “leden”, met hun naam."],
    [{ huishoudens: {} }, "/huishoudens: “huishoudens” moet een lijst zijn."],
    [
      { gegevens: { inwoner: { studeert: true } } },
      "/gegevens/inwoner: Er zijn personen met een naam; zet dit bij de persoon, onder “personen”.",
    ],
    [
      { personen: { ...family.personen, "De aanvraag": {} } },
      "/personen/De aanvraag: “De aanvraag” kan geen naam van een persoon zijn.",
    ],
    [
      { gevraagd: [{ recht: "toeslg", voor: "Anja" }] },
      "/gevraagd/0: “toeslg” is geen recht in deze verordening. Bedoelt u “toeslag”?",
    ],
    [
      { aanvrager: undefined, maatwerk: [{ clausule: "artikel 6 lid 4" }] },
      "/maatwerk/0: Zeg met “voor” voor wie van de personen wordt afgeweken.",
    ],
    [{ restIsNee: "ja" }, "/restIsNee: “restIsNee” moet true of false zijn."],
  ])("is a finding: %j", (change, message) => {
    expect(findings(plan(change))).toContain(message);
  });
});

describe("any input at all", () => {
  const junk = [
    null,
    1,
    "x",
    [],
    {},
    [null],
    [1],
    [[]],
    { "": 1 },
    { Anja: null },
    { Anja: [] },
    JSON.parse('{"__proto__": {}}') as unknown,
  ] as const;

  it("gives a plan, and never an exception", async () => {
    const { decidePlan: run } = await loadModule(generateModule(familyModel).js);
    for (const key of [
      "personen",
      "huishoudens",
      "aanvrager",
      "restIsNee",
      "gevraagd",
      "maatwerk",
      "gegevens",
    ]) {
      for (const value of junk) {
        const input = { ...family, [key]: value };
        const found = decidePlan(familyModel, input);
        expect(found.persons.length, JSON.stringify(input)).toBeGreaterThan(0);
        expect(run(input)).toEqual(found);
      }
    }
    for (const value of junk) {
      const input = {
        ...family,
        huishoudens: [{ leden: value }],
        personen: { ...family.personen, Tim: value, Eva: { kinderen: value, partner: value } },
      };
      expect(run(input)).toEqual(decidePlan(familyModel, input));
    }
  });

  it("keeps people apart whatever their names", () => {
    const names = ["A", "A/kinderen/0", "constructor", "__proto__", "a b"];
    const personen = JSON.parse(
      `{${names.map((name, index) => `${JSON.stringify(name)}: {"studeert": ${String(index % 2 === 0)}, "kinderen": [{"studeert": true}]}`).join(",")}}`,
    ) as object;
    const found = decidePlan(familyModel, {
      peildatum: "2026-03-15",
      personen,
      restIsNee: true,
      huishoudens: names.map((name) => ({ leden: [name] })),
    });
    expect(findings(found)).toEqual([]);
    expect(found.persons.map(({ name }) => name)).toEqual(names);
    expect(
      found.persons.map(
        ({ decision }) =>
          decision.rights.find(({ right, thing }) => right === "toeslag" && !thing.includes("/"))?.kind,
      ),
    ).toEqual(["geweigerd", "nog onbekend", "geweigerd", "nog onbekend", "geweigerd"]);
  });
});

describe("the rest is nee, zero or empty", () => {
  it("but never a judgement or a date", () => {
    const { persons } = plan({ personen: { Ruud: {} }, huishoudens: undefined, aanvrager: "Ruud" });
    expect(persons[0]!.decision.missing).toEqual({
      facts: [
        { fact: "geboortedatum", thing: "Ruud" },
        { fact: "spoed", thing: "aanvraag" },
      ],
      judgements: [{ judgement: "redt het niet", thing: "Ruud" }],
    });
  });
});

describe("the generated module", () => {
  it("makes the same plans", async () => {
    const { decidePlan: run, decide: one } = await loadModule(generateModule(familyModel).js);
    const planner = createPlanner(familyModel);
    const random = randomNumbers(7);
    const kinds = new Set<string>();
    for (let index = 0; index < 500; index++) {
      const household = randomFamily(random);
      const expected = planner(household);
      for (const { outcome } of expected.overview) kinds.add(outcome);
      expect(run(household), JSON.stringify(household)).toEqual(expected);
      if (index % 10 === 0) expect(one(household)).toEqual(decide(familyModel, household));
    }
    expect([...kinds].sort()).toEqual([
      "fout",
      "geweigerd",
      "niet aan de orde",
      "nog onbekend",
      "ter beoordeling",
      "toegekend",
    ]);
  });

  it("makes the same plan for one inwoner", async () => {
    const { decidePlan: run } = await loadModule(generateModule(toeslag).js);
    const planner = createPlanner(toeslag);
    const random = randomNumbers(8);
    for (let index = 0; index < 50; index++) {
      const household = randomHousehold(toeslag, random);
      expect(run(household)).toEqual(planner(household));
    }
  });
});
