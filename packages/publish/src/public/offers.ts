// What the municipality offers by itself, and what it looks at to do so: offers and signals.

import type { Offer, Signal } from "@andersom/semantics";
import { bullets, item, paragraph, sectionIfAny } from "../document/build.js";
import type { Block, ListItem, Section } from "../document/document.js";
import { capital, sentence, lowerFirst } from "../dutch/clause.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { conditionList } from "../phrase/condition.js";
import { actorName, isMunicipality, spokenTo } from "../phrase/fragment.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { isSoIf, originOf, toldItem } from "../phrase/told.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** A section when the ordinance offers something; an offer may always be refused. */
export function offerSections(context: PublicContext): Section[] {
  const offers = (context.index.model.offers ?? []).filter((offer) => !isSwitchedOff(offer));
  if (offers.length === 0) return [];
  const coordinator = offers.some((offer) => offer.coordinator);
  return sectionIfAny(fixed.offers, [
    bullets(offers.map((offer) => offerItem(context, offer))),
    ...(coordinator ? [paragraph(say(context, fixed.coordinator))] : []),
    paragraph(say(context, fixed.mayRefuse)),
  ]);
}

function offerItem(context: PublicContext, offer: Offer): ListItem {
  const what = offer.name.replace(
    /^(?:het huishouden|het gezin|de inwoner|de jeugdige|de ouders|het kind)\s+(?=\S)/iu,
    "",
  );
  const us = isMunicipality(offer.actor);
  const lead = us
    ? `Wij bieden ${context.address} ${what} aan`
    : `${capital(actorName(offer.actor))} biedt ${context.address} ${what} aan`;
  const term =
    offer.term === undefined ? "" : `Dat doen wij ${spokenNumbers(spokenTo(context, offer.term.text))}`;
  const signals = (context.index.model.signals ?? []).filter(({ id }) => offer.signals.includes(id));
  return item(
    sentence(spokenTo(context, lead)),
    [
      ...(term === "" ? [] : [paragraph(sentence(us ? term : term.replace("doen wij", "gebeurt")))]),
      ...conditionBlocks(context, offer.scope, "Dit geldt alleen als"),
      // That there is a signal is told with the signals themselves.
      ...(offer.condition?.op === "signal" ? [] : conditionBlocks(context, offer.condition, "Dit geldt als")),
      ...signalBlocks(context, signals),
    ],
    { ...originOf(offer.place), rule: offer.id },
  );
}

/** Each signal under its name, with what it looks at. */
function signalBlocks(context: PublicContext, signals: readonly Signal[]): Block[] {
  if (signals.length === 0) return [];
  const lead =
    signals.length === 1 ? "Dit doen wij bij dit signaal:" : "Dit doen wij bij elk van deze signalen:";
  return [paragraph(lead), bullets(signals.map((signal) => signalItem(context, signal)))];
}

function signalItem(context: PublicContext, signal: Signal): ListItem {
  const { mode, items } = conditionList(context, signal.condition);
  const origin = { ...originOf(signal.place), rule: signal.id };
  const [only, ...others] = items;
  const name = capital(signal.name);
  if (only !== undefined && others.length === 0)
    return { ...toldItem({ ...only, text: `${name}: ${lowerFirst(only.text)}` }), origin };
  const below = toldItem({ text: "", below: items, after: [], tables: [] });
  return { ...below, content: [`${name}. ${isSoIf(mode, items.length)}`], origin };
}
