// Places of the ordinance that a text names: they exist, and carry the title that the text gives them.

import type { Article, DecisionModel } from "@andersom/semantics";
import { ordinals, type Diagnostic, type Span } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import { otherTitle, placeMissing, type TextKind } from "../../diagnostics/drift.js";
import { ownArticles } from "../law/citations.js";
import { blockParts, passageParts, type BlockPart, type Passage } from "./passage.js";

export const references: Analysis = {
  name: "verwijzingen-in-tekst",
  *run(context) {
    const articles = ownArticles(context.model);
    if (articles.length === 0) return;
    const blocks = blockParts(context);
    for (const [at, { token, passages }] of passageParts(context).entries()) {
      if (withoutPlaces.has(token)) continue;
      const naming = [...passages, ...consequences(blocks[at]!)].filter(({ text }) =>
        /\bartikel\b|\blid\b/iu.test(text),
      );
      if (naming.length === 0) withoutPlaces.add(token);
      for (const passage of naming) yield* inPassage(passage, articles, context.model);
    }
  },
};

/** Words with a place in them. */
interface Naming extends Pick<Passage, "text" | "start"> {
  readonly kind: TextKind;
  readonly scope: Pick<Passage["scope"], "uri" | "name">;
}

/** `Bij niet nakomen: de gemeente beslist volgens artikel 10.5 lid 2`: words that nothing computes with. */
function consequences({ uri, text, blocks }: BlockPart): readonly Naming[] {
  return blocks.flatMap(({ block }) =>
    block.content.flatMap((one): readonly Naming[] =>
      one.kind === "Property" && one.key === "bij niet nakomen"
        ? [
            {
              kind: "zin",
              text: text.slice(one.span.start, one.span.end),
              start: one.span.start,
              scope: { uri, name: "" },
            },
          ]
        : [],
    ),
  );
}

/** Parts that name no place. */
const withoutPlaces = new WeakSet<object>();

/** `artikel 4.1`, `artikel 4.1 lid 2`, `artikel 4.1 (‘Een schoon huis’)`; a lid alone is one of the article itself. */
const cited =
  /\bartikel (?<article>\d+(?:\.\d+)*[a-z]?)(?:,? (?:lid (?<lid>\d+[a-z]?)|(?<ordinal>[a-zë]+de|eerste) lid))?(?:[, ]*\(?‘(?<quoted>[^’]+)’\)?| \((?<title>[^()]+)\))?|\blid (?<alone>\d+)\b/giu;
/** Another text: then the place is one of that text. */
const other =
  /\p{L}*wet(?:boek|ten)?\b|\b(?:Wmo|Awb|AVG|EVRM|Wgs|Jw|PW|IOAW|IOAZ|BW|Gemw)\b|\b(?:besluit|verdrag|regeling|convenant|reglement|bijlage|oude|vorige)\b|(?<!deze )\b(?:verordening|beleidsregels?)\b/iu;

function* inPassage(
  { text, start, scope, kind }: Naming,
  articles: readonly Article[],
  model: DecisionModel,
): Iterable<Diagnostic> {
  for (const sentence of text.matchAll(/\S[^]*?(?:[.?!](?=\s|$)|$)/gu)) {
    if (!/\bartikel\b|\blid\b/iu.test(sentence[0]) || namesOther(sentence[0], model)) continue;
    for (const match of sentence[0].matchAll(cited)) {
      const from = start + sentence.index + match.index;
      const span = { uri: scope.uri, start: from, end: from + match[0].length };
      yield* ofPlace(match, span, kind, scope.name, articles);
    }
  }
}

/** Whether a sentence names another text: then its places are those of that text. */
export function namesOther(sentence: string, { laws }: DecisionModel): boolean {
  const lower = sentence.toLowerCase();
  return (
    other.test(sentence) ||
    laws.some(({ name, abbreviation = name }) =>
      [name, abbreviation].some((one) => lower.includes(one.toLowerCase())),
    )
  );
}

function* ofPlace(
  { groups = {}, 0: words }: RegExpExecArray,
  span: Span,
  text: TextKind,
  here: string,
  articles: readonly Article[],
): Iterable<Diagnostic> {
  const { alone, ordinal } = groups;
  const own = here.startsWith("artikel ") ? here.slice("artikel ".length) : undefined;
  const number = alone === undefined ? groups["article"] : own;
  if (number === undefined) return;
  const found = articles.filter((one) => one.number.toLowerCase() === number.toLowerCase());
  if (found.length === 0) {
    if (alone === undefined) yield placeMissing.at(span, { text, place: `artikel ${number}` });
    return;
  }
  const at = ordinal === undefined ? -1 : ordinals.indexOf(ordinal.toLowerCase());
  const lid = alone ?? groups["lid"] ?? (at < 0 ? undefined : String(at + 1));
  if (lid !== undefined && !found.some((one) => hasLid(one, lid))) {
    yield placeMissing.at(span, { text, place: `artikel ${number} lid ${lid}` });
    return;
  }
  yield* ofTitle(groups, words, span, text, found, articles);
}

function hasLid({ leden }: Article, lid: string): boolean {
  const wanted = Number.parseInt(lid, 10);
  return leden.some(({ number, numberTo }) => {
    if (number === undefined) return false;
    if (number.toLowerCase() === lid.toLowerCase()) return true;
    return (
      numberTo !== undefined &&
      Number.parseInt(number, 10) <= wanted &&
      wanted <= Number.parseInt(numberTo, 10)
    );
  });
}

/** Words in quotes are a title; words in brackets only where they are the title of another article. */
function* ofTitle(
  { quoted, title }: Readonly<Record<string, string | undefined>>,
  words: string,
  span: Span,
  text: TextKind,
  found: readonly Article[],
  articles: readonly Article[],
): Iterable<Diagnostic> {
  const given = quoted ?? title;
  const [article] = found;
  if (given === undefined || article === undefined) return;
  if (found.some((one) => normal(one.title) === normal(given))) return;
  const meant = articles.find((one) => normal(one.title) === normal(given));
  if (quoted === undefined && meant === undefined) return;
  const at = span.start + words.indexOf(given);
  const titled = { uri: span.uri, start: at, end: at + given.length };
  yield otherTitle.at(
    titled,
    { text, number: article.number, given, title: article.title, meant: meant?.number },
    {
      related: [article, ...(meant === undefined ? [] : [meant])].map((one) => ({
        span: {
          uri: one.place.source.file,
          start: one.place.source.start,
          end: one.place.source.end,
        },
        message: `Artikel ${one.number} heet ‘${one.title}’.`,
      })),
      fixes: [
        {
          title: `Schrijf de titel van artikel ${article.number}: ‘${article.title}’`,
          safe: false,
          edits: [{ ...titled, newText: article.title }],
        },
      ],
    },
  );
}

function normal(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}
