// model(file): what a file contributes to the decision model, lowered again only where its text or what it reads changed.

import { lastAtMost, type Diagnostic, type Span } from "@andersom/syntax";
import { blockOf, sameBlock, type Outline, type Numbering, type OutlineBlock } from "../declare/outline.js";
import { sameObjects } from "../merge/memory.js";
import type { SourcePlace, ValueType } from "../model/index.js";
import { Asked, HeardIndex } from "../names/heard.js";
import type { NameIndex } from "../names/index.js";
import type { ValueSymbol } from "../names/symbols.js";
import { adopt } from "./adopt.js";
import type { BindingCounts } from "./context.js";
import { lowerBlocks, type LoweredBlocks } from "./file.js";
import { movedWith, type Move } from "./moved.js";
import type { NameUse } from "../occurrences/use.js";
import { declaredIn, placesIn } from "../occurrences/declared.js";
import { locate, type Occurrence } from "../occurrences/locate.js";
import type { ModelPart } from "./part.js";
import type { LowerInput } from "./site-context.js";
import { Together } from "./together.js";

export interface LoweredFile {
  readonly part: ModelPart;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: BindingCounts;
  /** What it was made of: knows where names stand. */
  readonly clusters: Clusters;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Where names stand, with the names and what was asked of them. */
interface Found {
  readonly all: readonly Occurrence[];
  readonly asked: Asked;
  index: NameIndex;
}

/** Blocks that were lowered together, with everything that this rested on. */
interface Cluster {
  blocks: readonly OutlineBlock[];
  /** The names and the meaning as they were when this was last seen to be right, and what was asked of the names. */
  index: NameIndex;
  meaning: object;
  readonly asked: Asked;
  readonly types: ReadonlyMap<ValueSymbol, ValueType>;
  readonly things: ReadonlyMap<ValueSymbol, readonly string[]>;
  readonly lowered: LoweredBlocks;
  /** Where each block began when its messages were made. */
  readonly origins: readonly number[];
  /** Where each block begins now, its 0-based line, and the places of the model in it. */
  readonly starts: number[];
  readonly lines: number[];
  readonly places: readonly SourcePlace[][];
  /** Where names stand, as found when somebody first asked: at the places that the messages are told at too. */
  readonly names: { found?: Found };
  /** Something stands outside the blocks: it cannot move along. */
  readonly fixed: boolean;
}

/** What lowering needs, and what tells whether types and things may have changed. */
interface ClusterInput extends LowerInput {
  /** The same object for as long as every value has the same type and belongs to the same things. */
  readonly meaning: object;
  /** Nothing will be edited: what only an edit asks for is not kept. */
  readonly isSettled: boolean;
}

/**
 * The clusters of one file as one ordinance reads it. A cluster that was not touched keeps the very objects of its part, so
 * that what is made of them can be kept too; when the text before it grows, the places in those objects are moved.
 * That is the one thing in a model that changes after it was made: a model that somebody still holds then says where its
 * sentences stand now.
 */
export class Clusters {
  #layout: Layout = { shape: {}, keys: [], places: [] };
  #known: readonly Cluster[] = [];
  #lowered: LoweredFile | undefined;
  readonly #together = new Together();

