// Findings for an editor that asks for them.

import {
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { FeatureContext } from "../feature.js";
import type { Files } from "../files/files.js";
import type { Turns } from "../turns.js";
import type { Publisher } from "./publisher.js";

// The values of `DocumentDiagnosticReportKind`, which has them as any text.
const [full, unchanged] = ["full", "unchanged"] as const;

/**
 * Whether an editor asks. One that can also be told is told, since that is sooner, unless it says
 * `"meldingenOphalen": true` when it starts the server.
 */
export function asks(client: ClientCapabilities, options: unknown): boolean {
  if (client.textDocument?.diagnostic === undefined) return false;
  const wish = (options as { readonly meldingenOphalen?: unknown } | null | undefined)?.meldingenOphalen;
  return wish === true || client.textDocument.publishDiagnostics === undefined;
}

/** What an editor that asks is told. */
export function pullCapabilities(pulled: boolean): Partial<ServerCapabilities> {
  if (!pulled) return {};
  return {
    diagnosticProvider: { identifier: "andersom", interFileDependencies: true, workspaceDiagnostics: true },
  };
}

/** Answers editors that ask, for one file and for all. */
export function registerPull(
  { answer, uri, shown, version, workspace }: FeatureContext,
  files: Files,
  publisher: Publisher,
  turns: Turns,
): void {
  answer(DocumentDiagnosticRequest.type, { kind: full, items: [] }, async (params) => {
    await publisher.whenReady;
    const { resultId, items } = publisher.of(uri(params.textDocument.uri));
    if (params.previousResultId === resultId) return { kind: unchanged, resultId };
    return { kind: full, resultId, items };
  });
  answer(WorkspaceDiagnosticRequest.type, { items: [] }, async ({ previousResultIds }) => {
    await publisher.whenReady;
    const before = new Map(previousResultIds.map((one) => [uri(one.uri), one.value]));
    for (const one of workspace.files()) await turns.through(workspace.preparing(one));
    const all = publisher.all();
    const gone = [...before.keys()].filter((one) => files.source(one) === undefined && !all.includes(one));
    return {
      items: [...all, ...gone].map((one) => {
        const { resultId, items } = publisher.of(one);
        const about = { uri: shown(one), version: version(one), resultId };
        return before.get(one) === resultId ? { kind: unchanged, ...about } : { kind: full, ...about, items };
      }),
    };
  });
}
