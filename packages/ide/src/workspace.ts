// The files of an editor as one thing to ask: compiled in queries, with the laws on board that they name.

import { addLaws, bundledLaws, isBundled, withoutBundled, type BundledLaw } from "@andersom/law";
import { createCompiler, namesOf, type Compiler, type FileExports, type Unit } from "@andersom/semantics";
import { SourceText, type Diagnostic, type ParseResult } from "@andersom/syntax";

/** What the laws say of the text of a user, and of which texts that was. */
interface AboutLaws {
  readonly revision: number;
  readonly found: readonly Diagnostic[];
}

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
  readonly #aboutLaws = new Map<string, AboutLaws>();
  #revision = 0;

  /** Goes up with every change of a text. */
  get revision(): number {
    return this.#revision;
  }

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

  /** The messages about a file of an ordinance; about a law on board, which others use too, those of this ordinance alone. */
  messages({ root }: Unit, uri: string): readonly Diagnostic[] {
    return isBundled(uri) ? this.compiler.findings(root, uri) : this.compiler.diagnostics(uri);
  }

  /** Findings of the laws on board that are about the user's own text as well, in one ordinance; made once per change. */
  aboutLaws({ root, files }: Unit): readonly Diagnostic[] {
    const known = this.#aboutLaws.get(root);
    if (known?.revision === this.#revision) return known.found;
    const laws = files.filter((uri) => isBundled(uri));
    const found = laws.flatMap((uri) => withoutBundled(this.compiler.findings(root, uri)));
    this.#aboutLaws.set(root, { revision: this.#revision, found });
    return found;
  }

  /**
   * Compiles everything that a file is read with, in pieces: yields after each of them. It can be dropped at any piece, and what was
   * made is not made again.
   */
  *preparing(uri: string): Generator<undefined, void, undefined> {
    for (const { root, files } of this.unitsOf(uri)) {
      const { compiler } = this;
      for (const file of files) {
        compiler.exports(file);
        yield;
      }
      compiler.index(root);
      yield;
      for (const file of files) {
        compiler.lowered(root, file);
        yield;
      }
      compiler.ordinance(root);
      yield;
    }
  }

  /** Finds where names stand in everything that a file is read with, in pieces; after `preparing`. */
  *locating(uri: string): Generator<undefined, void, undefined> {
    for (const { root, files } of this.unitsOf(uri))
      for (const file of files) {
        this.compiler.occurrences(root, file);
        yield;
      }
  }

  #touch(): void {
    this.#changed = true;
    this.#revision++;
  }

  /** Which laws are needed depends on the headers alone, so it is seldom asked again. */
  #chooseLaws(): void {
    if (!this.#changed) return;
    this.#changed = false;
    const headers = this.files().map((uri) => this.compiler.exports(uri));
    const said = headers
      .map(({ uri, instrument, uses, belongsTo }) => JSON.stringify([uri, instrument, uses, belongsTo]))
      .join("\n");
    if (said === this.#headers) return;
    this.#headers = said;
    // Where a file of the user bears the name of a law, which file reads which has to be found out anew.
    if (headers.some(hasNameOfLaw)) this.#dropLaws(this.#laws);
    // Else what stays is not taken out and put back: all that was read with it would be read again.
    const added = addLaws(this.compiler);
    const units = this.compiler.units();
    const needed = new Set(units.flatMap(({ root, files }) => (isBundled(root) ? [] : files)));
    const all = bundledLaws.filter((law) => this.#laws.includes(law) || added.includes(law));
    this.#laws = all;
    this.#dropLaws(all.filter(({ uri }) => !needed.has(uri)));
  }

  #dropLaws(laws: readonly BundledLaw[]): void {
    for (const { uri } of laws) this.compiler.removeFile(uri);
    this.#laws = this.#laws.filter((law) => !laws.includes(law));
  }
}

const lawNames = new Set(bundledLaws.flatMap(({ names }) => names));

function hasNameOfLaw(file: FileExports): boolean {
  return namesOf(file).some((name) => lawNames.has(name));
}
