// Whether written text for residents says what the part of the ordinance says in whose place it stands.

import type { DecisionModel, PublicText } from "@andersom/semantics";
import { contextOf } from "../public/public-version.js";
import { proseText } from "../public/prose.js";
import { liesIn, placeCitation } from "../public/written.js";
import { bareOf, figuresIn } from "./figures.js";
import { itemsOn } from "./inventory.js";
import type { Item, Way } from "./item.js";
import { Reading } from "./reading.js";

/** What is found about one written text, or one mark that something is left out. */
export interface WrittenFinding {
  readonly text: PublicText;
  /** Everything in the logic at its place. */
  readonly items: readonly Item[];
  /** Those that the text does not say. Empty for a mark. */
  readonly missing: readonly Item[];
  /** Numbers that the text has, this part has not, and another part of the article has: of whom each is. */
  readonly borrowed: readonly { readonly figure: string; readonly of: Item }[];
}

const held = new Set<Item["kind"]>([
  "voorwaarde",
  "bedrag",
  "weigeringsgrond",
  "termijn",
  "plicht",
  "afwijking",
  "sanctie",
]);

/** Every `publiek` text of the ordinance held against its own part of the logic. */
export function writtenFindings(model: DecisionModel, on: string): readonly WrittenFinding[] {
  const texts = model.articles
    .filter(({ place }) => place.instrument === undefined)
    .flatMap(({ publicTexts }) => publicTexts ?? []);
  if (texts.length === 0) return [];
  const context = contextOf(model, { on, examples: [] });
  // What is announced the page tells by itself.
  const own = itemsOn(model, on, new Set(texts.map(({ at }) => at.article))).filter(
    ({ place, kind }) => place.instrument === undefined && held.has(kind),
  );
  return texts.map((text): WrittenFinding => {
    const place = placeCitation(text.at);
    const items = own.filter(({ citation }) => liesIn(citation, place));
    if (text.leftOut !== undefined || text.prose.length === 0)
      return { text, items, missing: [], borrowed: [] };
    const words = proseText(context, text.prose);
    const reading = new Reading([words]);
    // Of one condition the words are the author's own; of more than one each must be recognised.
    const conditions = items.filter(({ kind }) => kind === "voorwaarde" || kind === "weigeringsgrond");
    const missing = items.filter((item) => !isSaid(item, reading, conditions.length > 1));
    const there = new Set(
      items.flatMap((item) => [...item.ways, ...item.elsewhere]).flatMap(({ figures }) => figures),
    );
    const article = own.filter((item) => item.place.article === text.at.article && !items.includes(item));
    const borrowed = [...figuresIn(words)].flatMap((figure) => {
      if (figure.endsWith(" ") || there.has(figure)) return [];
      const of = article.find((item) =>
        [...item.ways, ...item.elsewhere].some(({ figures }) => figures.includes(figure)),
      );
      return of === undefined ? [] : [{ figure, of }];
    });
    return { text, items, missing, borrowed };
  });
}

/** `1 of meer kinderen` tells the number of a list of people, as the page itself does. */
function hasNumber(reading: Reading, figure: string): boolean {
  const bare = bareOf(figure);
  return reading.hasFigure(figure, [0]) || (bare !== undefined && reading.hasFigure(bare, [0]));
}

/** Whether the text has every figure of the item and, where that is asked, a word of it. */
function isSaid({ kind, ways, elsewhere }: Item, reading: Reading, byWords: boolean): boolean {
  const asksWords = byWords && (kind === "voorwaarde" || kind === "weigeringsgrond");
  return [...ways, ...elsewhere].some(
    ({ figures, names }: Way) =>
      figures.every((figure) => hasNumber(reading, figure)) &&
      (!asksWords ||
        names.length === 0 ||
        names.some((name) => name.some((words) => reading.share(words, [0]) > 0))),
  );
}
