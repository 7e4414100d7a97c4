// The files that the server knows: what is open in the editor wins from what is on the disk.

import type { Workspace } from "@andersom/ide";
import type { SourceText } from "@andersom/syntax";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { isVirtual } from "../convert/virtual.js";
import { notUtf8, type DiskText } from "./file-system.js";
import { canonical, isWithin } from "./uris.js";

/** Some 30,000 lines: of a file that is larger nothing would be answered in time. */
export const mostCharacters = 1_000_000;

/** Keeps the workspace up to date; what to do after a change is somebody else's. */
export class Files {
  readonly #open = new Map<string, TextDocument>();
  /** What is on the disk, as far as it was read. */
  readonly #disk = new Map<string, string>();
  /** Files on the disk that are no UTF-8. */
  readonly #notUtf8 = new Set<string>();
  readonly #names = new Map<string, string>();

  /** Files that are too large to be read. */
  readonly #large = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly tooLarge: (uri: string) => void,
  ) {}

  /** The name of a file in the workspace. */
  canonical(uri: string): string {
    return canonical(uri);
  }

  /** The uri as the editor wrote it when it opened the file. */
  shown(uri: string): string {
    return this.#names.get(uri) ?? uri;
  }

  source(uri: string): SourceText | undefined {
    return this.workspace.source(uri);
  }

  version(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** The open files, by name. */
  open(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** The file is opened in the editor. @returns its name; undefined for a text that comes with the program. */
  opened(shown: string, version: number, text: string): string | undefined {
    if (isVirtual(shown)) return undefined;
    const uri = canonical(shown);
    this.#names.set(uri, shown);
    this.#open.set(uri, TextDocument.create(shown, "andersom", version, text));
    this.#set(uri, text);
    return uri;
  }

  /** The editor changed an open file. */
  changed(shown: string, version: number, changes: TextDocumentContentChangeEvent[]): string | undefined {
    const uri = canonical(shown);
    const known = this.#open.get(uri);
    if (known === undefined) return undefined;
    const document = TextDocument.update(known, changes, version);
    this.#open.set(uri, document);
    this.#set(uri, document.getText());
    return uri;
  }

  /** The editor closed a file: what is on the disk holds again, if it is there. */
  closed(shown: string): string | undefined {
    const uri = canonical(shown);
    if (!this.#open.delete(uri)) return undefined;
    const text = this.#disk.get(uri);
    if (text === undefined) this.workspace.removeFile(uri);
    else this.#set(uri, text);
    return uri;
  }

  /** What the disk says of a file; undefined where it is gone. @returns whether that changes anything. */
  onDisk(uri: string, found: DiskText): boolean {
    if (found === notUtf8) this.#notUtf8.add(uri);
    else this.#notUtf8.delete(uri);
    const text = found === notUtf8 ? undefined : found;
    if (text === undefined) this.#disk.delete(uri);
    else this.#disk.set(uri, text);
    if (this.#open.has(uri)) return false;
    if (this.workspace.source(uri)?.text === text) return false;
    if (text === undefined) this.workspace.removeFile(uri);
    else this.#set(uri, text);
    return true;
  }

  /** A file that is too large is not there, and the writer hears so once. */
  #set(uri: string, text: string): void {
    if (text.length <= mostCharacters) {
      this.#large.delete(uri);
      this.workspace.setFile(uri, text);
      return;
    }
    this.workspace.removeFile(uri);
    if (this.#large.has(uri)) return;
    this.#large.add(uri);
    this.tooLarge(this.shown(uri));
  }

  /** Whether the disk was asked for a file. */
  wasRead(uri: string): boolean {
    return this.#disk.has(uri) || this.#notUtf8.has(uri);
  }

  /** The files on the disk that are no UTF-8, by name; an editor may show them well all the same. */
  notUtf8(): ReadonlySet<string> {
    return this.#notUtf8;
  }

  /** The files that were read from the disk below a folder. */
  onDiskBelow(folder: string): readonly string[] {
    return [...this.#disk.keys(), ...this.#notUtf8].filter((uri) => isWithin(uri, folder));
  }
}
