// Places: offsets of the workspace to lines and columns of the editor, and back.

import type { SourceText, Span, TextEdit } from "@andersom/syntax";
import type { Location, Position, Range, TextEdit as LspEdit } from "vscode-languageserver";

/** The position of an offset, in UTF-16 units. */
export function positionAt(source: SourceText, offset: number): Position {
  const { line, column } = source.positionAt(offset);
  return { line, character: column };
}

/** The range of two offsets. */
export function rangeAt(source: SourceText, place: { readonly start: number; readonly end: number }): Range {
  return { start: positionAt(source, place.start), end: positionAt(source, place.end) };
}

/** The offset of a position. */
export function offsetAt(source: SourceText, { line, character }: Position): number {
  return source.offsetAt({ line, column: character });
}

/** The offsets of a range; never the wrong way around. */
export function offsetsAt(
  source: SourceText,
  range: Range,
): { readonly start: number; readonly end: number } {
  const start = offsetAt(source, range.start);
  return { start, end: Math.max(start, offsetAt(source, range.end)) };
}

/** A change within one file. */
export function editAt(source: SourceText, { start, end, newText }: Omit<TextEdit, "uri">): LspEdit {
  return { range: rangeAt(source, { start, end }), newText };
}

/** What the conversion of places in other files asks: their texts, and how the editor writes their names. */
export interface Places {
  source(uri: string): SourceText | undefined;
  /** The uri as the editor writes it. */
  shown(uri: string): string;
}

/** A span as a place in a file; undefined for a file that is gone. */
export function locationOf(places: Places, span: Span): Location | undefined {
  const source = places.source(span.uri);
  return source === undefined ? undefined : { uri: places.shown(span.uri), range: rangeAt(source, span) };
}

/** Spans as places, without those in files that are gone. */
export function locationsOf(places: Places, spans: readonly Span[]): Location[] {
  return spans.flatMap((span) => locationOf(places, span) ?? []);
}
