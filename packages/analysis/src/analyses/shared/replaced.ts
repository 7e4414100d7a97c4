// Other words in the place of what is written.

import { capital } from "@andersom/publish";
import type { Fix, Span } from "@andersom/syntax";

/** Puts other words there, with a capital where the text has one. */
export function replaced(span: Span, written: string, by: string, safe = false): Fix {
  const newText = /^\p{Lu}/u.test(written) ? capital(by) : by;
  return { title: `Verander in ‘${newText}’`, safe, edits: [{ ...span, newText }] };
}
