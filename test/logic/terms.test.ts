// Steps, terms and acts of an ordinance, from its text to the decision, in both executors.

import {
  createInterpreter,
  decidePlan,
  generateModule,
  inputSchema,
  runExamples,
  type Decision,
} from "@andersom/logic";
import type { Shown } from "@andersom/runtime";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";

const blocks = `verordening Verordening klusdienst Lindermeer 2026
  Gemeente: Lindermeer.
  Treedt in werking op 1 januari 2026.

effect op tijd geholpen
  > Iedereen wordt op tijd geholpen.
  Bereikt als alle termijnen zijn gehaald.

voorzieningen
  klushulp: voorziening.
  verhuishulp: voorziening.

gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum.
  woont alleen: ja of nee.

gegevens van de aanvraag, meervoud aanvragen
  ontvangstdatum: datum.

oordelen van de consulent
  de inwoner heeft haast: ja of nee, na advies van een arts.
  > Kan het wachten?

artikel 1 Hulp
  Effect: op tijd geholpen.
lid 1
  De inwoner heeft recht op klushulp als geldt: de inwoner woont alleen.
lid 2
  De inwoner heeft recht op verhuishulp als geldt: de inwoner heeft haast.
`;

const course = `
artikel 2 Van melding tot besluit
  Effect: op tijd geholpen.
stap 1 melding
  De inwoner meldt zijn vraag aan de balie.
stap 2 bevestiging
  De gemeente bevestigt de melding binnen 5 werkdagen na de melding.
  Te laat: de inwoner mag meteen een klacht indienen.
stap 3 gesprek
  De gemeente voert een gesprek met de inwoner binnen 3 weken na de melding.
stap 4 besluit
  De gemeente neemt een besluit binnen de termijn in deze tabel:
    | over      | termijn  | na       |
    | klushulp  | 2 weken  | gesprek  |
    | werk      | 8 weken  | gesprek  |
lid 2
  In afwijking van stap 3 geldt: de gemeente voert een gesprek met de inwoner binnen 3 werkdagen na de melding als de inwoner haast heeft.
`;

function modelOf(more: string): DecisionModel {
  const { ordinances, diagnostics } = compileProject([{ uri: "verordening.andersom", text: blocks + more }]);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return ordinances[0]!.model;
}

/** The decision, after seeing that the generated module gives the same one. */
async function decided(model: DecisionModel, input: object): Promise<Decision> {
  const decision = createInterpreter(model)(input);
  const { decide } = await loadModule(generateModule(model).js);
  expect(decide(input)).toEqual(decision);
  return decision;
}

const text = (shown: Shown | undefined): string | undefined =>
  shown === undefined ? undefined : shown.kind === "waarde" ? shown.text : shown.kind;
const stepsOf = ({ steps }: Decision): unknown =>
  steps.map(({ name, status, due, waitingFor }) => [name, status, text(due) ?? waitingFor]);
const due = async (
  sentence: string,
  gebeurtenissen: object,
  rest: object = {},
): Promise<string | undefined> => {
  const model = modelOf(
    `\nartikel 2 Termijn\nstap 1 melding\n  De inwoner meldt zich.\nstap 2 antwoord\n  ${sentence}\n`,
  );
  const decision = await decided(model, { peildatum: "2026-01-02", gebeurtenissen, ...rest });
  return text(decision.steps[1]!.due) ?? decision.steps[1]!.waitingFor;
};

