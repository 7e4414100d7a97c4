// What the cases in the extension host share: the files of the folder, and waiting for what comes by itself.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { Range, Uri, workspace, WorkspaceEdit, type Position, type TextDocument } from "vscode";

/** A file of the folder that is open. */
export function file(name: string): Uri {
  const root = workspace.workspaceFolders?.[0]?.uri;
  assert(root, "no folder is open");
  return Uri.joinPath(root, name);
}

/** Asks until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
): Promise<T> {
  const end = Date.now() + 180_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited too long for: ${what}`);
    await pause(50);
  }
}

/** Where a text stands for the first time; `inside` moves into it. */
export function find(document: TextDocument, text: string, inside = 0): Position {
  const at = document.getText().indexOf(text);
  assert(at >= 0, `‘${text}’ is not there`);
  return document.positionAt(at + inside);
}

/** Replaces a text, as if it were typed. */
export async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(find(document, text), find(document, text, text.length)), by);
  assert(await workspace.applyEdit(edit));
}
