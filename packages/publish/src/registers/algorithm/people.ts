// Where a person decides and the rules do not: the field human_intervention.

import type { DecisionModel } from "@andersom/semantics";
import { sentence } from "../../dutch/clause.js";
import { joined, numberWord } from "../../dutch/number-words.js";
import { factWords, placeWords } from "../words.js";
import { grouped } from "./grouped.js";

/** Judgements, powers and maatwerk: where a person decides and the rules do not. */
export function humanTexts({ facts, rights, departures, catchAll }: DecisionModel): string[] {
  const judged = facts.filter(({ kind }) => kind === "oordeel");
  const chosen = rights.filter(({ powers }) => powers.length > 0);
  const clauses = [...new Set(departures.map(({ place }) => placeWords(place)))];
  return [
    judged.length === 0
      ? "De regels vragen geen oordeel van een mens."
      : `Een mens beoordeelt ${judged.length === 1 ? "één ding" : `${numberWord(judged.length)} dingen`}. Zonder dat oordeel komt er geen uitkomst.`,
    clauses.length === 0
      ? "De verordening heeft geen regel over maatwerk."
      : `Van een uitkomst kan worden afgeweken met ${joined(clauses, "en")}. Wie afwijkt, schrijft op waarom.`,
    ...(chosen.length === 0
      ? []
      : [
          `Hier kiest een mens: ${joined(
            chosen.map(({ name }) => name),
            "en",
          )}.`,
        ]),
    ...(catchAll === undefined
      ? []
      : [sentence(`Gaat geen regel over de situatie, dan beslist ${catchAll.actor}`)]),
    ...grouped(judged, ({ judge }) => judge ?? "een mens").map(([judge, ofJudge]) => {
      const [who = judge, ...others] = judge.split(/ samen met /iu);
      const together = others.length === 0 ? "" : ` samen met ${others.join(" en ")}`;
      return sentence(`${who} beoordeelt${together}: ${ofJudge.map(factWords).join("; ")}`);
    }),
  ];
}