describe("the last day", () => {
  it.each([
    ["binnen 5 werkdagen na de melding", "2026-03-09", "16 maart 2026"],
    ["binnen 5 werkdagen na de melding", "2026-04-01", "10 april 2026"], // Good Friday and Easter Monday
    ["binnen 7 dagen na de melding", "2026-03-09", "16 maart 2026"],
    ["binnen 1 maand na de melding", "2026-01-31", "28 februari 2026"],
    ["binnen 2 weken na de melding", "2026-12-12", "26 december 2026"], // a holiday: a term of the ordinance stays
    ["uiterlijk op 31 mei 2026", "2026-03-09", "31 mei 2026"],
    ["uiterlijk 12 maanden voor de achttiende verjaardag", "2026-03-09", "15 juni 2025"],
  ])("%s, from %s, is %s", async (term, melding, expected) => {
    const gegevens = { inwoner: { geboortedatum: "2008-06-15" } };
    expect(await due(`De gemeente antwoordt ${term}.`, { melding }, { gegevens })).toBe(expected);
  });

  it("of somebody born on 29 February counts from 1 March", async () => {
    const gegevens = { inwoner: { geboortedatum: "2008-02-29" } };
    const sentence = "De gemeente antwoordt uiterlijk 1 dag voor de achttiende verjaardag.";
    expect(await due(sentence, {}, { gegevens })).toBe("28 februari 2026");
  });

  it("moves to a working day where the ordinance says that the Algemene termijnenwet holds", async () => {
    const more = "lid 2\n  De Algemene termijnenwet geldt voor de termijnen in deze verordening.";
    const sentence = `De gemeente antwoordt binnen 2 weken na de melding.\n${more}`;
    expect(await due(sentence, { melding: "2026-12-12" })).toBe("28 december 2026");
    expect(await due(`De gemeente antwoordt uiterlijk op 31 mei 2026.\n${more}`, {})).toBe("31 mei 2026");
  });

  it("counts from a date of the ordinance, and waits while that is not known", async () => {
    const sentence = "De gemeente antwoordt binnen 1 week na de ontvangstdatum.";
    expect(await due(sentence, {}, { gegevens: { aanvraag: { ontvangstdatum: "2026-03-09" } } })).toBe(
      "16 maart 2026",
    );
    expect(await due(sentence, {})).toBe("onbekend");
    expect(await due("De gemeente antwoordt binnen 1 week na de melding.", {})).toBe("melding");
  });

  it("of a yearly term is the day before", async () => {
    const model = modelOf(
      "\nartikel 2 Verslag\n  De gemeente stuurt de raad een verslag, elk jaar voor 1 juli.\n",
    );
    const at = async (peildatum: string): Promise<string | undefined> =>
      text((await decided(model, { peildatum })).tasks[0]!.due);
    expect([await at("2026-06-30"), await at("2026-07-01")]).toEqual(["30 juni 2026", "30 juni 2027"]);
  });

  it("shifts by the days that a term stands still", async () => {
    const sentence =
      "De gemeente antwoordt binnen 2 weken na de melding.\nlid 2\n  Een termijn staat stil vanaf de dag na een verzoek om gegevens tot en met de dag waarop de gegevens er zijn.";
    const asked = { melding: "2026-03-02", "verzoek om gegevens": "2026-03-09" };
    expect(await due(sentence, { melding: "2026-03-02" })).toBe("16 maart 2026");
    expect(await due(sentence, { ...asked, gegevens: "2026-03-12" })).toBe("19 maart 2026");
    expect(await due(sentence, asked)).toBe("gegevens");
    expect(await due(sentence, { ...asked, "verzoek om gegevens": "2026-04-01" })).toBe("16 maart 2026");
  });
});

