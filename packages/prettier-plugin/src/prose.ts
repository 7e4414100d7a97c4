// `>` lines: one space behind the mark; on request their words fill the lines anew.

import { columns } from "./wrap.js";

/** One line as it stands, with its mark. */
export function proseLine(image: string): string {
  const text = image.slice(1).trim();
  return text === "" ? ">" : `> ${text}`;
}

/** The lines of one paragraph, filled. A name between braces stays on one line. */
export function reflowed(lines: readonly string[], width: number): readonly string[] {
  const text = lines.map((line) => line.slice(1).trim()).join(" ");
  const out: string[] = [];
  let line = ">";
  for (const [word] of text.matchAll(/(?:\{[^{}]*\}|[^\s{]|\{)+/g)) {
    const fits = columns(line) + 1 + columns(word) <= width;
    if (line !== ">" && !fits && !standsAlone(`> ${word} `)) {
      out.push(line);
      line = ">";
    }
    line += ` ${word}`;
  }
  out.push(line);
  return out;
}

/** A line that begins or ends a paragraph: an empty one, or one that somebody made a list of. */
export function standsAlone(image: string): boolean {
  return /^>\s*(?:$|[-–*•|]\s|\d+[.)]\s)/.test(image);
}
