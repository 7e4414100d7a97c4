// The laws that come with Andersom, and what of them a report may show.

import type { ProjectFile } from "@andersom/semantics";
import { withTree, type Diagnostic } from "@andersom/syntax";
import { lawFiles } from "./texts.generated.js";
import { scheme } from "./uri.js";

export interface BundledLaw extends ProjectFile {
  /** As the law names itself in short: "Wmo 2015". */
  readonly name: string;
  readonly title: string;
  /** Of which day the text was read: "1 januari 2026". */
  readonly readOn: string;
  /** What a header may call it, in lower case. */
  readonly names: readonly string[];
}

/** All laws on board, by file name. */
export const bundledLaws: readonly BundledLaw[] = Object.entries(lawFiles).map(([file, { text, tree }]) => {
  const title = /^wet (.+)$/mu.exec(text)?.[1]?.trim() ?? file;
  const name = /^\s*Korte naam: (.+)\.$/mu.exec(text)?.[1] ?? title;
  const readOn = /tekst van (\d{1,2} \p{L}+ \d{4}(?: en die van \d{4})?)/u.exec(text)?.[1] ?? "";
  const base = file.replace(/\.andersom$/u, "");
  const names = [...new Set([title, name, base].map((one) => one.toLowerCase()))];
  const uri = scheme + file;
  // A law on board never changes, so it is not read again at every start.
  withTree(text, uri, tree);
  return { uri, text, title, name, readOn, names };
});

/** Whether a file is a law on board. */
export function isBundled(uri: string): boolean {
  return uri.startsWith(scheme);
}

/** Whether a place stands in a law on board: nobody can add anything there. */
export function isOnBoard(place: { readonly source?: { readonly file: string } }): boolean {
  return place.source !== undefined && isBundled(place.source.file);
}

/**
 * Findings as a user may see them: what is wrong in a law on board is not theirs. A finding that is about their text as
 * well, such as a name that both give, is shown there.
 */
export function withoutBundled(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    if (!isBundled(diagnostic.span.uri)) return [diagnostic];
    const theirs = diagnostic.related?.find(({ span }) => !isBundled(span.uri));
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
