// What a gegeven or begrip decides, and what a right or value depends on: a step at a time, in both directions.

import type { Occurrence, Unit } from "@andersom/semantics";
import { lastAtMost, type Content } from "@andersom/syntax";
import { nameSymbol } from "../describe/symbol.js";
import { namesAt, placesIn, placesOf } from "../names/at.js";
import { perBlock, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

/** A name in the hierarchy. */
export interface HierarchyItem extends Range {
  /** The ordinance that it is asked in, and the id of the symbol. */
  readonly unit: string;
  readonly symbol: string;
  readonly uri: string;
  readonly name: string;
  readonly detail: string;
}

/** A neighbour, and where the one names the other. */
export interface HierarchyCall {
  readonly item: HierarchyItem;
  readonly uri: string;
  readonly ranges: readonly Range[];
}

/** Names of what is given, judged, computed or given as a right: the others decide nothing. */
const DECIDING = /^(?:gegeven|oordeel|waarde|recht):/u;

/** The name at a place, to begin with. */
export function prepareHierarchy(
  workspace: Workspace,
  uri: string,
  offset: number,
): readonly HierarchyItem[] {
  return namesAt(workspace, uri, offset, (symbol) => DECIDING.test(symbol))
    .slice(0, 1)
    .flatMap(({ unit, symbol }) => {
      const declared = placesOf(workspace, unit, symbol).find(({ role }) => role === "declaratie");
      return itemOf(workspace, unit, symbol, declared) ?? [];
    });
}

/** What this decides: the values and rights whose sentences read it. */
export function decides(workspace: Workspace, from: HierarchyItem): readonly HierarchyCall[] {
  const unit = unitOf(workspace, from);
  if (unit === undefined) return [];
  const found = unit.files.flatMap((uri) => {
    const places = placesIn(workspace, unit, uri, from.symbol).filter(({ role }) => role === "gebruik");
    if (places.length === 0) return [];
    const sentences = sentencesOf(workspace, uri);
    const starts = sentences.map(({ start }) => start);
    const all = workspace.compiler.occurrences(unit.root, uri);
    return places.flatMap((place) => {
      const sentence = sentenceAt(sentences, starts, place.span.start);
      if (sentence === undefined || isWithin(place.span, sentence.about)) return [];
      return owners(sentence, all)
        .filter((owner) => owner !== from.symbol)
        .map((symbol) => ({ symbol, place }));
    });
  });
  return grouped(workspace, unit, found);
}

/** What this depends on: all that its own sentences read. */
export function dependsOn(workspace: Workspace, from: HierarchyItem): readonly HierarchyCall[] {
  const unit = unitOf(workspace, from);
  if (unit === undefined) return [];
  const reads = unit.files.flatMap((uri) => {
    const places = placesIn(workspace, unit, uri, from.symbol);
    if (places.length === 0) return [];
    const sentences = sentencesOf(workspace, uri);
    const starts = sentences.map(({ start }) => start);
    const all = workspace.compiler.occurrences(unit.root, uri);
    const own = new Set(
      places.flatMap(({ span }) => {
        const sentence = sentenceAt(sentences, starts, span.start);
        return sentence !== undefined && owners(sentence, all).includes(from.symbol) ? [sentence] : [];
      }),
    );
    return [...own].flatMap((sentence) =>
      within(sentence, all).filter(
        ({ symbol, role, span }) =>
          role === "gebruik" &&
          symbol !== from.symbol &&
          DECIDING.test(symbol) &&
          !isWithin(span, sentence.about),
      ),
    );
  });
  return grouped(
    workspace,
    unit,
    reads.map((place) => ({ symbol: place.symbol, place })),
  );
}

/** A sentence that decides something. */
interface Sentence extends Range {
  /** The words in which it says what it decides. */
  readonly about: Range;
  readonly right: boolean;
}

const decidingIn = perBlock<Sentence>((block, from) => {
  const found: Sentence[] = [];
  const at = ({ start, end }: Range): Range => ({ start: start - from, end: end - from });
  for (const content of block.content) {
    const about = aboutOf(content);
    if (about !== undefined) found.push({ ...at(content.span), about: at(about.range), right: about.right });
    else if (isBody(content))
      // The body of a begrip decides what the heading names.
      found.push({ start: 0, end: content.span.end - from, about: at(block.heading.span), right: false });
  }
  return found;
});

function isBody(content: Content): boolean {
  return (
    (content.kind === "DefinitionStatement" && content.names.length === 0) ||
    (content.kind === "PredicateDefinition" && content.words.length === 0)
  );
}

function aboutOf(content: Content): { readonly range: Range; readonly right: boolean } | undefined {
  switch (content.kind) {
    case "RightStatement":
      return { range: content.right.span, right: true };
    case "PowerStatement":
      return { range: content.words.span, right: true };
    case "DefinitionStatement":
    case "CapStatement": {
      const [first] = content.names;
      return first === undefined
        ? undefined
        : { range: { start: first.span.start, end: content.names.at(-1)!.span.end }, right: false };
    }
    case "PredicateDefinition": {
      const [first] = content.words;
      return first === undefined
        ? undefined
        : { range: { start: first.span.start, end: content.words.at(-1)!.span.end }, right: false };
    }
    default:
      return undefined;
  }
}

/** The sentences of a file that decide something, by place. */
function sentencesOf(workspace: Workspace, uri: string): readonly Sentence[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined) return [];
  const move = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });
  return decidingIn(workspace.parse(uri), text).flatMap(({ from, items }) =>
    items.map((one) => ({ ...one, ...move(one, from), about: move(one.about, from) })),
  );
}

