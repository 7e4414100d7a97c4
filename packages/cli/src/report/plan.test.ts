// A plan as people read it: what a household shares, guarantees that do not hold, and what people still judge.

import type { Decision, Plan } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { expect, it } from "vitest";
import { planText } from "./plan.js";
import { plain } from "./style.js";

const model = {
  instrument: { title: "Verordening hulp Waterrade 2026" },
  facts: [{ id: "nood", name: "het gezin is in nood", judge: "de consulent" }],
  definitions: [],
  conflicts: [],
  measures: [],
  powers: [],
  rights: [],
  delegations: [],
  effects: [{ id: "rust", name: "rust", reachedBy: "de regisseur" }],
} as unknown as DecisionModel;

const no = { kind: "waarde", value: false, text: "nee" } as const;
const yes = { kind: "waarde", value: true, text: "ja" } as const;
const day = { kind: "waarde", value: "2026-03-01", text: "1 maart 2026" } as const;
const duty = {
  id: "p",
  name: "p",
  holder: "de inwoner",
  text: "de inwoner meldt wijzigingen",
  applies: yes,
  state: "geldt",
  why: [],
} as const;
const base: Decision = {
  peildatum: day,
  rights: [],
  values: [],
  duties: [{ ...duty, place: { article: "4", lid: "1" } }],
  powers: [],
  conflicts: [],
  measures: [],
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
const idle = { right: "r", name: "toeslag", thing: "Ruud", kind: "niet aan de orde", grounds: [] } as const;

it("tells what is shared once, and names those it is about", () => {
  const plan: Plan = {
    peildatum: day,
    persons: [
      {
        name: "Anja",
        decision: {
          ...base,
          departures: [{ kind: "aanvaard", clause: "artikel 5", findings: [], targets: [] }],
        },
      },
      { name: "Ruud", decision: { ...base, rights: [idle, { ...idle, name: "lening" }] } },
    ],
    households: [
      {
        key: "huishouden",
        members: ["Anja", "Ruud"],
        rights: [
          {
            right: "h",
            name: "hulp",
            thing: "huishouden",
            kind: "ter beoordeling",
            by: ["het college"],
            judgements: [],
            grounds: [],
          },
        ],
        values: [],
      },
    ],
    overview: [],
    missing: {
      facts: [],
      judgements: [
        { judgement: "nood", thing: "Anja" },
        { judgement: "effect rust", thing: "huishouden" },
      ],
    },
    ladder: [],
    differences: [],
    signals: [],
    offers: [],
    coordinators: [],
    consents: [],
    guarantees: [
      {
        id: "w",
        title: "Niemand houdt minder over dan de norm",
        person: "Anja",
        place: { declaration: "waarborg 1" },
        result: no,
        grounds: [{ text: "het inkomen is lager dan de norm", places: [] }],
        exceptions: [],
      },
    ],
    findings: [],
  };
  expect(planText(plan, model, { style: plain, width: 80, explain: false }))
    .toBe(`Verordening hulp Waterrade 2026
Peildatum: 1 maart 2026.

Anja
  Geen rechten.

Ruud
  – Niet aan de orde: toeslag en lening.

Het huishouden van Anja en Ruud
  ? hulp: ter beoordeling door het college

Maatwerk
  Anja: artikel 5: aanvaard.

Plichten
  De inwoner meldt wijzigingen (artikel 4 lid 1).

Waarborgen die hier niet worden gehaald
  Anja: Niemand houdt minder over dan de norm (waarborg 1). Reden: het inkomen
  is lager dan de norm.

Door een mens te beoordelen
  Anja: het gezin is in nood. Dat oordeel geeft de consulent.
  Huishouden: of het effect rust wordt bereikt. Dat oordeel geeft de regisseur.
  Huishouden: over hulp beslist het college.
`);
});
