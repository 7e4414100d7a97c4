// Who judges what a rule cannot compute, and what is weighed.

import type { Fact } from "@andersom/semantics";
import { capital } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { actorName, isMunicipality, spokenTo } from "./fragment.js";
import type { Teller } from "./teller.js";

/** `Wij beoordelen dit. Daarbij letten wij op: wat u kunt en …`; nothing for a fact that nobody judges. */
export function judgementSentences(teller: Teller, fact: Fact): string[] {
  if (fact.kind !== "oordeel") return [];
  const [judge = "de gemeente", ...partners] = (fact.judge ?? "de gemeente").split(/ samen met /iu);
  const others = partners.filter((one) => !/^(?:de )?inwoner$/iu.test(one));
  const withWhom = [...(fact.together === true ? ["de inwoner"] : []), ...others];
  const together = withWhom.length === 0 ? "" : ` ${spokenTo(teller, `samen met ${joined(withWhom, "en")}`)}`;
  const who = capital(actorName(judge));
  const weighs = (fact.weighs ?? []).map((factor) => spokenTo(teller, factor.replace(/^en /iu, "")));
  const first = isMunicipality(judge)
    ? `Wij beoordelen dit${together}.`
    : `${who} beoordeelt dit${together}.`;
  if (weighs.length === 0) return [first];
  const looks = isMunicipality(judge) ? "Wij letten daarbij op" : `${who} let daarbij op`;
  return [`${first} ${looks}: ${joined(weighs, "en")}.`];
}
