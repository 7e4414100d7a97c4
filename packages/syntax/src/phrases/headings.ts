/** The words that open a heading, and what may follow them on their line. */
import type { BlockKeyword } from "../ast/index.js";

/** How the rest of the line is read. */
export type HeadingShape =
  /** Nothing may follow: `uitleg`. */
  | "bare"
  /** Only a number (or a range) may follow: `lid 2 tot en met 4`. */
  | "number"
  /** A number, then a free title: `artikel 4.1 Een schoon huis`. */
  | "numbered title"
  /** A name or title must follow: `effect rondkomen`. */
  | "title"
  /** A name may follow: `maatwerk bij lid 3`, `oordelen van de consulent`. */
  | "open";

export interface HeadingWord {
  readonly words: readonly string[];
  readonly keyword: BlockKeyword;
  readonly shape: HeadingShape;
}

const list: readonly [string, BlockKeyword, HeadingShape][] = [
  ["verordening", "verordening", "title"],
  ["beleidsregels", "beleidsregels", "title"],
  ["beleidsregel", "beleidsregels", "title"],
  ["nadere regels", "nadere regels", "title"],
  ["wet", "wet", "title"],
  ["hoort bij", "hoort bij", "title"],
  ["effect", "effect", "title"],
  ["kernwaarde", "kernwaarde", "title"],
  ["gegevens van", "gegevens van", "title"],
  ["gegevens over", "gegevens van", "title"],
  ["oordelen van", "oordelen van", "title"],
  ["oordeel", "oordeel", "title"],
  ["voorzieningen", "voorzieningen", "open"],
  ["keuzes", "keuzes", "bare"],
  ["begrip", "begrip", "title"],
  ["open begrip", "open begrip", "title"],
  ["bedragen", "bedragen", "open"],
  ["verplichte inhoud van", "verplichte inhoud van", "title"],
  ["grenzen van", "grenzen van", "title"],
  ["bevoegdheden in", "bevoegdheden in", "title"],
  ["bevoegdheden van", "bevoegdheden in", "title"],
  ["verwijzingen naar", "verwijzingen naar", "title"],
  ["hoofdstuk", "hoofdstuk", "numbered title"],
  ["paragraaf", "paragraaf", "numbered title"],
  ["artikel", "artikel", "numbered title"],
  ["lid", "lid", "number"],
  ["stap", "stap", "numbered title"],
  ["volgorde van hulp", "volgorde van hulp", "bare"],
  ["trede", "trede", "numbered title"],
  ["maatwerk", "maatwerk", "open"],
  ["plicht", "plicht", "title"],
  ["signaal", "signaal", "title"],
  ["botsing", "botsing", "title"],
  ["toestemming", "toestemming", "title"],
  ["overgang", "overgang", "title"],
  ["waarborg", "waarborg", "title"],
  ["uitleg", "uitleg", "bare"],
  ["publiek", "publiek", "open"],
  ["voorbeeld", "voorbeeld", "title"],
];

/** Longest first, by first word. */
const byFirstWord = new Map<string, HeadingWord[]>();
export const headingWords: readonly HeadingWord[] = list.map(([text, keyword, shape]) => ({
  words: text.split(" "),
  keyword,
  shape,
}));
for (const heading of headingWords) {
  const first = heading.words[0]!;
  byFirstWord.set(
    first,
    [...(byFirstWord.get(first) ?? []), heading].sort((a, b) => b.words.length - a.words.length),
  );
}

const none: readonly HeadingWord[] = [];

/** Headings whose first word is the given (lower-case) word, longest first. */
export function headingsFor(firstWord: string): readonly HeadingWord[] {
  return byFirstWord.get(firstWord) ?? none;
}

/** Blocks whose `naam: …` sentences declare facts. */
export const factBlocks: ReadonlySet<BlockKeyword> = new Set([
  "gegevens van",
  "oordelen van",
  "voorzieningen",
  "keuzes",
]);
