// Who judges what a rule cannot compute, and what is weighed.

import type { Fact } from "@andersom/semantics";
import { capital } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { actorName, isMunicipality, spokenTo } from "./fragment.js";
import type { Teller } from "./teller.js";

/** `Wij beoordelen dit. Daarbij letten wij op: wat u kunt en …`; nothing for a fact that nobody judges. */
export function judgementSentences(teller: Teller, fact: Fact): string[] {
  if (fact.kind !== "oordeel") return [];
  const judge = (fact.judge ?? "de gemeente").replace(/ samen met (?:de )?inwoner$/iu, "");
  const together = fact.together === true ? ` ${spokenTo(teller, "samen met de inwoner")}` : "";
  const who = capital(actorName(judge));
  const weighs = (fact.weighs ?? []).map((factor) => spokenTo(teller, factor));
  const first = isMunicipality(judge)
    ? `Wij beoordelen dit${together}.`
    : `${who} beoordeelt dit${together}.`;
  if (weighs.length === 0) return [first];
  const looks = isMunicipality(judge) ? "Wij letten daarbij op" : `${who} let daarbij op`;
  return [`${first} ${looks}: ${joined(weighs, "en")}.`];
}
