// The pages of the messages, as the tests of every package that has messages read them.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where they stand. */
export const messageFolder = fileURLToPath(new URL("../../../docs/reference/meldingen/", import.meta.url));

/** What every page has, in this order. */
export const messageHeadings = [
  "Wat betekent dit?",
  "Waarom is dit belangrijk?",
  "Fout",
  "Goed",
  "Wat kunt u doen?",
];

export function messagePage(code: string): string {
  return readFileSync(`${messageFolder}${code}.md`, "utf8");
}

/** The ordinances on a page: first the one with the mistake, then the one without. */
export function messageBlocks(text: string): readonly string[] {
  return [...text.matchAll(/```andersom\n([\s\S]*?\n)```/g)].map((match) => match[1] ?? "");
}
