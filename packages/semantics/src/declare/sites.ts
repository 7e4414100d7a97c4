// The numbering walk: every sentence with the article, lid and declaration it stands in.

import type { Block, Content, DefinitionStatement, SourceFile, WordGroup } from "@andersom/syntax";

/** A sentence, prose or table with the numbering that holds there. */
export interface Site {
  readonly content: Content;
  readonly block: Block;
  readonly blockIndex: number;
  readonly chapter?: string;
  readonly article?: string;
  readonly lid?: string;
  readonly lidTo?: string;
  /** Heading of the declaration it stands in, for declarations outside the articles ("gegevens van de inwoner"). */
  readonly declaration?: string;
}

/** A block with its numbering and its sentences. */
export interface BlockSite extends Omit<Site, "content"> {
  readonly sites: readonly Site[];
}

/** Declarations that belong to no article, wherever they stand: order of declarations is free. */
const OUTSIDE = new Set<Block["keyword"]>([
  "effect",
  "kernwaarde",
  "gegevens van",
  "oordelen van",
  "oordeel",
  "voorzieningen",
  "keuzes",
  "verordening",
  "beleidsregels",
  "nadere regels",
  "wet",
  "hoort bij",
  "begin",
  "verplichte inhoud van",
  "grenzen van",
  "bevoegdheden in",
]);

/** All blocks of a file in written order, with their numbering. A block ends at the next heading (language.md §3). */
export function blockSites(file: SourceFile): readonly BlockSite[] {
  const known = remembered.get(file);
  if (known !== undefined) return known;
  const found = walk(file);
  remembered.set(file, found);
  return found;
}

/** A tree never changes, and its blocks are asked for once per computed value. */
const remembered = new WeakMap<SourceFile, readonly BlockSite[]>();

function walk(file: SourceFile): BlockSite[] {
  const found: BlockSite[] = [];
  let chapter: string | undefined;
  let article: string | undefined;
  let lid: { number: string; to?: string } | undefined;
  file.blocks.forEach((block, blockIndex) => {
    const { keyword, heading } = block;
    if (keyword === "hoofdstuk") {
      chapter = heading.number ?? heading.title;
      article = undefined;
      lid = undefined;
    } else if (keyword === "artikel") {
      article = heading.number;
      lid = undefined;
    } else if (keyword === "lid") {
      lid = {
        number: heading.number ?? "",
        ...(heading.numberTo === undefined ? {} : { to: heading.numberTo }),
      };
    } else if (OUTSIDE.has(keyword)) {
      // A declaration between articles does not move the numbering of what follows: the next heading says it anew.
    }
    const outside = OUTSIDE.has(keyword);
    const numbering = {
      ...(chapter === undefined || outside ? {} : { chapter }),
      ...(article === undefined || outside ? {} : { article }),
      ...(lid === undefined || outside
        ? {}
        : { lid: lid.number, ...(lid.to === undefined ? {} : { lidTo: lid.to }) }),
      ...(keyword === "artikel" || keyword === "lid" || keyword === "hoofdstuk"
        ? {}
        : { declaration: `${keyword === "begin" ? "" : `${keyword} `}${heading.title}`.trim() }),
    };
    const sites = block.content.map((content): Site => ({ content, block, blockIndex, ...numbering }));
    found.push({ block, blockIndex, ...numbering, sites });
  });
  return found
    .flatMap((site) => [site, ...fillingsOf(site)])
    .map((site, blockIndex) => (site.blockIndex === blockIndex ? site : moved(site, blockIndex)));
}

/** The same block on another place in the run of blocks. */
function moved(site: BlockSite, blockIndex: number): BlockSite {
  return { ...site, blockIndex, sites: site.sites.map((one) => ({ ...one, blockIndex })) };
}

/**
 * `Zoals in: artikel 32 …, waarbij ‘open term’ wordt gelezen als X` says the same as a begrip of its own that fills the
 * open term (`begrip ‘open term’`, `is X.`), so that is what it becomes: names, types and rules then follow by themselves.
 */
function fillingsOf(site: BlockSite): BlockSite[] {
  if (site.block.keyword !== "begrip") return [];
  return site.block.content
    .flatMap((content) => (content.kind === "Property" && content.key === "zoals in" ? content.values : []))
    .flatMap(({ span, substitution }) => (substitution === undefined ? [] : [{ span, ...substitution }]))
    .map(({ span, term, value }): BlockSite => {
      const name: WordGroup = { kind: "WordGroup", span: term.span, words: [term] };
      const content: DefinitionStatement = {
        kind: "DefinitionStatement",
        span,
        names: [],
        verb: "is",
        body: { form: "value", value },
        tails: [],
      };
      const block: Block = {
        kind: "Block",
        span,
        keyword: "begrip",
        heading: { kind: "Heading", span: term.span, title: term.text, name },
        content: [content],
      };
      const numbering = { ...site, block };
      return { ...numbering, sites: [{ ...numbering, content }] };
    });
}
