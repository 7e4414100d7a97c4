// Values, periods and titles between the words.

import { inlayHints } from "@andersom/ide";
import { InlayHintKind, InlayHintRequest } from "vscode-languageserver";
import { offsetsAt, positionAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

export const hints: Feature = {
  name: "aanwijzingen",
  capabilities: () => ({ inlayHintProvider: true }),
  register(context) {
    const { answer, workspace, file } = context;
    answer(InlayHintRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined || !context.settings.aanwijzingen) return null;
      const { uri, source } = found;
      return inlayHints(workspace, uri, offsetsAt(source, params.range), context.peildatum).map(
        ({ offset, text, kind }) => ({
          position: positionAt(source, offset),
          label: text,
          paddingLeft: true,
          ...(kind === "waarde" ? { kind: InlayHintKind.Type } : {}),
        }),
      );
    });
  },
};
