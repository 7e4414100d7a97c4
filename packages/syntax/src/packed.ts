/**
 * Trees as short text, for files that come along with a program and never change: unpacking takes a fraction of the time of reading.
 * Packed is the list of pieces as JSON in which an object is `[shape, …values]`, its shape standing in a list before it.
 * A negative number is what comes back most: arrays, and spans, words and groups of words as they stand in the text, with lengths.
 */
import type { Word, WordGroup } from "./ast/index.js";
import type { Placed } from "./memo.js";
import { pieces, rememberPacked } from "./memo.js";
import type { Span } from "./span.js";

const ARRAY = -1;
const SPAN = -2;
const WORD = -3;
const GROUP = -4;
const UNDEFINED = -5;
const INFINITE = -6;

type Packed = string | number | boolean | null | Packed[];

interface File {
  readonly shapes: readonly (readonly string[])[];
  readonly pieces: Packed;
}

/** What `parse` would read, as text for `withTree`. */
export function packedTree(text: string, uri: string): string {
  const shapes: string[][] = [];
  const known = new Map<string, number>();
  const shapeOf = (value: object): number => {
    const keys = Object.keys(value);
    const name = keys.join(" ");
    const at = known.get(name) ?? shapes.push(keys) - 1;
    known.set(name, at);
    return at;
  };
  const pack = (value: unknown): Packed => {
    if (value === undefined) return [UNDEFINED];
    if (value === Infinity) return [INFINITE];
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (Array.isArray(value)) return [ARRAY, ...value.map(pack)];
    if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error("A tree holds plain data only.");
    if (isSpan(value, uri)) return [SPAN, value.start, value.end - value.start];
    if (isWord(value, text, uri)) return [WORD, value.span.start, value.span.end - value.span.start];
    if (isGroup(value, text, uri)) {
      let end = 0;
      const lengths = value.words.flatMap(({ span }) => {
        const both = [span.start - end, span.end - span.start];
        end = span.end;
        return both;
      });
      return [GROUP, ...lengths];
    }
    return [shapeOf(value), ...Object.values(value).map(pack)];
  };
  // Nobody edits what comes along: its atoms are never compared.
  const packed = pack(pieces(text, uri).map(({ piece: { shape: _shape, ...piece }, by }) => ({ piece, by })));
  return JSON.stringify({ shapes, pieces: packed } satisfies File);
}

/** Has `parse` take the tree of a text from what `packedTree` made of it, when it is asked for that text. */
export function withTree(text: string, uri: string, packed: string): void {
  rememberPacked(text, uri, () => unpacked(text, uri, packed));
}

function unpacked(text: string, uri: string, packed: string): readonly Placed[] {
  const { shapes, pieces: all } = JSON.parse(packed) as File;
  const spanAt = (start: number, length: number): Span => ({ uri, start, end: start + length });
  const wordAt = (start: number, length: number): Word => ({
    text: text.slice(start, start + length),
    span: spanAt(start, length),
  });
  const group = (lengths: readonly number[]): WordGroup => {
    const words: Word[] = [];
    let end = 0;
    for (let at = 1; at < lengths.length; at += 2) {
      const start = end + lengths[at]!;
      words.push(wordAt(start, lengths[at + 1]!));
      end = start + lengths[at + 1]!;
    }
    const [{ span }] = words as [Word];
    return { kind: "WordGroup", span: { uri, start: span.start, end }, words };
  };
  const unpack = (value: Packed): unknown => {
    if (!Array.isArray(value)) return value;
    const shape = value[0] as number;
    switch (shape) {
      case ARRAY:
        return listOf(value);
      case SPAN:
        return spanAt(value[1] as number, value[2] as number);
      case WORD:
        return wordAt(value[1] as number, value[2] as number);
      case GROUP:
        return group(value as number[]);
      case UNDEFINED:
        return undefined;
      case INFINITE:
        return Infinity;
      default: {
        const object: Record<string, unknown> = {};
        const keys = shapes[shape]!;
        for (let at = 0; at < keys.length; at += 1) object[keys[at]!] = unpack(value[at + 1]!);
        return object;
      }
    }
  };
  const listOf = (value: readonly Packed[]): unknown[] => {
    const list: unknown[] = [];
    for (let at = 1; at < value.length; at += 1) list.push(unpack(value[at]!));
    return list;
  };
  return unpack(all) as readonly Placed[];
}

function isSpan(value: object, uri: string): value is Span {
  return Object.keys(value).join() === "uri,start,end" && (value as Span).uri === uri;
}

function isWord(value: object, text: string, uri: string): value is Word {
  const one = value as Word;
  return (
    Object.keys(value).join() === "text,span" &&
    isSpan(one.span, uri) &&
    text.slice(one.span.start, one.span.end) === one.text
  );
}

/** A group that begins with its first word and ends with its last. */
function isGroup(value: object, text: string, uri: string): value is WordGroup {
  const { kind, span, words } = value as WordGroup;
  return (
    Object.keys(value).join() === "kind,span,words" &&
    (kind as string) === "WordGroup" &&
    isSpan(span, uri) &&
    words.length > 0 &&
    words.every((word) => isWord(word, text, uri)) &&
    span.start === words[0]!.span.start &&
    span.end === words[words.length - 1]!.span.end
  );
}
