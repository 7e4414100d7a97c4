// The outcome of one right in an answer: granted with its worth, refused, open, or not in play.

import { Type, type Static } from "@sinclair/typebox";
import type { RightOutcome, Worth } from "@andersom/runtime";
import { component, present, words as oneOf } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { Grond, Melding, groundAnswer, messageAnswer } from "./place.js";
import { traceAnswer, Uitleg } from "./trace.js";
import { judgementAnswer, missingAnswer, Ontbrekend, OpenOordeel, optionalValue, Waarde } from "./value.js";

export const Uitkomst = oneOf(
  ["toegekend", "geweigerd", "ter beoordeling", "nog onbekend", "niet aan de orde", "fout"],
  "toegekend: de regels geven het recht. geweigerd: ze geven het niet. ter beoordeling: een mens beslist of moet nog een oordeel geven. nog onbekend: er ontbreken gegevens. niet aan de orde: niemand vroeg erom, of het geldt hier niet. fout: de regels zelf geven geen uitkomst; niemand mag erop beslissen.",
);

const worth = Type.Optional(Waarde.ref);

export const Recht = component(
  "Recht",
  Type.Object(
    {
      recht: Type.String({ description: "De naam van het recht." }),
      id: Type.String(),
      van: Type.String({ description: "Wie of wat het recht heeft." }),
      uitkomst: Uitkomst,
      bedrag: worth,
      omvang: worth,
      duur: worth,
      vorm: worth,
      begin: worth,
      einde: worth,
      laatstMogelijkeEinde: worth,
      gronden: Type.Array(Grond.ref),
      voorbehouden: Type.Optional(
        Type.Array(Grond.ref, {
          description: "Wat iemand nog moet opzoeken voordat de uitkomst zeker is.",
        }),
      ),
      gegevens: Type.Optional(Type.Array(Ontbrekend.ref)),
      oordelen: Type.Optional(Type.Array(OpenOordeel.ref)),
      leemten: Type.Optional(Type.Array(Type.String())),
      beslissers: Type.Optional(
        Type.Array(Type.String(), { description: "Wie beslist, bij ‘ter beoordeling’." }),
      ),
      reden: Type.Optional(Type.String({ description: "Waarom het niet aan de orde is." })),
      opening: Type.Optional(Type.String({ description: "Waardoor het wel aan de orde kan komen." })),
      meldingen: Type.Optional(Type.Array(Melding.ref)),
      uitleg: Type.Optional(Uitleg.ref),
    },
    { description: "De uitkomst van een recht voor een persoon of huishouden." },
  ),
);

export type RightAnswer = Static<typeof Recht.schema>;

export function rightAnswer(words: Vocabulary, outcome: RightOutcome): RightAnswer {
  const { right, name, thing, kind, grounds, reservations, trace } = outcome;
  return present({
    recht: name,
    id: right,
    van: thing,
    uitkomst: kind,
    ...("amount" in outcome || kind === "toegekend" || kind === "ter beoordeling"
      ? worthAnswer(words, outcome as Worth)
      : {}),
    gronden: grounds.map(groundAnswer),
    voorbehouden: reservations?.map(groundAnswer),
    ...detail(words, outcome),
    uitleg: trace === undefined ? undefined : traceAnswer(words, trace),
  });
}

function worthAnswer(words: Vocabulary, worthOf: Worth) {
  const value = (shown: Worth[keyof Worth]) => optionalValue(words, shown);
  return present({
    bedrag: value(worthOf.amount),
    omvang: value(worthOf.extent),
    duur: value(worthOf.duration),
    vorm: value(worthOf.form),
    begin: value(worthOf.start),
    einde: value(worthOf.end),
    laatstMogelijkeEinde: value(worthOf.lastPossibleEnd),
  });
}

/** What only this kind of outcome has. */
function detail(words: Vocabulary, outcome: RightOutcome): Partial<RightAnswer> {
  switch (outcome.kind) {
    case "ter beoordeling":
      return {
        oordelen: outcome.judgements.map((one) => judgementAnswer(words, one)),
        beslissers: [...outcome.by],
      };
    case "nog onbekend":
      return {
        gegevens: outcome.facts.map((one) => missingAnswer(words, one)),
        oordelen: outcome.judgements.map((one) => judgementAnswer(words, one)),
        leemten: [...outcome.holes],
      };
    case "niet aan de orde":
      return present({ reden: outcome.reason, opening: outcome.opens });
    case "fout":
      return { meldingen: outcome.findings.map(messageAnswer) };
    case "toegekend":
    case "geweigerd":
      return {};
  }
}
