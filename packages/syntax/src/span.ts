/** Places in a source text: half-open offset ranges that carry the file they belong to. */

/** A range of UTF-16 offsets in one file; `end` is exclusive. */
export interface Span {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** Makes a span; `end` is exclusive. */
export function span(uri: string, start: number, end: number): Span {
  return { uri, start, end };
}

/** The smallest span that holds both; both must be in the same file. */
export function cover(a: Span, b: Span): Span {
  return { uri: a.uri, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Does `outer` hold every offset of `inner`? An empty span lies within a span that touches it. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.uri === inner.uri && outer.start <= inner.start && inner.end <= outer.end;
}

/** Is the offset in the span? The end counts as inside, because a cursor may stand there. */
export function touches(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}
