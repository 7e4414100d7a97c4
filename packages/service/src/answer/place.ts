// A place in the ordinance or a law, and a ground: why something is so, and where that is written.

import { Type } from "@sinclair/typebox";
import { placeText, type Finding, type Ground, type Place } from "@andersom/runtime";
import { component, present } from "../component.js";

const text = Type.Optional(Type.String());

export const Plaats = component(
  "Plaats",
  Type.Object(
    {
      tekst: Type.String({ description: "Zoals een mens het citeert.", examples: ["artikel 1 lid 2"] }),
      regeling: Type.Optional(
        Type.String({ description: "De wet; afwezig als het de verordening zelf is." }),
      ),
      artikel: text,
      lid: text,
      onderdeel: text,
      onder: text,
    },
    { description: "Een plaats in de verordening of in een wet." },
  ),
);

export const Grond = component(
  "Grond",
  Type.Object(
    {
      tekst: Type.String({ description: "De regel of voorwaarde die de doorslag gaf." }),
      plaatsen: Type.Array(Plaats.ref, {
        description: "Van de regel over het recht tot wat de doorslag gaf.",
      }),
    },
    { description: "Waarom een uitkomst zo is." },
  ),
);

export const Melding = component(
  "Melding",
  Type.Object(
    {
      code: Type.String({ examples: ["gat"] }),
      tekst: Type.String(),
      plaatsen: Type.Array(Plaats.ref),
    },
    { description: "Wat er in de regels misgaat voor dit geval." },
  ),
);

export function placeAnswer(place: Place) {
  const { instrument, article, lid, onderdeel, onderdeelNumber } = place;
  return present({
    tekst: placeText(place),
    regeling: instrument,
    artikel: article,
    lid,
    onderdeel,
    onder: onderdeelNumber,
  });
}

export function groundAnswer({ text: words, places }: Ground) {
  return { tekst: words, plaatsen: places.map(placeAnswer) };
}

export function messageAnswer({ code, message, places }: Finding) {
  return { code, tekst: message, plaatsen: places.map(placeAnswer) };
}
