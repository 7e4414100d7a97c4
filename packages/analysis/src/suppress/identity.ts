// What makes a finding the same finding next week: its code, the article and the words, never the line.

import type { Block, BlockKeyword, Diagnostic, ParseResult, SourceText } from "@andersom/syntax";

export interface Identity {
  readonly code: string;
  /** "sportbijdrage lindenhove / artikel 1 / lid 2". */
  readonly path: string;
  /** The words that it points at, in lower case and on one line. */
  readonly text: string;
}

/**
 * A short text that is the same as long as the identity is. Equal findings in one place are numbered in the order in which they
 * stand, so `seen` is kept for all findings of a run.
 * @param sha256 the hash of a text, in hexadecimal.
 */
export function fingerprintOf(
  { code, path, text }: Identity,
  seen: Map<string, number>,
  sha256: (text: string) => string,
): string {
  const what = JSON.stringify([code, path, text]);
  const turn = (seen.get(what) ?? 0) + 1;
  seen.set(what, turn);
  return sha256(JSON.stringify([code, path, text, turn])).slice(0, 32);
}

const instruments = new Set<BlockKeyword>([
  "verordening",
  "beleidsregels",
  "nadere regels",
  "wet",
  "hoort bij",
]);
/** Blocks that stand under the article or lid above them; others stand by themselves, wherever they are. */
const underArticle = new Set<BlockKeyword>(["maatwerk", "uitleg", "publiek", "stap", "trede", "bedragen"]);

/** The identity of a finding in a file. */
export function identityOf(
  { code, span }: Pick<Diagnostic, "code" | "span">,
  source: SourceText,
  parsed: ParseResult,
): Identity {
  return {
    code,
    path: pathAt(span.start, source, parsed),
    text:
      normal(withoutComments(span.start, span.end, source, parsed)) ||
      normal(source.slice(span.start, span.end)),
  };
}

/** The instrument, the article and lid or the block in which an offset stands. */
export function pathAt(offset: number, source: SourceText, { ast }: ParseResult): string {
  let instrument: string | undefined;
  let article: string | undefined;
  let lid: string | undefined;
  let other: string | undefined;
  for (const block of ast.blocks) {
    if (block.span.start > offset) break;
    const { keyword, heading } = block;
    if (instruments.has(keyword))
      [instrument, article, lid, other] = [titleOf(block), undefined, undefined, undefined];
    else if (keyword === "artikel")
      [article, lid, other] = [`artikel ${normal(heading.number ?? heading.title)}`, undefined, undefined];
    else if (keyword === "lid") [lid, other] = [headingText(block, source), undefined];
    else if (underArticle.has(keyword)) other = headingText(block, source);
    else [article, lid, other] = [undefined, undefined, headingText(block, source)];
  }
  return [instrument, article, lid, other].filter((part) => part !== undefined && part !== "").join(" / ");
}

/** Without the kind of instrument and without its year, so that next year's text is still the same ordinance. */
function titleOf({ heading }: Block): string {
  return normal(heading.title)
    .replace(/^(?:verordening|beleidsregels|nadere regels|wet) /u, "")
    .replace(/\s(?:19|20)\d\d$/u, "");
}

function headingText({ heading }: Block, source: SourceText): string {
  return normal(source.slice(heading.span.start, heading.span.end));
}

function withoutComments(start: number, end: number, source: SourceText, { comments }: ParseResult): string {
  let text = "";
  let from = start;
  for (const { startOffset, image } of comments) {
    if (startOffset < from || startOffset >= end) continue;
    text += source.slice(from, startOffset);
    from = startOffset + image.length;
  }
  return text + source.slice(Math.min(from, end), end);
}

function normal(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
