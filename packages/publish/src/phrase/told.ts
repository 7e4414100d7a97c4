// A condition in words: a sentence, what hangs below it, and how it becomes the item of a list.

import type { Expr, Place } from "@andersom/semantics";
import { item, numbered, paragraph } from "../document/build.js";
import type { Block, ListItem, Origin, Table } from "../document/document.js";
import type { Teller } from "./teller.js";

export interface Told {
  /** A whole sentence; it ends in a colon when `below` follows. */
  readonly text: string;
  /** The conditions below it, in a list. */
  readonly below: readonly Told[];
  /** Sentences that explain it: what a word means, who judges. */
  readonly after: readonly string[];
  readonly tables: readonly Table[];
  readonly origin?: Origin;
}

/** Whether all of a list must hold, or at least one. */
export type Mode = "all" | "any";
export interface ConditionList {
  readonly mode: Mode;
  readonly items: readonly Told[];
}

/** How a form that holds conditions has them told: as a list, or one as a sentence. */
export interface Speaker {
  list(teller: Teller, expr: Expr, positive: boolean): ConditionList;
  one(teller: Teller, expr: Expr, positive: boolean): Told;
}

export function told(text: string, more: Partial<Omit<Told, "text">> = {}): Told {
  return { text, below: [], after: [], tables: [], ...more };
}

/** With sentences added behind those that are there. */
export function explained(one: Told, ...after: readonly string[]): Told {
  return { ...one, after: [...one.after, ...after] };
}

export function toldItem(one: Told): ListItem {
  return item(one.text, belowBlocks(one), one.origin);
}

/** As paragraphs, for a condition that stands alone. */
export function toldBlocks(one: Told): Block[] {
  return [paragraph(one.text, one.origin), ...belowBlocks(one)];
}

function belowBlocks(one: Told): Block[] {
  return [
    ...(one.below.length === 0 ? [] : [numbered(one.below.map(toldItem))]),
    ...one.after.map((sentence) => paragraph(sentence)),
    ...one.tables,
  ];
}

/** `artikel 3 lid 2 onderdeel b`, with the law behind it when it stands in a law. */
export function citationOf(place: Place): string {
  const parts = [
    place.article === undefined ? (place.declaration ?? "") : `artikel ${place.article}`,
    place.lid === undefined ? "" : `lid ${place.lid}`,
    place.onderdeel === undefined ? "" : `onderdeel ${place.onderdeel}`,
    place.onderdeelNumber === undefined ? "" : `onder ${place.onderdeelNumber}`,
  ].filter((part) => part !== "");
  const text = parts.join(" ");
  if (place.instrument === undefined) return text;
  return text === "" ? place.instrument : `${text} van de ${place.instrument}`;
}

export function originOf(place: Place | undefined, rule?: string): Origin | undefined {
  if (place === undefined) return undefined;
  const citation = citationOf(place);
  const { file, start, end } = place.source;
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(citation === "" ? {} : { citation }),
    source: { file, start, end },
  };
}

/** `Dit klopt allebei:`, `Dit klopt allemaal:`, `Minstens een van deze dingen klopt:`. */
export function listHeader(mode: Mode, count: number): string {
  if (mode === "any") return "Minstens één van deze dingen klopt:";
  return count === 2 ? "Dit klopt allebei:" : "Dit klopt allemaal:";
}
