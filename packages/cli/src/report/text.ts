// Text for a terminal: safe to print, wrapped to a width, counted in Dutch.

import { capital } from "@andersom/runtime";

/** Characters that would move the cursor, ring a bell or turn the text around become visible and harmless. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, "  ")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "�");
}

/** Breaks a text at spaces into lines of at most `width`; line breaks in the text stay, and an amount keeps its euro sign. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(width, 20)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/(?<!€) /u)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** Wraps a text behind a first and a next indent: lists, labels. */
export function hang(first: string, text: string, width: number): string {
  const next = " ".repeat(first.length);
  return wrap(text, width - first.length)
    .map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd())
    .join("\n");
}

/** "1 fout", "2 fouten", "geen fouten". */
export function count(amount: number, one: string, many: string): string {
  return `${amount === 0 ? "geen" : String(amount)} ${amount === 1 ? one : many}`;
}

/** "a", "a en b", "a, b en c". */
export function enumerate(names: readonly string[], last = "en"): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1) ?? ""}`;
}

/** The sentence with a capital and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const start = capital(trimmed);
  return /[.!?…’]$/.test(start) ? start : `${start}.`;
}

export function indent(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : by + line))
    .join("\n");
}
