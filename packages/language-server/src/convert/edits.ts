// Changes to files, as an editor applies them.

import { isVirtual } from "./virtual.js";
import type { TextEdit } from "@andersom/syntax";
import type {
  ClientCapabilities,
  TextDocumentEdit,
  SnippetTextEdit,
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

/**
 * Edits by file. A law on board cannot be changed, so nothing is changed there. An editor that knows how is told that `fill` is what
 * the writer replaces next: all places with these words are selected, and change together.
 */
export function workspaceEditOf(places: Versions, edits: readonly TextEdit[], fill?: string): WorkspaceEdit {
  const able = places.client.workspace?.workspaceEdit;
  if (fill !== undefined && able?.documentChanges === true && able.snippetEditSupport === true)
    return snippetEditOf(places, edits, fill);
  const byFile = new Map<string, LspEdit[]>();
  for (const edit of edits) {
    const source = places.source(edit.uri);
    if (source === undefined || isVirtual(edit.uri)) continue;
    byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), editAt(source, edit)]);
  }
  if (able?.documentChanges === true) {
    const documentChanges = [...byFile].map(([uri, list]): TextDocumentEdit => ({
      textDocument: { uri: places.shown(uri), version: places.version(uri) },
      edits: list,
    }));
    return { documentChanges };
  }
  return { changes: Object.fromEntries([...byFile].map(([uri, list]) => [places.shown(uri), list])) };
}

function snippetEditOf(places: Versions, edits: readonly TextEdit[], fill: string): WorkspaceEdit {
  const byFile = new Map<string, SnippetTextEdit[]>();
  for (const edit of edits) {
    const source = places.source(edit.uri);
    if (source === undefined || isVirtual(edit.uri)) continue;
    const { range, newText } = editAt(source, fromMargin(source.text, edit));
    const value = newText
      .split(fill)
      .map(escaped)
      .join(`\${1:${escaped(fill)}}`);
    byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), { range, snippet: { kind: "snippet", value } }]);
  }
  return {
    documentChanges: [...byFile].map(([uri, list]) => ({
      textDocument: { uri: places.shown(uri), version: places.version(uri) },
      edits: list,
    })),
  };
}

/**
 * The same change, from the start of the next line where it only adds lines behind one: an editor indents what a snippet adds as the line
 * that it begins on, and these texts have their own indent.
 */
function fromMargin(text: string, edit: TextEdit): TextEdit {
  const lineBreak = /^\r?\n/u.exec(text.slice(edit.end, edit.end + 2))?.[0];
  const own = /^\r?\n/u.exec(edit.newText)?.[0];
  if (edit.start !== edit.end || lineBreak === undefined || own === undefined) return edit;
  const at = edit.end + lineBreak.length;
  return { ...edit, start: at, end: at, newText: edit.newText.slice(own.length) + lineBreak };
}

/** Plain text as snippet text. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, (sign) => `\\${sign}`);
}
