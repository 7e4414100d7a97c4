// Articles, leden and chapters as people see them.

import type { Block, Content, Property } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import { articleWithoutEffect } from "../diagnostics/rules.js";
import type { Article, Chapter, Citation, Lid, Prose, Validity } from "../model/index.js";
import { isAct } from "./acts.js";
import { otherNamed } from "./named.js";
import type { LowerContext } from "./context.js";
import { isOfClause } from "./departures.js";
import { optional } from "./header.js";
import { delegates } from "./delegations.js";
import { lowerProse } from "./prose.js";
import { publicTextsOf } from "./public-text.js";
import { checkReference, citation } from "./references.js";
import { saysWhenValid } from "./validity.js";

/** The article of a heading, with everything up to the next article. */
export function articleOf(
  site: BlockSite,
  blocks: readonly BlockSite[],
  ids: ReadonlyMap<Content, string>,
  validity: ReadonlyMap<BlockSite, Validity>,
  context: LowerContext,
): Article {
  const { block } = site;
  const number = block.heading.number ?? "";
  const mine = blocksOf(site, blocks);
  const properties = mine
    .flatMap((one) => one.block.content)
    .filter((content): content is Property => content.kind === "Property");
  const named = properties.filter(({ key }) => key === "effect" || key === "effecten");
  const effects = named.flatMap((property) =>
    property.values.flatMap(
      (value) => otherNamed("effect", value.words, "Het effect", value.span, context) ?? [],
    ),
  );
  if (
    named.length === 0 &&
    context.law === undefined &&
    mine.some((one) =>
      one.block.content.some(
        (content) =>
          content.kind === "RightStatement" ||
          (content.kind === "PowerStatement" && one.block.keyword !== "maatwerk" && !delegates(content)),
      ),
    )
  ) {
    context.report(articleWithoutEffect.at(block.heading.span, { article: number }));
  }
  const publicTexts = publicTextsOf(number, mine, proseOf, context);
  const leden = ledenOf(mine, ids, validity, context);
  return {
    number,
    title: block.heading.title,
    ...(site.chapter === undefined ? {} : { chapter: site.chapter }),
    effects,
    bases: properties
      .filter((property) => property.key === "grondslag" || property.key === "vult in")
      .flatMap((property) => basesOf(property, context)),
    leden,
    explanation: mine
      .filter((one) => one.block.keyword === "uitleg")
      .flatMap((one) => proseOf(one.block.content, context)),
    ...(publicTexts.length === 0 ? {} : { publicTexts }),
    ...optional("validity", validity.get(site)),
    place: context.placeOf(block.heading.span),
  };
}

function blocksOf(site: BlockSite, blocks: readonly BlockSite[]): readonly BlockSite[] {
  let end = site.blockIndex + 1;
  for (let next = blocks[end]; next !== undefined; next = blocks[(end += 1)])
    if (next.article !== site.article || next.block.keyword === "artikel") break;
  return blocks
    .slice(site.blockIndex, end)
    .filter((one) => one.article === site.article && one.block.keyword !== "voorbeeld");
}

function ledenOf(
  mine: readonly BlockSite[],
  ids: ReadonlyMap<Content, string>,
  validity: ReadonlyMap<BlockSite, Validity>,
  context: LowerContext,
): Lid[] {
  const leden: { number: string | undefined; numberTo: string | undefined; blocks: BlockSite[] }[] = [];
  for (const one of mine) {
    const last = leden.at(-1);
    if (last === undefined || one.block.keyword === "lid")
      leden.push({ number: one.lid, numberTo: one.lidTo, blocks: [one] });
    else last.blocks.push(one);
  }
  return leden
    .filter((lid, at) => lid.number !== undefined || at === 0)
    .map(({ number, numberTo, blocks }) => {
      const contents = blocks
        .filter((one) => one.block.keyword !== "uitleg" && one.block.keyword !== "publiek")
        .flatMap((one) => one.block.content);
      const place = context.placeOf(blocks[0]?.block.heading.span ?? { uri: "", start: 0, end: 0 });
      const { lid: _lid, ...rest } = place;
      return {
        ...(number === undefined ? {} : { number }),
        ...(numberTo === undefined ? {} : { numberTo }),
        prose: blocks
          .filter((one) => one.block.keyword === "lid" || one.block.keyword === "artikel")
          .flatMap((one) => proseOf(one.block.content, context)),
        rules: contents.flatMap((content) => (content.kind === "Property" ? [] : (ids.get(content) ?? []))),
        lapsed: contents.some((content) => content.kind === "Lapsed"),
        textOnly: blocks
          .filter((one) => !TOLD_BLOCKS.has(one.block.keyword))
          .flatMap(({ block }) =>
            block.content.filter(
              (content) =>
                TEXT_ONLY.has(content.kind) &&
                !isValidity(content) &&
                !isOfClause(content) &&
                !(content.kind === "ActStatement" && delegates(content)) &&
                !isAct(content, block, context),
            ),
          )
          .map((content) => context.source(content.span)),
        ...optional("validity", blocks[0]?.block.keyword === "lid" ? validity.get(blocks[0]) : undefined),
        place: number === undefined ? rest : { ...place, lid: number },
      };
    })
    .filter(
      (lid) =>
        lid.number !== undefined || lid.rules.length > 0 || lid.prose.length > 0 || lid.textOnly.length > 0,
    );
}

function isValidity(content: Content): boolean {
  return content.kind === "FixedStatement" && saysWhenValid(content);
}
/** Explanations are prose; duties and conflicts are told from the model. */
const TOLD_BLOCKS = new Set<Block["keyword"]>(["uitleg", "publiek", "plicht", "botsing"]);

const TEXT_ONLY = new Set<Content["kind"]>(["ActStatement", "OccasionStatement", "FixedStatement"]);

function basesOf(property: Property, context: LowerContext): readonly Citation[] {
  return property.values.flatMap((value) =>
    (value.references ?? []).map((reference) => {
      checkReference(reference, context);
      return citation(reference, context, {});
    }),
  );
}

function proseOf(contents: readonly Content[], context: LowerContext): Prose[] {
  return contents.flatMap((content) => (content.kind === "Prose" ? [lowerProse(content, context)] : []));
}

/** A chapter with its weighted core values. */
export function chapterOf(site: BlockSite, context: LowerContext): Chapter {
  const values = site.block.content
    .filter((content): content is Property => content.kind === "Property" && content.key === "kernwaarden")
    .flatMap((property) => property.values);
  return {
    number: site.block.heading.number ?? "",
    title: site.block.heading.title,
    coreValues: values.flatMap((value) => {
      const id = otherNamed("kernwaarde", value.words, "De kernwaarde", value.words.span, context);
      return id === undefined ? [] : [{ id, stars: value.stars ?? 1 }];
    }),
    place: context.placeOf(site.block.heading.span),
  };
}

/** Prose and imports of a begrip. */
export function termText(
  site: BlockSite,
  context: LowerContext,
): { readonly prose: Prose; readonly asIn: readonly Citation[] } {
  const asIn = citationsOf(site.block, "zoals in", context);
  return { prose: proseOf(site.block.content, context).flat(), asIn };
}

/** The references of a labelled sentence of a block (`Zoals in: …`, `Bron: …`). */
export function citationsOf(block: Block, key: string, context: LowerContext): readonly Citation[] {
  return block.content
    .filter((content): content is Property => content.kind === "Property" && content.key === key)
    .flatMap((property) => basesOf(property, context));
}
