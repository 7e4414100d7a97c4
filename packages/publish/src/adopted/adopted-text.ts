// The text that a council adopts, made from the decision model and the files it was compiled from.

import type { Article, DecisionModel, Instrument } from "@andersom/semantics";
import type { Block, Property } from "@andersom/syntax";
import { indexModel } from "../phrase/model-index.js";
import { articleOf } from "./article.js";
import { sentence } from "./build.js";
import { contentBlocks } from "./declarations.js";
import { plainWords } from "./document.js";
import { editsOf } from "./edits.js";
import { explanationOf, type ExplainedArticle } from "./explanation.js";
import { generalRules, type GeneralRule } from "./general.js";
import { closingOf, generatedArticles, instrumentOf, preambleOf } from "./frame.js";
import { filesOf, modelOf } from "./instruments.js";
import { resolved } from "./links.js";
import { lastNumber } from "./lid-number.js";
import { listsEffects } from "./prose.js";
import { Ids, originAt, type Printer } from "./printer.js";
import { Laws } from "./references.js";
import { choicesOf, notionsOf, ownFiles, rulesOf, sourcesOf, type Placed, type Sources } from "./sources.js";
import type {
  LegalAnnex,
  LegalArticle,
  LegalBlock,
  LegalDivision,
  LegalLid,
  LegalPart,
  LegalProfile,
  LegalText,
} from "./tree.js";
import { Written, type WrittenFile } from "./written.js";

export interface AdoptedTextOptions {
  /** ISO date: what no longer applied on it is left out. */
  readonly on: string;
  /** Without it what `Schrijfwijze` in the header says, else `omgekeerd`. */
  readonly profile?: LegalProfile;
  /** Which regulation, of a model that holds more than one; its own when it is absent. */
  readonly instrument?: Instrument;
}

/**
 * The tree of the text. The same for the same model, files and options.
 * @param whole the model; only one of its regulations is printed.
 * @param files the files of the ordinance with their trees; those of laws are passed over.
 */
export function adoptedText(
  whole: DecisionModel,
  files: readonly WrittenFile[],
  { on, profile, instrument = whole.instrument }: AdoptedTextOptions,
): LegalText {
  const own = filesOf(whole, instrument, ownFiles(files));
  const model = modelOf(whole, instrument, own);
  const sources = sourcesOf(own);
  const { header } = sources;
  const printer = printerOf(model, own, on, profile ?? profileOf(header));
  const omitted: string[] = [];
  const explained: ExplainedArticle[] = [];
  const found = placedArticles(model, sources, on, omitted);
  const home = found.find(({ at }) => at.below.some(isTerm));
  const placed = found.map((one) => (one === home ? withLoose(one, sources.loose) : one));
  for (const { article, at, eId } of placed) {
    const blocks = [at.block, ...at.below];
    explained.push({ legal: articleOf(printer, article, blocks, eId), article, blocks });
  }
  const rules = generalRules(
    printer,
    sources,
    home === undefined ? sources.loose : [],
    namesEffects(printer, explained),
  );
  const terms = explained.find(({ legal }) => legal.role === "begrippen");
  const made = generatedArticles(
    printer,
    header,
    explained.map(({ legal }) => legal),
    terms === undefined ? rules : [],
  );
  const articles = explained.map((one) => ({
    ...one,
    legal: withoutLapsed(one === terms ? withRules(one.legal, rules) : one.legal, on, omitted),
  }));
  const body = divided(
    printer,
    sources,
    placed.map((one, index) => ({ ...one, legal: articles[index]?.legal })),
    made,
  );
  return {
    format: "andersom/legal-text",
    version: 1,
    profile: printer.profile,
    on,
    instrument: instrumentOf(printer),
    preamble: preambleOf(printer, header),
    body: resolved(body),
    closing: closingOf(printer, header),
    annexes: sources.amounts.map((block, index) => annex(printer, block, index + 1)),
    explanation: explanationOf(printer, articles),
    omitted,
  };
}

function profileOf(header: Block | undefined): LegalProfile {
  const said = header?.content.find(
    (node): node is Property => node.kind === "Property" && node.key === "schrijfwijze",
  );
  return said?.values[0]?.text === "klassiek" ? "klassiek" : "omgekeerd";
}

