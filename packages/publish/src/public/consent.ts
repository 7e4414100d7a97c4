// Sharing facts: only with a yes, of whom, for how long, and that a no costs nothing.

import type { Consent } from "@andersom/semantics";
import { bullets, paragraph, section } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { possessive, question } from "../dutch/address.js";
import { sentence, splitClause, lowerFirst } from "../dutch/clause.js";
import { joined, spanWords } from "../dutch/number-words.js";
import { conditionList } from "../phrase/condition.js";
import { spokenTo } from "../phrase/fragment.js";
import { originOf } from "../phrase/told.js";
import { say, type PublicContext } from "./context.js";
import { factWords } from "./data.js";
import { fixed } from "./fixed-text.js";

export function consentSections(context: PublicContext): Section[] {
  const consents = context.index.model.consents ?? [];
  if (consents.length === 0) return [];
  return [
    section(
      say(context, fixed.consent),
      consents.flatMap((consent) => consentBlocks(context, consent)),
    ),
  ];
}

function consentBlocks(context: PublicContext, consent: Consent): Block[] {
  const facts = consent.facts.flatMap((id) => context.index.facts.get(id) ?? []);
  const origin = { ...originOf(consent.place), rule: consent.id };
  const givers = consent.givers.map((giver) => giverSentence(context, giver));
  const lasts = consent.lasts;
  return [
    paragraph(say(context, fixed.onlyWithYes), origin),
    ...(consent.changesNoRight ? [paragraph(say(context, fixed.noCostsNothing))] : []),
    paragraph(sentence(`wij delen ze dan met ${spokenTo(context, consent.sharedWith)}`)),
    ...(facts.length === 0
      ? []
      : [
          paragraph("Het gaat om deze gegevens:"),
          bullets(facts.map((fact) => sentence(factWords(context, fact)))),
        ]),
    ...(givers.length === 0 ? [] : [paragraph("Wie beslist daarover?"), bullets(givers)]),
    ...(lasts === undefined
      ? []
      : [paragraph(say(context, fixed.consentLasts, { duur: spanWords(lasts.count, lasts.unit) }))]),
  ];
}

/** `Bent u 12 jaar of ouder en jonger dan 16 jaar? Dan moeten u en uw ouders allebei ja zeggen.` */
function giverSentence(context: PublicContext, giver: Consent["givers"][number]): string {
  const then = decides(context, giver.who);
  const items = giver.tests.flatMap((test) => conditionList(context, test).items.map(({ text }) => text));
  if (items.length === 0) return sentence(then);
  const clauses = items.map((text) =>
    splitClause(text.replace(/^U\b/u, "u").replace(/^Je\b/u, "je"), ["u", "je"]),
  );
  const [first] = clauses;
  const same = clauses.every(
    (one) => one !== undefined && one.subject === first?.subject && one.verb === first.verb,
  );
  if (first === undefined || !same || first.subject !== context.address)
    return sentence(`${then}, als dit klopt: ${joined(items.map(bare), "en")}`);
  const rest = joined(
    clauses.flatMap((one) => one?.rest ?? []),
    "en",
  );
  const third = { ...first, verb: first.verb === "bent" ? "is" : first.verb, rest };
  return `${question(third, context.person)} Dan ${inverted(context, giver.who)}.`;
}

function bare(text: string): string {
  return lowerFirst(text).replace(/\.$/u, "");
}

function whoWords(context: PublicContext, who: readonly string[]): string[] {
  return who.map((one) =>
    /^de inwoner$/iu.test(one)
      ? context.address
      : one.replace(/^de (?=ouders?$|voogd$|partner$)/iu, `${possessive(context.person)} `),
  );
}

function isPlural(who: readonly string[]): boolean {
  return who.length > 1 || /s$/u.test(who[0] ?? "");
}

function decides(context: PublicContext, who: readonly string[]): string {
  const words = whoWords(context, who);
  if (words.length > 1) return `${joined(words, "en")} moeten allemaal ja zeggen`;
  if (words[0] === context.address) return say(context, "{u beslist} zelf");
  return `${words[0] ?? ""} ${isPlural(who) ? "beslissen" : "beslist"}`;
}

function inverted(context: PublicContext, who: readonly string[]): string {
  const words = whoWords(context, who);
  if (words.length > 1) return `moeten ${joined(words, "en")} allemaal ja zeggen`;
  if (words[0] === context.address) return say(context, "{beslist u} zelf");
  return `${isPlural(who) ? "beslissen" : "beslist"} ${words[0] ?? ""}`;
}
