// Whether a document tells each item: at its own place, with every figure and enough of its words.

import type { Document, Origin } from "../document/document.js";
import { bareOf } from "./figures.js";
import type { Item, Way } from "./item.js";
import { Reader, Reading } from "./reading.js";
import { clustersOf, unitsOf, type Unit } from "./units.js";

/** An item, and whether it was read. */
export interface Mention {
  readonly item: Item;
  readonly mentioned: boolean;
  /** Whether anything on the page stands for its rule at all. */
  readonly ruleFound: boolean;
}

/** Each item of the list with whether the document tells it. */
export function mentions(items: readonly Item[], document: Document): readonly Mention[] {
  return mentionsBy(new Reader())(items, document);
}

/** The same for many documents that differ in a few places: what they have in common is read once. */
export function manyMentions(): typeof mentions {
  return mentionsBy(new Reader());
}

const mentionsBy = (known: Reader) => (items: readonly Item[], document: Document) =>
  mentionsIn(items, unitsOf(document), known);

function mentionsIn(items: readonly Item[], units: readonly Unit[], known: Reader): readonly Mention[] {
  const page = new Page(units, known);
  const direct = new Map(items.map((item) => [item, page.tells(item)] as const));
  const byRule = new Map<string, Item[]>();
  for (const item of items) {
    const same = byRule.get(item.rule);
    if (same === undefined) byRule.set(item.rule, [item]);
    else same.push(item);
  }
  // A condition that is a notion may be told by what that notion says, where all of that is told.
  const told = (item: Item, above: readonly Item[] = []): boolean =>
    direct.get(item) === true ||
    (item.beside.length > 0 &&
      !above.includes(item) &&
      item.beside.every((rule) => {
        const parts = (byRule.get(rule) ?? []).filter(({ kind }) => kind === "voorwaarde");
        return parts.length > 0 && parts.every((part) => told(part, [...above, item]));
      }));
  return items.map((item) => ({
    item,
    mentioned: told(item),
    ruleFound: direct.get(item) === true || page.area(item).length > 0,
  }));
}

/** Of two words both, of three two. */
const enough = 0.6;

class Page {
  readonly #reading: Reading;
  readonly #clusters: readonly (readonly number[])[];
  readonly #titles: ReadonlySet<number>;
  readonly #onderdeel: readonly (string | undefined)[];
  readonly #openers: readonly (number | undefined)[];
  readonly #byRule = new Map<string, number[]>();
  /** Origins without a rule: a quotation of a whole lid, or an item of a list at its own onderdeel. */
  readonly #places = new Map<string, { readonly origin: Origin; readonly units: number[] }>();
  readonly #byCitation = new Map<string, Set<number>>();

  constructor(units: readonly Unit[], known: Reader) {
    this.#reading = new Reading(
      units.map(({ text }) => text),
      known,
    );
    this.#clusters = clustersOf(units);
    this.#titles = new Set(units.flatMap(({ title }, at) => (title ? [at] : [])));
    this.#onderdeel = units.map(({ origins }) => origins.findLast(isOnderdeel)?.citation);
    this.#openers = units.map(({ opener }) => opener);
    units.forEach(({ origins }, at) => {
      for (const origin of origins) this.#note(origin, at);
    });
  }

  #note(origin: Origin, at: number): void {
    const { rule, citation = "", source } = origin;
    this.#byCitation.set(citation, (this.#byCitation.get(citation) ?? new Set()).add(at));
    if (rule !== undefined) {
      this.#byRule.set(rule, [...(this.#byRule.get(rule) ?? []), at]);
      return;
    }
    const key = `${citation} ${source?.file ?? ""} ${String(source?.start)} ${String(source?.end)}`;
    const known = this.#places.get(key);
    if (known === undefined) this.#places.set(key, { origin, units: [at] });
    else known.units.push(at);
  }

  /** The units about the rule of an item, at its own onderdeel where it has one; what is at another onderdeel is about that. */
  area(item: Item): readonly number[] {
    const placed = [...this.#places.values()].flatMap(({ origin, units }) =>
      isAbout(origin, item) ? units : [],
    );
    const ofRule = [...new Set([...(this.#byRule.get(item.rule) ?? []), ...placed])];
    if (item.place.onderdeel === undefined) return ofRule;
    const here = this.#byCitation.get(item.citation);
    const own = ofRule.filter((at) => here?.has(at) === true);
    return own.length > 0 ? own : ofRule.filter((at) => this.#onderdeel[at] === undefined);
  }

  /** Told in one piece of the page: a unit with what it stands under and what stands under it. */
  tells(item: Item): boolean {
    const area = this.area(item);
    const own = new Set(area);
    const pieces = area.map((at) =>
      (this.#clusters[at] ?? []).filter((one) => own.has(one) || this.#titles.has(one)),
    );
    const said = (way: Way, piece: readonly number[]): boolean =>
      this.#begins(item, piece) && this.#holds(way, piece);
    if (pieces.some((piece) => item.ways.some((way) => said(way, piece)))) return true;
    const where = item.row === true && area.length > 0 ? area : this.#clusters.keys();
    return item.elsewhere.some((way) => [...where].some((at) => said(way, [at])));
  }

  /** Whether the day on which an item begins stands with it, or where what it stands in is opened. */
  #begins({ from }: Item, piece: readonly number[]): boolean {
    if (from === undefined) return true;
    const openers = piece.flatMap((at) => this.#openers[at] ?? []);
    return this.#reading.hasFigure(from, [...piece, ...openers]);
  }

  #holds({ figures, names }: Way, area: readonly number[]): boolean {
    // "de uren mantelzorg zijn minstens 8": what is counted stands in the name.
    const counts = names.some((name) =>
      name.some((words) => /^(?:uren|maanden|dagen)$/u.test(words[0] ?? "")),
    );
    return (
      figures.every((figure) => {
        const bare = bareOf(figure) ?? (counts ? `${figure.split(" ")[0] ?? ""} ` : undefined);
        return (
          this.#reading.hasFigure(figure, area) || (bare !== undefined && this.#reading.hasFigure(bare, area))
        );
      }) && names.every((name) => name.some((words) => this.#reading.share(words, area) >= enough))
    );
  }
}

function isOnderdeel({ citation }: Origin): boolean {
  return citation !== undefined && / onderdeel /u.test(citation);
}

function isAbout({ citation, source }: Origin, { place, citation: own }: Item): boolean {
  if (source !== undefined)
    return (
      place.source.file === source.file &&
      source.start <= place.source.start &&
      place.source.end <= source.end
    );
  return citation !== undefined && citation !== "" && `${own} `.startsWith(`${citation} `);
}
