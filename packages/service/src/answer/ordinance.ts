// The ordinance as the service tells it: its title and validity, its rights, its facts, and the schema of a request.

import { createHash } from "node:crypto";
import { Type, type Static } from "@sinclair/typebox";
import { inputSchema } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { component, present, words as oneOf } from "../component.js";
import { Antwoordsoort, kindOfAnswer } from "./question.js";

const optionalText = Type.Optional(Type.String());
const optionalDate = Type.Optional(Type.String({ format: "date" }));

/** Which rules gave an answer. */
export const Bron = component(
  "Bron",
  Type.Object(
    {
      titel: Type.String(),
      vingerafdruk: Type.String({
        description: "SHA-256 over de regels: is die gelijk, dan zijn de regels gelijk.",
      }),
    },
    { description: "De verordening die het antwoord gaf." },
  ),
);

export const Gegeven = component(
  "Gegeven",
  Type.Object(
    {
      naam: Type.String(),
      sleutel: Type.String({ description: "De naam in een verzoek, onder het ding waar het bij hoort." }),
      van: Type.String({ description: "Waar het bij hoort: inwoner, huishouden, aanvraag." }),
      soort: oneOf(["gegeven", "oordeel"]),
      vraag: optionalText,
      bronnen: Type.Array(Type.String()),
      bijzonder: Type.Optional(
        Type.String({ description: "De soort bijzondere persoonsgegevens.", examples: ["gezondheid"] }),
      ),
      antwoord: Antwoordsoort.ref,
    },
    { description: "Een gegeven of oordeel dat de verordening kent." },
  ),
);

export const Verordening = component(
  "Verordening",
  Type.Object(
    {
      titel: Type.String(),
      vingerafdruk: Type.String(),
      soort: oneOf(["verordening", "beleidsregels", "nadere regels", "wet"]),
      citeertitel: optionalText,
      gemeente: optionalText,
      vastgesteldDoor: optionalText,
      geldigVanaf: optionalDate,
      terugwerkendTot: optionalDate,
      vervaltOp: optionalDate,
      peildatum: oneOf(
        ["in het verzoek", "bepaald door de verordening"],
        "Of een verzoek een peildatum moet noemen. De dienst vult nooit zelf een dag in.",
      ),
      rechten: Type.Array(Type.Object({ id: Type.String(), naam: Type.String() })),
      gegevens: Type.Array(Gegeven.ref),
      invoer: Type.Record(Type.String(), Type.Unknown(), {
        description: "Het JSON Schema (2020-12) van een verzoek.",
      }),
    },
    { description: "De verordening waarmee deze dienst beslist." },
  ),
);

export function ordinanceAnswer(
  model: DecisionModel,
  fingerprint: string,
): Static<typeof Verordening.schema> {
  const { instrument } = model;
  return present({
    titel: instrument.title,
    vingerafdruk: fingerprint,
    soort: instrument.kind,
    citeertitel: instrument.citationTitle,
    gemeente: instrument.municipality,
    vastgesteldDoor: instrument.adoptedBy,
    geldigVanaf: instrument.inForce,
    terugwerkendTot: instrument.retroactiveTo,
    vervaltOp: instrument.lapses,
    peildatum:
      model.peildatum === undefined ? ("in het verzoek" as const) : ("bepaald door de verordening" as const),
    rechten: model.rights.map(({ id, name }) => ({ id, naam: name })),
    gegevens: model.facts.map((fact) =>
      present({
        naam: fact.name,
        sleutel: fact.key,
        van: fact.thing,
        soort: fact.kind,
        vraag: fact.question,
        bronnen: [...fact.sources],
        bijzonder: fact.dataClass,
        antwoord: kindOfAnswer(fact.type),
      }),
    ),
    invoer: { ...inputSchema(model) },
  });
}

/** The same rules give the same fingerprint, wherever their files stand: places in source files do not count. */
export function fingerprintOf(model: DecisionModel): string {
  const rules = JSON.stringify(model, (key, value: unknown) =>
    key === "source" && typeof value === "object" ? undefined : value,
  );
  return createHash("sha256").update(rules).digest("hex");
}
