// Where VS Code in a browser enters: the language server runs in a web worker.

import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, serverId, serverName } from "./client.js";
import { start } from "./start.js";

/** The one thing of the browser that is used here. */
declare const Worker: new (address: string) => object;

/** Starts everything; what it gives back is for tests in the editor. */
export function activate(context: ExtensionContext): unknown {
  const address = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  const client = new LanguageClient(serverId, serverName, new Worker(address), clientOptions());
  return start(context, client);
}
