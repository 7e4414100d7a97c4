// Repair of a sentence that means nothing where it stands: its lines go, or only the sentence when a line holds more.

import type { Diagnostic, Fix } from "@andersom/syntax";

/** Takes out the sentence that the message is about. */
export function removeLine({ span }: Diagnostic, text: string): Fix {
  const before = /[ \t]*$/u.exec(text.slice(0, span.start))![0].length;
  const behind = /^[ \t]*(?:\r?\n|$)/u.exec(text.slice(span.end))?.[0].length;
  const atMargin = span.start === before || text.charAt(span.start - before - 1) === "\n";
  const edit =
    atMargin && behind !== undefined
      ? { start: span.start - before, end: span.end + behind }
      : atMargin
        ? { start: span.start, end: span.end + /^[ \t]*/u.exec(text.slice(span.end))![0].length }
        : { start: span.start - before, end: span.end };
  return { title: "Haal de regel weg", safe: false, edits: [{ uri: span.uri, ...edit, newText: "" }] };
}
