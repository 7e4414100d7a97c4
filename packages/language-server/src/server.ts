// The server: what an editor opens and changes goes into a workspace, and every feature answers from it.

import { Workspace } from "@andersom/ide";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  PositionEncodingKind,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from "vscode-languageserver";
import { createContext, failed } from "./context.js";
import { asks, pullCapabilities, registerPull } from "./diagnostics/pull.js";
import { Publisher } from "./diagnostics/publisher.js";
import { features as allFeatures } from "./features/index.js";
import type { Feature } from "./feature.js";
import { readBaseline } from "./files/baseline.js";
import { noFileSystem, type FileSystem } from "./files/file-system.js";
import { Files } from "./files/files.js";
import { loadFiles, loadFolders, type Loading } from "./files/loading.js";
import { folderOf, Preparation } from "./files/preparation.js";
import { canonical, isOrdinanceFile, isWithin } from "./files/uris.js";
import { refresh } from "./refresh.js";
import { readSettings, type Settings } from "./settings.js";
import { Turns } from "./turns.js";
import { unheard } from "./unheard.js";

export interface ServerOptions {
  /** Where the files of a workspace are read; absent: only what the editor sends. */
  readonly fileSystem?: FileSystem;
  readonly features?: readonly Feature[];
  /** How long typing must pause before the compiler's findings are told, in milliseconds. */
  readonly debounce?: number;
  /** How long typing must pause before the analyses begin, in milliseconds. */
  readonly pause?: number;
  /** The hash of a text in hexadecimal, for the baseline; absent: there is no baseline. */
  readonly sha256?: (text: string) => string;
  /** Today as an ISO date. */
  readonly today?: () => string;
}

export interface Server {
  readonly workspace: Workspace;
  /** Stops what runs in the background. */
  stop(): void;
}

/** Files and folders alike. */
const anything = { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] };
const usualDebounce = 100;
const usualPause = 600;

