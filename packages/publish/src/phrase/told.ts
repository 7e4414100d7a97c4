// A condition in words: a sentence, what hangs below it, and how it becomes the item of a list.

import type { Expr, Place } from "@andersom/semantics";
import { item, numbered, paragraph } from "../document/build.js";
import type { Block, ListItem, Origin, Table } from "../document/document.js";
import { numberWord } from "../dutch/number-words.js";
import type { Teller } from "./teller.js";

export interface Told {
  /** A whole sentence; it ends in a colon when `below` follows. */
  readonly text: string;
  /** The conditions below it, in a list. */
  readonly below: readonly Told[];
  /** Sentences that explain it: what a word means, who judges. */
  readonly after: readonly (string | Block)[];
  readonly tables: readonly Table[];
  /** The sentence as the words behind "als", where its order cannot be read from the sentence itself. */
  readonly behind?: string;
  /** What may be chosen, where the sentence says of one choice what it is. */
  readonly choices?: { readonly start: string; readonly chosen: readonly string[] };
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
export function explained(one: Told, ...after: readonly (string | Block)[]): Told {
  return { ...one, after: [...one.after, ...after] };
}

export function toldItem(one: Told): ListItem {
  return item(one.text, belowBlocks(one), one.origin);
}

/** As paragraphs, for a condition that stands alone. */
export function toldBlocks(one: Told): Block[] {
  return [
    paragraph(one.text, one.origin),
    ...(one.below.length === 0 ? [] : listWithGroups(one.below)),
    ...rest(one),
  ];
}

function belowBlocks(one: Told): Block[] {
  return [
    ...(one.below.length === 0 ? [] : [numbered(one.below.map(toldItem))]),
    ...one.after.map((part) => (typeof part === "string" ? paragraph(part) : part)),
    ...one.tables,
  ];
}

/** `artikel 3 lid 2 onderdeel b`, with the law behind it when it stands in a law. */
export function citationOf(place: Place): string {
  let text = place.article === undefined ? (place.declaration ?? "") : `artikel ${place.article}`;
  if (place.lid !== undefined) text += ` lid ${place.lid}`;
  if (place.onderdeel !== undefined) text += ` onderdeel ${place.onderdeel}`;
  if (place.onderdeelNumber !== undefined) text += ` onder ${place.onderdeelNumber}`;
  text = text.trimStart();
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

/** `dit klopt:`, `dit allebei klopt:`, `deze drie dingen allemaal kloppen:`: the words behind "als" before a list. */
export function leadOf(mode: Mode, count: number): string {
  return count === 1 ? "dit klopt:" : `${whatHolds(mode, count)}:`;
}

/** `een van deze drie dingen klopt`, `dit allebei klopt`, `deze drie dingen allemaal kloppen`. */
export function whatHolds(mode: Mode, count: number): string {
  if (mode === "any") return `een van deze ${numberWord(count)} dingen klopt`;
  return count === 2 ? "dit allebei klopt" : `deze ${numberWord(count)} dingen allemaal kloppen`;
}

/** `Dat is zo als dit allebei klopt:`: what a name comes down to. */
export function isSoIf(mode: Mode, count: number): string {
  return `Dat is zo als ${leadOf(mode, count)}`;
}

/** `Dit klopt allebei:`, `Deze drie dingen kloppen allemaal:`, `Een van deze twee dingen klopt:`. */
export function listHeader(mode: Mode, count: number): string {
  if (mode === "any") return `Een van deze ${numberWord(count)} dingen klopt:`;
  return count === 2 ? "Dit klopt allebei:" : `Deze ${numberWord(count)} dingen kloppen allemaal:`;
}

/** `Klopt dit allebei?`, `Kloppen deze drie dingen allemaal?`: the list as a question, before what follows from it. */
export function questionOf(mode: Mode, count: number): string {
  if (mode === "any") return `Klopt een van deze ${numberWord(count)} dingen?`;
  return count === 2 ? "Klopt dit allebei?" : `Kloppen deze ${numberWord(count)} dingen allemaal?`;
}

const headers =
  /^(?:Dit klopt allebei|Deze \p{L}+ dingen kloppen allemaal|Een van deze \p{L}+ dingen klopt|Deze \d+ dingen kloppen allemaal|Een van deze \d+ dingen klopt):$/u;

/**
 * The conditions as a numbered list of at most two levels. What lies deeper gets a name, `groep A` or that of its notion, and is told
 * below the list.
 */
export function listWithGroups(items: readonly Told[], names = groupNames()): Block[] {
  const groups: Block[] = [];
  const level = (one: Told): Told => ({
    ...one,
    below: one.below.map((deep) => (deep.below.length === 0 ? deep : referring(deep, groups, names))),
  });
  const list = numbered(items.map((one) => toldItem(level(one))));
  return [list, ...groups];
}

/** The item that names its group; the group itself is told with the others, its own lists no deeper than two levels. */
function referring(one: Told, groups: Block[], names: () => string): Told {
  const [, first, when = ""] = /^([^.]+)\. Dat is zo (als .+:)$/u.exec(one.text) ?? [];
  const bare = { ...one, below: [], after: [], tables: [] };
  if (first !== undefined) {
    groups.push(paragraph(`${first} ${when}`), ...listWithGroups(one.below, names), ...rest(one));
    return { ...bare, text: `${first}. Hieronder staat wanneer dat zo is.` };
  }
  if (!headers.test(one.text)) return one;
  const name = names();
  groups.push(paragraph(`Groep ${name}. ${one.text}`), ...listWithGroups(one.below, names), ...rest(one));
  return { ...bare, text: `Groep ${name} klopt. Die staat hieronder.` };
}

function rest(one: Told): Block[] {
  return belowBlocks({ ...one, below: [] });
}

/** A, B, C … in one list. */
function groupNames(): () => string {
  let next = 0;
  return () => String.fromCodePoint(65 + next++);
}
