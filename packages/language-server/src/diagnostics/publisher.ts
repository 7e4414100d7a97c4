// What is wrong, told to the editor: what the compiler finds at once, the file in front of the user first; what the analyses find
// later. Editors that rather ask are answered the same.

import { findings, knownFingerprints } from "@andersom/ide";
import type { Diagnostic } from "@andersom/syntax";
import type { Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { diagnosticOf, notUtf8Told } from "../convert/diagnostics.js";
import type { FeatureContext } from "../feature.js";
import type { Files } from "../files/files.js";
import type { Turns } from "../turns.js";
import { unheard } from "../unheard.js";
import { Background } from "./background.js";

export interface PublisherOptions {
  /** How long typing must pause before the compiler's findings are told, in milliseconds. */
  readonly debounce: number;
  /** How long before the analyses begin. */
  readonly pause: number;
  readonly today: () => string;
  /** Whether the editor asks for findings by itself: then it is told only that there may be others. */
  readonly pulled: boolean;
  readonly sha256?: ((text: string) => string) | undefined;
  readonly turns: Turns;
}

/** What was made of a file, and of what. */
interface Made {
  readonly revision: number;
  readonly found: readonly Diagnostic[];
  readonly shown: LspDiagnostic[];
}

/** Publishes the findings of the files of a workspace, whenever something changed. */
export class Publisher {
  readonly #background: Background;
  readonly #made = new Map<string, Made>();
  /** What the editor was told last, by file: as text, since equal findings are not told twice. */
  readonly #told = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Goes up with everything that findings depend on: who began before it stops. */
  #revision = 0;
  #first: string | undefined;
  #ready = false;
  #stopped = false;
  #isReady: () => void = () => undefined;
  /** The folders are read: findings are of everything. */
  readonly whenReady = new Promise<void>((resolve) => {
    this.#isReady = resolve;
  });
  #baseline: string | undefined;
  #known: ReadonlySet<string> = new Set();

  constructor(
    private readonly context: FeatureContext,
    private readonly files: Files,
    private readonly options: PublisherOptions,
  ) {
    this.#background = new Background(context, {
      pause: options.pause,
      turns: options.turns,
      found: () => {
        this.#again(0);
        if (options.pulled && context.client.workspace?.diagnostics?.refreshSupport === true)
          unheard(context.connection.languages.diagnostics.refresh());
      },
    });
  }

  /** Until the folders are read, nobody knows what is missing: only what is wrong within a sentence is told. */
  ready(): void {
    this.#ready = true;
    this.#isReady();
    this.changed(undefined, 0);
  }

  /** A file changed, or files or settings came and went. */
  changed(uri: string | undefined, wait = this.options.debounce): void {
    if (uri !== undefined) this.#first = uri;
    this.#again(wait);
    if (this.#ready) this.#background.changed();
  }

  /** The text of the baseline; undefined where there is none. */
  baseline(text: string | undefined): void {
    if (text === this.#baseline) return;
    this.#baseline = text;
    this.#known = text === undefined ? new Set() : knownFingerprints(text);
    this.#again(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#revision++;
    this.#background.stop();
  }

  /** The files that may have findings. */
  all(): readonly string[] {
    return [...new Set([...this.context.workspace.files(), ...this.files.notUtf8()])];
  }

  /** The findings of a file as the editor shows them, with what tells whether they are the same as before. */
  of(uri: string): { readonly resultId: string; readonly items: LspDiagnostic[] } {
    const { shown, revision } = this.#make(uri);
    return { resultId: String(revision), items: shown };
  }

  /** The findings of a file, with their fixes. */
  found(uri: string): readonly Diagnostic[] {
    return this.#make(uri).found;
  }

  #again(wait: number): void {
    this.#revision++;
    clearTimeout(this.#timer);
    if (this.options.pulled || this.#stopped) return;
    this.#timer = setTimeout(() => {
      unheard(this.#publishAll(this.#revision));
    }, wait);
  }

  async #publishAll(revision: number): Promise<void> {
    const first = this.#first === undefined ? [] : [this.#first];
    const order = [...new Set([...first, ...this.files.open(), ...this.all(), ...this.#told.keys()])];
    await this.options.turns.through(this.#publishing(order), () => revision === this.#revision);
  }

  /** Files one by one, each with what it has to be compiled for; what fails in one keeps no other from being told. */
  *#publishing(order: readonly string[]): Generator<undefined, void, undefined> {
    const { guarded, workspace } = this.context;
    for (const uri of order) {
      const steps = this.#ready ? workspace.preparing(uri) : undefined;
      while (guarded("meldingen", true, () => steps === undefined || steps.next().done === true) === false)
        yield;
      guarded("meldingen", undefined, () => {
        this.#publish(uri);
      });
      yield;
    }
  }

  #publish(uri: string): void {
    const { shown } = this.#make(uri);
    const version = this.files.version(uri);
    const text = JSON.stringify(shown);
    const before = this.#told.get(uri);
    // An open file is told once more for every version: who waits for it must know that it is right.
    const now = version === null ? text : `${String(version)} ${text}`;
    if (before === now || (before === undefined && shown.length === 0 && version === null)) return;
    if (shown.length === 0 && version === null) this.#told.delete(uri);
    else this.#told.set(uri, now);
    const told = { uri: this.files.shown(uri), diagnostics: shown, ...(version === null ? {} : { version }) };
    unheard(this.context.connection.sendDiagnostics(told));
  }

  #make(uri: string): Made {
    const known = this.#made.get(uri);
    if (known?.revision === this.#revision) return known;
    const found = this.#found(uri);
    const { meldingen } = this.context.settings;
    const read = found.flatMap((one) => diagnosticOf(one, this.context, meldingen) ?? []);
    const shown = this.files.notUtf8().has(uri) ? [notUtf8Told, ...read] : read;
    const made = { revision: this.#revision, found, shown };
    if (this.files.source(uri) === undefined) this.#made.delete(uri);
    else this.#made.set(uri, made);
    return made;
  }

  #found(uri: string): readonly Diagnostic[] {
    const { workspace } = this.context;
    if (this.files.source(uri) === undefined) return [];
    if (!this.#ready) return workspace.parse(uri).diagnostics;
    const { sha256, today } = this.options;
    return findings(workspace, uri, {
      analysed: this.#background.analysed,
      today: today(),
      known: sha256 === undefined ? undefined : { prints: this.#known, sha256 },
    });
  }
}
