// Signals, offers and who opens a rule: from the text to the plan, in both executors.

import { decide, decidePlan, generateModule, runExamples, type Plan } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { compiled, helpModel, helpText, home } from "./help.js";
import { loadModule } from "./load.js";

const blocks = `gegevens van de inwoner over geld
  Vragen alleen bij een hulpvraag over werk of geld, of als er een bijdrage wordt berekend.

  heeft schulden: ja of nee, van de inwoner.
  > Hebt u schulden?

gegevens van het huishouden over wonen
  Vragen alleen bij een hulpvraag over wonen.

  heeft huurachterstand: ja of nee, van de verhuurder.

`;
const articles = `artikel 6 Eén plan
  Effect: samen verder.
lid 1
signaal zorgen om geld
  Geldt voor het huishouden als aan al deze voorwaarden is voldaan:
    a. het huishouden heeft huurachterstand;
    b. voor een van de leden geldt dat het lid schulden heeft.
signaal veel hulp
  Geldt voor het huishouden als het aantal soorten hulp in het plan minstens 2 is.
lid 2
  De gemeente biedt het huishouden één plan en één regisseur aan binnen 5 werkdagen na het signaal.

artikel 7 Werkhulp aanbieden
  Effect: samen verder.
lid 1
  De gemeente biedt werkhulp aan als de oorzaak werk is.

artikel 8 Bijdrage
  Effect: samen verder.
lid 1
  De bijdrage is € 10 als de inwoner recht heeft op huishoudhulp.
lid 2
  De bijdrage is € 0 als de inwoner geen recht op huishoudhulp heeft.

artikel 10 Uitstel
  Effect: samen verder.
lid 1
  De inwoner heeft recht op jeugdhulp als de inwoner schulden heeft en het huishouden heeft huurachterstand.
`;
const model = helpModel({ blocks, articles });
const [Mia, Job] = [home.personen.Mia, home.personen.Job];
const ask = (
  gevraagd: unknown,
  more: Partial<Record<keyof typeof home.personen, object>> = {},
  shared: object = {},
): object => ({
  ...home,
  huishoudens: [{ ...home.huishoudens[0], ...shared }],
  personen: Object.fromEntries(
    Object.entries(home.personen).map(([name, facts]) => [name, { ...facts, ...more[name as "Mia"] }]),
  ),
  gevraagd,
});
const outcome = (plan: Plan, who: string, right: string): string | undefined =>
  plan.overview.find((one) => one.person === who && one.name === right)?.outcome;
const opens = (plan: Plan, who: string, right: string): unknown =>
  plan.persons.find(({ name }) => name === who)!.decision.rights.find(({ name }) => name === right);

