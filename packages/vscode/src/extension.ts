// Where VS Code on a computer enters: the language server runs as a Node process of its own.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, serverId, serverName } from "./client.js";
import { start } from "./start.js";

/** Starts everything; what it gives back is for tests in the editor. */
export function activate(context: ExtensionContext): unknown {
  const module = context.asAbsolutePath("dist/server.js");
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(serverId, serverName, { run, debug: run }, clientOptions());
  return start(context, client);
}
