// What the model shows of risks: the field risks.

import type { DecisionModel } from "@andersom/semantics";
import { capital } from "../../dutch/clause.js";
import { numberWord } from "../../dutch/number-words.js";
import type { DataRegister } from "../data-register.js";
import { classes } from "../personal-data.js";

/** What the model shows of risks: what is missing or not filled in yet. What is done about them is for the municipality. */
export function riskTexts({ departures }: DecisionModel, { telling, gegevens }: DataRegister): string[] {
  const special = gegevens.filter(({ persoonsgegeven }) => classes[persoonsgegeven].law !== undefined).length;
  const asked = gegevens.filter(({ verkrijging }) => verkrijging === "gevraagd").length;
  return [
    "Een onjuist gegeven geeft een onjuiste uitkomst. Elke uitkomst noemt daarom de gegevens en de artikelen waarop zij rust.",
    ...(asked === 0
      ? []
      : [
          `${capital(numberWord(asked))} ${asked === 1 ? "gegeven komt" : "gegevens komen"} alleen van de inwoner zelf of van een ander die het vertelt.`,
        ]),
    ...(special === 0
      ? []
      : [
          `${capital(numberWord(special))} ${special === 1 ? "gegeven is" : "gegevens zijn"} extra beschermd door de wet.`,
        ]),
    ...(telling.nogNietIngedeeld === 0
      ? []
      : [
          `Van ${numberWord(telling.nogNietIngedeeld)} ${telling.nogNietIngedeeld === 1 ? "gegeven" : "gegevens"} is nog niet opgeschreven hoe gevoelig ${telling.nogNietIngedeeld === 1 ? "het is" : "ze zijn"}.`,
        ]),
    ...(telling.nergensNodig === 0
      ? []
      : [
          `${capital(numberWord(telling.nergensNodig))} ${telling.nergensNodig === 1 ? "gegeven heeft geen regel" : "gegevens hebben geen regel"} nodig.`,
        ]),
    ...(departures.length === 0
      ? ["De verordening heeft geen regel om af te wijken als een uitkomst onredelijk is."]
      : []),
    "Ontbreekt er een gegeven, dan komt er geen uitkomst in plaats van een gok.",
    "[Vul aan: wat u doet om deze risico’s klein te houden, en wie dat nagaat.]",
  ];
}
