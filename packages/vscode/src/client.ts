// What the language client is told, the same on a computer and in a browser.

import { workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

export const serverId = "andersom";
export const serverName = "Andersom";
export const languageId = "andersom";

/** Ordinances of any kind of folder, and texts that were not saved yet; the laws on board come from the server itself. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      { language: languageId, scheme: "file" },
      { language: languageId, scheme: "untitled" },
      { language: languageId, scheme: "vscode-remote" },
      { language: languageId, scheme: "vscode-vfs" },
    ],
    initializationOptions: settings(),
    outputChannelName: serverName,
    // What an ordinance says is shown as text: no commands and no HTML in hovers.
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** The settings as data alone: what VS Code gives has functions, and those cannot be sent to a web worker. */
function settings(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration(serverId)));
}
