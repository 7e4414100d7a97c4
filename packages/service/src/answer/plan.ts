// A plan in an answer: every person of a household, what they share, and what the ordinance says about all of them.

import { Type, type Static } from "@sinclair/typebox";
import type { BrokenGuarantee, LadderLine, Plan, PlanOffer, PlanSignal } from "@andersom/logic";
import { component, present } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { Beslissing, decisionAnswer, NaamWaarde, namedValues } from "./decision.js";
import { consentAnswer, Toestemming } from "./follows.js";
import { Grond, groundAnswer, Plaats, placeAnswer } from "./place.js";
import { Recht, rightAnswer, Uitkomst } from "./right.js";
import { optionalValue, Waarde, valueAnswer } from "./value.js";

export const Planregel = component(
  "Planregel",
  Type.Object(
    {
      wie: Type.String(),
      recht: Type.String(),
      uitkomst: Uitkomst,
      bedrag: Type.Optional(Waarde.ref),
    },
    { description: "Een recht van een persoon of huishouden, in een regel." },
  ),
);

export const Persoonsplan = component(
  "Persoonsplan",
  Type.Object({
    naam: Type.String(),
    huishouden: Type.Optional(Type.String()),
    beslissing: Beslissing.ref,
  }),
);

export const Huishoudensplan = component(
  "Huishoudensplan",
  Type.Object({
    naam: Type.String(),
    leden: Type.Array(Type.String()),
    rechten: Type.Array(Recht.ref),
    waarden: Type.Array(NaamWaarde.ref),
  }),
);

export const Waarborg = component(
  "GeschondenWaarborg",
  Type.Object(
    {
      titel: Type.String(),
      wie: Type.String(),
      plaats: Plaats.ref,
      uitkomst: Waarde.ref,
      gronden: Type.Array(Grond.ref),
    },
    { description: "Een waarborg die voor dit huishouden niet uitkomt." },
  ),
);

export const Hulptrede = component(
  "Hulptreden",
  Type.Object(
    {
      wie: Type.String(),
      recht: Type.String(),
      bereikt: Type.Optional(Type.String({ description: "De trede die genoeg is." })),
      treden: Type.Array(
        Type.Object({
          nummer: Type.String(),
          naam: Type.String(),
          plaats: Plaats.ref,
          genoeg: Waarde.ref,
          gronden: Type.Array(Grond.ref),
        }),
      ),
    },
    { description: "Waar de volgorde van hulp uitkomt, en waarom eerdere treden niet genoeg zijn." },
  ),
);

export const Signaal = component(
  "Signaal",
  Type.Object({
    naam: Type.String(),
    over: Type.String(),
    plaats: Plaats.ref,
    gronden: Type.Array(Grond.ref),
  }),
);

export const Aanbod = component(
  "Aanbod",
  Type.Object({
    naam: Type.String(),
    wie: Type.String({ description: "Wie het aanbiedt." }),
    over: Type.String(),
    plaats: Plaats.ref,
    tekst: Type.String(),
    regisseur: Type.Boolean(),
    uiterlijk: Type.Optional(Waarde.ref),
  }),
);

export const Huishoudplan = component(
  "Plan",
  Type.Object(
    {
      overzicht: Type.Array(Planregel.ref),
      personen: Type.Array(Persoonsplan.ref),
      huishoudens: Type.Array(Huishoudensplan.ref),
      hulptreden: Type.Array(Hulptrede.ref),
      signalen: Type.Array(Signaal.ref),
      aanbod: Type.Array(Aanbod.ref),
      toestemmingen: Type.Array(Toestemming.ref),
      geschondenWaarborgen: Type.Array(Waarborg.ref),
    },
    { description: "Een plan voor het hele huishouden." },
  ),
);

export type PlanAnswer = Static<typeof Huishoudplan.schema>;

export function planAnswer(words: Vocabulary, plan: Plan): PlanAnswer {
  return {
    overzicht: plan.overview.map(({ person, name, outcome, amount }) =>
      present({ wie: person, recht: name, uitkomst: outcome, bedrag: optionalValue(words, amount) }),
    ),
    personen: plan.persons.map(({ name, household, decision }) =>
      present({ naam: name, huishouden: household, beslissing: decisionAnswer(words, decision) }),
    ),
    huishoudens: plan.households.map(({ key, members, rights, values }) => ({
      naam: key,
      leden: [...members],
      rechten: rights.map((right) => rightAnswer(words, right)),
      waarden: namedValues(words, values),
    })),
    hulptreden: plan.ladder.map((line) => ladderAnswer(words, line)),
    signalen: plan.signals.map(signalAnswer),
    aanbod: plan.offers.map((offer) => offerAnswer(words, offer)),
    toestemmingen: plan.consents.map((one) => consentAnswer(words, one)),
    geschondenWaarborgen: plan.guarantees.map((one) => guaranteeAnswer(words, one)),
  };
}

function ladderAnswer(words: Vocabulary, line: LadderLine): Static<typeof Hulptrede.schema> {
  return present({
    wie: line.person,
    recht: line.name,
    bereikt: line.reached?.name,
    treden: line.steps.map(({ number, name, place, enough, grounds }) => ({
      nummer: number,
      naam: name,
      plaats: placeAnswer(place),
      genoeg: valueAnswer(words, enough),
      gronden: grounds.map(groundAnswer),
    })),
  });
}

function signalAnswer({ name, about, place, grounds }: PlanSignal): Static<typeof Signaal.schema> {
  return { naam: name, over: about, plaats: placeAnswer(place), gronden: grounds.map(groundAnswer) };
}

function offerAnswer(words: Vocabulary, offer: PlanOffer): Static<typeof Aanbod.schema> {
  return present({
    naam: offer.name,
    wie: offer.actor,
    over: offer.about,
    plaats: placeAnswer(offer.place),
    tekst: offer.text,
    regisseur: offer.coordinator,
    uiterlijk: optionalValue(words, offer.due),
  });
}

function guaranteeAnswer(words: Vocabulary, broken: BrokenGuarantee): Static<typeof Waarborg.schema> {
  return {
    titel: broken.title,
    wie: broken.person,
    plaats: placeAnswer(broken.place),
    uitkomst: valueAnswer(words, broken.result),
    gronden: broken.grounds.map(groundAnswer),
  };
}
