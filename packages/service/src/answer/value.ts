// A value in an answer: known, not known yet, not applicable, or a fault; and what is still missing.

import { Type, type Static } from "@sinclair/typebox";
import type { MissingFact, OpenJudgement, Shown } from "@andersom/runtime";
import { component, present } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { Melding, messageAnswer } from "./place.js";

const van = Type.String({
  description: "Over wie of wat het gaat: de naam van de persoon, of “inwoner”, “huishouden”, “aanvraag”.",
});

export const Ontbrekend = component(
  "OntbrekendGegeven",
  Type.Object(
    {
      gegeven: Type.String({ description: "De naam van het gegeven." }),
      van,
      maanden: Type.Optional(
        Type.Array(Type.String({ examples: ["2026-03"] }), { description: "De maanden die ontbreken." }),
      ),
    },
    { description: "Een gegeven dat nog niet bekend is." },
  ),
);

export const OpenOordeel = component(
  "OpenOordeel",
  Type.Object(
    {
      oordeel: Type.String({ description: "De naam van het oordeel." }),
      van,
      over: Type.Optional(Type.String({ description: "Het recht waarover wordt geoordeeld." })),
    },
    { description: "Een oordeel dat een mens nog moet geven." },
  ),
);

export const Waarde = component(
  "Waarde",
  Type.Union(
    [
      Type.Object({
        soort: Type.Literal("waarde"),
        waarde: Type.Unknown({
          description:
            "Exact en los van taal: true of false; een bedrag in euro’s, een getal of een percentage als tekst (“1401.5”, en “1/3” als er geen eindig decimaal getal is); een datum als “2026-03-15”; een tekst; een lijst; bij een duur { count, unit } en bij een periode { from, to }.",
          examples: ["1401.5"],
        }),
        tekst: Type.String({ description: "Zoals het Nederlands het schrijft.", examples: ["€ 1.401,50"] }),
      }),
      Type.Object({
        soort: Type.Literal("onbekend"),
        gegevens: Type.Array(Ontbrekend.ref),
        oordelen: Type.Array(OpenOordeel.ref),
        leemten: Type.Array(Type.String(), {
          description: "Wat in de regels zelf openstaat; geen antwoord helpt daar.",
        }),
      }),
      Type.Object({ soort: Type.Literal("niet van toepassing") }),
      Type.Object({ soort: Type.Literal("fout"), meldingen: Type.Array(Melding.ref) }),
    ],
    { description: "Een waarde, of een van de drie manieren waarop die er niet is." },
  ),
);

/** The parts of an answer that name facts and judgements. */
export function missingAnswer(words: Vocabulary, { fact, thing, months }: MissingFact) {
  return present({
    gegeven: words.asked(fact),
    van: thing,
    maanden: months === undefined ? undefined : [...months],
  });
}

export function judgementAnswer(words: Vocabulary, { judgement, thing, about }: OpenJudgement) {
  return present({
    oordeel: words.asked(judgement),
    van: thing,
    over: about === undefined ? undefined : words.right(about),
  });
}

export function valueAnswer(words: Vocabulary, shown: Shown): Static<typeof Waarde.schema> {
  switch (shown.kind) {
    case "waarde":
      return { soort: "waarde", waarde: shown.value, tekst: shown.text };
    case "onbekend":
      return {
        soort: "onbekend",
        gegevens: shown.facts.map((one) => missingAnswer(words, one)),
        oordelen: shown.judgements.map((one) => judgementAnswer(words, one)),
        leemten: [...shown.holes],
      };
    case "niet van toepassing":
      return { soort: "niet van toepassing" };
    case "fout":
      return { soort: "fout", meldingen: shown.findings.map(messageAnswer) };
  }
}

/** For a value that an answer only has when the ordinance says something about it. */
export function optionalValue(words: Vocabulary, shown: Shown | undefined) {
  return shown === undefined ? undefined : valueAnswer(words, shown);
}
