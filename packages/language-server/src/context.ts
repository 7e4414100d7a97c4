// What every feature is given: the workspace, places converted, and answers that never fail.

import type { Workspace } from "@andersom/ide";
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
} from "vscode-languageserver";
import { workspaceEditOf, type Versions } from "./convert/edits.js";
import { editAt, locationOf, locationsOf, offsetAt, rangeAt } from "./convert/places.js";
import type { Diagnostic } from "@andersom/syntax";
import type { FeatureContext } from "./feature.js";
import type { Files } from "./files/files.js";
import type { Settings } from "./settings.js";

export interface ContextParts {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly client: ClientCapabilities;
  readonly settings: () => Settings;
  readonly today: () => string;
  readonly commands: boolean;
  readonly findings: (uri: string) => readonly Diagnostic[];
}

/** Makes what the features are given. */
export function createContext(parts: ContextParts): FeatureContext {
  const { connection, workspace, files, client } = parts;
  const places: Versions = {
    client,
    source: (uri) => files.source(uri),
    shown: (uri) => files.shown(uri),
    version: (uri) => files.version(uri),
  };
  const guarded = <T>(what: string, empty: T, action: () => T): T => {
    try {
      return action();
    } catch (error) {
      failed(connection, what, error);
      return empty;
    }
  };
  const file: FeatureContext["file"] = ({ textDocument }) => {
    const uri = files.canonical(textDocument.uri);
    const source = files.source(uri);
    return source === undefined ? undefined : { uri, source };
  };
  return {
    connection,
    workspace,
    client,
    commands: parts.commands,
    findings: parts.findings,
    get today() {
      return parts.today();
    },
    get settings() {
      return parts.settings();
    },
    get peildatum() {
      const { peildatum } = parts.settings();
      return peildatum === "" ? parts.today() : peildatum;
    },
    answer: (type, empty, handler) => {
      connection.onRequest(type.method, async (params: unknown, token: CancellationToken) => {
        if (token.isCancellationRequested) return cancelled();
        try {
          return await handler(params as never, token);
        } catch (error) {
          if (token.isCancellationRequested) return cancelled();
          failed(connection, type.method, error);
          return empty;
        }
      });
    },
    guarded,
    uri: (shown) => files.canonical(shown),
    shown: (uri) => files.shown(uri),
    source: (uri) => files.source(uri),
    file,
    place: (params) => {
      const found = file(params);
      return found === undefined ? undefined : { ...found, offset: offsetAt(found.source, params.position) };
    },
    version: (uri) => files.version(uri),
    location: (span) => locationOf(places, span),
    locations: (spans) => locationsOf(places, spans),
    range: (span) => {
      const source = files.source(span.uri);
      return source === undefined ? undefined : rangeAt(source, span);
    },
    edits: (edits) =>
      edits.flatMap((edit) => {
        const source = files.source(edit.uri);
        return source === undefined ? [] : [editAt(source, edit)];
      }),
    workspaceEdit: (edits, fill) => workspaceEditOf(places, edits, fill),
  };
}

/** One line for the user, with what the makers need behind it; never a stack trace in the way of the text. */
export function failed(connection: Connection, what: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  const line = `‘${what}’ liep vast in andersom zelf (AND9001); aan uw bestanden ligt het niet. ${why}`;
  connection.console.error(line.replace(/\s+/gu, " "));
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "De vraag is ingetrokken.");
}
