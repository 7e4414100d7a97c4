// One article: its opening, its leden in order, and behind them what the source says beside the numbered leden.

import type { Article, Effect } from "@andersom/semantics";
import type { Block, Content, Property, Statement } from "@andersom/syntax";
import { enumeration, letter, sentence, unclosed } from "./build.js";
import { quotedName } from "./clause.js";
import { contentBlocks, declarationBlocks, departureBlocks } from "./declarations.js";
import { lastNumber } from "./lid-number.js";
import { Ids, originAt, type Printer } from "./printer.js";
import { effectWords } from "./prose.js";
import { behind, placeWords } from "./references.js";
import { termBlocks, termOf, type Term } from "./terms.js";
import type {
  LegalArticle,
  LegalBlock,
  LegalInline,
  LegalLid,
  LegalOrigin,
  LegalReference,
  LegalRole,
  LegalValidity,
} from "./tree.js";

/** Blocks that say nothing in the text that is adopted. */
const silent = new Set([
  "uitleg",
  "publiek",
  "voorbeeld",
  "gegevens van",
  "oordelen van",
  "voorzieningen",
  "keuzes",
  "open begrip",
  "effect",
  "kernwaarde",
]);

interface Part {
  readonly number?: string;
  readonly blocks: Block[];
  readonly head?: Block;
  /** Sentences that stand in the article itself, before any lid. */
  readonly loose: readonly Content[];
}

export function articleOf(
  printer: Printer,
  article: Article,
  blocks: readonly Block[],
  eId: string,
): LegalArticle {
  const [head, ...below] = blocks;
  const said = below.filter(({ keyword }) => !silent.has(keyword));
  const parts = partsOf(head, said);
  const content = head === undefined ? [] : head.content;
  const opening = [...effects(printer, content), ...scopes(printer, content, new Ids(eId))];
  const [leden, role] = ledenOf(printer, parts, eId, article);
  const properties = content.filter((node): node is Property => node.kind === "Property");
  const bases = properties.filter(({ key }) => key === "grondslag").flatMap((node) => basesOf(printer, node));
  return {
    kind: "artikel",
    eId,
    number: article.number,
    title: article.title,
    tags: printer.profile === "omgekeerd" ? [...new Set(bases.flatMap(({ law }) => law?.name ?? []))] : [],
    bases,
    opening,
    leden,
    ...(article.validity === undefined ? {} : { validity: validityOf(article.validity) }),
    ...(role === undefined ? {} : { role }),
    origin: head === undefined ? {} : originAt(printer, head.span),
  };
}

