// The files of an editor as one thing to ask: compiled in queries, with the laws on board that they name.

import { addLaws, isBundled, withoutBundled, type BundledLaw } from "@andersom/law";
import { createCompiler, type Compiler, type Unit } from "@andersom/semantics";
import { SourceText, type Diagnostic, type ParseResult } from "@andersom/syntax";

/**
 * All files that an editor knows of, by uri. Texts go in; every feature is a pure function of a workspace and a place in it.
 * Nothing here touches a disk, and nothing throws on what was written.
 */
export class Workspace {
  readonly compiler: Compiler = createCompiler();
  readonly #sources = new Map<string, SourceText>();
  #laws: readonly BundledLaw[] = [];
  /** What the headers said when the laws were chosen. */
  #headers = "";
  /** Whether a file changed since the laws were chosen. */
  #changed = false;
  #aboutLaws: { readonly revision: number; readonly found: readonly Diagnostic[] } | undefined;
  #revision = 0;

  /** Sets the text of a file, new or changed. */
  setFile(uri: string, text: string): void {
    if (this.#sources.get(uri)?.text === text) return;
    this.#sources.set(uri, new SourceText(uri, text));
    this.#touch();
    this.compiler.setFile(uri, text);
  }

  /** Takes a file away. */
  removeFile(uri: string): void {
    if (!this.#sources.delete(uri)) return;
    this.#touch();
    this.compiler.removeFile(uri);
  }

  /** The uris of the user's own files, sorted. */
  files(): readonly string[] {
    return [...this.#sources.keys()].sort();
  }

  /** The laws on board that the files name and do not have themselves. */
  laws(): readonly BundledLaw[] {
    this.#chooseLaws();
    return this.#laws;
  }

  /** The text of a file of the user or of a law on board; undefined for a file that nobody knows. */
  source(uri: string): SourceText | undefined {
    const own = this.#sources.get(uri);
    if (own !== undefined || !isBundled(uri)) return own;
    const law = this.laws().find((one) => one.uri === uri);
    return law === undefined ? undefined : new SourceText(law.uri, law.text);
  }

  /** The tree of a file, with its tokens and comments. */
  parse(uri: string): ParseResult {
    return this.compiler.parse(uri);
  }

  /** The ordinances (and laws that none of them uses) of all files. */
  units(): readonly Unit[] {
    this.#chooseLaws();
    return this.compiler.units();
  }

  /** The ordinances that a file is read with, its own first. */
  unitsOf(uri: string): readonly Unit[] {
    return this.units()
      .filter(({ files }) => files.includes(uri))
      .sort((a, b) => Number(b.root === uri) - Number(a.root === uri));
  }

  /** Findings of the laws on board that are about the user's own text as well; the same for every file, so made once per change. */
  aboutLaws(): readonly Diagnostic[] {
    const laws = this.laws();
    if (this.#aboutLaws?.revision !== this.#revision)
      this.#aboutLaws = {
        revision: this.#revision,
        found: laws.flatMap((law) => withoutBundled(this.compiler.diagnostics(law.uri))),
      };
    return this.#aboutLaws.found;
  }

  #touch(): void {
    this.#changed = true;
    this.#revision++;
  }

  /** Which laws are needed depends on the headers alone, so it is seldom asked again. */
  #chooseLaws(): void {
    if (!this.#changed) return;
    this.#changed = false;
    const headers = this.files()
      .map((uri) => {
        const { instrument, uses, belongsTo } = this.compiler.exports(uri);
        return JSON.stringify([uri, instrument, uses, belongsTo]);
      })
      .join("\n");
    if (headers === this.#headers) return;
    for (const { uri } of this.#laws) this.compiler.removeFile(uri);
    this.#laws = addLaws(this.compiler);
    this.#headers = headers;
  }
}