describe("who opens a rule", () => {
  it("asks nothing for what nobody put in play, and says who could", () => {
    const plan = decidePlan(model, ask([{ recht: "huishoudhulp", voor: "Mia" }]));
    expect(outcome(plan, "Mia", "huishoudhulp")).toBe("ter beoordeling");
    expect(outcome(plan, "Job", "huishoudhulp")).toBe("niet aan de orde");
    expect(opens(plan, "Ans", "werkhulp")).toMatchObject({
      kind: "niet aan de orde",
      opens: "als iemand erom vraagt, of als de gemeente het aanbiedt (artikel 7 lid 1)",
    });
    expect(plan.missing.judgements.map(({ thing }) => thing)).not.toContain("Ans");
    expect(outcome(plan, "Ans", "kindtegoed")).toBe("geweigerd");
  });

  it("takes what a parent cannot have for a question about the children", () => {
    const own = helpModel();
    const plan = decidePlan(own, ask([{ recht: "jeugdhulp", door: "Mia" }]));
    expect(outcome(plan, "Job", "jeugdhulp")).toBe("ter beoordeling");
    expect(outcome(plan, "Ans", "jeugdhulp")).toBe("niet aan de orde");
    const herself = decidePlan(
      own,
      ask([{ recht: "huishoudhulp", door: "Mia" }], { Mia: { "redt het zelf": { huishoudhulp: "ja" } } }),
    );
    expect(outcome(herself, "Mia", "huishoudhulp")).toBe("geweigerd");
    expect(outcome(herself, "Job", "huishoudhulp")).toBe("niet aan de orde");
  });

  it("opens by an offer whose condition holds, and by a judgement about that right", () => {
    const offered = decidePlan(model, ask([], { Mia: { oorzaak: "werk" } }));
    expect(outcome(offered, "Mia", "werkhulp")).toBe("ter beoordeling");
    expect(outcome(offered, "Ans", "werkhulp")).toBe("niet aan de orde");
    expect(offered.offers).toMatchObject([
      { name: "werkhulp", about: "Mia", rights: ["recht:werkhulp"], signals: [], coordinator: false },
    ]);
    const judged = decidePlan(model, ask([], { Ans: { "redt het zelf": { werkhulp: "nee" } } }));
    expect(outcome(judged, "Ans", "werkhulp")).toBe("toegekend");
  });

  it("still looks at every right when the file asks for nothing in particular", () => {
    const { gevraagd: _, ...open } = ask([]) as { gevraagd: unknown };
    expect(decidePlan(model, open).overview.some(({ outcome: one }) => one === "niet aan de orde")).toBe(
      false,
    );
  });
});

describe("the limit on what is asked", () => {
  it("asks a fact only when a right in play is about it", () => {
    const job = ask([{ recht: "jeugdhulp", voor: "Job" }], { Job: { "redt het zelf": { jeugdhulp: "ja" } } });
    const closed = decidePlan(model, job);
    expect(closed.missing.facts).toEqual([]);
    expect(closed.withheld).toEqual([
      { fact: "gegeven:inwoner/heeft schulden", thing: "Job" },
      { fact: "gegeven:huishouden/heeft huurachterstand", thing: "huishouden" },
    ]);
    expect(closed.nextQuestion?.kind).not.toBe("gegeven");
    const both = decidePlan(model, {
      ...job,
      gevraagd: [
        { recht: "jeugdhulp", voor: "Job" },
        { recht: "huishoudhulp", voor: "Mia" },
      ],
    });
    // Huishoudhulp is about wonen, and the bijdrage is computed from it.
    expect(both.missing.facts.map(({ fact }) => fact)).toEqual([
      "gegeven:inwoner/heeft schulden",
      "gegeven:huishouden/heeft huurachterstand",
    ]);
    expect(both).not.toHaveProperty("withheld");
  });
});

