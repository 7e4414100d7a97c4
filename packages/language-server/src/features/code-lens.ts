// What stands above articles, names and voorbeelden: for editors that have the commands behind it.

import { codeLens, type LensCommand } from "@andersom/ide";
import { CodeLensRequest } from "vscode-languageserver";
import { positionAt, rangeAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

export const lenses: Feature = {
  name: "lenzen",
  capabilities: () => ({ codeLensProvider: {} }),
  register(context) {
    const { answer, workspace, file, shown } = context;
    answer(CodeLensRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined || !context.settings.lenzen) return null;
      const { uri, source } = found;
      return codeLens(workspace, uri).map(({ start, end, title, command, arguments: given }) => {
        const { offset, ...rest } = given;
        const position = offset === undefined ? {} : { position: positionAt(source, offset) };
        return {
          range: rangeAt(source, { start, end }),
          command: {
            title,
            command: inEditor(command),
            arguments: [{ ...rest, uri: shown(uri), ...position }],
          },
        };
      });
    });
  },
};

/** A lens without a command is read and not chosen: the uses of a name are shown by the editor's own command for that. */
function inEditor(command: LensCommand): string {
  return command === "andersom.toonGebruik" ? "" : command;
}
