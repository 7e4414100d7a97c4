// Colours, lenses and hints are asked for once per text; they also change when other files do.

import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from "vscode-languageserver";
import { unheard } from "./unheard.js";

/** Asks an editor that can to ask again for what is told of a text beside its words. */
export function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  // An editor that says that it can and cannot goes on with what it has.
  unheard(
    workspace?.semanticTokens?.refreshSupport === true
      ? connection.languages.semanticTokens.refresh()
      : undefined,
    workspace?.inlayHint?.refreshSupport === true ? connection.languages.inlayHint.refresh() : undefined,
    workspace?.codeLens?.refreshSupport === true
      ? connection.sendRequest(CodeLensRefreshRequest.type)
      : undefined,
  );
}
