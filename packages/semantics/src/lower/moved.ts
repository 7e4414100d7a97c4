// Copies of messages, each place in them moved as far as the text that it stands in.

import type { Diagnostic } from "@andersom/syntax";

/** How far the text at an offset has moved. */
export type Move = (offset: number) => number;

/** A copy of a message whose spans and repairs stand where their text stands now. */
export function movedWith(diagnostic: Diagnostic, move: Move): Diagnostic {
  return moved(diagnostic, move) as Diagnostic;
}

function moved(value: unknown, move: Move): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => moved(one, move));
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  if (typeof start === "number" && typeof end === "number") {
    if (end === 0) return value;
    const by = move(start);
    return { ...value, start: start + by, end: end + by };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, move)]));
}
