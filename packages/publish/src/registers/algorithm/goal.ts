// What the rules are for and what they weigh, as far as the ordinance says so: the fields goal and proportionality.

import type { DecisionModel, Effect } from "@andersom/semantics";
import { capital, lowerFirst, sentence } from "../../dutch/clause.js";
import { joined, numberWord } from "../../dutch/number-words.js";

/** `Rondkomen: wie al lang weinig geld heeft, kan toch rondkomen.` A name alone tells an outsider little. */
function goalOf({ name, prose }: Effect): string {
  const text = prose
    .map((part) => part.text.replace(/[{}]/gu, ""))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
  return text === "" ? sentence(name) : `${capital(name)}: ${sentence(lowerFirst(text))}`;
}

export function goalTexts({ effects, rights }: DecisionModel): string[] {
  return [
    ...(effects.length === 0
      ? []
      : [
          `De regels zijn er voor ${effects.length === 1 ? "dit doel" : "deze doelen"}: ${effects.map(goalOf).join(" ")}`,
        ]),
    "Het doel van het algoritme is dat de regels voor iedereen op dezelfde manier worden toegepast, en dat elke uitkomst is uit te leggen.",
    ...(rights.length === 0
      ? []
      : [
          `Inwoners merken het bij een besluit over: ${joined(
            rights.map(({ name }) => name),
            "en",
          )}.`,
        ]),
  ];
}

/** What the ordinance itself weighs: kernwaarden, only asking what a right needs, and room for the one household. Nothing about alternatives. */
export function proportionTexts({ coreValues, facts, departures, consents }: DecisionModel): string[] {
  const only = facts.filter(({ askOnly }) => askOnly !== undefined).length;
  return [
    ...(coreValues.length === 0
      ? []
      : [
          `De regels wegen deze waarden: ${joined(
            coreValues.map(({ name }) => name),
            "en",
          )}.`,
        ]),
    ...(only === 0
      ? []
      : [
          `${capital(numberWord(only))} ${only === 1 ? "gegeven wordt" : "gegevens worden"} alleen gevraagd als de verordening dat toestaat.`,
        ]),
    ...((consents ?? []).length === 0 ? [] : ["Gegevens worden alleen met toestemming gedeeld."]),
    ...(departures.length === 0
      ? []
      : ["Pakt een regel voor iemand verkeerd uit, dan kan een mens ervan afwijken, met een reden erbij."]),
    "[Vul aan: welke andere manieren u hebt overwogen, en waarom u deze koos.]",
  ];
}
