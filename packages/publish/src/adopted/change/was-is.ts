// Old and new text beside each other, per lid, with the words that differ marked.

import type { Table } from "../../document/document.js";
import { placeWords } from "../references.js";
import type { LegalLid, LegalProfile, LegalText } from "../tree.js";
import { sameElements, sameLeden } from "./identity.js";
import { beside, blockLines, bothMarked, leftOut, lidLines } from "./lines.js";
import { elementsOf, type Element } from "./naked.js";

interface Row {
  readonly place: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** A row for every place whose words or number differ. */
export function wasIs(old: LegalText, fresh: LegalText): Table {
  const rows = [
    ...pairs(elementsOf(old.body), elementsOf(fresh.body), sameElements).flatMap(([was, is]) =>
      rowsOf(was, is, fresh.profile),
    ),
    ...annexRows(old.annexes, fresh.annexes),
  ];
  const words = (lines: readonly string[]): string => (lines.length === 0 ? "–" : lines.join(" "));
  return {
    kind: "table",
    caption: legend(rows),
    headers: ["Plaats", "Oude tekst", "Nieuwe tekst"],
    rows: rows.map((row) => [row.place, words(row.old), words(row.new)]),
    marked: rows.map((row) => [[row.place], ...bothMarked(row.old, row.new)]),
  };
}

/** What the marks mean, of those that are there. */
function legend(rows: readonly Row[]): string {
  const oneSided = rows.some((row) => row.old.length === 0 || row.new.length === 0);
  const isShort = rows.some((row) => row.new.includes(leftOut));
  return [
    "Wat verandert, staat vet.",
    ...(oneSided ? ["Wat naast een streepje staat, is helemaal nieuw of vervalt helemaal."] : []),
    ...(isShort ? [`Bij ‘${leftOut}’ blijven rijen van een tabel zoals zij zijn.`] : []),
  ].join(" ");
}

/** What is in both beside each other, in the order of the new text; what lapses stands behind what stood before it. */
function pairs<T extends { readonly eId: string }>(
  old: readonly T[],
  fresh: readonly T[],
  identity: (old: readonly T[], fresh: readonly T[]) => ReadonlyMap<string, string>,
): readonly (readonly [T | undefined, T | undefined])[] {
  const known = identity(old, fresh);
  const found: (readonly [T | undefined, T | undefined])[] = fresh.map((is) => [
    old.find(({ eId }) => known.get(eId) === is.eId),
    is,
  ]);
  for (const [index, was] of old.entries()) {
    if (known.has(was.eId)) continue;
    const before = old[index - 1];
    const at = before === undefined ? -1 : found.findIndex(([one]) => one === before);
    found.splice(at + 1, 0, [was, undefined]);
  }
  return found;
}

function rowsOf(old: Element | undefined, fresh: Element | undefined, profile: LegalProfile): readonly Row[] {
  const one = fresh ?? old;
  if (one === undefined) return [];
  if (old === undefined || fresh === undefined) return wholeRows(one, profile, fresh !== undefined);
  const renumbered = old.number !== fresh.number;
  const name = `${one.kind} ${one.number}${renumbered ? ` (was ${old.number})` : ""}`;
  const number = renumbered
    ? row(`nummer van ${name}`, [`${old.kind} ${old.number}`], [`${fresh.kind} ${fresh.number}`])
    : [];
  const title = row(`opschrift van ${name}`, [old.title], [fresh.title]);
  const above = fresh.kind === "artikel" ? `${name}, aanhef` : `${name}, onder het opschrift`;
  const opening = row(above, blockLines(old.opening), blockLines(fresh.opening));
  if (old.kind !== "artikel" || fresh.kind !== "artikel") return [...number, ...title, ...opening];
  const leden = pairs(old.leden, fresh.leden, sameLeden).flatMap(([was, is]) => {
    const lid = is?.number ?? was?.number;
    const moved = was !== undefined && is !== undefined && was.number !== is.number;
    const place = `${placeWords({ article: one.number, ...(lid === undefined ? {} : { lid }) }, profile)}${moved ? ` (was lid ${was.number ?? ""})` : ""}`;
    const [x, y] = [was, is].map((side) => (side === undefined ? [] : numbered(side, moved)));
    return row(place, x ?? [], y ?? []);
  });
  return [...number, ...title, ...opening, ...leden];
}

/** What is new or lapses as a whole: its heading with what stands under it, and each lid. */
function wholeRows(one: Element, profile: LegalProfile, isNew: boolean): readonly Row[] {
  const name = `${one.kind} ${one.number}`;
  const sided = (place: string, lines: readonly string[]): readonly Row[] =>
    isNew ? row(place, [], lines) : row(place, lines, []);
  const head = [one.title, ...blockLines(one.opening)].filter((line) => line !== "");
  if (one.kind !== "artikel") return sided(name, head);
  const [first, ...others] = one.leden;
  if (first !== undefined && others.length === 0 && first.number === undefined)
    return sided(name, [...head, ...lidLines(first)]);
  return [
    ...sided(name, head),
    ...one.leden.flatMap((lid) =>
      sided(
        placeWords(
          { article: one.number, ...(lid.number === undefined ? {} : { lid: lid.number }) },
          profile,
        ),
        lidLines(lid),
      ),
    ),
  ];
}

/** The number of a lid stands before it where that changes. */
function numbered(lid: LegalLid, isMoved: boolean): readonly string[] {
  const [first = "", ...rest] = lidLines(lid);
  return isMoved ? [`${lid.number ?? ""}. ${first}`, ...rest] : lidLines(lid);
}

function annexRows(old: LegalText["annexes"], fresh: LegalText["annexes"]): readonly Row[] {
  const known = new Map(fresh.map(({ eId }) => [eId, eId]));
  return pairs(
    old,
    fresh,
    (was) => new Map(was.flatMap(({ eId }) => (known.has(eId) ? [[eId, eId]] : []))),
  ).flatMap(([was, is]) => {
    const name = `bijlage ${(is ?? was)?.number ?? ""}`;
    if (was === undefined || is === undefined) return row(name, annexLines(was), annexLines(is));
    return [
      ...row(`opschrift van ${name}`, [was.title], [is.title]),
      ...row(name, blockLines(was.blocks), blockLines(is.blocks)),
    ];
  });
}

function annexLines(annex: LegalText["annexes"][number] | undefined): readonly string[] {
  return annex === undefined ? [] : [annex.title, ...blockLines(annex.blocks)];
}

/** Nothing when both are the same. */
function row(place: string, old: readonly string[], fresh: readonly string[]): readonly Row[] {
  const sides = beside(old, fresh);
  const isSame = old.join("\n") === fresh.join("\n");
  return isSame ? [] : [{ place, old: sides.old, new: sides.fresh }];
}
