// Small changes within a lid: words, one onderdeel, a begrip, a cell of a table.

import { inlineText, type LegalBlock, type LegalItem, type LegalTable } from "../tree.js";
import type { Amendment, AmendedPlace, WordChange } from "./amendment.js";
import { rearranged } from "./compare-items.js";
import { nakedBlocks, nakedItem, same } from "./naked.js";
import { occurrences, wordRuns } from "./words.js";

/** @returns undefined when the lid had better be given anew. */
export function blockAmendments(
  old: readonly LegalBlock[],
  fresh: readonly LegalBlock[],
  place: AmendedPlace,
): readonly Amendment[] | undefined {
  if (old.length !== fresh.length) return undefined;
  const made: Amendment[] = [];
  const text = allWords(old);
  // Where two lists have an onderdeel b, "onderdeel b" names neither.
  const lists = old.filter((block) => block.kind === "lijst" && block.style === "opsomming");
  for (const [index, block] of fresh.entries()) {
    const before = old[index];
    if (before === undefined || before.kind !== block.kind) return undefined;
    if (same(nakedBlocks([before]), nakedBlocks([block]))) continue;
    const found =
      lists.length > 1 && lists.includes(before) ? undefined : oneBlock(before, block, place, text);
    if (found === undefined) return undefined;
    made.push(...found);
  }
  // Of two changes in running words one may stand in the words of the other; then the lid is clearer.
  if (made.filter(({ kind }) => kind === "woorden").length > 1) return undefined;
  // Words of the whole place are replaced wherever they stand: not behind an onderdeel that may have them too.
  const moved = made.findIndex(({ kind }) => kind === "onderdelen erbij");
  const later = made.slice(moved + 1);
  const anywhere = (one: Amendment): boolean => one.kind === "woorden" && one.place.item === place.item;
  return moved >= 0 && later.some(anywhere) ? undefined : made;
}

function oneBlock(
  old: LegalBlock,
  fresh: LegalBlock,
  place: AmendedPlace,
  text: string,
): readonly Amendment[] | undefined {
  if (old.kind === "zin" && fresh.kind === "zin") {
    const changes = wordChanges(inlineText(old.content), inlineText(fresh.content), text);
    return changes === undefined ? undefined : [{ kind: "woorden", place, changes }];
  }
  if (old.kind === "tabel" && fresh.kind === "tabel") return cells(old, fresh, place);
  if (old.kind !== "lijst" || fresh.kind !== "lijst" || old.style !== fresh.style || old.eId !== fresh.eId)
    return undefined;
  return old.style === "begrippen"
    ? terms(old.items, fresh.items, place, fresh.eId)
    : items(old.items, fresh.items, place, fresh.eId);
}

/** Everything that can be read in a lid, to know whether words stand there once. */
export function allWords(blocks: readonly LegalBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "zin") return inlineText(block.content);
      if (block.kind === "tabel") return "";
      return block.items
        .map(({ title, content, blocks: below }) =>
          [title ?? "", inlineText(content), allWords(below)].join("\n"),
        )
        .join("\n");
    })
    .join("\n");
}

/**
 * What is put in place of what, each told with so many words around it that it stands in the place once.
 * @returns undefined when too much changes to say it so.
 */
function wordChanges(old: string, fresh: string, text: string): readonly WordChange[] | undefined {
  const runs = wordRuns(old, fresh);
  const changed = runs.filter(({ kind }) => kind !== "gelijk").reduce((sum, run) => sum + run.text.length, 0);
  if (changed > (old.length + fresh.length) * 0.4) return undefined;
  const changes: WordChange[] = [];
  let behind = "";
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]!;
    if (run.kind === "gelijk") {
      behind = run.text;
      continue;
    }
    const next = runs[at + 1];
    const both = run.kind === "weg" && next?.kind === "nieuw";
    const was = run.kind === "weg" ? run.text : "";
    const is = run.kind === "nieuw" ? run.text : both ? next.text : "";
    if (both) at += 1;
    const follows = runs[at + 1]?.text ?? "";
    const found = told({ was, is, before: behind, behind: follows, text });
    if (found === undefined) return undefined;
    changes.push(found);
    behind = "";
  }
  return changes.length === 1 ? changes : undefined;
}

interface Told {
  readonly was: string;
  readonly is: string;
  readonly before: string;
  readonly behind: string;
  readonly text: string;
}

/** Words are taken from before and behind until the old ones stand in the text once. */
function told({ was, is, before, behind, text }: Told): WordChange | undefined {
  const [front, back] = [before.match(/\S+\s*/gu) ?? [], behind.match(/\S+\s*/gu) ?? []];
  // A number alone says little: it is quoted with what it is the number of.
  const numbered =
    /^\d/u.test(was) && /\b(?:artikel|artikelen|lid|hoofdstuk|onderdeel|bijlage)\s+$|€\s+$/u.test(before);
  for (let taken = numbered ? 1 : 0; taken <= 6; taken += 1) {
    const left = front.slice(Math.max(0, front.length - Math.ceil(taken / 2))).join("");
    const right = back.slice(0, Math.floor(taken / 2)).join("");
    const [old, fresh] = [`${left}${was}${right}`, `${left}${is}${right}`];
    const [a, b] = shorn(old, fresh);
    if (a !== "" && occurrences(text, a) === 1) return { old: a, new: b };
  }
  return undefined;
}

