// Which laws on board an ordinance uses: those that it names and does not have itself.

import { createCompiler, type Compiler, type ProjectFile } from "@andersom/semantics";
import { bundledLaws, isBundled, type BundledLaw } from "./bundled.js";

/**
 * The laws on board that the files name under `Gebruikt` and do not have themselves, with the laws that those use in turn.
 * An ordinance that has the law in its own files, or in a folder of laws, never takes it from here.
 */
export function lawsFor(files: readonly ProjectFile[]): readonly BundledLaw[] {
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  return addLaws(compiler, files);
}

/**
 * Gives a compiler that has only the files of the user the laws on board that they lack, and says which; it also knows the others
 * by name from then on.
 * @param texts the files that the compiler has, for who has them at hand: where none of them mentions a law, nothing is compiled.
 */
export function addLaws(compiler: Compiler, texts?: readonly ProjectFile[]): readonly BundledLaw[] {
  compiler.offer([...new Set(bundledLaws.map(({ name }) => name))]);
  if (texts?.some((file) => bundledLaws.some((law) => mentions(file, law))) === false) return [];
  const files = compiler.files().filter((uri) => !isBundled(uri));
  const ordinanceFolders = new Set(
    files.filter((uri) => isOrdinance(compiler, uri)).map((uri) => folderOf(uri)),
  );
  const taken: BundledLaw[] = [];
  for (;;) {
    const found = compiler.units().flatMap(({ root, missing }) => {
      const folder = folderOf(root);
      const own = files.filter((uri) => folderOf(uri) === folder || !ordinanceFolders.has(folderOf(uri)));
      const names = missing.map((name) => name.trim().toLowerCase());
      return bundledLaws.filter(
        (law) =>
          !taken.includes(law) &&
          law.names.some((name) => names.includes(name)) &&
          !own.some((uri) => declares(compiler, uri, law)),
      );
    });
    if (found.length === 0) return bundledLaws.filter((law) => taken.includes(law));
    for (const law of new Set(found)) {
      compiler.setFile(law.uri, law.text);
      taken.push(law);
    }
  }
}

function isOrdinance(compiler: Compiler, uri: string): boolean {
  const kind = compiler.exports(uri).instrument?.kind;
  return kind !== undefined && kind !== "wet";
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** Whether the file is that law, under any of its names. */
function declares(compiler: Compiler, uri: string, { names }: BundledLaw): boolean {
  const instrument = compiler.exports(uri).instrument;
  if (instrument?.kind !== "wet") return false;
  return [instrument.title, instrument.shortName].some((name) =>
    names.includes((name ?? "").trim().toLowerCase()),
  );
}

/** A cheap look before anything is compiled. */
function mentions({ text }: ProjectFile, { names }: BundledLaw): boolean {
  const lower = text.toLowerCase();
  return lower.includes("gebruikt") && names.some((name) => lower.includes(name));
}
