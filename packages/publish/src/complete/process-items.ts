// Items of steps, acts, documents, offers, consent, further rules, old rules and judgements.

import { fromInteger } from "@andersom/runtime";
import type { Act, Consent, Delegation } from "@andersom/semantics";
import { counted, isoFigure } from "./figures.js";
import type { Item, Way } from "./item.js";
import type { Maker } from "./maker.js";
import { termItems } from "./term-items.js";
import { waysOf, wordWay } from "./ways.js";
import { wordsOf } from "./words.js";

export function processItems(maker: Maker): readonly Item[] {
  const { model } = maker.index;
  return [
    ...model.acts.flatMap((act) => (act.place.instrument === undefined ? actItems(maker, act) : [])),
    ...model.documents.flatMap((one) =>
      one.place.instrument === undefined
        ? one.items.map(({ text }) => maker.item("plicht", one, text, [wordWay(text)]))
        : [],
    ),
    ...(model.offers ?? []).flatMap((offer) => [
      maker.item("plicht", offer, offer.text, [wordWay(offer.name)]),
      ...(offer.term === undefined ? [] : termItems(maker, offer, offer.term)),
      ...maker.conditions("voorwaarde", offer, offer.scope),
    ]),
    ...(model.signals ?? []).flatMap((signal) => maker.conditions("voorwaarde", signal, signal.condition)),
    ...(model.consents ?? []).flatMap((consent) => consentItems(maker, consent)),
    ...model.delegations.flatMap((one) =>
      one.place.instrument === undefined ? delegationItems(maker, one) : [],
    ),
    ...(model.transitions ?? []).map((one) =>
      maker.item("termijn", one, one.text, [
        { figures: one.until === undefined ? [] : [isoFigure(one.until)], names: [[["oude"], ["regels"]]] },
      ]),
    ),
    ...(model.ladder?.steps ?? []).flatMap((step) =>
      step.enough === undefined
        ? []
        : maker
            .conditions("voorwaarde", step, step.enough)
            .map((item) => ({ ...item, elsewhere: item.ways })),
    ),
  ];
}

/** That facts are shared only with a yes; with whom, which, who says it, how long it counts, and what a no costs. */
function consentItems(maker: Maker, consent: Consent): readonly Item[] {
  const { facts, givers, lasts, sharedWith, text } = consent;
  const own = (about: string, ...ways: readonly Way[]): Item =>
    maker.item("toestemming", consent, about, ways);
  return [
    own(text, wordWay("gegevens delen", "alleen")),
    own(`met ${sharedWith}`, wordWay(sharedWith)),
    ...facts.flatMap((id) => {
      const fact = maker.index.facts.get(id);
      if (fact === undefined) return [];
      const called = [fact.name, fact.question ?? ""].map(wordsOf).filter((words) => words.length > 0);
      return [own(fact.name, { figures: [], names: [called] })];
    }),
    ...givers.map(({ tests, who }) => {
      const figures = tests.flatMap((test) => waysOf(maker.index, test)[0]?.figures ?? []);
      return own(
        `beslist: ${who.join(" en ")}`,
        { figures, names: [...wordWay("beslist").names, ...wordWay(...who).names] },
        { figures, names: [...wordWay("moeten").names, ...wordWay(...who).names] },
      );
    }),
    ...(consent.changesNoRight
      ? [own("zonder toestemming verandert geen recht", wordWay("nee", "hulp"))]
      : []),
    ...(lasts === undefined
      ? []
      : [
          maker.item("termijn", consent, `geldt ${lasts.count} ${lasts.unit}`, [
            { figures: [counted(fromInteger(lasts.count), lasts.unit)], names: [] },
          ]),
        ]),
  ];
}

/** Who may say more than the ordinance does, and about what: what a reader may have a right to is not all here. */
function delegationItems(maker: Maker, delegation: Delegation): readonly Item[] {
  const { topics, text } = delegation;
  return [
    maker.item("bevoegdheid", delegation, text, [wordWay("extra regels", "maken")]),
    ...topics.map((topic) =>
      maker.item("bevoegdheid", delegation, topic.text, [wordWay(topic.text)], { place: topic.place }),
    ),
  ];
}

function actItems(maker: Maker, act: Act): readonly Item[] {
  const kind = act.kind === "vrijheid" ? "bevoegdheid" : "plicht";
  return [
    maker.item(kind, act, act.text, [
      wordWay(act.name),
      // A step that already stands there, with another term.
      ...(act.overrides.length > 0 && act.term !== undefined ? [wordWay("termijn")] : []),
    ]),
    ...act.items.map(({ text }) => maker.item(kind, act, text, [wordWay(text)])),
    ...(act.term === undefined ? [] : termItems(maker, act, act.term)),
    ...(act.terms ?? []).flatMap(({ about, term }) => termItems(maker, act, term, about)),
    ...maker.conditions("voorwaarde", act, act.scope, act.condition),
  ];
}
