// What both kinds of XML ask of the tree: leden with and without a number, and parts of one kind side by side.

import type { LegalArticle, LegalBlock, LegalDivision, LegalLid, LegalPart } from "../adopted/tree.js";

/** A lid with its number; what has none stands before the first, or goes on in the lid before it. */
export interface NumberedLid {
  readonly lid: LegalLid;
  readonly number: string;
  readonly blocks: readonly LegalBlock[];
}
export interface ArticleText {
  readonly opening: readonly LegalBlock[];
  readonly leden: readonly NumberedLid[];
  /** Nothing of the article is left. */
  readonly lapsed: boolean;
}

export function articleText(article: LegalArticle): ArticleText {
  const opening: LegalBlock[] = [...article.opening];
  const leden: { lid: LegalLid; number: string; blocks: LegalBlock[] }[] = [];
  for (const lid of article.leden) {
    const last = leden.at(-1);
    if (lid.number !== undefined) leden.push({ lid, number: lid.number, blocks: [...lid.blocks] });
    else if (last === undefined) opening.push(...lid.blocks);
    else last.blocks.push(...lid.blocks);
  }
  const lapsed = article.leden.length > 0 && article.leden.every((lid) => lid.lapsed);
  return { opening, leden, lapsed };
}

/**
 * Chapters or articles, never both: neither schema has a place for articles beside chapters, so that what stands beside
 * them gets a chapter of its own, that says so.
 */
export function alike(parts: readonly LegalPart[], above: string): readonly LegalPart[] {
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (kinds.size < 2) return parts;
  const kind = parts.find((one) => one.kind !== "artikel")?.kind === "paragraaf" ? "paragraaf" : "hoofdstuk";
  const result: LegalPart[] = [];
  let loose: LegalPart[] = [];
  const close = (): void => {
    if (loose.length > 0) result.push(wrapped(kind, loose, `${above}loos_${String(result.length + 1)}`));
    loose = [];
  };
  for (const part of parts) {
    if (part.kind === kind) {
      close();
      result.push(part);
    } else loose.push(part);
  }
  close();
  return result;
}

function wrapped(kind: LegalDivision["kind"], children: readonly LegalPart[], eId: string): LegalDivision {
  const word = kind === "hoofdstuk" ? "chp" : "subsec";
  return {
    kind,
    eId: eId.replace(/loos_(\d+)$/u, `${word}_los-$1`),
    number: "",
    title: "Andere artikelen",
    opening: [],
    children,
    origin: { generated: true },
  };
}
