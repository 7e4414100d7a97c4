// One comment that suppresses findings: `// negeer AND4001 tot en met 31 december 2026: reden`, read by itself.

import { formatIsoDate, parseDutchDate, parseIsoDate } from "@andersom/runtime";

/** What such a comment says. */
export interface Instruction {
  /** In the order in which they are written, each once. */
  readonly codes: readonly string[];
  /** The last day on which it counts, as an ISO date. */
  readonly until?: string;
  /** Empty when there is none. */
  readonly reason: string;
}

/** A comment that was meant as one, but cannot be read. */
export interface Unreadable {
  readonly fault: "code" | "datum" | "vorm";
  /** The words that do not fit. */
  readonly text: string;
}

/** `negeer` and something that looks like a code; `// negeer dit maar` is a note like any other. */
const opening = /^\/\/\s*negeer\s+(?=AND\s?\d|\d)/iu;
const codes = /^AND\s?\d{4}(?!\d)(?:\s*(?:,|\ben\b)\s*AND\s?\d{4}(?!\d))*/iu;
const untilWords = /^tot en met\s+/iu;

/** Reads a comment, with its `//`. @returns undefined for a comment that is about something else. */
export function readInstruction(comment: string): Instruction | Unreadable | undefined {
  const opened = opening.exec(comment);
  if (opened === null) return undefined;
  const body = comment.slice(opened[0].length).trim();
  const named = codes.exec(body)?.[0];
  if (named === undefined) return { fault: "code", text: /^[^\s:]+(?:\s\d+)?/u.exec(body)?.[0] ?? body };
  const found = [...named.matchAll(/\d{4}/gu)].map(([digits]) => `AND${digits}`);
  const rest = body.slice(named.length).trim();
  const colon = rest.indexOf(":");
  const middle = (colon < 0 ? rest : rest.slice(0, colon)).trim();
  const reason = colon < 0 ? "" : meant(rest.slice(colon + 1).trim());
  const instruction = { codes: [...new Set(found)], reason };
  if (middle === "") return instruction;
  const words = untilWords.exec(middle)?.[0];
  if (words === undefined) return { fault: "vorm", text: middle };
  const written = middle.slice(words.length).trim();
  const day = parseDutchDate(written) ?? parseIsoDate(written);
  return day === undefined
    ? { fault: "datum", text: written }
    : { ...instruction, until: formatIsoDate(day) };
}

/** Dots that hold the place of a reason are none. */
function meant(text: string): string {
  return /\p{L}{2}/u.test(text) ? text : "";
}
