// The server on standard input and output, for any editor.

import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { connectionOptions } from "./connection.js";
import { disk, sha256 } from "./node/disk.js";
import { createServer } from "./server.js";

/** Serves until the editor says `exit` or closes the input; then the process ends by itself. */
export function serveStdio(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<0 | 1> {
  const connection = createConnection(
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
    connectionOptions,
  );
  const server = createServer(connection, { fileSystem: disk, sha256 });
  return new Promise((resolve) => {
    let stopped = false;
    connection.onShutdown(() => {
      stopped = true;
      server.stop();
    });
    const end = (): void => {
      server.stop();
      resolve(stopped ? 0 : 1);
    };
    connection.onExit(end);
    input.on("end", end);
    input.on("close", end);
    connection.listen();
  });
}