describe("a course of steps", () => {
  const model = modelOf(course);

  it("is done, due, late or waiting", async () => {
    const oordelen = { inwoner: { "de inwoner heeft haast": false } };
    const gevraagd = ["klushulp"];
    const on = async (peildatum: string, gebeurtenissen: object): Promise<unknown> =>
      stepsOf(await decided(model, { peildatum, gebeurtenissen, oordelen, gevraagd }));
    expect(await on("2026-03-09", {})).toEqual([
      ["melding", "nog niet", undefined],
      ["bevestiging", "nog niet", "melding"],
      ["gesprek", "nog niet", "melding"],
      ["besluit", "nog niet", "gesprek"],
    ]);
    expect(await on("2026-03-17", { melding: "2026-03-09", gesprek: "2026-03-17" })).toEqual([
      ["melding", "gedaan", undefined],
      ["bevestiging", "te laat", "16 maart 2026"],
      ["gesprek", "gedaan", "30 maart 2026"],
      ["besluit", "uiterlijk", "31 maart 2026"],
    ]);
  });

  it("shows both last days while somebody still has to judge which term holds", async () => {
    const decision = await decided(model, {
      peildatum: "2026-03-10",
      gebeurtenissen: { melding: "2026-03-09" },
    });
    const gesprek = decision.steps[2]!;
    expect(gesprek.due).toMatchObject({ kind: "onbekend", judgements: [{}] });
    expect(gesprek.terms.map((term) => text(term.due))).toEqual(["30 maart 2026", "12 maart 2026"]);
    const judged = await decided(model, {
      peildatum: "2026-03-13",
      gebeurtenissen: { melding: "2026-03-09" },
      oordelen: { inwoner: { "de inwoner heeft haast": true } },
    });
    expect(judged.steps[2]).toMatchObject({
      status: "te laat",
      due: { text: "12 maart 2026" },
      layer: "verordening",
    });
  });

  it("gives a freedom when a step is late, and takes it back when it is done", async () => {
    const on = async (gebeurtenissen: object): Promise<unknown> =>
      (await decided(model, { peildatum: "2026-03-20", gebeurtenissen })).freedoms.map(
        ({ applies, becauseLate }) => [text(applies), becauseLate],
      );
    expect(await on({ melding: "2026-03-09" })).toEqual([["ja", "bevestiging"]]);
    expect(await on({ melding: "2026-03-09", bevestiging: "2026-03-18" })).toEqual([["nee", "bevestiging"]]);
    expect(await on({ melding: "2026-03-16" })).toEqual([["nee", "bevestiging"]]);
  });

  it("lets a freedom give way to the one that departs from it", async () => {
    const own = modelOf(`
artikel 2 Plan
  Effect: op tijd geholpen.
lid 1
stap 1 melding
  De inwoner meldt zich.
stap 2 plan
  De inwoner mag een plan geven binnen 7 dagen na de melding.
lid 2
  In afwijking van stap 2 geldt: de inwoner mag een plan geven binnen 14 dagen na de melding als de inwoner haast heeft.
`);
    const until = async (haast: boolean): Promise<unknown> => {
      const { freedoms } = await decided(own, {
        peildatum: "2026-03-10",
        gebeurtenissen: { melding: "2026-03-09" },
        oordelen: { inwoner: { "de inwoner heeft haast": haast } },
      });
      return freedoms.map(({ applies, until: last }) => [text(applies), text(last)]);
    };
    expect(await until(false)).toEqual([
      ["ja", "16 maart 2026"],
      ["nee", undefined],
    ]);
    expect(await until(true)).toEqual([
      ["nee", undefined],
      ["ja", "23 maart 2026"],
    ]);
  });

  it("decides whether all terms were met", async () => {
    const oordelen = { inwoner: { "de inwoner heeft haast": false } };
    const met = async (gebeurtenissen: object): Promise<unknown> => {
      const { effects } = await decided(model, {
        peildatum: "2026-06-01",
        gebeurtenissen,
        oordelen,
        gevraagd: ["klushulp"],
      });
      return text(effects[0]!.reached);
    };
    const done = { melding: "2026-03-09", bevestiging: "2026-03-16", gesprek: "2026-03-30" };
    expect(await met({})).toBe("onbekend");
    expect(await met({ ...done, besluit: "2026-04-13" })).toBe("ja");
    expect(await met({ ...done, bevestiging: "2026-03-17", besluit: "2026-04-13" })).toBe("nee");
    expect(await met({ melding: "2026-03-09" })).toBe("nee");
  });

  it("names the advice that a judgement waits for", async () => {
    const needed = async (oordelen: object): Promise<unknown> =>
      (await decided(model, { oordelen })).advice.map((one) => [one.from, text(one.needed)]);
    expect(await needed({})).toEqual([["een arts", "ja"]]);
    expect(await needed({ inwoner: { "de inwoner heeft haast": true } })).toEqual([["een arts", "nee"]]);
  });

  it("asks for events by their name, and says what is wrong with them", async () => {
    const { findings } = await decided(model, {
      gebeurtenissen: { meldding: "2026-03-09", gesprek: "morgen" },
    });
    expect(findings.map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ["/gebeurtenissen/meldding", "melding"],
      ["/gebeurtenissen/gesprek", undefined],
    ]);
    const schema = JSON.stringify(inputSchema(model));
    expect(schema).toContain('"gebeurtenissen"');
  });

  it("stands once in a plan, with the person who asks; own events make an own course", () => {
    const plan = decidePlan(model, {
      peildatum: "2026-03-10",
      personen: { Noor: {}, Bram: {}, Lot: { gebeurtenissen: { melding: "2026-03-02" } } },
      aanvrager: "Bram",
      gebeurtenissen: { melding: "2026-03-09" },
    });
    expect(plan.findings).toEqual([]);
    expect(plan.persons.map(({ decision }) => text(decision.steps[1]?.due))).toEqual([
      undefined,
      "16 maart 2026",
      "9 maart 2026",
    ]);
  });
});

it("a step that counts from a birthday is of everyone whom it is about", () => {
  const model = modelOf(`
artikel 2 Op weg naar 18 jaar
  Effect: op tijd geholpen.
stap 1 melding
  De inwoner meldt zich.
stap 2 klusplan
  De gemeente maakt een klusplan uiterlijk 12 maanden voor de achttiende verjaardag als de inwoner recht heeft op klushulp.
`);
  const plan = decidePlan(model, {
    peildatum: "2026-03-10",
    personen: {
      Noor: { geboortedatum: "2009-06-15", "woont alleen": true },
      Bram: { geboortedatum: "1980-06-15", "woont alleen": false },
    },
    aanvrager: "Bram",
  });
  expect(plan.persons.map(({ decision }) => stepsOf(decision))).toEqual([
    [["klusplan", "uiterlijk", "15 juni 2026"]],
    [
      ["melding", "nog niet", undefined],
      ["klusplan", "niet nodig", undefined],
    ],
  ]);
});

