// The laws of the formatter as functions: a case is a text, and what is wrong with its layout is told in words.
import { format, formatEdits, formatRange } from "@andersom/prettier-plugin";
import { compileProject, type ProjectFile } from "@andersom/semantics";
import { parse, type FilePart, type ParseResult } from "@andersom/syntax";
import { meaning, random, relayout, withComments, type Sample } from "../syntax/laws.js";

export type Next = () => number;

/** What is broken for a text of which nothing else is known; undefined when all is well. */
export function broken(text: string, next: Next): string | undefined {
  const reflow = next() < 0.3;
  const width = next() < 0.5 ? 120 : 20 + Math.floor(next() * 120);
  const options = { reflow, width };
  const once = format(text, options);
  const before = parse(text, "v.andersom");
  const after = parse(once.text, "v.andersom");
  if (format(once.text, options).text !== once.text) return "not idempotent";
  if (letters(once.text) !== letters(text) && content(once.text) !== content(text))
    return "something is lost";
  if (unlabelled(meaning(before)) !== unlabelled(meaning(after))) return "another tree";
  if (said(before) !== said(after)) return "other messages";
  if (commentsOf(before) !== commentsOf(after)) return "other comments";
  if (applied(text, options) !== once.text) return "the edits make another text";
  return undefined;
}

/** Laying out a part keeps the tree, and touches nothing outside it. */
export function brokenRange(text: string, next: Next): string | undefined {
  const start = Math.floor(next() * text.length);
  const end = start + Math.floor(next() * next() * (text.length - start));
  const part = formatRange(text, { start, end });
  const before = parse(text, "v.andersom");
  if (unlabelled(meaning(before)) !== unlabelled(meaning(parse(part, "v.andersom"))))
    return "another tree after a range";
  return undefined;
}

/** A text with another layout comes out the same. */
export function otherLayout(
  sample: Sample,
  tidy: string,
  next: Next,
): { text: string; wrong: string | undefined } {
  let text = otherwise(sample.text, next);
  const crlf = next() < 0.1;
  if (crlf) text = text.replaceAll("\n", "\r\n");
  const wanted = crlf ? tidy.replaceAll("\n", "\r\n") : tidy;
  return { text, wrong: format(text).text === wanted ? undefined : "another layout of one text" };
}

/** The same text with other layout: wrapped, indented and spaced otherwise. */
function otherwise(text: string, next: Next): string {
  const variant = relayout(next() < 0.5 ? text : respaced(text, next), next);
  // A wrapped line that looks like a new sentence is another text.
  return parse(variant, "l.andersom").diagnostics.length > 0 ? respaced(text, next) : variant;
}

/** A text that was cut off, or in which something went wrong. */
export function damaged(text: string, next: Next): string {
  const at = Math.floor(next() * text.length);
  const kind = Math.floor(next() * 6);
  if (kind === 0) return text.slice(0, at);
  if (kind === 1) return withComments(text, next);
  if (kind === 2) return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * next() * 200));
  if (kind === 3) {
    const marks = [
      ".",
      ";",
      ":",
      ",",
      "|",
      ">",
      "//",
      "‘",
      '"',
      "a.",
      "1°.",
      "–",
      "\n",
      "\r",
      "[",
      "\u00a0",
      " é",
      "(",
      "%",
      "{",
    ];
    return text.slice(0, at) + marks[Math.floor(next() * marks.length)]! + text.slice(at);
  }
  if (kind === 4) return text.slice(0, at) + text.slice(at).replace("\n", next() < 0.5 ? " " : "");
  const from = Math.floor(next() * text.length);
  return text.slice(0, at) + text.slice(from, from + Math.floor(next() * 80)) + text.slice(at);
}

