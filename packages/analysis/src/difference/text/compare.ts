// Which articles and leden of two versions are new, gone, moved or worded otherwise, with the old and the new text.

import type { Passage, Unit } from "./passages.js";
import { similarity, words, type WordPart } from "./words.js";

export type TextChangeKind = "nieuw" | "vervallen" | "gewijzigd" | "vernummerd" | "vernummerd en gewijzigd";

export interface PassageChange {
  readonly kind: TextChangeKind;
  /** "lid 2"; empty for what an article says before its first lid. */
  readonly label: string;
  readonly formerly?: string;
  readonly old?: string;
  readonly new?: string;
  /** Old and new word by word; for what is on both sides. */
  readonly words?: readonly WordPart[];
}

export interface UnitChange {
  readonly kind: TextChangeKind;
  /** "artikel 5 Weigeren", "begrip inkomen"; with the law it stands in. */
  readonly name: string;
  readonly formerly?: string;
  readonly passages: readonly PassageChange[];
}

export interface TextDifference {
  readonly units: readonly UnitChange[];
  /** Voorbeelden are no legal text: how many are new, gone and changed. */
  readonly examples: { readonly new: number; readonly lapsed: number; readonly changed: number };
}

export function compareTexts(old: readonly Unit[], fresh: readonly Unit[]): TextDifference {
  const legal = (units: readonly Unit[]): readonly Unit[] => units.filter(({ kind }) => kind !== "voorbeeld");
  const told = (units: readonly Unit[]): readonly Unit[] => units.filter(({ kind }) => kind === "voorbeeld");
  const pairs = paired(legal(old), legal(fresh), unitWays);
  const examples = paired(told(old), told(fresh), [(a, b) => a.title === b.title]);
  return {
    units: pairs.flatMap(({ old: a, new: b }) => unitChange(a, b)),
    examples: {
      new: examples.filter((one) => one.old === undefined).length,
      lapsed: examples.filter((one) => one.new === undefined).length,
      changed: examples.filter(
        (one) => one.old !== undefined && one.new !== undefined && flat(one.old) !== flat(one.new),
      ).length,
    },
  };
}

interface Paired<T> {
  readonly old?: T;
  readonly new?: T;
}

type Way<T> = (old: T, fresh: T) => boolean;

/** The first way that fits counts; from the surest to the least sure. */
const unitWays: readonly Way<Unit>[] = [
  (a, b) => sameKind(a, b) && a.number === b.number && a.title === b.title,
  (a, b) => sameKind(a, b) && flat(a) === flat(b) && flat(a) !== "",
  (a, b) => sameKind(a, b) && a.kind === "artikel" && a.title === b.title,
  (a, b) => a.kind === "kop" && sameKind(a, b),
  (a, b) => sameKind(a, b) && a.number !== undefined && a.number === b.number && alike(a, b, 0.4),
  (a, b) => sameKind(a, b) && alike(a, b, 0.6),
];

const passageWays: readonly Way<Passage>[] = [
  (a, b) => a.label === b.label && a.flat === b.flat,
  (a, b) => a.flat === b.flat && a.flat !== "",
  (a, b) => a.label === b.label && similarity(a.flat, b.flat) >= 0.4,
  (a, b) => similarity(a.flat, b.flat) >= 0.6,
  (a, b) => a.label === b.label,
];

/** In the order of the new version, with what is gone where it stood. */
function paired<T>(old: readonly T[], fresh: readonly T[], ways: readonly Way<T>[]): readonly Paired<T>[] {
  const twin = new Map<T, T>();
  const left = new Set(old);
  for (const fits of ways)
    for (const one of fresh) {
      if (twin.has(one)) continue;
      const found = [...left].find((other) => fits(other, one));
      if (found === undefined) continue;
      twin.set(one, found);
      left.delete(found);
    }
  const all: Paired<T>[] = fresh.map((one) => ({
    new: one,
    ...(twin.has(one) ? { old: twin.get(one)! } : {}),
  }));
  for (const one of left) {
    const before = old.slice(0, old.indexOf(one)).reverse();
    const at = all.findIndex(
      (pair) => pair.old !== undefined && pair.old === before.find((other) => !left.has(other)),
    );
    all.splice(before.length === 0 ? 0 : at === -1 ? all.length : at + 1, 0, { old: one });
  }
  return all;
}

function sameKind(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.law === b.law;
}

function alike(a: Unit, b: Unit, least: number): boolean {
  return similarity(flat(a), flat(b)) >= least;
}

function flat({ passages }: Unit): string {
  return passages.map((one) => one.flat).join(" ");
}

function nameOf({ number, title, law }: Unit): string {
  const own = number === undefined ? title : `artikel ${number} ${title}`.trim();
  return law === undefined || title.startsWith("wet ") ? own : `${own} (${law})`;
}

function unitChange(old: Unit | undefined, fresh: Unit | undefined): readonly UnitChange[] {
  if (fresh === undefined) {
    if (old === undefined) return [];
    return [{ kind: "vervallen", name: nameOf(old), passages: old.passages.map((one) => gone(one)) }];
  }
  if (old === undefined)
    return [{ kind: "nieuw", name: nameOf(fresh), passages: fresh.passages.map((one) => added(one)) }];
  const passages = paired(old.passages, fresh.passages, passageWays).flatMap(({ old: a, new: b }) =>
    a === undefined ? (b === undefined ? [] : [added(b)]) : b === undefined ? [gone(a)] : changed(a, b),
  );
  const [was, is] = [nameOf(old), nameOf(fresh)];
  if (was === is && passages.length === 0) return [];
  const renumbered = old.number !== fresh.number;
  const reworded = passages.some(({ kind }) => kind !== "vernummerd") || old.title !== fresh.title;
  return [
    {
      kind: renumbered ? (reworded ? "vernummerd en gewijzigd" : "vernummerd") : "gewijzigd",
      name: is,
      ...(was === is ? {} : { formerly: was }),
      passages,
    },
  ];
}

function gone({ label, text }: Passage): PassageChange {
  return { kind: "vervallen", label, old: text };
}

function added({ label, text }: Passage): PassageChange {
  return { kind: "nieuw", label, new: text };
}

function changed(old: Passage, fresh: Passage): readonly PassageChange[] {
  const same = old.flat === fresh.flat;
  if (same && old.label === fresh.label) return [];
  const renumbered = old.label !== fresh.label;
  return [
    {
      kind: renumbered ? (same ? "vernummerd" : "vernummerd en gewijzigd") : "gewijzigd",
      label: fresh.label,
      ...(renumbered ? { formerly: old.label } : {}),
      ...(same ? {} : { old: old.text, new: fresh.text, words: words(old.text, fresh.text) }),
    },
  ];
}
