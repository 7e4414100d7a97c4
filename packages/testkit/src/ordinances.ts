// Ordinances on disk, for tests: the files of a folder as the compiler takes them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A source file as the compiler takes it. */
export interface OrdinanceFile {
  readonly uri: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The `.andersom` files of a folder of this repository (`examples/individuele-inkomenstoeslag`), by name, in a fixed order. */
export function ordinanceFiles(folder: string): OrdinanceFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".andersom"))
    .sort()
    .map((name) => ({ uri: name, text: readFileSync(join(root, folder, name), "utf8") }));
}

/** The folders directly below one of this repository that hold ordinances (`examples`), in a fixed order. */
export function ordinanceFolders(below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(below, entry.name))
    .filter((folder) => ordinanceFiles(folder).length > 0)
    .sort();
}

/**
 * The files with the national laws that they name under `Gebruikt` and do not hold themselves, as the command adds those
 * on board. A law is known by its title or its short name.
 */
export function withLaws(files: readonly OrdinanceFile[]): OrdinanceFile[] {
  const used = new Set(files.flatMap(({ text }) => namesIn(text, /^\s*Gebruikt: (.+)\.\s*$/gimu)));
  const held = new Set(files.flatMap(({ text }) => lawNames(text)));
  const laws = ordinanceFiles("packages/law/src").filter(({ text }) => {
    const names = lawNames(text);
    return names.some((name) => used.has(name)) && !names.some((name) => held.has(name));
  });
  return [...files, ...laws.map(({ uri, text }) => ({ uri: `wet/${uri}`, text }))];
}

const lawNames = (text: string): string[] => namesIn(text, /^\s*(?:wet |Korte naam: )(.+?)\.?\s*$/gimu);

function namesIn(text: string, line: RegExp): string[] {
  return [...text.matchAll(line)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().toLowerCase()),
  );
}
