// A place that names an article which only refers on: the reader looks there, and has to look again.

import type { BlockEntry, Span } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { referenceChain } from "../../diagnostics/drift.js";
import { blockParts, passageParts, type BlockPart } from "./passage.js";
import { namesOther } from "./references.js";

/** What a block says of other places, with offsets in its own text. */
interface BlockReferences {
  readonly all: readonly Found[];
  /** The block says nothing but this. */
  readonly only?: Found;
  /** It says nothing that counts: a heading with its properties. */
  readonly empty: boolean;
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
          fixes: [
            {
              title: `Noem hier meteen ${named(last)}`,
              safe: false,
              edits: [{ ...span, newText: named(last) }],
            },
          ],
        },
      );
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
function allReferences(context: Context): {
  readonly uses: readonly Use[];
  readonly onward: ReadonlyMap<string, Found>;
} {
  const uses: Use[] = [];
  const onward = new Map<string, Found>();
  const parts = blockParts(context);
  passageParts(context).forEach(({ token }, at) => {
    const part = parts[at]!;
    const said = known.get(token) ?? read(token, part);
    for (const [name, found] of said.onward) onward.set(name, found);
    const { uri, blocks } = part;
    const { start } = blocks[0];
    for (const { at: from, ...use } of said.uses)
      uses.push({
        ...use,
        span: { uri, start: start + from + use.found.start, end: start + from + use.found.end },
      });
  });
  return { uses, onward };
}

/** What a part of a file says of other places; only an article with what belongs to it says something that counts. */
interface PartReferences {
  /** Each with how far its block stands behind the first. */
  readonly uses: readonly (Omit<Use, "span"> & { readonly at: number })[];
  readonly onward: readonly (readonly [name: string, only: Found])[];
}

/** By token of the part. */
const known = new WeakMap<object, PartReferences>();

const inArticle = new Set<BlockEntry["keyword"]>(["artikel", "lid", "uitleg", "publiek", "stap", "maatwerk"]);

function read(token: object, { text, blocks, end }: BlockPart): PartReferences {
  const uses: (Omit<Use, "span"> & { readonly at: number })[] = [];
  let article: string | undefined;
  // How many places of the article say something, and which of them say nothing but where to look.
  let filled = 0;
  const pointing: { readonly lid: string | undefined; readonly only: Found }[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const { keyword, start } = blocks[at]!;
    // What follows on something else belongs to no article.
    if (!inArticle.has(keyword)) break;
    const written = text.slice(start, blocks[at + 1]?.start ?? end);
    if (keyword === "artikel") article = numberIn(written, anArticle);
    if (article === undefined) break;
    const said = referencesIn(written);
    const lid = numberIn(written, aLid);
    // What explains an article to residents is no provision.
    if (!said.empty && keyword !== "uitleg" && keyword !== "publiek") {
      filled++;
      if (said.only !== undefined) pointing.push({ lid, only: said.only });
    }
    const from = `artikel ${article}${lid === undefined ? "" : ` lid ${lid}`}`;
    for (const found of said.all) uses.push({ from, article, found, at: start - blocks[0].start });
  }
  const onward: (readonly [string, Found])[] = [];
  if (article !== undefined) {
    if (filled === 1) for (const { only } of pointing) onward.push([named({ article }), only]);
    for (const { lid, only } of pointing) if (lid !== undefined) onward.push([named({ article, lid }), only]);
  }
  const made = { uses, onward };
  known.set(token, made);
  return made;
}

const place =
  /\bartikel (?<article>\d+(?:\.\d+)*[a-z]?)(?:,? lid (?<lid>\d+[a-z]?))?(?! (?:tot|en|of)\b| lid\b|,? (?:eerste|tweede|derde|vierde|vijfde)\b|,? onderdeel)(?![\d:])/giu;
/** Words of a sentence that only points. */
const points =
  /\b(?:staa[tn]|geldt|gelden|geregeld|regelt|volgt|zie|toepassing|bepaald|beschreven|uitgelegd|lees|leest|vindt)\b/iu;
/** Words that say something of their own. */
const adds =
  /\b(?:als|tenzij|behalve|afwijking|ook|mits|hoogstens|minstens|binnen|overeenkomstige?|alleen|kan|mag|moet|niet|geen|recht|plicht)\b|[€%]/iu;
const longest = 16;

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
      .replace(/^[ \t]*(?:effect(?:en)?|grondslag|hoort bij|geldt voor|weggelaten)\s*:.*$/gimu, (all) =>
        " ".repeat(all.length),
      )
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
  const only =
    one !== undefined &&
    points.test(one.sentence) &&
    !adds.test(one.sentence) &&
    one.sentence.split(/\s+/u).length <= longest;
  return { all, empty: sentences.length === 0, ...(only ? { only: one } : {}) };
}
