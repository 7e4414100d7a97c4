// A place that names an article which only refers on: the reader looks there, and has to look again.

import type { Span } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { referenceChain } from "../../diagnostics/drift.js";
import { entriesOf, isLaw } from "../shared/blocks.js";
import { namesOther } from "./references.js";

/** What a block says of other places, with offsets in its own text. */
interface BlockReferences {
  readonly all: readonly Found[];
  /** The block says nothing but this. */
  readonly only?: Found;
  /** It says nothing that counts: a heading with its properties. */
  readonly empty: boolean;
  /** Its own number, where it begins an article or a lid. */
  readonly article?: string | undefined;
  readonly lid?: string | undefined;
}

interface Found {
  readonly article: string;
  readonly lid?: string;
  readonly start: number;
  readonly end: number;
  /** The words of its sentence, to see whether they name another text. */
  readonly sentence: string;
}

/** A place in the articles that names another. */
interface Use {
  readonly from: string;
  readonly article: string;
  readonly found: Found;
  readonly span: Span;
}

export const referenceChains: Analysis = {
  name: "verwijzing-op-verwijzing",
  *run(context) {
    const { uses, onward } = allReferences(context);
    if (onward.size === 0) return;
    for (const { from, article, found, span } of uses) {
      const chain = follow(found, onward, context);
      const last = chain.at(-1);
      if (last === undefined || chain.length < 2 || namesOther(found.sentence, context.model)) continue;
      // A chain that comes back tells of a circle, and that is no place to name.
      if (chain.some((one) => one.article === article)) continue;
      const [first] = chain.map(named);
      yield referenceChain.at(
        span,
        { from, first: first!, last: named(last), chain: [from, ...chain.map(named)].join(" → ") },
        {
          fixes: [{ title: `Noem hier meteen ${named(last)}`, safe: false, edits: [{ ...span, newText: named(last) }] }],
        },
      ); // prettier-ignore
    }
  },
};

function named({ article, lid }: Pick<Found, "article" | "lid">): string {
  return `artikel ${article}${lid === undefined ? "" : ` lid ${lid}`}`;
}

/** The places from one to the next, as long as each only refers on; nothing twice. */
function follow(first: Found, onward: ReadonlyMap<string, Found>, { model }: Context): readonly Found[] {
  const chain = [first];
  for (;;) {
    const next = onward.get(named(chain.at(-1)!));
    if (
      next === undefined ||
      namesOther(next.sentence, model) ||
      chain.some((one) => named(one) === named(next))
    )
      return chain;
    chain.push(next);
  }
}

/** Every reference in the articles, and which articles and leden say nothing else. */
function allReferences(context: Context): { readonly uses: readonly Use[]; readonly onward: ReadonlyMap<string, Found> } {
  const uses: Use[] = [];
  const onward = new Map<string, Found>();
  for (const { uri, text } of context.project.files) {
    if (isLaw(uri, context)) continue;
    const entries = entriesOf(context, uri);
    let article: string | undefined;
    // Of the article: how many places say something, and which of them say nothing but where to look.
    let filled = 0;
    let pointing: { readonly lid: string | undefined; readonly only: Found }[] = [];
    const close = (): void => {
      if (article === undefined) return;
      if (filled === 1) for (const { only } of pointing) onward.set(named({ article }), only);
      for (const { lid, only } of pointing) if (lid !== undefined) onward.set(named({ article, lid }), only);
    };
    for (let at = 0; at < entries.length; at++) {
      const { keyword, start, token } = entries[at]!;
      const inArticle = keyword === "lid" || keyword === "uitleg" || keyword === "publiek" || keyword === "stap" || keyword === "maatwerk";
      if (!inArticle) {
        close();
        [filled, pointing, article] = [0, [], undefined];
        if (keyword !== "artikel") continue;
      } else if (article === undefined) continue;
      const said = known.get(token) ?? read(token, text.slice(start, entries[at + 1]?.start ?? text.length));
      if (keyword === "artikel") ({ article } = said);
      if (article === undefined) continue;
      const { lid, only } = said;
      // What explains an article to residents is no provision.
      if (!said.empty && keyword !== "uitleg" && keyword !== "publiek") {
        filled++;
        if (only !== undefined) pointing.push({ lid, only });
      }
      for (const found of said.all) {
        const from = `artikel ${article}${lid === undefined ? "" : ` lid ${lid}`}`;
        uses.push({ from, article, found, span: { uri, start: start + found.start, end: start + found.end } });
      }
    }
    close();
  }
  return { uses, onward };
} // prettier-ignore

const place =
  /\bartikel (?<article>\d+(?:\.\d+)*[a-z]?)(?:,? lid (?<lid>\d+[a-z]?))?(?! (?:tot|en|of)\b| lid\b|,? (?:eerste|tweede|derde|vierde|vijfde)\b|,? onderdeel)(?![\d:])/giu;
/** Words of a sentence that only points. */
const points =
  /\b(?:staa[tn]|geldt|gelden|geregeld|regelt|volgt|zie|toepassing|bepaald|beschreven|uitgelegd|lees|leest|vindt)\b/iu;
/** Words that say something of their own. */
const adds =
  /\b(?:als|tenzij|behalve|afwijking|ook|mits|hoogstens|minstens|binnen|overeenkomstige?|alleen|kan|mag|moet|niet|geen|recht|plicht)\b|[€%]/iu;
const longest = 16;

/** By token: a block with the same token is the same text up to the next block, comments and all. */
const known = new WeakMap<object, BlockReferences>();

function read(token: object, written: string): BlockReferences {
  const said = {
    ...referencesIn(written),
    article: numberIn(written, anArticle),
    lid: numberIn(written, aLid),
  };
  known.set(token, said);
  return said;
}

const anArticle = /^artikel\s+(?<number>[\d.:]*\d[a-z]?)/u;
const aLid = /^lid\s+(?<number>\d+[a-z]?)/u;

function numberIn(written: string, heading: RegExp): string | undefined {
  return heading.exec(written)?.groups?.["number"];
}

function referencesIn(written: string): BlockReferences {
  const heading = written.indexOf("\n");
  if (heading < 0) return { all: [], empty: true };
  // The heading, comments, properties and marks of prose as spaces.
  const text =
    " ".repeat(heading) +
    written
      .slice(heading)
      .replace(/^[ \t]*\/\/.*$/gmu, (all) => " ".repeat(all.length))
      .replace(/^[ \t]*(?:effect(?:en)?|grondslag|hoort bij|geldt voor|weggelaten)\s*:.*$/gimu, (all) => " ".repeat(all.length))
      .replace(/^([ \t]*)>/gmu, "$1 ")
      .replace(/\n/gu, " ");
  const sentences = [...text.matchAll(/\S[^]*?(?:[.?!;](?=\s|$)|$)/gu)];
  const all = sentences.flatMap(({ 0: sentence, index }) =>
    [...sentence.matchAll(place)].map(({ 0: words, index: at, groups = {} }): Found => ({
      article: groups["article"] ?? "",
      ...(groups["lid"] === undefined ? {} : { lid: groups["lid"] }),
      start: index + at,
      end: index + at + words.length,
      sentence,
    })),
  );
  const [one] = sentences.length === 1 && all.length === 1 ? all : [];
  const only = one !== undefined && points.test(one.sentence) && !adds.test(one.sentence) && one.sentence.split(/\s+/u).length <= longest;
  return { all, empty: sentences.length === 0, ...(only ? { only: one } : {}) };
} // prettier-ignore