describe("acts", () => {
  it("bind under their condition, and are done when their event is", async () => {
    const model = modelOf(`
artikel 2 Plan
  Effect: op tijd geholpen.
lid 1
  De gemeente maakt een klusplan uiterlijk 12 maanden voor de achttiende verjaardag als de inwoner recht heeft op klushulp.
lid 2
  In het klusplan staat: de klussen, de geboortedatum.
lid 3
  De inwoner mag het klusplan weigeren.
`);
    const decision = await decided(model, {
      peildatum: "2026-03-10",
      gegevens: { inwoner: { geboortedatum: "2009-06-15", "woont alleen": true } },
      gebeurtenissen: { klusplan: "2026-03-01" },
    });
    expect(decision.tasks[0]).toMatchObject({
      applies: { value: true },
      status: "gedaan",
      due: { text: "15 juni 2026" },
    });
    expect(decision.documents[0]).toMatchObject({
      document: "klusplan",
      items: [{ text: "de klussen" }, { text: "de geboortedatum", value: { text: "15 juni 2009" } }],
    });
    expect(decision.freedoms).toMatchObject([{ applies: { value: true } }]);
    const refused = await decided(model, { gegevens: { inwoner: { "woont alleen": false } } });
    expect(refused.tasks[0]).toMatchObject({ applies: { value: false } });
  });

  it("in this order open one after the other", async () => {
    const model = modelOf(`
artikel 2 Volgorde
lid 1
  In deze volgorde:
    a. eerste gesprek voeren, binnen 4 weken na de melding;
    b. klushulp aanbieden, als geldt: de inwoner woont alleen;
    c. besluit nemen, binnen 8 weken na het eerste gesprek.
lid 2
  In afwijking van lid 1 onderdeel a: plicht voor het college: eerste gesprek voeren, binnen 3 werkdagen na de melding,
    als geldt: de inwoner heeft haast.
`);
    const on = async (rest: object): Promise<unknown> =>
      stepsOf(await decided(model, { peildatum: "2026-03-10", ...rest }));
    expect(
      await on({
        gegevens: { inwoner: { "woont alleen": true } },
        oordelen: { inwoner: { "de inwoner heeft haast": false } },
        gebeurtenissen: { melding: "2026-03-09" },
      }),
    ).toEqual([
      ["eerste gesprek", "uiterlijk", "6 april 2026"],
      ["klushulp", "nog niet", "eerste gesprek"],
      ["besluit", "nog niet", "eerste gesprek"],
    ]);
    expect(
      await on({
        gegevens: { inwoner: { "woont alleen": false } },
        oordelen: { inwoner: { "de inwoner heeft haast": true } },
        gebeurtenissen: { melding: "2026-03-09" },
      }),
    ).toEqual([
      ["eerste gesprek", "uiterlijk", "12 maart 2026"],
      ["klushulp", "niet nodig", undefined],
      ["besluit", "nog niet", "eerste gesprek"],
    ]);
  });
});

describe("a voorbeeld about terms", () => {
  it("names the last day that is still possible", () => {
    const model = modelOf(`${course}
voorbeeld Bram meldt zijn vraag
  Op 10 maart 2026.
  Bram: woont alleen.
  Melding op 9 maart 2026.
  Dan:
    a. bevestiging is uiterlijk op 16 maart 2026;
    b. gesprek is uiterlijk op 30 maart 2026;
    c. gesprek is uiterlijk op 12 maart 2026;
    d. besluit is uiterlijk op 13 april 2026.
`);
    const [report] = runExamples(model).examples;
    expect(report!.expectations.map(({ status, explanation }) => [status, explanation])).toEqual([
      ["geslaagd", ""],
      ["geslaagd", ""],
      ["mislukt", "De laatste dag is 30 maart 2026."],
      ["mislukt", "De termijn begint pas bij: gesprek."],
    ]);
  });

  it("cannot name a step that is not there", () => {
    const wrong = `${blocks}${course}\nvoorbeeld Fout\n  Op 10 maart 2026.\n  Dan:\n    a. gespreek is uiterlijk op 30 maart 2026.\n`;
    const { diagnostics } = compileProject([{ uri: "verordening.andersom", text: wrong }]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
      "AND2030",
      "Er is geen stap, handeling of plicht ‘gespreek’. Bedoelt u ‘gesprek’?",
    ]);
  });
});
