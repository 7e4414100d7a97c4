// What a gegeven or begrip decides, and what a right or value depends on: a step at a time, in both directions.

import type { Occurrence, Unit } from "@andersom/semantics";
import type { Content } from "@andersom/syntax";
import { describeSymbol } from "../describe/symbol.js";
import { namesAt, placesOf, symbolsIn } from "../names/at.js";
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
    .flatMap(({ unit, symbol }) => itemOf(workspace, unit, symbol) ?? []);
}

/** What this decides: the values and rights whose sentences read it. */
export function decides(workspace: Workspace, from: HierarchyItem): readonly HierarchyCall[] {
  const unit = unitOf(workspace, from);
  if (unit === undefined) return [];
  return grouped(
    workspace,
    unit,
    placesOf(workspace, unit, from.symbol)
      .filter(({ role }) => role === "gebruik")
      .flatMap((place) =>
        ownersIn(workspace, unit, place.span.uri, place)
          .filter((owner) => owner !== from.symbol)
          .map((symbol) => ({ symbol, place })),
      ),
  );
}

/** What this depends on: all that its own sentences read. */
export function dependsOn(workspace: Workspace, from: HierarchyItem): readonly HierarchyCall[] {
  const unit = unitOf(workspace, from);
  if (unit === undefined) return [];
  const reads = unit.files.flatMap((uri) => {
    if (!symbolsIn(workspace, unit, uri).has(from.symbol)) return [];
    const sentences = sentencesOf(workspace, uri);
    const all = workspace.compiler.occurrences(unit.root, uri);
    const own = new Set(
      placesOf(workspace, { ...unit, files: [uri] }, from.symbol).flatMap(({ span }) => {
        const sentence = sentenceAt(sentences, span.start);
        return sentence !== undefined && owners(sentence, all).includes(from.symbol) ? [sentence] : [];
      }),
    );
    return [...own].flatMap((sentence) =>
      within(sentence, all).filter(
        ({ symbol, role, span }) =>
          role === "gebruik" &&
          symbol !== from.symbol &&
          DECIDING.test(symbol) &&
          !(span.start >= sentence.about.start && span.end <= sentence.about.end),
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

function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= offset && offset <= end);
}

function within({ start, end }: Range, all: readonly Occurrence[]): readonly Occurrence[] {
  return all.filter(({ span }) => span.start >= start && span.end <= end);
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

function ownersIn(workspace: Workspace, unit: Unit, uri: string, place: Occurrence): readonly string[] {
  const sentence = sentenceAt(sentencesOf(workspace, uri), place.span.start);
  if (sentence === undefined || within(sentence.about, [place]).length > 0) return [];
  return owners(sentence, workspace.compiler.occurrences(unit.root, uri));
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
  return [...calls.values()].flatMap(({ symbol, uri, ranges }) => {
    const item = itemOf(workspace, unit, symbol);
    return item === undefined ? [] : [{ item, uri, ranges }];
  });
}

function itemOf(workspace: Workspace, unit: Unit, symbol: string): HierarchyItem | undefined {
  const place = placesOf(workspace, unit, symbol).find(({ role }) => role === "declaratie");
  const told = describeSymbol(workspace, unit, symbol);
  if (place === undefined || told === undefined) return undefined;
  const { uri, start, end } = place.span;
  return { unit: unit.root, symbol, uri, start, end, name: told.title, detail: told.kind };
}

function unitOf(workspace: Workspace, { unit }: HierarchyItem): Unit | undefined {
  return workspace.units().find(({ root }) => root === unit);
}
