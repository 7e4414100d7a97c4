// `publiek` text in the place of what is made: an onderdeel, a lid or an article as its author wants residents to read it.

import type { Citation, DecisionModel, Prose } from "@andersom/semantics";
import { paragraph } from "../document/build.js";
import type { Block, Definitions, List, ListItem, Origin, Section } from "../document/document.js";
import { numberWord } from "../dutch/number-words.js";
import type { PublicContext } from "./context.js";
import { proseText } from "./prose.js";

/** What stands at a place instead: a text, or nothing at all. */
interface Written {
  readonly citation: string;
  readonly text: string | undefined;
}

/** The sections with every written text in its place, and without what is left out on purpose. */
export function withWritten(context: PublicContext, sections: readonly Section[]): readonly Section[] {
  const all = writtenIn(context);
  return all.length === 0 ? sections : sections.flatMap((section) => inSection(section, all));
}

/** Whether any text stands in the place of what is made: then each rule keeps a place of its own. */
export function hasWrittenTexts({ index }: PublicContext): boolean {
  return [...index.articles.values()].some(({ publicTexts }) => (publicTexts ?? []).length > 0);
}

/** `artikel 3 lid 2 onderdeel b` of this ordinance. */
export function placeCitation({ article, lid, onderdeel, onderdeelNumber }: Citation): string {
  const parts = [
    article === undefined ? "" : `artikel ${article}`,
    lid === undefined ? "" : `lid ${lid}`,
    onderdeel === undefined ? "" : `onderdeel ${onderdeel}`,
    onderdeelNumber === undefined ? "" : `onder ${onderdeelNumber}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Whether a place is the other one, or lies in it. */
export function liesIn(citation: string, place: string): boolean {
  return `${citation} `.startsWith(`${place} `);
}

/** The places that are left out on purpose. */
export function leftOutPlaces(model: DecisionModel): readonly string[] {
  return model.articles
    .filter(({ place }) => place.instrument === undefined)
    .flatMap(({ publicTexts }) => publicTexts ?? [])
    .flatMap(({ at, leftOut }) => (leftOut === undefined ? [] : [placeCitation(at)]));
}

/** The narrowest places first, so that an onderdeel keeps its own text inside a lid that has one. */
function writtenIn(context: PublicContext): readonly Written[] {
  const found = [...context.index.articles.values()].flatMap(({ publicTexts }) =>
    (publicTexts ?? []).flatMap(({ at, prose, leftOut }): Written[] => {
      const text = textOf(context, prose);
      if (leftOut === undefined && text === "") return [];
      return [{ citation: placeCitation(at), text: leftOut === undefined ? text : undefined }];
    }),
  );
  return found.sort((a, b) => b.citation.length - a.citation.length);
}

function textOf(context: PublicContext, prose: readonly Prose[]): string {
  return proseText(context, prose);
}

function inSection(section: Section, all: readonly Written[]): Section[] {
  const blocks = inBlocks(section.blocks, all);
  const sections = section.sections.flatMap((one) => inSection(one, all));
  const empty = blocks.every(({ kind }) => kind === "sources") && sections.length === 0;
  return empty && section.blocks.length > 0 ? [] : [{ ...section, blocks, sections }];
}

function inBlocks(blocks: readonly Block[], all: readonly Written[]): Block[] {
  const made: Block[] = [];
  const told = new Set<Written>();
  let current: Written | undefined;
  for (const block of blocks) {
    const origin = "origin" in block ? block.origin : undefined;
    const found = block.kind === "story" ? undefined : writtenAt(origin, all);
    if (found !== undefined) {
      if (goesWith(made.at(-1), "after")) made.pop();
      if (!told.has(found) && found.text !== undefined) made.push(paragraph(found.text, origin));
      told.add(found);
      current = found;
      continue;
    }
    if (origin?.citation !== undefined) current = undefined;
    const follows = block.kind === "list" || block.kind === "table" || goesWith(block, "before");
    if (current !== undefined && follows) continue;
    if (!follows) current = undefined;
    made.push(...inside(block, all, made));
  }
  return made;
}

function goesWith(block: Block | undefined, which: "before" | "after"): boolean {
  return block?.kind === "paragraph" && block.with === which;
}

/** A list, notion or remark with the written texts in it; a list that loses items tells the right number of them. */
function inside(block: Block, all: readonly Written[], before: Block[]): Block[] {
  switch (block.kind) {
    case "list":
      return listOf(block, all, before);
    case "definitions":
      return definitionsOf(block, all);
    case "note":
      return [{ ...block, content: inBlocks(block.content, all) }];
    default:
      return [block];
  }
}

function listOf(list: List, all: readonly Written[], before: Block[]): Block[] {
  const told = new Set<Written>();
  const items = list.items.flatMap((item): ListItem[] => {
    const found = writtenAt(item.origin, all);
    if (found === undefined) return [{ ...item, blocks: inBlocks(item.blocks, all) }];
    if (found.text === undefined || told.has(found)) return [];
    told.add(found);
    return [
      { content: [found.text], blocks: [], ...(item.origin === undefined ? {} : { origin: item.origin }) },
    ];
  });
  if (items.length === list.items.length) return [{ ...list, items }];
  const lead = before.at(-1);
  if (lead?.kind === "paragraph" && /:$/u.test(firstWords(lead.content))) {
    before.pop();
    const [words, ...more] = lead.content;
    if (items.length > 0 && typeof words === "string")
      before.push({ ...lead, content: [recounted(words, list.items.length, items.length), ...more] });
  }
  return items.length === 0 ? [] : [{ ...list, items }];
}

/** `deze drie dingen` becomes `deze twee dingen`; of one thing it is `dit`. */
function recounted(lead: string, before: number, after: number): string {
  if (after === 1)
    return lead.replace(
      /(?:deze \p{L}+ dingen allemaal kloppen|een van deze \p{L}+ dingen klopt|dit allebei klopt):$/u,
      "dit klopt:",
    );
  const both =
    after === 2 ? lead.replace(/deze \p{L}+ dingen allemaal kloppen:$/u, "dit allebei klopt:") : lead;
  return both.replace(`deze ${numberWord(before)} dingen`, `deze ${numberWord(after)} dingen`);
}

function definitionsOf(block: Definitions, all: readonly Written[]): Block[] {
  const entries = block.entries.flatMap((entry) => {
    const found = writtenAt(entry.origin, all);
    if (found === undefined) return [{ ...entry, meaning: inBlocks(entry.meaning, all) }];
    return found.text === undefined ? [] : [{ ...entry, meaning: [paragraph(found.text, entry.origin)] }];
  });
  return entries.length === 0 ? [] : [{ ...block, entries }];
}

function writtenAt(origin: Origin | undefined, all: readonly Written[]): Written | undefined {
  const citation = origin?.citation;
  return citation === undefined ? undefined : all.find((one) => liesIn(citation, one.citation));
}

function firstWords(content: readonly unknown[]): string {
  return content.map((part) => (typeof part === "string" ? part : "")).join("");
}