/** Makes a server on a connection; call `connection.listen()` afterwards. */
export function createServer(connection: Connection, options: ServerOptions = {}): Server {
  const { fileSystem = noFileSystem, features = allFeatures, sha256, today = todayHere } = options;
  const { debounce = usualDebounce, pause = usualPause } = options;
  const workspace = new Workspace();
  const files = new Files(workspace, (uri) => {
    const name = decodeURIComponent(
      uri.slice(uri.lastIndexOf("/") + 1).replace(/%(?![0-9a-f]{2})/giu, "%25"),
    );
    const words = `‘${name}’ is te groot om in de editor te lezen. Verdeel de tekst over bestanden met ‘hoort bij’ bovenaan.`;
    unheard(
      connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: words,
      }),
    );
  });
  const turns = new Turns();
  const preparation = new Preparation(workspace, turns);
  const loading: Loading = {
    system: fileSystem,
    files,
    turns,
    warm: (uri) => {
      workspace.compiler.exports(uri);
    },
  };
  /** The editor said goodbye: nobody hears what is told from now on. */
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    publisher?.stop();
  };
  /** How many folders are being read. */
  let reading = 0;
  /** How often the baseline was read. */
  let baselines = 0;
  let settings: Settings = readSettings(undefined);
  let publisher: Publisher | undefined;
  let folders: string[] = [];
  let client: ClientCapabilities = {};

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    settings = readSettings(params.initializationOptions);
    // Editors of before workspace folders still send a root.
    const root = params.rootUri;
    folders = (params.workspaceFolders ?? (root === null ? [] : [{ uri: root }])).map(({ uri }) =>
      canonical(uri),
    );
    const context = createContext({
      connection,
      workspace,
      files,
      client,
      settings: () => settings,
      today,
      commands: knowsCommands(params),
      findings: (uri) => publisher?.found(uri) ?? [],
      preparation,
      turns,
    });
    const pulled = asks(client, params.initializationOptions);
    publisher = new Publisher(context, files, { debounce, pause, today, pulled, sha256, turns });
    registerPull(context, files, publisher, turns);
    let capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didRename: anything, didDelete: anything, didCreate: anything },
      },
      ...pullCapabilities(pulled),
    };
    for (const feature of features) {
      try {
        capabilities = together(capabilities, feature.capabilities(client));
        feature.register(context);
      } catch (error) {
        failed(connection, feature.name, error);
      }
    }
    return { capabilities, serverInfo: { name: "andersom" } };
  });

  connection.onInitialized(() => {
    void load(folders);
    const { workspace: can } = client;
    if (can?.didChangeConfiguration?.dynamicRegistration === true)
      unheard(connection.client.register(DidChangeConfigurationNotification.type, { section: "andersom" }));
    if (can?.didChangeWatchedFiles?.dynamicRegistration === true)
      // The settings may name any file as the baseline.
      unheard(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: "**/*.andersom" }, { globPattern: "**/*.json" }],
        }),
      );
    if (can?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) forget(canonical(uri));
        const fresh = added.map(({ uri }) => canonical(uri));
        folders.push(...fresh);
        void load(fresh);
      });
    if (can?.configuration === true) void askSettings();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    const name = files.opened(uri, version, text);
    if (name === undefined) return;
    turns.heard();
    // A file that stands in no folder of the workspace is read with what stands beside it, as the command does. While folders are read,
    // what stands beside an open file goes first.
    if (reading > 0 || !folders.some((folder) => isWithin(name, folder))) loadBeside(name);
    publisher?.changed(name, 0);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    turns.heard();
    const name = files.changed(uri, version, contentChanges);
    if (name !== undefined) publisher?.changed(name);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (files.closed(uri) !== undefined) publisher?.changed(undefined);
  });
  // An editor that watches no files, or a file outside every folder: what was saved is what holds when it is closed.
  connection.onDidSaveTextDocument(async ({ textDocument: { uri } }) => {
    const name = canonical(uri);
    const before = files.notUtf8().has(name);
    await reads(() => readAgain(uri));
    if (files.notUtf8().has(name) !== before) publisher?.changed(name, 0);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const all = changes.map(({ uri }) => uri);
    const others = all.filter((uri) => !uri.endsWith(".json"));
    if (others.length < all.length) await baseline();
    // Created, changed or deleted: what the disk says now is what holds, in whatever order the events came.
    if (others.length > 0) await changed(others);
  });
  // Of a folder that moves an editor tells only its name: the files in it go along.
  connection.workspace.onDidRenameFiles(({ files: moved }) =>
    changed(moved.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.workspace.onDidDeleteFiles(({ files: gone }) => changed(gone.map(({ uri }) => uri)));
  connection.workspace.onDidCreateFiles(({ files: made }) => changed(made.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration((params) => {
    const sent = params.settings as { andersom?: unknown } | null;
    if (client.workspace?.configuration === true) void askSettings();
    else use(sent?.andersom);
  });
  connection.onShutdown(stop);

  async function load(some: readonly string[]): Promise<void> {
    reading++;
    await reads(() => loadFolders(some, loading));
    reading--;
    if (stopped) return;
    await baseline();
    publisher?.ready();
    refresh(connection, client);
  }

  async function changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await reads(() => readAgain(uri));
    publisher?.changed(undefined);
    refresh(connection, client);
  }

  /** A disk that fails leaves what is known as it is: nobody waits for it, and the server goes on. */
  async function reads(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      failed(connection, "bestanden lezen", error);
    }
  }

  /** What the disk says now of a file, or of all that was and is in a folder. */
  async function readAgain(uri: string): Promise<void> {
    if (isOrdinanceFile(uri)) {
      files.onDisk(canonical(uri), await fileSystem.read(uri));
      return;
    }
    const folder = canonical(uri);
    if (!folders.some((one) => isWithin(folder, one))) return;
    const now = (await fileSystem.list(uri)).map(canonical);
    for (const one of files.onDiskBelow(folder)) if (!now.includes(one)) files.onDisk(one, undefined);
    await loadFiles(now, loading);
  }

  /** Whoever asked last is heard: the settings may have named another file meanwhile. */
  async function baseline(): Promise<void> {
    const turn = ++baselines;
    await reads(async () => {
      const text = sha256 && (await readBaseline(settings.basislijn, folders, fileSystem));
      if (turn === baselines) publisher?.baseline(text);
    });
  }

  function loadBeside(uri: string): void {
    const folder = folderOf(uri);
    if (preparation.isReading(folder)) return;
    const read = async (): Promise<void> => {
      await reads(async () => loadFiles(await fileSystem.beside(uri), loading));
      publisher?.changed(uri, 0);
    };
    preparation.reading(folder, read());
  }

  function forget(folder: string): void {
    folders = folders.filter((one) => one !== folder);
    for (const uri of files.onDiskBelow(folder)) files.onDisk(uri, undefined);
    publisher?.changed(undefined);
    refresh(connection, client);
  }

  async function askSettings(): Promise<void> {
    try {
      use(await connection.workspace.getConfiguration("andersom"));
    } catch {
      // An editor that says that it can and cannot: the settings stay as they are.
    }
  }

  function use(sent: unknown): void {
    settings = readSettings(sent);
    void baseline();
    publisher?.changed(undefined, 0);
    refresh(connection, client);
  }

  return {
    workspace,
    stop,
  };
}

/** Capabilities of two features; what both say of the workspace is put together. */
function together(one: ServerCapabilities, other: Partial<ServerCapabilities>): ServerCapabilities {
  return { ...one, ...other, workspace: { ...one.workspace, ...other.workspace } };
}

/** The extension for VS Code says so when it starts the server; its editor is also known by its name. */
function knowsCommands({ clientInfo, initializationOptions }: InitializeParams): boolean {
  const said = (initializationOptions as { readonly opdrachten?: unknown } | null | undefined)?.opdrachten;
  return (
    said === true || (said === undefined && /visual studio code|code-server/iu.test(clientInfo?.name ?? ""))
  );
}

/** In the time zone of the machine. */
function todayHere(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