/** Without the white space and the closing mark that both end in. */
function shorn(old: string, fresh: string): readonly [string, string] {
  const end = /\s*[.;,]?\s*$/u;
  const [a, b] = [end.exec(old)?.[0] ?? "", end.exec(fresh)?.[0] ?? ""];
  if (a.trim() === b.trim() && old.trim() !== a.trim() && fresh.trim() !== b.trim())
    return [old.slice(0, old.length - a.length), fresh.slice(0, fresh.length - b.length)];
  return [old.trimEnd(), fresh.trimEnd()];
}

/** More changes than this in one list, and its lid is given anew. */
const most = 2;

function items(
  old: readonly LegalItem[],
  fresh: readonly LegalItem[],
  place: AmendedPlace,
  list: string,
): readonly Amendment[] | undefined {
  const [was, is] = [old.map(({ eId }) => eId), fresh.map(({ eId }) => eId)];
  const inPlace = same(was, is) ? itemChanges(old, fresh, place) : undefined;
  if (inPlace !== undefined) return inPlace;
  const moved = rearranged(old, fresh, place, list);
  if (moved === undefined) return undefined;
  const changes = itemChanges(moved.stays, fresh, place, moved.renumbered);
  const made = changes === undefined ? undefined : [...moved.made, ...changes];
  return made === undefined || made.length > most ? undefined : made;
}

/** What changes within the onderdelen that stand in both lists. */
function itemChanges(
  old: readonly LegalItem[],
  fresh: readonly LegalItem[],
  place: AmendedPlace,
  renumbered: ReadonlySet<string> = new Set(),
): readonly Amendment[] | undefined {
  const made: Amendment[] = [];
  for (const item of fresh) {
    const before = old.find(({ eId }) => eId === item.eId);
    if (before === undefined || same(nakedItem(before), nakedItem(item))) continue;
    const here = placeOf(item, place, renumbered);
    const content = !same(nakedItem({ ...before, blocks: [] }), nakedItem({ ...item, blocks: [] }));
    const below = same(nakedBlocks(before.blocks), nakedBlocks(item.blocks));
    if (before.title !== item.title || before.label !== item.label) return undefined;
    if (content && below) {
      const own = [inlineText(before.content), allWords(before.blocks)].join("\n");
      const changes = wordChanges(inlineText(before.content), inlineText(item.content), own);
      made.push(
        changes === undefined
          ? { kind: "onderdeel luidt", place: here, fresh: item }
          : { kind: "woorden", place: here, changes },
      );
      continue;
    }
    const within = content ? undefined : blockAmendments(before.blocks, item.blocks, here);
    made.push(...(within ?? [{ kind: "onderdeel luidt" as const, place: here, fresh: item }]));
  }
  return made.length > most ? undefined : made;
}

function placeOf(item: LegalItem, place: AmendedPlace, renumbered: ReadonlySet<string>): AmendedPlace {
  const labels = [...(place.labels ?? []), (item.label ?? "").replace(/\.$/u, "")];
  const fresh = [...(place.labelsRenumbered ?? []), ...(renumbered.has(item.eId) ? [labels.length - 1] : [])];
  return { ...place, item: item.eId, labels, ...(fresh.length === 0 ? {} : { labelsRenumbered: fresh }) };
}

/** Begrippen by their term; the marks behind them follow from their place. */
function terms(
  old: readonly LegalItem[],
  fresh: readonly LegalItem[],
  place: AmendedPlace,
  list: string,
): readonly Amendment[] | undefined {
  const made: Amendment[] = [];
  const bare = (item: LegalItem): unknown => ({
    ...nakedItem(item),
    content: [inlineText(item.content).replace(/[.;]$/u, "")],
  });
  if (!sorted(old) || !sorted(fresh)) return undefined;
  for (const item of old)
    if (!fresh.some(({ eId }) => eId === item.eId))
      made.push({ kind: "begrip vervalt", place: { ...place, item: item.eId }, term: item.title ?? "" });
  for (const item of fresh) {
    const before = old.find(({ eId }) => eId === item.eId);
    const here = { ...place, item: item.eId };
    if (before === undefined) made.push({ kind: "begrip erbij", place: here, list, fresh: item });
    else if (!same(bare(before), bare(item))) made.push({ kind: "begrip luidt", place: here, fresh: item });
  }
  return made.length > 3 || made.length === 0 ? undefined : made;
}

function sorted(items: readonly LegalItem[]): boolean {
  return items.every((item, index) => index === 0 || inOrder(items[index - 1]!, item));
}

export function inOrder(a: LegalItem, b: LegalItem): boolean {
  return (a.title ?? "").localeCompare(b.title ?? "", "nl", { sensitivity: "base" }) < 0;
}

function cells(old: LegalTable, fresh: LegalTable, place: AmendedPlace): readonly Amendment[] | undefined {
  if (old.eId !== fresh.eId || !same(old.headers, fresh.headers) || old.rows.length !== fresh.rows.length)
    return undefined;
  const made: Amendment[] = [];
  for (const [index, row] of fresh.rows.entries()) {
    const before = old.rows[index]!;
    if (same(before, row)) continue;
    const changed = row.flatMap((cell, column) => (cell === before[column] ? [] : [column]));
    const [column, ...others] = changed;
    if (column === undefined || others.length > 0 || before.length !== row.length) return undefined;
    const key = before.filter((_, at) => at < column);
    const header = old.headers[column] ?? "";
    const alike = old.rows.filter((one) => same(one.slice(0, column), key));
    if (key.length === 0 || alike.length > 1 || old.headers.filter((one) => one === header).length > 1)
      return undefined;
    made.push({
      kind: "cel",
      place,
      table: fresh.eId,
      row: key,
      column: header,
      old: before[column] ?? "",
      new: row[column] ?? "",
    });
  }
  return made.length > 4 ? undefined : made;
}
