// Which ordinance a view is about, and going to a place in its text.

import { Range, Uri, ViewColumn, window, workspace, type TextDocument } from "vscode";
import type { Location } from "vscode-languageclient";
import { languageId } from "../client.js";
import { t } from "../language.js";

/** What a lens above a line hands to its command. */
export interface Chosen {
  readonly uri?: string;
  /** The id of a voorbeeld. */
  readonly voorbeeld?: string;
}

/** The ordinance that is named, that somebody looks at, or looked at last; a person is told when there is none. */
export function currentOrdinance(chosen: Chosen = {}): TextDocument | undefined {
  const named = workspace.textDocuments.find(
    ({ uri }) => uri.toString() === Uri.parse(chosen.uri ?? "").toString(),
  );
  if (named !== undefined) return named;
  const seen = [window.activeTextEditor, ...window.visibleTextEditors].flatMap(
    (editor) => editor?.document ?? [],
  );
  const found = [...seen, ...workspace.textDocuments].find(
    ({ languageId: id, uri }) => id === languageId && uri.scheme !== "andersom",
  );
  if (found === undefined) void window.showInformationMessage(t("Open eerst een verordening."));
  return found;
}

export function rangeOf({ range: { start, end } }: Location): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Shows a place in the text, and takes the focus there. */
export async function goTo(location: Location, preserveFocus = false): Promise<void> {
  const uri = Uri.parse(location.uri);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const column = shown?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
  const { start } = rangeOf(location);
  await window.showTextDocument(uri, {
    viewColumn: column,
    preserveFocus,
    selection: new Range(start, start),
  });
}
