// What stands above articles, names and voorbeelden. A voorbeeld is run when its lens is in sight.

import { codeLens, exampleLens, type LensCommand } from "@andersom/ide";
import { CodeLensRequest, CodeLensResolveRequest, type CodeLens } from "vscode-languageserver";
import { positionAt, rangeAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

/** What travels with the lens of a voorbeeld until it is in sight. */
interface Waiting {
  readonly uri: string;
  readonly voorbeeld: string;
}

export const lenses: Feature = {
  name: "lenzen",
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(context) {
    const { answer, workspace, file, shown } = context;
    answer(CodeLensRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined || !context.settings.lenzen) return null;
      const { uri, source } = found;
      return codeLens(workspace, uri).map(({ start, end, title, command, arguments: given }): CodeLens => {
        const range = rangeAt(source, { start, end });
        const { offset, voorbeeld, ...rest } = given;
        if (title === undefined)
          return { range, data: { uri: shown(uri), voorbeeld: voorbeeld ?? "" } satisfies Waiting };
        const position = offset === undefined ? {} : { position: positionAt(source, offset) };
        const about = { ...rest, uri: shown(uri), ...position };
        return { range, command: { title, command, arguments: [about] } };
      });
    });
    answer(CodeLensResolveRequest.type, { range: { start: nowhere, end: nowhere } }, (lens) => {
      const waiting = lens.data as Partial<Waiting> | undefined;
      if (typeof waiting?.uri !== "string" || typeof waiting.voorbeeld !== "string") return lens;
      const { uri, voorbeeld } = waiting;
      const title = exampleLens(workspace, context.uri(uri), voorbeeld);
      const command: LensCommand = "andersom.voorbeelden";
      return { range: lens.range, command: { title, command, arguments: [{ uri, voorbeeld }] } };
    });
  },
};

const nowhere = { line: 0, character: 0 };
