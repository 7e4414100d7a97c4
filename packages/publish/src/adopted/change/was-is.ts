// Old and new text beside each other, per lid, with the words that differ marked.

import { strong } from "../../document/build.js";
import type { Inline, Table } from "../../document/document.js";
import { plainWords } from "../document.js";
import { placeWords } from "../references.js";
import type { LegalArticle, LegalBlock, LegalDivision, LegalProfile, LegalText } from "../tree.js";
import { sameElements, sameLeden } from "./identity.js";
import { elementsOf, type Element } from "./naked.js";
import { wordRuns } from "./words.js";

interface Row {
  readonly place: string;
  readonly old: string;
  readonly new: string;
}

/** A row for every place whose words or number differ. */
export function wasIs(old: LegalText, fresh: LegalText): Table {
  const rows = [
    ...pairs(elementsOf(old.body), elementsOf(fresh.body), sameElements).flatMap(([was, is]) =>
      rowsOf(was, is, fresh.profile),
    ),
    ...annexRows(old.annexes, fresh.annexes),
  ];
  const marked = rows.map(({ place, old: was, new: is }) => [[place], ...bothMarked(was, is)]);
  return {
    kind: "table",
    caption: "Wat verandert, staat vet.",
    headers: ["Plaats", "Oude tekst", "Nieuwe tekst"],
    rows: rows.map((row) => [row.place, row.old, row.new]),
    marked,
  };
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
  const renumbered = old !== undefined && fresh !== undefined && old.number !== fresh.number;
  const name = `${one.kind} ${one.number}${renumbered ? ` (was ${old.number})` : ""}`;
  const number = renumbered
    ? row(`nummer van ${name}`, `${old.kind} ${old.number}`, `${fresh.kind} ${fresh.number}`)
    : [];
  const title = row(`opschrift van ${name}`, old?.title, fresh?.title);
  const opening = row(`begin van ${name}`, opened(old), opened(fresh));
  if (one.kind !== "artikel") return [...number, ...title, ...opening];
  const [was, is] = [
    old?.kind === "artikel" ? old : undefined,
    fresh?.kind === "artikel" ? fresh : undefined,
  ];
  const leden = pairs(was?.leden ?? [], is?.leden ?? [], sameLeden).flatMap(([a, b]) => {
    const lid = b?.number ?? a?.number;
    const moved = a !== undefined && b !== undefined && a.number !== b.number;
    const place = `${placeWords({ article: one.number, ...(lid === undefined ? {} : { lid }) }, profile)}${moved ? ` (was lid ${a.number ?? ""})` : ""}`;
    const [x, y] = [a, b].map((side) =>
      side === undefined ? undefined : `${moved ? `${side.number ?? ""}. ` : ""}${lidWords(side.blocks)}`,
    );
    return row(place, x, y);
  });
  return [...number, ...title, ...opening, ...leden];
}

function annexRows(old: LegalText["annexes"], fresh: LegalText["annexes"]): readonly Row[] {
  const known = new Map(fresh.map(({ eId }) => [eId, eId]));
  return pairs(
    old,
    fresh,
    (was) => new Map(was.flatMap(({ eId }) => (known.has(eId) ? [[eId, eId]] : []))),
  ).flatMap(([was, is]) => {
    const name = `bijlage ${(is ?? was)?.number ?? ""}`;
    return [
      ...row(`opschrift van ${name}`, was?.title, is?.title),
      ...row(
        name,
        was === undefined ? undefined : lidWords(was.blocks),
        is === undefined ? undefined : lidWords(is.blocks),
      ),
    ];
  });
}

/** On one line; the rows of a table behind each other. */
function lidWords(blocks: readonly LegalBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "tabel"
        ? `${[block.headers, ...block.rows].map((cells) => cells.join(" – ")).join("; ")}.`
        : plainWords([block]),
    )
    .join("\n");
}

function opened(element: LegalDivision | LegalArticle | undefined): string | undefined {
  return element === undefined ? undefined : plainWords(element.opening);
}

/** Nothing when both are the same. */
function row(place: string, old: string | undefined, fresh: string | undefined): readonly Row[] {
  const line = (text: string | undefined): string => (text ?? "").replace(/\s*\n\s*/gu, " ").trim();
  const [was, is] = [line(old), line(fresh)];
  return was === is ? [] : [{ place, old: was === "" ? "–" : was, new: is === "" ? "–" : is }];
}

/** Long texts without a word in common are not marked: then everything would be. */
function bothMarked(old: string, fresh: string): readonly (readonly Inline[])[] {
  if (old === "–" || fresh === "–") return [[old], [fresh]];
  const runs = wordRuns(old, fresh);
  const side = (kind: "weg" | "nieuw"): readonly Inline[] =>
    runs.flatMap((run): Inline[] => {
      if (run.kind === "gelijk") return [run.text];
      if (run.kind !== kind) return [];
      const text = run.text.trimEnd();
      return [strong(text), run.text.slice(text.length)];
    });
  return [side("weg"), side("nieuw")];
}
