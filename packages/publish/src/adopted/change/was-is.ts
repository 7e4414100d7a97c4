// Old and new text beside each other, per lid, with the words that differ marked.

import { strong } from "../../document/build.js";
import type { Inline, Table } from "../../document/document.js";
import { plainWords } from "../document.js";
import { placeWords } from "../references.js";
import type { LegalArticle, LegalBlock, LegalDivision, LegalProfile, LegalText } from "../tree.js";
import { elementsOf, type Element } from "./naked.js";
import { wordRuns } from "./words.js";

interface Row {
  readonly place: string;
  readonly old: string;
  readonly new: string;
}

/** A row for every place whose words differ. */
export function wasIs(old: LegalText, fresh: LegalText): Table {
  const [before, after] = [elementsOf(old.body), elementsOf(fresh.body)];
  const ids = [...after, ...before.filter((one) => !after.some(({ eId }) => eId === one.eId))].map(
    ({ eId }) => eId,
  );
  const find = (list: readonly Element[], id: string): Element | undefined =>
    list.find(({ eId }) => eId === id);
  const rows = [...new Set(ids)].flatMap((id) => rowsOf(find(before, id), find(after, id), fresh.profile));
  const marked = rows.map(({ place, old: was, new: is }) => [[place], ...bothMarked(was, is)]);
  return {
    kind: "table",
    caption: "Wat verandert, staat vet.",
    headers: ["Plaats", "Oude tekst", "Nieuwe tekst"],
    rows: rows.map((row) => [row.place, row.old, row.new]),
    marked,
  };
}

function rowsOf(old: Element | undefined, fresh: Element | undefined, profile: LegalProfile): readonly Row[] {
  const one = fresh ?? old;
  if (one === undefined) return [];
  const name = one.kind === "artikel" ? `artikel ${one.number}` : `${one.kind} ${one.number}`;
  const title = row(`opschrift van ${name}`, old?.title, fresh?.title);
  const opening = row(`begin van ${name}`, opened(old), opened(fresh));
  if (one.kind !== "artikel") return [...title, ...opening];
  const [was, is] = [
    old?.kind === "artikel" ? old : undefined,
    fresh?.kind === "artikel" ? fresh : undefined,
  ];
  const ids = new Set([...(is?.leden ?? []), ...(was?.leden ?? [])].map(({ eId }) => eId));
  const leden = [...ids].flatMap((id) => {
    const [a, b] = [was?.leden.find(({ eId }) => eId === id), is?.leden.find(({ eId }) => eId === id)];
    const lid = b?.number ?? a?.number;
    const place = placeWords({ article: one.number, ...(lid === undefined ? {} : { lid }) }, profile);
    return row(
      place,
      a === undefined ? undefined : lidWords(a.blocks),
      b === undefined ? undefined : lidWords(b.blocks),
    );
  });
  return [...title, ...opening, ...leden];
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