function sentenceAt(
  sentences: readonly Sentence[],
  starts: readonly number[],
  offset: number,
): Sentence | undefined {
  const found = sentences[lastAtMost(starts, offset)];
  return found !== undefined && offset <= found.end ? found : undefined;
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The names in a part of a file; they are sorted by place. */
function within(range: Range, all: readonly Occurrence[]): readonly Occurrence[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.span.start < range.start) low = middle + 1;
    else high = middle;
  }
  const found: Occurrence[] = [];
  for (let at = low; at < all.length && all[at]!.span.start <= range.end; at += 1)
    if (isWithin(all[at]!.span, range)) found.push(all[at]!);
  return found;
}

/** What a sentence decides: the widest names in the words that it is about. */
function owners({ about, right }: Sentence, all: readonly Occurrence[]): readonly string[] {
  const named = within(about, all).filter(({ symbol }) =>
    right
      ? symbol.startsWith("recht:") || symbol.startsWith("waarde:")
      : /^(?:waarde|gegeven|oordeel):/u.test(symbol),
  );
  const outer = named.filter(
    ({ span }) =>
      !named.some(
        (other) =>
          other.span.start <= span.start &&
          other.span.end >= span.end &&
          other.span.end - other.span.start > span.end - span.start,
      ),
  );
  return [...new Set(outer.map(({ symbol }) => symbol))];
}

function grouped(
  workspace: Workspace,
  unit: Unit,
  found: readonly { readonly symbol: string; readonly place: Occurrence }[],
): readonly HierarchyCall[] {
  const calls = new Map<string, { symbol: string; uri: string; ranges: Range[] }>();
  for (const { symbol, place } of found) {
    const { uri, start, end } = place.span;
    const call = calls.get(`${symbol} ${uri}`) ?? { symbol, uri, ranges: [] };
    if (!call.ranges.some((one) => one.start === start && one.end === end)) call.ranges.push({ start, end });
    calls.set(`${symbol} ${uri}`, call);
  }
  const declared = new Map<string, Occurrence>();
  for (const uri of unit.files)
    for (const one of workspace.compiler.occurrences(unit.root, uri))
      if (one.role === "declaratie" && !declared.has(one.symbol)) declared.set(one.symbol, one);
  return [...calls.values()].flatMap(({ symbol, uri, ranges }) => {
    const item = itemOf(workspace, unit, symbol, declared.get(symbol));
    return item === undefined ? [] : [{ item, uri, ranges }];
  });
}

function itemOf(
  workspace: Workspace,
  unit: Unit,
  symbol: string,
  place: Occurrence | undefined,
): HierarchyItem | undefined {
  const told = nameSymbol(workspace, unit, symbol);
  if (place === undefined || told === undefined) return undefined;
  const { uri, start, end } = place.span;
  return { unit: unit.root, symbol, uri, start, end, name: told.title, detail: told.kind };
}

function unitOf(workspace: Workspace, { unit }: HierarchyItem): Unit | undefined {
  return workspace.units().find(({ root }) => root === unit);
}
