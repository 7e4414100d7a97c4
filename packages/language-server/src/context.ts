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
import type { Need, Preparation } from "./files/preparation.js";
import type { Turns } from "./turns.js";
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
  readonly preparation: Preparation;
  readonly turns: Turns;
}

/** What has to be there for an answer about a file; for other questions the whole ordinance. */
const needs: ReadonlyMap<string, Need> = new Map([
  ["textDocument/documentSymbol", "text"],
  ["textDocument/foldingRange", "text"],
  ["textDocument/selectionRange", "text"],
  ["textDocument/formatting", "text"],
  ["textDocument/rangeFormatting", "text"],
  ["textDocument/onTypeFormatting", "text"],
  ["textDocument/completion", "names"],
  ["textDocument/semanticTokens/full", "names"],
  ["textDocument/semanticTokens/range", "names"],
  ["textDocument/signatureHelp", "names"],
]);

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
        parts.turns.heard();
        if (token.isCancellationRequested) return cancelled();
        try {
          const uri = documentOf(params);
          const name = uri === undefined ? undefined : files.canonical(uri);
          const need = needs.get(type.method) ?? "ordinance";
          const wait = name === undefined ? undefined : parts.preparation.of(name, need);
          if (name !== undefined && wait !== undefined) {
            const version = files.version(name);
            await wait;
            // Of all who waited for the same, one answers per turn.
            await parts.turns.give();
            if (token.isCancellationRequested) return cancelled();
            // What was asked is about a text that is no longer there: the editor asks again.
            if (files.version(name) !== version) return outdated();
          }
          return await handler(params as never, token);
        } catch (error) {
          if (token.isCancellationRequested) return cancelled();
          failed(connection, type.method, error);
          return empty;
        }
      });
    },
    turns: parts.turns,
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

function outdated(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, "De tekst is intussen veranderd.");
}

/** The file that a request names, as the editor writes it. */
function documentOf(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } };
  return typeof textDocument?.uri === "string" ? textDocument.uri : undefined;
}