function printerOf(
  model: DecisionModel,
  files: readonly WrittenFile[],
  on: string,
  profile: LegalProfile,
): Printer {
  const written = new Map(files.map((file) => [file.uri, new Written(file)]));
  const printer: Printer = {
    model,
    index: indexModel(model, on),
    profile,
    on,
    laws: new Laws(model),
    file: (uri) =>
      written.get(uri) ?? new Written({ uri, text: "", parse: { ast: emptyTree(uri), comments: [] } }),
    notionAt: notionsOf(model),
    choiceAt: choicesOf(model),
    rulesIn: rulesOf(model),
  };
  for (const { uri, parse } of files) {
    const file = printer.file(uri);
    const numbers = parse.ast.blocks
      .filter(({ keyword }) => keyword === "artikel")
      .flatMap(({ span, heading: { number } }) =>
        number === undefined ? [] : [{ start: span.start, number }],
      );
    const articleAt = (offset: number): string | undefined =>
      numbers.filter(({ start }) => start <= offset).at(-1)?.number;
    file.edit(editsOf(printer, parse.ast, file, articleAt));
  }
  return printer;
}

function emptyTree(uri: string): WrittenFile["parse"]["ast"] {
  return { kind: "SourceFile", span: { uri, start: 0, end: 0 }, uri, blocks: [] };
}

interface PlacedArticle {
  readonly article: Article;
  readonly at: Placed;
  readonly eId: string;
}

/** The articles that still apply, in the order of the ordinance, each with its blocks and its own id. */
function placedArticles(
  model: DecisionModel,
  sources: Sources,
  on: string,
  omitted: string[],
): readonly PlacedArticle[] {
  const seen = new Map<string, number>();
  return model.articles.flatMap((article) => {
    const { file, start } = article.place.source;
    const at = sources.articles.find(({ block }) => block.span.uri === file && block.span.start === start);
    if (at === undefined || article.place.instrument !== undefined) return [];
    const base = `art_${article.number}`;
    if (article.validity?.to !== undefined && article.validity.to < on) {
      omitted.push(base);
      return [];
    }
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [{ article, at, eId: count === 1 ? base : `${base}__v${String(count)}` }];
  });
}

function isTerm({ keyword }: Block): boolean {
  return keyword === "begrip";
}

/** Begrippen from outside the articles, with those that stand in one. */
function withLoose(one: PlacedArticle, loose: readonly Block[]): PlacedArticle {
  if (loose.length === 0) return one;
  const at = one.at.below.findIndex(isTerm);
  const below = [...one.at.below.slice(0, at), ...loose, ...one.at.below.slice(at)];
  return { ...one, at: { ...one.at, below } };
}

/**
 * Whether the effects have to be named for the whole: where no article lists them. A classic text names them only where an article
 * speaks of one; the others are a matter of its explanation.
 */
function namesEffects({ profile }: Printer, articles: readonly ExplainedArticle[]): boolean {
  const listed = articles.some(({ blocks }) =>
    blocks.some(({ content }) => content.some((node) => node.kind === "Prose" && listsEffects(node))),
  );
  if (listed) return false;
  const words = (): string =>
    articles.map(({ legal }) => plainWords(legal.leden.flatMap(({ blocks }) => blocks))).join("\n");
  return profile === "omgekeerd" || /\bhet effect /u.test(words());
}

/** What no longer applied is left out; a lid that others follow keeps its number, so that none of those seems to be the first. */
function withoutLapsed(article: LegalArticle, on: string, omitted: string[]): LegalArticle {
  const past = article.leden.filter(({ validity }) => validity?.to !== undefined && validity.to < on);
  if (past.length === 0) return article;
  const left = article.leden.filter((lid) => !past.includes(lid));
  const known = new Set(left.map(({ number }) => number));
  const last = Math.max(0, ...left.map(({ number }) => lastNumber(number)));
  const leden = article.leden.flatMap((lid): LegalLid[] => {
    const { number } = lid;
    if (!past.includes(lid)) return [lid];
    const keeps = number !== undefined && !known.has(number) && lastNumber(number) < last;
    known.add(number);
    if (!keeps) omitted.push(lid.eId);
    return keeps ? [{ ...lid, blocks: [], lapsed: true }] : [];
  });
  return { ...article, leden };
}

