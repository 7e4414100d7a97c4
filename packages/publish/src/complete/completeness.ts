// How complete a public version is: of each kind of item how many there are, are told, or are left out on purpose.

import type { DecisionModel } from "@andersom/semantics";
import type { Document } from "../document/document.js";
import { inventory } from "./inventory.js";
import type { ItemKind } from "./item.js";
import { mentions, type Mention } from "./mentioned.js";

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
  const found = mentions(inventory(model, on), document);
  const kinds = [...new Set(found.map(({ item }) => item.kind))].sort();
  const counts = kinds.map((kind) => {
    const own = found.filter(({ item }) => item.kind === kind);
    return {
      kind,
      inLogic: own.length,
      mentioned: own.filter(({ mentioned }) => mentioned).length,
      leftOut: 0,
    };
  });
  return { counts, missing: found.filter(({ mentioned }) => !mentioned) };
}
