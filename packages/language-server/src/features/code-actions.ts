// What a person may choose at a place: repairs of findings, and other ways to write the same.

import { codeActions } from "@andersom/ide";
import { CodeActionKind, CodeActionRequest, type CodeAction, type Diagnostic } from "vscode-languageserver";
import { offsetsAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

const kinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.Source,
  CodeActionKind.SourceFixAll,
];

export const actions: Feature = {
  name: "acties",
  capabilities: () => ({ codeActionProvider: { codeActionKinds: kinds } }),
  register(context) {
    const { answer, workspace, file, findings, range, workspaceEdit, client } = context;
    answer(CodeActionRequest.type, null, ({ textDocument, range: asked, context: about }) => {
      const found = file({ textDocument });
      if (found === undefined) return null;
      const { uri, source } = found;
      // An editor of before kinds and literals can do nothing with these.
      if (client.textDocument?.codeAction?.codeActionLiteralSupport === undefined) return null;
      const wanted = (kind: string): boolean =>
        about.only === undefined || about.only.some((one) => kind === one || kind.startsWith(`${one}.`));
      const made = codeActions(workspace, uri, offsetsAt(source, asked), findings(uri), {
        today: context.today,
      });
      return made
        .filter(({ kind }) => wanted(kind))
        .map((one): CodeAction => {
          const { title, kind, edits, diagnostic, preferred } = one;
          const place = diagnostic === undefined ? undefined : range(diagnostic.span);
          const shows = (other: Diagnostic): boolean =>
            other.code === diagnostic?.code && JSON.stringify(other.range) === JSON.stringify(place);
          const shown = about.diagnostics.filter(shows);
          return {
            title,
            kind,
            edit: workspaceEdit(edits),
            ...(shown.length > 0 ? { diagnostics: shown } : {}),
            ...(preferred === true ? { isPreferred: true } : {}),
          };
        });
    });
  },
};