/** Rules of the header behind the begrippen, each a lid. */
function withRules(article: LegalArticle, rules: readonly GeneralRule[]): LegalArticle {
  if (rules.length === 0) return article;
  const own = article.leden.map((lid, index) => ({ ...lid, number: lid.number ?? String(index + 1) }));
  let next = Math.max(0, ...own.map(({ number }) => lastNumber(number)));
  return {
    ...article,
    leden: [
      ...own,
      ...rules.map((rule) => {
        next += 1;
        const eId = `${article.eId}__para_${String(next)}`;
        const blocks = rule(new Ids(eId));
        const [first] = blocks;
        return {
          kind: "lid" as const,
          eId,
          number: String(next),
          blocks,
          lapsed: false,
          origin: first === undefined || first.kind === "lijst" ? {} : first.origin,
        };
      }),
    ],
  };
}

/** Chapters and paragrafen around the articles. What the header added stands at the end. */
function divided(
  printer: Printer,
  sources: Sources,
  placed: readonly (PlacedArticle & { readonly legal: LegalArticle | undefined })[],
  made: readonly LegalArticle[],
): readonly LegalPart[] {
  const chapters = new Map<string, LegalPart[]>();
  const sections = new Map<Block, LegalPart[]>();
  const body: LegalPart[] = [];
  for (const { article, at, legal } of placed) {
    if (legal === undefined) continue;
    let home = body;
    if (article.chapter !== undefined) {
      const known = chapters.get(article.chapter);
      if (known === undefined) {
        const children: LegalPart[] = [];
        chapters.set(article.chapter, children);
        body.push(chapterOf(printer, sources, article.chapter, children));
        home = children;
      } else home = known;
    }
    if (at.paragraaf !== undefined) {
      const known = sections.get(at.paragraaf);
      if (known === undefined) {
        const children: LegalPart[] = [];
        sections.set(at.paragraaf, children);
        home.push(sectionOf(printer, at.paragraaf, article.chapter, children));
        home = children;
      } else home = known;
    }
    home.push(legal);
  }
  const last = body.at(-1);
  if (last !== undefined && last.kind !== "artikel" && made.length > 0)
    return [...body.slice(0, -1), { ...last, children: [...last.children, ...made] }];
  return [...body, ...made];
}

function chapterOf(
  printer: Printer,
  sources: Sources,
  number: string,
  children: readonly LegalPart[],
): LegalDivision {
  const chapter = printer.model.chapters.find((one) => one.number === number);
  const block = sources.chapters.find(({ heading }) => heading.number === number);
  return {
    kind: "hoofdstuk",
    eId: `chp_${number}`,
    number,
    title: chapter?.title ?? "",
    opening: block === undefined ? [] : coreValues(printer, block, `chp_${number}`),
    children,
    origin: block === undefined ? {} : originAt(printer, { ...block.span, end: block.heading.span.end }),
  };
}

function sectionOf(
  printer: Printer,
  block: Block,
  chapter: string | undefined,
  children: readonly LegalPart[],
): LegalDivision {
  const number = block.heading.number ?? "";
  return {
    kind: "paragraaf",
    eId: `${chapter === undefined ? "" : `chp_${chapter}__`}subsec_${number}`,
    number,
    title: block.heading.title,
    opening: [],
    children,
    origin: originAt(printer, { ...block.span, end: block.heading.span.end }),
  };
}

/** `Kernwaarden: x ***, y **.` under a chapter, with their weight. */
function coreValues(printer: Printer, block: Block, eId: string): readonly LegalBlock[] {
  const property = block.content.find(
    (node): node is Property =>
      node.kind === "Property" && (node.key === "kernwaarden" || node.key === "kernwaarde"),
  );
  if (property === undefined) return [];
  const ids = new Ids(eId);
  const list = ids.next("list");
  const names = new Ids(list);
  const origin = originAt(printer, property.span);
  return [
    sentence(["Kernwaarden:"], origin, ""),
    {
      kind: "lijst",
      eId: list,
      style: "stappen",
      items: property.values.map((value) => ({
        eId: names.item(value.text.replace(/\*+$/u, "")),
        label: "–",
        content: [
          `${value.text.replace(/\s*\*+$/u, "")}${value.stars === undefined ? "" : ` ${"*".repeat(value.stars)}`}`,
        ],
        blocks: [],
        origin: originAt(printer, value.span),
      })),
    },
  ];
}

function annex(printer: Printer, block: Block, number: number): LegalAnnex {
  const eId = `cmp_${String(number)}`;
  return {
    kind: "bijlage",
    eId,
    number: String(number),
    title: `Bedragen ${block.heading.title}`,
    blocks: contentBlocks(printer, block.content, new Ids(eId)),
    origin: originAt(printer, block.span),
  };
}
