// Terms: how long, and counted from what.

import { fromInteger } from "@andersom/runtime";
import type { Term } from "@andersom/semantics";
import { counted, isoFigure } from "./figures.js";
import type { Item } from "./item.js";
import type { Maker, RuleLike } from "./maker.js";
import { wordWay } from "./ways.js";

/** One item: its length or its date, and the words for the moment from which it counts. */
export function termItems(maker: Maker, rule: RuleLike, term: Term, about?: string): readonly Item[] {
  const figures = [
    ...(term.count === undefined || term.unit === undefined || term.form === "elke"
      ? []
      : [counted(fromInteger(term.count), term.unit)]),
    ...(term.date === undefined ? [] : [isoFigure(term.date)]),
  ];
  const texts = [term.anchor ?? "", about ?? "", figures.length === 0 ? term.text : ""];
  const { names } = wordWay(...texts);
  return [maker.item("termijn", rule, term.text, [{ figures, names }])];
}
