// What a feature of the server is, and what it is given.

import type { Workspace } from "@andersom/ide";
import type { Diagnostic, SourceText, Span, TextEdit } from "@andersom/syntax";
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Location,
  Position,
  Range,
  RequestType,
  ServerCapabilities,
  TextEdit as LspEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Settings } from "./settings.js";
import type { Turns } from "./turns.js";

/** One feature: what it tells the editor that it can, and its handlers. */
export interface Feature {
  /** For the log: "hover". */
  readonly name: string;
  /** What the editor is told; the parts of all features are put together. */
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  /** Registers the handlers, with `context.answer`. Called once, before the editor may ask anything. */
  register(context: FeatureContext): void;
}

/** A place in a text that the server knows. */
export interface Place {
  /** As the workspace names the file. */
  readonly uri: string;
  readonly source: SourceText;
  readonly offset: number;
}

/** What a feature may use. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientCapabilities;
  readonly settings: Settings;
  /** The peildatum of the settings, or today: an ISO date. */
  readonly peildatum: string;
  /** Today as an ISO date. */
  readonly today: string;
  /** Whether the editor has the commands of the extension: `andersom.proberen` and the others. */
  readonly commands: boolean;
  /** The findings of a file as the editor shows them, with their fixes. */
  readonly findings: (uri: string) => readonly Diagnostic[];

  /**
   * Answers requests. A handler that fails gives `empty`, and one line in the log of the editor; the server goes on. A request
   * that was cancelled before its turn is not looked at, and one about a file waits until the ordinance was compiled once; a handler that does much looks at the token itself.
   */
  readonly answer: <P, R, E>(
    type: RequestType<P, R, E>,
    empty: NoInfer<R>,
    handler: (params: P, token: CancellationToken) => NoInfer<R> | Promise<NoInfer<R>>,
  ) => void;
  /** For what takes long. */
  readonly turns: Turns;
  /** Runs what may fail, and logs it where it does. */
  readonly guarded: <T>(what: string, empty: T, action: () => T) => T;

  /** The name of a file in the workspace, however the editor writes its uri. */
  readonly uri: (shown: string) => string;
  /** The uri of a file as the editor writes it. */
  readonly shown: (uri: string) => string;
  /** The text of a file or of a law on board. */
  readonly source: (uri: string) => SourceText | undefined;
  /** The place that a request is about; undefined for a file that the server does not know. */
  readonly place: (params: {
    readonly textDocument: { readonly uri: string };
    readonly position: Position;
  }) => Place | undefined;
  /** The file that a request is about. */
  readonly file: (params: {
    readonly textDocument: { readonly uri: string };
  }) => { readonly uri: string; readonly source: SourceText } | undefined;
  /** The version of an open file; null for one that is not open. */
  readonly version: (uri: string) => number | null;
  readonly location: (span: Span) => Location | undefined;
  readonly locations: (spans: readonly Span[]) => Location[];
  /** The range of a span; undefined for a file that is gone. */
  readonly range: (span: Span) => Range | undefined;
  /** Changes of one file, for the file that a request is about. */
  readonly edits: (edits: readonly TextEdit[]) => LspEdit[];
  /** `fill`: the words that the writer replaces next. */
  readonly workspaceEdit: (edits: readonly TextEdit[], fill?: string) => WorkspaceEdit;
}
