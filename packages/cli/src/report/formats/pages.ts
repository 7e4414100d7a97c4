// The page of a message in parts, for formats that carry an explanation with each kind of finding.

import { capital } from "@andersom/runtime";
import { diagnosticPages } from "@andersom/semantics";

export interface PageParts {
  /** "onbekende naam". */
  readonly title: string;
  /** The first paragraph on what it means. */
  readonly meaning: string;
  readonly markdown: string;
}

/** A code without a page has itself as title. */
export function pageOf(code: string): PageParts {
  const markdown = diagnosticPages[code];
  if (markdown === undefined) return { title: code, meaning: code, markdown: code };
  const title = /^# AND\d+: (.+)$/mu.exec(markdown)?.[1] ?? code;
  const section = /^## Wat betekent dit\?\n+([\s\S]*?)\n(?:\n|$)/mu.exec(markdown)?.[1] ?? title;
  return { title: capital(title), meaning: section.replace(/\n/gu, " "), markdown };
}
