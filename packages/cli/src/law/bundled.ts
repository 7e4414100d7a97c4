// The laws that come with the command: which of them an ordinance uses, and what of them a report may show.

import { createCompiler, type ProjectFile } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { lawTexts } from "./texts.generated.js";

export interface BundledLaw extends ProjectFile {
  /** As the law names itself in short: "Wmo 2015". */
  readonly name: string;
  readonly title: string;
  /** Of which day the text was read: "1 januari 2026". */
  readonly readOn: string;
  /** What a header may call it, in lower case. */
  readonly names: readonly string[];
}

/** No path of a user looks like this. */
const scheme = "andersom:wet/";

/** All laws on board, by file name. */
export const bundledLaws: readonly BundledLaw[] = Object.entries(lawTexts).map(([file, text]) => {
  const title = /^wet (.+)$/mu.exec(text)?.[1]?.trim() ?? file;
  const name = /^\s*Korte naam: (.+)\.$/mu.exec(text)?.[1] ?? title;
  const readOn = /tekst van (\d{1,2} \p{L}+ \d{4}(?: en die van \d{4})?)/u.exec(text)?.[1] ?? "";
  const base = file.replace(/\.andersom$/u, "");
  const names = [...new Set([title, name, base].map((one) => one.toLowerCase()))];
  return { uri: scheme + file, text, title, name, readOn, names };
});

/**
 * The laws on board that the files name under `Gebruikt` and do not have themselves, with the laws that those use in turn.
 * An ordinance that has the law in its own files, or in a folder of laws, never takes it from here.
 */
export function lawsFor(files: readonly ProjectFile[]): readonly BundledLaw[] {
  if (!bundledLaws.some((law) => files.some((file) => mentions(file, law)))) return [];
  const compiler = createCompiler();
  for (const { uri, text } of files) compiler.setFile(uri, text);
  const ordinanceFolders = new Set(files.filter(isOrdinance).map(({ uri }) => folderOf(uri)));
  const taken: BundledLaw[] = [];
  for (;;) {
    const found = compiler.units().flatMap(({ root, missing }) => {
      const folder = folderOf(root);
      const own = files.filter(({ uri }) => folderOf(uri) === folder || !ordinanceFolders.has(folderOf(uri)));
      const names = missing.map((name) => name.trim().toLowerCase());
      return bundledLaws.filter(
        (law) =>
          !taken.includes(law) &&
          law.names.some((name) => names.includes(name)) &&
          !own.some((file) => declares(file, law)),
      );
    });
    if (found.length === 0) return bundledLaws.filter((law) => taken.includes(law));
    for (const law of new Set(found)) {
      compiler.setFile(law.uri, law.text);
      taken.push(law);
    }
  }
}

function isOrdinance({ text }: ProjectFile): boolean {
  return /^[ \t]*(?:verordening|beleidsregels|nadere regels) /imu.test(text);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** Whether the file is that law, under any of its names. */
function declares({ text }: ProjectFile, { names }: BundledLaw): boolean {
  return [...text.matchAll(/^[ \t]*(?:wet (.+)|Korte naam: (.+)\.)[ \t]*\r?$/gimu)].some(([, title, short]) =>
    names.includes((title ?? short ?? "").trim().toLowerCase()),
  );
}

/** A cheap look before anything is compiled. */
function mentions({ text }: ProjectFile, { names }: BundledLaw): boolean {
  const lower = text.toLowerCase();
  return lower.includes("gebruikt") && names.some((name) => lower.includes(name));
}

/** Whether a place stands in a law on board: nobody can add anything there. */
export function isOnBoard(place: { readonly source?: { readonly file: string } }): boolean {
  return place.source?.file.startsWith(scheme) === true;
}

/**
 * Findings as a user may see them: what is wrong in a law on board is not theirs. A finding that is about their text as
 * well, such as a name that both give, is shown there.
 */
export function withoutBundled(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    if (!diagnostic.span.uri.startsWith(scheme)) return [diagnostic];
    const theirs = diagnostic.related?.find(({ span }) => !span.uri.startsWith(scheme));
    if (theirs === undefined) return [];
    const { fixes: _fixes, related, ...rest } = diagnostic;
    const others = (related ?? []).filter((one) => one !== theirs);
    const law = { span: diagnostic.span, message: "in de wet die bij Andersom hoort" };
    return [{ ...rest, span: theirs.span, related: [law, ...others] }];
  });
}

/** "Wet uit Andersom: Wmo 2015, tekst van 1 januari 2026." Empty without laws. */
export function lawsLine(laws: readonly BundledLaw[]): string {
  if (laws.length === 0) return "";
  const told = laws.map(({ name, readOn }) => (readOn === "" ? name : `${name}, tekst van ${readOn}`));
  return `${laws.length === 1 ? "Wet" : "Wetten"} uit Andersom: ${told.join("; ")}.`;
}
