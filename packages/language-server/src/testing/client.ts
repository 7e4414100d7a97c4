// For tests: an editor in this process, on a server of its own.

import { PassThrough } from "node:stream";
import { SourceText } from "@andersom/syntax";
import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from "vscode-languageserver-protocol/node";
import { connectionOptions } from "../connection.js";
import { createServer, type Server, type ServerOptions } from "../server.js";

export interface TestClientOptions extends ServerOptions {
  readonly client?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
}

/** An editor that can do what VS Code can. */
export const ableClient: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
    inlayHint: { refreshSupport: false },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      resolveSupport: { properties: ["edit"] },
      dataSupport: true,
    },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
  },
};

/** What a test does with an editor. A text holds its cursor as `<|>`. */
export class TestClient {
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  readonly #hearing: ((params: PublishDiagnosticsParams) => void)[] = [];
  readonly #texts = new Map<string, { version: number; text: string }>();
  /** What the server told the log of the editor. */
  readonly log: string[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly server: Server,
    private readonly close: () => void,
  ) {
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      for (const hear of this.#hearing) hear(params);
      for (const look of [...this.#waiting]) look();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    connection.onRequest("client/registerCapability", () => null);
  }

  initialized!: InitializeResult;

  /** Starts a server and an editor on it; the debounce is short, for tests. */
  static async start(options: TestClientOptions = {}): Promise<TestClient> {
    const up = new PassThrough();
    const down = new PassThrough();
    const serverSide = createConnection(
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
      connectionOptions,
    );
    const server = createServer(serverSide, { debounce: 1, pause: 1, today: () => "2026-06-01", ...options });
    serverSide.listen();
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new TestClient(connection, server, () => {
      server.stop();
      connection.dispose();
      serverSide.dispose();
      up.end();
      down.end();
    });
    connection.listen();
    client.initialized = await connection.sendRequest<InitializeResult>("initialize", {
      processId: null,
      rootUri: null,
      capabilities: options.client ?? ableClient,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification("initialized", {});
    return client;
  }

  /** Opens a file. @returns where its mark `<|>` stands; the start where it has none. */
  async open(
    uri: string,
    marked: string,
  ): Promise<{ readonly textDocument: { uri: string }; readonly position: Position }> {
    const text = marked.replace("<|>", "");
    this.#texts.set(uri, { version: 1, text });
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "andersom", version: 1, text },
    });
    return { textDocument: { uri }, position: positionIn(text, Math.max(0, marked.indexOf("<|>"))) };
  }

  /** Replaces a part of an open file, as somebody who types. */
  async replace(uri: string, start: number, end: number, newText: string): Promise<void> {
    const known = this.#texts.get(uri)!;
    const range: Range = { start: positionIn(known.text, start), end: positionIn(known.text, end) };
    known.text = known.text.slice(0, start) + newText + known.text.slice(end);
    known.version++;
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: known.version },
      contentChanges: [{ range, text: newText }],
    });
  }

  /** Replaces the first place where `from` stands. */
  async change(uri: string, from: string, to: string): Promise<void> {
    const at = this.text(uri).indexOf(from);
    if (at < 0) throw new Error(`‘${from}’ is not in ${uri}`);
    await this.replace(uri, at, at + from.length, to);
  }

  text(uri: string): string {
    return this.#texts.get(uri)!.text;
  }

  version(uri: string): number {
    return this.#texts.get(uri)!.version;
  }

  /** The position of the first place where a text stands in an open file. */
  at(uri: string, words: string, extra = 0): { textDocument: { uri: string }; position: Position } {
    const at = this.text(uri).indexOf(words);
    if (at < 0) throw new Error(`‘${words}’ is not in ${uri}`);
    return { textDocument: { uri }, position: positionIn(this.text(uri), at + extra) };
  }

  async request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** The diagnostics of the newest version of a file, as soon as they are what is wanted. */
  async diagnostics(
    uri: string,
    wanted: (found: readonly Diagnostic[]) => boolean = () => true,
    patience = 20_000,
  ): Promise<readonly Diagnostic[]> {
    const good = (): readonly Diagnostic[] | undefined => {
      const last = this.#published.get(uri);
      if (last === undefined) return undefined;
      const newest = this.#texts.get(uri)?.version;
      if (newest !== undefined && last.version !== undefined && last.version !== newest) return undefined;
      return wanted(last.diagnostics) ? last.diagnostics : undefined;
    };
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        const found = good();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(finish);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(finish);
        reject(
          new Error(`no such diagnostics: ${JSON.stringify(this.#published.get(uri)?.diagnostics, null, 1)}`),
        );
      }, patience);
      this.#waiting.add(finish);
      finish();
    });
  }

  /** Calls on everything that is published from now on. */
  onDiagnostics(hear: (params: PublishDiagnosticsParams) => void): void {
    this.#hearing.push(hear);
  }

  /** What was published last, whatever its version. */
  published(uri: string): PublishDiagnosticsParams | undefined {
    return this.#published.get(uri);
  }

  async stop(): Promise<void> {
    await this.request("shutdown", undefined);
    this.close();
  }
}

function positionIn(text: string, offset: number): Position {
  const { line, column } = new SourceText("", text).positionAt(offset);
  return { line, character: column };
}
