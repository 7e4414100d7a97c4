// How an outcome came about, step by step, down to lid and onderdeel; only when it was asked for.

import { Type, type Static } from "@sinclair/typebox";
import type { SeenValue, TraceNode } from "@andersom/runtime";
import { component, present, reference } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { Plaats, placeAnswer } from "./place.js";
import { Waarde, valueAnswer } from "./value.js";

/** A step holds the steps below it, so its type is written out. */
export interface TraceAnswer {
  plaats: Static<typeof Plaats.schema>;
  tekst: string;
  uitkomst: Static<typeof Waarde.schema>;
  gezien: Static<typeof GezienWaarde.schema>[];
  overgeslagen?: string;
  door?: Static<typeof Plaats.schema>;
  stappen: TraceAnswer[];
}

export const GezienWaarde = component(
  "GezienWaarde",
  Type.Object(
    {
      naam: Type.String(),
      van: Type.String(),
      maand: Type.Optional(Type.String()),
      waarde: Waarde.ref,
    },
    { description: "Een waarde waarnaar een regel of voorwaarde keek." },
  ),
);

export const Uitleg = component(
  "Uitlegstap",
  Type.Object(
    {
      plaats: Plaats.ref,
      tekst: Type.String({ description: "De regel of voorwaarde." }),
      uitkomst: Waarde.ref,
      gezien: Type.Array(GezienWaarde.ref),
      overgeslagen: Type.Optional(Type.String({ description: "Waarom deze regel het antwoord niet gaf." })),
      door: Type.Optional(Plaats.ref),
      stappen: Type.Array(reference<TraceAnswer>("Uitlegstap")),
    },
    { description: "Een stap in de uitleg: een regel of voorwaarde met haar uitkomst." },
  ),
);

export function traceAnswer(words: Vocabulary, node: TraceNode): TraceAnswer {
  return present({
    plaats: placeAnswer(node.place),
    tekst: node.text,
    uitkomst: valueAnswer(words, node.result),
    gezien: node.seen.map((one) => seenAnswer(words, one)),
    overgeslagen: node.bypassed,
    door: node.by === undefined ? undefined : placeAnswer(node.by),
    stappen: node.children.map((child) => traceAnswer(words, child)),
  });
}

function seenAnswer(words: Vocabulary, { name, thing, month, result }: SeenValue) {
  return present({ naam: name, van: thing, maand: month, waarde: valueAnswer(words, result) });
}
