// The server in a worker of a browser. There is no disk: only what the editor sends.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { connectionOptions } from "./connection.js";
import { createServer } from "./server.js";

/** What a worker talks through; its type is one of browsers, which the server does not know. */
const scope = globalThis as never;
const connection = createConnection(
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
  connectionOptions,
);
createServer(connection);
connection.listen();
