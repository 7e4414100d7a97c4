// The plan of one household as people read it, for every form of outcome.

import type { Decision } from "@andersom/logic";
import type { Shown } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { expect, it } from "vitest";
import { decisionText } from "./decision.js";
import { plain } from "./style.js";

const model = {
  instrument: { title: "Verordening toeslag Waterrade 2026" },
  facts: [
    { id: "vermogen", name: "vermogen" },
    { id: "inkomen", name: "inkomen" },
    { id: "uitzicht", name: "de inwoner heeft uitzicht op een hoger inkomen" },
  ],
  definitions: [
    { id: "hoogte", name: "hoogte van de inkomenstoeslag", rules: [{ place: { article: "4" } }] },
  ],
  powers: [],
  rights: [{ id: "r", name: "inkomenstoeslag", amount: "hoogte" }],
  delegations: [],
  effects: [{ id: "rondkomen", name: "rondkomen" }],
} as unknown as DecisionModel;

const money = (text: string): Shown => ({ kind: "waarde", value: text, text });
const yes: Shown = { kind: "waarde", value: true, text: "ja" };
const no: Shown = { kind: "waarde", value: false, text: "nee" };
const article = (article: string, lid: string, onderdeel?: string) => ({
  article,
  lid,
  ...(onderdeel === undefined ? {} : { onderdeel }),
});

const nothing: Decision = {
  peildatum: { kind: "waarde", value: "2026-01-15", text: "15 januari 2026" },
  rights: [],
  values: [],
  duties: [],
  conflicts: [],
  measures: [],
  powers: [],
  requirements: [],
  effects: [],
  departures: [],
  steps: [],
  tasks: [],
  freedoms: [],
  documents: [],
  advice: [],
  missing: { facts: [], judgements: [] },
  findings: [],
};

const show = (decision: Partial<Decision>) =>
  decisionText({ ...nothing, ...decision }, model, { style: plain, width: 80, explain: false });

it("tells each outcome in Dutch with its reasons", () => {
  const base = { right: "r", thing: "inwoner", grounds: [] };
  const text = show({
    rights: [
      {
        ...base,
        name: "inkomenstoeslag",
        kind: "toegekend",
        amount: money("€ 300"),
        grounds: [{ text: "…", places: [article("3", "2")] }],
      },
      {
        ...base,
        name: "meedoenpas",
        kind: "geweigerd",
        grounds: [
          {
            text: "het inkomen is op de peildatum hoogstens 130% van de bijstandsnorm",
            places: [article("7", "1", "a"), { article: "36", lid: "1", instrument: "Participatiewet" }],
          },
        ],
      },
      {
        ...base,
        name: "lening",
        kind: "ter beoordeling",
        by: ["Het college"],
        judgements: [{ judgement: "uitzicht", thing: "inwoner" }],
      },
      {
        ...base,
        name: "schoolpas",
        kind: "nog onbekend",
        facts: [
          { fact: "vermogen", thing: "huishouden" },
          { fact: "inkomen", thing: "huishouden", months: ["2025-11", "2025-12", "2026-01", "2025-03"] },
        ],
        judgements: [],
        holes: [],
      },
      { ...base, name: "overgangsbedrag", kind: "niet aan de orde" },
      {
        ...base,
        name: "fietspas",
        kind: "fout",
        findings: [{ code: "gat", message: "Geen rij van de tabel past.", places: [article("9", "1")] }],
      },
    ],
  });
  expect(text).toBe(`Verordening toeslag Waterrade 2026
Peildatum: 15 januari 2026.

✓ inkomenstoeslag: toegekend, € 300
  Op grond van artikel 3 lid 2.
  De hoogte volgt uit artikel 4.

✗ meedoenpas: geweigerd
  Reden: het inkomen is op de peildatum hoogstens 130% van de bijstandsnorm
  (artikel 7 lid 1 onderdeel a → artikel 36 lid 1 van de Participatiewet).

? lening: ter beoordeling door het college
  Te beoordelen: de inwoner heeft uitzicht op een hoger inkomen.

? schoolpas: nog onbekend
  Nodig: vermogen.
  Nodig: inkomen (maart 2025, november 2025 tot en met januari 2026).

– overgangsbedrag: niet aan de orde

! fietspas: niet te beslissen, de regels geven hier geen uitkomst
  Geen rij van de tabel past. (artikel 9 lid 1)
`);
});

it("ends with maatwerk, duties and the next question", () => {
  const text = show({
    departures: [
      { kind: "aanvaard", clause: "artikel 5 lid 2", findings: [], targets: ["lid 1"] },
      {
        kind: "geweigerd",
        clause: "artikel 8 lid 1",
        targets: [],
        findings: [{ code: "maatwerk geweigerd", message: "De motivering ontbreekt.", places: [] }],
      },
    ],
    requirements: [
      { id: "v", text: "de inwoner gebruikt het formulier", place: article("2", "1"), met: no },
      { id: "w", text: "de inwoner tekent", place: article("2", "1"), met: yes },
    ],
    duties: [
      {
        id: "p",
        name: "p",
        holder: "de inwoner",
        text: "de inwoner meldt wijzigingen",
        place: article("4", "1"),
        applies: yes,
        state: "geldt",
        why: [],
      },
      {
        id: "q",
        state: "geldt niet",
        why: [],
        name: "q",
        holder: "de inwoner",
        text: "niet hier",
        place: article("4", "2"),
        applies: no,
      },
    ],
    effects: [{ id: "rondkomen", name: "rondkomen", reached: no }],
    nextQuestion: {
      kind: "gegeven",
      id: "vermogen",
      name: "vermogen",
      thing: "huishouden",
      question: "Hoeveel spaargeld hebt u?",
      answeredBy: "de inwoner",
      waiting: [article("3", "2")],
      count: 1,
    },
  });
  expect(text.split("\n\n").slice(1).join("\n\n")).toBe(`Maatwerk
  Artikel 5 lid 2: aanvaard.
  Artikel 8 lid 1: geweigerd. De motivering ontbreekt.

Vereist voor de aanvraag
  De inwoner gebruikt het formulier (artikel 2 lid 1): nog niet in orde; de
  inwoner mag dit herstellen.

Plichten
  De inwoner meldt wijzigingen (artikel 4 lid 1).

Effecten
  Rondkomen: niet bereikt.

Volgende vraag: Hoeveel spaargeld hebt u?
  Het antwoord komt van de inwoner.
  Daarop wacht artikel 3 lid 2.
`);
});
