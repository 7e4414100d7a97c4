// What a decision brings along besides rights and duties: measures, conflicts of rules, documents and consents.

import { Type, type Static } from "@sinclair/typebox";
import type {
  ConflictOutcome,
  Decision,
  MeasureMonth,
  MeasureOutcome,
  MeasureSchedule,
  PlanConsent,
} from "@andersom/logic";
import { component, present, words as oneOf } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { Plaats, placeAnswer } from "./place.js";
import { optionalValue, Waarde, valueAnswer } from "./value.js";

export const Maatregelmaand = component(
  "Maatregelmaand",
  Type.Object(
    {
      maand: Type.String({ examples: ["2026-04"] }),
      waarde: Waarde.ref,
      meegenomen: Type.Optional(
        Type.Boolean({ description: "Dit bleef over uit eerdere maanden, boven de grens van die maanden." }),
      ),
    },
    { description: "Wat een maatregel in een kalendermaand inhoudt." },
  ),
);

export const Maatregel = component(
  "Maatregel",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String(),
      plaats: Plaats.ref,
      maanden: Type.Array(Maatregelmaand.ref, { description: "Alles samen, per maand." }),
      onderdelen: Type.Array(
        Type.Object({
          over: Type.String({ description: "Waar het om gaat, zoals een gedraging." }),
          maanden: Type.Array(Maatregelmaand.ref),
          vervallen: Type.Optional(Waarde.ref),
          nietOmdat: Type.Optional(Type.String({ description: "Waarom dit niet meetelt." })),
          open: Type.Optional(Waarde.ref),
        }),
      ),
    },
    { description: "Een maatregel, zoals een verlaging, per onderdeel en per maand." },
  ),
);

export const Botsing = component(
  "Botsing",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String(),
      genoemd: Type.Boolean({
        description: "De verordening noemt de botsing zelf, en zegt wat er dan geldt.",
      }),
      tussen: Type.Array(Type.String()),
      geldt: Waarde.ref,
      oplossing: Type.Optional(Type.String()),
      zolang: Type.Optional(Type.Object({ tekst: Type.String(), geldt: Type.Optional(Waarde.ref) })),
      plaats: Plaats.ref,
    },
    { description: "Regels die voor deze persoon botsen." },
  ),
);

export const Stuk = component(
  "Document",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String({ description: "Het document, zoals het besluit of het verslag." }),
      aanhef: Type.Optional(Type.String()),
      inhoud: Type.Array(
        Type.Object({
          letter: Type.Optional(Type.String()),
          tekst: Type.String(),
          waarde: Type.Optional(Waarde.ref),
        }),
      ),
      plaats: Plaats.ref,
    },
    { description: "Wat een document volgens de verordening moet vermelden." },
  ),
);

export const Toestemming = component(
  "Toestemming",
  Type.Object(
    {
      id: Type.String(),
      naam: Type.String(),
      wie: Type.String({ description: "Over wie de gegevens gaan." }),
      delenMet: Type.String(),
      stand: oneOf(["gegeven", "verlopen", "niet gegeven"]),
      magGeven: Type.Optional(
        Type.Array(Type.String(), {
          description: "Wie vandaag toestemming mogen geven; ontbreekt zolang dat niet bekend is.",
        }),
      ),
      ontbreekt: Type.Array(Type.String(), { description: "Wie dat nog niet deed." }),
      gegevenOp: Type.Optional(Waarde.ref),
      gegevenDoor: Type.Optional(Type.Array(Type.String())),
      geldtTot: Type.Optional(Waarde.ref),
      gegevens: Type.Array(Type.String(), { description: "De namen van wat nu gedeeld mag worden." }),
      plaats: Plaats.ref,
    },
    { description: "Toestemming om gegevens te delen. Geen recht hangt ervan af." },
  ),
);

export function measureAnswer(words: Vocabulary, measure: MeasureOutcome): Static<typeof Maatregel.schema> {
  const months = (all: readonly MeasureMonth[]) =>
    all.map(({ month, amount, carried }) =>
      present({ maand: month, waarde: valueAnswer(words, amount), meegenomen: carried }),
    );
  return {
    id: measure.id,
    naam: measure.name,
    plaats: placeAnswer(measure.place),
    maanden: months(measure.months),
    onderdelen: measure.schedules.map((one: MeasureSchedule) =>
      present({
        over: one.thing,
        maanden: months(one.months),
        vervallen: optionalValue(words, one.lapsed),
        nietOmdat: one.dropped,
        open: optionalValue(words, one.open),
      }),
    ),
  };
}

export function conflictAnswer(words: Vocabulary, conflict: ConflictOutcome): Static<typeof Botsing.schema> {
  const { asLongAs } = conflict;
  return present({
    id: conflict.id,
    naam: conflict.name,
    genoemd: conflict.declared,
    tussen: [...conflict.between],
    geldt: valueAnswer(words, conflict.holds),
    oplossing: conflict.resolution,
    zolang:
      asLongAs === undefined
        ? undefined
        : present({ tekst: asLongAs.text, geldt: optionalValue(words, asLongAs.holds) }),
    plaats: placeAnswer(conflict.place),
  });
}

export function documentAnswer(
  words: Vocabulary,
  { id, document, lead, items, place }: Decision["documents"][number],
): Static<typeof Stuk.schema> {
  return present({
    id,
    naam: document,
    aanhef: lead,
    inhoud: items.map(({ label, text, value }) =>
      present({ letter: label, tekst: text, waarde: optionalValue(words, value) }),
    ),
    plaats: placeAnswer(place),
  });
}

export function consentAnswer(words: Vocabulary, consent: PlanConsent): Static<typeof Toestemming.schema> {
  return present({
    id: consent.consent,
    naam: consent.name,
    wie: consent.person,
    delenMet: consent.sharedWith,
    stand: consent.status,
    magGeven: consent.mayConsent === undefined ? undefined : [...consent.mayConsent],
    ontbreekt: [...consent.missing],
    gegevenOp: optionalValue(words, consent.on),
    gegevenDoor: consent.by === undefined ? undefined : [...consent.by],
    geldtTot: optionalValue(words, consent.until),
    gegevens: [...consent.facts],
    plaats: placeAnswer(consent.place),
  });
}
