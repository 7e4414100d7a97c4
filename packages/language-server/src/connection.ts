// How every connection behaves, whatever it runs over.

import { LSPErrorCodes, type ConnectionOptions } from "vscode-languageserver";

/** A question that was taken back before its turn is never looked at. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: ({ jsonrpc, ...message }) => ({
      jsonrpc,
      id: "id" in message ? (message.id as number | string) : null,
      error: { code: LSPErrorCodes.RequestCancelled, message: "De vraag is ingetrokken." },
    }),
  },
};
