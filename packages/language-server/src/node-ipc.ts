// The server as a process of VS Code: the arguments that the extension starts it with say how they talk.

import { createConnection } from "vscode-languageserver/node";
import { connectionOptions } from "./connection.js";
import { disk, sha256 } from "./node/disk.js";
import { createServer } from "./server.js";

const connection = createConnection(connectionOptions);
createServer(connection, { fileSystem: disk, sha256 });
connection.listen();
