// A decision in an answer: the rights, and what comes with them: values, duties, steps, powers, requirements, maatwerk.

import { Type, type Static } from "@sinclair/typebox";
import type { Decision, DepartureOutcome, DutyOutcome, NamedValue, StepOutcome } from "@andersom/logic";
import { component, present, words as oneOf } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { Botsing, conflictAnswer, documentAnswer, Maatregel, measureAnswer, Stuk } from "./follows.js";
import { Grond, groundAnswer, Melding, messageAnswer, Plaats, placeAnswer } from "./place.js";
import { Recht, rightAnswer, type RightAnswer } from "./right.js";
import { optionalValue, Waarde, valueAnswer } from "./value.js";

export const NaamWaarde = component(
  "BenoemdeWaarde",
  Type.Object(
    { naam: Type.String(), van: Type.String(), waarde: Waarde.ref },
    { description: "Een waarde die de verordening een naam geeft." },
  ),
);

export const Plicht = component(
  "Plicht",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String(),
      houder: Type.String({ description: "Wie de plicht heeft." }),
      tekst: Type.String(),
      plaats: Plaats.ref,
      stand: oneOf(["geldt", "geldt niet", "rust", "vervallen", "onbekend"]),
      termijn: Type.Optional(Type.String()),
      uiterlijk: Type.Optional(Waarde.ref),
      gevolg: Type.Optional(Type.String({ description: "Wat volgt als de plicht niet wordt nagekomen." })),
      gronden: Type.Array(Grond.ref, { description: "Waarom ze niet geldt, rust of vervallen is." }),
    },
    { description: "Een plicht van de inwoner of van de gemeente." },
  ),
);

export const Stap = component(
  "Stap",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String(),
      tekst: Type.Optional(Type.String()),
      plaats: Plaats.ref,
      stand: oneOf(["gedaan", "uiterlijk", "te laat", "staat stil", "nog niet", "niet nodig"]),
      gedaanOp: Type.Optional(Waarde.ref),
      uiterlijk: Type.Optional(Waarde.ref),
      wachtOp: Type.Optional(Type.String()),
      termijnVan: Type.Optional(oneOf(["wet", "verordening"])),
    },
    { description: "Een stap van de procedure, met haar laatste dag." },
  ),
);

export const Bevoegdheid = component(
  "Bevoegdheid",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String(),
      wie: Type.String(),
      tekst: Type.String(),
      plaats: Plaats.ref,
      geldt: Waarde.ref,
    },
    { description: "Wat iemand mag, als aan de voorwaarden is voldaan; of het gebeurt, blijft een keuze." },
  ),
);

export const Vereiste = component(
  "Vereiste",
  Type.Object(
    { id: Type.String(), tekst: Type.String(), plaats: Plaats.ref, voldaan: Waarde.ref },
    { description: "Een vereiste voor de aanvraag; wat ontbreekt, is te herstellen." },
  ),
);

export const Effect = component(
  "Effect",
  Type.Object(
    { id: Type.String(), naam: Type.String(), bereikt: Waarde.ref },
    { description: "Wat de verordening wil bereiken, en of dat zo is." },
  ),
);

export const Maatwerk = component(
  "Maatwerk",
  Type.Object(
    {
      uitkomst: oneOf(["aanvaard", "geweigerd", "nog onbekend"]),
      clausule: Type.String(),
      plaats: Type.Optional(Plaats.ref),
      artikelen: Type.Array(Type.String(), { description: "Waarvan wordt afgeweken." }),
      meldingen: Type.Array(Melding.ref, { description: "Waarom het is geweigerd: alle redenen." }),
    },
    { description: "Wat er van een gevraagde afwijking is geworden." },
  ),
);

export const Beslissing = component(
  "Beslissing",
  Type.Object(
    {
      rechten: Type.Array(Recht.ref),
      waarden: Type.Array(NaamWaarde.ref),
      plichten: Type.Array(Plicht.ref),
      stappen: Type.Array(Stap.ref),
      bevoegdheden: Type.Array(Bevoegdheid.ref),
      vereisten: Type.Array(Vereiste.ref),
      effecten: Type.Array(Effect.ref),
      maatwerk: Type.Array(Maatwerk.ref),
      maatregelen: Type.Array(Maatregel.ref),
      botsingen: Type.Array(Botsing.ref),
      documenten: Type.Array(Stuk.ref),
    },
    { description: "Wat de regels over een persoon zeggen." },
  ),
);

export type DecisionAnswer = Static<typeof Beslissing.schema>;

export function decisionAnswer(words: Vocabulary, decision: Decision): DecisionAnswer {
  return {
    rechten: decision.rights.map((right): RightAnswer => rightAnswer(words, right)),
    waarden: namedValues(words, decision.values),
    plichten: decision.duties.map((duty) => dutyAnswer(words, duty)),
    stappen: decision.steps.map((one) => stepAnswer(words, one)),
    bevoegdheden: decision.powers.map(({ id, name, actor, text, place, applies }) => ({
      id,
      naam: name,
      wie: actor,
      tekst: text,
      plaats: placeAnswer(place),
      geldt: valueAnswer(words, applies),
    })),
    vereisten: decision.requirements.map(({ id, text, place, met }) => ({
      id,
      tekst: text,
      plaats: placeAnswer(place),
      voldaan: valueAnswer(words, met),
    })),
    effecten: decision.effects.map(({ id, name, reached }) => ({
      id,
      naam: name,
      bereikt: valueAnswer(words, reached),
    })),
    maatwerk: decision.departures.map(departureAnswer),
    maatregelen: decision.measures.map((one) => measureAnswer(words, one)),
    botsingen: decision.conflicts.map((one) => conflictAnswer(words, one)),
    documenten: decision.documents.map((one) => documentAnswer(words, one)),
  };
}

export function namedValues(words: Vocabulary, values: readonly NamedValue[]) {
  return values.map(({ name, thing, result }) => ({
    naam: name,
    van: thing,
    waarde: valueAnswer(words, result),
  }));
}

function dutyAnswer(words: Vocabulary, duty: DutyOutcome): Static<typeof Plicht.schema> {
  return present({
    id: duty.id,
    naam: duty.name,
    houder: duty.holder,
    tekst: duty.text,
    plaats: placeAnswer(duty.place),
    stand: duty.state,
    termijn: duty.term,
    uiterlijk: optionalValue(words, duty.due),
    gevolg: duty.consequence,
    gronden: duty.why.map(groundAnswer),
  });
}

function stepAnswer(words: Vocabulary, step: StepOutcome): Static<typeof Stap.schema> {
  return present({
    id: step.id,
    naam: step.name,
    tekst: step.text,
    plaats: placeAnswer(step.place),
    stand: step.status,
    gedaanOp: optionalValue(words, step.doneOn),
    uiterlijk: optionalValue(words, step.due),
    wachtOp: step.waitingFor,
    termijnVan: step.layer,
  });
}

function departureAnswer(outcome: DepartureOutcome): Static<typeof Maatwerk.schema> {
  return present({
    uitkomst: outcome.kind,
    clausule: outcome.clause,
    plaats: outcome.place === undefined ? undefined : placeAnswer(outcome.place),
    artikelen: [...outcome.targets],
    meldingen: outcome.findings.map(messageAnswer),
  });
}
