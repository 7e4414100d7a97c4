// What the municipality does outside the steps: acts, documents, delegation, suspended terms, measures over months.

import type { Act, Delegation, DocumentContent, Measure } from "@andersom/semantics";
import { bullets, numbered, paragraph } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { actorName, isMunicipality, spokenTo } from "../phrase/fragment.js";
import { plainSentence, plainText } from "../phrase/plain.js";
import { originOf } from "../phrase/told.js";
import { valuePhrase } from "../phrase/value.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { wholeReferences } from "./references.js";

/** `Wij sturen de gemeenteraad een verslag. Dat doen wij elk jaar voor 1 juli.`, with its list and its conditions. */
export function actBlocks(context: PublicContext, act: Act): Block[] {
  const us = isMunicipality(act.actor);
  const said = plainSentence(context, actWords(act)).replace(/[.:]$/u, "");
  const words = wholeReferences(said, act.place.article);
  const term = act.term === undefined || words.includes(act.term.text) ? undefined : act.term.text;
  const when = us ? "Dat doen wij" : "Dat gebeurt";
  const text = term === undefined ? "" : ` ${sentence(spokenNumbers(spokenTo(context, `${when} ${term}`)))}`;
  const items = act.items.map((one) => listItem(context, one.text));
  const origin = ruleOrigin(act);
  return [
    paragraph(items.length === 0 ? `${sentence(words)}${text}` : `${words}:`, origin),
    ...(items.length === 0 ? [] : [bullets(items)]),
    ...(items.length === 0 || text === "" ? [] : [paragraph(text.trim())]),
    ...conditionBlocks(context, act.scope, "Dit geldt alleen als"),
    ...conditionBlocks(context, act.condition, `${when} als`),
  ];
}

