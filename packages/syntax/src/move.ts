/** Copies of trees and messages, moved to another place in the same file. */
import type { BaseNode, Word, WordGroup } from "./ast/index.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Span } from "./span.js";

/** A deep copy of a node, with every span moved by so many characters. */
export function movedNode<T extends BaseNode>(node: T, by: number): T {
  if (node.kind === "WordGroup") return movedGroup(node as unknown as WordGroup, by) as unknown as T;
  return movedObject(node, by);
}

/** A deep copy of a message; its repairs move along. */
export function movedDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  return movedObject(diagnostic, by);
}

/** Words and word groups are nine tenths of a tree, so they are copied by hand. */
function movedGroup(group: WordGroup, by: number): WordGroup {
  const { words } = group;
  const copies = new Array<Word>(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const span = movedSpan(word.span, by);
    copies[i] =
      word.quoted === undefined ? { text: word.text, span } : { text: word.text, span, quoted: word.quoted };
  }
  return { kind: "WordGroup", span: movedSpan(group.span, by), words: copies };
}

/** A node without tokens has no place: its span begins and ends at zero, and so it stays. */
function movedSpan(span: Span, by: number): Span {
  return { uri: span.uri, start: movedOffset(span.start, by), end: movedOffset(span.end, by) };
}

const movedOffset = (offset: number, by: number): number => (offset === 0 ? 0 : offset + by);

function movedObject<T extends object>(value: T, by: number): T {
  const copy = { ...value } as Record<string, unknown>;
  for (const key in copy) {
    const part = copy[key];
    if (typeof part === "object" && part !== null)
      copy[key] = key === "span" ? movedSpan(part as Span, by) : moved(part, by);
    // A span, or an edit: both say where they stand.
    else if (typeof part === "number" && (key === "start" || key === "end"))
      copy[key] = movedOffset(part, by);
  }
  return copy as T;
}

function moved(value: object, by: number): unknown {
  if (Array.isArray(value)) {
    const copies = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      const part: unknown = value[i];
      copies[i] = typeof part === "object" && part !== null ? moved(part, by) : part;
    }
    return copies;
  }
  if ("kind" in value) return movedNode(value as BaseNode, by);
  return movedObject(value, by);
}
