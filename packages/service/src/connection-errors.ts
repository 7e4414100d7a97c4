// What Node refuses before there is a request: bad lines, headers that are too large, a client that is too slow.

import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { standardHeaders } from "./headers.js";
import { problemAnswer, problemType, type Problem } from "./problem.js";

/** Answers on the bare connection, and closes it. @returns the status, for the log. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket, request: string): number {
  const { status, ...rest } = problemAnswer(problemOf(error.code), request);
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return status;
  }
  const body = JSON.stringify({ ...rest, status });
  const headers = {
    ...standardHeaders,
    connection: "close",
    "content-type": problemType,
    "content-length": String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`);
  return status;
}

function problemOf(code: string | undefined): Problem {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return { kind: "kopregels", detail: "Stuur minder of kortere kopregels." };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { kind: "te-langzaam", detail: "Stuur het verzoek in één keer." };
    default:
      return { kind: "verzoek", detail: "Dit is geen verzoek zoals HTTP het schrijft." };
  }
}
