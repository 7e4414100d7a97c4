// The command "Nieuwe verordening": two questions, and a file with the header of an ordinance.

import { commands, Position, Selection, Uri, window, workspace, type ViewColumn } from "vscode";
import { languageId } from "../client.js";
import { t } from "../language.js";
import { fileName, header } from "./header.js";

/** In the folder that is open; without one, as a text that is still to be saved. */
export async function newOrdinance(): Promise<void> {
  // Where the text comes is decided now: the walkthrough makes room beside itself, and the questions and the list of files move the focus.
  const { viewColumn } = window.tabGroups.activeTabGroup;
  const name = await window.showInputBox({
    title: t("Nieuwe verordening (1 van 2)"),
    prompt: t("Hoe heet de verordening?"),
    placeHolder: "Verordening zwemles Waterrade 2026",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? t("Geef de verordening een naam.") : undefined),
  });
  if (name === undefined) return;
  const municipality = await window.showInputBox({
    title: t("Nieuwe verordening (2 van 2)"),
    prompt: t("Van welke gemeente?"),
    placeHolder: "Waterrade",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? t("Noem de gemeente.") : undefined),
  });
  if (municipality === undefined) return;
  const text = header(name, municipality, new Date().getFullYear() + 1);
  const document = await workspace.openTextDocument(await place(name, text));
  // As a tab that stays, so that it takes the place of nothing either: the walkthrough is in a tab that gives way.
  const editor = await window.showTextDocument(document, {
    preview: false,
    viewColumn: besidePage(viewColumn),
  });
  const end = new Position(document.lineCount, 0);
  editor.selection = new Selection(end, end);
}

/**
 * Not over a page of VS Code itself when there is an empty group beside it: the walkthrough makes that group for the text, and an extension
 * may hear of it only after the command. Such a page has no input that an extension may know.
 */
function besidePage(column: ViewColumn): ViewColumn {
  const groups = window.tabGroups.all;
  const shown = groups.find(({ viewColumn }) => viewColumn === column)?.activeTab;
  if (shown === undefined || shown.input !== undefined) return column;
  return groups.find(({ activeTab }) => activeTab === undefined)?.viewColumn ?? column;
}

/** A new file in a folder of its own, or what makes a text without a file. */
async function place(name: string, text: string): Promise<Uri> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined)
    return (await workspace.openTextDocument({ language: languageId, content: text })).uri;
  const folder = Uri.joinPath(root, fileName(name));
  for (let turn = 1; ; turn++) {
    const file = Uri.joinPath(
      folder,
      turn === 1 ? "verordening.andersom" : `verordening-${String(turn)}.andersom`,
    );
    // Never over something that is there.
    const there = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (there) continue;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    // Waited for: the list of files takes the focus, and whoever types on must be in the text by then.
    await commands.executeCommand("revealInExplorer", file).then(undefined, () => undefined);
    return file;
  }
}
