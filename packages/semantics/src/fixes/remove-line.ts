// Repair of a sentence that means nothing where it stands: its lines go, or only the sentence when a line holds more.

import type { Diagnostic, Fix } from "@andersom/syntax";

/** Takes out the sentence that the message is about. */
export function removeLine({ span }: Diagnostic, text: string): Fix {
  const before = /[ \t]*$/u.exec(text.slice(0, span.start))![0].length;
  const [behind, lineEnd] = /^[ \t]*(\r?\n|$)?/u.exec(text.slice(span.end))!;
  const opensLine = span.start === before || text.charAt(span.start - before - 1) === "\n";
  // Another sentence behind it comes in its place, with the white space in front of it.
  const start = opensLine && lineEnd === undefined ? span.start : span.start - before;
  const end = opensLine ? span.end + behind.length : span.end;
  return { title: "Haal de regel weg", safe: false, edits: [{ uri: span.uri, start, end, newText: "" }] };
}