/** The act without its term, condition and list; one that is denied has its `niet` or `geen` only in its full text. */
function actWords({ actor, name, negated, text, term, condition }: Act): string {
  if (negated !== true) return `${capital(actor)} ${name}`;
  const whole = condition === undefined ? text : text.replace(/,? als .*$/u, "");
  const bare = term === undefined ? whole : whole.replace(new RegExp(`,? ${escaped(term.text)}`, "u"), "");
  return capital(bare.replace(/[.:]$/u, ""));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** `In deze volgorde: …` as a numbered list. */
export function orderBlocks(context: PublicContext, acts: readonly Act[]): Block[] {
  const [first] = acts;
  if (first === undefined) return [];
  const items = acts.map((act) => listItem(context, act.text));
  return [
    paragraph(
      "Wij doen dit in deze volgorde:",
      ruleOrigin({ ...first, id: first.id.replace(/\/[^/]*$/u, "") }),
    ),
    numbered(items),
  ];
}

/** `In het verslag staat: …`. */
export function contentBlocks(context: PublicContext, content: DocumentContent): Block[] {
  const article = /^(?:in )?(de|het) /iu.exec(content.text)?.[1]?.toLowerCase() ?? "het";
  const lead = content.lead === undefined ? "" : ` ${content.lead}`;
  return [
    paragraph(`In ${article} ${content.document} staat${lead}:`, ruleOrigin(content)),
    bullets(content.items.map(({ text }) => listItem(context, text))),
  ];
}

/** Who may work out what in rules of its own. */
export function delegationBlocks(context: PublicContext, delegation: Delegation): Block[] {
  const us = isMunicipality(delegation.actor);
  const who = us ? "Wij" : capital(actorName(delegation.actor));
  const verb = {
    kan: us ? "mogen" : "mag",
    moet: us ? "moeten" : "moet",
    niet: us ? "mogen geen" : "mag geen",
  }[delegation.force];
  const topics = delegation.topics.map(({ text }) => listItem(context, text));
  const about =
    delegation.force === "niet"
      ? `${who} ${verb} extra regels maken`
      : `${who} ${verb} hierover extra regels maken`;
  if (topics.length === 0) return [paragraph(`${about}.`, ruleOrigin(delegation))];
  const lead = delegation.force === "niet" ? `${about} over:` : `${about}:`;
  return [paragraph(lead, ruleOrigin(delegation)), bullets(topics)];
}

/** Fixed sentences of the language about terms and measures, which the model keeps as text beside their meaning. */
export function fixedSentence(context: PublicContext, text: string): string | undefined {
  const measures = context.index.model.measures;
  const pause = context.index.model.suspensions.find((one) => one.text === text);
  if (/^Een termijn staat stil/u.test(text) || pause !== undefined) return pauseText(context, text);
  if (/^De Algemene termijnenwet geldt/u.test(text)) {
    return "Eindigt een termijn in een weekend of op een feestdag? Dan schuift het einde op naar de eerste werkdag daarna.";
  }
  const carried =
    /^Wat overblijft schuift door naar de volgende maand(?:, hoogstens (\d+) maanden)?\.?$/u.exec(text);
  if (carried !== null) {
    const limit =
      carried[1] === undefined ? "" : ` ${spokenNumbers(`Dat kan hoogstens ${carried[1]} maanden lang.`)}`;
    return `Past niet alles in één maand? Dan gaat de rest naar de volgende maand.${limit}`;
  }
  if (/^Daarna vervalt het\.?$/u.test(text)) return "Wat er daarna nog over is, vervalt.";
  if (/^Bij een gedraging die meer plichten schendt geldt:/u.test(text))
    return sameActText(context, measures);
  return /^Bij meer gedragingen in dezelfde maand geldt:/u.test(text)
    ? sameMonthText(context, measures)
    : undefined;
}

/** `vanaf de dag na een verzoek om gegevens tot en met de dag waarop de gegevens er zijn`. */
function pauseText(context: PublicContext, text: string): string {
  const found = /vanaf de dag (na|van) (.+?) tot en met (.+?)\.?$/u.exec(text);
  if (found === null) return plainText(context, text);
  const [, start = "", from = "", to = ""] = found;
  const first = start === "na" ? `Dat begint op de dag na ${from}.` : `Dat begint op de dag van ${from}.`;
  return `Soms staat een termijn stil. ${spokenTo(context, first)} ${spokenTo(context, `Het duurt tot en met ${to}.`)}`;
}

function sameActText(context: PublicContext, measures: readonly Measure[]): string | undefined {
  const found = measures.find(({ sameAct }) => sameAct !== undefined);
  if (found?.sameAct === undefined) return undefined;
  const many = measureWords(found);
  const then = {
    "alleen de hoogste": `Dan telt alleen de hoogste ${found.name}.`,
    "samen hoogstens": `Dan komen de ${many} bij elkaar, tot een grens.`,
    "na elkaar": `Dan komen de ${many} na elkaar.`,
    "elk apart": `Dan telt elke ${found.name} apart.`,
  }[found.sameAct];
  return `${say(context, "{Komt u} met één gedraging meer plichten niet na?")} ${then}${limitText(context, found)}`;
}

function sameMonthText(context: PublicContext, measures: readonly Measure[]): string | undefined {
  const found = measures.find(({ sameMonth }) => sameMonth !== undefined);
  if (found?.sameMonth === undefined) return undefined;
  const many = measureWords(found);
  const then = {
    "alleen de hoogste": `Dan telt alleen de hoogste ${found.name}.`,
    "samen hoogstens": `Dan komen de ${many} bij elkaar, tot een grens.`,
    "na elkaar": `Dan komen de ${many} na elkaar. De oudste gedraging is het eerst aan de beurt.`,
    "elk apart": `Dan telt elke ${found.name} apart.`,
  }[found.sameMonth];
  return `Gaat het om meer gedragingen in één maand? ${then}${limitText(context, found)}`;
}

function limitText(context: PublicContext, { limit }: Measure): string {
  return limit === undefined ? "" : ` Samen is dat nooit meer dan ${valuePhrase(context, limit)}.`;
}

/** `verlagingen`, `maatregelen`. */
function measureWords({ name }: Measure): string {
  return /el$/u.test(name) ? `${name}en` : /ing$/u.test(name) ? `${name}en` : `${name}s`;
}

function listItem(context: PublicContext, text: string): string {
  return sentence(spokenTo(context, text.replace(/[.;]$/u, "")));
}

function ruleOrigin({ id, place }: { readonly id: string; readonly place: Act["place"] }): Origin {
  return { ...originOf(place), rule: id };
}