  /** Lowers a file. The same object as before says that nothing in it changed or moved. */
  lower(outline: Outline, given: ClusterInput): LoweredFile {
    const input = { ...given, typeOf: askedOnce(given.typeOf), thingsOf: askedOnce(given.thingsOf) };
    const before = this.#layout;
    const layout = before.shape === outline.shape ? before : layoutOf(outline);
    const byKey =
      layout === before ? undefined : new Map(this.#known.map((one, at) => [before.keys[at], one]));
    let isSame = layout === before;
    const next = layout.places.map((places, at): Cluster => {
      const old = byKey === undefined ? this.#known[at] : byKey.get(layout.keys[at]);
      const blocks = blocksAt(outline, places, old);
      if (old !== undefined && isUnchanged(old, blocks, input)) {
        const moved = follow(old, blocks, input);
        if (moved !== undefined) {
          [old.blocks, old.index, old.meaning] = [blocks, input.index, input.meaning];
          isSame &&= !moved;
          return old;
        }
      }
      isSame = false;
      if (input.isSettled) return settledCluster(blocks, input);
      return lowerCluster(blocks, endsOf(outline, places, input.file.text.length), input, old);
    });
    this.#layout = layout;
    this.#known = next;
    if (isSame && this.#lowered !== undefined) return this.#lowered;
    const { part, counts } = this.#together.of(next.map(({ lowered }) => lowered));
    const diagnostics = next.flatMap((cluster) => messagesOf(cluster));
    return (this.#lowered = { part, diagnostics, counts, clusters: this });
  }

  /** Whether every type and thing that was asked for is the same with this meaning. */
  keepsMeaning(meaning: object, typeOf: LowerInput["typeOf"], thingsOf: LowerInput["thingsOf"]): boolean {
    const now = { meaning, typeOf: askedOnce(typeOf), thingsOf: askedOnce(thingsOf) };
    if (!this.#known.every((cluster) => hasMeaning(cluster, now))) return false;
    for (const cluster of this.#known) cluster.meaning = meaning;
    return true;
  }

  /** Where names stand in the file as it was last lowered, by place. Found for a cluster once, and moved along with it. */
  occurrences(index: NameIndex, text: string, law: string | undefined): readonly Occurrence[] {
    const all: Occurrence[] = [];
    for (const cluster of this.#known) {
      const before = cluster.names.found;
      const usable = before?.asked.isSame(before.index, index) === true;
      const made = usable ? before : namesIn(cluster, index, text, law);
      made.index = index;
      cluster.names.found = made;
      const found = made.all;
      if (isInPlace(cluster)) all.push(...found);
      else {
        const move = moveOf(cluster);
        for (const one of found) all.push({ ...one, span: movedSpan(one.span, move) });
      }
    }
    return all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }
}

/** The same function, with every answer remembered. */
function askedOnce<T>(ask: (symbol: ValueSymbol) => T): (symbol: ValueSymbol) => T {
  const answers = new Map<ValueSymbol, T>();
  return (symbol) => {
    const known = answers.get(symbol);
    if (known !== undefined) return known;
    const answer = ask(symbol);
    answers.set(symbol, answer);
    return answer;
  };
}

/** Which blocks belong together, by their places in the outline. */
interface Layout {
  readonly shape: object;
  readonly keys: readonly string[];
  readonly places: readonly (readonly number[])[];
}

/** All of an article, over its texts; all declarations with one heading; of a law everything. */
function layoutOf({ law, blocks, shape }: Outline): Layout {
  const found = new Map<string, number[]>();
  blocks.forEach(({ article, declaration, facts }, at) => {
    const key =
      law !== undefined
        ? ""
        : article === undefined
          ? `${declaration === undefined ? facts.keyword : ""} ${declaration ?? facts.number ?? facts.title}`
          : `artikel ${article}`;
    const mine = found.get(key);
    if (mine === undefined) found.set(key, [at]);
    else mine.push(at);
  });
  return { shape, keys: [...found.keys()], places: [...found.values()] };
}

/** The blocks at these places; the list of before when it holds the same ones. */
function blocksAt(
  { blocks }: Outline,
  places: readonly number[],
  before: Cluster | undefined,
): readonly OutlineBlock[] {
  const old = before?.blocks;
  if (old?.length === places.length && places.every((place, at) => blocks[place] === old[at])) return old;
  return places.map((place) => blocks[place]!);
}

function isUnchanged(before: Cluster, blocks: readonly OutlineBlock[], input: ClusterInput): boolean {
  return (
    (before.blocks === blocks ||
      (before.blocks.length === blocks.length &&
        before.blocks.every((block, at) => sameBlock(block, blocks[at]!)))) &&
    before.asked.isSame(before.index, input.index) &&
    hasMeaning(before, input)
  );
}

type Meaning = Pick<ClusterInput, "meaning" | "typeOf" | "thingsOf">;

function hasMeaning({ meaning, types, things }: Cluster, now: Meaning): boolean {
  if (meaning === now.meaning) return true;
  for (const [symbol, type] of types) if (now.typeOf(symbol) !== type) return false;
  for (const [symbol, mine] of things) if (now.thingsOf(symbol) !== mine) return false;
  return true;
}

/** Moves the places of a cluster to where its blocks stand now. Gives whether any moved; undefined when something in it cannot move. */
function follow(
  cluster: Cluster,
  blocks: readonly OutlineBlock[],
  { file }: LowerInput,
): boolean | undefined {
  const { starts, lines, places, fixed } = cluster;
  let moved = false;
  for (let at = 0; at < blocks.length; at++) {
    const { start } = blocks[at]!.entry;
    if (fixed && start !== starts[at]) return undefined;
    const line = file.lineAt(start);
    const by = start - starts[at]!;
    const down = line - lines[at]!;
    if (by === 0 && down === 0) continue;
    moved = true;
    for (const place of places[at]! as Mutable<SourcePlace>[]) {
      place.start += by;
      place.end += by;
      place.line += down;
    }
    starts[at] = start;
    lines[at] = line;
  }
  return moved;
}

function lowerCluster(
  blocks: readonly OutlineBlock[],
  ends: readonly number[],
  input: ClusterInput,
  before: Cluster | undefined,
): Cluster {
  const types = new Map<ValueSymbol, ValueType>();
  const things = new Map<ValueSymbol, readonly string[]>();
  const heard: SourcePlace[] = [];
  const asked = new Asked();
  const made = lowerBlocks(blocks, {
    ...input,
    index: new HeardIndex(input.index, asked),
    typeOf: (symbol) => {
      const type = input.typeOf(symbol);
      types.set(symbol, type);
      return type;
    },
    thingsOf: (symbol) => {
      const found = input.thingsOf(symbol);
      things.set(symbol, found);
      return found;
    },
    placed: (place) => void heard.push(place),
  });
  const { part, placed } =
    before === undefined ? { part: made.part, placed: heard } : adopt(before.lowered.part, made.part, heard);
  const lowered = { ...made, part };
  const starts = blocks.map(({ entry }) => entry.start);
  const which = blockAt(blocks, ends);
  const places = blocks.map((): SourcePlace[] => []);
  let fixed = false;
  for (const place of placed) {
    if (place.end === 0) continue;
    const at = which(place.start);
    if (at === undefined) fixed = true;
    else places[at]!.push(place);
  }
  const moves: Move = (offset) => {
    if (which(offset) === undefined) fixed = true;
    return 0;
  };
  for (const diagnostic of lowered.diagnostics) movedWith(diagnostic, moves);
  return {
    blocks,
    index: input.index,
    meaning: input.meaning,
    asked,
    types,
    things,
    lowered,
    origins: [...starts],
    starts,
    lines: starts.map((start) => input.file.lineAt(start)),
    places,
    names: {},
    fixed,
  };
}

/** As `lowerCluster`, where it will never be asked whether it is still right. */
function settledCluster(blocks: readonly OutlineBlock[], input: ClusterInput): Cluster {
  const starts = blocks.map(({ entry }) => entry.start);
  return {
    blocks,
    index: input.index,
    meaning: input.meaning,
    asked: new Asked(),
    types: new Map(),
    things: new Map(),
    lowered: lowerBlocks(blocks, input),
    origins: starts,
    starts,
    lines: [],
    places: [],
    names: {},
    fixed: true,
  };
}

/** Where the text of each of these blocks ends: where the next one begins that is another entry of the file. */
function endsOf({ blocks }: Outline, places: readonly number[], length: number): readonly number[] {
  return places.map((place) => {
    let next = place + 1;
    while (blocks[next]?.entry === blocks[place]!.entry) next++;
    return blocks[next]?.entry.start ?? length;
  });
}

/** Which of these blocks an offset lies in. */
function blockAt(
  blocks: readonly OutlineBlock[],
  ends: readonly number[],
): (offset: number) => number | undefined {
  const starts = blocks.map(({ entry }) => entry.start);
  return (offset) => {
    const at = lastAtMost(starts, offset);
    return at < 0 || offset > ends[at]! ? undefined : at;
  };
}

/** Whether the text of a cluster stands where its messages were made. */
function isInPlace({ origins, starts }: Cluster): boolean {
  return sameObjects(origins, starts);
}

/** How far it stands from there. */
function moveOf({ origins, starts }: Cluster): Move {
  return (offset) => {
    const at = lastAtMost(origins, offset);
    return at < 0 ? 0 : starts[at]! - origins[at]!;
  };
}

function movedSpan(span: Span, move: Move): Span {
  const by = move(span.start);
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** The names in a cluster, where its messages were made. */
function namesIn(cluster: Cluster, index: NameIndex, text: string, law: string | undefined): Found {
  const asked = new Asked();
  const heard = new HeardIndex(index, asked);
  const move = moveOf(cluster);
  const textAt = (span: Span): string => {
    const { start, end } = movedSpan(span, move);
    return text.slice(start, end);
  };
  const found = cluster.lowered.uses.flatMap((use: NameUse) => locate(use, heard, textAt));
  cluster.blocks.forEach((outlined, at) => {
    const { chapter, article, lid, lidTo, declaration } = outlined;
    const numbering = { chapter, article, lid, lidTo, declaration } as Numbering;
    const block = blockOf(outlined);
    const around = {
      numbering,
      law,
      index: heard,
      textAt: (span: Span) => text.slice(span.start, span.end),
    };
    const back = cluster.origins[at]! - cluster.starts[at]!;
    const here = [
      ...declaredIn(block, around).flatMap((use) => locate(use, heard, around.textAt)),
      ...placesIn(outlined, block, around),
    ];
    for (const one of here) found.push({ ...one, span: movedSpan(one.span, () => back) });
  });
  const unique = new Map<string, Occurrence>();
  for (const one of found) {
    const key = `${one.span.start}:${one.span.end}:${one.symbol}`;
    if (one.role === "declaratie" || !unique.has(key)) unique.set(key, one);
  }
  return { all: [...unique.values()], asked, index };
}

function messagesOf(cluster: Cluster): readonly Diagnostic[] {
  const { diagnostics } = cluster.lowered;
  if (diagnostics.length === 0 || isInPlace(cluster)) return diagnostics;
  const move = moveOf(cluster);
  return diagnostics.map((diagnostic) => movedWith(diagnostic, move));
}
