// Steps, tasks and freedoms as people read them after `decide`.

import type { Decision, StepOutcome, TermOutcome } from "@andersom/logic";
import type { Shown } from "@andersom/runtime";
import { expect, it } from "vitest";
import { processBlocks, stepLines, stepsTitle } from "./process.js";
import { plain } from "./style.js";

const trace = { style: plain, width: 100, nameOf: (id: string) => id };
const place = { article: "2", lid: "1" };
const yes: Shown = { kind: "waarde", value: true, text: "ja" };
const day = (value: string, text: string): Shown => ({ kind: "waarde", value, text });
const term = (text: string, due?: Shown): TermOutcome => ({
  text,
  layer: "verordening",
  applies: yes,
  place,
  ...(due === undefined ? {} : { due }),
});
const step = (more: Partial<StepOutcome>): string => {
  const one: StepOutcome = {
    id: "s",
    name: "gesprek",
    label: "4",
    place,
    status: "nog niet",
    terms: [],
    ...more,
  };
  return stepLines({ steps: [one] }, trace)[0]!;
};
const march16 = day("2026-03-16", "16 maart 2026");
const march30 = day("2026-03-30", "30 maart 2026");

it("says where each step stands", () => {
  const terms = [term("binnen 3 weken na de melding", march30)];
  expect(step({ status: "gedaan", doneOn: march16, due: march30, terms })).toBe(
    "4. gesprek: gedaan op 16 maart 2026.",
  );
  expect(step({ status: "uiterlijk", due: march30, terms })).toBe(
    "4. gesprek: uiterlijk op 30 maart 2026 (binnen 3 weken na de melding).",
  );
  expect(step({ status: "te laat", due: march30, terms })).toBe(
    "4. gesprek: te laat sinds 31 maart 2026 (binnen 3 weken na de melding).",
  );
  expect(
    step({ status: "nog niet", waitingFor: "melding", terms: [term("binnen 3 weken na de melding")] }),
  ).toBe("4. gesprek: wacht op: melding (binnen 3 weken na de melding).");
  expect(step({ status: "staat stil", waitingFor: "gegevens" })).toBe(
    "4. gesprek: de termijn staat stil tot: gegevens.",
  );
});

it("shows both last days while it is open which term holds", () => {
  const terms = [
    term("binnen 3 weken na de melding", march30),
    term("binnen 5 werkdagen na de melding", march16),
  ];
  const judgements = [{ judgement: "haast", thing: "inwoner" }];
  const due: Shown = { kind: "onbekend", facts: [], judgements, holes: [] };
  expect(step({ status: "uiterlijk", due, terms })).toBe(
    "4. gesprek: ter beoordeling: uiterlijk op 16 maart 2026 (binnen 5 werkdagen na de melding) of uiterlijk op 30 maart 2026 (binnen 3 weken na de melding).",
  );
});

it("tells what somebody must or may do here, and no more", () => {
  const task = {
    id: "t",
    actor: "De gemeente",
    items: [],
    place,
    applies: yes,
    recurring: false,
    conditional: true,
  };
  const decision: Pick<Decision, "tasks" | "freedoms" | "documents" | "advice" | "rights"> = {
    tasks: [
      { ...task, text: "De gemeente belt de inwoner.", due: march16, status: "uiterlijk" },
      { ...task, text: "De gemeente is aardig.", conditional: false },
      { ...task, text: "De gemeente stuurt een verslag.", recurring: true, due: march16 },
    ],
    freedoms: [
      {
        id: "f",
        actor: "De inwoner",
        text: "de inwoner mag klagen.",
        place,
        applies: yes,
        becauseLate: "gesprek",
      },
    ],
    documents: [],
    advice: [
      { id: "a", from: "een arts", judgement: "de inwoner is ziek", text: "na advies", place, needed: yes },
    ],
    rights: [],
  };
  expect(processBlocks(decision, trace).filter(([, lines]) => lines.length > 0)).toEqual([
    ["Te doen", ["De gemeente belt de inwoner (artikel 2 lid 1). Uiterlijk op 16 maart 2026."]],
    [
      "Vrij om te doen",
      ["De inwoner mag klagen (artikel 2 lid 1). Dit mag omdat de stap gesprek te laat is."],
    ],
    ["Eerst nodig", ["advies van een arts, voor het oordeel: de inwoner is ziek."]],
  ]);
  expect(stepsTitle(["Noor"])).toBe("Stappen van Noor");
});
