// Items of steps, acts, documents, offers, consent, old rules and judgements.

import { fromInteger } from "@andersom/runtime";
import type { Act } from "@andersom/semantics";
import { counted, isoFigure } from "./figures.js";
import type { Item } from "./item.js";
import type { Maker } from "./maker.js";
import { termItems } from "./term-items.js";
import { wordWay } from "./ways.js";

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
    ...(model.consents ?? []).flatMap((consent) => [
      maker.item("voorwaarde", consent, consent.text, [wordWay("gegevens")]),
      ...(consent.lasts === undefined
        ? []
        : [
            maker.item("termijn", consent, `geldt ${consent.lasts.count} ${consent.lasts.unit}`, [
              { figures: [counted(fromInteger(consent.lasts.count), consent.lasts.unit)], names: [] },
            ]),
          ]),
    ]),
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
