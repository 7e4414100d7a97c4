// What is wrong, told to the editor: what the compiler finds at once, the file in front of the user first.

import { diagnostics } from "@andersom/ide";
import type { Diagnostic } from "@andersom/syntax";
import type { Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { diagnosticOf } from "../convert/diagnostics.js";
import type { FeatureContext } from "../feature.js";
import type { Files } from "../files/files.js";
import { turn } from "../files/loading.js";

export interface PublisherOptions {
  /** How long typing must pause before the compiler's findings are told, in milliseconds. */
  readonly debounce: number;
}

/** Publishes the findings of the files of a workspace, whenever something changed. */
export class Publisher {
  /** What the editor was told last, by file. */
  readonly #told = new Map<string, { readonly found: readonly Diagnostic[]; readonly text: string }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Goes up with every change: who began before it stops. */
  #generation = 0;
  #first: string | undefined;
  #ready = false;

  constructor(
    private readonly context: FeatureContext,
    private readonly files: Files,
    private readonly options: PublisherOptions,
  ) {}

  /** Until the folders are read, nobody knows what is missing: only what is wrong within a sentence is told. */
  ready(): void {
    this.#ready = true;
    this.changed(undefined, 0);
  }

  /** A file changed, or files came and went. */
  changed(uri: string | undefined, wait = this.options.debounce): void {
    this.#generation++;
    if (uri !== undefined) this.#first = uri;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#publishAll(this.#generation);
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#generation++;
  }

  /** What the editor is told of a file now. */
  of(uri: string): LspDiagnostic[] {
    return this.#found(uri).flatMap(
      (one) => diagnosticOf(one, this.context, this.context.settings.meldingen) ?? [],
    );
  }

  async #publishAll(generation: number): Promise<void> {
    const open = this.files.open();
    const order = [...new Set([...(this.#first === undefined ? [] : [this.#first]), ...open])];
    const others = this.context.workspace.files().filter((uri) => !order.includes(uri));
    const gone = [...this.#told.keys()].filter((uri) => this.files.source(uri) === undefined);
    let began = Date.now();
    for (const uri of [...order, ...others, ...gone]) {
      if (generation !== this.#generation) return;
      this.context.guarded("meldingen", undefined, () => {
        this.#publish(uri);
      });
      if (Date.now() - began < 10) continue;
      await turn();
      began = Date.now();
    }
  }

  #publish(uri: string): void {
    const source = this.files.source(uri);
    const found = this.#found(uri);
    const before = this.#told.get(uri);
    const text = source?.text ?? "";
    if (before?.found === found && before.text === text) return;
    if (before === undefined && found.length === 0 && !this.files.isOpen(uri)) return;
    if (source === undefined) this.#told.delete(uri);
    else this.#told.set(uri, { found, text });
    const version = this.files.version(uri);
    void this.context.connection.sendDiagnostics({
      uri: this.files.shown(uri),
      diagnostics: source === undefined ? [] : this.of(uri),
      ...(version === null ? {} : { version }),
    });
  }

  #found(uri: string): readonly Diagnostic[] {
    if (this.files.source(uri) === undefined) return [];
    return this.#ready
      ? diagnostics(this.context.workspace, uri)
      : this.context.workspace.parse(uri).diagnostics;
  }
}
