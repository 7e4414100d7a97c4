// Layout: a whole file, or what a range touches.

import { format } from "@andersom/ide";
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from "vscode-languageserver";
import { offsetsAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

export const layout: Feature = {
  name: "opmaak",
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register({ answer, workspace, file, edits }) {
    answer(DocumentFormattingRequest.type, null, (params) => {
      const found = file(params);
      return found === undefined ? null : edits(format(workspace, found.uri));
    });
    answer(DocumentRangeFormattingRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined) return null;
      return edits(format(workspace, found.uri, { range: offsetsAt(found.source, params.range) }));
    });
  },
};