export function validityOf({ from, to }: LegalValidity): LegalValidity {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The references of a property, each with its law: the one at the end counts for all before it. */
export function basesOf(printer: Printer, node: Property): readonly LegalReference[] {
  const file = printer.file(node.span.uri);
  const all = node.values.flatMap((value) => value.references ?? []);
  return all.map((one, index): LegalReference => {
    const law = all.slice(index).find((other) => other.law !== undefined)?.law;
    if (law === undefined) return { kind: "verwijzing", text: placeWords(one, printer.profile) };
    const name = file.raw(law.span.start, law.span.end).trim();
    return {
      kind: "verwijzing",
      text: `${placeWords(one, printer.profile)}${behind(one, printer.profile, name)}`,
      law: printer.laws.place(name, one),
    };
  });
}

function isOpening(node: Content): boolean {
  if (node.kind === "Property")
    return ["effect", "effecten", "grondslag", "kernwaarde", "kernwaarden", "vult in"].includes(node.key);
  if (node.kind === "ScopeStatement") return node.subject === "dit artikel";
  return node.kind === "FixedStatement" && node.form.startsWith("geldt ") && node.form !== "geldt duur";
}

/**
 * Numbered leden with what stands in them; what stands beside them goes behind the last. What stands before a first lid that is not
 * the first (`lid 2`) has its number, and stays there.
 */
function partsOf(head: Block | undefined, blocks: readonly Block[]): readonly Part[] {
  const loose = (head?.content ?? []).filter((node) => !isOpening(node));
  const firstLid = blocks.find(({ keyword }) => keyword === "lid");
  const room = firstLid !== undefined && firstOf(lidNumber(firstLid)) > 1;
  const parts: Part[] = [];
  const behind: Part[] = [];
  if (firstLid === undefined || (room && loose.length > 0)) parts.push({ blocks: [], loose });
  else if (loose.length > 0) behind.push({ blocks: [], loose });
  for (const block of blocks) {
    if (block.keyword === "lid") {
      const number = lidNumber(block);
      parts.push({ head: block, blocks: [], loose: [], ...(number === undefined ? {} : { number }) });
      continue;
    }
    const last = parts.at(-1);
    if (block.keyword === "maatwerk") behind.push({ blocks: [block], loose: [] });
    else if (last === undefined && room) parts.push({ blocks: [block], loose: [] });
    else if (last === undefined || (isTerm(block) && saysRules(last))) {
      const terms = behind.find((part) => part.blocks.every(isTerm));
      if (isTerm(block) && terms !== undefined) terms.blocks.push(block);
      else behind.push({ blocks: [block], loose: [] });
    } else last.blocks.push(block);
  }
  return [...parts, ...behind].filter(
    (part) => part.head !== undefined || part.blocks.length > 0 || part.loose.length > 0,
  );
}

function lidNumber({ heading }: Block): string | undefined {
  return heading.number === undefined
    ? undefined
    : heading.numberTo === undefined
      ? heading.number
      : `${heading.number} tot en met ${heading.numberTo}`;
}

function isTerm({ keyword }: Block): boolean {
  return keyword === "begrip";
}

function saysRules({ head, blocks, loose }: Part): boolean {
  const content = [...(head?.content ?? []), ...loose];
  return content.some((node) => node.kind !== "Prose") || blocks.some((block) => !isTerm(block));
}

/** The leden, numbered when there is more than one; and what the article is for the whole. */
function ledenOf(
  printer: Printer,
  parts: readonly Part[],
  eId: string,
  article: Article,
): readonly [readonly LegalLid[], LegalRole | undefined] {
  const wanted = numbered(parts.flatMap((part) => split(printer, part)));
  const seen = new Map<string, number>();
  const leden = wanted.map((one): LegalLid => {
    const { number } = one;
    const name = (number ?? "1").replace(/\s+/gu, "-");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const id = `${eId}__para_${name}${count === 1 ? "" : `__v${String(count)}`}`;
    const lid = article.leden.find(
      ({ place }) => place.source.start === one.start && place.source.file === one.file,
    );
    const blocks = one.blocks(new Ids(id));
    return {
      kind: "lid",
      eId: id,
      ...(number === undefined ? {} : { number }),
      blocks,
      lapsed: lid?.lapsed === true && blocks.length === 0,
      ...(lid?.validity === undefined ? {} : { validity: validityOf(lid.validity) }),
      origin: one.origin,
    };
  });
  const terms =
    parts.length > 0 &&
    parts.some(({ blocks }) => blocks.some(isTerm)) &&
    parts.every((part) => !saysRules(part));
  return [leden, terms ? "begrippen" : roleOf(parts)];
}

function roleOf(parts: readonly Part[]): LegalRole | undefined {
  const content = parts.flatMap(({ head, loose }) => [...(head?.content ?? []), ...loose]);
  const blocks = parts.flatMap((part) => part.blocks);
  const keys = content.flatMap((node) => (node.kind === "Property" ? [node.key] : []));
  if (keys.includes("citeertitel")) return "slot";
  if (keys.includes("ingetrokken") || keys.includes("vervangt")) return "intrekking";
  return blocks.some(({ keyword }) => keyword === "overgang") ? "overgangsrecht" : undefined;
}

type SentenceTerm = Extract<Term, { form: "sentences" }>;

interface Wanted {
  readonly number?: string;
  readonly file?: string;
  readonly start?: number;
  readonly origin: LegalOrigin;
  readonly blocks: (ids: Ids) => readonly LegalBlock[];
}

/**
 * From 1 on, where there is more than one. The source keeps its own numbers, so that every reference points at the lid that it means:
 * what has none takes those that are free before the first, or follows the last. A lid that the source does not hold is a hole to fill.
 */
function numbered(wanted: readonly Wanted[]): readonly Wanted[] {
  const from = wanted.findIndex(({ number }) => number !== undefined);
  if (wanted.length < 2 && from === -1) return wanted;
  const free = from === -1 ? 0 : firstOf(wanted[from]?.number) - 1;
  const before = inOne(wanted.slice(0, Math.max(0, from)), free);
  const others = wanted.slice(Math.max(0, from));
  let next = Math.max(0, ...others.map(({ number }) => lastNumber(number)));
  const told = [
    ...before.map((one, at) => ({ ...one, number: String(at + 1) })),
    ...others.map((one) => ({ ...one, number: one.number ?? String(++next) })),
  ];
  return told.flatMap((one, at) => {
    const known = Math.max(0, ...told.slice(0, at).map(({ number }) => lastNumber(number)));
    const missing = Math.max(0, firstOf(one.number) - known - 1);
    return [...Array.from({ length: missing }, (_, skipped) => hole(String(known + skipped + 1))), one];
  });
}

/** As many as there are numbers for: the last of them holds what is more. */
function inOne(some: readonly Wanted[], free: number): readonly Wanted[] {
  if (some.length <= free) return some;
  const [first, ...more] = some.slice(free - 1);
  if (first === undefined) return some;
  const blocks = (ids: Ids): readonly LegalBlock[] => [first, ...more].flatMap((one) => one.blocks(ids));
  return [...some.slice(0, free - 1), { ...first, blocks }];
}

function hole(number: string): Wanted {
  return { number, origin: {}, blocks: () => [sentence([`[tekst van lid ${number}]`], {}, "")] };
}

/** 2 of `2 tot en met 4`; what has no figure is no lid before another. */
function firstOf(number: string | undefined): number {
  return Number.parseInt(number ?? "", 10) || 1;
}

/** A part is one lid; begrippen that are said in sentences follow each as one of their own. */
function split(printer: Printer, part: Part): readonly Wanted[] {
  const { head, loose, blocks } = part;
  const terms = blocks.filter(isTerm).map((block) => termOf(printer, block));
  const others = blocks.filter((block) => !isTerm(block));
  const apart =
    head === undefined ? terms.filter((term): term is SentenceTerm => term.form === "sentences") : [];
  const within = terms.filter((term) => term.form === "entry" || !apart.includes(term));
  const own: Wanted = {
    ...(part.number === undefined ? {} : { number: part.number }),
    ...(head === undefined ? {} : { file: head.span.uri, start: head.span.start }),
    origin: originOf(printer, part, apart),
    blocks: (ids) => [
      ...contentBlocks(printer, [...loose, ...(head?.content ?? [])], ids),
      ...termBlocks(printer, within, ids),
      ...grouped(others).flatMap((group) =>
        group[0]?.keyword === "maatwerk"
          ? group.flatMap((block) => departureBlocks(printer, block, ids))
          : declarationBlocks(printer, group, ids),
      ),
    ],
  };
  const empty = head === undefined && loose.length === 0 && within.length === 0 && others.length === 0;
  return [
    ...(empty ? [] : [own]),
    ...apart.map(({ block, sentences }): Wanted => ({
      origin: originAt(printer, block.span),
      blocks: (ids) => sentences(ids),
    })),
  ];
}

function originOf(
  printer: Printer,
  { head, blocks, loose }: Part,
  apart: readonly SentenceTerm[],
): LegalOrigin {
  const left = new Set(apart.map(({ block }) => block));
  const spans = [
    head?.span,
    ...blocks.filter((one) => !left.has(one)).map(({ span }) => span),
    ...loose.map(({ span }) => span),
  ].filter((span) => span !== undefined);
  const [first] = spans;
  if (first === undefined) return {};
  const rules = [...new Set(spans.flatMap((span) => printer.rulesIn(span)))];
  return {
    source: {
      file: first.uri,
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    },
    ...(rules.length === 0 ? {} : { rules }),
  };
}

/** Neighbours of one kind. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.keyword === block.keyword) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function scopes(printer: Printer, content: readonly Content[], ids: Ids): readonly LegalBlock[] {
  return content
    .filter(
      (node): node is Statement =>
        isOpening(node) && node.kind !== "Property" && node.kind !== "Prose" && node.kind !== "Table",
    )
    .flatMap((node) => contentBlocks(printer, [node], ids));
}

/** `omgekeerd`: what the article is for, by the names that the text gives to its effects. One effect for all goes without saying. */
function effects(printer: Printer, content: readonly Content[]): readonly LegalBlock[] {
  if (printer.profile !== "omgekeerd" || printer.model.effects.length < 2) return [];
  const [property, found] = effectsOf(printer, content);
  if (property === undefined || found.length === 0) return [];
  const what = found.length === 1 ? "het effect" : "de effecten";
  const names = found.flatMap(({ id, name }, index): LegalInline[] => [
    index === 0 ? " " : index === found.length - 1 ? " en " : ", ",
    { kind: "verwijzing", text: quotedName(name), target: id },
  ]);
  return [sentence([`Dit artikel is er voor ${what}`, ...names], originAt(printer, property.span))];
}

function effectsOf(
  { model }: Printer,
  content: readonly Content[],
): readonly [Property | undefined, readonly Effect[]] {
  const property = content.find(
    (node): node is Property =>
      node.kind === "Property" && (node.key === "effect" || node.key === "effecten"),
  );
  const found = (property?.values ?? []).flatMap(
    ({ text }) => model.effects.find(({ name }) => name === text) ?? [],
  );
  return [property, found];
}

/** What a part is for: one effect in a sentence, more of them in a list. */
export function effectBlocks(
  printer: Printer,
  content: readonly Content[],
  lead: string,
  ids = new Ids("effect"),
): readonly LegalBlock[] {
  const [property, found] = effectsOf(printer, content);
  if (property === undefined) return [];
  const origin = originAt(printer, property.span);
  const told = found.map((effect): LegalInline => {
    const words = effectWords(effect.prose.map(({ text }) => text).join(""));
    return words === "" ? effect.name : words;
  });
  const [only, ...others] = told;
  if (only === undefined) return [];
  if (others.length === 0) return [sentence([`${lead} dit effect: `, only], origin)];
  const items = told.map((words, index) => ({ label: letter(index), content: unclosed([words]), origin }));
  return [sentence([`${lead} deze effecten:`], origin, ""), enumeration(items, "en", ids)];
}
