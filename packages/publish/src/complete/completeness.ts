// How complete a public version is: of each kind of item how many there are, are told, or are left out on purpose.

import type { DecisionModel } from "@andersom/semantics";
import type { Document } from "../document/document.js";
import { leftOutPlaces, liesIn } from "../public/written.js";
import { inventory } from "./inventory.js";
import type { Item, ItemKind } from "./item.js";
import { mentions, type Mention } from "./mentioned.js";
import { writtenFindings } from "./written-check.js";

export interface Count {
  readonly kind: ItemKind;
  readonly inLogic: number;
  readonly mentioned: number;
  /** Left out of the public version on purpose, with a reason in the text of the ordinance. */
  readonly leftOut: number;
}

export interface Completeness {
  readonly counts: readonly Count[];
  /** What should be read and is not. */
  readonly missing: readonly Mention[];
}

/** The document of a day held against everything that the model asks of it. */
export function completeness(model: DecisionModel, document: Document, on: string): Completeness {
  // What an author wrote in the place of a part is held against that part by itself.
  const written = writtenFindings(model, on).filter(({ text }) => text.prose.length > 0);
  const found = mentions(inventory(model, on), document).map((one): Mention => {
    const by = written.find(({ items }) => items.some((item) => isSame(item, one.item)));
    return by === undefined ? one : { ...one, mentioned: !by.missing.some((item) => isSame(item, one.item)) };
  });
  const places = leftOutPlaces(model);
  const onPurpose = ({ item, mentioned }: Mention): boolean =>
    !mentioned && item.place.instrument === undefined && places.some((place) => liesIn(item.citation, place));
  const kinds = [...new Set(found.map(({ item }) => item.kind))].sort();
  const counts = kinds.map((kind) => {
    const own = found.filter(({ item }) => item.kind === kind);
    return {
      kind,
      inLogic: own.length,
      mentioned: own.filter(({ mentioned }) => mentioned).length,
      leftOut: own.filter(onPurpose).length,
    };
  });
  return { counts, missing: found.filter((one) => !one.mentioned && !onPurpose(one)) };
}

function isSame(a: Item, b: Item): boolean {
  return (
    a.kind === b.kind &&
    a.rule === b.rule &&
    a.text === b.text &&
    a.place.source.start === b.place.source.start
  );
}