describe("a signal", () => {
  const debts = ask(
    [],
    { Ans: { "heeft schulden": true }, Mia: { "heeft schulden": false } },
    { "heeft huurachterstand": true },
  );

  it("has its grounds, and leads to an offer with a day and a regisseur", () => {
    const plan = decidePlan(model, debts);
    expect(plan.signals).toMatchObject([
      {
        name: "zorgen om geld",
        about: "huishouden",
        members: ["Mia", "Job", "Ans"],
        place: { article: "6", lid: "1" },
      },
    ]);
    expect(plan.signals[0]!.grounds.map(({ places }) => places.at(-1)?.onderdeel)).toEqual(["a", "b"]);
    expect(plan.offers).toMatchObject([
      {
        name: "het huishouden één plan en één regisseur",
        signals: ["signaal:zorgen om geld"],
        coordinator: true,
        due: { value: "2026-03-23" },
      },
    ]);
    expect(plan.coordinators).toMatchObject([{ about: "huishouden", members: ["Mia", "Job", "Ans"] }]);
  });

  it("is not there while its grounds are not known", () => {
    const plan = decidePlan(model, ask([], { Ans: { "heeft schulden": true } }));
    expect([plan.signals, plan.offers, plan.coordinators]).toEqual([[], [], []]);
  });

  it("counts the kinds of help in the household, and is sure as soon as enough are granted", () => {
    const granted = { "redt het zelf": { huishoudhulp: "nee", werkhulp: "nee" }, overbelasting: true };
    const two = decidePlan(
      model,
      ask(
        [
          { recht: "huishoudhulp", voor: "Mia" },
          { recht: "jeugdhulp", voor: "Job" },
        ],
        { Mia: granted },
      ),
    );
    expect(two.signals.map(({ name }) => name)).toEqual(["veel hulp"]);
    const alone = { ...Mia, kinderen: [] };
    const one = decidePlan(
      model,
      ask([{ recht: "huishoudhulp", voor: "Mia" }], {
        Mia: { ...alone, "redt het zelf": { huishoudhulp: "nee" }, overbelasting: true },
      }),
    );
    expect(one.signals).toEqual([]);
  });

  it("leads to nothing but an offer", () => {
    const elsewhere = (sentence: string): readonly string[] =>
      compiled(
        helpText({
          blocks,
          articles: `${articles}artikel 11 Anders\n  Effect: samen verder.\nlid 1\n  ${sentence}\n`,
        }),
      ).errors;
    expect(elsewhere("De inwoner heeft geen recht op werkhulp als er een signaal veel hulp is.")).toEqual([
      expect.stringMatching(/^AND2038 .*veel hulp/),
    ]);
    expect(
      elsewhere("Plicht voor de inwoner: een plan maken, als geldt: er is een signaal veel hulp."),
    ).toEqual([expect.stringMatching(/^AND2038 /)]);
    expect(elsewhere("De gemeente biedt een gesprek aan als er een signaal veel hulp is.")).toEqual([]);
    expect(
      elsewhere(
        "De inwoner heeft geen recht op werkhulp als het aantal soorten hulp in het plan minstens 3 is.",
      ),
    ).toEqual([expect.stringMatching(/^AND2039 /)]);
  });

  it("is an expectation of a voorbeeld, with what is not in play and not asked", () => {
    const example = `voorbeeld Mia en Job
  Op 16 maart 2026.
  Mia: geboren op 1 februari 1988, woont hier, heeft schulden.
  Job: geboren op 5 mei 2013, woont hier.
  Job is een kind van Mia.
  Het huishouden bestaat uit Mia en Job.
  Het huishouden: heeft huurachterstand.
  Mia vraagt: jeugdhulp.
  Dan:
    a. er is een signaal zorgen om geld;
    b. Mia heeft geen recht op jeugdhulp;
    c. niet aan de orde: werkhulp van Mia;
    d. nog te beoordelen: jeugdhulp van Job;
    e. niet gevraagd: oorzaak.
`;
    const { errors, model: own } = compiled(
      helpText({ blocks, articles: articles.split("artikel 10")[0]! + example }),
    );
    expect(errors).toEqual([]);
    const [report] = runExamples(own).examples;
    expect(report!.expectations.map(({ explanation, status }) => explanation || status)).toEqual(
      Array(5).fill("geslaagd"),
    );
  });
});

describe("the generated module", () => {
  it("makes the same plan", async () => {
    const run = await loadModule(generateModule(model).js);
    const inputs = [
      ask([], { Mia: { oorzaak: "werk" } }),
      ask([{ recht: "jeugdhulp", door: "Mia" }], { Job: { ...Job, "heeft schulden": false } }),
      ask(
        ["huishoudhulp"],
        {
          Mia: {
            "redt het zelf": { huishoudhulp: { consulent: "nee", inwoner: "ja" } },
            overbelasting: true,
          },
        },
        { "heeft huurachterstand": true },
      ),
      ask([], { Ans: { "heeft schulden": true } }, { "heeft huurachterstand": true }),
    ];
    for (const input of inputs) {
      expect(run.decidePlan(input)).toEqual(decidePlan(model, input));
      expect(run.decide({ ...input, aanvrager: "Mia" })).toEqual(
        decide(model, { ...input, aanvrager: "Mia" }),
      );
    }
  });
});
