// The laws of the parser as functions: variants of a text, and what must be equal about their trees.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, type ParseResult } from "@andersom/syntax";

const folder = fileURLToPath(new URL("../samples/", import.meta.url));

export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** Every ordinance below test/samples, in a fixed order. */
export function samples(): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".andersom"))
    .sort()
    .map((file) => ({ name: file.replaceAll("\\", "/"), text: readFileSync(folder + file, "utf8") }));
}

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** Every sample and every example, for the long runs. */
export function ordinances(): Sample[] {
  const found = readdirSync(examples, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".andersom"))
    .sort()
    .map((file) => ({ name: file.replaceAll("\\", "/"), text: readFileSync(examples + file, "utf8") }));
  return [...samples(), ...found];
}

/** The tree without places: what a text means, as text. White space inside raw text does not count. */
export function meaning(result: ParseResult): string {
  return JSON.stringify(result.ast.blocks, (key, value: unknown) => {
    if (key === "span") return undefined;
    return typeof value === "string" ? value.replace(/\s+/g, " ") : value;
  });
}

/** A generator of pseudo-random numbers from a seed: every failing variant can be made again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The lines that layout may not touch: headings, prose, rows and comments. */
function lineBound(line: string, headings: ReadonlySet<number>, number: number): boolean {
  return /^\s*(?:>|\||\/\/|$)/.test(line) || headings.has(number);
}

const known = new Map<string, Set<number>>();

/** Line numbers of headings, as the parser sees them; kept, because each text has many variants. */
function headingLines(text: string): Set<number> {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const out = new Set<number>();
  for (const block of parse(text).ast.blocks) {
    if (block.keyword !== "begin") out.add(text.slice(0, block.span.start).split("\n").length - 1);
  }
  known.set(text, out);
  return out;
}

/** The white space between words outside quotes: places where a line may break. */
function gaps(line: string): number[] {
  const out: number[] = [];
  let quote = "";
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (quote === "" && (character === "‘" || character === '"')) quote = character === "‘" ? "’" : '"';
    else if (character === quote) quote = "";
    else if (quote === "" && character === " " && line.slice(0, i).trim() !== "") out.push(i);
  }
  return out;
}

/** The text with other indentation, and with sentences wrapped at random white space. */
export function relayout(text: string, next: () => number): string {
  const headings = headingLines(text);
  const out: string[] = [];
  text.split("\n").forEach((line, number) => {
    const indent = " ".repeat(Math.floor(next() * 9));
    if (lineBound(line, headings, number)) {
      out.push(indent + line.trim());
      return;
    }
    let rest = line.trim();
    const places = gaps(rest).filter(() => next() < 0.06);
    for (const place of places.reverse()) {
      rest = `${rest.slice(0, place)}\n${" ".repeat(Math.floor(next() * 9))}${rest.slice(place + 1)}`;
    }
    out.push(indent + rest);
  });
  return out.join("\n");
}

/** The text with comments at random white space between words; a comment ends its line. */
export function withComments(text: string, next: () => number): string {
  const headings = headingLines(text);
  return text
    .split("\n")
    .map((line, number) => {
      if (lineBound(line, headings, number)) return line;
      let rest = line;
      for (const place of gaps(rest)
        .filter(() => next() < 0.05)
        .reverse()) {
        rest = `${rest.slice(0, place)} // een noot. Met: tekens;\n ${rest.slice(place + 1)}`;
      }
      return rest;
    })
    .join("\n");
}

export type Verdict = "same" | "loud" | "silent";

/** Compares a variant with the original: the same tree, a loud error, or (never) a silent change. */
export function compare(original: string, variant: string): Verdict {
  const result = parse(variant);
  if (result.diagnostics.length > 0) return "loud";
  return meaning(result) === original ? "same" : "silent";
}

export interface Deletion {
  readonly mark: string;
  readonly offset: number;
  readonly line: number;
  readonly verdict: Verdict;
  /** The line the mark was deleted from. */
  readonly source: string;
}

/** Deletes each `.` `;` `:` outside prose, rows, headings, comments and quotes, one at a time. */
export function deletions(text: string): Deletion[] {
  const headings = headingLines(text);
  const original = meaning(parse(text));
  const out: Deletion[] = [];
  let offset = 0;
  text.split("\n").forEach((line, number) => {
    if (!lineBound(line, headings, number)) {
      for (const match of line.matchAll(/‘[^’]*’|"[^"]*"|\/\/.*|[.;:]/g)) {
        if (!/^[.;:]$/.test(match[0])) continue;
        const at = match.index;
        if (/[0-9]/.test(line[at - 1] ?? "") && /[0-9]/.test(line[at + 1] ?? "")) continue;
        const place = offset + at;
        out.push({
          mark: match[0],
          offset: place,
          line: number + 1,
          verdict: compare(original, text.slice(0, place) + text.slice(place + 1)),
          source: line.trim(),
        });
      }
    }
    offset += line.length + 1;
  });
  return out;
}
