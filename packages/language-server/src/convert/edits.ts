// Changes to files, as an editor applies them.

import { isVirtual } from "./virtual.js";
import type { TextEdit } from "@andersom/syntax";
import type {
  ClientCapabilities,
  TextDocumentEdit,
  TextEdit as LspEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { editAt, type Places } from "./places.js";

/** What is known of open files: an edit for an older text must not be applied. */
export interface Versions extends Places {
  /** The version of an open file; null for one that is not open. */
  version(uri: string): number | null;
  readonly client: ClientCapabilities;
}

/** Edits by file. A law on board cannot be changed, so nothing is changed there. */
export function workspaceEditOf(places: Versions, edits: readonly TextEdit[]): WorkspaceEdit {
  const byFile = new Map<string, LspEdit[]>();
  for (const edit of edits) {
    const source = places.source(edit.uri);
    if (source === undefined || isVirtual(edit.uri)) continue;
    byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), editAt(source, edit)]);
  }
  if (places.client.workspace?.workspaceEdit?.documentChanges === true) {
    const documentChanges = [...byFile].map(([uri, list]): TextDocumentEdit => ({
      textDocument: { uri: places.shown(uri), version: places.version(uri) },
      edits: list,
    }));
    return { documentChanges };
  }
  return { changes: Object.fromEntries([...byFile].map(([uri, list]) => [places.shown(uri), list])) };
}