/** Other white space between the words and marks of sentences. */
export function respaced(text: string, next: Next): string {
  const blanks = [" ", "  ", "\t", "   "];
  const blank = (): string => blanks[Math.floor(next() * blanks.length)]!;
  let out = "";
  let done = 0;
  for (const part of parse(text, "r.andersom").parts) {
    for (const [last, atom] of gapsOf(part)) {
      const gap = text.slice(last.startOffset + last.image.length, atom.startOffset);
      if (gap.includes("\n") || gap.includes("//") || next() < 0.7) continue;
      const name = atom.tokenType.name;
      const mayPart =
        gap !== "" ||
        ((name === "Comma" || name === "Semicolon" || name === "Colon") && last.tokenType.name === "Word");
      const stop = name === "Stop" && last.tokenType.name === "Word" && last.image.length > 1;
      if (!mayPart && !stop) continue;
      out += text.slice(done, last.startOffset + last.image.length) + blank();
      done = atom.startOffset;
    }
  }
  return out + text.slice(done);
}

/** A text in pieces of some dozens of lines, each beginning with a heading: many small cases cost as much as one large. */
export function fragments({ name, text }: Sample): readonly Sample[] {
  const starts = parse(text, "f.andersom")
    .parts.filter(({ kind, first }) => kind === "heading" && first)
    .map(({ start }) => start);
  const out: Sample[] = [];
  let from = 0;
  for (const start of [...starts, text.length]) {
    if (start - from < 1200 && start < text.length) continue;
    out.push({ name: `${name}@${String(from)}`, text: text.slice(from, start) });
    from = start;
  }
  return out;
}

type Atom = Extract<FilePart, { kind: "sentence" }>["atoms"][number];

function gapsOf(part: FilePart): (readonly [Atom, Atom])[] {
  if (part.kind !== "sentence") return [];
  return part.atoms.slice(1).map((atom, at) => [part.atoms[at]!, atom] as const);
}

/** A folder of files says the same before and after. */
export function otherModel(
  files: readonly ProjectFile[],
  models: Map<readonly ProjectFile[], string>,
  next: Next,
): string | undefined {
  const known = models.get(files) ?? modelOf(files);
  models.set(files, known);
  const fresh = files.map(({ uri, text }) => ({
    uri,
    text: format(otherwise(text, next), {
      others: files.filter((one) => one.uri !== uri).map((one) => one.text),
    }).text,
  }));
  return modelOf(fresh) === known ? undefined : "another decision model";
}

/** The decision models of all ordinances, without places in the files. */
export function modelOf(files: readonly ProjectFile[]): string {
  return JSON.stringify(
    compileProject(files).ordinances.map(({ model }) => model),
    (key, value: unknown) =>
      key === "span" || key === "source"
        ? undefined
        : typeof value === "string"
          ? value.replace(/\s+/g, " ")
          : value,
  );
}

function applied(text: string, options: { reflow: boolean; width: number }): string {
  let out = "";
  let done = 0;
  for (const { start, end, newText } of formatEdits(text, options)) {
    out += text.slice(done, start) + newText;
    done = end;
  }
  return out + text.slice(done);
}

/** All but white space and the marks of prose. */
function letters(text: string): string {
  return text.replace(/[>\s\uFEFF]+/g, "");
}

/** All but white space; quotes and labels as one kind, and the marks of prose gone, because filling makes other lines. */
function content(text: string): string {
  return text
    .replace(/[‘’“”"]/g, "'")
    .replace(/\b[a-z]\.(?![a-z0-9])|\d+°\./g, "@")
    .replace(/[>\s\uFEFF]+/g, "");
}

/** A tree as text in which all labels are one. */
function unlabelled(tree: string): string {
  return tree.replace(/"(?:[a-z]\.|\d+°\.)"/g, '"@"').replace(/[‘’“”]|\\"/g, "'");
}

function said({ diagnostics }: ParseResult): string {
  return diagnostics
    .map(({ code }) => code)
    .sort()
    .join(" ");
}

function commentsOf({ comments }: ParseResult): string {
  return comments.map(({ image }) => image.trimEnd()).join("\n");
}

export { random };
