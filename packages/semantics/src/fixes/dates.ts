// Repairs of texts and amounts that do not follow each other: one written day becomes another one.

import type { Diagnostic, Fix, Span } from "@andersom/syntax";
import { dayAfter, dayBefore, dutchDay } from "../days.js";
import { validityGap, validityOverlap } from "../diagnostics/time.js";

/** The newer one begins where the older one ends, or the older amount ends before the newer one begins. */
export function otherDay({ code, data, span, related }: Diagnostic, text: string): Fix[] {
  if (code === validityGap.code) {
    const { sort, last, first } = data as Parameters<typeof validityGap.at>[1];
    const what = sort === "tekst" ? "de nieuwe tekst" : "het nieuwe bedrag";
    return replaced(span, first, dayAfter(last), text, (day) => `Laat ${what} gelden vanaf ${day}`);
  }
  if (code !== validityOverlap.code) return [];
  // Of a text the place of the day is known where the message is made.
  const { sort, last, from } = data as Parameters<typeof validityOverlap.at>[1];
  const older = related?.[0]?.span;
  if (sort === "tekst" || last === undefined || from === undefined || older?.uri !== span.uri) return [];
  return replaced(older, last, dayBefore(from), text, (day) => `Laat het oudere bedrag eindigen op ${day}`);
}

/** Only where the day stands there once, in words. */
function replaced(
  { uri, start, end }: Span,
  from: string,
  to: string,
  text: string,
  title: (day: string) => string,
): Fix[] {
  const [before, after] = [dutchDay(from), dutchDay(to)];
  const found = [...text.slice(start, end).matchAll(new RegExp(`(?<!\\d)${before}(?!\\d)`, "gu"))];
  const [only, another] = found;
  if (only === undefined || another !== undefined) return [];
  const at = start + only.index;
  return [
    {
      title: title(after),
      safe: false,
      edits: [{ uri, start: at, end: at + before.length, newText: after }],
    },
  ];
}
