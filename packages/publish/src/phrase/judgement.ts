// Who judges what a rule cannot compute, and what is weighed.

import type { Fact } from "@andersom/semantics";
import { bullets } from "../document/build.js";
import type { Block } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { actorName, isMunicipality, spokenTo } from "./fragment.js";
import type { Teller } from "./teller.js";

/**
 * `Wij beoordelen dit. Wij letten daarbij op: wat u kunt en …`; nothing for a fact that nobody judges.
 * `told`: the sentence above it; where the judge is its subject (`De commissie vindt …`), who judges is said already.
 */
export function judgementSentences(teller: Teller, fact: Fact, told = ""): (string | Block)[] {
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
  const said = withWhom.length === 0 && !isMunicipality(judge) && told.startsWith(`${who} `);
  const asks = adviceSentence(teller, fact, isMunicipality(judge) ? "wij" : judge);
  const judged = [said ? "" : first, asks].filter((one) => one !== "").join(" ");
  if (weighs.length === 0) return judged === "" ? [] : [judged];
  const looks = isMunicipality(judge) ? "Wij letten daarbij op" : `${who} let daarbij op`;
  const line = `${looks}: ${joined(weighs, "en")}.`;
  // A long line of reasons is a list: a sentence of more than twenty words is hard to read.
  if (line.split(" ").length <= 18) return [`${judged} ${line}`.trim()];
  return [`${judged} ${looks}:`.trim(), bullets(weighs.map((one) => sentence(one)))];
}

/** `Eerst vragen wij advies aan het UWV.` */
function adviceSentence({ index }: Teller, fact: Fact, judge: string): string {
  const from = index.model.advice.flatMap((one) => (one.judgement === fact.id ? (one.from ?? []) : []));
  if (from.length === 0) return "";
  const asks = judge === "wij" ? "vragen wij" : `vraagt ${judge.replace(/^De /u, "de ")}`;
  return `Eerst ${asks} advies aan ${joined([...new Set(from)], "en")}.`;
}
