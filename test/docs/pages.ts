// The pages of docs as tests read them: fenced blocks, headings with their anchors, and quoted sentences.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileProject, type CompiledProject, type ProjectFile } from "@andersom/semantics";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A fenced block, with the words behind the fence: `andersom volledig`, `json`. */
export interface Piece {
  readonly page: string;
  readonly line: number;
  readonly mark: string;
  readonly text: string;
}

export function piecesOf(page: string, text: string, firstLine = 1): Piece[] {
  const pieces: Piece[] = [];
  let open: { readonly line: number; readonly mark: string; readonly lines: string[] } | undefined;
  text.split("\n").forEach((line, index) => {
    const fence = /^```(.*)$/.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { line: firstLine + index, mark: fence[1] ?? "", lines: [] };
    else {
      pieces.push({ page, line: open.line, mark: open.mark, text: `${open.lines.join("\n")}\n` });
      open = undefined;
    }
  });
  return pieces;
}

/** A heading and what stands under it, up to the next heading of any level. */
export interface Section {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
  readonly line: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function sectionsOf(page: string, text: string): Section[] {
  const found: { level: number; title: string; line: number; lines: string[] }[] = [];
  let fenced = false;
  text.split("\n").forEach((line, index) => {
    if (line.startsWith("```")) fenced = !fenced;
    const heading = fenced ? null : /^(#+) (.+)$/.exec(line);
    if (heading !== null)
      found.push({ level: heading[1]!.length, title: heading[2]!, line: index + 1, lines: [] });
    else found.at(-1)?.lines.push(line);
  });
  return found.map(({ level, title, line, lines }) => {
    const body = lines.join("\n");
    return {
      level,
      title,
      line,
      anchor: anchorOf(title),
      text: body,
      pieces: piecesOf(page, body, line + 1),
    };
  });
}

/** The anchor that a Markdown reader gives a heading. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/**
 * The files that blocks make together: a law and a file that `hoort bij` are files of their own, the rest is one
 * ordinance, under the given header when no block has one. Laws on board that the header names come along.
 */
export function filesOf(blocks: readonly Piece[], header: string): ProjectFile[] {
  const own = blocks.filter(({ text }) => /^(?:wet|hoort bij) /u.test(text));
  const rest = blocks.filter((block) => !own.includes(block)).map(({ text }) => text);
  const headed = rest.some((text) => /^(?:verordening|beleidsregels|nadere regels) /mu.test(text));
  const main = [...(headed ? [] : [header]), ...rest].join("\n");
  const files = own.map(({ page, line, text }) => ({ uri: `${page}-${String(line)}.andersom`, text }));
  const named = (title: string): boolean => files.some(({ text }) => text.startsWith(`wet ${title}\n`));
  const uses = /^\s*gebruikt:? (.+)\.$/imu.exec(main)?.[1]?.split(", ") ?? [];
  return [
    { uri: "verordening.andersom", text: main },
    ...files,
    ...laws.filter(({ title, short }) => uses.some((use) => use === title || use === short) && !named(title)),
  ];
}

const lawFolder = join(root, "packages/law/src");
const laws = readdirSync(lawFolder)
  .filter((name) => name.endsWith(".andersom"))
  .map((name) => {
    const text = readFileSync(join(lawFolder, name), "utf8");
    return {
      uri: name,
      text,
      title: /^wet (.+)$/mu.exec(text)![1]!,
      short: /^\s*(?:Afkorting|Korte naam): (.+)\.$/mu.exec(text)?.[1],
    };
  });

/** Compiles blocks, and gives the errors as text. */
export function compiled(
  files: readonly ProjectFile[],
): CompiledProject & { readonly errors: readonly string[] } {
  const project = compileProject(files);
  return {
    ...project,
    errors: project.diagnostics
      .filter(({ severity }) => severity === "fout")
      .map(({ code, message }) => `${code} ${message}`),
  };
}
